/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Series;
import org.junit.jupiter.api.Test;

class FigureOverlayTest {

	private static FigureOverlay.Named figure(String name, String unit, double to) {
		return new FigureOverlay.Named(name, Figure.builder(Axis.linear("t", "h").range(1, to), Axis.linear("V", unit))
				.add(Series.line("charge", new double[] { 1, to }, new double[] { 0, 1 }, Colour.BLACK))
				.add(Series.line("discharge", new double[] { 1, to }, new double[] { 1, 0 }, Colour.BLACK))
				.note("generated data").build());
	}

	@Test
	void curvesOfEachFigureHaveOneColourAndOneEntryInTheLegend() {
		FigureOverlay overlay = FigureOverlay.of(List.of(figure("A-1", "V", 5), figure("A-2", "V", 50))).orElseThrow();
		List<Series> series = overlay.figure().series();
		assertEquals(List.of("A-1", "", "A-2", ""), series.stream().map(Series::name).toList());
		assertEquals(series.get(0).colour(), series.get(1).colour());
		assertTrue(!series.get(0).colour().equals(series.get(2).colour()));
		assertEquals(List.of(), overlay.leftOut());
	}

	@Test
	void axesReachAsFarAsAllDataAndNotesStay() {
		FigureOverlay overlay = FigureOverlay.of(List.of(figure("A-1", "V", 5), figure("A-2", "V", 50))).orElseThrow();
		assertTrue(Double.isNaN(overlay.figure().x().max()));
		assertEquals("generated data", overlay.figure().note());
	}

	@Test
	void figuresInAnotherUnitAreNamedAndNotDrawn() {
		FigureOverlay overlay = FigureOverlay.of(List.of(figure("A-1", "V", 5), figure("A-2", "mV", 5))).orElseThrow();
		assertEquals(List.of("A-2"), overlay.leftOut());
		assertEquals(2, overlay.figure().series().size());
	}

	@Test
	void nothingMakesNoFigure() {
		assertEquals(Optional.empty(), FigureOverlay.of(List.of()));
	}
}
