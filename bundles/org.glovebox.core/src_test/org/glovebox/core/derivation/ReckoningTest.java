/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said about a number stays with what follows from it. */
class ReckoningTest {

	private static Derivation typed(String text) {
		return new Derivation.Found(new Derived("x", Quantity.parse(text), text, List.of()));
	}

	private static String text(Derivation derivation) {
		return assertInstanceOf(Derivation.Found.class, derivation, derivation::toString).value().value().text();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"~ 1 mg | 2 | ~2 mg", "3.2-3.5 mg | 2 | ~6.7 mg", "< 1 mg | 2 | \u2264 2 mg", "> 1 mg | ~2 | \u2265 2 mg",
			"3.35 mg | 0.2 | 0.67 mg", "20 \u00b1 1 mg | 2 | 40 mg" })
	void ofAProduct(String mass, String factor, String product) {
		assertEquals(product, text(Reckoning.product("m", "mg", typed(mass), "mg", typed(factor), "")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"~ 1 mg | 2 cm2 | ~0.5 mg/cm2", "1 mg | < 2 cm2 | \u2265 0.5 mg/cm2", "< 1 mg | > 2 cm2 | \u2264 0.5 mg/cm2",
			"1 mg | 2-4 cm2 | ~0.333333333333 mg/cm2" })
	void ofAQuotient(String mass, String area, String quotient) {
		assertEquals(quotient, text(Reckoning.quotient("l", "mg/cm2", typed(mass), "mg", typed(area), "cm2")));
	}

	@Test
	void whatLimitsLeaveOpenIsMissing() {
		var missing = assertInstanceOf(Derivation.Missing.class, Reckoning.quotient("l", "mg/cm2", typed("< 1 mg"), "mg",
				typed("< 2 cm2"), "cm2"));
		assertTrue(missing.reason().contains("limits leave it open: < 1 mg / < 2 cm2"), missing.reason());
	}

	@Test
	void ofASumAndOfFunctions() {
		assertEquals("~3 mg", text(Reckoning.sum("s", "mg", List.of(typed("1 mg"), typed("~2 mg")))));
		assertEquals("\u2265 10 %", text(Reckoning.falling("porosity", "%", typed("< 90 %"), "%",
				d -> new BigDecimal(100).subtract(d), "100 % \u2212 #")));
		assertEquals("\u2264 90 %", text(Reckoning.map("same", "%", typed("at most 90 %"), "%", d -> d, "#")));
	}

	@Test
	void anotherUnitKeepsAll() {
		assertEquals("3200-3500 \u00b5g", text(Reckoning.named("m", "\u00b5g", typed("3.2-3.5 mg"))));
		assertEquals("< 0.5", text(Reckoning.named("share", "", typed("< 50 %"))));
	}
}
