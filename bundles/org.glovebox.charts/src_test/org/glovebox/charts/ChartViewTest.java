/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.DataWindow.Range;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user does with the pointer. */
class ChartViewTest {

	private ChartView view;

	@BeforeEach
	void showLine() {
		Figure figure = Figure.builder(Axis.linear("Time", "s").range(0, 100), Axis.linear("Voltage", "V").range(0, 10))
				.add(Series.line("Cell 9", Figures.values(101, i -> i), Figures.values(101, i -> i / 10.0),
						Colour.kind(0)))
				.build();
		view = new ChartView(figure);
		view.resize(600, 400, 1);
	}

	private static void assertRange(double min, double max, Range range) {
		assertEquals(min, range.min(), 1e-9);
		assertEquals(max, range.max(), 1e-9);
	}

	@Test
	void placesAndValuesAreInverse() {
		Point2D place = view.placeOf(30, 7, false);
		Point2D values = view.valuesAt(place.getX(), place.getY()).orElseThrow();
		assertEquals(30, values.getX(), 1e-9);
		assertEquals(7, values.getY(), 1e-9);
		assertTrue(view.valuesAt(1, 1).isEmpty(), "the margin has no values");
	}

	@Test
	void zoomingKeepsTheValuesUnderThePointer() {
		Point2D place = view.placeOf(30, 7, false);
		view.zoomAt(place.getX(), place.getY(), 0.5);
		assertRange(15, 65, view.window().x());
		assertRange(3.5, 8.5, view.window().y());
		assertTrue(view.isZoomed());
	}

	@Test
	void zoomingOverTheNumbersOfAnAxisZoomsThatAxisOnly() {
		Rectangle2D area = view.area();
		view.zoomAt(area.getCenterX(), area.getMaxY() + 15, 0.5);
		assertRange(25, 75, view.window().x());
		assertRange(0, 10, view.window().y());
	}

	/** Binding energies and the like: the highest value is on the left, and the pointer keeps what is under it. */
	@Test
	void aFallingAxisFollowsThePointerToo() {
		Figure figure = view.figure();
		view.show(figure.toBuilder().x(figure.x().fallingToTheRight()).build());
		Rectangle2D area = view.area();
		assertEquals(area.getMinX(), view.placeOf(100, 5, false).getX(), 1e-9);
		assertEquals(area.getMaxX(), view.placeOf(0, 5, false).getX(), 1e-9);
		Point2D place = view.placeOf(30, 7, false);
		assertEquals(30, view.valuesAt(place.getX(), place.getY()).orElseThrow().getX(), 1e-9);
		assertEquals(30, view.nearest(place.getX(), view.placeOf(30, 3, false).getY(), 5).orElseThrow().x(), 1e-9);
		view.zoomAt(place.getX(), place.getY(), 0.5);
		assertRange(15, 65, view.window().x());
		assertEquals(0.7, (view.placeOf(30, 7, false).getX() - view.area().getMinX()) / view.area().getWidth(), 1e-9);
		view.reset();
		view.zoomTo(view.placeOf(80, 9, false).getX(), view.placeOf(80, 9, false).getY(), view.placeOf(20, 1, false).getX(),
				view.placeOf(20, 1, false).getY());
		assertRange(20, 80, view.window().x());
		view.reset();
		view.pan(area.getWidth() / 10, 0);
		assertRange(10, 110, view.window().x());
		assertTrue(view.window().on(view.figure()).x().falling(), "the same axis on a part of the data");
	}

	@Test
	void panningFollowsThePointer() {
		Rectangle2D area = view.area();
		view.pan(area.getWidth() / 10, area.getHeight() / 5);
		assertRange(-10, 90, view.window().x());
		assertRange(2, 12, view.window().y());
		view.reset();
		assertRange(0, 100, view.window().x());
		assertFalse(view.isZoomed());
	}

	@Test
	void aRectangleBecomesTheWindow() {
		Point2D a = view.placeOf(20, 8, false);
		Point2D b = view.placeOf(40, 3, false);
		view.zoomTo(b.getX(), b.getY(), a.getX(), a.getY());
		assertRange(20, 40, view.window().x());
		assertRange(3, 8, view.window().y());
		view.zoomTo(100, 100, 102, 180);
		assertRange(20, 40, view.window().x());
	}

	@Test
	void nobodyGetsLostInZooming() {
		for (int i = 0; i < 400; i++) {
			view.zoomAt(view.area().getCenterX(), view.area().getCenterY(), 0.5);
		}
		assertTrue(view.window().x().length() > 0);
		view.frame().draw();
		for (int i = 0; i < 400; i++) {
			view.zoomAt(view.area().getCenterX(), view.area().getCenterY(), 3);
		}
		assertTrue(view.window().x().length() <= 1e6);
		view.frame().draw();
	}

	@Test
	void theNearestPointIsReadOut() {
		Point2D place = view.placeOf(42, 4.2, false);
		Readout found = view.nearest(place.getX() + 1, place.getY() - 1, 10).orElseThrow();
		assertEquals(42, found.index());
		assertEquals(42, found.x());
		assertEquals(4.2, found.y());
		assertEquals(place.getX(), found.left(), 1e-9);
		assertTrue(found.text().startsWith("Cell 9: 42.0") && found.text().endsWith(" V"), found.text());
		assertTrue(view.nearest(place.getX(), place.getY() - 100, 10).isEmpty());
	}

	@Test
	void aFinerScreenMovesNothing() {
		Rectangle2D before = view.area();
		view.resize(600, 400, 2);
		assertEquals(before.getMinX(), view.area().getMinX(), 0.5);
		assertEquals(before.getMaxY(), view.area().getMaxY(), 0.5);
		Picture picture = view.frame().draw();
		assertEquals(1200, picture.image().getWidth());
		assertEquals(800, picture.image().getHeight());
		assertEquals(1200 * 800, picture.pixels().length);
	}

	@Test
	void oneUnitIsEquallyLongOnEqualAxes() {
		view.show(Figures.nyquist());
		for (int i = 0; i < 3; i++) {
			Point2D origin = view.placeOf(0, 0, false);
			double right = view.placeOf(100, 0, false).getX() - origin.getX();
			double up = origin.getY() - view.placeOf(0, 100, false).getY();
			assertEquals(right, up, 1e-9 * right);
			view.zoomAt(300, 200, 0.7);
		}
	}

	@Test
	void panningALogarithmicAxisMovesDecades() {
		view.show(Figure.builder(Axis.log("Frequency", "Hz").range(1, 1e4), Axis.linear("y", "").range(0, 1)).build());
		view.pan(view.area().getWidth() / 4, 0);
		assertEquals(0.1, view.window().x().min(), 1e-9);
		assertEquals(1e3, view.window().x().max(), 1e-6);
	}

	@Test
	void bothVerticalAxesZoomTogether() {
		view.show(Figures.efficiency());
		Rectangle2D area = view.area();
		view.zoomAt(area.getCenterX(), area.getCenterY(), 0.5);
		assertRange(93, 99, view.window().secondY());
	}

	@Test
	void panningAwayAndBackGivesTheSamePicture() {
		view.show(Figures.profile());
		view.zoomAt(300, 200, 0.5);
		int[] before = view.frame().draw().pixels().clone();
		DataWindow window = view.window();
		view.pan(50, 30);
		view.window(window);
		assertArrayEquals(before, view.frame().draw().pixels());
	}
}
