/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.util.Arrays;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;

/**
 * Turns readings of auxiliary channels into columns: temperatures become {@code temperature}, {@code temperature_2}
 * ...; what the vocabulary does not know keeps the names of Neware's own exports, a letter and the number of the
 * channel: V1 voltage, t1 set point of the temperature, H1 humidity, I1 current.
 */
final class AuxColumns {

	private static final String DEGREES = "degC";

	private final long[] index;
	private final CyclingColumns columns;
	private final Notes notes;

	/**
	 * @param index numbers of the table's rows, rising
	 * @param columns where the columns go
	 */
	AuxColumns(long[] index, CyclingColumns columns, Notes notes) {
		this.index = index;
		this.columns = columns;
		this.notes = notes;
	}

	/** Adds what a channel measured; a quantity that is 0 throughout is not connected and left out. */
	void add(int channel, AuxReadings.Series series) {
		int[] rows = rows(channel, series);
		boolean temperature = add(Columns.TEMPERATURE, DEGREES, rows, series.temperature);
		boolean setpoint = add("t" + channel, DEGREES, rows, series.setpoint);
		boolean voltage = add("V" + channel, "V", rows, series.voltage);
		if (!temperature && !setpoint && !voltage && rows.length > 0) {
			notes.info("auxiliary channel " + channel + " holds zeros only and was left out");
		}
	}

	/** Adds the one quantity that a channel of a kind measured; its readings stand where voltages do. */
	void addSingle(int channel, int type, AuxReadings.Series series) {
		int[] rows = rows(channel, series);
		double[] values = place(rows, series.voltage);
		columns.addNumbered(switch (type) {
		case 102, 105 -> new Column.Numbers("V" + channel, "V", values, true);
		case 103, 106 -> new Column.Numbers(Columns.TEMPERATURE, DEGREES, values, true);
		case 104, 107 -> new Column.Numbers("I" + channel, "mA", milli(values), true);
		case 335 -> new Column.Numbers("t" + channel, DEGREES, values, true);
		case 345 -> new Column.Numbers("H" + channel, "%", values, true);
		default -> unknown(channel, type, values);
		});
	}

	private static double[] milli(double[] values) {
		return Arrays.stream(values).map(v -> (float) (v * 1e3)).toArray();
	}

	private Column unknown(int channel, int type, double[] values) {
		notes.warning("auxiliary channel " + channel + " is of kind " + type
				+ ", whose quantity and unit are not known; its column has no unit");
		return new Column.Numbers("aux" + channel, "", values, true);
	}

	/** Adds the temperature of each row, as a single-precision number, unless it is 0 throughout. */
	void addTemperature(double[] celsius) {
		if (Arrays.stream(celsius).anyMatch(t -> t != 0)) {
			columns.addNumbered(new Column.Numbers(Columns.TEMPERATURE, DEGREES, celsius, true));
		}
	}

	private boolean add(String name, String unit, int[] rows, double[] values) {
		for (int i = 0; i < rows.length; i++) {
			if (values[i] != 0) {
				columns.addNumbered(new Column.Numbers(name, unit, place(rows, values), false));
				return true;
			}
		}
		return false;
	}

	private int[] rows(int channel, AuxReadings.Series series) {
		int[] rows = new int[series.count];
		long lost = 0;
		int expected = 0;
		for (int i = 0; i < rows.length; i++) {
			int row = expected < index.length && index[expected] == series.index[i] ? expected
					: Arrays.binarySearch(index, series.index[i]);
			rows[i] = row;
			lost += row < 0 ? 1 : 0;
			expected = row < 0 ? expected : row + 1;
		}
		if (lost > 0) {
			notes.warning("readings of auxiliary channel " + channel + " belong to rows that are not there", -1, lost);
		}
		return rows;
	}

	/** Values by row; the first reading of a row counts, a row without one is {@code NaN}. */
	private double[] place(int[] rows, double[] values) {
		double[] result = new double[index.length];
		Arrays.fill(result, Double.NaN);
		for (int i = rows.length - 1; i >= 0; i--) {
			if (rows[i] >= 0) {
				result[rows[i]] = values[i];
			}
		}
		return result;
	}
}
