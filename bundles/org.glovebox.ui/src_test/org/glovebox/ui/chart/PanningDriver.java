/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.DataWindow;
import org.glovebox.charts.DataWindow.Range;

/**
 * Pans over a curve of ten million points of full noise in a window on the screen and prints how long it takes from
 * the pointer's move to the new picture on the screen, and how long the UI thread is busy with it. Needs a display.
 */
public final class PanningDriver {

	private static final int POINTS = 10_000_000;
	private static final int WARM_UP = 100;
	private static final int FRAMES = 150;

	private final Display display = new Display();
	private final FigureCanvas canvas;
	private boolean painted;

	private PanningDriver() {
		Shell shell = new Shell(display, SWT.SHELL_TRIM);
		shell.setLayout(new FillLayout());
		canvas = new FigureCanvas(shell);
		canvas.addListener(SWT.Paint, event -> painted = true);
		shell.setSize(940, 660);
		shell.open();
	}

	/** Runs it. */
	public static void main(String[] arguments) {
		PanningDriver driver = new PanningDriver();
		driver.show();
		for (double part : new double[] { 1, 0.1, 0.001 }) {
			driver.pan(part);
		}
		driver.display.dispose();
	}

	private void show() {
		double[] x = new double[POINTS];
		double[] y = new double[POINTS];
		Random random = new Random(1);
		for (int i = 0; i < POINTS; i++) {
			x[i] = i * 1e-3;
			y[i] = Math.sin(i * 6e-6) + 0.2 * random.nextGaussian();
		}
		canvas.show(Figure.builder(Axis.linear("Time", "s"), Axis.linear("Voltage", "V"))
				.add(Series.line("", x, y, Colour.kind(0))).build());
		spinUntil(() -> canvas.figure().isPresent());
		settle();
	}

	private void settle() {
		spinUntil(() -> !canvas.isStale());
		painted = false;
		canvas.redraw();
		spinUntil(() -> painted);
	}

	private void spinUntil(java.util.function.BooleanSupplier done) {
		while (!done.getAsBoolean()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}

	private void pan(double part) {
		double length = (POINTS - 1) * 1e-3 * part;
		Range y = new Range(-2, 2);
		canvas.change(view -> view.window(new DataWindow(new Range(0, length), y, y)));
		settle();
		double[] total = new double[FRAMES];
		double[] busy = new double[FRAMES];
		double[] used = new double[FRAMES];
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		for (int k = 0; k < WARM_UP + FRAMES; k++) {
			long start = System.nanoTime();
			long before = threads.getCurrentThreadCpuTime();
			double right = k / 20 % 2 == 0 ? 7 : -7;
			canvas.follow(view -> view.pan(right, 0));
			canvas.update();
			long followed = System.nanoTime();
			long after = threads.getCurrentThreadCpuTime();
			spinUntil(() -> !canvas.isStale());
			canvas.update();
			if (k >= WARM_UP) {
				total[k - WARM_UP] = (System.nanoTime() - start) / 1e6;
				busy[k - WARM_UP] = (followed - start) / 1e6;
				used[k - WARM_UP] = (after - before) / 1e6;
			}
		}
		Arrays.sort(total);
		Arrays.sort(busy);
		Arrays.sort(used);
		int median = FRAMES / 2;
		int p95 = FRAMES * 95 / 100;
		System.out.printf(Locale.ROOT, "window %5.1f %%: new picture after median %.1f ms, p95 %.1f ms%n", 100 * part,
				total[median], total[p95]);
		System.out.printf(Locale.ROOT, "    old picture moved after median %.1f ms, p95 %.1f ms, of the processor %.1f ms%n",
				busy[median], busy[p95], used[median]);
	}
}
