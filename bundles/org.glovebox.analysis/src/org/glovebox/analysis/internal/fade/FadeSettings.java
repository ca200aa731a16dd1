/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.fade;

import org.glovebox.analysis.internal.cycling.CycleCounting;
import org.glovebox.analysis.internal.cycling.CycleSeries;
import org.glovebox.api.analysis.Limit;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;

/**
 * Settings of the capacity fade.
 *
 * @param firstCycle first cycle that is used, 0 for the first at the usual current
 * @param lastCycle last cycle that is used, 0 for the last one
 * @param endOfLife part of the capacity at the start in % at which life ends
 * @param kneeFactor how many times faster the fade must be after a knee
 * @param sameCurrent part in % up to which two currents are the same
 * @param activeMass mass of the active material in mg, NaN for that of the records
 * @param cycleCounting what makes a cycle
 */
public record FadeSettings(
		@Param(label = "First cycle", value = "0", min = 0, description = "First cycle that is used, for example the first "
				+ "after formation; 0 takes the first at the usual current.")
		@Limit(of = Columns.CYCLE, end = Limit.End.LOWEST)
		int firstCycle,
		@Param(label = "Last cycle", value = "0", min = 0, description = "Last cycle that is used; 0 takes all to the end.")
		@Limit(of = Columns.CYCLE, end = Limit.End.HIGHEST)
		int lastCycle,
		@Param(label = "End of life", value = "80", unit = "%", min = 1, max = 99, description = "Part of the capacity at the "
				+ "start at which life ends.")
		double endOfLife,
		@Param(label = "Knee", value = "1.5", min = 1, max = 100, description = "The capacity must fall this many times "
				+ "faster after a knee than before it.")
		double kneeFactor,
		@Param(label = "Same current", value = "5", unit = "%", min = 0.1, max = 50, description = "Cycles whose currents "
				+ "differ by more than this from those of most cycles, as in formation and rate tests, are left out.")
		double sameCurrent,
		@Param(label = "Active mass", value = "NaN", unit = "mg", min = 0, description = "Mass that specific values refer "
				+ "to; give it to override the mass that follows from the records.")
		double activeMass,
		@Param(label = "Cycle count", value = "AUTO", description = "What makes a cycle: the instrument's count, a charge "
				+ "and the discharge after it, or the other way round; AUTO takes the instrument's count where it fits.")
		CycleCounting cycleCounting) {

	CycleSeries.Basis basis() {
		return new CycleSeries.Basis(activeMass, Double.NaN, Double.NaN);
	}
}
