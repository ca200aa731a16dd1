/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.numeric.StraightLine;

/**
 * Points between two break points with their straight line of ln(sigma T), or of ln(sigma), over 1/T.
 *
 * @param points by rising temperature
 * @param timesTemperature ln(sigma T/(S K/cm)) over 1/T: thermally activated hopping (S. Arrhenius; A. R. West, Solid State
 *            Chemistry, 2nd ed. (2014), 8.2)
 * @param plain ln(sigma/(S/cm)) over 1/T, lower by about k T in the energy
 */
record ArrheniusLine(List<ConductivityPoint> points, StraightLine timesTemperature, StraightLine plain) {

	/** Boltzmann's constant in eV/K (CODATA 2018, exact). */
	static final double BOLTZMANN = 8.617333262e-5;
	/** A line needs as many points where there is another one beside it. */
	private static final int FEWEST = 3;
	/** A break must lower the criterion by so much: strong evidence (R. E. Kass, A. E. Raftery, JASA 90 (1995) 773). */
	private static final double STRONG = 6;

	ArrheniusLine {
		points = List.copyOf(points);
	}

	/** Activation energy in eV of a line. */
	static double energy(StraightLine line) {
		return -BOLTZMANN * line.slope();
	}

	private static ArrheniusLine of(List<ConductivityPoint> points) {
		double[] x = points.stream().mapToDouble(p -> 1 / p.kelvin()).toArray();
		double[] hopping = points.stream().mapToDouble(p -> StrictMath.log(p.conductivity() * p.kelvin())).toArray();
		double[] plain = points.stream().mapToDouble(p -> StrictMath.log(p.conductivity())).toArray();
		boolean known = points.stream().allMatch(p -> p.error() > 0);
		double[] errors = known ? points.stream().mapToDouble(p -> p.error() / p.conductivity()).toArray() : new double[0];
		return new ArrheniusLine(points, StraightLine.fit(x, hopping, errors), StraightLine.fit(x, plain, errors));
	}

	/**
	 * Lines through points by rising temperature, with breaks where they describe the points much better.
	 *
	 * @param breaks largest number of breaks
	 */
	static List<ArrheniusLine> fit(List<ConductivityPoint> points, int breaks) {
		List<ArrheniusLine> lines = new ArrayList<>(List.of(of(points)));
		for (int k = 0; k < breaks; k++) {
			double before = criterion(lines);
			List<ArrheniusLine> best = lines;
			for (int line = 0; line < lines.size(); line++) {
				List<ConductivityPoint> own = lines.get(line).points();
				for (int cut = FEWEST; cut <= own.size() - FEWEST; cut++) {
					List<ArrheniusLine> candidate = new ArrayList<>(lines);
					candidate.set(line, of(own.subList(0, cut)));
					candidate.add(line + 1, of(own.subList(cut, own.size())));
					best = criterion(candidate) < criterion(best) ? candidate : best;
				}
			}
			if (criterion(best) > before - STRONG) {
				break;
			}
			lines = best;
		}
		return lines;
	}

	/** Schwarz's criterion of all lines together; every break is one more number beside slope and intercept. */
	private static double criterion(List<ArrheniusLine> lines) {
		double sum = lines.stream().mapToDouble(l -> l.timesTemperature().sumOfSquares()).sum();
		int count = lines.stream().mapToInt(l -> l.points().size()).sum();
		return StraightLine.bic(sum, count, 3 * lines.size() - 1);
	}

	/** Temperature in K where this line and the next one meet; the middle between them where they do not meet there. */
	double meeting(ArrheniusLine next) {
		double below = points.get(points.size() - 1).kelvin();
		double above = next.points.get(0).kelvin();
		double inverse = (next.timesTemperature.intercept() - timesTemperature.intercept())
				/ (timesTemperature.slope() - next.timesTemperature.slope());
		boolean between = 1 / inverse >= below && 1 / inverse <= above;
		return between ? 1 / inverse : 0.5 * (below + above);
	}
}
