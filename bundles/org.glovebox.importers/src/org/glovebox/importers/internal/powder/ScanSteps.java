/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.powder;

import org.glovebox.importers.internal.NumberRows;

/** Whether columns of numbers look like a diffractogram. */
final class ScanSteps {

	private static final int LEAST_ROWS = 5;
	private static final double LARGEST_ANGLE = 180;
	/** How much steps may differ; positions are often rounded to a few digits of the step. */
	private static final double SPREAD = 0.5;

	private ScanSteps() {
	}

	/** Two or three columns, the first rising in nearly equal steps within 180°, the second not negative. */
	static boolean isScan(NumberRows rows) {
		if (rows.rows() < LEAST_ROWS || rows.width() < 2 || rows.width() > 3) {
			return false;
		}
		double[] x = rows.column(0);
		double[] y = rows.column(1);
		double mean = (x[x.length - 1] - x[0]) / (x.length - 1);
		boolean scan = mean > 0 && mean < 1 && x[0] > -LARGEST_ANGLE && x[x.length - 1] <= LARGEST_ANGLE;
		for (int i = 1; scan && i < x.length; i++) {
			scan = Math.abs(x[i] - x[i - 1] - mean) <= SPREAD * mean && y[i] >= 0;
		}
		return scan;
	}
}
