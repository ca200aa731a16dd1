/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import org.glovebox.charts.internal.draw.StackPainter;
import org.glovebox.charts.internal.output.PdfOutput;
import org.glovebox.charts.internal.output.PngOutput;
import org.glovebox.charts.internal.output.SvgOutput;
import org.glovebox.charts.internal.text.TextLine;

/**
 * Draws schematics of stacks for print, in the width of a column of a journal. Needs no display, may be called from any
 * thread. Equal schematics give equal bytes.
 */
public final class SchematicRenderer {

	private static final double POINTS_PER_INCH = 72;

	/** Writes SVG with texts as texts. The stream is not closed. */
	public void svg(StackSchematic stack, OutputStream out) throws IOException {
		StackPainter painter = new StackPainter(stack);
		SvgOutput.write(painter.width(), painter.height(), stack.title(), painter::paint, out);
	}

	/** Writes PDF with embedded fonts and texts that can be searched. The stream is not closed. */
	public void pdf(StackSchematic stack, OutputStream out) throws IOException {
		StackPainter painter = new StackPainter(stack);
		PdfOutput.write(painter.width(), painter.height(), stack.title(), painter::paint, out);
	}

	/** Writes PNG with its resolution in dots per inch. The stream is not closed. */
	public void png(StackSchematic stack, double dpi, OutputStream out) throws IOException {
		PngOutput.write(image(stack, dpi), dpi, out);
	}

	/** Draws into an image on white ground. */
	public BufferedImage image(StackSchematic stack, double dpi) {
		StackPainter painter = new StackPainter(stack);
		double perPoint = dpi / POINTS_PER_INCH;
		int width = (int) Math.ceil(painter.width() * perPoint);
		int height = (int) Math.ceil(painter.height() * perPoint);
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(TextLine.AS_OUTLINES, true);
			g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			g.setColor(Color.WHITE);
			g.fillRect(0, 0, width, height);
			g.scale(perPoint, perPoint);
			painter.paint(g);
		} finally {
			g.dispose();
		}
		return image;
	}
}
