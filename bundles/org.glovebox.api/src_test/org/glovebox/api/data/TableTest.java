/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

/** What plugin authors may rely on when they build and read tables. */
class TableTest {

	@Test
	void singlePrecisionValuesAreWrittenAsTheInstrumentStoredThem() {
		Column column = Column.ofSingles("voltage", "V", 3.1f, Float.NaN);
		assertEquals("3.1", column.text(0));
		assertEquals("", column.text(1));
		assertEquals((double) 3.1f, column.number(0));
	}

	@Test
	void doublesReadBackTheSame() {
		double value = 0.1 + 0.2;
		assertEquals(value, Double.parseDouble(Column.of("x", "", value).text(0)));
	}

	@Test
	void textsAreSharedAndSlicesKeepThem() {
		Column column = Column.of("step_type", List.of("rest", "CC_charge", "rest"));
		assertEquals("rest", column.text(2));
		assertEquals(2, ((Column.Texts) column).distinct().length);
		assertEquals("CC_charge", column.slice(1, 3).text(0));
	}

	@Test
	void numbersAreACopyThatCallersMayChange() {
		Column column = Column.of("x", "", 1.0, 2.0);
		column.numbers()[0] = 5;
		assertArrayEquals(new double[] { 1, 2 }, column.numbers());
	}

	@Test
	void columnsOfUnequalLengthAreRefused() {
		assertThrows(IllegalArgumentException.class,
				() -> Table.of("", Column.of("a", "", 1.0), Column.of("b", "", 1.0, 2.0)));
	}

	@Test
	void twoColumnsOfOneNameAreRefused() {
		assertThrows(IllegalArgumentException.class,
				() -> Table.of("", Column.of("a", "", 1.0), Column.of("a", "V", 1.0)));
	}

	@Test
	void aMissingColumnIsNamed() {
		NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> Table.of("scan").column("voltage"));
		assertEquals("table scan has no column voltage", e.getMessage());
	}
}
