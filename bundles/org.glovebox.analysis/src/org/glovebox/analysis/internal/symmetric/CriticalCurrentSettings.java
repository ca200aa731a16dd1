/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the critical current.
 *
 * @param area electrode area in cm2, NaN for that of the records
 * @param atRest voltage at rest in mV
 * @param sameCurrent difference in % up to which two currents are one step
 * @param dropLimit sudden fall of the overpotential in %
 * @param noiseFactor noise beside the usual noise
 * @param lossLimit fall of the overpotential below the ohmic trend in %
 * @param hardLimit part of the ohmic trend in % below which the cell is shorted
 * @param zeroVoltage overpotential in mV below which the cell is shorted
 */
public record CriticalCurrentSettings(
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Electrode area that current densities "
				+ "refer to; give it to override the area that follows from the records.")
		double area,
		@Param(label = "Voltage at rest", value = "0", unit = "mV", min = -10000, max = 10000, description = "Voltage "
				+ "without current; change it where the two electrodes differ.")
		double atRest,
		@Param(label = "Same current within", value = "2", unit = "%", min = 0.01, max = 50, description = "Currents that "
				+ "differ by less than this belong to one step; lower it where the steps are small.")
		double sameCurrent,
		@Param(label = "Sudden drop", value = "20", unit = "%", min = 1, max = 100, description = "A fall of overpotential "
				+ "over current by more than this within three rows is a short circuit.")
		double dropLimit,
		@Param(label = "Noise", value = "5", min = 1, max = 1000, description = "Noise above this many times that of the "
				+ "good steps before is a short circuit.")
		double noiseFactor,
		@Param(label = "Below the trend", value = "20", unit = "%", min = 1, max = 100, description = "A mean overpotential "
				+ "by more than this below the line through the good steps before is a short circuit.")
		double lossLimit,
		@Param(label = "Hard short below", value = "10", unit = "%", min = 0, max = 100, description = "An end of a step "
				+ "below this part of the ohmic trend is a hard short circuit.")
		double hardLimit,
		@Param(label = "Zero voltage", value = "0.5", unit = "mV", min = 0, max = 1000, description = "An overpotential "
				+ "below this at the end of a step is a hard short circuit, also in the first one.")
		double zeroVoltage) {

	private static final double PERCENT = 100;
	private static final double MV_PER_V = 1000;

	ShortCriteria criteria(Response response) {
		return new ShortCriteria(response, dropLimit / PERCENT, noiseFactor, lossLimit / PERCENT, hardLimit / PERCENT,
				zeroVoltage / MV_PER_V);
	}
}
