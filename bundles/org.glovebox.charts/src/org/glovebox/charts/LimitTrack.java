/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.glovebox.api.analysis.Limit;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Trail;
import org.glovebox.charts.DataWindow.Range;

/**
 * Along what a limit of a quantity can be dragged in a view: an axis that shows the quantity, or a curve whose points have
 * values of it. Places are in pixels as those of {@link ChartView}. Used by the thread of the view, as long as the view
 * shows the same figure.
 */
public final class LimitTrack {

	private static final int DIGITS = 3;
	/** A limit is set so far beyond the point that it keeps, as a part of its value, that rounding does not lose it. */
	private static final double BESIDE = 1e-9;

	private final ChartView view;
	private final Limit.End end;
	private final Path path;

	/** What a limit looks like. */
	public sealed interface Place {
		/** A line from the bottom to the top of the plot. */
		record Upright(double left) implements Place {
		}

		/** A line from the left to the right of the plot. */
		record Level(double top) implements Place {
		}

		/** A point of a curve. */
		record Spot(double left, double top) implements Place {
		}
	}

	private enum Direction {
		X, Y
	}

	private sealed interface Path {
		record Along(Direction direction) implements Path {
		}

		record Curve(Trail trail) implements Path {
		}
	}

	private LimitTrack(ChartView view, Limit.End end, Path path) {
		this.view = view;
		this.end = end;
		this.path = path;
	}

	/**
	 * The track of a limit; empty where the figure does not show the quantity.
	 *
	 * @param quantity name of a column of the vocabulary
	 */
	public static Optional<LimitTrack> of(ChartView view, String quantity, Limit.End end) {
		if (view.figure().x().quantity().equals(quantity)) {
			return Optional.of(new LimitTrack(view, end, new Path.Along(Direction.X)));
		}
		if (view.figure().y().quantity().equals(quantity)) {
			return Optional.of(new LimitTrack(view, end, new Path.Along(Direction.Y)));
		}
		return view.figure().trails().stream().filter(t -> t.quantity().equals(quantity) && t.values().length > 0)
				.findFirst().map(t -> new LimitTrack(view, end, new Path.Curve(t)));
	}

	/**
	 * Where a limit is; it may be outside the plot where the user has zoomed.
	 *
	 * @param limit its value; {@code NaN} where there is none: then it waits at its end of all data
	 */
	public Place place(double limit) {
		return switch (path) {
		case Path.Along(Direction direction) -> {
			Range home = home(direction);
			boolean none = Double.isNaN(limit) || axis(direction).scale() == Axis.Scale.LOG && limit <= 0;
			double value = none ? lowest() ? home.min() : home.max() : limit;
			yield direction == Direction.X ? new Place.Upright(view.placeOf(value, view.window().y().min(), false).getX())
					: new Place.Level(view.placeOf(view.window().x().min(), value, false).getY());
		}
		case Path.Curve(Trail trail) -> {
			Point2D at = point(trail, kept(trail, limit));
			yield new Place.Spot(at.getX(), at.getY());
		}
		};
	}

	/** The value that a limit takes when it is dragged to a place; {@code NaN} where it no longer limits anything. */
	public double value(double left, double top) {
		return switch (path) {
		case Path.Along(Direction direction) -> along(direction, left, top);
		case Path.Curve(Trail trail) -> {
			int nearest = nearest(trail, left, top);
			boolean last = nearest == kept(trail, Double.NaN);
			yield last ? Double.NaN : rounded(trail.values()[nearest], outward());
		}
		};
	}

	/** Whether what is at lower values than the limit is left out. */
	public boolean lowest() {
		return end == Limit.End.LOWEST;
	}

	private RoundingMode outward() {
		return lowest() ? RoundingMode.FLOOR : RoundingMode.CEILING;
	}

	private Axis axis(Direction direction) {
		return direction == Direction.X ? view.figure().x() : view.figure().y();
	}

	private Range home(Direction direction) {
		return direction == Direction.X ? view.home().x() : view.home().y();
	}

	private double along(Direction direction, double left, double top) {
		Rectangle2D area = view.area();
		double x = Math.max(area.getMinX(), Math.min(area.getMaxX(), left));
		double y = Math.max(area.getMinY(), Math.min(area.getMaxY(), top));
		double value = at(direction, x, y);
		Range home = home(direction);
		if (lowest() ? value <= home.min() : value >= home.max()) {
			return Double.NaN;
		}
		Axis axis = axis(direction);
		if (axis.whole()) {
			return Math.rint(value);
		}
		return axis.scale() == Axis.Scale.LOG ? rounded(value, RoundingMode.HALF_EVEN)
				: rounded(value, Math.abs(at(direction, x + 1, y + 1) - value));
	}

	private double at(Direction direction, double left, double top) {
		Point2D values = view.anyValuesAt(left, top);
		return direction == Direction.X ? values.getX() : values.getY();
	}

	/** A value with no more digits than the pixels tell apart. */
	private static double rounded(double value, double step) {
		int scale = (int) -Math.floor(Math.log10(step));
		return new BigDecimal(value).setScale(scale, RoundingMode.HALF_EVEN).doubleValue();
	}

	private static double rounded(double value, RoundingMode mode) {
		return new BigDecimal(value).round(new MathContext(DIGITS + 1, mode)).doubleValue();
	}

	/** The point of a curve that is the last one that a limit keeps; where it keeps none, the one nearest to it. */
	private int kept(Trail trail, double limit) {
		double beside = lowest() ? limit * (1 - BESIDE) : limit * (1 + BESIDE);
		IntPredicate keeps = i -> Double.isNaN(limit) || (lowest() ? trail.values()[i] >= beside : trail.values()[i] <= beside);
		return extreme(trail, keeps, lowest()).orElseGet(() -> extreme(trail, i -> true, !lowest()).orElse(0));
	}

	private static Optional<Integer> extreme(Trail trail, IntPredicate which, boolean least) {
		double sign = least ? 1 : -1;
		return IntStream.range(0, trail.values().length).filter(i -> !Double.isNaN(trail.values()[i]) && which.test(i)).boxed()
				.min((a, b) -> Double.compare(sign * trail.values()[a], sign * trail.values()[b]));
	}

	private int nearest(Trail trail, double left, double top) {
		int best = 0;
		double distance = Double.POSITIVE_INFINITY;
		for (int i = 0; i < trail.values().length; i++) {
			double d = point(trail, i).distance(left, top);
			if (!Double.isNaN(trail.values()[i]) && d < distance) {
				best = i;
				distance = d;
			}
		}
		return best;
	}

	private Point2D point(Trail trail, int index) {
		return view.placeOf(trail.x()[index], trail.y()[index], false);
	}
}
