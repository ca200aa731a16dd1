/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glovebox.numeric.Complex;
import org.glovebox.numeric.circuit.Circuit;

/**
 * Describes a spectrum by RC elements whose resistances and time constants are both fitted; elements are added one by one
 * as long as each resistance differs from zero at the 95 % level and the corrected criterion of Akaike falls. What such a
 * model cannot follow does not obey the relations of Kramers and Kronig: P. Agarwal, M. E. Orazem, L. H. García-Rubio, J.
 * Electrochem. Soc. 139 (1992) 1917; 142 (1995) 4159.
 */
public final class MeasurementModel {

	/** Places at which a further element is tried. */
	private static final int TRIED = 6;
	/** So many further elements are tried where one is not significant. */
	private static final int PATIENCE = 2;

	private final int most;
	private final boolean capacitance;

	/**
	 * Prepares models.
	 *
	 * @param most largest number of RC elements
	 * @param capacitance whether a capacitance is in series
	 */
	public MeasurementModel(int most, boolean capacitance) {
		this.most = most;
		this.capacitance = capacitance;
	}

	/**
	 * A model.
	 *
	 * @param elements number of RC elements
	 * @param fit the fitted circuit: resistor, inductor, capacitor where wanted, then the elements
	 */
	public record Result(int elements, FitResult fit) {

		/** Deviations (Z - model)/|Z| of a spectrum. */
		public Complex[] deviations(ImpedanceData data) {
			Complex[] model = fit.impedance(data.frequency());
			for (int i = 0; i < model.length; i++) {
				model[i] = new Complex(data.real()[i], data.imaginary()[i]).minus(model[i]).times(1 / data.modulus(i));
			}
			return model;
		}
	}

	/** Whether a spectrum has enough points for one element. */
	public boolean isDetermined(ImpedanceData data) {
		return 2 * data.size() > 6;
	}

	/** Finds the model of a spectrum, which must be determined. */
	public Result fit(ImpedanceData data) {
		FitResult best = new CircuitFit(ParameterRules.free(circuit(1)), Weighting.MODULUS, TRIED).fit(data);
		FitResult last = best;
		int found = 1;
		for (int elements = 2; elements <= most && elements - found <= PATIENCE; elements++) {
			ParameterRules rules = ParameterRules.free(circuit(elements));
			CircuitFit fit = new CircuitFit(rules, Weighting.MODULUS, 1);
			if (!fit.isDetermined(data)) {
				break;
			}
			last = fit.fit(data, starts(last, rules, data));
			if (isSignificant(last) && last.aic() < best.aic()) {
				best = last;
				found = elements;
			}
		}
		return new Result(found, best);
	}

	private int leading() {
		return capacitance ? 3 : 2;
	}

	private Circuit circuit(int elements) {
		StringBuilder text = new StringBuilder(capacitance ? "R0-L0-C0" : "R0-L0");
		for (int k = 1; k <= elements; k++) {
			text.append("-K").append(k);
		}
		return Circuit.parse(text.toString());
	}

	/** The times so far and one more, at several places; sizes by linear least squares. */
	private List<double[]> starts(FitResult before, ParameterRules rules, ImpedanceData data) {
		StartValues sizes = new StartValues(rules, data, Weighting.MODULUS);
		double shortest = 1 / (2 * Math.PI * data.maximumFrequency());
		double span = data.maximumFrequency() / data.minimumFrequency();
		List<double[]> starts = new ArrayList<>();
		for (int k = 0; k < TRIED; k++) {
			double[] shape = Arrays.copyOf(before.values(), before.values().length + 2);
			shape[shape.length - 1] = shortest * StrictMath.pow(span, (k + 0.5) / TRIED);
			for (int i = leading(); i < shape.length; i += 2) {
				shape[i] = 1;
			}
			starts.add(sizes.sized(shape));
		}
		return starts;
	}

	private boolean isSignificant(FitResult fit) {
		for (int i = leading(); i < fit.values().length; i += 2) {
			if (!(fit.values()[i] > 2 * fit.standardErrors()[i])) {
				return false;
			}
		}
		return true;
	}
}
