/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One curve of a figure. Points are joined in their order; a point where x or y is {@code NaN} is a gap in the line.
 * Nothing limits the number of points: what is drawn is thinned out to what the pixels can show.
 *
 * @param name entry in the legend, as markup; "" for none. Series of one name, such as charge and discharge of a cycle,
 *            share the entry of the first
 * @param x x values; owned by the series, never change them afterwards
 * @param y y values, of the same length; owned likewise
 * @param errors uncertainty of y, of the same length; {@code null} for none
 * @param line how points are joined
 * @param marker what is drawn at each point
 * @param colour colour of line, markers and bars
 * @param second whether y is measured on the second y axis
 */
public record Series(String name, double[] x, double[] y, @Nullable ErrorBars errors, LineStyle line, Marker marker,
		Colour colour, boolean second) {

	public Series {
		if (x.length != y.length) {
			throw new IllegalArgumentException("series " + name + " has " + x.length + " x and " + y.length
					+ " y values");
		}
		if (errors != null && errors.below().length != y.length) {
			throw new IllegalArgumentException("series " + name + " has " + y.length + " points and "
					+ errors.below().length + " error bars");
		}
	}

	/** A solid line of 1 pt. */
	public static Series line(String name, double[] x, double[] y, Colour colour) {
		return new Series(name, x, y, null, LineStyle.SOLID, Marker.NONE, colour, false);
	}

	/** Markers that are not joined. */
	public static Series points(String name, double[] x, double[] y, Marker marker, Colour colour) {
		return new Series(name, x, y, null, LineStyle.NONE, marker, colour, false);
	}

	/** Number of points, gaps included. */
	public int size() {
		return x.length;
	}

	public Optional<ErrorBars> errorBars() {
		return Optional.ofNullable(errors);
	}

	public Series with(LineStyle newLine) {
		return new Series(name, x, y, errors, newLine, marker, colour, second);
	}

	public Series with(Marker newMarker) {
		return new Series(name, x, y, errors, line, newMarker, colour, second);
	}

	public Series with(ErrorBars newErrors) {
		return new Series(name, x, y, newErrors, line, marker, colour, second);
	}

	public Series with(Colour newColour) {
		return new Series(name, x, y, errors, line, marker, newColour, second);
	}

	/** The same series measured on the second y axis. */
	public Series onSecondAxis() {
		return new Series(name, x, y, errors, line, marker, colour, true);
	}
}
