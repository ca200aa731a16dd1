/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The typeface of figures. It comes with the program, so that a figure is set equally on every platform; its widths are
 * those of Arial and Helvetica, which journals ask for.
 */
public enum ChartFont {
	REGULAR("LiberationSans-Regular.ttf"), ITALIC("LiberationSans-Italic.ttf");

	/** Name of the typeface, for formats that refer to a font by name. */
	public static final String FAMILY = "Liberation Sans";

	private final String file;
	private final Font font;

	ChartFont(String file) {
		this.file = file;
		try (InputStream in = open()) {
			font = Font.createFont(Font.TRUETYPE_FONT, in);
		} catch (IOException e) {
			throw new UncheckedIOException("the font " + file + " of the program cannot be read", e);
		} catch (FontFormatException e) {
			throw new IllegalStateException("the font " + file + " of the program is damaged", e);
		}
	}

	/** The font in a size in points. */
	public Font sized(double size) {
		return font.deriveFont(this == ITALIC ? Font.ITALIC : Font.PLAIN, (float) size);
	}

	public boolean canDisplay(int codePoint) {
		return font.canDisplay(codePoint);
	}

	/** Whether a font of any size is this one. */
	public boolean is(Font other) {
		return font.getPSName().equals(other.getPSName());
	}

	/** The font file, to embed it. The caller closes it. */
	public InputStream open() {
		InputStream in = ChartFont.class.getResourceAsStream(file);
		if (in == null) {
			throw new IllegalStateException("the font " + file + " of the program is missing");
		}
		return in;
	}
}
