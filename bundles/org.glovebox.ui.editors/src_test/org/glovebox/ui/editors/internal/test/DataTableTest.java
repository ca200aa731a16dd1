/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.glovebox.api.data.Column;
import org.junit.jupiter.api.Test;

class DataTableTest {

	private static final Column TIME = Column.of("time", "s", 9.99999974737875, 1714978725.125, 0);
	private static final Column CURRENT = Column.of("current", "mA", -1.25e-7, Double.NaN, 0.31234567);
	private static final Column OWN = Column.of("control changes", "", 1L, 2L, 3L);
	private static final Column INDEX = Column.of("index", "", 1L, 2L, 3L);
	private static final Column STEP_TYPE = Column.of("step_type", List.of("rest", "charge", "rest"));

	@Test
	void whatIsLookedForComesFirstAndTheInstrumentsOwnLast() {
		List<Column> shown = DataTable.ordered(List.of(INDEX, OWN, STEP_TYPE, CURRENT, TIME));
		assertEquals(List.of(TIME, CURRENT, STEP_TYPE, INDEX, OWN), shown);
	}

	@Test
	void numbersAreShownWithoutDigitsThatMeanNothing() {
		assertEquals("10", DataTable.shown(TIME, 0));
		assertEquals("0", DataTable.shown(TIME, 2));
		assertEquals("-1.25E-7", DataTable.shown(CURRENT, 0));
		assertEquals("0.3123457", DataTable.shown(CURRENT, 2));
	}

	@Test
	void aClockKeepsItsSeconds() {
		assertEquals("1714978725.125", DataTable.shown(TIME, 1));
	}

	@Test
	void missingNumbersAndTextsStayWhatTheyAre() {
		assertEquals("", DataTable.shown(CURRENT, 1));
		assertEquals("charge", DataTable.shown(STEP_TYPE, 1));
	}

	@Test
	void headersReadAsAxes() {
		assertEquals("Time / s", DataTable.header(TIME));
		assertEquals("control changes", DataTable.header(OWN));
	}

	@Test
	void copiesHoldAllDigitsInTheChosenRows() {
		assertEquals("Time / s\tStep type\n9.99999974737875\trest\n0.0\trest",
				DataTable.text(List.of(TIME, STEP_TYPE), new int[] { 0, 2 }));
	}
}
