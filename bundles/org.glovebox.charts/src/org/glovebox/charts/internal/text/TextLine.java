/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.text;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.figure.RichText;

/**
 * One line of text with its markup, set in a size. Characters that the typeface of the figures lacks are taken from the
 * platform's sans-serif font.
 */
public final class TextLine {

	/**
	 * Hint to fill the outlines of characters. In images Java2D moves each character to whole pixels, which spoils the
	 * spacing of small texts; vector formats need texts that can be searched.
	 */
	public static final RenderingHints.Key AS_OUTLINES = new Hint();

	private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
	private static final double SCRIPT_SIZE = 0.7;
	private static final double SUPERSCRIPT_RISE = 0.34;
	private static final double SUBSCRIPT_DROP = 0.16;
	/** Height of capitals and depth of descenders of the typeface, in ems. */
	private static final double CAPITALS = 0.74;
	private static final double DESCENDERS = 0.21;

	private final List<Piece> pieces = new ArrayList<>();
	private double width;
	private double ascent;
	private double descent;

	/** The key of {@link #AS_OUTLINES}. */
	private static final class Hint extends RenderingHints.Key {
		Hint() {
			super(Hint.class.hashCode());
		}

		@Override
		public boolean isCompatibleValue(@Nullable Object value) {
			return value instanceof Boolean;
		}
	}

	/** Some characters of one font. */
	private record Piece(String text, Font font, double x, double drop) {
	}

	private TextLine(RichText text, double size) {
		ascent = CAPITALS * size;
		descent = DESCENDERS * size;
		text.runs().forEach(run -> set(run, size));
	}

	/**
	 * Sets a line.
	 *
	 * @param markup the text
	 * @param size size in points
	 */
	public static TextLine of(String markup, double size) {
		return new TextLine(RichText.parse(markup), size);
	}

	/** Width of a line in points. */
	public static double width(String markup, double size) {
		return of(markup, size).width();
	}

	public double width() {
		return width;
	}

	/** Height above the base line, at least that of capitals. */
	public double ascent() {
		return ascent;
	}

	/** Depth below the base line, at least that of descenders. */
	public double descent() {
		return descent;
	}

	public double height() {
		return ascent + descent;
	}

	/**
	 * Draws the line.
	 *
	 * @param x place of the part of the line that {@code align} names
	 * @param y base line
	 * @param align 0 for the start of the line, 0.5 for its middle, 1 for its end
	 */
	public void draw(Graphics2D g, double x, double y, double align) {
		double start = x - align * width;
		for (Piece piece : pieces) {
			float left = (float) (start + piece.x());
			float base = (float) (y + piece.drop());
			if (Boolean.TRUE.equals(g.getRenderingHint(AS_OUTLINES))) {
				g.fill(piece.font().createGlyphVector(METRICS, piece.text()).getOutline(left, base));
			} else {
				g.setFont(piece.font());
				g.drawString(piece.text(), left, base);
			}
		}
	}

	/** Draws the line upwards, its middle at {@code y} and its base line at {@code x}. */
	public void drawUpwards(Graphics2D g, double x, double y) {
		AffineTransform before = g.getTransform();
		g.translate(x, y);
		g.rotate(-Math.PI / 2);
		draw(g, 0, 0, 0.5);
		g.setTransform(before);
	}

	/** What the line covers when drawn, see {@link #draw}. */
	public Rectangle2D bounds(double x, double y, double align) {
		return new Rectangle2D.Double(x - align * width, y - ascent, width, height());
	}

	private void set(RichText.Run run, double size) {
		ChartFont face = run.italic() ? ChartFont.ITALIC : ChartFont.REGULAR;
		double drop = switch (run.shift()) {
		case BASELINE -> 0;
		case SUBSCRIPT -> SUBSCRIPT_DROP * size;
		case SUPERSCRIPT -> -SUPERSCRIPT_RISE * size;
		};
		double ownSize = run.shift() == RichText.Shift.BASELINE ? size : SCRIPT_SIZE * size;
		ascent = Math.max(ascent, CAPITALS * ownSize - drop);
		descent = Math.max(descent, DESCENDERS * ownSize + drop);
		String text = run.text();
		for (int from = 0; from < text.length();) {
			boolean known = face.canDisplay(text.codePointAt(from));
			int to = from;
			while (to < text.length() && face.canDisplay(text.codePointAt(to)) == known) {
				to += Character.charCount(text.codePointAt(to));
			}
			add(text.substring(from, to), known ? face.sized(ownSize) : fallback(run.italic(), ownSize), drop);
			from = to;
		}
	}

	private static Font fallback(boolean italic, double size) {
		return new Font(Font.SANS_SERIF, italic ? Font.ITALIC : Font.PLAIN, 1).deriveFont((float) size);
	}

	private void add(String text, Font font, double drop) {
		pieces.add(new Piece(text, font, width, drop));
		width += font.getStringBounds(text, METRICS).getWidth();
	}
}
