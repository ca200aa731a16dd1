/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/** Integrals of sampled curves by the trapezoid rule: the curve is taken as straight between two samples. */
public final class Integration {

	private Integration() {
	}

	/**
	 * The parts of an integral above and below zero.
	 *
	 * @param positive integral of what lies above zero, never negative
	 * @param negative integral of what lies below zero, never positive
	 */
	public record SignedArea(double positive, double negative) {

		/** The whole integral. */
		public double net() {
			return positive + negative;
		}
	}

	/**
	 * Integral over all samples.
	 *
	 * @param x places, in either direction; a step back counts negative
	 * @param y values at {@code x}, of the same length
	 * @return unit of {@code x} times unit of {@code y}; 0 for fewer than two samples
	 */
	public static double trapezoid(double[] x, double[] y) {
		requireSameLength(x, y);
		double sum = 0;
		for (int i = 1; i < x.length; i++) {
			sum += 0.5 * (x[i] - x[i - 1]) * (y[i] + y[i - 1]);
		}
		return sum;
	}

	/**
	 * Integral from the first sample to each.
	 *
	 * @return a new array of the same length that starts with 0; units as {@link #trapezoid}
	 */
	public static double[] cumulativeTrapezoid(double[] x, double[] y) {
		requireSameLength(x, y);
		double[] sum = new double[x.length];
		for (int i = 1; i < x.length; i++) {
			sum[i] = sum[i - 1] + 0.5 * (x[i] - x[i - 1]) * (y[i] + y[i - 1]);
		}
		return sum;
	}

	/**
	 * Integral with what lies above and below zero kept apart; where the curve crosses zero between two samples the
	 * trapezoid is cut at the crossing.
	 *
	 * @param x places, non-decreasing
	 * @param y values at {@code x}, of the same length
	 */
	public static SignedArea signedTrapezoid(double[] x, double[] y) {
		requireSameLength(x, y);
		double positive = 0;
		double negative = 0;
		for (int i = 1; i < x.length; i++) {
			double above = positivePart(x[i] - x[i - 1], y[i - 1], y[i]);
			positive += above;
			negative += 0.5 * (x[i] - x[i - 1]) * (y[i] + y[i - 1]) - above;
		}
		return new SignedArea(positive, negative);
	}

	/**
	 * The part above zero of one trapezoid.
	 *
	 * @param width distance of the two samples, not negative
	 * @param left value at the left sample
	 * @param right value at the right sample
	 */
	public static double positivePart(double width, double left, double right) {
		if (left >= 0 && right >= 0) {
			return 0.5 * width * (left + right);
		}
		if (left <= 0 && right <= 0) {
			return 0;
		}
		double peak = Math.max(left, right);
		return 0.5 * width * peak * (peak / Math.abs(right - left));
	}

	private static void requireSameLength(double[] x, double[] y) {
		if (x.length != y.length) {
			throw new IllegalArgumentException(x.length + " places but " + y.length + " values");
		}
	}
}
