/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.glovebox.numeric.Median;
import org.glovebox.numeric.StraightLine;

/**
 * Mean overpotential against current of the good steps: a line through two or more, proportional to the current with one.
 *
 * @param steps the good steps
 * @param line line of V against mA, empty with fewer than two steps
 */
record OhmicTrend(List<Polarization> steps, Optional<StraightLine> line) {

	private static final double MA_PER_A = 1000;

	static OhmicTrend of(List<Polarization> good) {
		return new OhmicTrend(List.copyOf(good), good.size() < 2 ? Optional.empty()
				: Optional.of(StraightLine.fit(good.stream().mapToDouble(Polarization::current).toArray(),
						good.stream().mapToDouble(Polarization::mean).toArray(), new double[0])));
	}

	/** Overpotential that follows from the trend, V; NaN without any good step. */
	double at(double current) {
		return line.map(l -> l.at(current)).orElseGet(
				() -> steps.isEmpty() ? Double.NaN : steps.get(0).mean() / steps.get(0).current() * current);
	}

	/** What the trend lets expect at a current. */
	ShortCriteria.Expected expected(double current) {
		double overpotential = at(current);
		double noise = median(Polarization::noise);
		double grown = median(p -> p.noise() / p.mean()) * overpotential;
		return new ShortCriteria.Expected(MA_PER_A * overpotential / current, Math.max(noise, grown),
				line.isPresent() ? "line through the " + steps.size() + " good steps before" : "the step before");
	}

	private double median(ToDoubleFunction<Polarization> value) {
		return Median.of(steps.stream().mapToDouble(value).toArray());
	}
}
