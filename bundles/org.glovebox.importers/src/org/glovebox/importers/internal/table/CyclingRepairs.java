/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;

/** What is made right in a cycling table after its columns have their names; each repair is told. */
public final class CyclingRepairs {

	/** Voltages of cells and packs of instruments that these formats come from stay below. */
	private static final double HIGHEST_VOLTAGE = 100;

	private final WorkTable table;
	private final Notes notes;

	private CyclingRepairs(WorkTable table, Notes notes) {
		this.table = table;
		this.notes = notes;
	}

	/** Step types in words of the vocabulary, signed currents, voltages in volts, counters by step, times. */
	public static void apply(WorkTable table, Notes notes) {
		CyclingRepairs repairs = new CyclingRepairs(table, notes);
		StepWords.translate(table, notes);
		repairs.signCurrents();
		repairs.scaleVoltage();
		new StepCounters(table, notes).settle();
		repairs.times();
	}

	/** Cyclers that state the direction in the step type often state the current without a sign. */
	private void signCurrents() {
		double[] current = table.numbers(Columns.CURRENT);
		byte[] direction = new StepRows(table).byType();
		long discharging = 0;
		long negative = 0;
		long turnedCharges = 0;
		for (int i = 0; i < current.length; i++) {
			negative += current[i] < 0 ? 1 : 0;
			discharging += current[i] > 0 && direction[i] < 0 ? 1 : 0;
			turnedCharges += current[i] < 0 && direction[i] > 0 ? 1 : 0;
		}
		boolean unsigned = negative == 0 && discharging > 0;
		boolean opposite = turnedCharges > 0 && discharging > 0 && turnedCharges + discharging > 0.9 * current.length;
		if (!unsigned && !opposite) {
			return;
		}
		double[] signed = current.clone();
		for (int i = 0; i < signed.length; i++) {
			signed[i] = opposite || direction[i] < 0 ? 0.0 - signed[i] : signed[i];
		}
		Column column = table.find(Columns.CURRENT).orElseThrow();
		table.replace(Columns.CURRENT, Column.of(Columns.CURRENT, column.unit(), signed));
		notes.warning(unsigned ? "currents have no sign; those of discharge steps were made negative"
				: "currents are negative while charging; their sign was turned", -1, unsigned ? discharging : signed.length);
	}

	/**
	 * Some exports label millivolts as volts. Energy over charge tells what the voltage is: where it says a thousandth,
	 * the column is in millivolts.
	 */
	private void scaleVoltage() {
		double[] voltage = table.numbers(Columns.VOLTAGE);
		double highest = 0;
		for (double v : voltage) {
			highest = Math.max(highest, Math.abs(v));
		}
		if (highest <= HIGHEST_VOLTAGE) {
			return;
		}
		double told = meanVoltage();
		double ratio = told > 0 ? weightedVoltage() / told : Double.NaN;
		if (ratio > 500 && ratio < 2000) {
			double[] volts = new double[voltage.length];
			for (int i = 0; i < volts.length; i++) {
				volts[i] = voltage[i] / 1000;
			}
			table.replace(Columns.VOLTAGE, Column.of(Columns.VOLTAGE, "V", volts));
			notes.warning("the voltage is labelled V and reaches " + (long) highest
					+ "; energy over capacity gives a thousandth of it, so it was read as mV", -1, volts.length);
		} else {
			notes.warning("the voltage reaches " + (long) highest + " V, which no cell has: check the unit in the file");
		}
	}

	private double[] either(String both, String single) {
		return table.has(both) ? table.numbers(both) : table.numbers(single);
	}

	/** Energy over charge, both summed over what they rise by, in volts. */
	private double meanVoltage() {
		double[] charge = either("@capacity", Columns.CHARGE_CAPACITY);
		double[] energy = either("@energy", Columns.CHARGE_ENERGY);
		return charge.length == 0 || energy.length != charge.length ? Double.NaN : rise(energy) / rise(charge);
	}

	private static double rise(double[] counter) {
		double sum = 0;
		for (int i = 1; i < counter.length; i++) {
			sum += Math.max(0, counter[i] - counter[i - 1]);
		}
		return sum;
	}

	/** Mean of the voltage over what the charge rises by. */
	private double weightedVoltage() {
		double[] charge = either("@capacity", Columns.CHARGE_CAPACITY);
		double[] voltage = table.numbers(Columns.VOLTAGE);
		double sum = 0;
		for (int i = 1; i < charge.length; i++) {
			sum += voltage[i] * Math.max(0, charge[i] - charge[i - 1]);
		}
		return sum / rise(charge);
	}

	private void times() {
		double[] clock = table.numbers(Columns.UNIX_TIME);
		if (clock.length > 0 && !table.has(Columns.TIME)) {
			double origin = clock[0];
			double[] time = new double[clock.length];
			for (int i = 0; i < time.length; i++) {
				time[i] = clock[i] - origin;
			}
			table.addTerm(Columns.TIME, time);
			notes.info("the file holds clock times only; the time counts from the first row");
		}
		TimeCheck.check(table, notes);
	}
}
