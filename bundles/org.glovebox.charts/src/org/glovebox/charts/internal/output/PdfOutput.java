/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.output;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes a drawing as a PDF of one page with embedded fonts and real texts. Equal drawings give equal bytes. */
public final class PdfOutput {

	private PdfOutput() {
	}

	/**
	 * Writes a drawing.
	 *
	 * @param width width in points
	 * @param height height in points
	 * @param title what it shows, for the properties of the document
	 * @param drawing draws it, in points
	 */
	public static void write(double width, double height, String title, Consumer<Graphics2D> drawing, OutputStream out)
			throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
			document.addPage(page);
			document.getDocumentInformation().setTitle(title);
			document.getDocumentInformation().setProducer("Glovebox");
			// else it is made from the clock, and no two files are equal
			document.setDocumentId(0L);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				PdfGraphics graphics = new PdfGraphics(content, new PdfFonts(document), height);
				drawing.accept(graphics);
				graphics.finish();
			}
			document.save(out);
		}
	}
}
