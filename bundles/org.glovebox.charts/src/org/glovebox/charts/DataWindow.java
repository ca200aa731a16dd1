/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Figure;

/**
 * The part of the data that the axes show.
 *
 * @param x range of the x axis
 * @param y range of the y axis on the left
 * @param secondY range of the y axis on the right; the same as {@code y} where there is none
 */
public record DataWindow(Range x, Range y, Range secondY) {

	/**
	 * A range of an axis.
	 *
	 * @param min value at its start
	 * @param max value at its end, above {@code min}
	 */
	public record Range(double min, double max) {

		public Range {
			if (!(min < max) || Double.isInfinite(max - min)) {
				throw new IllegalArgumentException("not a range: " + min + " to " + max);
			}
		}

		public double length() {
			return max - min;
		}

		public boolean contains(double value) {
			return value >= min && value <= max;
		}

		/** Takes an axis to the range. */
		Axis on(Axis axis) {
			return axis.range(min, max);
		}
	}

	/** The figure with its axes on this window. */
	public Figure on(Figure figure) {
		Figure.Builder builder = figure.toBuilder().x(x.on(figure.x())).y(y.on(figure.y()));
		figure.secondY().ifPresent(axis -> builder.secondY(secondY.on(axis)));
		return builder.build();
	}
}
