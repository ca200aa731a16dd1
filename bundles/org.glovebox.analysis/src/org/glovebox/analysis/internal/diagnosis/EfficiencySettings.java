/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the rule on the first efficiency.
 *
 * @param efficiency coulombic efficiency of the first cycle, %
 */
public record EfficiencySettings(@Param(label = "First efficiency", unit = "%", value = "80", min = 1, max = 100,
		description = "A first cycle with a lower coulombic efficiency lost more than usual: published sodium solid-state cells "
				+ "at full stack pressure have 86.8 to 99.6 %.") double efficiency) {
}
