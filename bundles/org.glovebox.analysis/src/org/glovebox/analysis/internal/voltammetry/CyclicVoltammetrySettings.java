/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.voltammetry;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the cyclic voltammetry.
 *
 * @param smoothing width in mV over which currents are smoothed
 * @param prominence least prominence of a peak in % of the range of the current of its sweep
 */
public record CyclicVoltammetrySettings(
		@Param(label = "Smoothing", value = "10", unit = "mV", min = 0.1, max = 500, description = "Width over which the "
				+ "current is smoothed by lines; raise it for noisy currents, keep it well below the width of a peak.")
		double smoothing,
		@Param(label = "Peak prominence", value = "5", unit = "%", min = 0.1, max = 100, description = "Peaks that stand out "
				+ "by less than this part of the range of the current of their sweep are not listed.")
		double prominence) {
}
