/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.Random;

import org.glovebox.numeric.Complex;
import org.glovebox.numeric.circuit.Circuit;

/** Spectra of circuits with known parameters, made for tests. */
final class Spectra {

	private Spectra() {
	}

	/** Frequencies in Hz, ten a decade, falling. */
	static double[] frequencies(double from, double to) {
		int count = 1 + (int) Math.round(10 * Math.log10(from / to));
		double[] f = new double[count];
		for (int i = 0; i < count; i++) {
			f[i] = from * Math.pow(to / from, i / (count - 1.0));
		}
		return f;
	}

	/** A spectrum without noise. */
	static ImpedanceData exact(String circuit, double[] frequency, double... p) {
		return ImpedanceData.of(frequency, Circuit.parse(circuit).impedance(frequency, p));
	}

	/** A spectrum with normal noise of a part of |Z| in real and imaginary part. */
	static ImpedanceData noisy(ImpedanceData exact, double part, long seed) {
		Random random = new Random(seed);
		Complex[] z = new Complex[exact.size()];
		for (int i = 0; i < z.length; i++) {
			double size = part * exact.modulus(i);
			z[i] = new Complex(exact.real()[i] + size * random.nextGaussian(),
					exact.imaginary()[i] + size * random.nextGaussian());
		}
		return ImpedanceData.of(exact.frequency(), z);
	}
}
