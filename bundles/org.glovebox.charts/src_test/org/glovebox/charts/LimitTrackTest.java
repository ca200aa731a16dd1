/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.Optional;

import org.glovebox.api.analysis.Limit;
import org.glovebox.api.data.Columns;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.Trail;
import org.junit.jupiter.api.Test;

/** Where limits are on a chart, and what dragging them means. */
class LimitTrackTest {

	private static ChartView view(Axis x, Axis y, double[] xs, double[] ys) {
		return shown(Figure.builder(x, y).add(Series.line("", xs, ys, Colour.BLACK)).build());
	}

	private static ChartView shown(Figure figure) {
		ChartView view = new ChartView(figure);
		view.resize(600, 400, 1);
		return view;
	}

	private static ChartView bode() {
		double[] frequency = Figures.values(61, i -> Math.pow(10, -1 + i / 10.0));
		return view(Axis.log("Frequency", "Hz").showing(Columns.FREQUENCY), Axis.log("|Z|", "ohm"), frequency,
				Figures.values(61, i -> 100.0 - i));
	}

	private static LimitTrack track(ChartView view, String quantity, Limit.End end) {
		return LimitTrack.of(view, quantity, end).orElseThrow();
	}

	private static double left(LimitTrack track, double value) {
		return assertInstanceOf(LimitTrack.Place.Upright.class, track.place(value)).left();
	}

	@Test
	void aLimitIsWhereItsValueIsOnTheAxis() {
		ChartView view = bode();
		LimitTrack track = track(view, Columns.FREQUENCY, Limit.End.LOWEST);
		assertEquals(view.placeOf(25, 100, false).getX(), left(track, 25), 1e-9);
		assertEquals(25, track.value(left(track, 25), 100), 1e-9);
	}

	@Test
	void withoutALimitItWaitsAtItsEndAndDraggedThereItIsGone() {
		ChartView view = bode();
		LimitTrack lowest = track(view, Columns.FREQUENCY, Limit.End.LOWEST);
		LimitTrack highest = track(view, Columns.FREQUENCY, Limit.End.HIGHEST);
		assertEquals(view.area().getMinX(), left(lowest, Double.NaN), 1e-6);
		assertEquals(view.area().getMaxX(), left(highest, Double.NaN), 1e-6);
		assertTrue(Double.isNaN(lowest.value(view.area().getMinX() - 5, 100)));
		assertTrue(Double.isNaN(highest.value(view.area().getMaxX() + 5, 100)));
		assertTrue(highest.value(view.area().getMinX() - 5, 100) > 0, "the wrong end is a limit");
	}

	@Test
	void atTheEdgeOfAnEnlargedPartThereIsStillALimit() {
		ChartView view = bode();
		view.zoomAt(view.area().getCenterX(), view.area().getCenterY(), 0.5);
		double value = track(view, Columns.FREQUENCY, Limit.End.LOWEST).value(view.area().getMinX() - 5, 100);
		assertEquals(view.window().x().min(), value, 0.001 * value);
	}

	@Test
	void cyclesAreWholeNumbers() {
		ChartView view = view(Axis.linear("Cycle number", "").wholeNumbers().showing(Columns.CYCLE), Axis.linear("Q", "mAh"),
				Figures.values(100, i -> i + 1), Figures.values(100, i -> 2 - i / 100.0));
		double value = track(view, Columns.CYCLE, Limit.End.LOWEST).value(view.placeOf(20.3, 1.5, false).getX(), 100);
		assertEquals(20, value);
	}

	@Test
	void aDraggedValueHasNoMoreDigitsThanPixelsTellApart() {
		ChartView view = view(Axis.linear("Voltage", "V").showing(Columns.VOLTAGE), Axis.linear("I", "mA"),
				Figures.values(11, i -> 2 + i / 5.0), Figures.values(11, i -> i));
		double value = track(view, Columns.VOLTAGE, Limit.End.HIGHEST).value(view.placeOf(3.14159265, 1, false).getX(), 100);
		assertEquals(value, Math.round(value * 1000) / 1000.0, 1e-12);
		assertEquals(3.1416, value, 0.005);
	}

	private static ChartView nyquist() {
		double[] frequency = Figures.values(41, i -> 1e5 / Math.pow(10, i / 10.0));
		double[] x = Figures.values(41, i -> i);
		double[] y = Figures.values(41, i -> i * (40 - i) / 20.0);
		return shown(Figure.builder(Axis.linear("Re", "ohm"), Axis.linear("Im", "ohm")).add(Series.line("", x, y, Colour.BLACK))
				.add(new Trail(Columns.FREQUENCY, x, y, frequency)).build());
	}

	@Test
	void onACurveALimitGoesFromPointToPointAndKeepsTheOneItIsDraggedTo() {
		ChartView view = nyquist();
		LimitTrack lowest = track(view, Columns.FREQUENCY, Limit.End.LOWEST);
		Point2D tenth = view.placeOf(30, 15, false);
		double limit = lowest.value(tenth.getX() + 3, tenth.getY() - 3);
		assertEquals(100, limit, 0.1);
		assertTrue(limit <= 1e5 / Math.pow(10, 3), "the point itself is kept");
		LimitTrack.Place.Spot at = assertInstanceOf(LimitTrack.Place.Spot.class, lowest.place(limit));
		assertEquals(tenth.getX(), at.left(), 1e-6);
		Point2D end = view.placeOf(40, 0, false);
		assertTrue(Double.isNaN(lowest.value(end.getX(), end.getY())), "at the end of the curve nothing is limited");
	}

	@Test
	void whatTheChartDoesNotShowHasNoTrack() {
		assertEquals(Optional.empty(), LimitTrack.of(bode(), Columns.VOLTAGE, Limit.End.LOWEST));
	}
}
