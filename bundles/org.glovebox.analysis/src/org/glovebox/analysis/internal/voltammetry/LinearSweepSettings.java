/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.voltammetry;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the linear sweep.
 *
 * @param criterion what makes the onset
 * @param threshold current density beyond the baseline in mA/cm2
 * @param area electrode area in cm2, NaN for that of the records
 * @param baselineStart part of the sweep in % at which the baseline starts
 * @param baselineEnd part of the sweep in % at which the baseline ends
 * @param smoothing width in mV over which slopes are taken
 */
public record LinearSweepSettings(
		@Param(label = "Criterion", value = "AUTO", description = "What makes the onset: a current density beyond the "
				+ "baseline, or where the tangent at the steepest rise meets the baseline; AUTO takes the threshold where the "
				+ "area is known.")
		Criterion criterion,
		@Param(label = "Threshold", value = "0.01", unit = "mA/cm2", min = 0, description = "Current density beyond the "
				+ "baseline that makes the onset; choose it by the surface of the electrode and the scan rate.")
		double threshold,
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Electrode area that current densities "
				+ "refer to; give it to override the area that follows from the records.")
		double area,
		@Param(label = "Baseline from", value = "5", unit = "%", min = 0, max = 95, description = "Where in the range of the "
				+ "sweep the baseline starts, counted from its start.")
		double baselineStart,
		@Param(label = "Baseline to", value = "25", unit = "%", min = 1, max = 100, description = "Where in the range of the "
				+ "sweep the baseline ends; nothing may react before it.")
		double baselineEnd,
		@Param(label = "Smoothing", value = "50", unit = "mV", min = 0.1, max = 2000, description = "Width over which slopes "
				+ "are taken, and for which a threshold must be exceeded; raise it for noisy currents.")
		double smoothing) {

	/** What makes the onset. */
	public enum Criterion {
		AUTO, THRESHOLD, TANGENT
	}
}
