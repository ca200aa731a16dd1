/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.layout;

import java.util.function.Predicate;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ErrorBars;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.DataWindow;
import org.glovebox.charts.DataWindow.Range;
import org.eclipse.jdt.annotation.Nullable;

/** Ranges of axes that let the data decide: all points inside, a little room, round ends, zero where it is near. */
final class AutoRange {

	/** Data from zero to this part of their largest value make the axis start at zero. */
	private static final double NEAR_ZERO = 0.15;
	private static final double ROOM = 0.04;
	private static final double ROOM_ALONG = 0.01;
	private static final double ROUNDING = 1e-6;
	/** Decades by which a limit may be off a power of ten and still be taken for it. */
	private static final double NEAR_DECADE = 0.002;

	private double min = Double.POSITIVE_INFINITY;
	private double max = Double.NEGATIVE_INFINITY;
	private final boolean positiveOnly;
	private final boolean along;
	private boolean marked;

	private AutoRange(Axis axis, boolean along) {
		positiveOnly = axis.scale() == Axis.Scale.LOG;
		this.along = along;
	}

	static DataWindow of(Figure figure) {
		AutoRange x = new AutoRange(figure.x(), true);
		if (isOpen(figure.x())) {
			figure.series().forEach(s -> x.add(s.x(), s.y(), null));
			x.marked = figure.series().stream().anyMatch(s -> s.marker().isVisible());
		}
		Range left = y(figure, figure.y(), s -> !s.second());
		Range right = figure.secondY().map(axis -> y(figure, axis, Series::second)).orElse(left);
		return new DataWindow(x.range(figure.x()), left, right);
	}

	private static boolean isOpen(Axis axis) {
		return Double.isNaN(axis.min()) || Double.isNaN(axis.max());
	}

	private static Range y(Figure figure, Axis axis, Predicate<Series> member) {
		AutoRange y = new AutoRange(axis, false);
		if (isOpen(axis)) {
			figure.series().stream().filter(member).forEach(s -> y.add(s.y(), s.x(), s.errors()));
		}
		return y.range(axis);
	}

	private void add(double[] values, double[] others, @Nullable ErrorBars errors) {
		for (int i = 0; i < values.length; i++) {
			double v = values[i];
			if (Double.isFinite(v) && Double.isFinite(others[i])) {
				add(v);
				if (errors != null && !Double.isNaN(errors.below()[i]) && !Double.isNaN(errors.above()[i])) {
					add(v - errors.below()[i]);
					add(v + errors.above()[i]);
				}
			}
		}
	}

	private void add(double v) {
		if (!positiveOnly || v > 0) {
			min = v < min ? v : min;
			max = v > max ? v : max;
		}
	}

	private Range range(Axis axis) {
		if (min <= max) {
			// an end that is fixed belongs to what the other end has to fit
			min = Math.min(min, Double.isNaN(axis.min()) ? min : axis.min());
			max = Math.max(max, Double.isNaN(axis.max()) ? max : axis.max());
		}
		Range auto = !(min <= max) ? positiveOnly ? new Range(1, 10) : new Range(0, 1)
				: positiveOnly ? logarithmic() : linear(axis);
		double low = Double.isNaN(axis.min()) ? auto.min() : axis.min();
		double high = Double.isNaN(axis.max()) ? auto.max() : axis.max();
		if (low < high) {
			return new Range(low, high);
		}
		// one end is fixed and all data lie beyond it
		double length = Math.max(Math.abs(low), 1);
		return Double.isNaN(axis.min()) ? new Range(positiveOnly ? high / 10 : high - length, high)
				: new Range(low, positiveOnly ? low * 10 : low + length);
	}

	private Range logarithmic() {
		double low = Math.log10(min);
		double high = Math.log10(max);
		if (high - low < 1) {
			double room = Math.max(0.1, ROOM * (high - low));
			return new Range(Math.pow(10, low - room), Math.pow(10, high + room));
		}
		// measured decades end a little off the round number, 1.0000e6 Hz as 999999
		return new Range(Math.pow(10, Math.floor(low + NEAR_DECADE)), Math.pow(10, Math.ceil(high - NEAR_DECADE)));
	}

	private Range linear(Axis axis) {
		if (min == max) {
			double around = min == 0 ? 1 : Math.max(Math.abs(min) * 0.05, axis.whole() ? 1 : 0);
			return new Range(min - around, max + around);
		}
		boolean fromZero = min >= 0 && min <= NEAR_ZERO * max;
		boolean toZero = max <= 0 && max >= NEAR_ZERO * min;
		double length = max - min;
		double step = Double.isNaN(axis.step()) ? Ticks.round(length / 6, axis.whole()) : axis.step();
		double unit = step / Ticks.parts(step, axis.whole());
		double room = (along && !marked ? ROOM_ALONG : ROOM) * length;
		double low = fromZero ? 0 : Math.floor((min - room(min, unit, room)) / unit + ROUNDING) * unit;
		double high = toZero ? 0 : Math.ceil((max + room(max, unit, room)) / unit - ROUNDING) * unit;
		// nothing below zero is shown where nothing is below zero
		low = min >= 0 && low < 0 ? 0 : low;
		return low < high ? new Range(low, high) : new Range(min - room, max + room);
	}

	/** Data that end at a round value need no room beyond it along x, where nothing is hidden by the frame. */
	private double room(double end, double unit, double room) {
		return along && Math.abs(end / unit - Math.rint(end / unit)) < ROUNDING ? 0 : room;
	}
}
