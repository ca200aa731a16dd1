/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import java.util.Arrays;

/** The median: half of the values lie below it, half above. */
public final class Median {

	private Median() {
	}

	/**
	 * The median of some values; of an even number the mean of the two in the middle.
	 *
	 * @param values in any order, which stays as it is; those that are not finite are left out
	 * @return the median, {@code NaN} where no value is finite
	 */
	public static double of(double... values) {
		double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
		return sorted.length == 0 ? Double.NaN : 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
	}
}
