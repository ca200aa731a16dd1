/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.ChartView;
import org.glovebox.charts.Picture;
import org.junit.jupiter.api.Test;

class StalePlotTest {

	private static ChartView view(Axis y) {
		double[] x = { 0, 5, 10 };
		double[] values = { 1, 100, 10 };
		ChartView view = new ChartView(Figure.builder(Axis.linear("Time", "s"), y)
				.add(Series.line("", x, values, Colour.BLACK)).build());
		view.resize(640, 420, 1);
		return view;
	}

	@Test
	void anUnchangedViewLeavesThePlotWhereItIs() {
		ChartView view = view(Axis.linear("Voltage", "V"));
		Picture picture = view.frame().draw();
		assertEquals(Optional.of(StalePlot.pixels(picture.area())), StalePlot.place(picture, view));
	}

	@Test
	void theOldPictureFollowsThePointer() {
		for (Axis y : new Axis[] { Axis.linear("Voltage", "V"), Axis.log("Modulus", "\u03a9") }) {
			ChartView view = view(y);
			Picture picture = view.frame().draw();
			Rectangle before = StalePlot.pixels(picture.area());
			view.pan(40, -25);
			Rectangle after = StalePlot.place(picture, view).orElseThrow();
			Rectangle now = StalePlot.pixels(view.area());
			assertEquals(40, after.x - before.x, 2 + Math.abs(now.x - before.x));
			assertEquals(-25, after.y - before.y, 2 + Math.abs(now.y - before.y));
		}
	}

	@Test
	void theOldPictureIsStretchedAboutThePointer() {
		ChartView view = view(Axis.linear("Voltage", "V"));
		Picture picture = view.frame().draw();
		view.zoomAt(300, 200, 0.5);
		Rectangle after = StalePlot.place(picture, view).orElseThrow();
		assertEquals(2.0, after.width / picture.area().getWidth(), 0.1);
	}

	@Test
	void aPictureThatIsFarAwayIsLeftOut() {
		ChartView view = view(Axis.linear("Voltage", "V"));
		Picture picture = view.frame().draw();
		for (int i = 0; i < 20; i++) {
			view.zoomAt(300, 200, 0.5);
		}
		assertTrue(StalePlot.place(picture, view).isEmpty());
	}
}
