/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.glovebox.core.synthesis.Deviation;
import org.junit.jupiter.api.Test;

class SettingsLabelsTest {

	private final List<StepValue> values = List.of(new StepValue("Na2S", "", "734 mg", Deviation.NONE),
			new StepValue("Sb2S3", "", "1065 mg", Deviation.NONE), new StepValue("S", "", "201 mg", Deviation.NONE));

	/** In a font of letters that are one wide: "Na2S 734 mg   Sb2S3 1065 mg   S 201 mg" has 38. */
	@Test
	void allStandInTheLineWhereTheyFit() {
		assertEquals(3, SettingsLabels.fitting(values, String::length, 38));
	}

	/** "Na2S 734 mg   Sb2S3 1065 mg   +1 more" has 37. */
	@Test
	void theOthersAreCountedWhereTheyDoNot() {
		assertEquals(2, SettingsLabels.fitting(values, String::length, 37));
		assertEquals(1, SettingsLabels.fitting(values, String::length, 36));
	}

	@Test
	void oneIsAlwaysShown() {
		assertEquals(1, SettingsLabels.fitting(values, String::length, 5));
		assertEquals(0, SettingsLabels.fitting(List.of(), String::length, 5));
	}
}
