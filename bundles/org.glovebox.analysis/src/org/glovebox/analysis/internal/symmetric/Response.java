/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import org.glovebox.analysis.internal.cycling.Segmentation;
import org.glovebox.api.data.Columns;

/**
 * What a cell answers to a current, row by row.
 *
 * @param time seconds; owned by the record, never change it
 * @param current mA, positive on charge; owned by the record, never change it
 * @param voltage V, less that at rest; owned by the record, never change it
 */
record Response(double[] time, double[] current, double[] voltage) {

	private static final double MA_PER_A = 1000;

	/**
	 * The response of a test that has a time, a current and a voltage.
	 *
	 * @param atRest voltage at rest, V
	 */
	static Response of(Segmentation segmentation, double atRest) {
		double[] voltage = segmentation.rows().numbers(Columns.VOLTAGE).clone();
		for (int i = 0; i < voltage.length; i++) {
			voltage[i] -= atRest;
		}
		return new Response(segmentation.rows().numbers(Columns.TIME), segmentation.current(), voltage);
	}

	/** Whether a row has all that is needed and its current flows in a direction. */
	boolean isUsable(int row, int sign) {
		return sign * current[row] > 0 && Double.isFinite(current[row]) && Double.isFinite(voltage[row])
				&& Double.isFinite(time[row]);
	}

	/** Overpotential over current at a row, ohm; negative where the voltage has the wrong sign. */
	double resistance(int row) {
		return MA_PER_A * voltage[row] / current[row];
	}
}
