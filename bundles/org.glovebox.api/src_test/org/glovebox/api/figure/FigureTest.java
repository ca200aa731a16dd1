/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class FigureTest {

	private static final Axis AXIS = Axis.linear("Time", "s");

	@Test
	void aNoteStaysThroughEveryChange() {
		Figure figure = Figure.builder(AXIS, AXIS).note("generated data").build();
		Figure changed = figure.toBuilder().series(List.of()).title("").legend(Legend.NONE).note("").build()
				.withStyle(FigureStyle.DOUBLE_COLUMN);
		assertEquals("generated data", changed.note());
		assertSame(changed, changed.withNote("generated data"));
		assertEquals("generated data; cell removed at 3 h", changed.withNote("cell removed at 3 h").note());
	}

	@Test
	void whatCannotBeDrawnCannotBeBuilt() {
		Series second = Series.line("", new double[1], new double[1], Colour.BLACK).onSecondAxis();
		assertThrows(IllegalArgumentException.class, () -> Figure.builder(AXIS, AXIS).add(second).build());
		Figure.Builder equal = Figure.builder(Axis.log("f", "Hz"), AXIS).equalAspect(true);
		assertThrows(IllegalArgumentException.class, equal::build);
		assertThrows(IllegalArgumentException.class, () -> AXIS.range(2, 1));
		assertThrows(IllegalArgumentException.class, () -> Axis.log("f", "Hz").range(0, 1));
		assertThrows(IllegalArgumentException.class,
				() -> Series.line("", new double[2], new double[1], Colour.BLACK));
		assertThrows(IllegalArgumentException.class, () -> Series.line("", new double[2], new double[2], Colour.BLACK)
				.with(ErrorBars.symmetric(1)));
	}

	@Test
	void titlesNameTheUnitAfterASlash() {
		assertEquals("Time / s", AXIS.title());
		assertEquals("Cycle", Axis.linear("Cycle", "").title());
	}

	@Test
	void rampsEndAsTheyArePublished() {
		assertEquals(0x440154, Palette.VIRIDIS.rgb(0));
		assertEquals(0xFDE725, Palette.VIRIDIS.rgb(1));
		assertEquals(0x1F978B, Palette.VIRIDIS.rgb(9 / 17.0), "colour 135 of 0 to 255");
		assertEquals(0xFEE838, Palette.CIVIDIS.rgb(7), "beyond the end");
	}

	@Test
	void neighbouringCurvesHaveDifferentColours() {
		for (int i = 0; i < 8; i++) {
			assertNotEquals(Colour.kind(i).rgb(), Colour.kind(i + 1).rgb());
			assertNotEquals(Colour.ramp(Palette.VIRIDIS, i, 9).rgb(), Colour.ramp(Palette.VIRIDIS, i + 1, 9).rgb());
		}
	}

	@Test
	void temperatureOverItsReciprocal() {
		TopAxis top = TopAxis.celsiusOverReciprocalKelvin();
		assertEquals(25, top.fromX().applyAsDouble(1000 / 298.15), 1e-9);
		assertEquals(1000 / 298.15, top.toX().applyAsDouble(25), 1e-12);
	}
}
