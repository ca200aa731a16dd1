/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.layout;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ColourBar;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureStyle;
import org.glovebox.api.figure.TopAxis;
import org.glovebox.charts.DataWindow;
import org.glovebox.charts.DataWindow.Range;
import org.glovebox.charts.internal.text.TextLine;

/**
 * Where everything of a figure is, in points from the upper left corner.
 *
 * @param plot the figure and its data
 * @param window what the axes show; with equal aspect it may be wider than what was asked for
 * @param area the plot inside its frame
 * @param x the axis at the bottom
 * @param y the axis on the left
 * @param rightAxis the axis on the right; {@code null} where there is none
 * @param topAxis the axis at the top; {@code null} where there is none
 * @param barAxis the axis of the colour bar; {@code null} where there is none
 * @param resolution fineness of the device
 */
public record PlotLayout(Plot plot, DataWindow window, Rectangle2D area, AxisLayout x, AxisLayout y,
		@Nullable AxisLayout rightAxis, @Nullable AxisLayout topAxis, @Nullable AxisLayout barAxis,
		Resolution resolution) {

	/** The margins depend on the numbers, these on the room between the margins; the second round changes little. */
	private static final int ROUNDS = 3;

	/**
	 * Lays out a figure in the size of its style.
	 *
	 * @param plot the figure and its data
	 * @param window what the axes shall show
	 * @param resolution fineness of the device
	 */
	public static PlotLayout of(Plot plot, DataWindow window, Resolution resolution) {
		FigureStyle style = plot.figure().style();
		Rectangle2D area = new Rectangle2D.Double(45, 10, Math.max(10, style.width() - 60),
				Math.max(10, style.height() - 45));
		PlotLayout layout = at(plot, window, area, resolution);
		for (int round = 0; round < ROUNDS; round++) {
			layout = at(plot, window, new Margins(layout).area(), resolution);
		}
		return layout;
	}

	public Figure figure() {
		return plot.figure();
	}

	public FigureStyle style() {
		return plot.figure().style();
	}

	public Optional<AxisLayout> secondY() {
		return Optional.ofNullable(rightAxis);
	}

	public Optional<AxisLayout> top() {
		return Optional.ofNullable(topAxis);
	}

	public Optional<AxisLayout> bar() {
		return Optional.ofNullable(barAxis);
	}

	/** What must be printed on the figure, for itself and what is set into it. */
	public String note() {
		return figure().withNote(figure().inset().map(inset -> inset.figure().note()).orElse("")).note();
	}

	/** Where the colour bar is; its axis runs along its right edge. */
	public Rectangle2D barArea() {
		double left = area.getMaxX() + secondY().map(Margins::beside).orElse(0.0) + Margins.BAR_GAP;
		return new Rectangle2D.Double(left, area.getY(), Margins.BAR_WIDTH, area.getHeight());
	}

	private static PlotLayout at(Plot plot, DataWindow asked, Rectangle2D area, Resolution resolution) {
		Figure figure = plot.figure();
		DataWindow window = figure.equalAspect() ? equalised(asked, area, asked.equals(plot.home())) : asked;
		AxisLayout x = horizontal(figure, window.x(), area);
		AxisLayout y = vertical(figure, figure.y(), window.y(), area);
		PlotLayout main = new PlotLayout(plot, window, area, x, y, null, null, null, resolution);
		return main.withSecondY().withTop().withBar();
	}

	private PlotLayout withSecondY() {
		return figure().secondY().map(axis -> vertical(figure(), axis, window.secondY(), area))
				.map(right -> new PlotLayout(plot, window, area, x, y, right, topAxis, barAxis, resolution))
				.orElse(this);
	}

	private PlotLayout withTop() {
		return figure().top().map(axis -> along(style(), axis, x.scale()))
				.map(top -> new PlotLayout(plot, window, area, x, y, rightAxis, top, barAxis, resolution)).orElse(this);
	}

	private PlotLayout withBar() {
		return figure().colourBar()
				.map(key -> vertical(figure(), axis(key), new Range(key.min(), key.max()), area))
				.map(bar -> new PlotLayout(plot, window, area, x, y, rightAxis, topAxis, bar, resolution)).orElse(this);
	}

	private static AxisLayout horizontal(Figure figure, Range range, Rectangle2D area) {
		FigureStyle style = figure.style();
		Axis axis = figure.x();
		AxisScale rising = new AxisScale(axis.scale() == Axis.Scale.LOG, range, area.getMinX(), area.getMaxX());
		AxisScale scale = axis.falling() ? rising.between(area.getMaxX(), area.getMinX()) : rising;
		Ticks ticks = Ticks.of(axis, range, area.getWidth(), besideEachOther(style));
		return AxisLayout.of(axis, scale, ticks, style.tickSize(), style.titleSize());
	}

	private static ToDoubleFunction<String> besideEachOther(FigureStyle style) {
		return label -> TextLine.width(label, style.tickSize()) + 1.4 * style.tickSize();
	}

	private static AxisLayout vertical(Figure figure, Axis axis, Range range, Rectangle2D area) {
		FigureStyle style = figure.style();
		AxisScale scale = new AxisScale(axis.scale() == Axis.Scale.LOG, range, area.getMaxY(), area.getMinY());
		Ticks ticks = Ticks.of(axis, range, area.getHeight(), label -> 2 * style.tickSize());
		return AxisLayout.of(axis, scale, ticks, style.tickSize(), style.titleSize());
	}

	private static Axis axis(ColourBar key) {
		return Axis.linear(key.label(), key.unit());
	}

	/** The upper axis has its own round values, placed where the x axis has them. */
	private static AxisLayout along(FigureStyle style, TopAxis axis, AxisScale x) {
		double a = axis.fromX().applyAsDouble(x.range().min());
		double b = axis.fromX().applyAsDouble(x.range().max());
		Axis plain = Axis.linear(axis.label(), axis.unit());
		if (!(Math.min(a, b) < Math.max(a, b)) || Double.isInfinite(a - b)) {
			return AxisLayout.of(plain, x, new Ticks(java.util.List.of(), new double[0], 0), style.tickSize(),
					style.titleSize());
		}
		Ticks own = Ticks.of(plain, new Range(Math.min(a, b), Math.max(a, b)), x.length(), besideEachOther(style));
		Ticks placed = new Ticks(
				own.major().stream().map(t -> new Ticks.Tick(axis.toX().applyAsDouble(t.value()), t.label())).toList(),
				java.util.Arrays.stream(own.minor()).map(axis.toX()).toArray(), own.exponent());
		return AxisLayout.of(plain, x, placed, style.tickSize(), style.titleSize());
	}

	/** Widens the window so that one unit is equally long on both axes. */
	private static DataWindow equalised(DataWindow window, Rectangle2D area, boolean keepStart) {
		double perPoint = Math.max(window.x().length() / area.getWidth(), window.y().length() / area.getHeight());
		Range x = widened(window.x(), perPoint * area.getWidth(), keepStart);
		Range y = widened(window.y(), perPoint * area.getHeight(), keepStart);
		return new DataWindow(x, y, window.secondY());
	}

	private static Range widened(Range range, double length, boolean keepStart) {
		double more = Math.max(0, length - range.length());
		return keepStart ? new Range(range.min(), range.max() + more)
				: new Range(range.min() - more / 2, range.max() + more / 2);
	}
}
