/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import org.glovebox.api.analysis.Limit;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;

/**
 * Settings of the Arrhenius fit.
 *
 * @param temperatures temperatures of the spectra in °C, "" for those of the data
 * @param breakPoints largest number of places where the activation energy may change
 * @param circuit circuit, several with "|" between them, or "auto"
 * @param parameters start values, limits, fixed and linked parameters; "" for none
 * @param resistances names of the resistances of the electrolyte, or "auto"
 * @param cellResistance resistance of leads and electrodes in ohm that is subtracted
 * @param thickness thickness of the electrolyte in cm, NaN for that of the records
 * @param area electrode area in cm2, NaN for that of the records
 * @param spectra which spectra
 * @param minimumFrequency lowest frequency in Hz, NaN for no limit
 * @param maximumFrequency highest frequency in Hz, NaN for no limit
 */
public record ArrheniusSettings(
		@Param(label = "Temperatures", value = "", description = "Temperatures of the spectra in \u00b0C in their order, such as "
				+ "25, 40, 60; needed where the data have none.")
		String temperatures,
		@Param(label = "Break points", value = "1", min = 0, max = 3, description = "At how many temperatures the activation "
				+ "energy may change; a break is taken only where it describes the points much better.")
		int breakPoints,
		@Param(label = "Circuit", value = "auto", description = "Circuit such as p(R1,CPE1)-CPE2; several with | between them "
				+ "to have the best chosen; auto tries up to three arcs with and without a blocking electrode.")
		String circuit,
		@Param(label = "Parameters", value = "", description = "Start values, limits, fixed and linked parameters of the "
				+ "circuit, such as R0 = 0 fixed; CPE1.alpha = 0.9.")
		String parameters,
		@Param(label = "Resistances", value = "auto", description = "Resistances that belong to the electrolyte, such as "
				+ "R0 + R1; auto takes those in series and the arcs with a capacitance of bulk or grain boundaries.")
		String resistances,
		@Param(label = "Cell resistance", value = "0", unit = "ohm", min = 0, description = "Resistance of leads, punches and "
				+ "electrodes, as measured on the cell without an electrolyte; it is subtracted.")
		double cellResistance,
		@Param(label = "Thickness", value = "NaN", unit = "cm", min = 0, description = "Thickness of the electrolyte; give it "
				+ "to override the one that follows from the records.")
		double thickness,
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Area of the electrodes; give it to "
				+ "override the one that follows from the records.")
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

	ConductivitySettings conductivity() {
		return new ConductivitySettings(circuit, parameters, resistances, cellResistance, thickness, Double.NaN, area,
				Double.NaN, Double.NaN, spectra, minimumFrequency, maximumFrequency);
	}
}
