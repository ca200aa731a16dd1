/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.impedance;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the impedance view.
 *
 * @param area electrode area in cm2, NaN for that of the records
 */
public record ImpedanceViewSettings(
		@Param(label = "Area", value = "NaN", unit = "cm2", min = 0, description = "Electrode area that areal resistances "
				+ "refer to; give it to override the area that follows from the records.")
		double area) {
}
