/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.validation;

import org.glovebox.analysis.internal.impedance.InductivePoints;
import org.glovebox.analysis.internal.impedance.PointSelection;
import org.glovebox.api.analysis.Limit;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;
import org.glovebox.numeric.impedance.LinearKramersKronig;

/**
 * Settings of the test by Kramers and Kronig.
 *
 * @param method which model the spectrum is compared with
 * @param limit deviation in % of the modulus up to which a point agrees
 * @param cutoff mu at which the linear test stops to add elements
 * @param elements largest number of RC elements
 * @param part which part is fitted by the linear test
 * @param capacitance whether a capacitance is in series
 * @param spectra which spectra
 * @param minimumFrequency lowest frequency in Hz, NaN for no limit
 * @param maximumFrequency highest frequency in Hz, NaN for no limit
 * @param inductivePoints what becomes of inductive points at high frequency
 * @param leaveOutOutliers whether outliers are left out
 */
public record KramersKronigSettings(
		@Param(label = "Method", value = "LINEAR", description = "Linear test with fixed time constants, or measurement model "
				+ "with fitted ones, which is slower and needs fewer elements.")
		Method method,
		@Param(label = "Limit", value = "1", unit = "%", min = 0, max = 100, description = "Deviation from the model, as a "
				+ "part of the modulus, up to which a point agrees; take more for noisy data.")
		double limit,
		@Param(label = "Cutoff of mu", value = "0.85", min = 0, max = 1, description = "The linear test adds elements until mu "
				+ "is as small; 0.85 is the value of its authors, smaller ones follow the data more closely.")
		double cutoff,
		@Param(label = "Most elements", value = "100", min = 1, max = 300, description = "Largest number of RC elements; the "
				+ "measurement model takes at most 20.")
		int elements,
		@Param(label = "Fitted part", value = "BOTH", description = "Part of the impedance that the linear test fits; the "
				+ "other one is then predicted.")
		LinearKramersKronig.Part part,
		@Param(label = "Capacitance in series", value = "true", description = "Whether the model has a capacitance in series, "
				+ "as needed where the spectrum does not come down to the real axis at low frequency.")
		boolean capacitance,
		@Param(label = "Spectra", value = "all", description = "Spectra to test, counted from 1: all, or numbers and ranges "
				+ "such as 1, 3-5.")
		String spectra,
		@Param(label = "Lowest frequency", value = "NaN", unit = "Hz", min = 0, description = "Points below are left out.")
		@Limit(of = Columns.FREQUENCY, end = Limit.End.LOWEST)
		double minimumFrequency,
		@Param(label = "Highest frequency", value = "NaN", unit = "Hz", min = 0, description = "Points above are left out.")
		@Limit(of = Columns.FREQUENCY, end = Limit.End.HIGHEST)
		double maximumFrequency,
		@Param(label = "Inductive points", value = "LEAVE_OUT", description = "What becomes of points at high frequency with a "
				+ "positive imaginary part; the model has an inductance, but leads are more than that.")
		InductivePoints inductivePoints,
		@Param(label = "Leave out outliers", value = "false", description = "Whether single points far off their neighbours "
				+ "are left out; they are named in any case.")
		boolean leaveOutOutliers) {

	/** Models that obey the relations. */
	public enum Method {
		LINEAR, MEASUREMENT_MODEL
	}

	PointSelection selection() {
		return new PointSelection(spectra, minimumFrequency, maximumFrequency, inductivePoints, leaveOutOutliers);
	}
}
