/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Table;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedCell.Arrangement;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Mark;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.api.diagnosis.Symptom.Likelihood;
import org.glovebox.numeric.Median;

/** A contact that is lost: a resistance that jumps up at once. */
public final class ContactLoss implements Diagnosis<ContactSettings> {

	private static final int BEFORE = 5;
	private static final int FEWEST_CYCLES = 4;
	private static final double SAME_CURRENT = 0.2;

	@Override
	public Class<ContactSettings> settingsType() {
		return ContactSettings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(Cycles.ANALYZER, ShortCircuits.SYMMETRIC, Arcs.ANALYZER);
	}

	@Override
	public Judgement judge(ExaminedCell cell, ContactSettings settings, Monitor monitor) {
		List<Evidence> signs = new ArrayList<>();
		List<Evidence> readings = new ArrayList<>();
		if (cell.arrangement() == Arrangement.SYMMETRIC) {
			cell.with(ShortCircuits.SYMMETRIC).forEach(t -> symmetric(t, settings, signs, readings));
		} else if (!cell.isSymmetric()) {
			Cycles.of(cell).forEach(c -> cycling(c, settings, signs, readings));
		}
		spectra(Arcs.comparable(Arcs.of(cell)), settings, signs, readings);
		if (!signs.isEmpty()) {
			Likelihood likelihood = signs.size() > 1 ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
			return new Judgement.Found(List.of(new Symptom("a resistance jumps up as when contact is lost", likelihood, signs)),
					List.of());
		}
		return readings.isEmpty()
				? Judgement.Unjudged.because("no series of cycles at one rate, half cycles of a symmetric cell, or two spectra")
				: new Judgement.Absent(readings, List.of());
	}

	private static void symmetric(ExaminedTest test, ContactSettings settings, List<Evidence> signs, List<Evidence> readings) {
		Optional<Table> halves = test.table(ShortCircuits.SYMMETRIC, "half_cycles").filter(t -> t.rows() > BEFORE);
		if (halves.isEmpty()) {
			return;
		}
		double[] r = halves.get().column("resistance").numbers();
		double[] current = halves.get().column("current").numbers();
		int worst = -1;
		double largest = 0;
		for (int i = BEFORE; i < r.length; i++) {
			double jump = 100 * (r[i] / Median.of(java.util.Arrays.copyOfRange(r, i - BEFORE, i)) - 1);
			if (isSame(current, i) && jump > largest) {
				largest = jump;
				worst = i;
			}
		}
		String where = worst < 0 ? "" : " in half cycle " + (worst + 1);
		Evidence evidence = new Evidence("overpotential over current of " + test.name() + " jumps by at most "
				+ Digits.rounded(largest, "%") + where, "jump of the resistance", largest, "%",
				"above the median of the five half cycles before at the same current; reported above "
						+ Digits.shown(settings.part(), "%"),
				worst < 0 ? List.of()
						: List.of(new Mark(test.name(), ShortCircuits.SYMMETRIC, "half_cycles", "half_cycle", "resistance", worst,
								worst, "jump")));
		(largest > settings.part() ? signs : readings).add(evidence);
	}

	private static boolean isSame(double[] current, int row) {
		return IntStream.range(row - BEFORE, row)
				.allMatch(i -> Math.abs(Math.abs(current[i]) - Math.abs(current[row])) <= SAME_CURRENT * Math.abs(current[row]));
	}

	private static void cycling(Cycles cycles, ContactSettings settings, List<Evidence> signs, List<Evidence> readings) {
		List<Integer> rows = cycles.atOneRate().stream().filter(r -> Double.isFinite(cycles.gap(r))).skip(1).toList();
		if (rows.size() < FEWEST_CYCLES) {
			return;
		}
		double[] changes = IntStream.range(1, rows.size())
				.mapToDouble(i -> cycles.gap(rows.get(i)) - cycles.gap(rows.get(i - 1))).toArray();
		double usual = Median.of(java.util.Arrays.stream(changes).map(Math::abs).toArray());
		int worst = IntStream.range(0, changes.length).reduce((a, b) -> changes[b] > changes[a] ? b : a).orElseThrow();
		int row = rows.get(worst + 1);
		double jump = changes[worst];
		Evidence evidence = new Evidence("the gap between charge and discharge of " + cycles.test().name() + " rises at most by "
				+ Digits.rounded(1000 * jump, "mV") + " from one cycle to the next, to cycle " + cycles.number(row),
				"jump of the voltage gap", jump, "V", "usual change " + Digits.rounded(1000 * usual, "mV") + "; reported above "
						+ Digits.shown(settings.gap(), "V") + " and " + Digits.shown(settings.usual()) + " times the usual",
				List.of(cycles.mark("mean_discharge_voltage", row, row, "jump")));
		(jump > settings.gap() && jump > settings.usual() * usual ? signs : readings).add(evidence);
	}

	private static void spectra(List<Arcs> spectra, ContactSettings settings, List<Evidence> signs, List<Evidence> readings) {
		if (spectra.size() < 2) {
			return;
		}
		int worst = IntStream.range(1, spectra.size())
				.reduce((a, b) -> rise(spectra, b) > rise(spectra, a) ? b : a).orElseThrow();
		double rise = rise(spectra, worst);
		Arcs before = spectra.get(worst - 1);
		Arcs after = spectra.get(worst);
		Evidence evidence = new Evidence("the resistance of the electrolyte with its contacts goes from "
				+ Digits.rounded(before.electrolyte(), "ohm") + " (" + before.name() + ") to "
				+ Digits.rounded(after.electrolyte(), "ohm") + " (" + after.name() + ")", "jump of the resistance", rise, "%",
				"in series, bulk and grain boundary, largest rise between successive spectra; reported above "
						+ Digits.shown(settings.part(), "%"),
				List.of(before.mark("before"), after.mark("after")));
		double error = Math.hypot(before.electrolyteError(), after.electrolyteError());
		boolean clear = !(after.electrolyte() - before.electrolyte() <= 3 * error);
		(rise > settings.part() && clear ? signs : readings).add(evidence);
	}

	private static double rise(List<Arcs> spectra, int index) {
		return 100 * (spectra.get(index).electrolyte() / spectra.get(index - 1).electrolyte() - 1);
	}
}
