/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.numeric.LevenbergMarquardt;
import org.glovebox.numeric.LevenbergMarquardt.Solution;

/**
 * Complex nonlinear least squares (J. R. Macdonald, J. Electroanal. Chem. 223 (1987) 25): a circuit is fitted to real and
 * imaginary part together. Starts from several places and keeps the best; the same input gives the same result.
 */
public final class CircuitFit {

	private static final int FIRST_ITERATIONS = 40;
	private static final int MOST_ITERATIONS = 1000;
	private static final double ROUGH = 1e-5;
	private static final double TOLERANCE = 1e-13;
	/** Starts whose sums of squares agree within this part ended in the same minimum. */
	private static final double SAME = 1e-3;

	private final ParameterRules rules;
	private final Weighting weighting;
	private final int starts;

	/**
	 * Prepares fits.
	 *
	 * @param starts from how many places to start, at least 1; where the rules give all start values and it is 1, only from
	 *            there
	 */
	public CircuitFit(ParameterRules rules, Weighting weighting, int starts) {
		this.rules = rules;
		this.weighting = weighting;
		this.starts = starts;
	}

	/** Whether a spectrum has enough points for the free parameters. */
	public boolean isDetermined(ImpedanceData data) {
		long free = rules.rules().stream().filter(ParameterRule.Free.class::isInstance).count();
		return 2L * data.size() > free;
	}

	/** Fits a spectrum, which must be determined. */
	public FitResult fit(ImpedanceData data) {
		return fit(data, List.of());
	}

	/**
	 * Fits a spectrum.
	 *
	 * @param before parameters to start from too, such as those of the spectrum before in a series
	 */
	public FitResult fit(ImpedanceData data, List<double[]> before) {
		if (!isDetermined(data)) {
			throw new IllegalArgumentException(data.size() + " points do not determine the parameters of "
					+ rules.circuit().text());
		}
		FitProblem problem = new FitProblem(rules, data, weighting);
		List<double[]> places = new ArrayList<>(before);
		int wanted = starts;
		if (rules.isComplete()) {
			places.add(rules.applied(new double[rules.rules().size()]));
			wanted--;
		}
		if (wanted > 0 && before.isEmpty()) {
			places.addAll(new StartValues(rules, data, weighting).best(wanted));
		}
		return refined(problem, data, places);
	}

	private FitResult refined(FitProblem problem, ImpedanceData data, List<double[]> places) {
		double[] lower = problem.lower();
		double[] upper = problem.upper();
		List<Solution> ends = new ArrayList<>();
		boolean single = places.size() == 1;
		LevenbergMarquardt rough = new LevenbergMarquardt(problem, lower, upper, single ? MOST_ITERATIONS : FIRST_ITERATIONS,
				single ? TOLERANCE : ROUGH);
		for (double[] place : places) {
			ends.add(rough.solve(problem.coded(place)));
		}
		Solution best = ends.get(0);
		for (Solution end : ends) {
			best = end.cost() < best.cost() || !Double.isFinite(best.cost()) ? end : best;
		}
		LevenbergMarquardt fine = new LevenbergMarquardt(problem, lower, upper, MOST_ITERATIONS, TOLERANCE);
		double[] ordered = rules.isPlain() ? ArcOrder.sorted(rules.circuit(), problem.decoded(best.x()))
				: problem.decoded(best.x());
		Solution last = single && !rules.isPlain() ? best : fine.solve(problem.coded(ordered));
		int same = 0;
		for (Solution end : ends) {
			same += end.cost() <= last.cost() * (1 + SAME) ? 1 : 0;
		}
		return FitResult.of(rules, weighting, data, problem, last, new FitResult.Search(ends.size(), Math.max(1, same),
				last.converged(), last.iterations()));
	}
}
