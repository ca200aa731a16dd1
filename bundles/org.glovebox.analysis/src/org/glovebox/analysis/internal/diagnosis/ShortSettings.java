/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the rules on short circuits.
 *
 * @param cycles cycles that count as the first
 * @param zeroVoltage a voltage below is zero, V
 * @param drop sudden fall of the voltage in a charge, V
 * @param overcharge charge over the largest discharge
 */
public record ShortSettings(
		@Param(label = "First cycles", value = "5", min = 1, max = 100,
				description = "How many cycles count as the first ones; a later onset is a soft short circuit of an aged cell. "
						+ "A default; formation usually takes no more.") int cycles,
		@Param(label = "Zero voltage", unit = "V", value = "0.01", min = 0, max = 0.5,
				description = "A cell below this voltage to the end of its data is shorted; 10 mV is less than any electrode "
						+ "pair has, and more than the offset of a cycler.") double zeroVoltage,
		@Param(label = "Fall in a charge", unit = "V", value = "0.05", min = 0.005, max = 2,
				description = "Fall of the voltage between two rows at a constant charging current. A charge only rises but for "
						+ "the few millivolts of a phase that forms, so that the default leaves room; sudden falls as signs of soft "
						+ "shorts: Counihan et al., Joule (2024).") double drop,
		@Param(label = "Charge over discharge", value = "1.5", min = 1.05, max = 10,
				description = "A charge that takes more than so many times the largest discharge did not store it. First cycles "
						+ "of sodium solid-state cells give back 69 % and more of a charge.") double overcharge) {
}
