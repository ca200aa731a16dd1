/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheoreticalCapacityTest {

	@Test
	void showsItsCalculation() {
		TheoreticalCapacity capacity = new TheoreticalCapacity(Formula.parse("S"), 2);
		assertEquals("1671.96 mAh/g", capacity.quantity().text());
		assertEquals("theoretical capacity of S: 2 × 96485.332 C/mol ÷ (3.6 C/mAh × 32.06 g/mol) = 1671.96 mAh/g",
				capacity.steps().get(1).toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"S | 2 | 1675 mAh/g | 1675 mAh/g is 0.18 % more than 1671.96 mAh/g: it follows with M rounded to 32 g/mol in place of 32.06 g/mol",
			"S | 2 | 1672 mAh/g | 1672 mAh/g is the same, rounded", "S | 2 | 1.672 Ah/g | 1.672 Ah/g is the same, rounded",
			"Na3V2(PO4)3 | 2 | 118 mAh/g | 118 mAh/g is the same, rounded",
			"S | 2 | 1665 mAh/g | it would need M = 32.194 g/mol in place of 32.06 g/mol",
			"S | 2 | 2700 mAh/g | 61 % more than 1671.96 mAh/g: it would need 3.23 electrons in place of 2" })
	void saysWhatAQuotedNumberRestsOn(String formula, double electrons, String quoted, String sentence) {
		String said = new TheoreticalCapacity(Formula.parse(formula), electrons).compare(Quantity.parse(quoted));
		assertTrue(said.contains(sentence), said);
	}

	@Test
	void refusesWhatIsNone() {
		TheoreticalCapacity capacity = new TheoreticalCapacity(Formula.parse("S"), 2);
		assertThrows(IncommensurableException.class, () -> capacity.compare(Quantity.parse("2 V")));
		assertThrows(IllegalArgumentException.class, () -> new TheoreticalCapacity(Formula.parse("S"), 0));
		assertThrows(IllegalArgumentException.class, () -> new TheoreticalCapacity(Formula.parse("S"), Double.NaN));
	}
}
