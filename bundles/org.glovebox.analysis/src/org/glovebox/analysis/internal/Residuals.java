/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

/**
 * What a model leaves of a series. Neighbouring cycles of a cell, or rows of a rest, are not independent of each other: the number of points
 * that are is n (1 - r)/(1 + r) with r the correlation of neighbouring residuals, as for an autoregressive process of the
 * first order.
 *
 * @param sumOfSquares sum of their squares
 * @param points how many there are
 * @param correlation of neighbours, 0 to {@value #MOST}
 */
public record Residuals(double sumOfSquares, int points, double correlation) {

	/** A series that follows a trend of its own still has some independent points. */
	private static final double MOST = 0.98;

	public static Residuals of(double[] residuals) {
		double squares = 0;
		double products = 0;
		for (int i = 0; i < residuals.length; i++) {
			squares += residuals[i] * residuals[i];
			products += i > 0 ? residuals[i] * residuals[i - 1] : 0;
		}
		return new Residuals(squares, residuals.length, squares > 0 ? Math.clamp(products / squares, 0, MOST) : 0);
	}

	/** Number of independent points. */
	public double independent() {
		return points * (1 - correlation) / (1 + correlation);
	}

	/** By how much variances grow since the points are not independent. */
	public double inflation() {
		return (1 + correlation) / (1 - correlation);
	}

	/** Standard deviation of one point about a model with so many numbers. */
	public double deviation(int numbers) {
		return Math.sqrt(sumOfSquares / Math.max(1, points - numbers));
	}

	/** -2 ln L of the normal distribution but for a constant, for so many independent points. */
	public double deviance(double independent) {
		return independent * StrictMath.log(Math.max(sumOfSquares, Double.MIN_NORMAL) / points);
	}

	/** Schwarz's criterion. */
	public double bic(double independent, int numbers) {
		return deviance(independent) + (numbers + 1) * StrictMath.log(independent);
	}

	/** Akaike's criterion, corrected for few points (C. M. Hurvich, C.-L. Tsai, Biometrika 76 (1989) 297). */
	public double aicc(double independent, int numbers) {
		int k = numbers + 1;
		double left = independent - k - 1;
		return left > 0 ? deviance(independent) + 2 * k + 2 * k * (k + 1) / left : Double.POSITIVE_INFINITY;
	}
}
