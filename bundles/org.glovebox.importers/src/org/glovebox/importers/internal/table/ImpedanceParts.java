/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.List;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Notes;

/** Makes the spectra of a data set out of the columns of an impedance file. */
public final class ImpedanceParts {

	/** Part of the points that must have a positive imaginary part before it is taken to be the negative one. */
	private static final double MOSTLY = 0.8;

	private ImpedanceParts() {
	}

	/** Whether there are a frequency and an impedance. */
	public static boolean areIn(WorkTable table) {
		boolean parts = table.has(Columns.Z_REAL) && table.has(Columns.Z_IMAG);
		return table.has(Columns.FREQUENCY) && (parts || table.has(Columns.Z_MODULUS) && table.has(Columns.Z_PHASE));
	}

	/** The spectra; rows without a frequency are told. */
	public static List<Table> of(WorkTable table, Notes notes) {
		double[] frequency = table.numbers(Columns.FREQUENCY);
		long without = 0;
		int first = -1;
		for (int i = 0; i < frequency.length; i++) {
			if (!(frequency[i] > 0)) {
				first = without++ == 0 ? i : first;
			}
		}
		if (without > 0) {
			notes.info("rows recorded without an excitation have the frequency 0 and no impedance", without);
		}
		return Spectra.split(table.columns());
	}

	/**
	 * Turns the sign of an imaginary part whose label does not say which sign it has, where nearly all of it is positive:
	 * cells are capacitive at most frequencies.
	 */
	public static void settleSign(WorkTable table, Notes notes) {
		double[] imaginary = table.numbers(Columns.Z_IMAG);
		double[] frequency = table.numbers(Columns.FREQUENCY);
		long positive = 0;
		long all = 0;
		for (int i = 0; i < imaginary.length; i++) {
			if (frequency.length == 0 || frequency[i] > 0) {
				positive += imaginary[i] > 0 ? 1 : 0;
				all += imaginary[i] != 0 && !Double.isNaN(imaginary[i]) ? 1 : 0;
			}
		}
		if (all > 0 && positive > MOSTLY * all) {
			table.replace(Columns.Z_IMAG, negated(table, Columns.Z_IMAG));
			notes.warning("the imaginary part is positive nearly everywhere, so the file was taken to hold -Im(Z); its "
					+ "sign was turned", -1, positive);
		} else {
			notes.info("the imaginary part was taken with the sign that the file gives it; " + positive + " of " + all
					+ " points are inductive (positive)");
		}
	}

	/** A column with its sign turned. */
	static Column negated(WorkTable table, String name) {
		double[] values = table.numbers(name);
		double[] negated = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			negated[i] = 0.0 - values[i];
		}
		return Column.of(name, table.find(name).orElseThrow().unit(), negated);
	}
}
