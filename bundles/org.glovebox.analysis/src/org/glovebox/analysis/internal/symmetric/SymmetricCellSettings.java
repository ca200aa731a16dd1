/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the symmetric cell.
 *
 * @param area electrode area in cm2, NaN for that of the records
 * @param atRest voltage at rest in mV
 * @param dropLimit sudden fall of the overpotential in %
 * @param noiseFactor noise beside the usual noise
 * @param lossLimit fall of overpotential over current below the expected one in %
 * @param hardLimit part of the expected overpotential over current in % below which the cell is shorted
 * @param zeroVoltage overpotential in mV below which the cell is shorted
 * @param reference half cycles from which the expected values come
 * @param blipLimit charge of a run in % of the half cycles beside it below which it is no half cycle
 */
public record SymmetricCellSettings(
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Electrode area that current densities "
				+ "refer to; give it to override the area that follows from the records.")
		double area,
		@Param(label = "Voltage at rest", value = "0", unit = "mV", min = -10000, max = 10000, description = "Voltage "
				+ "without current; change it where the two electrodes differ, so that both directions are alike.")
		double atRest,
		@Param(label = "Sudden drop", value = "20", unit = "%", min = 1, max = 100, description = "A fall of overpotential "
				+ "over current by more than this within three rows is a soft short circuit.")
		double dropLimit,
		@Param(label = "Noise", value = "5", min = 1, max = 1000, description = "Noise above this many times that of the "
				+ "half cycles before is a soft short circuit.")
		double noiseFactor,
		@Param(label = "Loss of ohmic response", value = "30", unit = "%", min = 1, max = 100, description = "A mean of "
				+ "overpotential over current by more than this below that of the half cycles before is a soft short circuit.")
		double lossLimit,
		@Param(label = "Hard short below", value = "10", unit = "%", min = 0, max = 100, description = "An end of a half "
				+ "cycle below this part of the overpotential over current of those before is a hard short circuit.")
		double hardLimit,
		@Param(label = "Zero voltage", value = "0.5", unit = "mV", min = 0, max = 1000, description = "An overpotential "
				+ "below this at the end of a half cycle is a hard short circuit, also in the first one.")
		double zeroVoltage,
		@Param(label = "Compare with", value = "5", min = 1, max = 1000, description = "So many good half cycles before, "
				+ "in the same direction and of the same current where there are any, give what is expected.")
		int reference,
		@Param(label = "Blip limit", value = "5", unit = "%", min = 0, max = 50, description = "A run of current with less "
				+ "than this part of the charge of the half cycles before and after it is no half cycle of its own.")
		double blipLimit) {

	private static final double PERCENT = 100;
	private static final double MV_PER_V = 1000;

	ShortCriteria criteria(Response response) {
		return new ShortCriteria(response, dropLimit / PERCENT, noiseFactor, lossLimit / PERCENT, hardLimit / PERCENT,
				zeroVoltage / MV_PER_V);
	}
}
