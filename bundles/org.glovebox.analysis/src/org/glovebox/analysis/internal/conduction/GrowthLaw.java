/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import java.util.Arrays;

import org.glovebox.numeric.StraightLine;

/**
 * How a resistance grows with time.
 *
 * @param kind which law
 * @param start resistance at the first spectrum, ohm
 * @param rate growth in the first hour, ohm
 * @param rateError its standard error, ohm; {@code NaN} where nothing grows
 * @param criterion Schwarz's criterion, smallest for the best law
 */
record GrowthLaw(Kind kind, double start, double rate, double rateError, double criterion) {

	/** Laws. */
	enum Kind {
		/** It stays as it is. */
		CONSTANT("constant"),
		/** With the square root of time: a layer through which something must diffuse (C. Wagner, Z. Phys. Chem. B 21 (1933) 25). */
		SQUARE_ROOT("square root of time"),
		/** With time: the reaction, not transport, sets the pace. */
		LINEAR("linear in time");

		private final String text;

		Kind(String text) {
			this.text = text;
		}

		String text() {
			return text;
		}
	}

	/**
	 * Fits a law.
	 *
	 * @param hours times since the first spectrum, h
	 * @param resistance ohm
	 */
	static GrowthLaw fit(Kind kind, double[] hours, double[] resistance) {
		int n = hours.length;
		if (kind == Kind.CONSTANT) {
			double mean = Arrays.stream(resistance).average().orElse(Double.NaN);
			double sum = Arrays.stream(resistance).map(r -> (r - mean) * (r - mean)).sum();
			return new GrowthLaw(kind, mean, 0, Double.NaN, StraightLine.bic(sum, n, 1));
		}
		double[] x = Arrays.stream(hours).map(h -> kind == Kind.LINEAR ? h : Math.sqrt(h)).toArray();
		StraightLine line = StraightLine.fit(x, resistance, new double[0]);
		return new GrowthLaw(kind, line.intercept(), line.slope(), line.slopeError(),
				StraightLine.bic(line.sumOfSquares(), n, 2));
	}

	/** How many numbers were fitted. */
	int numbers() {
		return kind == Kind.CONSTANT ? 1 : 2;
	}

	/** Resistance at a time, ohm. */
	double at(double hours) {
		return start + rate * switch (kind) {
		case CONSTANT -> 0;
		case SQUARE_ROOT -> Math.sqrt(hours);
		case LINEAR -> hours;
		};
	}
}
