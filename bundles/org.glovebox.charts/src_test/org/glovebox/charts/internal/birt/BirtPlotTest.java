/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.birt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The charting engine puts axes exactly where the layout wants them, and draws nothing of its own. */
class BirtPlotTest {

	private static final Rectangle2D AREA = new Rectangle2D.Double(37.37, 8.11, 190.21, 140.7);

	private final BufferedImage image = new BufferedImage(240, 185, BufferedImage.TYPE_INT_RGB);

	private List<double[]> draw(double min, double max, boolean second) {
		List<double[]> ends = new ArrayList<>();
		BirtPlot plot = new BirtPlot(240, 185, AREA);
		plot.rangeX(min, max);
		plot.rangeY(min, max);
		plot.add((g, x, y) -> ends.addAll(List.of(x, y)));
		if (second) {
			plot.addSecondY(88, 102);
			plot.add((g, x, y) -> ends.addAll(List.of(x, y)));
		}
		Graphics2D g = image.createGraphics();
		plot.draw(g);
		g.dispose();
		return ends;
	}

	@ParameterizedTest
	@CsvSource({ "0,1", "1.5,4.5", "1.7e9,1700000000.001", "1e-12,3e-12", "-3,7.123456", "0,1e12", "-5,-4.9999999" })
	void axesEndWhereTheLayoutWantsThem(double min, double max) {
		for (boolean second : new boolean[] { false, true }) {
			for (List<double[]> ends = draw(min, max, second); !ends.isEmpty(); ends = ends.subList(2, ends.size())) {
				assertArrayEquals(new double[] { AREA.getMinX(), AREA.getMaxX() }, ends.get(0), 1e-9);
				assertArrayEquals(new double[] { AREA.getMaxY(), AREA.getMinY() }, ends.get(1), 1e-9);
			}
		}
	}

	@Test
	void everySeriesIsCalledOnceInItsOrder() {
		List<String> order = new ArrayList<>();
		BirtPlot plot = new BirtPlot(240, 185, AREA);
		plot.rangeX(0, 1);
		plot.rangeY(0, 1);
		plot.add((g, x, y) -> order.add("first"));
		plot.add((g, x, y) -> order.add("second"));
		plot.addSecondY(0, 1);
		plot.add((g, x, y) -> order.add("last"));
		plot.draw(image.createGraphics());
		assertEquals(List.of("first", "second", "last"), order);
	}

	@Test
	void theEngineDrawsNothingItself() {
		draw(0, 1, true);
		for (int rgb : image.getRGB(0, 0, 240, 185, null, 0, 240)) {
			assertEquals(0, rgb & 0xFFFFFF);
		}
	}
}
