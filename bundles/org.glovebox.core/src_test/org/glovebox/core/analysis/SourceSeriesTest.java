/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.junit.jupiter.api.Test;

class SourceSeriesTest {

	private static AnalysisSource source(String name, String started, double temperature, double area) {
		Metadata facts = started.isEmpty() ? Metadata.builder().put(Keys.INSTRUMENT, "P1").build()
				: Metadata.builder().put(Keys.INSTRUMENT, "P1").put(Keys.STARTED, started).build();
		Dataset data = new Dataset("F", Technique.IMPEDANCE,
				List.of(Table.of("", Column.of(Columns.TIME, "s", 0, 10)), Table.of("Spectrum 2", Column.of(Columns.TIME, "s", 20, 30))),
				facts);
		return new AnalysisSource(name, data, Givens.of(List.of(new Given(Givens.TEMPERATURE, temperature, "degC", List.of()),
				new Given(Givens.AREA, area, "cm2", List.of()))));
	}

	private static SourceSeries.Joined joined(AnalysisSource... sources) {
		return assertInstanceOf(SourceSeries.Joined.class, SourceSeries.of(List.of(sources)));
	}

	@Test
	void partsKeepTheirOrderNameTemperatureAndClock() {
		SourceSeries.Joined series = joined(source("a.mpr", "2026-03-01T10:00:00", 25, 0.785),
				source("b.mpr", "2026-03-01T11:00:00", 40, 0.785));

		List<Table> parts = series.data().parts();
		assertEquals(List.of("a.mpr", "a.mpr: Spectrum 2", "b.mpr", "b.mpr: Spectrum 2"), parts.stream().map(Table::name).toList());
		assertArrayEquals(new double[] { 25, 25, 40, 40 },
				parts.stream().mapToDouble(p -> p.metadata().number(Keys.TEMPERATURE).orElseThrow()).toArray());
		assertEquals(3600, parts.get(2).column(Columns.UNIX_TIME).number(0) - parts.get(0).column(Columns.UNIX_TIME).number(0));
		assertEquals(3630, parts.get(3).column(Columns.UNIX_TIME).number(1) - parts.get(0).column(Columns.UNIX_TIME).number(0));
		assertEquals("P1", series.data().metadata().text(Keys.INSTRUMENT).orElseThrow());
		assertTrue(series.data().metadata().text(Keys.STARTED).isEmpty());
		assertEquals(0.785, series.givens().find(Givens.AREA).orElseThrow().value());
		assertTrue(series.messages().isEmpty() && series.givens().find(Givens.TEMPERATURE).isEmpty());
	}

	@Test
	void clocksWithAnOffsetAreBroughtTogether() {
		SourceSeries.Joined series = joined(source("a", "2026-03-01T10:00:00+01:00", 25, 1), source("b", "2026-03-01T09:30:00Z", 25, 1));

		assertEquals(1800, series.data().parts().get(2).column(Columns.UNIX_TIME).number(0)
				- series.data().parts().get(0).column(Columns.UNIX_TIME).number(0));
	}

	@Test
	void whatIsNotTheSameForAllIsLeftOutAndToldAndNoClockIsMadeUp() {
		SourceSeries.Joined series = joined(source("a", "2026-03-01T10:00:00", 25, 0.785), source("b", "", 25, 1.13));

		assertTrue(series.givens().find(Givens.AREA).isEmpty());
		assertTrue(series.messages().get(0).text().startsWith("area is not the same for all and is not used: 0.785 cm2 for a, 1.13"));
		assertTrue(series.data().parts().stream().allMatch(p -> p.find(Columns.UNIX_TIME).isEmpty()));
	}

	@Test
	void oneSourceStaysAsItIsAndTechniquesAreNotMixed() {
		AnalysisSource one = source("a", "", 25, 1);
		assertSame(one.data(), joined(one).data());
		Dataset cycling = new Dataset("F", Technique.CYCLING, one.data().parts(), Metadata.EMPTY);

		assertEquals("a holds impedance spectroscopy, b cycling: files and tests of one technique are analyzed together",
				assertInstanceOf(SourceSeries.Unfit.class,
						SourceSeries.of(List.of(one, new AnalysisSource("b", cycling, Givens.NONE)))).reason());
	}
}
