/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.util.BitSet;
import java.util.stream.IntStream;

import org.glovebox.api.figure.Series;
import org.glovebox.charts.Decimation;
import org.glovebox.charts.internal.layout.AxisScale;
import org.glovebox.charts.internal.layout.PlotLayout;

/**
 * A series thinned out for one view.
 *
 * @param series the series with all its points
 * @param line indices of the points to join, {@link Decimation#GAP} between parts
 * @param points indices of the points that get a marker or an error bar
 */
record ThinCurve(Series series, int[] line, int[] points) {

	/** Up to here every point has its own marker; above, those that would cover another are left out. */
	private static final int MANY_POINTS = 4000;

	static ThinCurve of(PlotLayout layout, int index) {
		Series series = layout.figure().series().get(index);
		AxisScale x = layout.x().scale();
		int columns = layout.resolution().columns(x.length());
		int[] line = series.line().isVisible() ? layout.plot().curves().get(index).thin(x.edges(columns)) : new int[0];
		boolean marked = series.marker().isVisible() || series.errors() != null;
		return new ThinCurve(series, line, marked ? visible(series, layout) : new int[0]);
	}

	private static int[] visible(Series series, PlotLayout layout) {
		AxisScale x = layout.x().scale();
		AxisScale y = yScale(series, layout);
		IntStream inside = IntStream.range(0, series.size())
				.filter(i -> x.range().contains(series.x()[i]) && y.range().contains(series.y()[i]));
		if (series.size() <= MANY_POINTS) {
			return inside.toArray();
		}
		int width = layout.resolution().columns(x.length()) + 1;
		BitSet taken = new BitSet();
		return inside.filter(i -> {
			int column = (int) (Math.abs(x.position(series.x()[i]) - x.start()) * layout.resolution().perPoint());
			int row = (int) (Math.abs(y.position(series.y()[i]) - y.start()) * layout.resolution().perPoint());
			int cell = row * width + column;
			boolean free = !taken.get(cell);
			taken.set(cell);
			return free;
		}).toArray();
	}

	static AxisScale yScale(Series series, PlotLayout layout) {
		return series.second() ? layout.secondY().orElseThrow().scale() : layout.y().scale();
	}
}
