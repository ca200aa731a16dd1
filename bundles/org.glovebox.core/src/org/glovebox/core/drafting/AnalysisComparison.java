/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.Condition;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/**
 * Analyses of one kind side by side.
 *
 * @param names short names of the analyses with what they were made of, in their order
 * @param analyzer id of the analyzer that made all of them
 * @param settings settings by name, those first that differ
 * @param results numbers by property and conditions, in the order of the first analysis that has them
 */
public record AnalysisComparison(List<String> names, String analyzer, List<Row> settings, List<Row> results) {

	public AnalysisComparison {
		names = List.copyOf(names);
		settings = List.copyOf(settings);
		results = List.copyOf(results);
	}

	/**
	 * Something that is compared.
	 *
	 * @param name name of the setting, or the property
	 * @param conditions under which conditions it holds; "" for a setting
	 * @param values what each analysis has, as people read it; "" where it has none
	 */
	public record Row(String name, String conditions, List<String> values) {
		public Row {
			values = List.copyOf(values);
		}

		/** Whether not all are the same. */
		public boolean differs() {
			return values.stream().distinct().count() > 1;
		}
	}

	/** Compares analyses; empty where they are not all made by one analyzer, or are fewer than two. */
	public static Optional<AnalysisComparison> of(List<Analysis> analyses) {
		List<String> analyzers = analyses.stream().map(a -> text(a.getAnalyzer())).distinct().toList();
		if (analyses.size() < 2 || analyzers.size() != 1) {
			return Optional.empty();
		}
		List<Row> settings = new ArrayList<>(rows(analyses.stream().map(AnalysisComparison::settings).toList()));
		settings.sort((a, b) -> Boolean.compare(b.differs(), a.differs()));
		return Optional.of(new AnalysisComparison(analyses.stream().map(AnalysisComparison::name).toList(), analyzers.get(0),
				settings, rows(analyses.stream().map(AnalysisComparison::results).toList())));
	}

	/** "A-2 of EIS-1". */
	private static String name(Analysis analysis) {
		int inputs = analysis.getInputs().size();
		Record first = inputs == 1 ? analysis.getInputs().get(0).getRecord() : null;
		String of = first != null ? RecordLabels.shortName(first) : inputs + " measurements";
		return RecordLabels.shortName(analysis) + " of " + of;
	}

	/** What a value is of. */
	private record Key(String name, String conditions) {
	}

	private static List<Row> rows(List<Map<Key, String>> columns) {
		Set<Key> keys = new LinkedHashSet<>();
		columns.forEach(column -> keys.addAll(column.keySet()));
		return keys.stream().map(key -> new Row(key.name(), key.conditions(),
				columns.stream().map(column -> column.getOrDefault(key, "")).toList())).toList();
	}

	private static Map<Key, String> settings(Analysis analysis) {
		Map<Key, String> texts = new LinkedHashMap<>();
		SettingTexts.of(analysis.getSettings()).forEach((name, text) -> texts.put(new Key(name, ""), text));
		return texts;
	}

	private static Map<Key, String> results(Analysis analysis) {
		Map<Key, String> values = new LinkedHashMap<>();
		for (Result result : analysis.getResults()) {
			List<String> conditions = new ArrayList<>();
			for (Condition condition : result.getConditions()) {
				conditions.add(text(condition.getProperty()) + " " + text(condition.getValue()));
			}
			values.putIfAbsent(new Key(text(result.getProperty()), String.join(", ", conditions)), text(result.getValue()));
		}
		return values;
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private static String text(@Nullable Quantity quantity) {
		return quantity == null ? "" : quantity.readable().pretty();
	}
}
