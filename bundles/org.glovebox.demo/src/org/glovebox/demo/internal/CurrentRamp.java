/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

/**
 * A made-up symmetric cell to which a rising current is applied in both directions until it is shorted: its voltage is
 * ohmic with a small share that takes minutes to settle; above the critical current a dendrite takes most of it away.
 *
 * @param critical last current density that the cell stands, mA/cm²
 * @param increment from one step to the next, also the first, mA/cm²
 * @param halfCycle time in one direction, s
 * @param resistance area specific, both electrodes and the electrolyte together, ohm cm²
 * @param area cm²
 */
record CurrentRamp(double critical, double increment, int halfCycle, double resistance, double area) {

	private static final int ROWS = 20;
	/** Share of the overpotential that is left of a shorted cell. */
	private static final double LEFT = 0.12;
	/** Row of the first bad half cycle at which the cell is shorted. */
	private static final int SHORTED_AT = 9;
	private static final double NOISE = 1.5e-4;
	private static final double NOISE_OF_SHORT = 2e-3;

	String table(String what, long seed) {
		GeneratedTable table = new GeneratedTable(what, seed, "time/s", "current/mA", "voltage/V");
		int steps = (int) StrictMath.round(critical / increment) + 1;
		for (int half = 0; half < 2 * steps; half++) {
			double density = increment * (half / 2 + 1) * (half % 2 == 0 ? 1 : -1);
			for (int row = 0; row < ROWS; row++) {
				boolean isShorted = half == 2 * steps - 2 ? row >= SHORTED_AT : half > 2 * steps - 2;
				double settling = 1 + 0.04 * StrictMath.exp(-row / 4.0);
				double ideal = density * 1e-3 * resistance * settling * (isShorted ? LEFT : 1);
				table.row(half * (double) halfCycle + row * halfCycle / (double) ROWS, density * area,
						ideal + (isShorted ? NOISE_OF_SHORT : NOISE) * table.noise());
			}
		}
		return table.toString();
	}
}
