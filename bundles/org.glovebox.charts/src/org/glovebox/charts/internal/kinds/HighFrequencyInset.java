/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.api.figure.Annotation;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Inset;
import org.glovebox.api.figure.Legend;
import org.glovebox.api.figure.Series;

/**
 * An inset with the arc at high frequency, where it is too small beside the rest of a Nyquist plot to be read: less than a
 * fifth of the real axis. It takes a corner of the plot that has no points, else the room under a large arc, and is
 * left out where there is neither.
 */
final class HighFrequencyInset {

	private static final double SMALL = 0.2;
	/** An arc ends at a valley that is as much lower than its top. */
	private static final double VALLEY = 0.85;
	private static final int FEWEST_POINTS = 5;
	/** Points crowd in the valley; only those on the arc are named. */
	private static final double LABELLED = 0.4;
	/** Left and lower edges of the corners and of the room under a large arc, with width and height of the inset as parts of the plot. */
	private static final double[][] PLACES = { { 0.05, 0.5, 0.45, 0.45 }, { 0.5, 0.5, 0.45, 0.45 }, { 0.5, 0.1, 0.45, 0.45 },
			{ 0.05, 0.57, 0.38, 0.38 }, { 0.57, 0.57, 0.38, 0.38 }, { 0.57, 0.1, 0.38, 0.38 },
			{ 0.3, 0.12, 0.4, 0.4 }, { 0.33, 0.14, 0.34, 0.34 } };

	private HighFrequencyInset() {
	}

	/** Where an arc lies: from and to on the real axis, and its height. */
	private record Arc(double from, double to, double height) {
	}

	/** Adds an inset to a Nyquist plot whose curves are all there, where the arc of its first spectrum asks for one. */
	static void add(Figure.Builder builder, Spectrum first, double factor) {
		Figure figure = builder.build();
		double right = extent(figure, true);
		double left = Math.min(0, least(figure));
		Optional<Arc> arc = arc(first.real(factor), first.negativeImaginary(factor));
		if (arc.isEmpty() || arc.get().to() - arc.get().from() > SMALL * (right - left)) {
			return;
		}
		double top = extent(figure, false);
		Arrays.stream(PLACES).filter(p -> isFree(figure, p, left, right, top)).findFirst()
				.ifPresent(p -> builder.inset(new Inset(zoomed(figure, arc.get()), p[0], p[1], p[2], p[3])));
	}

	/** The first arc from high frequency on that comes down to a valley. */
	private static Optional<Arc> arc(double[] real, double[] upwards) {
		int start = 0;
		while (start < upwards.length && !(upwards[start] >= 0)) {
			start++;
		}
		int top = start;
		for (int i = start; i < upwards.length; i++) {
			top = upwards[i] > upwards[top] ? i : top;
			if (upwards[i] < VALLEY * upwards[top]) {
				int valley = i;
				while (valley + 1 < upwards.length && upwards[valley + 1] <= upwards[valley]) {
					valley++;
				}
				boolean ends = valley + 1 < upwards.length && valley - start >= FEWEST_POINTS && real[valley] > real[start];
				return ends ? Optional.of(new Arc(real[start], real[valley], upwards[top])) : Optional.empty();
			}
		}
		return Optional.empty();
	}

	private static double extent(Figure figure, boolean x) {
		return figure.series().stream().flatMapToDouble(s -> Arrays.stream(x ? s.x() : s.y())).filter(Double::isFinite).max()
				.orElse(1);
	}

	private static double least(Figure figure) {
		return figure.series().stream().flatMapToDouble(s -> Arrays.stream(s.x())).filter(Double::isFinite).min().orElse(0);
	}

	/** Whether no point lies in a place; the plot is as high as the equal axes of its shape make it. */
	private static boolean isFree(Figure figure, double[] place, double left, double right, double top) {
		double ratio = figure.style().height() / figure.style().width();
		double high = Math.max(1.05 * top, ratio * 1.05 * (right - left));
		double wide = Math.max(1.05 * (right - left), high / ratio);
		for (Series s : figure.series()) {
			boolean hit = IntStream.range(0, s.size()).anyMatch(i -> {
				double x = (s.x()[i] - left) / wide;
				double y = s.y()[i] / high;
				return x > place[0] - 0.02 && x < place[0] + place[2] + 0.02 && y > place[1] - 0.02 && y < place[1] + place[3] + 0.02;
			});
			if (hit) {
				return false;
			}
		}
		return true;
	}

	private static Figure zoomed(Figure figure, Arc arc) {
		double width = arc.to() - arc.from();
		double from = arc.from() - 0.15 * width;
		double to = arc.to() + 0.25 * width;
		double high = Math.max(1.25 * arc.height(), 0.6 * (to - from));
		Figure.Builder zoom = Figure.builder(Axis.linear("", "").range(from, to), Axis.linear("", "").range(0, high))
				.style(figure.style()).legend(Legend.NONE).equalAspect(true);
		figure.series().forEach(zoom::add);
		for (Annotation annotation : figure.annotations()) {
			if (annotation instanceof Annotation.PointLabel label && label.x() >= from && label.x() <= to && label.y() <= high
					&& label.y() >= LABELLED * arc.height()) {
				zoom.add(label);
			}
		}
		return zoom.build();
	}
}
