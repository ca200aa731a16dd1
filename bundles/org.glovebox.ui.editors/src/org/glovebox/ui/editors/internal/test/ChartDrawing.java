/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.core.analysis.ChartRunner;
import org.glovebox.ui.chart.NewestOnly;

/** Makes figures from data off the UI thread; while it is at work, only the newest wish counts. */
final class ChartDrawing {

	private final NewestOnly<Wish, FigureOutcome> loop;

	/**
	 * What is to be drawn.
	 *
	 * @param kind id of the kind of chart
	 * @param data what was measured
	 * @param settings settings of the kind
	 * @param analyses settings of the analyses that it rests on
	 * @param results what was found with these, where it is known
	 */
	record Wish(String kind, MeasuredData data, Map<String, String> settings,
			Map<String, Map<String, String>> analyses, Map<String, Results> results) {

		Dataset dataset() {
			return data.dataset();
		}
	}

	/**
	 * @param wish tells in the UI thread what is to be drawn now; empty for nothing
	 * @param show is given what came of it in the UI thread
	 */
	ChartDrawing(Display display, ChartRunner charts, Supplier<Optional<Wish>> wish, Consumer<FigureOutcome> show) {
		loop = new NewestOnly<>(ChartDrawing::schedule, runnable -> {
			if (!display.isDisposed()) {
				display.asyncExec(runnable);
			}
		}, wish, w -> draw(charts, w), show);
	}

	private static void schedule(Runnable runnable) {
		Job job = Job.create("Drawing a chart", (ICoreRunnable) progress -> runnable.run());
		job.setSystem(true);
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	private Optional<FigureOutcome> draw(ChartRunner charts, Wish wish) {
		ChartRunner.Request request = new ChartRunner.Request(wish.dataset(), wish.data().numbers(), wish.settings(),
				wish.analyses(), wish.data().note());
		try {
			return Optional.of(charts.draw(wish.kind(), request, wish.results(), new Monitor() {
				@Override
				public void progress(double fraction, String what) {
					// a chart is there before anybody could read that
				}

				@Override
				public boolean isCancelled() {
					return loop.isOutdated();
				}
			}));
		} catch (CancellationException e) {
			return Optional.empty();
		}
	}

	void request() {
		loop.request();
	}

	void stop() {
		loop.stop();
	}
}
