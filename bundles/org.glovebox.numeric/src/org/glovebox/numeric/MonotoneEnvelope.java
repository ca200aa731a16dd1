/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/**
 * The closest curve that never turns back and never lies on the wrong side of the data: the running extreme. Makes a
 * voltage that noise or relaxation turned back usable as an axis.
 */
public final class MonotoneEnvelope {

	private MonotoneEnvelope() {
	}

	/**
	 * The largest value so far.
	 *
	 * @param values any values; NaN takes the value before it, and stays NaN where there is none
	 * @return a new non-decreasing array of the same length and unit, nowhere below {@code values}
	 */
	public static double[] rising(double[] values) {
		double[] result = new double[values.length];
		double extreme = Double.NaN;
		for (int i = 0; i < values.length; i++) {
			extreme = extreme >= values[i] || Double.isNaN(values[i]) ? extreme : values[i];
			result[i] = extreme;
		}
		return result;
	}

	/**
	 * The smallest value so far.
	 *
	 * @param values any values; NaN takes the value before it, and stays NaN where there is none
	 * @return a new non-increasing array of the same length and unit, nowhere above {@code values}
	 */
	public static double[] falling(double[] values) {
		double[] result = new double[values.length];
		double extreme = Double.NaN;
		for (int i = 0; i < values.length; i++) {
			extreme = extreme <= values[i] || Double.isNaN(values[i]) ? extreme : values[i];
			result[i] = extreme;
		}
		return result;
	}
}
