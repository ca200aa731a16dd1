/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.glovebox.api.figure.ErrorBars;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.Decimation;
import org.glovebox.charts.internal.birt.AreaPainter;
import org.glovebox.charts.internal.layout.AxisScale;
import org.glovebox.charts.internal.layout.PlotLayout;

/** Paints one series. */
final class CurvePainter implements AreaPainter {

	/** Places beyond this, in points, are moved here: far outside, but safe for every device. */
	private static final double FAR = 20_000;
	private static final double CAP = 2.2;

	private final ThinCurve curve;
	private final PlotLayout layout;

	CurvePainter(ThinCurve curve, PlotLayout layout) {
		this.curve = curve;
		this.layout = layout;
	}

	@Override
	public void paint(Graphics2D g, double[] xEnds, double[] yEnds) {
		// both y axes run between the same places
		boolean falling = layout.figure().x().falling();
		AxisScale x = layout.x().scale().between(xEnds[falling ? 1 : 0], xEnds[falling ? 0 : 1]);
		AxisScale y = ThinCurve.yScale(curve.series(), layout).between(yEnds[0], yEnds[1]);
		g.setColor(new Color(curve.series().colour().rgb()));
		Shape clip = g.getClip();
		g.clip(new Rectangle2D.Double(xEnds[0], yEnds[1], xEnds[1] - xEnds[0], yEnds[0] - yEnds[1]));
		paintLine(g, x, y);
		paintErrors(g, x, y);
		g.setClip(clip);
		paintMarkers(g, x, y);
	}

	private void paintLine(Graphics2D g, AxisScale x, AxisScale y) {
		Series series = curve.series();
		if (!series.line().isVisible()) {
			return;
		}
		g.setStroke(stroke(series.line()));
		boolean image = layout.resolution().raster() && series.line().dash() == LineStyle.Dash.SOLID;
		LinePainter pixels = new LinePainter(g);
		double[] px = new double[curve.line().length];
		double[] py = new double[px.length];
		int size = 0;
		for (int k = 0; k <= curve.line().length; k++) {
			int i = k == curve.line().length ? Decimation.GAP : curve.line()[k];
			double left = i == Decimation.GAP ? Double.NaN : near(x.position(series.x()[i]));
			double top = i == Decimation.GAP ? Double.NaN : near(y.position(series.y()[i]));
			if (!Double.isNaN(left + top)) {
				px[size] = left;
				py[size++] = top;
			} else if (size > 0) {
				if (image) {
					pixels.paint(px, py, size);
				} else {
					g.draw(path(px, py, size));
				}
				size = 0;
			}
		}
	}

	private static Path2D path(double[] x, double[] y, int size) {
		Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, size + 1);
		path.moveTo(x[0], y[0]);
		for (int i = 1; i < size; i++) {
			path.lineTo(x[i], y[i]);
		}
		return path;
	}

	private static double near(double place) {
		return Math.max(-FAR, Math.min(FAR, place));
	}

	private void paintErrors(Graphics2D g, AxisScale x, AxisScale y) {
		Series series = curve.series();
		ErrorBars errors = series.errors();
		if (errors == null) {
			return;
		}
		Path2D path = new Path2D.Double();
		for (int i : curve.points()) {
			double px = x.position(series.x()[i]);
			double high = y.position(series.y()[i] + errors.above()[i]);
			double low = y.position(series.y()[i] - errors.below()[i]);
			// the logarithm of what is below zero does not exist: the bar then runs out of the plot
			low = Double.isNaN(low) && layout.y().scale().log() ? y.start() + FAR : low;
			if (!Double.isNaN(px + high + low)) {
				addBar(path, px, near(low), near(high));
			}
		}
		g.setStroke(new BasicStroke(0.75f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
		g.draw(path);
	}

	private static void addBar(Path2D path, double x, double low, double high) {
		path.moveTo(x, low);
		path.lineTo(x, high);
		path.moveTo(x - CAP, low);
		path.lineTo(x + CAP, low);
		path.moveTo(x - CAP, high);
		path.lineTo(x + CAP, high);
	}

	private void paintMarkers(Graphics2D g, AxisScale x, AxisScale y) {
		Series series = curve.series();
		if (!series.marker().isVisible()) {
			return;
		}
		MarkerShapes marker = new MarkerShapes(series.marker());
		g.setStroke(MarkerShapes.stroke());
		for (int i : curve.points()) {
			double px = x.position(series.x()[i]);
			double py = y.position(series.y()[i]);
			if (!Double.isNaN(px + py)) {
				marker.draw(g, px, py);
			}
		}
	}

	/** The stroke of a line; dashes scale with its width. */
	static BasicStroke stroke(LineStyle line) {
		float width = (float) line.width();
		float unit = Math.max(width, 0.75f);
		return switch (line.dash()) {
		case DASHED -> dashed(width, 4 * unit, 2 * unit);
		case DOTTED -> dashed(width, unit, 1.6f * unit);
		case DASH_DOTTED -> dashed(width, 5 * unit, 2 * unit, unit, 2 * unit);
		case SOLID, NONE -> new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
		};
	}

	private static BasicStroke dashed(float width, float... pattern) {
		return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, pattern, 0);
	}
}
