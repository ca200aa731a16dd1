/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

import java.util.stream.IntStream;

/** Made-up tests of symmetric cells of the studies A and B. */
final class SymmetricCells {

	private static final double HOUR = 3600;

	private SymmetricCells() {
	}

	/**
	 * Na15Sn4 | Na3SbS4 | Na15Sn4 of study A at rest over 24 h: a second arc appears from the first hour, is complete near
	 * 14 h and stays then, as published; its resistances are invented.
	 */
	static String interphase() {
		double[] times = IntStream.rangeClosed(0, 24).mapToDouble(h -> h * HOUR).toArray();
		return new GeneratedSpectra(7e6, 0.1).series("impedance of Na15Sn4 | NAS | Na15Sn4 at open circuit over 24 h", 4288,
				"time/s", times, (time, frequency) -> {
					double grown = 1 - StrictMath.exp(-StrictMath.pow(time / HOUR / 6, 1.6));
					return ComplexNumber.sum(ComplexNumber.of(52), ComplexNumber.arc(28, 4e-9, 0.9, frequency),
							ComplexNumber.arc(4 + 140 * grown, 3e-6, 0.85, frequency),
							ComplexNumber.arc(60, 1.5e-3, 0.8, frequency));
				});
	}

	/** Critical current of the tri-layer of study B at 60 °C: 2.3 mA/cm², in steps of 0.05 mA/cm² and 0.5 h. */
	static String triLayer() {
		double area = StrictMath.PI * 1.3 * 1.3 / 4;
		return new CurrentRamp(2.3, 0.05, 1800, 62, area).table(
				"rising current on Na | NPSO(0.60) | NPSO(0.15) | NPSO(0.60) | Na at 60 degC, 13 mm", 934_971);
	}
}
