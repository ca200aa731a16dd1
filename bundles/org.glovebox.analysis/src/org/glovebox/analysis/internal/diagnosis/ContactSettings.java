/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the rule on contacts.
 *
 * @param gap jump of the gap between charge and discharge, V
 * @param part jump of a resistance, %
 * @param usual times the usual change
 */
public record ContactSettings(
		@Param(label = "Jump of the gap", unit = "V", value = "0.05", min = 0.001, max = 2,
				description = "Jump of the gap between mean charge and discharge voltage from one cycle to the next at one rate; "
						+ "what grows by itself does so over many cycles.") double gap,
		@Param(label = "Jump of a resistance", unit = "%", value = "50", min = 5, max = 1000,
				description = "Jump of the overpotential over current of a symmetric cell above that of the five half cycles before, "
						+ "or of the resistance in series between spectra; voids under a metal electrode do that (Kasemchainan et al., "
						+ "Nat. Mater. 18 (2019) 1105).") double part,
		@Param(label = "Times the usual", value = "5", min = 2, max = 100,
				description = "A jump must exceed the median change between cycles so many times.") double usual) {
}
