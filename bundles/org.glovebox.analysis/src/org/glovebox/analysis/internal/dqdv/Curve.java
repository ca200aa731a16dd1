/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dqdv;

import org.glovebox.analysis.internal.cycling.HalfCycle;
import org.glovebox.numeric.Integration;
import org.glovebox.numeric.Interpolation;

/**
 * Differential capacity of one half cycle.
 *
 * @param halfCycle the half cycle
 * @param cycle number of its cycle
 * @param from first voltage, V
 * @param to last voltage, V, above the first
 * @param density modulus of dQ/dV on equally spaced voltages from {@code from} to {@code to}, mAh/V; owned by the record,
 *            never change it
 * @param used charge that it is made of, mAh
 * @param rows of how many rows the voltage lies below each of the voltages; owned by the record, never change it
 * @param rowDistance mean distance of the voltages of two rows, V, each counted by its charge; noise makes it larger
 * @param held charge that was left out because it passed at constant voltage, mAh
 */
record Curve(HalfCycle halfCycle, long cycle, double from, double to, double[] density, double used, int[] rows,
		double rowDistance, double held) {

	/** Distance of two voltages, V. */
	double spacing() {
		return (to - from) / (density.length - 1);
	}

	/** The voltages, rising, a new array. */
	double[] voltages() {
		return Interpolation.grid(from, to, density.length);
	}

	/** Integral over the voltage, mAh. */
	double area() {
		return Integration.trapezoid(voltages(), density);
	}
}
