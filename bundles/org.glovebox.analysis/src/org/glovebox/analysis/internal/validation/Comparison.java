/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.validation;

import org.glovebox.analysis.internal.impedance.PointSelection.Selected;
import org.glovebox.numeric.Complex;
import org.glovebox.numeric.impedance.ImpedanceData;

/**
 * A spectrum beside the model that obeys the relations.
 *
 * @param selected the spectrum
 * @param data its points that were tested
 * @param model the model at these points, ohm; owned by the record, never change it
 * @param elements RC elements of the model
 * @param mu mu of the linear test, {@code NaN} for another model
 * @param ended whether elements were added until the criterion was met
 */
record Comparison(Selected selected, ImpedanceData data, Complex[] model, int elements, double mu, boolean ended) {

	/** (Z' - model)/|Z|, a new array. */
	double[] realDeviation() {
		double[] deviation = new double[model.length];
		for (int i = 0; i < deviation.length; i++) {
			deviation[i] = (data.real()[i] - model[i].re()) / data.modulus(i);
		}
		return deviation;
	}

	/** (Z'' - model)/|Z|, a new array. */
	double[] imaginaryDeviation() {
		double[] deviation = new double[model.length];
		for (int i = 0; i < deviation.length; i++) {
			deviation[i] = (data.imaginary()[i] - model[i].im()) / data.modulus(i);
		}
		return deviation;
	}

	/** Root of the mean square of both deviations together. */
	double rootMeanSquare() {
		double[] re = realDeviation();
		double[] im = imaginaryDeviation();
		double sum = 0;
		for (int i = 0; i < re.length; i++) {
			sum += re[i] * re[i] + im[i] * im[i];
		}
		return Math.sqrt(sum / re.length);
	}

	/** The larger one of the two deviations of a point, without sign. */
	double[] size() {
		double[] re = realDeviation();
		double[] im = imaginaryDeviation();
		for (int i = 0; i < re.length; i++) {
			re[i] = Math.max(Math.abs(re[i]), Math.abs(im[i]));
		}
		return re;
	}
}
