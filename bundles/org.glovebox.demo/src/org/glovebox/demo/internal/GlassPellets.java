/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

/** Made-up spectra of the oxysulfide glass of study B, x = 0.15. */
final class GlassPellets {

	/** 13 mm die, cm². */
	private static final double AREA = StrictMath.PI * 1.3 * 1.3 / 4;
	/** Invented, since the publication does not give it; cm. */
	private static final double THICKNESS = 0.08;
	/** Published: S/cm at 25 °C, and J/mol, taken to be that of ln(σT). */
	private static final double CONDUCTIVITY = 2.7e-4;
	private static final double ACTIVATION_ENERGY = 41_500;
	private static final double GAS_CONSTANT = 8.314462618;
	private static final double ZERO_CELSIUS = 273.15;
	private static final double[] TEMPERATURES = { 25, 35, 45, 55, 65, 75, 90 };
	/** Share of the resistance whose arc lies within the frequencies. */
	private static final double SLOW_SHARE = 0.3;

	private GlassPellets() {
	}

	/** Spectra between copper from 25 to 90 °C. */
	static String temperatures() {
		return new GeneratedSpectra(1e6, 0.1).series("impedance of Cu | NPSO(0.15) | Cu at 25 to 90 degC, 13 mm, 0.8 mm thick",
				270_415, "temperature/degC", TEMPERATURES, GlassPellets::impedance);
	}

	private static ComplexNumber impedance(double celsius, double frequency) {
		double kelvin = celsius + ZERO_CELSIUS;
		double room = 25 + ZERO_CELSIUS;
		double conductivity = CONDUCTIVITY * room / kelvin
				* StrictMath.exp(-ACTIVATION_ENERGY / GAS_CONSTANT * (1 / kelvin - 1 / room));
		double resistance = THICKNESS / (conductivity * AREA);
		return ComplexNumber.sum(ComplexNumber.of((1 - SLOW_SHARE) * resistance),
				ComplexNumber.arc(SLOW_SHARE * resistance, 6e-9, 0.92, frequency),
				ComplexNumber.constantPhase(4e-6, 0.88, frequency));
	}
}
