/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.circuit;

import org.glovebox.analysis.internal.impedance.InductivePoints;
import org.glovebox.analysis.internal.impedance.PointSelection;
import org.glovebox.api.analysis.Limit;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;
import org.glovebox.numeric.impedance.Weighting;

/**
 * Settings of the fit of equivalent circuits.
 *
 * @param circuit circuit, several with "|" between them, or "auto"
 * @param parameters start values, limits, fixed and linked parameters; "" for none
 * @param weighting what deviations are divided by
 * @param starts from how many places the search starts
 * @param criterion what chooses among several circuits
 * @param spectra which spectra
 * @param minimumFrequency lowest frequency in Hz, NaN for no limit
 * @param maximumFrequency highest frequency in Hz, NaN for no limit
 * @param inductivePoints what becomes of inductive points at high frequency
 * @param leaveOutOutliers whether outliers are left out
 * @param area electrode area in cm2, NaN for that of the records
 * @param thickness thickness of the electrolyte in cm, NaN for that of the records
 */
public record CircuitFitSettings(
		@Param(label = "Circuit", value = "auto", description = "Circuit such as R0-p(R1,CPE1)-Wo1; several with | between "
				+ "them to have the best chosen; auto tries up to three arcs with and without a blocking electrode.")
		String circuit,
		@Param(label = "Parameters", value = "", description = "Start values, limits, fixed and linked parameters, such as R0 "
				+ "= 10; CPE1.alpha = 0.9 fixed; C1 = 1e-9 .. 1e-6; R2 = R1; or all start values as a list 10, 100, 1e-6.")
		String parameters,
		@Param(label = "Weighting", value = "MODULUS", description = "What deviations are divided by: the modulus where noise "
				+ "is a part of the impedance, unit where it is the same in ohm everywhere, proportional for each part by itself.")
		Weighting weighting,
		@Param(label = "Starts", value = "5", min = 1, max = 100, description = "From how many places the search starts; more "
				+ "where fits end in different minima.")
		int starts,
		@Param(label = "Choose by", value = "BIC", description = "Criterion that chooses among several circuits: BIC is "
				+ "stricter with many parameters than AIC.")
		Criterion criterion,
		@Param(label = "Spectra", value = "all", description = "Spectra to fit, counted from 1: all, or numbers and ranges "
				+ "such as 1, 3-5; each starts from the result of the one before.")
		String spectra,
		@Param(label = "Lowest frequency", value = "NaN", unit = "Hz", min = 0, description = "Points below are left out.")
		@Limit(of = Columns.FREQUENCY, end = Limit.End.LOWEST)
		double minimumFrequency,
		@Param(label = "Highest frequency", value = "NaN", unit = "Hz", min = 0, description = "Points above are left out.")
		@Limit(of = Columns.FREQUENCY, end = Limit.End.HIGHEST)
		double maximumFrequency,
		@Param(label = "Inductive points", value = "AUTO", description = "What becomes of points at high frequency with a "
				+ "positive imaginary part: auto keeps them where the circuit has an inductance.")
		InductivePoints inductivePoints,
		@Param(label = "Leave out outliers", value = "false", description = "Whether single points far off their neighbours "
				+ "are left out; they are named in any case.")
		boolean leaveOutOutliers,
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Electrode area that areal resistances "
				+ "refer to; give it to override the area that follows from the records.")
		double area,
		@Param(label = "Thickness", value = "NaN", unit = "cm", min = 0, description = "Thickness of the electrolyte, for the "
				+ "assignment of arcs by their capacitance; give it to override the one that follows from the records.")
		double thickness) {

	/** What chooses among circuits. */
	public enum Criterion {
		BIC, AIC
	}

	/** The defaults with what analyzers that rest on a fit ask their users for. */
	public static CircuitFitSettings of(String circuit, String parameters, String spectra, double minimumFrequency,
			double maximumFrequency) {
		return new CircuitFitSettings(circuit, parameters, Weighting.MODULUS, 5, Criterion.BIC, spectra, minimumFrequency,
				maximumFrequency, InductivePoints.AUTO, false, Double.NaN, Double.NaN);
	}

	PointSelection selection() {
		return new PointSelection(spectra, minimumFrequency, maximumFrequency, inductivePoints, leaveOutOutliers);
	}
}
