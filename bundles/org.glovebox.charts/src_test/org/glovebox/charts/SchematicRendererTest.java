/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.glovebox.charts.StackSchematic.Slab;
import org.glovebox.charts.StackSchematic.Texture;
import org.junit.jupiter.api.Test;

class SchematicRendererTest {

	private final SchematicRenderer renderer = new SchematicRenderer();

	private static StackSchematic stack() {
		return new StackSchematic("CELL-01  a cell", List.of(
				new Slab("Na_{15}Sn_{4}", "40 mg \u00b7 210 \u00b5m", Texture.HATCHED, 0.3, 0.29, 1, true),
				new Slab("Na_{3}SbS_{4}", "80 mg \u00b7 480 \u00b5m", Texture.DOTTED, 0.5, 0.67, 1, true),
				new Slab("S@C-NAS 2:8", "3.35 mg", Texture.RINGED, 0.2, 0.04, 0.8, false)), "\u2212", "+", "250 MPa",
				List.of("pressed 250 MPa, 90 s, all layers"));
	}

	@Test
	void vectorFilesHoldTheTextsAndAreReproducible() throws IOException {
		ByteArrayOutputStream svg = new ByteArrayOutputStream();
		renderer.svg(stack(), svg);
		String text = svg.toString(StandardCharsets.UTF_8);
		assertTrue(text.contains("<title>CELL-01  a cell</title>"), text);
		assertTrue(text.contains("250 MPa") && text.contains("to scale"), text);
		ByteArrayOutputStream again = new ByteArrayOutputStream();
		renderer.svg(stack(), again);
		assertArrayEquals(svg.toByteArray(), again.toByteArray());
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		renderer.pdf(stack(), pdf);
		try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
			String words = new PDFTextStripper().getText(document);
			assertTrue(words.contains("S@C-NAS 2:8") && words.contains("3.35 mg"), words);
		}
	}

	@Test
	void layersAreFilledWithTheirColoursFromTopToBottom() {
		BufferedImage image = renderer.image(stack(), 72);
		assertTrue(hasTint(image, 0.2, Texture.HATCHED), "the uppermost layer is blue");
		assertTrue(hasTint(image, 0.5, Texture.DOTTED), "the middle layer is green");
		BufferedImage larger = renderer.image(stack(), 144);
		assertEquals(2.0, (double) larger.getWidth() / image.getWidth(), 0.02);
	}

	/** Whether the tint of a texture is seen in the row at a share of the height. */
	private static boolean hasTint(BufferedImage image, double place, Texture texture) {
		int wanted = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			wanted |= Math.round((texture.colour() >> shift & 0xFF) * 0.28f + 255 * 0.72f) << shift;
		}
		for (int y = (int) (image.getHeight() * (place - 0.03)); y < image.getHeight() * (place + 0.03); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				if ((image.getRGB(x, y) & 0xFFFFFF) == wanted) {
					return true;
				}
			}
		}
		return false;
	}

	@Test
	void aStackWithoutLayersIsRefused() {
		assertThrows(IllegalArgumentException.class,
				() -> new StackSchematic("", List.of(), "\u2212", "+", "", List.of()));
	}
}
