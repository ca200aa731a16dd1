/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Collectors;

import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueListTest {

	private static String values(String typed, String usual) {
		Optional<Quantity> like = usual.isEmpty() ? Optional.empty() : Optional.of(Quantity.parse(usual));
		ValueList list = ValueList.parse(typed, like);
		return assertInstanceOf(ValueList.Understood.class, list, () -> list.toString()).values().stream()
				.map(Quantity::text).collect(Collectors.joining("|"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', value = {
			"5, 6, 26, 36, 40, 55, 60 h;;5 h|6 h|26 h|36 h|40 h|55 h|60 h", "0.15 0.30 0.60;;0.15|0.30|0.60",
			"30 min, 1 h, 2 h;;30 min|1 h|2 h", "10 20 40;25 h;10 h|20 h|40 h", "5 h 10 h;;5 h|10 h",
			"5,10,20 h;;5 h|10 h|20 h", "0,5, 1,5 mm;;0,5 mm|1,5 mm", "250 MPa;;250 MPa", "~250 ~300 MPa;;~250 MPa|~300 MPa",
			"5 h, 5 h;;5 h|5 h" })
	void listsAsPeopleWriteThem(String typed, String usual, String expected) {
		assertEquals(expected, values(typed, usual == null ? "" : usual));
	}

	@Test
	void semicolonsPartWhateverIsBetweenThem() {
		assertEquals("0,5 mm|1 mm", values("0,5; 1 mm", ""));
	}

	@Test
	void anotherDimensionThanThatOfTheRecipeIsRefused() {
		ValueList list = ValueList.parse("5, 6 MPa", Optional.of(Quantity.parse("40 h")));
		String message = assertInstanceOf(ValueList.Unreadable.class, list).message();
		assertTrue(message.contains("pressure") && message.contains("40 h"), message);
	}

	@Test
	void whatIsNoNumberIsRefusedWithAReason() {
		assertInstanceOf(ValueList.Unreadable.class, ValueList.parse("short, long", Optional.empty()));
		assertInstanceOf(ValueList.Unreadable.class, ValueList.parse("  ", Optional.empty()));
	}
}
