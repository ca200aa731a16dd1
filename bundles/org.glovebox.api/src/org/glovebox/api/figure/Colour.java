/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/** The colour of a curve or text: a fixed one, or a place in a palette, which follows when the palette is changed. */
public sealed interface Colour {

	Colour BLACK = new Fixed(0x000000);
	Colour GREY = new Fixed(0x666666);

	/** The colour as 0xRRGGBB. */
	int rgb();

	/** One colour, whatever the palette. */
	record Fixed(int rgb) implements Colour {
		public Fixed {
			if ((rgb & 0xFF000000) != 0) {
				throw new IllegalArgumentException("a colour has 24 bits: 0x" + Integer.toHexString(rgb));
			}
		}
	}

	/**
	 * A place in a palette.
	 *
	 * @param palette the palette
	 * @param position as {@link Palette#rgb(double)} takes it
	 */
	record InPalette(Palette palette, double position) implements Colour {
		@Override
		public int rgb() {
			return palette.rgb(position);
		}
	}

	static Colour rgb(int rgb) {
		return new Fixed(rgb);
	}

	/** The {@code index}-th colour of the list for curves that differ in kind, from 0. */
	static Colour kind(int index) {
		return new InPalette(Palette.OKABE_ITO, index);
	}

	/**
	 * The colour of one of several curves that differ by a number. The bright end of the ramp is left out, since yellow
	 * is hard to see on white.
	 *
	 * @param index 0 to {@code count - 1}
	 */
	static Colour ramp(Palette palette, int index, int count) {
		return new InPalette(palette, count < 2 ? 0 : 0.92 * index / (count - 1));
	}
}
