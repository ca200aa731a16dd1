/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.util.Arrays;

import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Java2D to a page of PDF: lines, areas and texts in plain colours, which is what figures are made of. Texts in the
 * typeface of the figures stay texts; others become outlines.
 */
@NonNullByDefault({})
final class PdfGraphics extends AbstractGraphics2D {

	private static final FontRenderContext OUTLINES = new FontRenderContext(null, true, true);

	private final PDPageContentStream page;
	private final PdfFonts fonts;
	private final AffineTransform upright;
	private final GraphicsConfiguration device = SvgGraphics.anyDevice();
	private final Written written;

	/** What the page's graphics state is, shared with the copies of the graphics. */
	private static final class Written {
		private @Nullable Shape clip;
		private @Nullable Color stroking;
		private @Nullable Color filling;
		private @Nullable BasicStroke stroke;
		private double strokeScale;

		void forget() {
			stroking = null;
			filling = null;
			stroke = null;
		}
	}

	/** A graphics whose unit is a point and whose origin is the upper left corner of a page. */
	PdfGraphics(PDPageContentStream page, PdfFonts fonts, double height) {
		super(false);
		this.page = page;
		this.fonts = fonts;
		upright = new AffineTransform(1, 0, 0, -1, 0, height);
		written = new Written();
		gc = new GraphicContext(new AffineTransform());
	}

	private PdfGraphics(PdfGraphics parent) {
		super(parent);
		page = parent.page;
		fonts = parent.fonts;
		upright = parent.upright;
		written = parent.written;
	}

	@Override
	public Graphics create() {
		return new PdfGraphics(this);
	}

	@Override
	public void dispose() {
		// the page is closed by who opened it
	}

	@Override
	public void draw(Shape shape) {
		if (!(gc.getStroke() instanceof BasicStroke stroke)) {
			fill(gc.getStroke().createStrokedShape(shape));
			return;
		}
		writing(() -> {
			applyStroke(stroke);
			if (path(shape)) {
				page.stroke();
			}
		});
	}

	@Override
	public void fill(Shape shape) {
		writing(() -> {
			applyFilling();
			if (path(shape)) {
				page.fill();
			}
		});
	}

	@Override
	public void drawString(String text, float x, float y) {
		Font font = gc.getFont();
		PDFont embedded = fonts.find(font);
		if (embedded == null) {
			fill(font.createGlyphVector(OUTLINES, text).getOutline(x, y));
			return;
		}
		AffineTransform place = toPage();
		place.translate(x, y);
		place.scale(1, -1);
		writing(() -> {
			applyFilling();
			page.beginText();
			page.setFont(embedded, font.getSize2D());
			page.setTextMatrix(new Matrix(place));
			page.showText(text);
			page.endText();
		});
	}

	@Override
	public void drawString(AttributedCharacterIterator text, float x, float y) {
		StringBuilder plain = new StringBuilder();
		for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
			plain.append(c);
		}
		drawString(plain.toString(), x, y);
	}

	/** Something that is written to the page. */
	@FunctionalInterface
	private interface Writing {
		void run() throws IOException;
	}

	private void writing(Writing what) {
		try {
			applyClip();
			what.run();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A clip of a page can only get smaller, so it lives in a saved state of its own. */
	private void applyClip() throws IOException {
		Shape wanted = gc.getClip();
		Shape onPage = wanted == null ? null : toPage().createTransformedShape(wanted);
		if (sameClip(onPage, written.clip)) {
			return;
		}
		if (written.clip != null) {
			page.restoreGraphicsState();
			written.forget();
		}
		written.clip = onPage;
		if (wanted != null) {
			page.saveGraphicsState();
			path(wanted);
			page.clip();
		}
	}

	private static boolean sameClip(@Nullable Shape a, @Nullable Shape b) {
		return a == null || b == null ? a == b : a.getBounds2D().equals(b.getBounds2D());
	}

	/** Puts the page back to its first state. */
	void finish() throws IOException {
		if (written.clip != null) {
			page.restoreGraphicsState();
			written.clip = null;
		}
	}

	private void applyFilling() throws IOException {
		if (!gc.getColor().equals(written.filling)) {
			page.setNonStrokingColor(gc.getColor());
			written.filling = gc.getColor();
		}
	}

	private void applyStroke(BasicStroke stroke) throws IOException {
		if (!gc.getColor().equals(written.stroking)) {
			page.setStrokingColor(gc.getColor());
			written.stroking = gc.getColor();
		}
		double scale = Math.sqrt(Math.abs(gc.getTransform().getDeterminant()));
		if (stroke.equals(written.stroke) && scale == written.strokeScale) {
			return;
		}
		page.setLineWidth((float) (stroke.getLineWidth() * scale));
		page.setLineCapStyle(stroke.getEndCap());
		page.setLineJoinStyle(stroke.getLineJoin());
		page.setMiterLimit(Math.max(1, stroke.getMiterLimit()));
		float[] dash = stroke.getDashArray() == null ? new float[0] : stroke.getDashArray();
		for (int i = 0; i < dash.length; i++) {
			dash[i] *= (float) scale;
		}
		page.setLineDashPattern(dash, (float) (stroke.getDashPhase() * scale));
		written.stroke = stroke;
		written.strokeScale = scale;
	}

	private AffineTransform toPage() {
		AffineTransform transform = new AffineTransform(upright);
		transform.concatenate(gc.getTransform());
		return transform;
	}

	/** Writes a path; false where it is empty. */
	private boolean path(Shape shape) throws IOException {
		float[] c = new float[6];
		float[] last = new float[2];
		boolean any = false;
		for (PathIterator i = shape.getPathIterator(toPage()); !i.isDone(); i.next()) {
			int kind = i.currentSegment(c);
			any |= kind != PathIterator.SEG_MOVETO;
			segment(kind, c, last);
			int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
			if (kind != PathIterator.SEG_CLOSE) {
				last = Arrays.copyOfRange(c, end, end + 2);
			}
		}
		return any;
	}

	private void segment(int kind, float[] c, float[] last) throws IOException {
		switch (kind) {
		case PathIterator.SEG_MOVETO -> page.moveTo(c[0], c[1]);
		case PathIterator.SEG_LINETO -> page.lineTo(c[0], c[1]);
		case PathIterator.SEG_CUBICTO -> page.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
		case PathIterator.SEG_QUADTO -> page.curveTo(toCubic(last[0], c[0]), toCubic(last[1], c[1]),
				toCubic(c[2], c[0]), toCubic(c[3], c[1]), c[2], c[3]);
		case PathIterator.SEG_CLOSE -> page.closePath();
		default -> throw new IllegalArgumentException("segment " + kind);
		}
	}

	private static float toCubic(float end, float control) {
		return end + (control - end) * 2 / 3;
	}

	@Override
	public GraphicsConfiguration getDeviceConfiguration() {
		return device;
	}

	@Override
	public FontMetrics getFontMetrics(Font font) {
		return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(font);
	}

	@Override
	public void setXORMode(Color colour) {
		throw new UnsupportedOperationException("exclusive-or painting in PDF");
	}

	@Override
	public void copyArea(int x, int y, int width, int height, int dx, int dy) {
		throw new UnsupportedOperationException("copying areas in PDF");
	}

	@Override
	public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
		throw new UnsupportedOperationException("images in PDF");
	}

	@Override
	public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
		throw new UnsupportedOperationException("images in PDF");
	}

	@Override
	public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
		throw new UnsupportedOperationException("images in PDF");
	}

	@Override
	public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
		throw new UnsupportedOperationException("images in PDF");
	}
}
