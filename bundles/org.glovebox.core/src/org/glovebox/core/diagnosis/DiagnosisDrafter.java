/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.glovebox.api.Message;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Table;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.drafting.AnalysisDrafter;
import org.glovebox.core.drafting.AnalysisDrafter.Input;
import org.glovebox.core.drafting.AnalysisRerun;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.analysis.Analysis;

/**
 * Makes the record of a diagnosis: an analysis of the cell and its tests, with the version and the thresholds of every
 * rule, what each says as a message and a table of all evidence. Saving the record is up to the caller.
 */
public final class DiagnosisDrafter {

	private static final String VERSION = "1.0";

	private final AnalysisDrafter drafter;

	/**
	 * @param notebook receives the table of evidence
	 * @param author who applied the rules
	 * @param now when they were applied
	 */
	public DiagnosisDrafter(Notebook notebook, String author, Instant now) {
		drafter = new AnalysisDrafter(notebook, author, now);
	}

	/**
	 * Makes the record.
	 *
	 * @throws IOException where the table of evidence cannot be written
	 */
	public Analysis draft(DiagnosisReport report) throws IOException {
		Map<String, String> settings = new LinkedHashMap<>();
		report.rules().stream().sorted(java.util.Comparator.comparing((RuleReport r) -> r.rule().id())).forEach(r -> {
			settings.put(r.rule().id(), r.rule().version());
			r.settings().forEach((name, value) -> settings.put(r.rule().id() + '.' + name, value));
		});
		List<Input> inputs = new ArrayList<>(List.of(new Input(report.cell(), TestGivens.NONE)));
		report.tests().forEach(test -> inputs.add(new Input(test,
				report.numbers().getOrDefault(CellTests.name(test.record()), TestGivens.NONE))));
		return drafter.draft(new AnalysisRun.Done(AnalysisRerun.DIAGNOSIS, VERSION, settings, results(report)),
				"Diagnosis of " + report.examined().name(), inputs);
	}

	private static Results results(DiagnosisReport report) {
		Results.Builder results = Results.builder().table(evidence(report));
		for (RuleReport rule : report.rules()) {
			rule.symptoms().forEach(s -> results.message(Message.warning(rule.rule().name() + ": " + s.statement() + " ("
					+ s.likelihood().word() + "; " + rule.rule().id() + ')')));
			if (rule.judgement() instanceof Judgement.Absent) {
				results.message(Message.info(rule.rule().name() + ": not seen"));
			}
			if (rule.judgement() instanceof Judgement.Unjudged) {
				results.message(Message.info(rule.rule().name() + ": cannot be told: " + String.join("; ", rule.missing())));
			}
		}
		report.faults().forEach(f -> results.message(Message.error(f)));
		return results.build();
	}

	private static Table evidence(DiagnosisReport report) {
		List<String[]> texts = new ArrayList<>();
		List<Double> values = new ArrayList<>();
		for (RuleReport rule : report.rules()) {
			for (Evidence e : rule.evidence()) {
				Set<String> tests = new LinkedHashSet<>(e.marks().stream().map(m -> m.test()).toList());
				texts.add(new String[] { rule.rule().id(), rule.verdict(), e.statement(), e.property(), e.unit(),
						e.explanation(), String.join(", ", tests) });
				values.add(e.value());
			}
		}
		return Table.of("evidence", text("rule", texts, 0), text("verdict", texts, 1), text("statement", texts, 2),
				text("property", texts, 3),
				Column.of("value", "", values.stream().mapToDouble(Double::doubleValue).toArray()), text("unit", texts, 4),
				text("explanation", texts, 5), text("tests", texts, 6));
	}

	private static Column text(String name, List<String[]> rows, int index) {
		return Column.of(name, rows.stream().map(r -> r[index]).toList());
	}
}
