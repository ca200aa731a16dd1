/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the rule on arcs.
 *
 * @param growth growth of the resistance of the interfaces, %
 * @param deviations standard errors that the growth must exceed
 */
public record ArcSettings(
		@Param(label = "Growth", unit = "%", value = "30", min = 1, max = 1000,
				description = "Growth of the resistance of interphases, charge transfer and electrodes from the first to the last "
						+ "spectrum. A default to be changed where your spectra repeat better or worse.") double growth,
		@Param(label = "Standard errors", value = "3", min = 1, max = 20,
				description = "How many standard errors of the fits the growth must exceed.") double deviations) {
}
