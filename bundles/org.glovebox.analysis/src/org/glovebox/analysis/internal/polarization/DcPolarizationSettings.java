/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.polarization;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the DC polarization.
 *
 * @param thickness thickness of the electrolyte in cm, NaN for that of the records
 * @param area electrode area in cm2, NaN for that of the records
 * @param totalConductivity total conductivity in S/cm, NaN where it is not known
 * @param window last part of each step in % from which its current is taken
 * @param driftLimit change of the current over the window in % up to which it is a plateau
 * @param sameVoltage voltages within this many mV are one step
 */
public record DcPolarizationSettings(
		@Param(label = "Thickness", value = "NaN", unit = "cm", min = 0, description = "Thickness of the electrolyte; give "
				+ "it to override the thickness that follows from the records.")
		double thickness,
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Electrode area; give it to override the "
				+ "area that follows from the records.")
		double area,
		@Param(label = "Total conductivity", value = "NaN", unit = "S/cm", min = 0, description = "Conductivity by ions and "
				+ "electrons from impedance at the same temperature; with it transference numbers are given.")
		double totalConductivity,
		@Param(label = "Window", value = "20", unit = "%", min = 1, max = 100, description = "Last part of each step, from "
				+ "which the steady current is taken.")
		double window,
		@Param(label = "Largest drift", value = "5", unit = "%", min = 0, description = "A current that changes by more than "
				+ "this over the window is no plateau.")
		double driftLimit,
		@Param(label = "Same voltage within", value = "5", unit = "mV", min = 0.01, max = 1000, description = "Voltages that "
				+ "differ by less than this belong to one step; steps within it of 0 V are left out.")
		double sameVoltage) {
}
