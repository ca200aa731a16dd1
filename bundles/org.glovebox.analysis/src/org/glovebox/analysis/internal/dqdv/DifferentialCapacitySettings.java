/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dqdv;

import org.glovebox.analysis.internal.cycling.CycleCounting;
import org.glovebox.api.analysis.Param;

/**
 * Settings of the differential capacity.
 *
 * @param smoothing full width at half maximum of the Gaussian in mV
 * @param voltageStep distance of the voltages of the curves in mV, NaN for a quarter of the smoothing
 * @param cycles which cycles
 * @param prominence least prominence of a peak in % of the highest point of its curve
 * @param shoulder how far a shoulder must bulge, in % of the highest point of its curve; 100 for none
 * @param tracking how far a peak may move from one curve to the next in mV
 * @param holdLimit voltages within this many mV of each other are the same when looking for constant voltage
 * @param cycleCounting what makes a cycle
 * @param activeMass mass of the active material in mg, NaN for that of the records
 */
public record DifferentialCapacitySettings(
		@Param(label = "Smoothing", value = "10", unit = "mV", min = 0, max = 500, description = "Full width at half "
				+ "maximum of the Gaussian that smooths along the voltage; raise it for noisy data, 0 for none.")
		double smoothing,
		@Param(label = "Voltage step", value = "NaN", unit = "mV", min = 0.01, max = 100, description = "Distance of the "
				+ "voltages of the curves; without it a quarter of the smoothing, at least 0.5 mV.")
		double voltageStep,
		@Param(label = "Cycles", value = "auto", description = "Cycles to show: all, numbers and ranges such as 1, 5, "
				+ "10-20, or auto for all up to a hundred and else a hundred spread evenly.")
		String cycles,
		@Param(label = "Peak prominence", value = "5", unit = "%", min = 0, max = 100, description = "Peaks that stand out "
				+ "by less than this part of the highest point of their curve are not listed.")
		double prominence,
		@Param(label = "Shoulder", value = "2", unit = "%", min = 0, max = 100, description = "A shoulder must bulge above the "
				+ "straight line between its inflection points by this part of the highest point of its curve; 100 for none.")
		double shoulder,
		@Param(label = "Tracking", value = "50", unit = "mV", min = 1, max = 1000, description = "How far a peak may move from "
				+ "one curve to the next and still be the same.")
		double tracking,
		@Param(label = "Constant voltage within", value = "2", unit = "mV", min = 0, max = 50, description = "The tail of a "
				+ "step in which the voltage stays within this while the current decays is left out.")
		double holdLimit,
		@Param(label = "Cycle count", value = "AUTO", description = "What makes a cycle: the instrument's count, a charge "
				+ "and the discharge after it, or the other way round; AUTO takes the instrument's count where it fits.")
		CycleCounting cycleCounting,
		@Param(label = "Active mass", value = "NaN", unit = "mg", min = 0, description = "Mass that specific values refer "
				+ "to; give it to override the mass that follows from the records.")
		double activeMass) {
}
