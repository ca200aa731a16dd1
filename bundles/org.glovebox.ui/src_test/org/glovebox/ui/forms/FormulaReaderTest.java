/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;

import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaReaderTest {

	private final FieldReader reader = FieldReader.of(MaterialPackage.Literals.MATERIAL__FORMULA, Clock.systemUTC());

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Na3SbS4 | Na₃SbS₄, 318.97 g/mol", "Na3PS4-xOx x=0.15 | Na₃PS₃.₈₅O₀.₁₅, 225.77 g/mol",
			"Na3PS4-xOx | Na₃PS₄₋ₓOₓ, with any x", "S:KB 60:40 | S 60.0 %, KB 40.0 % by mass" })
	void echoesWhatItMeans(String typed, String echo) {
		FieldReading.Understood understood = assertInstanceOf(FieldReading.Understood.class, reader.read(typed));
		assertEquals(typed, understood.value());
		assertEquals(echo, understood.echo());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "na3SbS4 | capital letter", "SO42- | an amount or a charge", "NAS | start the symbol",
			"Na3PS4-xOx x=5 | negative", "S:KB 1:1 vol% | by volume" })
	void keepsAndMarksWhatIsNoFormula(String typed, String reason) {
		FieldReading.Doubtful doubtful = assertInstanceOf(FieldReading.Doubtful.class, reader.read(typed));
		assertEquals(typed, doubtful.storedValue());
		assertTrue(doubtful.message().contains(reason), doubtful.message());
	}

	@Test
	void isUsedForTheProductOfARecipeToo() {
		FieldReader product = FieldReader.of(SynthesisPackage.Literals.RECIPE__PRODUCT_FORMULA, Clock.systemUTC());
		assertInstanceOf(FormulaReader.class, product);
		assertInstanceOf(FieldReading.Empty.class, product.read("  "));
	}
}
