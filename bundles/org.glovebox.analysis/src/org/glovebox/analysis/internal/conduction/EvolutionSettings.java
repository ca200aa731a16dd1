/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import org.glovebox.analysis.internal.circuit.CircuitFitSettings;
import org.glovebox.api.analysis.Limit;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;

/**
 * Settings of the evolution of resistances.
 *
 * @param interval time from one spectrum to the next in h, NaN for the times of the data
 * @param circuit circuit, several with "|" between them, or "auto"
 * @param parameters start values, limits, fixed and linked parameters; "" for none
 * @param area electrode area in cm2, NaN for that of the records
 * @param spectra which spectra
 * @param minimumFrequency lowest frequency in Hz, NaN for no limit
 * @param maximumFrequency highest frequency in Hz, NaN for no limit
 */
public record EvolutionSettings(
		@Param(label = "Interval", value = "NaN", unit = "h", min = 0, description = "Time from one spectrum to the next; "
				+ "needed where the data have no time.")
		double interval,
		@Param(label = "Circuit", value = "auto", description = "Circuit such as R0-p(R1,CPE1)-p(R2,CPE2); several with | "
				+ "between them to have the best chosen on the first spectrum; auto tries up to three arcs.")
		String circuit,
		@Param(label = "Parameters", value = "", description = "Start values, limits, fixed and linked parameters of the "
				+ "circuit, such as R0 = 10 fixed; CPE1.alpha = 0.9.")
		String parameters,
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Electrode area that areal resistances "
				+ "refer to; give it to override the area that follows from the records.")
		double area,
		@Param(label = "Spectra", value = "all", description = "Spectra to analyze, counted from 1: all, or numbers and "
				+ "ranges such as 1, 3-5.")
		String spectra,
		@Param(label = "Lowest frequency", value = "NaN", unit = "Hz", min = 0, description = "Points below are left out.")
		@Limit(of = Columns.FREQUENCY, end = Limit.End.LOWEST)
		double minimumFrequency,
		@Param(label = "Highest frequency", value = "NaN", unit = "Hz", min = 0, description = "Points above are left out.")
		@Limit(of = Columns.FREQUENCY, end = Limit.End.HIGHEST)
		double maximumFrequency) {

	CircuitFitSettings fit() {
		return CircuitFitSettings.of(circuit, parameters, spectra, minimumFrequency, maximumFrequency);
	}
}
