/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.polarization;

import java.util.List;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.numeric.StraightLine;

/**
 * Conductance from steady currents.
 *
 * @param value S
 * @param uncertainty standard deviation, S
 * @param offset current at 0 V, mA; 0 with one plateau
 * @param origin how it was found
 */
record Conductance(double value, double uncertainty, double offset, String origin) {

	private static final double MA_PER_A = 1000;

	/** The slope of current against voltage; current over voltage where there is only one voltage. */
	static Conductance of(List<Plateau> plateaus) {
		double[] voltage = plateaus.stream().mapToDouble(Plateau::voltage).toArray();
		double[] current = plateaus.stream().mapToDouble(Plateau::current).toArray();
		double mean = plateaus.stream().mapToDouble(Plateau::voltage).average().orElse(Double.NaN);
		double square = plateaus.stream().mapToDouble(p -> Math.pow(p.voltage() - mean, 2)).sum();
		if (plateaus.size() < 2 || !(square > 0)) {
			Plateau only = plateaus.get(0);
			return new Conductance(only.current() / only.voltage() / MA_PER_A,
					only.uncertainty() / Math.abs(only.voltage()) / MA_PER_A, 0,
					"current over voltage at the only voltage, which cannot tell an offset of the current");
		}
		StraightLine line = StraightLine.fit(voltage, current, new double[0]);
		double carried = Math.sqrt(plateaus.stream()
				.mapToDouble(p -> Math.pow((p.voltage() - mean) / square * p.uncertainty(), 2)).sum());
		double error = Double.isNaN(line.slopeError()) ? carried : Math.max(carried, line.slopeError());
		return new Conductance(line.slope() / MA_PER_A, error / MA_PER_A, line.intercept(), "slope of the steady current against "
				+ "the voltage, least squares through " + plateaus.size() + " plateaus, R² "
				+ Digits.rounded(line.determination(), "") + ", current at 0 V " + Digits.rounded(line.intercept(), "mA")
				+ "; the uncertainty is the larger of that from the scatter about the line and that from the currents");
	}

	/** Largest deviation of a current from the line, as part of the current. */
	double largestDeviation(List<Plateau> plateaus) {
		return plateaus.stream().mapToDouble(
				p -> Math.abs(p.current() - offset - MA_PER_A * value * p.voltage()) / Math.abs(p.current())).max().orElse(0);
	}
}
