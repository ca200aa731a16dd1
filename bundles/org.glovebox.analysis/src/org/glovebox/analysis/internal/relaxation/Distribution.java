/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.relaxation;

import org.glovebox.analysis.internal.impedance.PointSelection.Selected;
import org.glovebox.numeric.impedance.ImpedanceData;
import org.glovebox.numeric.impedance.RelaxationTimes;

/**
 * A spectrum with its distribution.
 *
 * @param selected the spectrum
 * @param data its points that were used
 * @param result the distribution
 */
record Distribution(Selected selected, ImpedanceData data, RelaxationTimes.Result result) {

	/** Root of the mean square of |Z - model|/|Z|. */
	double deviation() {
		double sum = 0;
		for (int i = 0; i < data.size(); i++) {
			double re = (data.real()[i] - result.model()[i].re()) / data.modulus(i);
			double im = (data.imaginary()[i] - result.model()[i].im()) / data.modulus(i);
			sum += re * re + im * im;
		}
		return Math.sqrt(sum / data.size());
	}

	/** Whether the distribution is still high at its long end: a process slower than what was measured. */
	boolean isOpenAtTheEnd() {
		double[] gamma = result.gamma();
		double highest = java.util.Arrays.stream(gamma).max().orElse(0);
		return gamma[gamma.length - 1] > 0.1 * highest;
	}
}
