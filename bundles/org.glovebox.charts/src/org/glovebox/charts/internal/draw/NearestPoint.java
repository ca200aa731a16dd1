/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.RichText;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.layout.AxisScale;
import org.glovebox.charts.internal.layout.PlotLayout;

/** Finds the point under the pointer among those that are drawn in one view. */
public final class NearestPoint {

	private static final int MOST_DECIMALS = 15;

	private final PlotLayout layout;
	private final List<ThinCurve> curves = new ArrayList<>();

	public NearestPoint(PlotLayout layout) {
		this.layout = layout;
		for (int i = 0; i < layout.figure().series().size(); i++) {
			curves.add(ThinCurve.of(layout, i));
		}
	}

	/**
	 * A point that was found.
	 *
	 * @param series its curve
	 * @param index its place in the curve
	 * @param x value on the x axis
	 * @param y value on its y axis
	 * @param left place in points
	 * @param top place in points
	 * @param text what to show of it
	 */
	public record Found(Series series, int index, double x, double y, double left, double top, String text) {
	}

	/** The nearest point within a reach, all in points. */
	public Optional<Found> find(double left, double top, double reach) {
		Search search = new Search(left, top, reach);
		for (ThinCurve curve : curves) {
			AxisScale y = ThinCurve.yScale(curve.series(), layout);
			for (int[] indices : new int[][] { curve.line(), curve.points() }) {
				for (int i : indices) {
					if (i >= 0) {
						search.look(curve.series(), i, y);
					}
				}
			}
		}
		return search.result();
	}

	/** The best so far. */
	private final class Search {
		private final double left;
		private final double top;
		private double nearest;
		private int index = -1;
		private @Nullable Series best;

		Search(double left, double top, double reach) {
			this.left = left;
			this.top = top;
			nearest = reach;
		}

		void look(Series series, int i, AxisScale y) {
			double px = layout.x().scale().position(series.x()[i]);
			double distance = Math.hypot(px - left, y.position(series.y()[i]) - top);
			if (distance <= nearest && layout.x().scale().range().contains(series.x()[i])) {
				nearest = distance;
				index = i;
				best = series;
			}
		}

		Optional<Found> result() {
			Series found = best;
			return found == null ? Optional.empty() : Optional.of(describe(found, index));
		}
	}

	private Found describe(Series series, int index) {
		AxisScale xScale = layout.x().scale();
		AxisScale yScale = ThinCurve.yScale(series, layout);
		Axis vertical = series.second() ? layout.figure().secondY().orElseThrow() : layout.figure().y();
		double x = series.x()[index];
		double y = series.y()[index];
		String values = value(layout.figure().x(), xScale, x) + ", " + value(vertical, yScale, y);
		String text = series.name().isEmpty() ? values : RichText.parse(series.name()).plain() + ": " + values;
		return new Found(series, index, x, y, xScale.position(x), yScale.position(y), text);
	}

	private static String value(Axis axis, AxisScale scale, double value) {
		String digits = digits(axis, scale, value).replace('-', '\u2212');
		return axis.unit().isEmpty() ? RichText.parse(axis.label()).plain() + " " + digits
				: digits + " " + RichText.parse(axis.unit()).plain();
	}

	/** As many digits as a hundredth of a point along the axis resolves. */
	private static String digits(Axis axis, AxisScale scale, double value) {
		if (axis.whole() && value == Math.rint(value)) {
			return Long.toString((long) value);
		}
		double place = scale.position(value);
		double resolved = Math.abs(scale.value(place + 0.01) - scale.value(place - 0.01));
		int decimals = resolved > 0 ? (int) Math.ceil(-Math.log10(resolved)) : MOST_DECIMALS;
		BigDecimal rounded = new BigDecimal(value).setScale(Math.min(MOST_DECIMALS, decimals), RoundingMode.HALF_EVEN);
		boolean plain = Math.abs(value) < 1e7 && (value == 0 || Math.abs(value) >= 1e-5);
		return plain ? rounded.toPlainString() : rounded.round(new MathContext(6)).toString();
	}
}
