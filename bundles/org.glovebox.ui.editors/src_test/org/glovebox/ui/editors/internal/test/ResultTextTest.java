/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glovebox.api.Message;
import org.junit.jupiter.api.Test;

class ResultTextTest {

	private static final String NBSP = "\u00a0";

	private static String shown(double value, double uncertainty, String unit) {
		return ResultText.value(value, uncertainty, unit).replace(NBSP, " ");
	}

	@Test
	void numbersHaveFourDigitsAndTheirUnitInSuperscripts() {
		assertEquals("1715 mAh g\u207b\u00b9", shown(1715.2345, Double.NaN, "mAh/g"));
		assertEquals("0.8779 mAh cm\u207b\u00b2", shown(0.877912, Double.NaN, "mAh/cm2"));
		assertEquals("99.80 %", shown(99.8, Double.NaN, "%"));
	}

	@Test
	void wholeNumbersAreWritten() {
		assertEquals("25", shown(25, Double.NaN, ""));
		assertEquals("699677", shown(699_677, Double.NaN, ""));
	}

	@Test
	void theUncertaintyDecidesTheDigits() {
		assertEquals("92.64 \u00b1 0.26 %", shown(92.6389, 0.2572, "%"));
		assertEquals("1234 \u00b1 12 \u03a9", shown(1234.4, 12.3, "ohm"));
	}

	@Test
	void verySmallAndVeryLargeNumbersHavePowersOfTen() {
		assertEquals("2.032 \u00d7 10\u207b\u00b9\u00b3 %", shown(2.0321e-13, Double.NaN, "%"));
		assertEquals("1.000 \u00d7 10\u2076 Hz", shown(1_000_020.5, Double.NaN, "Hz"));
	}

	@Test
	void uncertaintiesOfVerySmallAndVeryLargeNumbersShareTheirPowerOfTen() {
		assertEquals("(2.69905 \u00b1 0.00099) \u00d7 10\u207b\u2074 S cm\u207b\u00b9", shown(2.69905e-4, 9.9e-8, "S/cm"));
		assertEquals("(1.5087 \u00b1 0.0056) \u00d7 10\u2076 \u03a9", shown(1_508_677, 5600, "ohm"));
		assertEquals("0.000 \u00b1 0.050 V", shown(1e-7, 0.05, "V"));
	}

	@Test
	void theMinusIsAMinus() {
		assertEquals("\u22123.142 V", shown(-3.14159, Double.NaN, "V"));
	}

	@Test
	void aNumberThatCannotBeGivenIsADash() {
		assertEquals("\u2013 mAh", shown(Double.NaN, Double.NaN, "mAh"));
	}

	@Test
	void namesOfQuantitiesReadAsWords() {
		assertEquals("First cycle CE", ResultText.label("first_cycle_ce"));
		assertEquals("Number of cycles", ResultText.label("number_of_cycles"));
	}

	@Test
	void messagesBecomeSentences() {
		Message message = Message.info("high_frequency_intercept is not given").times(3);
		assertEquals("High frequency intercept is not given (3 times)", MessageText.of(message));
	}
}
