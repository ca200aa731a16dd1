/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {

	@ParameterizedTest
	@CsvSource({ "1 h, 60 min, NONE", "58.4 mg, 58.6 mg, SLIGHT", "600 rpm, 590 rpm, NOTABLE",
			"3.2-3.5 mg, 3.35 mg, NONE", "3.2-3.5 mg, 3.6 mg, NOTABLE", "< 0.1 ppm, 0.05 ppm, NONE",
			"< 0.1 ppm, 0.3 ppm, NOTABLE", "90 s, 90 MPa, NOTABLE", "0 V, 0 mV, NONE" })
	void quantities(String planned, String actual, Deviation expected) {
		assertEquals(expected, Deviation.of(Quantity.parse(planned), Quantity.parse(actual)));
	}

	@Test
	void whatIsNotDoneYetDoesNotDeviate() {
		assertEquals(Deviation.NONE, Deviation.of(Quantity.parse("1 h"), null));
		assertEquals(Deviation.NONE, Deviation.of(null, "agate mortar"));
	}

	@Test
	void otherWordsAreADeviation() {
		assertEquals(Deviation.NOTABLE, Deviation.of("ZrO2", "WC"));
	}
}
