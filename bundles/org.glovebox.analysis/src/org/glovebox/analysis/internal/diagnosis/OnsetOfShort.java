/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.glovebox.analysis.internal.diagnosis.ShortCircuits.Sign;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.api.diagnosis.Symptom.Likelihood;

/** Judges when short circuits begin. */
final class OnsetOfShort {

	static final List<String> ANALYSES = List.of(Cycles.ANALYZER, ShortCircuits.SYMMETRIC, ShortCircuits.CRITICAL);
	private static final int MOST_EVIDENCE = 3;

	private final ExaminedCell cell;
	private final ShortCircuits circuits;

	OnsetOfShort(ExaminedCell cell, ShortSettings settings) {
		this.cell = cell;
		this.circuits = new ShortCircuits(cell, settings);
	}

	/**
	 * Judges.
	 *
	 * @param statement what it is called
	 * @param due whether a sign that is the first of all belongs here
	 * @param otherwise when it begins where it does not
	 */
	Judgement judge(String statement, Predicate<Sign> due, String otherwise) {
		List<ExaminedTest> tests = circuits.tests();
		if (tests.isEmpty()) {
			return Judgement.Unjudged.because(switch (cell.arrangement()) {
			case SYMMETRIC -> "no test of the symmetric cell at constant currents whose half cycles can be found";
			case BLOCKING -> "nothing is plated between blocking electrodes";
			default -> "no cycling whose charges and discharges can be found";
			});
		}
		List<Sign> signs = circuits.signs();
		if (signs.isEmpty()) {
			return absent(tests, "no sign of a short circuit");
		}
		if (!due.test(signs.get(0))) {
			return absent(tests, "the first sign of a short circuit comes " + otherwise + ", in cycle " + signs.get(0).cycle());
		}
		return found(statement, signs);
	}

	private static Judgement found(String statement, List<Sign> signs) {
		List<Evidence> evidence = signs.stream().map(Sign::evidence).limit(MOST_EVIDENCE).toList();
		long kinds = signs.stream().map(s -> s.evidence().property()).distinct().count();
		Likelihood best = signs.stream().map(Sign::likelihood).max(Likelihood::compareTo).orElseThrow();
		Likelihood likelihood = kinds > 1 ? Likelihood.VERY_LIKELY : best;
		List<String> missing = likelihood == Likelihood.VERY_LIKELY ? List.of()
				: List.of("an impedance spectrum after it, which tells a short circuit from a bad contact");
		return new Judgement.Found(List.of(new Symptom(statement + ", in cycle " + signs.get(0).cycle(), likelihood,
				evidence)), missing);
	}

	private static Judgement absent(List<ExaminedTest> tests, String reading) {
		List<Evidence> readings = new ArrayList<>();
		for (ExaminedTest test : tests) {
			readings.add(new Evidence(test.name() + ": " + reading, "rows", test.data().rows(), "",
					"voltage at zero, charges that run on, sudden falls, and for symmetric cells loss of ohmic response and "
							+ "noise were looked for",
					List.of()));
		}
		return new Judgement.Absent(readings, List.of());
	}
}
