/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the cycle summary.
 *
 * @param cycleCounting what makes a cycle
 * @param efficiency convention of the coulombic efficiency
 * @param activeMass mass of the active material in mg, NaN for that of the records
 * @param area electrode area in cm2, NaN for that of the records
 * @param nominalCapacity capacity of 1C in mAh, NaN for that of the records
 * @param referenceCycle cycle that retention refers to, 0 for the first complete one
 * @param blipLimit charge of a run in % of the half cycles beside it below which it is no half cycle
 * @param restCurrent current in mA up to which a row counts as rest, NaN for a limit from the data
 * @param integralTolerance difference in % between capacity and integral of the current that is reported
 */
public record CycleSummarySettings(
		@Param(label = "Cycle count", value = "AUTO", description = "What makes a cycle: the instrument's count, a charge "
				+ "and the discharge after it, or the other way round; AUTO takes the instrument's count where it fits.")
		CycleCounting cycleCounting,
		@Param(label = "Coulombic efficiency", value = "AUTO", description = "Which capacity is divided by which; AUTO goes "
				+ "by the cell arrangement of the records, else by the first half cycle.")
		EfficiencyConvention efficiency,
		@Param(label = "Active mass", value = "NaN", unit = "mg", min = 0, description = "Mass that specific capacities "
				+ "refer to; give it to override the mass that follows from the records.")
		double activeMass,
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Electrode area that areal capacities "
				+ "refer to; give it to override the area that follows from the records.")
		double area,
		@Param(label = "Capacity of 1C", value = "NaN", unit = "mAh", min = 0, description = "Capacity that C-rates refer to; "
				+ "give it to override the one that follows from the records.")
		double nominalCapacity,
		@Param(label = "Reference cycle", value = "0", min = 0, description = "Cycle that the retention refers to, for "
				+ "example the first after formation; 0 takes the first complete cycle.")
		int referenceCycle,
		@Param(label = "Blip limit", value = "5", unit = "%", min = 0, max = 50, description = "A run of current with less "
				+ "than this part of the charge of the half cycles before and after it, such as a pulse, is no half cycle of "
				+ "its own; raise it for tests with long pulses.")
		double blipLimit,
		@Param(label = "Rest current", value = "NaN", unit = "mA", min = 0, description = "Currents up to this count as "
				+ "rest; without it the limit is 0.01 % of the largest current of the test.")
		double restCurrent,
		@Param(label = "Integral tolerance", value = "0.5", unit = "%", min = 0, description = "A difference between the "
				+ "capacity of a cycle and the integral of its current above this is reported.")
		double integralTolerance) {
}
