/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glovebox.api.figure.Axis;
import org.glovebox.charts.DataWindow.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

	private static final Axis LINEAR = Axis.linear("x", "");

	private static Ticks ticks(Axis axis, double min, double max, double length) {
		return Ticks.of(axis, new Range(min, max), length, label -> 5 * label.length() + 8);
	}

	private static List<String> labels(Ticks ticks) {
		return ticks.major().stream().map(Ticks.Tick::label).toList();
	}

	@ParameterizedTest
	@CsvSource({ "0.7,1", "1,1", "1.1,2", "2.1,5", "5.1,10", "0.00013,0.0002", "0.0000083,0.00001", "730,1000" })
	void stepsAreOneTwoOrFive(double least, double step) {
		assertEquals(step, Ticks.round(least, false));
	}

	@Test
	void numbersHaveTheDecimalsOfTheStepAndTrueMinusSigns() {
		assertEquals(List.of("\u22120.4", "\u22120.2", "0.0", "0.2", "0.4"), labels(ticks(LINEAR, -0.45, 0.45, 150)));
	}

	@Test
	void smallStepsShowNoRoundingOfDoubles() {
		assertEquals(List.of("0", "20", "40", "60", "80"), labels(ticks(LINEAR, 0, 9e-5, 120)));
		assertEquals(-6, ticks(LINEAR, 0, 9e-5, 120).exponent());
	}

	@Test
	void largeNumbersAreDividedByAPowerOfTen() {
		Ticks ticks = ticks(LINEAR, 0, 2.4e6, 120);
		assertEquals(6, ticks.exponent());
		assertEquals(List.of("0.0", "0.5", "1.0", "1.5", "2.0"), labels(ticks));
	}

	@Test
	void numbersNeverTouch() {
		for (double max : new double[] { 1, 7.3, 99, 1234, 56_789 }) {
			for (double length = 30; length < 900; length *= 1.7) {
				Ticks ticks = ticks(LINEAR, -max / 3, max, length);
				double perUnit = length / (max + max / 3);
				for (int i = 1; i < ticks.major().size(); i++) {
					double distance = (ticks.major().get(i).value() - ticks.major().get(i - 1).value()) * perUnit;
					assertTrue(distance >= 5 * ticks.major().get(i).label().length(), "at " + length);
				}
			}
		}
	}

	@Test
	void wholeNumbersStayWhole() {
		assertEquals(List.of("0", "1", "2", "3"), labels(ticks(LINEAR.wholeNumbers(), 0, 3, 300)));
	}

	@Test
	void aWindowThatStartsAnywhereHasTicksAtMultiples() {
		assertEquals(List.of("20", "40", "60"), labels(ticks(LINEAR, 13.7, 71.2, 90)));
	}

	@Test
	void aNarrowWindowFarFromZeroKeepsItsDigits() {
		assertEquals(List.of("1700000000.0", "1700000000.5", "1700000001.0"),
				labels(ticks(LINEAR, 1.7e9, 1.7e9 + 1, 180)));
	}

	@Test
	void decadesAreNumberedAndHaveNineParts() {
		Ticks ticks = ticks(Axis.log("f", "Hz"), 1, 1000, 200);
		assertEquals(List.of("10^{0}", "10^{1}", "10^{2}", "10^{3}"), labels(ticks));
		assertEquals(24, ticks.minor().length);
	}

	@Test
	void manyDecadesAreNumberedNowAndThen() {
		Ticks ticks = ticks(Axis.log("f", "Hz"), 1e-6, 1e9, 120);
		assertTrue(ticks.major().size() >= 2 && ticks.major().size() <= 5, () -> labels(ticks).toString());
	}

	@Test
	void lessThanADecadeHasOneTwoFive() {
		Ticks ticks = ticks(Axis.log("f", "Hz"), 90, 600, 120);
		assertEquals(List.of("100", "200", "500"), labels(ticks));
		assertArrayEquals(new double[] { 90, 300, 400, 600 }, ticks.minor());
	}
}
