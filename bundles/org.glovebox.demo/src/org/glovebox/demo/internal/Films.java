/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

import java.util.stream.IntStream;

/** Made-up tests of the dry-processed films of study D. */
final class Films {

	/** Invented, since the study does not give the diameter: 10 mm, cm². */
	private static final double AREA = StrictMath.PI / 4;
	private static final double THICKNESS = 0.0125;
	private static final double HOUR = 3600;

	private Films() {
	}

	/** Spectrum of a film with a published conductivity in S/cm. */
	static String impedance(String percent, double conductivity) {
		double resistance = THICKNESS / (conductivity * AREA);
		return new GeneratedSpectra(7e6, 1).one(
				"impedance of a Na3PS4 film with " + percent + " % PTFE, 10 mm, 125 um thick", 200 + percent.hashCode(),
				(nothing, frequency) -> ComplexNumber.sum(ComplexNumber.of(0.6 * resistance),
						ComplexNumber.arc(0.4 * resistance, 5e-9, 0.93, frequency),
						ComplexNumber.constantPhase(5e-6, 0.87, frequency)));
	}

	/**
	 * The film with 2 % PTFE between Na9Sn4 for 20 h: 387 ohm grow to 438 ohm, and an interface of 492.6 ohm appears, as
	 * published; the way between is invented.
	 */
	static String contact() {
		double[] times = IntStream.rangeClosed(0, 10).mapToDouble(i -> 2 * i * HOUR).toArray();
		return new GeneratedSpectra(1e6, 0.1).series("impedance of Na9Sn4 | film with 2 % PTFE | Na9Sn4 over 20 h", 387, "time/s",
				times, (time, frequency) -> {
					double grown = StrictMath.sqrt(time / HOUR / 20);
					return ComplexNumber.sum(ComplexNumber.arc(387 + 51 * grown, 2e-9, 0.95, frequency),
							ComplexNumber.arc(5 + 487.6 * grown, 2e-6, 0.85, frequency),
							ComplexNumber.constantPhase(2e-3, 0.7, frequency));
				});
	}

	/** Critical current of the film with 0.2 % PTFE: 1.2 mA/cm²; the steps are invented. */
	static String criticalCurrent() {
		return new CurrentRamp(1.2, 0.1, 3600, 165, AREA).table("rising current on Na9Sn4 | film with 0.2 % PTFE | Na9Sn4, 10 mm",
				12);
	}
}
