/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.core.reading.ReadResult;
import org.junit.jupiter.api.Test;

class FileSummaryTest {

	private static ReadFile readable() {
		Column time = new Column.Numbers("time", "s", new double[] { 0.5, 2, Double.NaN, -1 }, false);
		Column step = new Column.Texts("step_type", new String[] { "rest" }, new int[] { 0, 0, 0, 0 });
		Dataset data = new Dataset("Some format", Technique.CYCLING, List.of(Table.of("data", time, step)),
				Metadata.EMPTY);
		return new ReadFile(Path.of("a.ndax"), new ReadResult.Read("a.ndax", "some.reader", data,
				List.of(Message.warning("a gap")), List.of()));
	}

	private static ReadFile unreadable() {
		return new ReadFile(Path.of("b.dat"), new ReadResult.Unreadable("b.dat", Optional.empty(),
				List.of(Message.error("no importer knows this format")), List.of()));
	}

	@Test
	void aFileIsToldInOneLine() {
		assertEquals("Some format \u00b7 " + Technique.CYCLING.label() + " \u00b7 4 rows", FileSummary.summary(readable()));
		assertEquals("b.dat: no importer knows this format", FileSummary.summary(unreadable()));
	}

	@Test
	void columnsShowUnitFirstAndRangeAndLeaveGapsOut() {
		List<String[]> lines = FileSummary.columns(readable());
		assertArrayEquals(new String[] { "time", "s", "0.5", "-1", "2" }, lines.get(0));
		assertArrayEquals(new String[] { "step_type", "", "rest", "", "" }, lines.get(1));
		assertEquals(List.of(), FileSummary.columns(unreadable()));
	}

	@Test
	void severalFilesAreToldTogether() {
		assertEquals("1 of 2 files were recognised; the others are left out.",
				FileSummary.all(List.of(readable(), unreadable())));
		assertEquals("The file cannot be read.", FileSummary.all(List.of(unreadable())));
		assertEquals("There is no file to read.", FileSummary.all(List.of()));
	}
}
