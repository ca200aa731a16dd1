/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.OptionalInt;

import org.glovebox.units.Uncertainty.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

	/** Canonical values follow from the definitions of the units (BIPM SI brochure, 9th ed., tables 4 and 8). */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"550 rpm | frequency | 9.166666666666666", "25 h | time | 90000",
			"2 °C/min | heating rate | 0.03333333333333333",
			"~250 MPa | pressure | 2.5e8", "98 % | ratio | 0.98", "1.5406 Å | length | 1.5406e-10",
			"0.5C | C-rate | 0.5", "C/10 | C-rate | 0.1", "C / 4 | C-rate | 0.25", "5 C | charge | 5",
			"5C/kg | specific capacity | 5",
			"1675 mA h g-1 | specific capacity | 6030000", "1976 mAh/g(S) | specific capacity | 7113600",
			"0.127 mA·cm⁻² | current density | 1.27", "0.5 °C min⁻¹ | heating rate | 0.008333333333333333",
			"2.7e-4 S/cm | conductivity | 0.027", "6×10⁻⁵ S/cm | conductivity | 0.006",
			"6x10^-5 S/cm | conductivity | 0.006",
			"6·10-5 S/cm | conductivity | 0.006", "10⁻⁹ S/cm | conductivity | 1e-7",
			"2708 Ω cm² | area-specific resistance | 0.2708", "2708 ohm cm2 | area-specific resistance | 0.2708",
			"60 wt.% | ratio | 0.6", "50 mol% | ratio | 0.5", "420 cm-1 | wavenumber | 42000",
			"420 1/cm | wavenumber | 42000",
			"0.41 eV | energy | 6.5689241994e-20", "41.5 kJ/mol | molar energy | 41500", "2.28 g/cm3 | density | 2280",
			"1 mbar | pressure | 100", "0.2 mV/s | scan rate | 0.0002", "0.795 mAh | charge | 2.862",
			"1 Wh | energy | 3600",
			"3 mWh | energy | 10.8", "1 W/m/K | thermal conductivity | 1", "1 W/(m K) | thermal conductivity | 1",
			"45 mL | volume | 4.5e-5", "12 kHz | frequency | 12000", "9.4 T | magnetic flux density | 9.4",
			"130 degC | temperature | 403.15", "-56 °C | temperature | 217.15", "−56 °C | temperature | 217.15",
			"298.15 K | temperature | 298.15", "77 °F | temperature | 298.15", "0,5 mm | length | 0.0005",
			"10 000 s | time | 10000", "1,234.5 mg | mass | 0.0012345", "1.234,5 mg | mass | 0.0012345",
			"1 h 30 min | time | 5400", "1h30min | time | 5400", "2 d 12 h | time | 216000",
			"3.61 um | length | 3.61e-6", "3.61 µm | length | 3.61e-6", "3.61 μm | length | 3.61e-6",
			"2.5 V vs Na/Na+ | voltage | 2.5", "0.15 | ratio | 0.15", "180 ° | angle | 3.141592653589793",
			"5 L/min | volume flow | 8.333333333333333e-5", "52 % RH | ratio | 0.52",
			"30 a.u. | arbitrary intensity | 30",
			"10 millimetres | length | 0.01" })
	void readsWhatPeopleWrite(String typed, String dimension, double canonical) {
		Quantity quantity = Quantity.parse(typed);
		assertAll(() -> assertEquals(dimension, quantity.dimension().name()),
				() -> assertEquals(canonical, quantity.canonical(), Math.ulp(canonical)),
				() -> assertEquals(typed, quantity.text()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"3.2-3.5 mg | RANGE | 3.35 | 3.2 | 3.5", "3.2–3.5 mg | RANGE | 3.35 | 3.2 | 3.5",
			"3.2 mg to 3.5 mg | RANGE | 3.35 | 3.2 | 3.5", "-10 to -12 ppm | RANGE | -11 | -12 | -10",
			"~3.2-3.5 mg | RANGE | 3.35 | 3.2 | 3.5", "3e-3-4e-3 S/cm | RANGE | 0.0035 | 0.003 | 0.004",
			"7 MHz - 1 Hz | RANGE | 3.5000005 | 0.000001 | 7", "7 MHz-1 Hz | RANGE | 3.5000005 | 0.000001 | 7",
			"0.1-2C | RANGE | 1.05 | 0.1 | 2", "2.5-4.0 V vs Na15Sn4 | RANGE | 3.25 | 2.5 | 4",
			"20.9 ± 0.7 GPa | STANDARD_DEVIATION | 20.9 | 20.2 | 21.6",
			"20.9 +/- 0.7 GPa | STANDARD_DEVIATION | 20.9 | 20.2 | 21.6",
			"20.9 GPa ± 700 MPa | STANDARD_DEVIATION | 20.9 | 20.2 | 21.6",
			"20.9(7) GPa | STANDARD_DEVIATION | 20.9 | 20.2 | 21.6",
			"1.20(5)e-4 S/cm | STANDARD_DEVIATION | 0.000120 | 0.000115 | 0.000125",
			"(1.2 ± 0.1)×10⁻⁴ S/cm | STANDARD_DEVIATION | 0.00012 | 0.00011 | 0.00013",
			"25 °C ± 1 | STANDARD_DEVIATION | 25 | 24 | 26", "1.4 V ± 0.1 | STANDARD_DEVIATION | 1.4 | 1.3 | 1.5",
			"5 % ± 1 | STANDARD_DEVIATION | 5 | 4 | 6",
			"60 ± 2 °C (tol.) | TOLERANCE | 60 | 58 | 62", "12 mm ± 5 % | TOLERANCE | 12 | 11.4 | 12.6",
			"10 +0.2/-0.1 mm | TOLERANCE | 10 | 9.9 | 10.2", "< 0.1 ppm | LESS_THAN | 0.1 | -Infinity | 0.1",
			"≤0.1 ppm | LESS_THAN | 0.1 | -Infinity | 0.1", ">= 70 mg | GREATER_THAN | 70 | 70 | Infinity",
			"at least 70 mg | GREATER_THAN | 70 | 70 | Infinity", "~250 MPa | APPROXIMATE | 250 | NaN | NaN",
			"ca. 1 g | APPROXIMATE | 1 | NaN | NaN" })
	void readsHowWellAValueIsKnown(String typed, Kind kind, BigDecimal value, double lower, double upper) {
		Quantity quantity = Quantity.parse(typed);
		assertEquals(0, value.compareTo(quantity.value()), () -> "value " + quantity.value());
		assertEquals(new Uncertainty(kind, lower, upper, OptionalInt.empty()), quantity.uncertainty().orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "20.9 ± 0.7 GPa (n=5)", "20.9 ± 0.7 GPa (SD, n = 5)", "20.9(7) GPa, n=5" })
	void readsHowManyDeterminationsThereWere(String typed) {
		Uncertainty uncertainty = Quantity.parse(typed).uncertainty().orElseThrow();
		assertEquals(OptionalInt.of(5), uncertainty.n());
		assertEquals(0.7, uncertainty.halfWidth());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1,234 mg | 0 | may mean thousands or decimals",
			"3-4e-3 S/cm | 2 | power of ten",
			"10 hz | 3 | did you mean “Hz”", "10 mpa | 3 | did you mean “MPa”",
			"0.5 W/m K | 8 | above or below the slash",
			"5 foo | 2 | not a known unit", "5 mm/ | 5 | 'something more'", "mA | 0 | A number is expected",
			"'   ' | 3 | Nothing was typed",
			"< 3-4 mg | 2 | limit cannot have an interval", "1e99 m | 1 | power of ten", "C/0 | 3 | C/10 or 0.1C",
			"5 (m | 2 | not closed",
			"20 ± -3 mm | 5 | cannot be negative", "5 mm ± 2 s | 7 | they cannot be converted",
			"60 wt.% S | 8 | as in wt%(S)", "1 mg cm-2 (S) | 10 | as in mg(S)",
			"9.24 x 9.24 mm | 5 | not a known unit" })
	void refusesWithReasonAndPlace(String typed, int position, String reason) {
		QuantityFormatException refusal = assertThrows(QuantityFormatException.class, () -> Quantity.parse(typed));
		assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
		assertEquals(position, refusal.position(), refusal::getMessage);
		assertEquals(typed, refusal.input());
	}

	@Test
	void convertsOnlyWhenAsked() {
		Quantity typed = Quantity.parse("130 degC");
		assertEquals("130 degC", typed.text());
		assertEquals(130, typed.in("°C"));
		assertEquals(403.15, typed.in("K"));
		assertEquals(266, typed.in("°F"));
	}

	@Test
	void convertsWithoutRoundingTwice() {
		assertEquals(100, Quantity.parse("0.1 mm").in("µm"));
		assertEquals(1.8, Quantity.parse("0.5 mAh").in("C"));
		assertEquals(7.5, Quantity.parse("1000 Pa").in("Torr"), 0.01);
		assertEquals(0.2, Quantity.parse("20 % RH").in("1"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "5 mm | s | “mm” is a unit of length, “s” of time",
			"5 mAh/g(S) | mAh/g(S@C) | “mAh/g(S)” refers to S, “mAh/g(S@C)” to S@C",
			"5 wt% | mol% | “wt%” refers to mass, “mol%” to amount",
			"2 ° | % | “°” is a unit of angle", "3 V vs Na/Na+ | V vs Na15Sn4 | vs Na15Sn4", "0.5C | Hz | C-rate",
			"5 V | '' | “V” is a unit of voltage, a plain number a ratio" })
	void saysWhyUnitsDoNotConvert(String typed, String unit, String reason) {
		Quantity quantity = Quantity.parse(typed);
		IncommensurableException refusal = assertThrows(IncommensurableException.class, () -> quantity.in(unit));
		assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "25 h | = 9.0e4 s",
			"20.9 ± 0.7 GPa (n=5) | = 2.09e10 Pa, standard deviation 7e8 Pa, n = 5",
			"~250 MPa | ≈ 2.50e8 Pa", "< 0.1 ppm | < 1e-7", ">= 70 mg | ≥ 7.0e-5 kg", "2 °C/min | = 0.0333 K s⁻¹",
			"130 °C | = 403.15 K",
			"3.2-3.5 mg | = 3.2e-6 to 3.5e-6 kg", "60 ± 2 °C (tol.) | = 333.15 K, tolerance 2 K", "0.5C | = 0.5 C-rate",
			"1976 mAh/g(S) | = 7.114e6 C kg⁻¹ (S)", "10 +0.2/-0.1 mm | = 0.010 m, tolerance +2e-4/-1e-4 m",
			"C/3 | = 0.333 C-rate" })
	void echoesWhatWasUnderstood(String typed, String echo) {
		assertEquals(echo, Quantity.parse(typed).describe());
	}

	@Test
	void writesComputedValuesThatReadBack() {
		assertEquals("1976 mAh/g(S)", Quantity.of(1976, "mAh/g(S)").text());
		assertEquals("0.1C", Quantity.of(0.1, "C-rate").text());
		assertEquals("6.1e-5 S/cm", Quantity.of(6.1e-5, "S/cm").text());
		assertEquals("20.9 ± 0.7 GPa", Quantity.of(20.9, 0.7, Unit.parse("GPa")).text());
		assertEquals("42", Quantity.of(42, Unit.ONE).text());
		assertThrows(IllegalArgumentException.class, () -> Quantity.of(Double.NaN, "V"));
	}

	@Test
	void endsAreCanonicalToo() {
		Quantity range = Quantity.parse("25-550 °C");
		assertEquals(298.15, range.canonicalLower());
		assertEquals(823.15, range.canonicalUpper());
		assertEquals(Double.NEGATIVE_INFINITY, Quantity.parse("< 0.1 ppm").canonicalLower());
		Quantity about = Quantity.parse("~250 MPa");
		assertEquals(about.canonical(), about.canonicalUpper());
	}

	@Test
	void equalsByWhatWasTyped() {
		assertEquals(Quantity.parse("130 °C"), Quantity.parse("130 °C"));
		assertFalse(Quantity.parse("130 °C").equals(Quantity.parse("130 degC")));
		assertTrue(Quantity.parse("130 °C").isExact());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"< 1e-3 S/cm | mS/cm | < 1 mS/cm", "≤0.1 ppm | % | ≤ 1e-5 %", "at least 70 mg | g | ≥ 0.07 g",
			"~ 5 S/cm | mS/cm | ~5000 mS/cm", "about 90 min | h | ~1.5 h", "3e-3-4e-3 S/cm | mS/cm | 3-4 mS/cm",
			"7 MHz - 1 Hz | kHz | 0.001-7000 kHz", "-10 to -12 °C | K | 261.15-263.15 K",
			"263.15-283.15 K | °C | -10 to 10 °C", "20.9 ± 0.7 GPa (n=5) | MPa | 20900 ± 700 MPa (n=5)",
			"25 ± 1 °C | K | 298.15 ± 1 K", "12 mm ± 5 % | µm | 12000 ± 600 µm (tol.)",
			"10 +0.2/-0.1 mm | cm | 1 +0.02/-0.01 cm", "1.20e-4 S/cm | mS/cm | 0.120 mS/cm", "1200 min | h | 20 h",
			"5 mg (n=3) | g | 0.005 g (n=3)", "20 min | h | 0.3333333333 h", "1976 mAh/g(S) | C/kg | 7113600 C/kg(S)",
			"1976 mAh/g(S) | mAh/g | 1976 mAh/g(S)", "0.1 V vs Na/Na+ | mV | 100 mV vs Na/Na+",
			"5 wt% | % | 5 %" })
	void keepsInAnotherUnitWhatWasSaidAboutTheNumber(String typed, String unit, String converted) {
		Quantity one = Quantity.parse(typed);
		Quantity other = one.to(Unit.parse(unit));
		assertEquals(converted, other.text());
		assertEquals(one.uncertainty().map(Uncertainty::kind), other.uncertainty().map(Uncertainty::kind));
		assertEquals(one.uncertainty().map(Uncertainty::n), other.uncertainty().map(Uncertainty::n));
		assertEquals(one.canonicalLower(), other.canonicalLower(), 1e-9 * Math.abs(one.canonicalLower()));
		assertEquals(one.canonicalUpper(), other.canonicalUpper(), 1e-9 * Math.abs(one.canonicalUpper()));
		assertEquals(one.isApproximate(), other.isApproximate());
	}

	@Test
	void theNumberAloneKeepsItsSign() {
		assertEquals("< 0.1", Quantity.parse("< 1e-4 S/cm").numberIn(Unit.parse("mS/cm")));
		assertEquals("3-4", Quantity.parse("3-4 mg").numberIn(Unit.parse("mg")));
		assertTrue(Quantity.parse("< 1 ppm").isLimit());
		assertFalse(Quantity.parse("~1 ppm").isLimit());
		assertFalse(Quantity.parse("5 mg (n=3)").isApproximate());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"0.785398163397 cm2 | 3 | 0.785 cm2 | 0.785 cm²", "1671.639 mAh/g | 3 | 1672 mAh/g | 1672 mAh g⁻¹",
			"~0.402345 mg | 3 | ~0.402 mg | ~0.402 mg", "< 12.3456 ppm | 3 | < 12.3 ppm | < 12.3 ppm",
			"12345.678 µm | 3 | 12350 µm | 12350 µm", "0.50 mA/cm2 | 3 | 0.50 mA/cm2 | 0.50 mA cm⁻²",
			"0.00001234567 S/cm | 3 | 1.23e-5 S/cm | 1.23e-5 S cm⁻¹", "20.91234 ± 0.71234 GPa | 3 | 20.9 ± 0.712 GPa |"
			+ " 20.9 ± 0.712 GPa", "0.4803 | 2 | 0.48 | 0.48", "0.79999999 | 3 | 0.8 | 0.8", "C/10 | 3 | C/10 | C/10" })
	void isShownWithFewDigits(String typed, int digits, String rounded, String pretty) {
		assertEquals(rounded, Quantity.parse(typed).rounded(digits).text());
		assertEquals(pretty, Quantity.parse(typed).rounded(digits).pretty());
	}

	/** JCGM 100:2008, 7.2.6: at most two digits of a standard uncertainty, and the number to the same decimals. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0.06000505400 ± 2.62e-5 mS/cm | 0.060005 ± 0.000026 mS/cm",
			"99.79995011940298 ± 3.8123e-5 % | 99.799950 ± 0.000038 %", "20.91234 ± 0.71234 GPa (n=3) | 20.91 ± 0.71 GPa (n=3)",
			"1715.1660587064068 mAh/g | 1715.17 mAh/g", "0.785398163397 cm2 | 0.785398 cm2", "12.3 ± 0.5 mg | 12.3 ± 0.5 mg",
			"1234.5678 ± 1200 ohm | 1235 ± 1200 ohm", "0.402 mg | 0.402 mg", "< 1e-3 S/cm | < 1e-3 S/cm",
			"20.9(7) GPa | 20.9(7) GPa", "0.00026990512 ± 9.9123e-8 S/cm | 2.69905e-4 ± 9.9e-8 S/cm",
			"1.23456e-12 ± 2.3456e-14 S/cm | 1.235e-12 ± 2.3e-14 S/cm", "5 ± 0 mg | 5 ± 0 mg" })
	void isReadWithTheDigitsThatItsDeviationLeaves(String typed, String read) {
		assertEquals(read, Quantity.parse(typed).readable().text());
		assertEquals(read, Quantity.parse(read).readable().text());
	}

	/** Ends that were computed are rounded to binary digits. */
	@Test
	void aComputedStandardDeviationStaysSymmetricInAnotherUnit() {
		Quantity computed = Quantity.of(6.0000505400123e-5, 2.6202930181e-8, Unit.parse("S/cm"));
		String converted = computed.to(Unit.parse("mS/cm")).text();
		assertTrue(converted.startsWith("0.060000505"), converted);
		assertTrue(converted.contains(" \u00b1 2.62"), converted);
		assertTrue(Quantity.parse("10 +0.2/-0.1 mm").to(Unit.parse("cm")).text().contains("/-"), "typed so");
	}
}
