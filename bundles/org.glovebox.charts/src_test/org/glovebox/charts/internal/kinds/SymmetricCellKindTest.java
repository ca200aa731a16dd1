/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.figure.Annotation;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.junit.jupiter.api.Test;

/** The chart of a symmetric cell. */
class SymmetricCellKindTest {

	private static Dataset data(double sign) {
		return new Dataset("by hand", Technique.CYCLING, List.of(Table.of("", Column.of("time", "s", 0, 36_000, 72_000.0),
				Column.of("voltage", "V", 0.04, sign * 0.04, 0.04), Column.of("current", "mA", 1, sign, 1))), Metadata.EMPTY);
	}

	private static Figure draw(Map<String, Results> analyses, boolean mark) {
		FigureOutcome outcome = new SymmetricCell().draw(new ChartInput(data(-1), analyses, Givens.NONE, ""),
				new SymmetricCell.Settings(mark, VoltageTime.TimeUnit.AUTO, Double.NaN));
		return assertInstanceOf(FigureOutcome.Drawn.class, outcome).figure();
	}

	@Test
	void marksTheFirstShortCircuitAndTheHardOne() {
		Table shorts = Table.of("short_circuits", Column.of("time", "s", 64_800, 36_000.0),
				Column.of("finding", List.of("hard short circuit", "sudden drop")));
		Map<String, Results> analyses = Map.of("symmetric-cell", Results.builder().table(shorts).build());
		Figure figure = draw(analyses, true);
		assertArrayEquals(new double[] { 0, 10, 20 }, figure.series().get(0).x(), 1e-12);
		assertArrayEquals(new double[] { 40, -40, 40 }, figure.series().get(0).y(), 1e-12);
		assertEquals(List.of(10.0, 18.0), figure.annotations().stream().filter(Annotation.Guide.class::isInstance)
				.map(Annotation.Guide.class::cast).filter(Annotation.Guide::vertical).map(Annotation.Guide::at).toList());
		assertEquals(List.of("sudden drop", "hard short circuit"), figure.annotations().stream()
				.filter(Annotation.Note.class::isInstance).map(n -> ((Annotation.Note) n).text()).toList());
		assertEquals(1, draw(analyses, false).annotations().size());
		assertEquals(1, draw(Map.of(), true).annotations().size());
	}

	@Test
	void isOfferedForVoltagesOfBothSigns() {
		assertTrue(new SymmetricCell().objection(data(-1)).isEmpty());
		assertTrue(new SymmetricCell().objection(data(1)).isPresent());
	}
}
