/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.ChartView;
import org.glovebox.charts.DataWindow;
import org.glovebox.charts.DataWindow.Range;

/**
 * Pans over a curve of ten million points of full noise, the worst case for drawing, in a view of 900 x 600, and prints
 * how long a frame takes: layout, thinning out, drawing.
 */
public final class PanBenchmark {

	private static final int POINTS = 10_000_000;
	private static final int WARM_UP = 150;
	private static final int FRAMES = 120;

	private PanBenchmark() {
	}

	/** Takes the scale of the screen as its only argument; 1 without. */
	public static void main(String[] arguments) {
		double scale = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1;
		double[] x = new double[POINTS];
		double[] y = new double[POINTS];
		Random random = new Random(1);
		for (int i = 0; i < POINTS; i++) {
			x[i] = i * 1e-3;
			y[i] = Math.sin(i * 6e-6) + 0.2 * random.nextGaussian();
		}
		long start = System.nanoTime();
		ChartView view = new ChartView(Figure.builder(Axis.linear("Time", "s"), Axis.linear("Voltage", "V"))
				.add(Series.line("", x, y, Colour.kind(0))).build());
		view.resize(900, 600, scale);
		System.out.printf(Locale.ROOT, "open: %.0f ms%n", (System.nanoTime() - start) / 1e6);
		for (double part : new double[] { 1, 0.1, 0.001 }) {
			print(part, pan(view, x[POINTS - 1], part));
		}
	}

	/** Times of the clock and of the processor, each sorted, in ms. */
	private static double[][] pan(ChartView view, double end, double part) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		double[][] times = new double[2][FRAMES];
		double length = end * part;
		for (int k = 0; k < WARM_UP + FRAMES; k++) {
			long start = System.nanoTime();
			long used = threads.getCurrentThreadCpuTime();
			double from = (end - length) * k / (WARM_UP + FRAMES) + end * 1e-6 * k;
			view.window(new DataWindow(new Range(from, from + length), new Range(-2, 2), new Range(-2, 2)));
			view.frame().draw();
			if (k >= WARM_UP) {
				times[0][k - WARM_UP] = (System.nanoTime() - start) / 1e6;
				times[1][k - WARM_UP] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
			}
		}
		Arrays.sort(times[0]);
		Arrays.sort(times[1]);
		return times;
	}

	private static void print(double part, double[][] times) {
		System.out.printf(Locale.ROOT, "window %5.1f %%: median %.1f ms, p95 %.1f ms a frame; of the processor %.1f, %.1f%n",
				100 * part, times[0][FRAMES / 2], times[0][FRAMES * 95 / 100], times[1][FRAMES / 2],
				times[1][FRAMES * 95 / 100]);
	}
}
