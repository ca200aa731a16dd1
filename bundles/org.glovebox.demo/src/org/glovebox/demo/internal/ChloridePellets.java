/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

/** Made-up tests of the amorphous chloride of study C. */
final class ChloridePellets {

	/** 10 mm, cm². */
	private static final double AREA = StrictMath.PI / 4;
	private static final double THICKNESS = 0.07;
	/** Published, S/cm. */
	private static final double ELECTRONIC_CONDUCTIVITY = 1.25e-9;
	private static final double HOUR = 3600;
	/** Invented open circuit voltage, and the published window, V against Na15Sn4. */
	private static final double OPEN_CIRCUIT = 2.9;
	private static final double CATHODIC_LIMIT = 2.5;
	private static final double ANODIC_LIMIT = 4.0;
	private static final double SCAN_RATE = 1e-4;
	private static final double VOLTS_PER_ROW = 0.005;
	/** Noise of the current and its offset in mA. */
	private static final double CURRENT_NOISE = 1.5e-5;
	private static final double CURRENT_OFFSET = 2e-4;

	private ChloridePellets() {
	}

	/** Spectrum of a pellet between carbon black, with a published conductivity in S/cm. */
	static String impedance(int hours, double conductivity) {
		double resistance = THICKNESS / (conductivity * AREA);
		return new GeneratedSpectra(7e6, 1).one(
				"impedance of C | NaTaCl6 milled for " + hours + " h | C, 10 mm, 0.7 mm thick", 100 + hours,
				(nothing, frequency) -> ComplexNumber.sum(ComplexNumber.of(0.5 * resistance),
						ComplexNumber.arc(0.5 * resistance, 1.2e-9, 0.95, frequency),
						ComplexNumber.constantPhase(8e-6, 0.85, frequency)));
	}

	/** Current at 0.1 to 0.5 V, an hour each. */
	static String polarization() {
		GeneratedTable table = new GeneratedTable("current at constant voltages, NaTaCl6 milled for 40 h", 125, "time/s",
				"voltage/V", "current/mA");
		double conductance = ELECTRONIC_CONDUCTIVITY * AREA / THICKNESS;
		for (int step = 1; step <= 5; step++) {
			double voltage = 0.1 * step;
			for (int time = 0; time < HOUR; time += 30) {
				double steady = conductance * voltage * (1 + 0.004 * table.noise());
				table.row((step - 1) * HOUR + time, voltage, 1e3 * (steady + 8e-8 * voltage * StrictMath.exp(-time / 150.0)));
			}
		}
		return table.toString();
	}

	/** From open circuit to 6 V. */
	static String oxidation() {
		return sweep("linear sweep from open circuit to 6 V", 6, 6, ANODIC_LIMIT);
	}

	/** From open circuit to 0 V. */
	static String reduction() {
		return sweep("linear sweep from open circuit to 0 V", 0, 0, CATHODIC_LIMIT);
	}

	/** Beyond the limit the current rises steeply until the resistance of the electrolyte governs it. */
	private static String sweep(String what, long seed, double end, double limit) {
		GeneratedTable table = new GeneratedTable(what + ", NaTaCl6 with carbon against Na15Sn4, 0.1 mV/s", seed, "time/s",
				"voltage/V", "current/mA");
		double direction = StrictMath.signum(end - OPEN_CIRCUIT);
		int rows = (int) StrictMath.round(StrictMath.abs(end - OPEN_CIRCUIT) / VOLTS_PER_ROW);
		for (int i = 0; i <= rows; i++) {
			double voltage = OPEN_CIRCUIT + direction * i * VOLTS_PER_ROW;
			double beyond = StrictMath.max(0, direction * (voltage - limit));
			double reaction = 0.12 * (1 - StrictMath.exp(-beyond / 0.8)) * StrictMath.min(1, beyond / 0.05);
			table.row(i * VOLTS_PER_ROW / SCAN_RATE, voltage,
					direction * (CURRENT_OFFSET + reaction) + CURRENT_NOISE * table.noise());
		}
		return table.toString();
	}
}
