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
import java.util.Optional;

import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureStyle;
import org.glovebox.api.figure.RichText;
import org.glovebox.charts.internal.draw.FigurePainter;
import org.glovebox.charts.internal.layout.Plot;
import org.glovebox.charts.internal.layout.PlotLayout;
import org.glovebox.charts.internal.layout.Resolution;
import org.glovebox.charts.internal.output.PdfOutput;
import org.glovebox.charts.internal.output.PngOutput;
import org.glovebox.charts.internal.output.SvgOutput;
import org.glovebox.charts.internal.text.TextLine;

/**
 * Draws figures. Needs no display, may be called from any thread and from several at a time. Equal figures give equal
 * bytes.
 */
public final class ChartRenderer {

	private static final double POINTS_PER_INCH = 72;

	/** Formats of files. */
	public enum Format {
		SVG, PDF, PNG
	}

	/**
	 * Draws into an image.
	 *
	 * @param figure what to draw, in the size of its style
	 * @param dpi pixels to the inch: 96 for a screen at 100 %, 192 at 200 %, 300 and more for print
	 */
	public BufferedImage image(Figure figure, double dpi) {
		Plot plot = Plot.of(figure);
		double perPoint = dpi / POINTS_PER_INCH;
		PlotLayout layout = PlotLayout.of(plot, plot.home(), Resolution.pixels(perPoint));
		FigureStyle style = layout.style();
		int width = Math.max(1, (int) Math.round(style.width() * perPoint));
		int height = Math.max(1, (int) Math.round(style.height() * perPoint));
		return paint(new FigurePainter(layout, Optional.empty()), width, height, perPoint);
	}

	/** Writes a file of 300 dpi where the format has pixels. The stream is not closed. */
	public void write(Figure figure, Format format, OutputStream out) throws IOException {
		switch (format) {
		case SVG -> svg(figure, out);
		case PDF -> pdf(figure, out);
		case PNG -> png(figure, 300, out);
		}
	}

	/** Writes PNG with its resolution in dots per inch. The stream is not closed. */
	public void png(Figure figure, double dpi, OutputStream out) throws IOException {
		PngOutput.write(image(figure, dpi), dpi, out);
	}

	/** Writes SVG with texts as texts. The stream is not closed. */
	public void svg(Figure figure, OutputStream out) throws IOException {
		FigurePainter painter = onPaper(figure);
		FigureStyle style = figure.style();
		SvgOutput.write(style.width(), style.height(), name(figure), painter::paint, out);
	}

	/** Writes PDF with embedded fonts and texts that can be searched. The stream is not closed. */
	public void pdf(Figure figure, OutputStream out) throws IOException {
		FigurePainter painter = onPaper(figure);
		FigureStyle style = figure.style();
		PdfOutput.write(style.width(), style.height(), name(figure), painter::paint, out);
	}

	private static FigurePainter onPaper(Figure figure) {
		Plot plot = Plot.of(figure);
		return new FigurePainter(PlotLayout.of(plot, plot.home(), Resolution.VECTOR), Optional.empty());
	}

	/** Title of the figure, or what its axes show; with the note, which must not be lost. */
	private static String name(Figure figure) {
		String title = figure.title().isEmpty() ? figure.y().label() + " \u2013 " + figure.x().label() : figure.title();
		String note = figure.note().isEmpty() ? "" : " (" + figure.note() + ")";
		return RichText.parse(title).plain() + note;
	}

	static BufferedImage paint(FigurePainter painter, int width, int height, double perPoint) {
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
