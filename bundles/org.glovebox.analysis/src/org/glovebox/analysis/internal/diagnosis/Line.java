/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.Arrays;

/**
 * A least-squares line.
 *
 * @param slope its slope
 * @param slopeError standard error of the slope
 * @param meanX mean of x
 * @param meanY mean of y
 */
record Line(double slope, double slopeError, double meanX, double meanY) {

	/** The line through at least three points. */
	static Line of(double[] x, double[] y) {
		double meanX = Arrays.stream(x).average().orElse(Double.NaN);
		double meanY = Arrays.stream(y).average().orElse(Double.NaN);
		double xx = 0;
		double xy = 0;
		for (int i = 0; i < x.length; i++) {
			xx += (x[i] - meanX) * (x[i] - meanX);
			xy += (x[i] - meanX) * (y[i] - meanY);
		}
		double slope = xy / xx;
		double rest = 0;
		for (int i = 0; i < x.length; i++) {
			double off = y[i] - meanY - slope * (x[i] - meanX);
			rest += off * off;
		}
		return new Line(slope, Math.sqrt(rest / (x.length - 2) / xx), meanX, meanY);
	}

	double at(double x) {
		return meanY + slope * (x - meanX);
	}
}
