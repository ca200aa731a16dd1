/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dvdq;

/**
 * A peak of a differential voltage.
 *
 * @param curve the curve
 * @param capacity place of its maximum since the start of the half cycle, mAh
 * @param height V/mAh
 */
record VoltagePeak(VoltageCurve curve, double capacity, double height) {

	/** Place as part of the capacity of the half cycle, 0 to 1. */
	double part() {
		return capacity / curve.capacity();
	}
}
