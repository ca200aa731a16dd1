/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.api.data.Table;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Mark;

/**
 * The cycles of a test as the cycle summary found them.
 *
 * @param test the test
 * @param table one row a cycle
 * @param currents mean discharge current of each cycle, mA; NaN where there is none
 */
record Cycles(ExaminedTest test, Table table, double[] currents) {

	static final String ANALYZER = "cycle-summary";
	static final String CYCLE = "cycle";
	static final String DISCHARGE = "discharge_capacity";

	/** Mean currents within this part of each other are of one rate: what a cycler holds, with room for a short hold. */
	private static final double SAME_CURRENT = 0.1;
	private static final double SECONDS_PER_HOUR = 3600;

	/** The tests of a cell that have complete cycles, in the order of time. */
	static List<Cycles> of(ExaminedCell cell) {
		return cell.with(ANALYZER).stream().flatMap(t -> of(t).stream()).filter(c -> !c.complete().isEmpty()).toList();
	}

	private static Optional<Cycles> of(ExaminedTest test) {
		return test.table(ANALYZER, "cycles").map(t -> new Cycles(test, t,
				test.table(ANALYZER, "half_cycles").map(h -> currents(t, h)).orElseGet(() -> unknown(t))));
	}

	private static double[] unknown(Table cycles) {
		double[] none = new double[cycles.rows()];
		Arrays.fill(none, Double.NaN);
		return none;
	}

	private static double[] currents(Table cycles, Table halves) {
		double[] currents = unknown(cycles);
		double[] numbers = cycles.column(CYCLE).numbers();
		for (int h = 0; h < halves.rows(); h++) {
			double hours = (halves.column("end_time").number(h) - halves.column("start_time").number(h)) / SECONDS_PER_HOUR;
			if (halves.column("direction").text(h).equals("discharge") && hours > 0) {
				int row = Arrays.binarySearch(numbers, halves.column(CYCLE).number(h));
				if (row >= 0) {
					currents[row] = halves.column("capacity").number(h) / hours;
				}
			}
		}
		return currents;
	}

	/** Rows of the cycles that have a whole charge and discharge. */
	List<Integer> complete() {
		return IntStream.range(0, table.rows()).filter(r -> table.column("complete").number(r) > 0)
				.filter(r -> at(DISCHARGE, r) > 0).boxed().toList();
	}

	/** Number of a cycle. */
	int number(int row) {
		return (int) at(CYCLE, row);
	}

	double at(String column, int row) {
		return table.column(column).number(row);
	}

	/** Mean charge voltage less mean discharge voltage, V. */
	double gap(int row) {
		return at("mean_charge_voltage", row) - at("mean_discharge_voltage", row);
	}

	/**
	 * The complete cycles at the current that most of them have, so that cycles of different rates are not compared. Where
	 * no currents are known all count.
	 */
	List<Integer> atOneRate() {
		List<Integer> complete = complete();
		List<Integer> most = List.of();
		for (int row : complete) {
			List<Integer> same = complete.stream().filter(other -> isSameCurrent(row, other)).toList();
			most = same.size() > most.size() ? same : most;
		}
		return most.isEmpty() ? complete : most;
	}

	private boolean isSameCurrent(int one, int other) {
		return Math.abs(currents[one] - currents[other]) <= SAME_CURRENT * currents[one];
	}

	/** Marks cycles on a chart of one of their columns. */
	Mark mark(String column, int first, int last, String label) {
		return new Mark(test.name(), ANALYZER, "cycles", CYCLE, column, first, last, label);
	}
}
