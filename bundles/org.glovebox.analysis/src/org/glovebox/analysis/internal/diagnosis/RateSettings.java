/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the rule on rates.
 *
 * @param kept part of the capacity that is left when the current doubles, %
 * @param recovery part of the capacity that comes back at the first rate, %
 */
public record RateSettings(
		@Param(label = "Kept", unit = "%", value = "50", min = 1, max = 99,
				description = "Part of the discharge capacity that must be left when the current doubles; a cell that keeps less "
						+ "has met a limit of transport. Published cells keep 63 to 97 %, one that collapsed 44 %.") double kept,
		@Param(label = "Recovery", unit = "%", value = "90", min = 1, max = 100,
				description = "Part of the capacity that comes back at the first rate where the loss was one of rate and not of "
						+ "damage; the usual fade of a rate test is a few percent.") double recovery) {
}
