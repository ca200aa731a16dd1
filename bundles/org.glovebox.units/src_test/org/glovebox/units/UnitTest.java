/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

	/** UCUM codes after The Unified Code for Units of Measure, version 2.1, tables 1 to 24 and section 2.4. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "mA·cm⁻² | mA cm-2 | mA cm⁻² | mA.cm-2",
			"mAh/g | mAh g-1 | mAh g⁻¹ | (mA.h).g-1",
			"mAh/g(S) | mAh g(S)-1 | mAh g(S)⁻¹ | (mA.h).g-1{S}", "g/mAh | g mAh-1 | g mAh⁻¹ | g/(mA.h)",
			"mAh | mAh | mAh | mA.h",
			"ohm cm2 | Ω cm2 | Ω cm² | Ohm.cm2", "degC/min | °C min-1 | °C min⁻¹ | K.min-1",
			"Angstrom | Å | Å | Ao", "um | µm | µm | um",
			"wt.% | wt% | wt% | %{mass}", "rpm | rpm | rpm | {rev}/min", "ppm | ppm | ppm | [ppm]",
			"cm-1 | cm-1 | cm⁻¹ | cm-1",
			"1/cm | cm-1 | cm⁻¹ | cm-1", "V vs. Na/Na+ | V vs Na/Na+ | V vs Na/Na+ | V{vs_Na/Na+}", "eV | eV | eV | eV",
			"ohm s^-0.5 | Ω s^-0.5 | Ω s^-0.5 | Ohm.s{^-0.5}", "mL/min | mL min-1 | mL min⁻¹ | mL.min-1" })
	void isWrittenInFourWays(String typed, String symbol, String pretty, String ucum) {
		Unit unit = Unit.parse(typed);
		assertEquals(typed, unit.text());
		assertEquals(symbol, unit.symbol());
		assertEquals(pretty, unit.pretty());
		assertEquals(ucum, unit.ucum());
		assertEquals(unit, Unit.parse(symbol));
		assertEquals(unit, Unit.parse(pretty));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "mAh/g | mA h g-1",
			"mAh/g(S) | mAh g-1(S)", "mAh/g(S@C) | mA h g⁻¹ (S@C)", "J/(g K) | J g-1 (K)-1",
			 "mAh/g | Ah/kg", "Pa | N/m2", "J | W s", "V | J/C",
			"S | 1/Ω", "F | C/V", "T | Wb/m²",
			"kJ/mol | kJ mol⁻¹", "W/m/K | W/(m K)", "L | dm3", "mV s-1 | mV per s", "Ω·cm² | Ohm*cm^2",
			"(kg m)2 | kg2 m2", "mAh/g_S | mAh/g(S)",
			"wt % | mass%", "kΩ | kohm", "µAh | uAh", "% | percent", "h | hours", "Wh/L | kWh/m3", "m^(1/2) | m^0.5",
			"℃ | °C", "Å | Å", "Ω-cm2 | Ω cm2", "%/cycle | %/cycles", "rps | 1/s", "cc | mL", "°2theta | ° (2θ)" })
	void isEqualByMeaning(String one, String other) {
		assertEquals(Unit.parse(one), Unit.parse(other));
		assertEquals(Unit.parse(one).hashCode(), Unit.parse(other).hashCode());
	}

	@ParameterizedTest
	@CsvSource({ "C, C-rate", "°C, K", "mAh/g(S), mAh/g", "wt%, mol%", "m, mm", "s, S", "mW, MW", "min, mm", "h, H" })
	void differsByMeaning(String one, String other) {
		assertNotEquals(Unit.parse(one), Unit.parse(other));
	}

	@ParameterizedTest
	@ValueSource(strings = { "J/mol K", "J/g·K", "m^99", "m^0", "m^2.0001", "2 m", "k", "(m", "m)", "m(", "m//s",
			"·m", "mm°C", "m°C", "dB", "g()", "m^", "m^(1/0)", "mA h g-1-S", "mAh/g-S", "wt% S", "mol% C", "% K", "mg cm-2 (S)", "J (kg)" })
	void refusesWhatIsUnclear(String text) {
		assertThrows(QuantityFormatException.class, () -> Unit.parse(text));
		assertTrue(Unit.tryParse(text).isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "mAhg-1 | mAh g", "mAh/gS | g(S)", "Scm-1 | S cm" })
	void guessesWhatWasMeant(String typed, String meant) {
		QuantityFormatException refusal = assertThrows(QuantityFormatException.class, () -> Unit.parse(typed));
		assertTrue(String.valueOf(refusal.getMessage()).contains("did you mean “" + meant + "”"), refusal::getMessage);
	}

	@Test
	void temperatureHasItsOffsetOnlyAlone() {
		assertEquals(298.15, Unit.parse("°C").toCanonical(25));
		assertEquals(25, Unit.parse("°C").fromCanonical(298.15), 1e-13);
		assertEquals(60, Unit.parse("°C").toCanonical(60) - Unit.parse("°C").toCanonical(0), 1e-12);
		assertEquals(5, Unit.parse("J/°C").toCanonical(5));
	}

	@Test
	void knowsWhatItIsPer() {
		assertTrue(Unit.parse("mAh/g(S)").isCompatible(Unit.parse("Ah/kg")));
		assertFalse(Unit.parse("mAh/g(S)").isCompatible(Unit.parse("mAh/g(NVP)")));
		assertEquals(java.util.Set.of("S"), Unit.parse("mAh/g(S)").basis());
	}

	@Test
	void dimensionsHaveNamesAndCanonicalUnits() {
		Dimension density = Unit.parse("mA/cm2").dimension();
		assertEquals("current density", density.name());
		assertEquals("A m-2", density.canonicalUnit().symbol());
		assertEquals(-2, density.exponent(BaseQuantity.LENGTH));
		assertEquals("admittance of a constant phase element", Unit.parse("S s^0.873").dimension().name());
		assertEquals("length^7", Unit.parse("m7").dimension().name());
		assertEquals(1, Unit.parse("m7").dimension().canonicalUnit().toCanonical(1));
		assertTrue(Unit.parse("ppm").dimension().isRatio());
	}

	@Test
	void everyCanonicalUnitHasTheScaleOne() {
		for (String unit : "mAh/g GPa °C kΩ S/cm wt% ° mbar eV S/cm(x) rpm C-rate Wh/L mol/L nm^0.5".split(" ")) {
			Dimension dimension = Unit.parse(unit).dimension();
			assertEquals(1, dimension.canonicalUnit().toCanonical(1), unit);
			assertEquals(dimension, dimension.canonicalUnit().dimension(), unit);
		}
	}
}
