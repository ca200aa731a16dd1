/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/**
 * How uncertain the y values of a series are.
 *
 * @param below distance from each value down to the lower end of its bar, in units of y, never negative; {@code NaN}
 *            for no bar. Owned by the record, never change it afterwards
 * @param above the same upwards, of the same length
 */
public record ErrorBars(double[] below, double[] above) {

	public ErrorBars {
		if (below.length != above.length) {
			throw new IllegalArgumentException(below.length + " lower and " + above.length + " upper error bars");
		}
	}

	/** Bars of the same length up and down. */
	public static ErrorBars symmetric(double... distance) {
		return new ErrorBars(distance, distance);
	}
}
