/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.analyzing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.api.data.Technique;
import org.glovebox.core.drafting.AnalysisBatch;
import org.glovebox.core.drafting.MeasurementDrafter;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.store.RecordSummary;

/** What is to be analyzed, in which order, by which analyzer and how; without any window. */
final class AnalyzePlan {

	private final List<RecordSummary> chosen = new ArrayList<>();
	private final List<RecordSummary> others = new ArrayList<>();
	private final List<AnalyzerRegistry.Entry> analyzers;
	private Optional<AnalyzerRegistry.Entry> analyzer = Optional.empty();
	private Map<String, String> settings = Map.of();
	private boolean together;

	/**
	 * @param chosen measurements that are to be analyzed, in their order
	 * @param all measurements that may be chosen as well
	 * @param analyzers the analyzers that are installed
	 */
	AnalyzePlan(List<RecordSummary> chosen, List<RecordSummary> all, List<AnalyzerRegistry.Entry> analyzers) {
		this.chosen.addAll(chosen);
		List<String> kinds = chosen.stream().map(RecordSummary::type).distinct().toList();
		all.stream().filter(r -> kinds.contains(r.type()) && chosen.stream().noneMatch(c -> c.uuid().equals(r.uuid())))
				.sorted(Comparator.comparing(RecordSummary::name)).forEach(others::add);
		this.analyzers = analyzers.stream().filter(a -> chosen.stream().allMatch(r -> fits(a, r)))
				.sorted(Comparator.comparing(AnalyzerRegistry.Entry::name)).toList();
		this.analyzer = this.analyzers.stream().findFirst();
	}

	/** Whether records of a kind may hold what an analyzer takes; kinds that belong to no technique may hold anything. */
	private static boolean fits(AnalyzerRegistry.Entry analyzer, RecordSummary record) {
		List<Technique> held = List.of(Technique.values()).stream()
				.filter(t -> MeasurementDrafter.kind(t).getName().equals(record.kind())).toList();
		return held.isEmpty() || held.stream().anyMatch(analyzer::accepts);
	}

	/** The measurements: those that are chosen in their order, then the others. */
	List<RecordSummary> rows() {
		List<RecordSummary> rows = new ArrayList<>(chosen);
		rows.addAll(others);
		return rows;
	}

	int numberChosen() {
		return chosen.size();
	}

	/** Takes a measurement in as the last one, or out. */
	void choose(RecordSummary record, boolean wanted) {
		if (wanted && others.remove(record)) {
			chosen.add(record);
		} else if (!wanted && chosen.remove(record)) {
			others.add(0, record);
		}
	}

	/** Moves a chosen measurement before its neighbour, or behind it; whether it could be moved. */
	boolean move(RecordSummary record, int by) {
		int from = chosen.indexOf(record);
		int to = from + by;
		if (from < 0 || to < 0 || to >= chosen.size()) {
			return false;
		}
		chosen.add(to, chosen.remove(from));
		return true;
	}

	/** The analyzers that may take all of them, by name. */
	List<AnalyzerRegistry.Entry> analyzers() {
		return analyzers;
	}

	Optional<AnalyzerRegistry.Entry> analyzer() {
		return analyzer;
	}

	/** Chooses an analyzer by its id; one that does not fit changes nothing. */
	void analyzer(String id) {
		analyzers.stream().filter(a -> a.id().equals(id)).findFirst().ifPresent(a -> analyzer = Optional.of(a));
	}

	Map<String, String> settings() {
		return settings;
	}

	void settings(Map<String, String> texts) {
		settings = Map.copyOf(texts);
	}

	/** Whether all may be analyzed as one series. */
	boolean canBeTogether() {
		return analyzer.filter(AnalyzerRegistry.Entry::takesSeveral).isPresent() && chosen.size() > 1;
	}

	boolean together() {
		return together && canBeTogether();
	}

	void together(boolean wanted) {
		together = wanted;
	}

	/** How many analyses it will make. */
	int analyses() {
		return together() ? 1 : chosen.size();
	}

	/** What is to be done; empty where nothing is chosen. */
	Optional<AnalysisBatch.Order> order() {
		return analyzer.filter(a -> !chosen.isEmpty()).map(a -> new AnalysisBatch.Order(a.id(), settings,
				chosen.stream().map(RecordSummary::uuid).toList(), together()));
	}

	/** Ids of the chosen measurements, in their order. */
	List<UUID> ids() {
		return chosen.stream().map(RecordSummary::uuid).toList();
	}
}
