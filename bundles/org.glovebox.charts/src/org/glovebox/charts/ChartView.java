/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Figure;
import org.glovebox.charts.DataWindow.Range;
import org.glovebox.charts.internal.draw.FigurePainter;
import org.glovebox.charts.internal.draw.NearestPoint;
import org.glovebox.charts.internal.layout.AxisScale;
import org.glovebox.charts.internal.layout.Plot;
import org.glovebox.charts.internal.layout.PlotLayout;
import org.glovebox.charts.internal.layout.Resolution;

/**
 * What a window needs to show a figure that the user zooms and pans in, without the window: all decisions are made
 * here, so that they can be tested, and the toolkit only passes events on and shows pictures.
 * <p>
 * Places are in pixels of a screen at 100 % (1/96 inch) from the upper left corner of the view; on a finer screen the
 * picture has more pixels, but places do not change. Used by one thread; {@link Frame}s may be drawn in any.
 */
public final class ChartView {

	/** A pixel of a screen at 100 % in points. */
	static final double POINTS_PER_PIXEL = 72.0 / 96;

	private static final double SMALLEST_WIDTH = 80;
	private static final double SMALLEST_HEIGHT = 60;
	/** Numbers that differ by less than this part of their size have no room between them for ticks. */
	private static final double FINEST = 1e-11;
	private static final double WIDEST = 1e4;

	private Plot plot;
	private double width = 640;
	private double height = 420;
	private double scale = 1;
	private @Nullable DataWindow zoomed;
	private @Nullable PlotLayout layout;
	private @Nullable Optional<Point2D> legend;
	private @Nullable NearestPoint nearest;

	/** A view of a figure at its home. */
	public ChartView(Figure figure) {
		plot = sized(Plot.of(figure));
	}

	/** Shows another figure, at its home. */
	public void show(Figure figure) {
		plot = sized(Plot.of(figure));
		zoomed = null;
		forgetPlaces();
	}

	public Figure figure() {
		return plot.figure();
	}

	/**
	 * Tells the size of the window.
	 *
	 * @param newWidth width in pixels at 100 %
	 * @param newHeight height in pixels at 100 %
	 * @param newScale pixels of the screen to a pixel at 100 %: 1, 1.25, 1.5, 2 ...
	 */
	public void resize(double newWidth, double newHeight, double newScale) {
		width = Math.max(SMALLEST_WIDTH, newWidth);
		height = Math.max(SMALLEST_HEIGHT, newHeight);
		scale = newScale;
		plot = sized(plot);
		forgetPlaces();
	}

	/** What the axes show. */
	public DataWindow window() {
		return layout().window();
	}

	/** Shows a part of the data. */
	public void window(DataWindow window) {
		if (isDrawable(window)) {
			zoomed = window;
			layout = null;
			nearest = null;
		}
	}

	public boolean isZoomed() {
		return zoomed != null;
	}

	/** Goes back to all data. */
	public void reset() {
		zoomed = null;
		layout = null;
		nearest = null;
	}

	/** The plot inside its frame. */
	public Rectangle2D area() {
		Rectangle2D area = layout().area();
		return new Rectangle2D.Double(area.getX() / POINTS_PER_PIXEL, area.getY() / POINTS_PER_PIXEL,
				area.getWidth() / POINTS_PER_PIXEL, area.getHeight() / POINTS_PER_PIXEL);
	}

	/**
	 * Zooms about a place, which keeps its values. Over the numbers of an axis only that axis is zoomed, unless both
	 * must stay equal.
	 *
	 * @param factor by which the window gets larger: below 1 to see more detail
	 */
	public void zoomAt(double left, double top, double factor) {
		Rectangle2D area = area();
		boolean equal = plot.figure().equalAspect();
		boolean alongX = equal || left >= area.getMinX() && left <= area.getMaxX();
		boolean alongY = equal || top >= area.getMinY() && top <= area.getMaxY();
		double x = along(left, area);
		double y = (area.getMaxY() - clamp(top, area.getMinY(), area.getMaxY())) / area.getHeight();
		change((s, vertical) -> {
			double at = vertical ? y : x;
			double by = (vertical ? alongY : alongX) ? factor : 1;
			return part(s, at - at * by, at + (1 - at) * by);
		});
	}

	/** Where a place is along the x axis: 0 at its lowest value, 1 at its highest. */
	private double along(double left, Rectangle2D area) {
		double fraction = (clamp(left, area.getMinX(), area.getMaxX()) - area.getMinX()) / area.getWidth();
		return plot.figure().x().falling() ? 1 - fraction : fraction;
	}

	/** Zooms to what is between two corners of a rectangle; one that is too small to be meant does nothing. */
	public void zoomTo(double left, double top, double right, double bottom) {
		Rectangle2D area = area();
		double x1 = Math.min(along(left, area), along(right, area));
		double x2 = Math.max(along(left, area), along(right, area));
		double y1 = (area.getMaxY() - clamp(Math.max(top, bottom), area.getMinY(), area.getMaxY())) / area.getHeight();
		double y2 = (area.getMaxY() - clamp(Math.min(top, bottom), area.getMinY(), area.getMaxY())) / area.getHeight();
		double smallest = 4;
		if ((x2 - x1) * area.getWidth() < smallest || (y2 - y1) * area.getHeight() < smallest) {
			return;
		}
		change((s, vertical) -> vertical ? part(s, y1, y2) : part(s, x1, x2));
	}

	/** Moves the data by a distance of the pointer. */
	public void pan(double right, double down) {
		Rectangle2D area = area();
		double x = (plot.figure().x().falling() ? right : -right) / area.getWidth();
		double y = down / area.getHeight();
		change((s, vertical) -> part(s, vertical ? y : x, 1 + (vertical ? y : x)));
	}

	/** The values at a place of the plot; empty outside of it. The y value is that of the left axis. */
	public Optional<Point2D> valuesAt(double left, double top) {
		if (!area().contains(left, top)) {
			return Optional.empty();
		}
		return Optional.of(anyValuesAt(left, top));
	}

	/** The values at a place, also outside of the plot. */
	Point2D anyValuesAt(double left, double top) {
		PlotLayout now = layout();
		return new Point2D.Double(now.x().scale().value(left * POINTS_PER_PIXEL),
				now.y().scale().value(top * POINTS_PER_PIXEL));
	}

	/** What the axes show until the user zooms. */
	DataWindow home() {
		return plot.home();
	}

	/**
	 * Where values are in the view, also outside the plot.
	 *
	 * @param second whether {@code y} is on the second y axis
	 */
	public Point2D placeOf(double x, double y, boolean second) {
		PlotLayout now = layout();
		AxisScale vertical = second ? now.secondY().orElse(now.y()).scale() : now.y().scale();
		return new Point2D.Double(now.x().scale().position(x) / POINTS_PER_PIXEL,
				vertical.position(y) / POINTS_PER_PIXEL);
	}

	/** The drawn point nearest to a place, no farther away than {@code reach} pixels. */
	public Optional<Readout> nearest(double left, double top, double reach) {
		if (!area().contains(left, top)) {
			return Optional.empty();
		}
		NearestPoint points = nearest;
		if (points == null) {
			points = new NearestPoint(layout());
			nearest = points;
		}
		return points.find(left * POINTS_PER_PIXEL, top * POINTS_PER_PIXEL, reach * POINTS_PER_PIXEL)
				.map(p -> new Readout(p.series(), p.index(), p.x(), p.y(), p.left() / POINTS_PER_PIXEL,
						p.top() / POINTS_PER_PIXEL, p.text()));
	}

	/** The view as it is now, to be drawn. While the user zooms, the legend stays where it is at home. */
	public Frame frame() {
		return new Frame(layout(), isZoomed() ? legendAtHome() : Optional.empty(),
				(int) Math.round(width * scale), (int) Math.round(height * scale));
	}

	private Optional<Point2D> legendAtHome() {
		Optional<Point2D> known = legend;
		if (known == null) {
			PlotLayout home = PlotLayout.of(plot, plot.home(), resolution());
			known = new FigurePainter(home, Optional.empty()).legendPlace();
			legend = known;
		}
		return known;
	}

	private PlotLayout layout() {
		PlotLayout now = layout;
		if (now == null) {
			DataWindow window = zoomed;
			now = PlotLayout.of(plot, window == null ? plot.home() : window, resolution());
			layout = now;
		}
		return now;
	}

	private Resolution resolution() {
		return Resolution.pixels(scale / POINTS_PER_PIXEL);
	}

	private Plot sized(Plot any) {
		Figure figure = any.figure();
		return new Plot(
				figure.withStyle(figure.style().sized(width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL)),
				any.curves(), any.home());
	}

	private void forgetPlaces() {
		layout = null;
		nearest = null;
		legend = null;
	}

	/** A new range for an axis. */
	@FunctionalInterface
	private interface Change {
		Range of(AxisScale scale, boolean vertical);
	}

	private void change(Change change) {
		PlotLayout now = layout();
		try {
			AxisScale second = now.secondY().orElse(now.y()).scale();
			window(new DataWindow(change.of(now.x().scale(), false), change.of(now.y().scale(), true),
					change.of(second, true)));
		} catch (IllegalArgumentException e) {
			// zoomed to where numbers end: the view stays as it is
		}
	}

	/** Part of a range by fractions of the length of its axis, which may lie outside 0 to 1. */
	private static Range part(AxisScale scale, double from, double to) {
		AxisScale unit = scale.between(0, 1);
		double min = from == 0 ? scale.range().min() : unit.value(from);
		double max = to == 1 ? scale.range().max() : unit.value(to);
		return new Range(min, max);
	}

	private boolean isDrawable(DataWindow window) {
		return isDrawable(window.x(), plot.home().x(), plot.figure().x())
				&& isDrawable(window.y(), plot.home().y(), plot.figure().y())
				&& isDrawable(window.secondY(), plot.home().secondY(),
						plot.figure().secondY().orElse(plot.figure().y()));
	}

	private static boolean isDrawable(Range range, Range home, Axis axis) {
		if (axis.scale() == Axis.Scale.LOG) {
			return range.min() > 1e-300 && range.max() < 1e300 && range.max() / range.min() > 1 + 1e-9;
		}
		double largest = Math.max(Math.abs(range.min()), Math.abs(range.max()));
		return range.length() > FINEST * largest && range.length() < WIDEST * home.length();
	}

	private static double clamp(double value, double low, double high) {
		return Math.max(low, Math.min(high, value));
	}
}
