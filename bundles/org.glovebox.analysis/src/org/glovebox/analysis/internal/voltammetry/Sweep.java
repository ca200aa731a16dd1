/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.voltammetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.numeric.StraightLine;

/**
 * Successive rows in which the voltage goes one way.
 *
 * @param direction 1 upwards (anodic), -1 downwards (cathodic)
 * @param voltage V, as measured; owned by the record, never change it
 * @param current mA; owned by the record, never change it
 * @param scanRate speed of the sweep in V/s, NaN without a time
 */
record Sweep(int direction, double[] voltage, double[] current, double scanRate) {

	/** The voltage turns where it goes back by more than this part of its range. */
	private static final double TURN = 0.02;

	/** Fewer rows are no sweep. */
	private static final int FEWEST_ROWS = 20;

	private static final double MODE_REST = 3;

	/** Whether a table has what a sweep needs. */
	static boolean isUsable(Table table) {
		return table.rows() >= FEWEST_ROWS && isNumeric(table, Columns.VOLTAGE) && isNumeric(table, Columns.CURRENT);
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}

	/** All sweeps of all parts in order. */
	static List<Sweep> of(Dataset data) {
		List<Sweep> sweeps = new ArrayList<>();
		data.parts().stream().filter(Sweep::isUsable).forEach(t -> cut(withoutRests(t), sweeps));
		return sweeps;
	}

	/** Set voltage where there is one, voltage, current and time of the rows that have all of them. */
	private static double[][] withoutRests(Table table) {
		double[] voltage = table.column(Columns.VOLTAGE).numbers();
		double[] current = table.column(Columns.CURRENT).numbers();
		double[] set = isNumeric(table, Columns.CONTROL_VOLTAGE) ? table.column(Columns.CONTROL_VOLTAGE).numbers() : voltage;
		double[] mode = isNumeric(table, Columns.MODE) ? table.column(Columns.MODE).numbers() : new double[0];
		double[] time = isNumeric(table, Columns.TIME) ? table.column(Columns.TIME).numbers() : new double[0];
		double[][] rows = new double[4][voltage.length];
		int count = 0;
		for (int i = 0; i < voltage.length; i++) {
			boolean rest = mode.length > 0 && mode[i] == MODE_REST;
			if (!rest && Double.isFinite(set[i]) && Double.isFinite(voltage[i]) && Double.isFinite(current[i])) {
				rows[0][count] = set[i];
				rows[1][count] = voltage[i];
				rows[2][count] = current[i];
				rows[3][count++] = time.length > 0 ? time[i] : Double.NaN;
			}
		}
		for (int k = 0; k < rows.length; k++) {
			rows[k] = Arrays.copyOf(rows[k], count);
		}
		return rows;
	}

	private static void cut(double[][] rows, List<Sweep> sweeps) {
		double[] set = rows[0];
		double turn = TURN * (Arrays.stream(set).max().orElse(0) - Arrays.stream(set).min().orElse(0));
		int direction = 0;
		int start = 0;
		int extreme = 0;
		for (int i = 1; i < set.length; i++) {
			double on = set[i] - set[extreme];
			if (direction == 0) {
				direction = Math.abs(on) > turn ? (int) Math.signum(on) : 0;
				extreme = direction == 0 ? extreme : i;
			} else if (direction * on >= 0) {
				extreme = i;
			} else if (-direction * on > turn) {
				add(rows, start, extreme + 1, direction, sweeps);
				start = extreme;
				extreme = i;
				direction = -direction;
			}
		}
		if (direction != 0) {
			add(rows, start, extreme + 1, direction, sweeps);
		}
	}

	private static void add(double[][] rows, int from, int to, int direction, List<Sweep> sweeps) {
		if (to - from >= FEWEST_ROWS) {
			double[] time = Arrays.copyOfRange(rows[3], from, to);
			double[] set = Arrays.copyOfRange(rows[0], from, to);
			double rate = time[time.length - 1] > time[0] ? Math.abs(StraightLine.fit(time, set, new double[0]).slope())
					: Double.NaN;
			sweeps.add(new Sweep(direction, Arrays.copyOfRange(rows[1], from, to), Arrays.copyOfRange(rows[2], from, to), rate));
		}
	}

	int size() {
		return voltage.length;
	}

	double start() {
		return voltage[0];
	}

	double end() {
		return voltage[voltage.length - 1];
	}

	/** Line through the rows whose voltage is between two, in either order; rows must be at least three. */
	StraightLine line(int from, int to) {
		return StraightLine.fit(Arrays.copyOfRange(voltage, from, to), Arrays.copyOfRange(current, from, to), new double[0]);
	}

	/** First row whose voltage has passed a value in the direction of the sweep; the number of rows where none has. */
	int rowAt(double volt) {
		int row = 0;
		while (row < voltage.length && direction * (voltage[row] - volt) < 0) {
			row++;
		}
		return row;
	}
}
