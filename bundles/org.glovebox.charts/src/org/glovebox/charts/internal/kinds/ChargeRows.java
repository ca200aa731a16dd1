/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;

/** The parts of a data set that tell of charge, one after the other: the rows that the cycle summary numbers. */
final class ChargeRows {

	private static final double RESTARTED_BELOW = 0.5;
	private static final double SECONDS_PER_HOUR = 3600;

	private final List<Table> parts;
	private final int size;

	private ChargeRows(List<Table> parts) {
		this.parts = parts;
		size = parts.stream().mapToInt(Table::rows).sum();
	}

	static ChargeRows of(Dataset data) {
		return new ChargeRows(data.parts().stream().filter(t -> t.rows() > 0 && tellsOfCharge(t)).toList());
	}

	/** Why no capacities can be drawn from a data set; empty where they can. */
	static Optional<String> objection(Dataset data) {
		return of(data).size() > 0 ? Optional.empty()
				: Optional.of("capacities need a charge or current, which these data do not have");
	}

	int size() {
		return size;
	}

	boolean has(String column) {
		return !parts.isEmpty() && parts.stream().allMatch(t -> isNumeric(t, column));
	}

	/** The values of a column that {@link #has} is true of. */
	double[] numbers(String column) {
		double[] all = new double[size];
		int row = 0;
		for (Table part : parts) {
			double[] values = part.column(column).numbers();
			System.arraycopy(values, 0, all, row, values.length);
			row += values.length;
		}
		return all;
	}

	/**
	 * Signed charge in mAh that arrived with each row, positive for charging, from the best column there is. Counters
	 * that fall have been restarted.
	 */
	double[] increments() {
		double[] increments = new double[size];
		if (has(Columns.CHARGE_CAPACITY) && has(Columns.DISCHARGE_CAPACITY)) {
			addCounter(numbers(Columns.CHARGE_CAPACITY), 1, increments);
			addCounter(numbers(Columns.DISCHARGE_CAPACITY), -1, increments);
		}
		if (isZero(increments) && has(Columns.CHARGE_INCREMENT)) {
			increments = numbers(Columns.CHARGE_INCREMENT);
		}
		if (isZero(increments) && has(Columns.HALF_CYCLE_CHARGE)) {
			addSigned(numbers(Columns.HALF_CYCLE_CHARGE), increments);
		}
		if (isZero(increments) && has(Columns.NET_CHARGE)) {
			addDifferences(numbers(Columns.NET_CHARGE), increments);
		}
		if (isZero(increments) && has(Columns.CURRENT) && has(Columns.TIME)) {
			addIntegral(numbers(Columns.CURRENT), numbers(Columns.TIME), increments);
		}
		return increments;
	}

	private static void addCounter(double[] counter, int sign, double[] increments) {
		double before = 0;
		for (int i = 0; i < counter.length; i++) {
			double now = Double.isNaN(counter[i]) ? before : counter[i];
			increments[i] += sign * (now < RESTARTED_BELOW * before ? now : now - before);
			before = now;
		}
	}

	/** A signed charge that starts again with every half cycle: it falls towards zero, or changes its sign. */
	private static void addSigned(double[] charge, double[] increments) {
		double before = 0;
		for (int i = 0; i < charge.length; i++) {
			double now = Double.isNaN(charge[i]) ? before : charge[i];
			boolean restarted = now * before < 0 || Math.abs(now) < RESTARTED_BELOW * Math.abs(before);
			increments[i] += restarted ? now : now - before;
			before = now;
		}
	}

	private static void addDifferences(double[] charge, double[] increments) {
		for (int i = 1; i < charge.length; i++) {
			double difference = charge[i] - charge[i - 1];
			increments[i] += Double.isNaN(difference) ? 0 : difference;
		}
	}

	/** Trapezoids of the current in mA over the time in s. */
	private static void addIntegral(double[] current, double[] time, double[] increments) {
		for (int i = 1; i < current.length; i++) {
			double charge = (current[i] + current[i - 1]) / 2 * (time[i] - time[i - 1]) / SECONDS_PER_HOUR;
			increments[i] += time[i] > time[i - 1] && !Double.isNaN(charge) ? charge : 0;
		}
	}

	private static boolean isZero(double[] values) {
		for (double v : values) {
			if (v != 0) {
				return false;
			}
		}
		return true;
	}

	private static boolean tellsOfCharge(Table table) {
		return isNumeric(table, Columns.CHARGE_CAPACITY) && isNumeric(table, Columns.DISCHARGE_CAPACITY)
				|| isNumeric(table, Columns.CHARGE_INCREMENT) || isNumeric(table, Columns.HALF_CYCLE_CHARGE)
				|| isNumeric(table, Columns.NET_CHARGE) || isNumeric(table, Columns.CURRENT)
						&& (isNumeric(table, Columns.TIME) || isNumeric(table, Columns.STEP_TIME));
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}
}
