/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.DataWindow.Range;
import org.junit.jupiter.api.Test;

class FigureTextTest {

	private static final double[] ONE = { 1 };

	private static Figure.Builder profile() {
		return Figure.builder(Axis.linear("Specific capacity", "mAh g^{-1}"), Axis.linear("Voltage", "V"))
				.add(Series.line("Cycle 1", ONE, ONE, Colour.BLACK)).add(Series.line("", ONE, ONE, Colour.BLACK));
	}

	@Test
	void whoHearsTheChartLearnsAxesCurvesAndThatItIsGenerated() {
		assertEquals("Voltage / V against Specific capacity / mAh g\u22121; 2 curves: Cycle 1; generated data",
				FigureText.of(profile().note("generated data").build()).replace("g-1", "g\u22121"));
	}

	@Test
	void thePlaceHasAsManyDigitsAsAPixelResolves() {
		String text = FigureText.at(profile().build(), 123.456789, -3.98765, new Range(0, 500), new Range(2, 4), 500, 400);
		assertEquals("123 mAh g\u207b\u00b9, \u22123.988 V", text);
	}

	@Test
	void unitsInATextGetTheirSuperscripts() {
		Figure figure = profile().build();
		String plain = "Cycle 1: 45.2 " + org.glovebox.api.figure.RichText.parse("mAh g^{-1}").plain() + ", 3.31 V";
		assertEquals("Cycle 1: 45.2 mAh g\u207b\u00b9, 3.31 V", FigureText.withUnits(figure, plain));
	}

	@Test
	void unitsOfColumnsReadAsInJournals() {
		assertEquals("mAh g\u207b\u00b9", UnitText.of("mAh/g"));
		assertEquals("\u03a9 cm\u00b2", UnitText.of("ohm cm2"));
		assertEquals("%", UnitText.of("%"));
		assertEquals("", UnitText.of(""));
	}

	@Test
	void namesOfFilesAreAllowedEverywhere() {
		assertEquals("NAS-01 dQ-dV", FigureExport.fileName("NAS-01 dQ/dV"));
		assertEquals("figure", FigureExport.fileName("  "));
	}
}
