/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/**
 * Key to the colours of many curves that differ by a number, in place of a legend: a bar beside the plot.
 *
 * @param label what the number is, as markup
 * @param unit its unit, as markup; "" for none
 * @param palette the ramp
 * @param min number at the start of the ramp
 * @param max number at {@code end} of the ramp
 * @param end how much of the ramp is used, 0 to 1
 */
public record ColourBar(String label, String unit, Palette palette, double min, double max, double end) {

	public ColourBar {
		if (!palette.isRamp()) {
			throw new IllegalArgumentException(palette + " is no ramp");
		}
		if (!(min < max) || !(end > 0 && end <= 1)) {
			throw new IllegalArgumentException("an empty colour bar: " + min + " to " + max + ", end " + end);
		}
	}

	/** The colour of a number. */
	public Colour colour(double value) {
		double fraction = Math.max(0, Math.min(1, (value - min) / (max - min)));
		return new Colour.InPalette(palette, fraction * end);
	}
}
