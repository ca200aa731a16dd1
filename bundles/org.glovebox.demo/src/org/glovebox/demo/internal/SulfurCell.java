/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

/**
 * A made-up sodium-sulfur cell after study A (Energy Environ. Sci. 2025, 18, 4288): 3.35 mg of the composite S@C-NAS,
 * thus 0.402 mg of sulfur, on 10 mm diameter, 0.127 mA/cm2 between 0.7 and 2.6 V. The published numbers are the first
 * discharge of 1976 mAh/g(S), the initial efficiency of 86.8 % (first charge over first discharge), 1295 mAh/g after
 * 140 cycles and the places of the peaks of dQ/dV. Everything between them is invented: each plateau is a logistic
 * step of the charge over the voltage, so that dQ/dV has a peak at its middle.
 */
final class SulfurCell {

	/** Current of charge and discharge, mA. */
	static final double CURRENT = 0.127 * StrictMath.PI * 0.25;
	static final double LOWER_VOLTAGE = 0.7;
	static final double UPPER_VOLTAGE = 2.6;
	/** Open circuit voltage of the fresh cell. */
	static final double FRESH_VOLTAGE = 2.12;

	private static final double SULFUR = 0.402e-3;
	private static final double FIRST_DISCHARGE = 1976;
	private static final double INITIAL_EFFICIENCY = 0.868;
	private static final double SECOND_DISCHARGE = 1705;
	private static final double DISCHARGE_AFTER_140 = 1295;
	private static final double LATER_EFFICIENCY = 0.998;
	/** By how much plateaus move apart with each cycle, V. */
	private static final double POLARIZATION = 0.0008;

	/**
	 * A plateau.
	 *
	 * @param share of the charge
	 * @param voltage middle in V
	 * @param width a quarter of the width of the peak in V, roughly
	 */
	private record Plateau(double share, double voltage, double width) {
	}

	private static final Plateau[] REDUCTION = { new Plateau(0.30, 1.75, 0.045), new Plateau(0.15, 1.25, 0.05),
			new Plateau(0.37, 1.05, 0.035), new Plateau(0.18, 0.70, 0.05) };
	private static final Plateau[] OXIDATION = { new Plateau(0.62, 1.85, 0.06), new Plateau(0.38, 2.15, 0.05) };

	private SulfurCell() {
	}

	/** Charge of the discharge of a cycle, counted from 1, in mAh. */
	static double discharge(int cycle) {
		double fade = StrictMath.pow(DISCHARGE_AFTER_140 / SECOND_DISCHARGE, 1.0 / 138);
		double specific = cycle == 1 ? FIRST_DISCHARGE : SECOND_DISCHARGE * StrictMath.pow(fade, cycle - 2);
		return specific * SULFUR;
	}

	/** Charge of the charge of a cycle in mAh. */
	static double charge(int cycle) {
		return discharge(cycle) * (cycle == 1 ? INITIAL_EFFICIENCY : LATER_EFFICIENCY);
	}

	/**
	 * Voltage on discharge.
	 *
	 * @param start voltage at its begin
	 * @param passed share of the charge that was passed, 0 to 1
	 */
	static double dischargeVoltage(int cycle, double start, double passed) {
		return voltage(REDUCTION, -POLARIZATION * (cycle - 1), start, LOWER_VOLTAGE, passed);
	}

	/** Voltage on charge, as {@link #dischargeVoltage}. */
	static double chargeVoltage(int cycle, double start, double passed) {
		return voltage(OXIDATION, POLARIZATION * (cycle - 1), start, UPPER_VOLTAGE, passed);
	}

	/** Finds the voltage between start and end at which the plateaus have passed a share of what lies between them. */
	private static double voltage(Plateau[] plateaus, double shift, double start, double end, double passed) {
		double from = content(plateaus, shift, start);
		double wanted = from + passed * (content(plateaus, shift, end) - from);
		double low = StrictMath.min(start, end);
		double high = StrictMath.max(start, end);
		for (int halving = 0; halving < 40; halving++) {
			double middle = (low + high) / 2;
			if (content(plateaus, shift, middle) < wanted) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return (low + high) / 2;
	}

	/** Share of the charge below a voltage; a small slope keeps it rising between the plateaus. */
	private static double content(Plateau[] plateaus, double shift, double voltage) {
		double sum = 0.03 * voltage;
		for (Plateau plateau : plateaus) {
			sum += plateau.share / (1 + StrictMath.exp((plateau.voltage + shift - voltage) / plateau.width));
		}
		return sum;
	}
}
