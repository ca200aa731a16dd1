/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dvdq;

import org.glovebox.analysis.internal.cycling.CycleCounting;
import org.glovebox.api.analysis.Param;

/**
 * Settings of the differential voltage.
 *
 * @param smoothing full width at half maximum of the Gaussian in % of the capacity of the half cycle
 * @param cycles which cycles
 * @param prominence least prominence of a peak in % of the height that nine tenths of the curve lie below
 * @param tracking how far a peak may move from one curve to the next in % of the capacity
 * @param cycleCounting what makes a cycle
 * @param activeMass mass of the active material in mg, NaN for that of the records
 */
public record DifferentialVoltageSettings(
		@Param(label = "Smoothing", value = "2", unit = "%", min = 0, max = 20, description = "Full width at half maximum of "
				+ "the Gaussian that smooths along the capacity, as a part of that of the half cycle; 0 for none.")
		double smoothing,
		@Param(label = "Cycles", value = "auto", description = "Cycles to show: all, numbers and ranges such as 1, 5, "
				+ "10-20, or auto for all up to a hundred and else a hundred spread evenly.")
		String cycles,
		@Param(label = "Peak prominence", value = "20", unit = "%", min = 0, max = 1000, description = "Peaks that stand out "
				+ "by less than this part of the height that nine tenths of their curve lie below are not listed.")
		double prominence,
		@Param(label = "Tracking", value = "5", unit = "%", min = 0.1, max = 50, description = "How far a peak may move from "
				+ "one curve to the next, as a part of the capacity, and still be the same.")
		double tracking,
		@Param(label = "Cycle count", value = "AUTO", description = "What makes a cycle: the instrument's count, a charge "
				+ "and the discharge after it, or the other way round; AUTO takes the instrument's count where it fits.")
		CycleCounting cycleCounting,
		@Param(label = "Active mass", value = "NaN", unit = "mg", min = 0, description = "Mass that specific values refer "
				+ "to; give it to override the mass that follows from the records.")
		double activeMass) {
}
