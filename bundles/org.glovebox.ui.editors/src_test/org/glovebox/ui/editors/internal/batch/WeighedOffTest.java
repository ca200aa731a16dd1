/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glovebox.core.synthesis.Deviation;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighedOffTest {

	@ParameterizedTest
	@CsvSource({ "58.4 mg, 58.6 mg, +0.34 %, SLIGHT", "358.2 mg, 340 mg, \u22125.1 %, NOTABLE",
			"200 mg, 0.2 g, as planned, NONE", "200 mg, 0.3 mL, not mass, NOTABLE" })
	void saysHowFarItIsOff(String planned, String actual, String text, Deviation deviation) {
		assertEquals(new WeighedOff(text, deviation), WeighedOff.of(Quantity.parse(planned), Quantity.parse(actual)));
	}

	@Test
	void saysNothingBeforeItIsWeighed() {
		assertEquals(new WeighedOff("", Deviation.NONE), WeighedOff.of(Quantity.parse("58.4 mg"), null));
		assertEquals(new WeighedOff("", Deviation.NONE), WeighedOff.of(null, Quantity.parse("58.4 mg")));
	}
}
