/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.SettingsBinder;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.core.analysis.SettingsOutcome;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.DiagnosisRegistry;
import org.glovebox.core.extension.PluginCall;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.model.cell.CellBuild;

/**
 * Applies all rules to a cell. A rule that fails is named and left out; the others go on. Reads files and runs analyzers,
 * so that it does not belong in the UI thread. Keeps no state.
 */
public final class DiagnosisRunner {

	/** The part of the time that reading and analyzing take. */
	private static final double EXAMINING = 0.9;

	private final DiagnosisRegistry rules;
	private final AnalyzerRegistry analyzers;
	private final ImportRunner imports;

	public DiagnosisRunner(DiagnosisRegistry rules, AnalyzerRegistry analyzers, ImportRunner imports) {
		this.rules = rules;
		this.analyzers = analyzers;
		this.imports = imports;
	}

	/** What came of it. */
	public sealed interface Outcome {

		/** The rules were applied. */
		record Done(DiagnosisReport report) implements Outcome {
		}

		/** They were not: the record is no cell, or a setting is not understood; at least one message says why. */
		record Refused(List<Message> messages) implements Outcome {
			public Refused {
				messages = List.copyOf(messages);
			}
		}
	}

	/** The thresholds of a rule; empty where there is no such rule or it does not work. */
	public Optional<SettingsDescription> describe(String rule) {
		return rules.find(rule).flatMap(entry -> rules.create(entry).instance()
				.flatMap(d -> PluginCall.guard(entry.contribution(), () -> SettingsDescription.of(d.settingsType())).result()));
	}

	/**
	 * Applies all rules.
	 *
	 * @param cell the cell as it was loaded
	 * @param settings thresholds as texts, by rule and name; what is not given takes its default
	 * @throws CancellationException where the user asked to stop
	 */
	public Outcome diagnose(Notebook notebook, Stored cell, Map<String, Map<String, String>> settings, Monitor monitor) {
		if (!(cell.record() instanceof CellBuild build)) {
			return refused(CellTests.name(cell.record()) + " is no cell; rules are applied to a cell with its tests");
		}
		List<String> faults = new ArrayList<>();
		List<Message> misunderstood = new ArrayList<>();
		settings.keySet().stream().filter(id -> rules.find(id).isEmpty())
				.forEach(id -> misunderstood.add(Message.error("there is no rule " + id)));
		List<Ready<?>> ready = ready(settings, faults, misunderstood);
		if (!misunderstood.isEmpty()) {
			return new Outcome.Refused(misunderstood);
		}
		CellTests tests = CellTests.of(notebook, cell);
		Examination examination = new Examination(imports, analyzers, new AnalysisRunner(analyzers));
		Set<String> wanted = new LinkedHashSet<>();
		ready.forEach(r -> wanted.addAll(r.analyses()));
		ExaminedCell examined = examination.examine(notebook, cell, tests.electrochemical(), wanted,
				new Share(monitor, EXAMINING));
		Bearings bearings = new Bearings(build, tests.tested(), tests.measured());
		KnowledgeBase knowledge = new KnowledgeBase(notebook);
		List<RuleReport> reports = new ArrayList<>();
		for (Ready<?> rule : ready) {
			monitor.checkCancelled();
			monitor.progress(EXAMINING, rule.entry().name());
			judge(rule, examined, monitor, faults).ifPresent(judgement -> reports.add(new RuleReport(rule.entry(), rule.texts(),
					judgement, judgement instanceof Judgement.Found ? knowledge.of(rule.entry(), bearings) : Knowledge.NONE)));
		}
		return new Outcome.Done(new DiagnosisReport(cell, tests.electrochemical(), examined, examination.numbers(), reports,
				faults));
	}

	private static Outcome refused(String reason) {
		return new Outcome.Refused(List.of(Message.error(reason)));
	}

	/** A rule with its thresholds. */
	private record Ready<S extends Record>(DiagnosisRegistry.Entry entry, Diagnosis<S> rule, S settings,
			Map<String, String> texts, List<String> analyses) {
	}

	private List<Ready<?>> ready(Map<String, Map<String, String>> settings, List<String> faults, List<Message> misunderstood) {
		List<Ready<?>> ready = new ArrayList<>();
		for (DiagnosisRegistry.Entry entry : rules.all()) {
			switch (rules.create(entry)) {
			case Creation.Failed<Diagnosis<?>>(var failure) -> faults.add(failure.message());
			case Creation.Created<Diagnosis<?>>(Diagnosis<?> rule) -> {
				Map<String, String> texts = settings.getOrDefault(entry.id(), Map.of());
				switch (PluginCall.guard(entry.contribution(), () -> bound(entry, rule, texts, misunderstood))) {
				case PluginCall.Returned<Optional<Ready<?>>>(var bound) -> bound.ifPresent(ready::add);
				case PluginCall.Threw<Optional<Ready<?>>> fault -> faults.add(fault.message());
				}
			}
			}
		}
		return ready;
	}

	private static <S extends Record> Optional<Ready<?>> bound(DiagnosisRegistry.Entry entry, Diagnosis<S> rule,
			Map<String, String> texts, List<Message> misunderstood) {
		Class<S> type = rule.settingsType();
		return switch (new SettingsBinder(SettingsDescription.of(type)).bind(texts)) {
		case SettingsOutcome.Invalid(var messages) -> {
			messages.forEach(m -> misunderstood.add(Message.error(entry.id() + ": " + m.text())));
			yield Optional.empty();
		}
		case SettingsOutcome.Bound bound -> Optional.of(new Ready<>(entry, rule, type.cast(bound.settings()), bound.texts(),
				List.copyOf(rule.analyses())));
		};
	}

	private static <S extends Record> Optional<Judgement> judge(Ready<S> rule, ExaminedCell cell, Monitor monitor,
			List<String> faults) {
		return switch (PluginCall.guard(rule.entry().contribution(), () -> rule.rule().judge(cell, rule.settings(), monitor))) {
		case PluginCall.Returned<Judgement>(Judgement judgement) -> Optional.of(judgement);
		case PluginCall.Threw<Judgement> fault -> {
			faults.add(fault.message());
			yield Optional.empty();
		}
		};
	}

	/** The first part of the progress. */
	private record Share(Monitor outer, double part) implements Monitor {

		@Override
		public void progress(double fraction, String what) {
			outer.progress(fraction < 0 ? fraction : part * fraction, what);
		}

		@Override
		public boolean isCancelled() {
			return outer.isCancelled();
		}
	}
}
