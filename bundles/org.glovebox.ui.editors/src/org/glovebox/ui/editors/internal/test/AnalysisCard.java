/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.analysis.Results;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.derivation.TestGivens;

/** One analysis beside the chart: its settings, what came of it, and whether the notebook holds that. */
final class AnalysisCard {

	private final String analyzer;
	private Map<String, String> settings;
	private Optional<KeptAnalysis> kept = Optional.empty();
	private State state = new State.NotRun();

	/** How far it is. */
	sealed interface State {
		/** It was not run yet. */
		record NotRun() implements State {
		}

		/**
		 * It is running.
		 *
		 * @param before what was shown before, which stays until there is something new
		 */
		record Running(Optional<Done> before) implements State {
		}

		/**
		 * It has a result.
		 *
		 * @param result what was found
		 * @param run the run; empty where the result is that of the notebook
		 * @param givens the numbers that it was given; empty likewise
		 */
		record Done(AnalysisResult result, Optional<AnalysisRun.Done> run, Optional<TestGivens> givens)
				implements State {
		}

		/** It found that it cannot be done. */
		record Refused(List<Message> messages) implements State {
		}
	}

	/** A card of an analyzer with its default settings. */
	AnalysisCard(String analyzer) {
		this.analyzer = analyzer;
		this.settings = Map.of();
	}

	/** A card of an analysis of the notebook. */
	AnalysisCard(KeptAnalysis analysis) {
		this.analyzer = analysis.analyzer();
		this.settings = analysis.result().settings();
		show(analysis);
	}

	/** Id of the analyzer. */
	String analyzer() {
		return analyzer;
	}

	/** Settings by name, those that are at their default may be missing. */
	Map<String, String> settings() {
		return settings;
	}

	void settings(Map<String, String> texts) {
		settings = Map.copyOf(texts);
	}

	State state() {
		return state;
	}

	/** The record of the notebook that the card stands for. */
	Optional<KeptAnalysis> kept() {
		return kept;
	}

	/** The result that is shown. */
	Optional<AnalysisResult> result() {
		return done().map(State.Done::result);
	}

	/** What is shown, also while something newer is being computed. */
	private Optional<State.Done> done() {
		return switch (state) {
		case State.Done done -> Optional.of(done);
		case State.Running(var before) -> before;
		default -> Optional.empty();
		};
	}

	/** The settings of the result that is shown; those of the card where there is none. */
	Map<String, String> usedSettings() {
		return done().map(d -> d.run().map(AnalysisRun.Done::settings).orElseGet(() -> d.result().settings()))
				.orElse(settings);
	}

	/** All that was found by the run that is shown; empty where the result is that of the notebook. */
	Optional<Results> found() {
		return done().flatMap(State.Done::run).map(AnalysisRun.Done::results);
	}

	void running() {
		state = new State.Running(done());
	}

	/** Takes what came of a run. */
	void finished(AnalysisRun run, TestGivens givens) {
		state = switch (run) {
		case AnalysisRun.Done done -> new State.Done(AnalysisResult.of(done, givens), Optional.of(done),
				Optional.of(givens));
		case AnalysisRun.Refused(var messages) -> new State.Refused(messages);
		};
	}

	/** Goes back to what was before a run that the user stopped. */
	void stopped() {
		if (state instanceof State.Running(var before) && before.isPresent()) {
			state = before.get();
			return;
		}
		state = kept.map(k -> (State) new State.Done(k.result(), Optional.empty(), Optional.empty()))
				.orElseGet(State.NotRun::new);
	}

	/** Shows an analysis as the notebook holds it. */
	void show(KeptAnalysis analysis) {
		kept = Optional.of(analysis);
		state = new State.Done(analysis.result(), Optional.empty(), Optional.empty());
	}

	/** Takes what is new of the record without giving up a result that is not kept yet. */
	void follow(KeptAnalysis analysis) {
		if (isKept() || state instanceof State.NotRun) {
			show(analysis);
		} else {
			kept = Optional.of(analysis);
		}
	}

	/** Whether what is shown is what the notebook holds. */
	boolean isKept() {
		return kept.isPresent() && state instanceof State.Done done && done.run().isEmpty();
	}

	/** The run, where it can be put into the notebook. */
	Optional<AnalysisRun.Done> toKeep() {
		return state instanceof State.Done done ? done.run() : Optional.empty();
	}

	/** What has changed under the result, a sentence for each field; empty where it is up to date. */
	List<String> staleReasons() {
		return kept.map(KeptAnalysis::reasons).orElse(List.of());
	}

	/** Why it cannot be run on the measurement that is shown, in a sentence; empty where it can. */
	Optional<String> elsewhere() {
		return kept.filter(k -> k.inputs() > 1).map(k -> "Made of " + k.inputs()
				+ " measurements; open it to run it again");
	}

	/** Why the result should be computed again, in a sentence; empty where it holds. */
	Optional<String> stale(Optional<String> installedVersion) {
		if (!isKept()) {
			return Optional.empty();
		}
		List<String> changed = kept.map(KeptAnalysis::changed).orElse(List.of());
		List<String> reasons = staleReasons();
		if (reasons.size() == 1) {
			return Optional.of("Stale: " + reasons.get(0));
		}
		if (!changed.isEmpty()) {
			return Optional.of("Stale: " + String.join(", ", changed) + (changed.size() > 1 ? " have" : " has")
					+ " changed since");
		}
		return installedVersion.filter(v -> result().filter(r -> !r.version().equals(v)).isPresent())
				.map(v -> "Found by version " + result().map(AnalysisResult::version).orElse("") + "; version " + v
						+ " is installed");
	}
}
