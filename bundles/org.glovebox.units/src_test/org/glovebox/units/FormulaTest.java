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

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

	/**
	 * Molar masses as printed in the NIST Chemistry WebBook (SRD 69) or the CRC Handbook of Chemistry and Physics, 97th
	 * ed., section 4; both rest on older weights, of which that of sulfur (32.065, now 32.06) has moved most: by
	 * 1.6e-4.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "H2O | 18.0153", "NaCl | 58.443", "Na2S | 78.045", "P2S5 | 222.273",
			"TaCl5 | 358.213", "Sb2S3 | 339.715",
			"P2O5 | 141.945", "(NH4)2SO4 | 132.140", "Na2S·9H2O | 240.182", "Al2(SO4)3 | 342.151",
			"CuSO4·5H2O | 249.685",
			"K4[Fe(CN)6]·3H2O | 422.388", "D2O | 20.0276" })
	void molarMassAgreesWithHandbooks(String formula, double expected) {
		assertEquals(expected, Formula.parse(formula).molarMass(), 1.6e-4 * expected);
	}

	/** By hand from the weights of 2021: 3 x 22.98976928 + 121.760 + 4 x 32.06. */
	@Test
	void molarMassIsTheSumOfStandardAtomicWeights() {
		assertEquals(318.96930784, Formula.parse("Na3SbS4").molarMass(), 1e-12);
	}

	/**
	 * By hand: n x 96485.33212 C/mol / (3.6 C/mAh x M); NVP is the 118 mAh/g by which 1C is defined in the literature.
	 */
	@ParameterizedTest
	@CsvSource({ "S, 2, 1671.96", "Na3V2(PO4)3, 2, 117.61", "Na, 1, 1165.80", "NaCrO2, 1, 250.52" })
	void theoreticalCapacityFollowsFaraday(String formula, double electrons, double expected) {
		assertEquals(expected, Formula.parse(formula).theoreticalCapacity(electrons), 0.01);
	}

	@Test
	void fractionsAddUpToOne() {
		Formula formula = Formula.parse("Na3PS4-xOx x=0.15");
		double sum = formula.elements().keySet().stream().mapToDouble(formula::massFraction).sum();
		assertEquals(1, sum, 1e-15);
		assertEquals(3.85 / 8, formula.moleFraction("S"), 1e-15);
		assertEquals(0, formula.massFraction("Cl"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Na3PS4-xOx x=0.15", "Na3PS4-xOx (x = 0.15)", "Na3PS4-xOx, x=0.15", "Na₃PS₄₋ₓOₓ x=0.15",
			"Na3PS{4-x}O_x x=0.15", "Na3PS3.85O0.15" })
	void unknownsTakeValues(String typed) {
		Formula formula = Formula.parse(typed);
		assertEquals(Map.of("Na", new BigDecimal("3"), "P", new BigDecimal("1"), "S", new BigDecimal("3.85"), "O",
				new BigDecimal("0.15")),
				formula.elements());
		assertEquals("Na3PS3.85O0.15", formula.plain());
		assertTrue(formula.unknowns().isEmpty());
	}

	@Test
	void unknownsMustHaveValuesBeforeAnythingIsComputed() {
		Formula formula = Formula.parse("Na1+xZr2SixP3-xO12");
		assertEquals(Set.of("x"), formula.unknowns());
		assertThrows(IllegalStateException.class, formula::molarMass);
		assertEquals(Formula.parse("Na3Zr2Si2PO12").molarMass(), formula.with("x", 2).molarMass());
		assertEquals("NaZr2P3O12", formula.with("x", 0).plain());
		assertThrows(IllegalStateException.class, formula.with("x", 5)::molarMass);
		assertThrows(IllegalArgumentException.class, () -> formula.with("y", 1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "[PS4]3- | -3", "SbS4(3-) | -3", "SO4^2- | -2", "SO₄²⁻ | -2", "SO4 2- | -2",
			"NH4^+ | 1", "Na+ | 1", "Ca^{2+} | 2", "Na3PS4 | 0" })
	void readsCharges(String typed, int charge) {
		assertEquals(charge, Formula.parse(typed).charge());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Na3PS4-xOx | Na<sub>3</sub>PS<sub>4−<i>x</i></sub>O<sub><i>x</i></sub> | Na₃PS₄₋ₓOₓ | Na3PS{4-x}O{x}",
			"[PS4]3- | [PS<sub>4</sub>]<sup>3−</sup> | [PS₄]³⁻ | [PS4]^3-",
			"Na2S*9H2O | Na<sub>2</sub>S·9H<sub>2</sub>O | Na₂S·9H₂O | Na2S·9H2O",
			"⁶LiCl | <sup>6</sup>LiCl | ⁶LiCl | [6Li]Cl",
			"Na3V2(PO4)3 | Na<sub>3</sub>V<sub>2</sub>(PO<sub>4</sub>)<sub>3</sub> | Na₃V₂(PO₄)₃ | Na3V2(PO4)3" })
	void isWrittenInThreeWays(String typed, String html, String unicode, String plain) {
		Formula formula = Formula.parse(typed);
		assertEquals(html, formula.html());
		assertEquals(unicode, formula.unicode());
		assertEquals(plain, formula.plain());
		assertEquals(plain, Formula.parse(plain).plain());
		assertEquals(typed, formula.text());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "SO42- | 3 | an amount or a charge", "NH4+ | 2 | an amount or a charge",
			"CuSO4.5H2O | 4 | decimal or a hydrate",
			"Xy | 0 | does not start the symbol", "na | 1 | capital letter", "'' | 0 | element is expected",
			"Na( | 2 | not closed", "Na() | 2 | empty",
			"Na) | 2 | cannot stand here", "Na0 | 2 | zero", "O1/0 | 2 | divided by zero",
			"[9Li]Cl | 0 | nuclide 9Li", "Na2S x=2 | 4 | does not occur",
			"S@C | 1 | cannot stand here" })
	void refusesWithReasonAndPlace(String typed, int position, String reason) {
		FormulaFormatException refusal = assertThrows(FormulaFormatException.class, () -> Formula.parse(typed));
		assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
		assertEquals(position, refusal.position(), refusal::getMessage);
	}

	@Test
	void elementsWithoutStandardWeightHaveNoMolarMass() {
		assertThrows(IllegalStateException.class, Formula.parse("TcO4^-")::molarMass);
		assertTrue(Element.of("Tc").orElseThrow().atomicWeight().isEmpty());
	}

	/** Prohaska et al. 2022, table 1: 118 elements, 84 with a standard atomic weight. */
	@Test
	void knowsTheElements() {
		int weighed = 0;
		int found = 0;
		for (char first = 'A'; first <= 'Z'; first++) {
			for (String second : "- a b c d e f g h i k l m n o p r s t u v y".split(" ")) {
				var element = Element.of(first + second.replace("-", ""));
				found += element.isPresent() ? 1 : 0;
				weighed += element.flatMap(Element::atomicWeight).isPresent() ? 1 : 0;
			}
		}
		assertEquals(118, found);
		assertEquals(84, weighed);
		assertEquals(51, Element.of("Sb").orElseThrow().atomicNumber());
	}
}
