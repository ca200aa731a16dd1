/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the rule on the resistance of the cathode side.
 *
 * @param arc growth of the arcs, %
 * @param electrolyte growth of the resistance of the electrolyte that is still constant, %
 * @param gap growth of the gap between charge and discharge, V
 * @param gapPart the same as part of the gap, %
 */
public record CathodeSettings(
		@Param(label = "Growth of arcs", unit = "%", value = "30", min = 1, max = 1000,
				description = "Growth of the arcs of interphases and charge transfer from the first to the last spectrum. A default "
						+ "to be changed where your spectra repeat better or worse.") double arc,
		@Param(label = "Electrolyte", unit = "%", value = "15", min = 1, max = 1000,
				description = "Growth of the resistance of the electrolyte up to which it counts as constant, so that it is not "
						+ "the electrolyte that ages.") double electrolyte,
		@Param(label = "Growth of the gap", unit = "V", value = "0.05", min = 0.001, max = 2,
				description = "Growth of the gap between mean charge and discharge voltage at one rate; a "
						+ "default, a third of the 150 mV that a published sodium cell (NaTaCl6, Matter 2024) has at 0.2C.") double gap,
		@Param(label = "Growth of the gap, part", unit = "%", value = "50", min = 1, max = 1000,
				description = "The same as part of the gap at first; both must be exceeded.") double gapPart) {
}
