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

import org.glovebox.charts.internal.draw.FigurePainter;
import org.glovebox.charts.internal.layout.PlotLayout;

/** One view of a chart, ready to be drawn, in any thread. Immutable. */
public final class Frame {

	private final PlotLayout layout;
	private final Optional<Point2D> legend;
	private final int width;
	private final int height;

	Frame(PlotLayout layout, Optional<Point2D> legend, int width, int height) {
		this.layout = layout;
		this.legend = legend;
		this.width = width;
		this.height = height;
	}

	/** What the axes show. */
	public DataWindow window() {
		return layout.window();
	}

	/** Draws the view; takes some milliseconds to some tens of them. */
	public Picture draw() {
		double perPoint = layout.resolution().perPoint();
		FigurePainter painter = new FigurePainter(layout, legend);
		Rectangle2D area = layout.area();
		double unit = ChartView.POINTS_PER_PIXEL;
		return new Picture(ChartRenderer.paint(painter, width, height, perPoint), layout.window(),
				new Rectangle2D.Double(area.getX() / unit, area.getY() / unit, area.getWidth() / unit,
						area.getHeight() / unit));
	}
}
