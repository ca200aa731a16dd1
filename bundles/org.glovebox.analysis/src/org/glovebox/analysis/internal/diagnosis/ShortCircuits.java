/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Table;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Mark;
import org.glovebox.api.diagnosis.Symptom.Likelihood;

/**
 * Signs of short circuits in the tests of a cell. Of symmetric cells those that the analysis of symmetric cells found; of
 * others a voltage that stays at zero, a charge that runs on without reaching its end, and sudden falls of the voltage in
 * a charge.
 */
final class ShortCircuits {

	static final String SYMMETRIC = "symmetric-cell";
	static final String CRITICAL = "critical-current";

	/** So many rows at zero are no bad contact of a lead. */
	private static final int ROWS_AT_ZERO = 10;
	/** Steps of rising current that make a test one of the critical current, which is meant to end in a short circuit. */
	private static final int RISING_STEPS = 4;
	private static final double SAME_CURRENT = 0.02;
	/** A charge ends below its usual voltage where it lacks so much, V: more than a cycler's resolution and drift. */
	private static final double LACKING = 0.05;

	private final ExaminedCell cell;
	private final ShortSettings settings;

	ShortCircuits(ExaminedCell cell, ShortSettings settings) {
		this.cell = cell;
		this.settings = settings;
	}

	/**
	 * A sign.
	 *
	 * @param cycle number of the cycle, 1 being the first of the test
	 * @param order where it is in the life of the cell: place of the test, then row
	 * @param likelihood how sure it is by itself
	 * @param evidence what is seen
	 */
	record Sign(int cycle, double order, Likelihood likelihood, Evidence evidence) {
	}

	/** The tests in which a short circuit would be seen. */
	List<ExaminedTest> tests() {
		return switch (cell.arrangement()) {
		case SYMMETRIC -> cell.tests().stream().filter(ShortCircuits::isJudged).toList();
		// nothing is plated there, and a decay of the current is no short circuit
		case BLOCKING -> List.of();
		default -> cell.tests().stream().filter(t -> t.result(Cycles.ANALYZER).isPresent()).toList();
		};
	}

	private static boolean isJudged(ExaminedTest test) {
		return test.result(SYMMETRIC).isPresent() && !isCriticalCurrent(test);
	}

	/** Whether the current rises step by step, as in a test that is meant to end in a short circuit. */
	private static boolean isCriticalCurrent(ExaminedTest test) {
		return test.table(CRITICAL, "steps").filter(t -> t.rows() >= RISING_STEPS).isPresent();
	}

	/** All signs, the first in time first. */
	List<Sign> signs() {
		List<Sign> signs = new ArrayList<>();
		List<ExaminedTest> tests = tests();
		for (int place = 0; place < tests.size(); place++) {
			ExaminedTest test = tests.get(place);
			if (cell.isSymmetric()) {
				symmetric(place, test, signs);
			} else {
				voltageAtZero(place, test).ifPresent(signs::add);
				falls(place, test, signs);
				runaway(place, test, signs);
			}
		}
		signs.sort(Comparator.comparingDouble(Sign::order));
		return signs;
	}

	private static double order(int place, double row) {
		return place + row / (row + 1);
	}

	private static void symmetric(int place, ExaminedTest test, List<Sign> signs) {
		test.table(SYMMETRIC, "short_circuits").ifPresent(t -> {
			int row = (int) t.column("row").number(0);
			int half = (int) t.column("half_cycle").number(0);
			boolean hard = test.result(SYMMETRIC).flatMap(r -> r.quantity("time_to_hard_short_circuit")).isPresent();
			String finding = t.column("finding").text(0);
			double hours = t.column("time").number(0) / 3600;
			Evidence evidence = new Evidence("the overpotential of half cycle " + half + " of " + test.name() + " shows a "
					+ finding, "time of the first sign", hours, "h", t.column("evidence").text(0)
							+ "; by the analysis of symmetric cells with its default criteria",
					List.of(mark(test, row, row + ROWS_AT_ZERO, finding)));
			Likelihood likelihood = hard ? Likelihood.VERY_LIKELY
					: t.rows() > 2 ? Likelihood.LIKELY : Likelihood.POSSIBLE;
			signs.add(new Sign((half + 1) / 2, order(place, row), likelihood, evidence));
		});
	}

	private static Mark mark(ExaminedTest test, int first, int last, String label) {
		int end = Math.min(last, test.data().table().rows() - 1);
		return Mark.ofData(test.name(), Columns.TIME, Columns.VOLTAGE, Math.min(first, end), end, label);
	}

	private Optional<Sign> voltageAtZero(int place, ExaminedTest test) {
		Optional<Column> voltage = test.data().table().find(Columns.VOLTAGE);
		if (voltage.isEmpty()) {
			return Optional.empty();
		}
		double[] v = voltage.get().numbers();
		int from = v.length;
		while (from > 0 && Math.abs(v[from - 1]) < settings.zeroVoltage()) {
			from--;
		}
		int begin = from;
		boolean before = begin > 0 && v[begin - 1] > 0;
		if (!before || v.length - begin < ROWS_AT_ZERO) {
			return Optional.empty();
		}
		int cycle = cycleAt(test, begin);
		Evidence evidence = new Evidence("the voltage of " + test.name() + " falls to zero in cycle " + cycle
				+ " and stays there", "voltage at the end", v[v.length - 1], "V", "all " + (v.length - begin)
						+ " rows from row " + begin + " on are below " + Digits.shown(settings.zeroVoltage(), "V"),
				List.of(mark(test, begin, v.length - 1, "at zero")));
		return Optional.of(new Sign(cycle, order(place, begin), Likelihood.VERY_LIKELY, evidence));
	}

	/** The first sudden fall of the voltage in each charge. */
	private void falls(int place, ExaminedTest test, List<Sign> signs) {
		Table data = test.data().table();
		Optional<Table> halves = test.table(Cycles.ANALYZER, "half_cycles");
		if (halves.isEmpty() || data.find(Columns.VOLTAGE).isEmpty() || data.find(Columns.CURRENT).isEmpty()) {
			return;
		}
		double[] v = data.column(Columns.VOLTAGE).numbers();
		double[] current = data.column(Columns.CURRENT).numbers();
		IntStream.range(0, halves.get().rows()).filter(h -> halves.get().column("direction").text(h).equals("charge"))
				.forEach(h -> fall(v, current, (int) halves.get().column("first_row").number(h),
						(int) halves.get().column("last_row").number(h)).ifPresent(row -> {
							int cycle = (int) halves.get().column("cycle").number(h);
							signs.add(fallen(place, test, cycle, row, v));
						}));
	}

	private Sign fallen(int place, ExaminedTest test, int cycle, int row, double[] v) {
		double by = v[row - 1] - v[row];
		Evidence evidence = new Evidence("the voltage falls by " + Digits.rounded(1000 * by, "mV") + " in the charge of cycle "
				+ cycle + " of " + test.name(), "fall of the voltage", by, "V", "from row " + (row - 1) + " to row " + row
						+ " at the same current; reported above " + Digits.shown(settings.drop(), "V"),
				List.of(mark(test, row - 1, row, "voltage falls")));
		return new Sign(cycle, order(place, row), Likelihood.LIKELY, evidence);
	}

	private Optional<Integer> fall(double[] v, double[] current, int first, int last) {
		return IntStream.rangeClosed(first + 1, Math.min(last, v.length - 1))
				.filter(r -> current[r] > 0 && v[r - 1] - v[r] > settings.drop()
						&& Math.abs(current[r] - current[r - 1]) <= SAME_CURRENT * current[r])
				.boxed().findFirst();
	}

	/** Charges that take much more than any discharge gives and end below the usual voltage. */
	private void runaway(int place, ExaminedTest test, List<Sign> signs) {
		Optional<Table> cycles = test.table(Cycles.ANALYZER, "cycles");
		Optional<Table> halves = test.table(Cycles.ANALYZER, "half_cycles");
		Optional<Column> voltage = test.data().table().find(Columns.VOLTAGE);
		if (cycles.isEmpty() || halves.isEmpty() || voltage.isEmpty()) {
			return;
		}
		double upper = java.util.Arrays.stream(voltage.get().numbers()).max().orElse(Double.NaN);
		double largest = java.util.Arrays.stream(cycles.get().column(Cycles.DISCHARGE).numbers()).max().orElse(0);
		for (int h = 0; h < halves.get().rows(); h++) {
			double charge = halves.get().column("capacity").number(h);
			int last = (int) halves.get().column("last_row").number(h);
			boolean lacking = voltage.get().number(last) < upper - LACKING;
			if (halves.get().column("direction").text(h).equals("charge") && lacking && largest > 0
					&& charge > settings.overcharge() * largest) {
				signs.add(runaway(place, test, halves.get(), h, charge / largest));
			}
		}
	}

	private Sign runaway(int place, ExaminedTest test, Table halves, int h, double ratio) {
		int cycle = (int) halves.column("cycle").number(h);
		int first = (int) halves.column("first_row").number(h);
		int last = (int) halves.column("last_row").number(h);
		Evidence evidence = new Evidence("the charge of cycle " + cycle + " of " + test.name() + " takes "
				+ Digits.rounded(ratio, "") + " times the largest discharge and does not reach the upper voltage",
				"charge over discharge", ratio, "", "reported above " + Digits.shown(settings.overcharge())
						+ " where the charge ends more than " + Digits.shown(LACKING, "V")
						+ " below the highest voltage of the test",
				List.of(mark(test, first, last, "charge runs on")));
		return new Sign(cycle, order(place, last), Likelihood.LIKELY, evidence);
	}

	private static int cycleAt(ExaminedTest test, int row) {
		Optional<Table> halves = test.table(Cycles.ANALYZER, "half_cycles");
		return halves.map(t -> IntStream.range(0, t.rows()).filter(h -> t.column("first_row").number(h) <= row)
				.map(h -> (int) t.column("cycle").number(h)).max().orElse(1)).orElse(1);
	}
}
