/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.output;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.charts.internal.text.ChartFont;

/** The fonts of one document, embedded with the characters that it uses. */
final class PdfFonts {

	private final PDDocument document;
	private final Map<ChartFont, PDFont> embedded = new EnumMap<>(ChartFont.class);

	PdfFonts(PDDocument document) {
		this.document = document;
	}

	/** The embedded font for a font of the drawing; {@code null} where it is none of the program's. */
	@Nullable
	PDFont find(Font font) {
		for (ChartFont candidate : ChartFont.values()) {
			if (candidate.is(font)) {
				return embedded.computeIfAbsent(candidate, this::embed);
			}
		}
		return null;
	}

	private PDFont embed(ChartFont font) {
		try (InputStream in = font.open()) {
			return PDType0Font.load(document, in, true);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
