/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is filled by columns looks like the stroke that it stands for. */
class LinePainterTest {

	private static final int WIDTH = 300;
	private static final int HEIGHT = 200;
	private static final int POINTS = 40 * WIDTH;

	private final double[] x = new double[POINTS];
	private final double[] y = new double[POINTS];

	/** Noise around a wave, forty points to a column. */
	private void noise() {
		Random random = new Random(7);
		for (int i = 0; i < POINTS; i++) {
			x[i] = (i + 0.5) * WIDTH / POINTS;
			y[i] = 40 + 20 * Math.sin(i * 0.001) + 100 * random.nextDouble();
		}
	}

	private static BufferedImage image(double scale, Consumer<Graphics2D> painting) {
		BufferedImage image = new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, image.getWidth(), image.getHeight());
		g.setColor(Color.BLACK);
		g.scale(scale, scale);
		g.clipRect(0, 0, WIDTH, HEIGHT);
		g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
		painting.accept(g);
		g.dispose();
		return image;
	}

	private void stroke(Graphics2D g) {
		Path2D path = new Path2D.Double();
		path.moveTo(x[0], y[0]);
		for (int i = 1; i < POINTS; i++) {
			path.lineTo(x[i], y[i]);
		}
		g.draw(path);
	}

	private static int brightness(BufferedImage image, int column, int row) {
		return image.getRGB(column, row) & 0xff;
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 4.0 / 3, 8.0 / 3 })
	void noiseLooksLikeItsStroke(double scale) {
		noise();
		BufferedImage filled = image(scale, g -> new LinePainter(g).paint(x, y, POINTS));
		BufferedImage stroked = image(scale, this::stroke);
		double difference = 0;
		double ink = 0;
		for (int column = 0; column < filled.getWidth(); column++) {
			for (int row = 0; row < filled.getHeight(); row++) {
				difference += Math.abs(brightness(filled, column, row) - brightness(stroked, column, row));
				ink += 255 - brightness(stroked, column, row);
			}
		}
		assertTrue(ink > 0.2 * 255 * filled.getWidth() * filled.getHeight());
		assertTrue(difference < 0.05 * ink, "differs by " + difference / ink + " of the ink");
	}

	@Test
	void peaksReachTheirHeight() {
		noise();
		x[6000] = 150.5;
		y[6000] = 3;
		BufferedImage filled = image(1, g -> new LinePainter(g).paint(x, y, POINTS));
		assertTrue(brightness(filled, 150, 3) < 30);
		assertEquals(255, brightness(filled, 150, 1));
	}

	@Test
	void theGraphicsIsLeftAsItWas() {
		noise();
		image(2, g -> {
			new LinePainter(g).paint(x, y, POINTS);
			assertEquals(Color.BLACK, g.getColor());
			assertEquals(2, g.getTransform().getScaleX());
			assertEquals(RenderingHints.VALUE_ANTIALIAS_ON, g.getRenderingHint(RenderingHints.KEY_ANTIALIASING));
		});
	}

	@Test
	void aLineThatTurnsBackIsDrawnAsItIs() {
		for (int i = 0; i < POINTS; i++) {
			x[i] = i % 2 == 0 ? 20 : 280;
			y[i] = 10 + i * 0.01;
		}
		BufferedImage filled = image(1, g -> new LinePainter(g).paint(x, y, POINTS));
		BufferedImage stroked = image(1, this::stroke);
		for (int row = 0; row < HEIGHT; row++) {
			assertEquals(brightness(stroked, 150, row), brightness(filled, 150, row), 60, "row " + row);
		}
	}
}
