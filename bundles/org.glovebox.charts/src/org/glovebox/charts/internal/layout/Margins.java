/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.layout;

import java.awt.geom.Rectangle2D;

import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureStyle;
import org.glovebox.api.figure.Legend;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.text.TextLine;

/** The room that numbers, titles, notes and keys take around the plot. */
public final class Margins {

	/** From the frame to the numbers, in points. */
	public static final double NUMBER_GAP = 3;
	/** The same below the plot, where numbers of the upright axes reach down. */
	private static final double GAP_BELOW = 4.5;
	/** From the numbers to the title. */
	public static final double TITLE_GAP = 3.5;
	/** From the outermost text to the edge of the figure. */
	public static final double EDGE = 2.5;
	/** From the plot to the colour bar. */
	public static final double BAR_GAP = 8;
	public static final double BAR_WIDTH = 9;
	/** Length of the sample of a line in the legend. */
	public static final double LEGEND_SAMPLE = 16;
	/** Between sample and name in the legend. */
	public static final double LEGEND_GAP = 4;

	private final PlotLayout layout;
	private final Figure figure;
	private final FigureStyle style;

	public Margins(PlotLayout layout) {
		this.layout = layout;
		figure = layout.figure();
		style = layout.style();
	}

	/** Size of the texts of notes. */
	public static double noteSize(FigureStyle style) {
		return 0.9 * style.legendSize();
	}

	/** What is left for the plot, with sharp edges. */
	Rectangle2D area() {
		Resolution resolution = layout.resolution();
		double line = style.frameWidth();
		double left = resolution.sharp(left(), line);
		double top = resolution.sharp(top(), line);
		double right = resolution.sharp(Math.max(left + 10, style.width() - right()), line);
		double bottom = resolution.sharp(Math.max(top + 10, style.height() - bottom()), line);
		return new Rectangle2D.Double(left, top, right - left, bottom - top);
	}

	/** From the frame to the base line of the title of a vertical axis. */
	public static double titleDistance(AxisLayout axis) {
		return NUMBER_GAP + axis.labelWidth() + TITLE_GAP;
	}

	/** From the frame to the base line of the numbers of the x axis. */
	public static double numbersBelow(AxisLayout x) {
		return GAP_BELOW + x.labelAscent();
	}

	/** From the frame to the base line of the title of the x axis. */
	public static double titleBelow(AxisLayout x) {
		return numbersBelow(x) + TITLE_GAP + x.title().ascent();
	}

	/** From the frame to the end of what stands beside it. */
	static double beside(AxisLayout axis) {
		double numbers = axis.labels().isEmpty() ? 0 : NUMBER_GAP + axis.labelWidth();
		return EDGE + (axis.hasTitle() ? titleDistance(axis) + axis.title().height() : numbers);
	}

	private double left() {
		double firstNumber = overhang(layout.x(), true);
		return Math.max(beside(layout.y()), firstNumber + EDGE);
	}

	private double right() {
		double lastNumber = EDGE + Math.max(overhang(layout.x(), false), style.frameWidth());
		double axis = layout.secondY().map(Margins::beside).orElse(0.0);
		double bar = layout.bar().map(b -> BAR_GAP + BAR_WIDTH + beside(b)).orElse(0.0);
		double legend = figure.legend() == Legend.OUTSIDE && layout.bar().isEmpty() ? legendWidth() : 0;
		return Math.max(lastNumber, axis + bar + legend);
	}

	/** How far the outermost number of the x axis, or of the upper axis, is beyond the plot. */
	private double overhang(AxisLayout axis, boolean start) {
		double most = overhangOf(axis, start);
		return layout.top().map(top -> Math.max(most, overhangOf(top, start))).orElse(most);
	}

	private double overhangOf(AxisLayout axis, boolean start) {
		double most = 0;
		for (int i = 0; i < axis.labels().size(); i++) {
			double place = axis.scale().position(axis.ticks().major().get(i).value());
			double half = axis.labels().get(i).width() / 2;
			double beyond = start ? layout.area().getMinX() - (place - half) : place + half - layout.area().getMaxX();
			most = Math.max(most, beyond);
		}
		return most;
	}

	private double bottom() {
		AxisLayout x = layout.x();
		double numbers = x.labels().isEmpty() ? 0 : numbersBelow(x);
		return EDGE + (x.hasTitle() ? titleBelow(x) + x.title().descent() : numbers);
	}

	private double top() {
		double number = style.tickSize() * 0.4;
		double axis = layout.top().map(t -> NUMBER_GAP + t.labelAscent() + TITLE_GAP + t.title().height()).orElse(0.0);
		double title = figure.title().isEmpty() ? 0 : 1.5 * style.titleSize();
		return EDGE + Math.max(number, axis) + title + noteHeight();
	}

	private double noteHeight() {
		return layout.note().isEmpty() ? 0 : 1.3 * noteSize(style);
	}

	private double legendWidth() {
		double names = figure.series().stream().map(Series::name).filter(n -> !n.isEmpty())
				.mapToDouble(n -> TextLine.width(n, style.legendSize())).max().orElse(-1);
		return names < 0 ? 0 : BAR_GAP + LEGEND_SAMPLE + LEGEND_GAP + names + EDGE;
	}
}
