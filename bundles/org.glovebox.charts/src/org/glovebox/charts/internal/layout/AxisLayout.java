/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.layout;

import java.util.List;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.charts.internal.text.TextLine;

/**
 * An axis with everything that belongs to it.
 *
 * @param scale where values lie
 * @param ticks its ticks
 * @param labels the numbers at the major ticks, set
 * @param title its title, set
 * @param hasTitle whether there is a title
 * @param colour colour of numbers and title
 */
public record AxisLayout(AxisScale scale, Ticks ticks, List<TextLine> labels, TextLine title, boolean hasTitle,
		Colour colour) {

	/** Lays out an axis. */
	static AxisLayout of(Axis axis, AxisScale scale, Ticks ticks, double tickSize, double titleSize) {
		List<TextLine> labels = ticks.major().stream().map(t -> TextLine.of(t.label(), tickSize)).toList();
		String title = title(axis.label(), axis.unit(), ticks.exponent());
		Colour colour = axis.colour();
		return new AxisLayout(scale, ticks, labels, TextLine.of(title, titleSize), !title.isBlank(),
				colour == null ? Colour.BLACK : colour);
	}

	/** Title with the unit and the power of ten that numbers are divided by. */
	static String title(String label, String unit, int exponent) {
		if (exponent == 0) {
			return unit.isEmpty() ? label : label.isEmpty() ? unit : label + " / " + unit;
		}
		String power = "10^{" + exponent + "}";
		return label + " / " + (unit.isEmpty() ? power : power + " " + unit);
	}

	/** Width of the widest number. */
	double labelWidth() {
		return labels.stream().mapToDouble(TextLine::width).max().orElse(0);
	}

	/** Height of the highest number above its base line. */
	public double labelAscent() {
		return labels.stream().mapToDouble(TextLine::ascent).max().orElse(0);
	}
}
