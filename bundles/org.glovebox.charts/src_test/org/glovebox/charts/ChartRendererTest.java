/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureStyle;
import org.glovebox.api.figure.Legend;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.ChartRenderer.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What every drawn figure must have, on generated data. */
class ChartRendererTest {

	private static final int WHITE = 0xFFFFFF;

	private final ChartRenderer renderer = new ChartRenderer();

	static Stream<Figure> figures() {
		return Stream.of(Figures.profile(), Figures.efficiency(), Figures.nyquist(), Figures.arrhenius(),
				Figures.differential(), Figures.profile().toBuilder().legend(Legend.OUTSIDE).build(),
				Figures.efficiency().withStyle(FigureStyle.SCREEN),
				Figures.arrhenius().withStyle(FigureStyle.DOUBLE_COLUMN));
	}

	private byte[] bytes(Figure figure, Format format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		renderer.write(figure, format, out);
		return out.toByteArray();
	}

	private String pdfText(Figure figure) throws IOException {
		try (PDDocument document = Loader.loadPDF(bytes(figure, Format.PDF))) {
			return new PDFTextStripper().getText(document);
		}
	}

	@ParameterizedTest
	@MethodSource("figures")
	void nothingIsCutAtTheEdges(Figure figure) {
		for (double dpi : new double[] { 96, 192 }) {
			BufferedImage image = renderer.image(figure, dpi);
			for (int x = 0; x < image.getWidth(); x++) {
				assertEquals(WHITE, image.getRGB(x, 0) & WHITE, "upper edge at " + x);
				assertEquals(WHITE, image.getRGB(x, image.getHeight() - 1) & WHITE, "lower edge at " + x);
			}
			for (int y = 0; y < image.getHeight(); y++) {
				assertEquals(WHITE, image.getRGB(0, y) & WHITE, "left edge at " + y);
				assertEquals(WHITE, image.getRGB(image.getWidth() - 1, y) & WHITE, "right edge at " + y);
			}
		}
	}

	/** A peak at a high value stands on the left of a falling axis, where its numbers say so, as line and as marker. */
	@Test
	void curvesFollowAFallingAxis() {
		double[] energy = Figures.values(101, i -> i);
		Axis axis = Axis.linear("Binding energy", "eV").range(0, 100);
		Series peak = Series.line("", energy, Figures.values(101, i -> i == 90 ? 1 : 0), Colour.kind(0));
		Series point = Series.points("", new double[] { 90 }, new double[] { 0.5 }, Marker.full(Marker.Shape.CIRCLE), Colour.kind(1));
		for (boolean falling : new boolean[] { false, true }) {
			Figure figure = Figure.builder(falling ? axis.fallingToTheRight() : axis, Axis.linear("Intensity", "").range(0, 1.2))
					.add(peak).add(point).build();
			BufferedImage image = renderer.image(figure, 192);
			for (int kind = 0; kind < 2; kind++) {
				double place = meanPlace(image, Colour.kind(kind).rgb());
				assertEquals(falling ? 0.24 : 0.9, place, 0.08, "kind " + kind + " falling " + falling);
			}
		}
	}

	/** Mean distance from the left of what has a colour above the lower third, in widths of the picture. */
	private static double meanPlace(BufferedImage image, int rgb) {
		double sum = 0;
		int count = 0;
		for (int x = 0; x < image.getWidth(); x++) {
			for (int y = 0; y < image.getHeight() * 2 / 3; y++) {
				if ((image.getRGB(x, y) & WHITE) == (rgb & WHITE)) {
					sum += x;
					count++;
				}
			}
		}
		return sum / count / image.getWidth();
	}

	@ParameterizedTest
	@MethodSource("figures")
	void equalFiguresGiveEqualBytes(Figure figure) throws IOException {
		for (Format format : Format.values()) {
			assertArrayEquals(bytes(figure, format), bytes(figure, format), format.name());
		}
	}

	@ParameterizedTest
	@MethodSource("figures")
	void svgIsWellFormedAndItsTextsAreTexts(Figure figure) throws Exception {
		Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(bytes(figure, Format.SVG)));
		assertEquals("0 0 " + (int) figure.style().width() + " " + (int) figure.style().height(),
				svg.getDocumentElement().getAttribute("viewBox"));
		NodeList texts = svg.getElementsByTagName("text");
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < texts.getLength(); i++) {
			all.append(texts.item(i).getTextContent()).append('|');
		}
		String title = figure.x().label().replaceAll("[_^/]\\{.*", "");
		assertTrue(all.toString().contains(title), () -> title + " in " + all);
	}

	@ParameterizedTest
	@MethodSource("figures")
	void pdfHasOnlyEmbeddedFonts(Figure figure) throws IOException {
		try (PDDocument document = Loader.loadPDF(bytes(figure, Format.PDF))) {
			PDResources resources = document.getPage(0).getResources();
			int fonts = 0;
			for (COSName name : resources.getFontNames()) {
				assertTrue(resources.getFont(name).isEmbedded());
				assertTrue(resources.getFont(name).getName().contains("+LiberationSans"));
				fonts++;
			}
			assertTrue(fonts > 0);
		}
	}

	@Test
	void titlesNumbersNamesAndNoteCanBeSearchedInPdf() throws IOException {
		// the stripper breaks lines within upright text
		String text = pdfText(Figures.profile()).replaceAll("\\s", "");
		for (String expected : List.of("Specificcapacity/mAhg\u22121", "Voltage/Vvs.Na+/Na", "Cycle3", "100",
				"3.5", "generateddata")) {
			assertTrue(text.contains(expected), () -> expected + " in " + text);
		}
	}

	@Test
	void negativeNumbersHaveTrueMinusSigns() throws IOException {
		String text = pdfText(Figures.differential());
		assertTrue(text.contains("\u2212400"), text);
		assertFalse(text.contains("-"), text);
	}

	@Test
	void theNoteOfAnInsetIsPrintedOnTheFigure() throws IOException {
		assertTrue(pdfText(Figures.nyquist()).contains("generated data"));
	}

	@Test
	void ticksAreInsideOnAllFourSides() {
		Axis axis = Axis.linear("x", "").range(0, 10).step(5);
		Figure figure = Figure.builder(axis, axis).build();
		double dpi = 96;
		BufferedImage image = renderer.image(figure, dpi);
		ChartView view = new ChartView(figure);
		view.resize(figure.style().width() / 0.75, figure.style().height() / 0.75, 1);
		Figure screen = view.figure();
		assertEquals(figure.style().width(), screen.style().width(), 1e-9);
		int left = (int) view.area().getMinX();
		int right = (int) view.area().getMaxX();
		int top = (int) view.area().getMinY();
		int bottom = (int) view.area().getMaxY();
		int middleX = (int) view.placeOf(5, 0, false).getX();
		int middleY = (int) view.placeOf(0, 5, false).getY();
		assertTrue(isBlack(image, middleX, bottom - 4) && isBlack(image, middleX, top + 4));
		assertTrue(isBlack(image, left + 4, middleY) && isBlack(image, right - 4, middleY));
		assertFalse(isBlack(image, middleX, bottom - 8) || isBlack(image, left + 8, middleY));
		for (int y = top - 2; y <= bottom + 2; y++) {
			assertFalse(isBlack(image, left - 2, y) || isBlack(image, right + 2, y), "outside at " + y);
		}
	}

	@Test
	void theFrameIsASharpLineOfOnePixelAtHundredPercent() {
		Figure figure = Figures.profile();
		BufferedImage image = renderer.image(figure, 96);
		ChartView view = new ChartView(figure);
		view.resize(figure.style().width() / 0.75, figure.style().height() / 0.75, 1);
		int left = (int) view.area().getMinX();
		int y = (int) view.area().getCenterY() + 3;
		assertEquals(0x000000, image.getRGB(left, y) & WHITE);
		assertEquals(WHITE, image.getRGB(left - 1, y) & WHITE);
	}

	private static boolean isBlack(BufferedImage image, int x, int y) {
		int rgb = image.getRGB(x, y);
		return (rgb & 0xFF) < 90 && (rgb >> 8 & 0xFF) < 90 && (rgb >> 16 & 0xFF) < 90;
	}

	@Test
	void theLegendKeepsAwayFromTheData() {
		double[] x = Figures.values(200, i -> i);
		Figure figure = Figure.builder(Axis.linear("x", "").range(0, 200), Axis.linear("y", "").range(0, 200))
				.add(Series.line("a long name of a line", x, Figures.values(200, i -> 150 + 40 * Math.sin(i * 0.4)),
						Colour.kind(0)))
				.build();
		BufferedImage with = renderer.image(figure, 96);
		BufferedImage without = renderer.image(figure.toBuilder().legend(Legend.NONE).build(), 96);
		int hidden = 0;
		for (int yy = 0; yy < with.getHeight(); yy++) {
			for (int xx = 0; xx < with.getWidth(); xx++) {
				boolean changed = with.getRGB(xx, yy) != without.getRGB(xx, yy);
				hidden += changed && (without.getRGB(xx, yy) & WHITE) != WHITE ? 1 : 0;
			}
		}
		assertEquals(0, hidden);
	}

	@Test
	void seriesOfOneNameShareAnEntryOfTheLegend() throws IOException {
		Figure figure = Figures.profile();
		Figure twice = figure.toBuilder().add(figure.series().get(0)).build();
		assertEquals(2, pdfText(twice).split("Cycle 1").length);
	}

	@Test
	void pngKnowsItsResolution() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		renderer.png(Figures.profile(), 300, out);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
		assertEquals(1000, image.getWidth());
		byte[] bytes = out.toByteArray();
		int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("pHYs");
		assertEquals(11_811, java.nio.ByteBuffer.wrap(bytes).getInt(at + 4), "pixels per metre of 300 dpi");
	}

	@Test
	void severalThreadsDrawAtATime() throws Exception {
		List<Figure> figures = figures().limit(4).toList();
		List<int[]> expected = figures.stream().map(f -> pixels(renderer.image(f, 96))).toList();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<int[]>> drawn = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				Figure figure = figures.get(i % 4);
				drawn.add(threads.submit(() -> pixels(renderer.image(figure, 96))));
			}
			for (int i = 0; i < drawn.size(); i++) {
				assertArrayEquals(expected.get(i % 4), drawn.get(i).get());
			}
		} finally {
			threads.shutdown();
		}
	}

	private static int[] pixels(BufferedImage image) {
		return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
	}

	@Test
	void aFigureWithoutDataHasItsAxes() throws IOException {
		Figure empty = Figure.builder(Axis.linear("Time", "h"), Axis.log("Current", "mA")).build();
		assertTrue(pdfText(empty).contains("Time / h"));
	}
}
