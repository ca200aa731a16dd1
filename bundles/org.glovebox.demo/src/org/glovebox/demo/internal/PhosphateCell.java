/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

/**
 * A made-up Na3V2(PO4)3 cell of study C: 4 mg active mass, plateaus at 3.4 V on charge and 3.25 V on discharge at 0.2C,
 * and the published capacities of the rate test, 103.8, 99.4, 98.2 and 88.3 mAh/g at 0.2, 0.5, 1 and 2C (1C is 118 mAh/g).
 */
final class PhosphateCell {

	private static final double MASS = 4e-3;
	private static final double NOMINAL = 118;
	private static final double[] RATES = { 0.2, 0.5, 1, 2, 0.2 };
	private static final double[] CAPACITIES = { 103.8, 99.4, 98.2, 88.3, 102.9 };
	private static final int CYCLES_PER_RATE = 5;
	private static final int ROWS = 60;
	private static final int REST = 300;
	private static final double MIDDLE = 3.325;
	/** Half the distance of the plateaus at 0.2C, and what each C adds, V. */
	private static final double HALF_POLARIZATION = 0.0625;
	private static final double POLARIZATION_PER_RATE = 0.06;
	private static final double LOWER = 2.6;
	private static final double UPPER = 3.8;

	private double time;
	private final GeneratedTable table = new GeneratedTable(
			"rate test of Na3V2(PO4)3 | NaTaCl6 | Na3PS4 | Na15Sn4, 0.2C to 2C, 4 mg of Na3V2(PO4)3", 118, "time/s", "current/mA",
			"voltage/V");

	private PhosphateCell() {
	}

	/** Five cycles at each rate, then the first rate again. */
	static String rateTest() {
		PhosphateCell cell = new PhosphateCell();
		cell.rest(3.0);
		for (int block = 0; block < RATES.length; block++) {
			for (int cycle = 0; cycle < CYCLES_PER_RATE; cycle++) {
				double specific = CAPACITIES[block] * (1 - 0.0008 * (cycle - 2)) * (1 + 0.0006 * cell.table.noise());
				cell.halfCycle(RATES[block], specific * (block == 0 && cycle == 0 ? 1 / 0.996 : 1 / 0.9985), 1);
				cell.rest(MIDDLE + 0.05);
				cell.halfCycle(RATES[block], specific, -1);
				cell.rest(MIDDLE - 0.05);
			}
		}
		return cell.table.toString();
	}

	private void halfCycle(double rate, double specific, int sign) {
		double current = rate * NOMINAL * MASS;
		double duration = specific * MASS / current * 3600;
		double plateau = MIDDLE + sign * (HALF_POLARIZATION + POLARIZATION_PER_RATE * rate);
		for (int i = 0; i <= ROWS; i++) {
			double share = i / (double) ROWS;
			double steep = sign > 0 ? UPPER - plateau : plateau - LOWER;
			double rise = StrictMath.pow(share, 24) * steep - StrictMath.pow(1 - share, 24) * 0.35;
			table.row(time + share * duration, sign * current,
					plateau + sign * (rise + 0.02 * (share - 0.5)) + 1e-4 * table.noise());
		}
		time += duration + 1;
	}

	private void rest(double voltage) {
		for (int at = 0; at <= REST; at += 60) {
			table.row(time + at, 0, voltage + 1e-4 * table.noise());
		}
		time += REST + 1;
	}
}
