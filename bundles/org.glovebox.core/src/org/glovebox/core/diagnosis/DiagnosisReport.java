/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.notebook.Stored;

/**
 * What all rules say of a cell.
 *
 * @param cell the cell as it was loaded
 * @param tests its tests that were looked at, as they were loaded
 * @param examined the cell as the rules saw it
 * @param numbers the numbers from its records that analyzers were given, by test
 * @param rules what each rule says: what was found first, the surest at the top, then what is not seen, then what
 *            cannot be told
 * @param faults rules and plug-ins that failed, a sentence each
 */
public record DiagnosisReport(Stored cell, List<Stored> tests, ExaminedCell examined,
		Map<String, TestGivens> numbers, List<RuleReport> rules, List<String> faults) {

	private static final Comparator<RuleReport> ORDER = Comparator.comparingInt(DiagnosisReport::rank);

	public DiagnosisReport {
		tests = List.copyOf(tests);
		numbers = Map.copyOf(numbers);
		rules = rules.stream().sorted(ORDER).toList();
		faults = List.copyOf(faults);
	}

	/** The rules that found their symptom, the surest first. */
	public List<RuleReport> found() {
		return rules.stream().filter(r -> r.judgement() instanceof Judgement.Found).toList();
	}

	/** The rules that looked and did not find their symptom. */
	public List<RuleReport> absent() {
		return rules.stream().filter(r -> r.judgement() instanceof Judgement.Absent).toList();
	}

	/** The rules that lack what they need. */
	public List<RuleReport> unjudged() {
		return rules.stream().filter(r -> r.judgement() instanceof Judgement.Unjudged).toList();
	}

	/** Whether some of the data were made and not measured. */
	public boolean isGenerated() {
		return examined.tests().stream().anyMatch(ExaminedTest::generated);
	}

	/** The record of a test by the name that rules know it by. */
	public Optional<Stored> test(String name) {
		return tests.stream().filter(t -> name.equals(CellTests.name(t.record()))).findFirst();
	}

	/** All of it in a sentence: "2 symptoms in 3 tests; 1 of 8 rules cannot tell". */
	public String summary() {
		int found = found().size();
		int open = unjudged().size();
		int tests = examined.tests().size();
		if (tests == 0) {
			return "this cell has no test with data, from which rules could tell";
		}
		String symptoms = found == 0 ? "no symptom" : found == 1 ? "1 symptom" : found + " symptoms";
		String where = tests == 1 ? " in 1 test" : " in " + tests + " tests";
		return symptoms + where + (open == 0 ? "" : "; " + open + " of " + rules.size() + " rules cannot tell");
	}

	private static int rank(RuleReport report) {
		return switch (report.judgement()) {
		case Judgement.Found found -> -found.symptoms().get(0).likelihood().ordinal();
		case Judgement.Absent absent -> 1;
		case Judgement.Unjudged unjudged -> 2;
		};
	}
}
