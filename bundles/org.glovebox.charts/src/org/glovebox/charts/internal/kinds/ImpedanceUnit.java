/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;

/**
 * In what an impedance is shown.
 *
 * @param factor from ohm
 * @param unit as markup
 */
record ImpedanceUnit(double factor, String unit) {

	/** The area in cm2 that the records give, where they do. */
	static Optional<Double> area(Givens givens) {
		return givens.find(Givens.AREA).map(Given::value).filter(area -> area > 0);
	}

	/** The unit that gives short numbers for some spectra, times an area in cm2 where there is one. */
	static ImpedanceUnit fitting(List<Spectrum> spectra, Optional<Double> area) {
		double largest = 0;
		for (Spectrum spectrum : spectra) {
			for (double r : spectrum.modulus(1)) {
				largest = r > largest ? r : largest;
			}
		}
		return fitting(largest, area);
	}

	/** The unit that gives short numbers for an impedance in ohm, times an area in cm2 where there is one. */
	static ImpedanceUnit fitting(double impedance, Optional<Double> area) {
		double times = area.orElse(1.0);
		double largest = impedance * times;
		String per = area.isPresent() ? " cm^{2}" : "";
		if (largest >= 2e6) {
			return new ImpedanceUnit(times * 1e-6, "M\u03a9" + per);
		}
		if (largest >= 5e3) {
			return new ImpedanceUnit(times * 1e-3, "k\u03a9" + per);
		}
		return largest < 0.5 ? new ImpedanceUnit(times * 1e3, "m\u03a9" + per)
				: new ImpedanceUnit(times, "\u03a9" + per);
	}
}
