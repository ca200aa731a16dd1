/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMarkupTest {

	@ParameterizedTest
	@CsvSource({ "V,V", "mAh/g,mAh g^{-1}", "mA h/cm2,mA h cm^{-2}", "ohm cm2,\u03a9 cm^{2}",
			"mAh/(g V),mAh g^{-1} V^{-1}", "mAh/g/V,mAh g^{-1} V^{-1}", "cm-1,cm^{-1}", "1/s,s^{-1}", "S/cm K,S cm^{-1} K", "degC,\u00b0C", "%,%",
			"a.u.,a.u.", "C-rate,C-rate", "kohm,k\u03a9", "m^2,m^{2}" })
	void unitsAreWrittenAsInJournals(String plain, String markup) {
		assertEquals(markup, UnitMarkup.of(plain));
	}
}
