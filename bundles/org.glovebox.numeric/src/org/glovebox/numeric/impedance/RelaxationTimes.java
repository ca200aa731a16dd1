/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.numeric.Cholesky;
import org.glovebox.numeric.Complex;

/**
 * Distribution of relaxation times gamma of Z = R + j omega L + 1/(j omega C) + integral of gamma(ln tau)/(1 + j omega tau)
 * over ln tau, by Tikhonov regularization with Gaussian radial basis functions and without negative numbers: T. H. Wan, M.
 * Saccoccio, C. Chen, F. Ciucci, Electrochim. Acta 184 (2015) 483.
 */
public final class RelaxationTimes {

	/** How the strength of the penalty is found. */
	public enum Choice {
		/** By generalized cross-validation. */
		CROSS_VALIDATION,
		/** At the corner of the L-curve (P. C. Hansen, D. P. O'Leary, SIAM J. Sci. Comput. 14 (1993) 1487). */
		L_CURVE,
		/** It is given. */
		FIXED
	}

	/**
	 * How a distribution is found.
	 *
	 * @param weighting what deviations are divided by
	 * @param order derivative whose square is penalized, 1 or 2
	 * @param perDecade basis functions a decade
	 * @param inductance whether an inductance is in series
	 * @param capacitance whether a capacitance is in series
	 * @param choice how the penalty is chosen
	 * @param lambda its strength where it is given
	 */
	public record Setup(Weighting weighting, int order, int perDecade, boolean inductance, boolean capacitance,
			Choice choice, double lambda) {
		public Setup {
			if (order < 1 || order > 2 || perDecade < 1) {
				throw new IllegalArgumentException("the order is 1 or 2, and there is at least one function a decade");
			}
		}
	}

	private static final double WIDTH = 2;
	private static final double BEYOND = 2;
	private static final int FINER = 4;
	private static final int STRENGTHS = 23;
	private static final double WEAKEST = -4.5;
	private static final double STRONGEST = 1;
	private static final int DRAWS = 400;

	private final Setup setup;

	public RelaxationTimes(Setup setup) {
		this.setup = setup;
	}

	/**
	 * A strength of the penalty that was tried.
	 *
	 * @param lambda the strength
	 * @param misfit sum of the squared weighted deviations
	 * @param roughness integral of the squared derivative
	 * @param crossValidation score of cross-validation, smallest for the best
	 */
	public record Strength(double lambda, double misfit, double roughness, double crossValidation) {
	}

	/**
	 * A distribution. Arrays are owned by the record, never change them.
	 *
	 * @param tau time constants in s, rising
	 * @param gamma distribution over ln tau, ohm
	 * @param lower lower end of the 95 % credible band, ohm
	 * @param upper upper end
	 * @param peaks peaks by rising time constant
	 * @param seriesResistance ohm
	 * @param inductance H, 0 where there is none
	 * @param capacitance F, infinite where there is none
	 * @param polarization integral of the distribution, ohm
	 * @param lambda strength of the penalty
	 * @param strengths what was tried
	 * @param model impedance at the points of the spectrum
	 */
	public record Result(double[] tau, double[] gamma, double[] lower, double[] upper, List<RelaxationPeak> peaks,
			double seriesResistance, double inductance, double capacitance, double polarization, double lambda,
			List<Strength> strengths, Complex[] model) {
	}

	/** Whether a spectrum has enough points. */
	public boolean isDetermined(ImpedanceData data) {
		return data.size() >= 5 && data.maximumFrequency() > data.minimumFrequency();
	}

	/**
	 * Finds the distribution of a spectrum, which must be determined.
	 *
	 * @param prominence least prominence of a peak as a part of the highest
	 * @return empty where the equations cannot be solved
	 */
	public Optional<Result> of(ImpedanceData data, double prominence) {
		double shortest = 1 / (2 * Math.PI * data.maximumFrequency()) / BEYOND;
		double longest = BEYOND / (2 * Math.PI * data.minimumFrequency());
		RelaxationBasis basis = new RelaxationBasis(shortest, longest, setup.perDecade(), WIDTH);
		RelaxationModel model = new RelaxationModel(data, basis, setup);
		List<RelaxationModel.Trial> trials = new ArrayList<>();
		for (int i = 0; i < STRENGTHS; i++) {
			double lambda = StrictMath.pow(10, WEAKEST + (STRONGEST - WEAKEST) * i / (STRENGTHS - 1.0));
			model.trial(lambda).ifPresent(trials::add);
		}
		if (trials.isEmpty()) {
			return Optional.empty();
		}
		double lambda = switch (setup.choice()) {
		case FIXED -> setup.lambda();
		case CROSS_VALIDATION -> smallestScore(trials, model.equations());
		case L_CURVE -> corner(trials);
		};
		Optional<RelaxationModel.Trial> free = model.trial(lambda);
		Optional<double[]> positive = model.positive(lambda);
		if (free.isEmpty() || positive.isEmpty()) {
			return Optional.empty();
		}
		List<Strength> strengths = trials.stream().map(t -> new Strength(t.lambda(), t.misfit(), t.roughness(),
				t.crossValidation(model.equations()))).toList();
		return Optional.of(result(data, basis, model, free.get(), positive.get(), strengths, prominence));
	}

	private static double smallestScore(List<RelaxationModel.Trial> trials, int equations) {
		return trials.stream().min(Comparator.comparingDouble(t -> t.crossValidation(equations))).orElseThrow().lambda();
	}

	/** Where the curve of ln roughness over ln misfit bends most, by the circle through three neighbours. */
	private static double corner(List<RelaxationModel.Trial> trials) {
		double best = Double.NEGATIVE_INFINITY;
		double lambda = trials.get(0).lambda();
		for (int i = 1; i < trials.size() - 1; i++) {
			double[] a = logarithms(trials.get(i - 1));
			double[] b = logarithms(trials.get(i));
			double[] c = logarithms(trials.get(i + 1));
			double area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
			double sides = distance(a, b) * distance(b, c) * distance(a, c);
			double curvature = sides > 0 ? 2 * area / sides : 0;
			if (curvature > best) {
				best = curvature;
				lambda = trials.get(i).lambda();
			}
		}
		return lambda;
	}

	private static double[] logarithms(RelaxationModel.Trial trial) {
		return new double[] { 0.5 * StrictMath.log(trial.misfit()), 0.5 * StrictMath.log(trial.roughness()) };
	}

	private static double distance(double[] a, double[] b) {
		return StrictMath.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]));
	}

	private static Result result(ImpedanceData data, RelaxationBasis basis, RelaxationModel model,
			RelaxationModel.Trial free, double[] x, List<Strength> strengths, double prominence) {
		double deviation = StrictMath.sqrt(model.misfit(x) / Math.max(1, model.equations() - free.degrees()));
		Cholesky factor = Cholesky.of(model.penalized(free.lambda())).orElseThrow();
		List<double[]> draws = new RelaxationSampler(factor, free.x(), x, deviation).draw(DRAWS);
		double[] logarithm = grid(basis);
		double[] gamma = curve(basis, model, x, logarithm);
		double[][] curves = draws.stream().map(d -> curve(basis, model, d, logarithm)).toArray(double[][]::new);
		List<RelaxationPeak> peaks = RelaxationPeak.of(logarithm, gamma, curves, prominence);
		Complex[] fitted = new Complex[data.size()];
		Arrays.setAll(fitted, i -> model.impedance(x, data.frequency()[i]));
		double polarization = 0;
		for (int k = model.leading(); k < x.length; k++) {
			polarization += model.inUnit(x, k) * basis.area();
		}
		return new Result(Arrays.stream(logarithm).map(StrictMath::exp).toArray(), gamma, quantile(curves, 0.025),
				quantile(curves, 0.975), peaks, model.lead(x, RelaxationModel.Lead.RESISTANCE),
				model.lead(x, RelaxationModel.Lead.INDUCTANCE), 1 / model.lead(x, RelaxationModel.Lead.INVERSE_CAPACITANCE),
				polarization, free.lambda(), strengths, fitted);
	}

	private static double[] grid(RelaxationBasis basis) {
		int count = FINER * (basis.size() - 1) + 1;
		double first = basis.centre(0);
		double last = basis.centre(basis.size() - 1);
		double[] grid = new double[count];
		Arrays.setAll(grid, i -> first + (last - first) * i / (count - 1.0));
		return grid;
	}

	private static double[] curve(RelaxationBasis basis, RelaxationModel model, double[] x, double[] logarithm) {
		double[] gamma = new double[logarithm.length];
		int reach = FINER * 8;
		for (int m = 0; m < basis.size(); m++) {
			double height = model.inUnit(x, m + model.leading());
			int centre = FINER * m;
			for (int i = Math.max(0, centre - reach); height != 0 && i <= Math.min(gamma.length - 1, centre + reach); i++) {
				gamma[i] += height * basis.at(m, logarithm[i]);
			}
		}
		return gamma;
	}

	private static double[] quantile(double[][] curves, double part) {
		double[] result = new double[curves[0].length];
		double[] column = new double[curves.length];
		for (int i = 0; i < result.length; i++) {
			for (int k = 0; k < column.length; k++) {
				column[k] = curves[k][i];
			}
			Arrays.sort(column);
			result[i] = column[(int) Math.round(part * (column.length - 1))];
		}
		return result;
	}
}
