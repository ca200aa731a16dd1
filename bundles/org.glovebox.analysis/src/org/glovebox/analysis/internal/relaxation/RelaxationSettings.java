/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.relaxation;

import org.glovebox.analysis.internal.impedance.InductivePoints;
import org.glovebox.analysis.internal.impedance.PointSelection;
import org.glovebox.api.analysis.Limit;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;
import org.glovebox.numeric.impedance.RelaxationTimes;
import org.glovebox.numeric.impedance.Weighting;

/**
 * Settings of the distribution of relaxation times.
 *
 * @param choice how the strength of the penalty is chosen
 * @param lambda its strength where it is given
 * @param order derivative that is penalized
 * @param perDecade basis functions a decade
 * @param weighting what deviations are divided by
 * @param inductance whether an inductance is in series
 * @param capacitance whether a capacitance is in series
 * @param prominence least prominence of a peak in % of the highest
 * @param spectra which spectra
 * @param minimumFrequency lowest frequency in Hz, NaN for no limit
 * @param maximumFrequency highest frequency in Hz, NaN for no limit
 * @param inductivePoints what becomes of inductive points at high frequency
 * @param leaveOutOutliers whether outliers are left out
 * @param area electrode area in cm2, NaN for that of the records
 * @param thickness thickness of the electrolyte in cm, NaN for that of the records
 */
public record RelaxationSettings(
		@Param(label = "Smoothness by", value = "CROSS_VALIDATION", description = "How the strength of smoothing is found: "
				+ "cross-validation shows more detail, the L-curve is calmer with noise, fixed takes your number.")
		RelaxationTimes.Choice choice,
		@Param(label = "Strength", value = "0.001", min = 1e-12, max = 1e6, description = "Strength of smoothing where it is "
				+ "fixed; the table strengths shows what each does.")
		double lambda,
		@Param(label = "Derivative", value = "1", min = 1, max = 2, description = "Derivative that is kept small, first or "
				+ "second; the second gives rounder peaks.")
		int order,
		@Param(label = "Functions a decade", value = "10", min = 3, max = 30, description = "How finely the distribution is "
				+ "resolved; more than the points a decade of the spectrum adds nothing.")
		int perDecade,
		@Param(label = "Weighting", value = "MODULUS", description = "What deviations are divided by: the modulus where noise "
				+ "is a part of the impedance, unit where it is the same in ohm everywhere, proportional for each part by itself.")
		Weighting weighting,
		@Param(label = "Inductance in series", value = "true", description = "Whether the model has an inductance, as leads "
				+ "have.")
		boolean inductance,
		@Param(label = "Capacitance in series", value = "true", description = "Whether the model has a capacitance, for "
				+ "spectra that do not come down to the real axis at low frequency.")
		boolean capacitance,
		@Param(label = "Peak prominence", value = "3", unit = "%", min = 0, max = 100, description = "A peak must rise as much "
				+ "above the valleys beside it, as a part of the highest peak.")
		double prominence,
		@Param(label = "Spectra", value = "all", description = "Spectra to analyze, counted from 1: all, or numbers and "
				+ "ranges such as 1, 3-5.")
		String spectra,
		@Param(label = "Lowest frequency", value = "NaN", unit = "Hz", min = 0, description = "Points below are left out.")
		@Limit(of = Columns.FREQUENCY, end = Limit.End.LOWEST)
		double minimumFrequency,
		@Param(label = "Highest frequency", value = "NaN", unit = "Hz", min = 0, description = "Points above are left out.")
		@Limit(of = Columns.FREQUENCY, end = Limit.End.HIGHEST)
		double maximumFrequency,
		@Param(label = "Inductive points", value = "AUTO", description = "What becomes of points at high frequency with a "
				+ "positive imaginary part: auto keeps them where the model has an inductance.")
		InductivePoints inductivePoints,
		@Param(label = "Leave out outliers", value = "false", description = "Whether single points far off their neighbours "
				+ "are left out; they are named in any case.")
		boolean leaveOutOutliers,
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Electrode area that areal resistances "
				+ "refer to; give it to override the area that follows from the records.")
		double area,
		@Param(label = "Thickness", value = "NaN", unit = "cm", min = 0, description = "Thickness of the electrolyte, for the "
				+ "assignment of peaks by their capacitance; give it to override the one that follows from the records.")
		double thickness) {

	PointSelection selection() {
		return new PointSelection(spectra, minimumFrequency, maximumFrequency, inductivePoints, leaveOutOutliers);
	}

	RelaxationTimes.Setup setup() {
		return new RelaxationTimes.Setup(weighting, order, perDecade, inductance, capacitance, choice, lambda);
	}
}
