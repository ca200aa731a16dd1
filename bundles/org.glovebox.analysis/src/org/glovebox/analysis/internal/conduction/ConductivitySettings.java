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
 * Settings of the ionic conductivity.
 *
 * @param circuit circuit, several with "|" between them, or "auto"
 * @param parameters start values, limits, fixed and linked parameters; "" for none
 * @param resistances names of the resistances of the electrolyte, or "auto"
 * @param cellResistance resistance of leads and electrodes in ohm that is subtracted
 * @param thickness thickness of the electrolyte in cm, NaN for that of the records
 * @param thicknessError its standard error in cm, NaN where it is not known
 * @param area electrode area in cm2, NaN for that of the records
 * @param areaError its standard error in cm2, NaN where it is not known
 * @param relativeDensity relative density of the pellet in %, NaN where it is not corrected for
 * @param spectra which spectra
 * @param minimumFrequency lowest frequency in Hz, NaN for no limit
 * @param maximumFrequency highest frequency in Hz, NaN for no limit
 */
public record ConductivitySettings(
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
		@Param(label = "Error of thickness", value = "NaN", unit = "cm", min = 0, description = "Standard error of the "
				+ "thickness; it enters the uncertainty of the conductivity.")
		double thicknessError,
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Area of the electrodes; give it to "
				+ "override the one that follows from the records.")
		double area,
		@Param(label = "Error of area", value = "NaN", unit = "cm2", min = 0, description = "Standard error of the area; it "
				+ "enters the uncertainty of the conductivity.")
		double areaError,
		@Param(label = "Relative density", value = "NaN", unit = "%", min = 1, max = 100, description = "Relative density of "
				+ "the pellet; with it the conductivity of a dense body is estimated too.")
		double relativeDensity,
		@Param(label = "Spectra", value = "all", description = "Spectra to analyze, counted from 1: all, or numbers and "
				+ "ranges such as 1, 3-5.")
		String spectra,
		@Param(label = "Lowest frequency", value = "NaN", unit = "Hz", min = 0, description = "Points below are left out.")
		@Limit(of = Columns.FREQUENCY, end = Limit.End.LOWEST)
		double minimumFrequency,
		@Param(label = "Highest frequency", value = "NaN", unit = "Hz", min = 0, description = "Points above are left out.")
		@Limit(of = Columns.FREQUENCY, end = Limit.End.HIGHEST)
		double maximumFrequency) {
}
