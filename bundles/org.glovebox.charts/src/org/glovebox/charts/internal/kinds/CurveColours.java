/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.List;

import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.ColourBar;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Palette;

/** Colours of curves that differ by a number: with names in a legend while they are few, else with a colour bar. */
final class CurveColours {

	/** So many names fit into a legend. */
	private static final int MOST_NAMES = CycleChoice.AUTO_LIMIT;
	/** The bright end of the ramp is hard to see on white. */
	private static final double END = 0.92;

	private final List<Long> numbers;
	private final String label;
	private final Palette palette;

	/**
	 * Colours for some numbers.
	 *
	 * @param label what the number is: "Cycle"
	 * @param numbers the numbers, rising
	 */
	CurveColours(String label, List<Long> numbers, Palette palette) {
		this.label = label;
		this.numbers = numbers;
		this.palette = palette;
	}

	private boolean hasNames() {
		return numbers.size() <= MOST_NAMES;
	}

	/** The name of a curve. */
	String name(long number) {
		return label + " " + number;
	}

	Colour of(long number) {
		if (!palette.isRamp()) {
			return new Colour.InPalette(palette, numbers.indexOf(number));
		}
		return hasNames() ? Colour.ramp(palette, numbers.indexOf(number), numbers.size()) : bar().colour(number);
	}

	/** Adds the colour bar where there are many curves. */
	void addKey(Figure.Builder figure) {
		if (!hasNames() && palette.isRamp()) {
			figure.colourBar(bar());
		}
	}

	private ColourBar bar() {
		return new ColourBar(label, "", palette, numbers.get(0), numbers.get(numbers.size() - 1), END);
	}
}
