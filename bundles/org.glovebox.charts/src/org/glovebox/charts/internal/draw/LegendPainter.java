/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.glovebox.api.figure.Legend;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.layout.Margins;
import org.glovebox.charts.internal.layout.PlotLayout;
import org.glovebox.charts.internal.text.TextLine;

/** The names of the series with samples of how they are drawn. */
final class LegendPainter {

	private static final double ROW = 1.35;
	private static final double COLUMN_GAP = 8;
	/** A legend higher than this part of the plot gets another column. */
	private static final double HIGHEST = 0.55;

	private final PlotLayout layout;
	private final List<Entry> entries = new ArrayList<>();
	private final double row;
	private final int rows;
	private final int columns;
	private final double columnWidth;

	/** One name. */
	private record Entry(Series series, TextLine name) {
	}

	LegendPainter(PlotLayout layout) {
		this.layout = layout;
		double size = layout.style().legendSize();
		Set<String> names = new HashSet<>();
		for (Series series : layout.figure().series()) {
			if (!series.name().isEmpty() && names.add(series.name())) {
				entries.add(new Entry(series, TextLine.of(series.name(), size)));
			}
		}
		row = ROW * size;
		double widest = entries.stream().mapToDouble(e -> e.name().width()).max().orElse(0);
		columnWidth = Margins.LEGEND_SAMPLE + Margins.LEGEND_GAP + widest;
		int fitting = Math.max(1, (int) (HIGHEST * layout.area().getHeight() / row));
		boolean beside = layout.figure().legend() == Legend.OUTSIDE;
		int wanted = beside ? 1 : (entries.size() + fitting - 1) / fitting;
		int most = Math.max(1, (int) ((layout.area().getWidth() - 12) / (columnWidth + COLUMN_GAP)));
		columns = Math.max(1, Math.min(wanted, most));
		rows = (entries.size() + columns - 1) / columns;
	}

	boolean isEmpty() {
		return entries.isEmpty() || layout.figure().legend() == Legend.NONE || layout.bar().isPresent();
	}

	double width() {
		return columns * columnWidth + (columns - 1) * COLUMN_GAP;
	}

	double height() {
		return rows * row;
	}

	/** Where its upper left corner goes. */
	Point2D place(Occupancy occupancy) {
		return switch (layout.figure().legend()) {
		case BEST, NONE -> occupancy.bestPlace(width(), height());
		case TOP_LEFT -> occupancy.corner(width(), height(), true, true);
		case TOP_RIGHT -> occupancy.corner(width(), height(), true, false);
		case BOTTOM_LEFT -> occupancy.corner(width(), height(), false, true);
		case BOTTOM_RIGHT -> occupancy.corner(width(), height(), false, false);
		case OUTSIDE -> new Point2D.Double(
				layout.style().width() - Margins.EDGE - width(), layout.area().getMinY());
		};
	}

	void paint(Graphics2D g, Point2D corner) {
		for (int i = 0; i < entries.size(); i++) {
			double x = corner.getX() + i / rows * (columnWidth + COLUMN_GAP);
			double y = corner.getY() + (i % rows + 0.5) * row;
			paint(g, entries.get(i), x, y);
		}
	}

	private static void paint(Graphics2D g, Entry entry, double x, double middle) {
		Series series = entry.series();
		g.setColor(new Color(series.colour().rgb()));
		if (series.line().isVisible()) {
			g.setStroke(CurvePainter.stroke(series.line()));
			g.draw(new Line2D.Double(x, middle, x + Margins.LEGEND_SAMPLE, middle));
		}
		if (series.marker().isVisible()) {
			g.setStroke(MarkerShapes.stroke());
			new MarkerShapes(series.marker()).draw(g, x + Margins.LEGEND_SAMPLE / 2, middle);
		}
		g.setColor(Color.BLACK);
		TextLine name = entry.name();
		name.draw(g, x + Margins.LEGEND_SAMPLE + Margins.LEGEND_GAP, middle + baseline(name), 0);
	}

	/** From the middle of the small letters and capitals down to the base line. */
	private static double baseline(TextLine line) {
		return (line.ascent() - line.descent() * 0.1) / 2;
	}
}
