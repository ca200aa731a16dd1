/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rate;

import org.glovebox.analysis.internal.cycling.CycleCounting;
import org.glovebox.analysis.internal.cycling.CycleSeries;
import org.glovebox.api.analysis.Param;

/**
 * Settings of the rate test.
 *
 * @param direction whose current makes the rate
 * @param sameCurrent part in % up to which two currents are one rate
 * @param settling cycles at the start of each block that are left out of its mean
 * @param nominalCapacity capacity of 1C in mAh, NaN for that of the records
 * @param activeMass mass of the active material in mg, NaN for that of the records
 * @param area electrode area in cm2, NaN for that of the records
 * @param cycleCounting what makes a cycle
 */
public record RateSettings(
		@Param(label = "Rate of", value = "AUTO", description = "Whose current makes the rate, and whose capacity is compared; "
				+ "AUTO takes the discharge, or the charge where only its current changes.")
		RateDirection direction,
		@Param(label = "Same current", value = "5", unit = "%", min = 0.1, max = 50, description = "Currents that differ by "
				+ "less than this are one rate.")
		double sameCurrent,
		@Param(label = "Settling cycles", value = "0", min = 0, max = 100, description = "So many cycles at the start of each "
				+ "block are left out of its mean, where more than as many follow.")
		int settling,
		@Param(label = "Capacity of 1C", value = "NaN", unit = "mAh", min = 0, description = "Capacity that C-rates refer to; "
				+ "give it to override the one that follows from the records.")
		double nominalCapacity,
		@Param(label = "Active mass", value = "NaN", unit = "mg", min = 0, description = "Mass that specific values refer "
				+ "to; give it to override the mass that follows from the records.")
		double activeMass,
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Electrode area that current densities "
				+ "refer to; give it to override the area that follows from the records.")
		double area,
		@Param(label = "Cycle count", value = "AUTO", description = "What makes a cycle: the instrument's count, a charge "
				+ "and the discharge after it, or the other way round; AUTO takes the instrument's count where it fits.")
		CycleCounting cycleCounting) {

	/** Whose current makes the rate. */
	public enum RateDirection {
		AUTO, DISCHARGE, CHARGE
	}

	CycleSeries.Basis basis() {
		return new CycleSeries.Basis(activeMass, area, nominalCapacity);
	}
}
