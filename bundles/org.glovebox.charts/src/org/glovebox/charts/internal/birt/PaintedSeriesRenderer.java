/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.birt;

import java.awt.Graphics2D;

import org.eclipse.birt.chart.exception.ChartException;
import org.eclipse.birt.chart.extension.render.Line;
import org.eclipse.birt.chart.model.attribute.Bounds;
import org.eclipse.birt.chart.model.attribute.Fill;
import org.eclipse.birt.chart.model.layout.Legend;
import org.eclipse.birt.chart.model.layout.Plot;
import org.eclipse.birt.chart.device.IPrimitiveRenderer;
import org.eclipse.birt.chart.render.DeferredCache;
import org.eclipse.birt.chart.render.ISeriesRenderingHints;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Lets a {@link PaintedSeries} paint itself when its turn comes. Known to BIRT by its extension point. */
@NonNullByDefault({})
public final class PaintedSeriesRenderer extends Line {

	@Override
	public void renderSeries(IPrimitiveRenderer renderer, Plot plot, ISeriesRenderingHints hints)
			throws ChartException {
		// what lies below is still in the cache and would be drawn over the series
		getDeferredCacheManager()
				.flushOptions(DeferredCache.FLUSH_LINE | DeferredCache.FLUSH_PLANE | DeferredCache.FLUSH_MARKER);
		AreaPainter painter = ((PaintedSeries) getSeries()).painter();
		painter.paint((Graphics2D) getDevice().getGraphicsContext(), getInternalBaseAxis().getScale().getEndPoints(),
				getInternalOrthogonalAxis().getScale().getEndPoints());
	}

	@Override
	public void renderLegendGraphic(IPrimitiveRenderer renderer, Legend legend, Fill fill, Bounds bounds) {
		// the legend is placed and drawn with the frame
	}
}
