/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the rule on fade.
 *
 * @param fade loss a cycle, %
 * @param cycles fewest cycles
 * @param skip cycles at the beginning that do not count
 */
public record FadeSettings(
		@Param(label = "Fade", unit = "%", value = "0.4", min = 0.001, max = 50,
				description = "Loss of discharge capacity a cycle, of the first that counts. Published sodium solid-state cells "
						+ "lose 0.05 to 0.33 % a cycle; 80 % are left after 50 cycles at the default.") double fade,
		@Param(label = "Fewest cycles", value = "10", min = 4, max = 1000,
				description = "Fewer complete cycles at one rate do not make a trend.") int cycles,
		@Param(label = "Left out", value = "1", min = 0, max = 50,
				description = "Cycles at the beginning that do not count: forming losses are no fade.") int skip) {
}
