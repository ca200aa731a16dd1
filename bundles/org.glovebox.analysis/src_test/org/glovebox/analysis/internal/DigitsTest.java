/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigitsTest {

	@Test
	void showsSixDigitsWithoutTrailingZeros() {
		assertEquals("86.428", Digits.shown(86.42795918));
		assertEquals("5811.02", Digits.shown(5811.02490234375));
		assertEquals("2", Digits.shown(2));
		assertEquals("0", Digits.shown(0));
		assertEquals("-0.000833241", Digits.shown(-0.0008332409810));
		assertEquals("8.33241E-9", Digits.shown(8.332409810e-9));
		assertEquals("1200000", Digits.shown(1.2e6));
		assertEquals("NaN", Digits.shown(Double.NaN));
		assertEquals("0.402 mg", Digits.shown(0.402, "mg"));
	}
}
