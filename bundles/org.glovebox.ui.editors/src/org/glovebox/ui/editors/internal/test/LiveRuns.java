/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.glovebox.api.Monitor;
import org.glovebox.core.analysis.AnalysisRun;

/**
 * Runs analyses off the UI thread, one at a time for each card: a new run of a card takes the place of the one that is at
 * work, which is cancelled and never heard of again. All methods are called in the UI thread.
 */
final class LiveRuns {

	private static final int PERCENT = 100;

	private final Display display;
	private final Map<AnalysisCard, AtWork> jobs = new HashMap<>();

	/**
	 * A run.
	 *
	 * @param what what is done, as the list of jobs shows it
	 * @param work does it, off the UI thread
	 * @param arrived is given what came of it in the UI thread; empty where the user stopped it
	 * @param progress is told in the UI thread how far it is
	 */
	record Run(String what, Function<Monitor, AnalysisRun> work, Consumer<Optional<AnalysisRun>> arrived,
			Consumer<String> progress) {
	}

	private record AtWork(Run run, Job job) {
	}

	LiveRuns(Display display) {
		this.display = display;
	}

	boolean isRunning(AnalysisCard card) {
		return jobs.containsKey(card);
	}

	/** Begins a run. */
	void start(AnalysisCard card, Run run) {
		cancel(card);
		Job job = Job.create(run.what(), (ICoreRunnable) monitor -> work(card, run, monitor));
		jobs.put(card, new AtWork(run, job));
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	private void work(AnalysisCard card, Run run, IProgressMonitor monitor) {
		Optional<AnalysisRun> outcome = Optional.empty();
		monitor.beginTask(run.what(), PERCENT);
		try {
			outcome = Optional.of(run.work().apply(
					new Progress(monitor, text -> inUi(card, run, () -> run.progress().accept(text)))));
		} catch (CancellationException e) {
			// a newer run takes its place, or the user stopped it
		} finally {
			Optional<AnalysisRun> found = outcome;
			inUi(card, run, () -> {
				jobs.remove(card);
				run.arrived().accept(found);
			});
		}
	}

	/** Only what the newest run of a card says counts. */
	private void inUi(AnalysisCard card, Run run, Runnable runnable) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				AtWork newest = jobs.get(card);
				if (newest != null && newest.run() == run) {
					runnable.run();
				}
			});
		}
	}

	/** Drops the run of a card, of which nothing is heard any more. */
	void cancel(AnalysisCard card) {
		AtWork old = jobs.remove(card);
		if (old != null) {
			old.job().cancel();
		}
	}

	/** Drops all. */
	void stop() {
		jobs.values().forEach(old -> old.job().cancel());
		jobs.clear();
	}

	/** Tells how far a run is, no more often than anybody can read. */
	private static final class Progress implements Monitor {

		private static final long PAUSE_NANOSECONDS = 100_000_000;

		private final IProgressMonitor monitor;
		private final Consumer<String> told;
		private int worked;
		private long last = System.nanoTime();

		Progress(IProgressMonitor monitor, Consumer<String> told) {
			this.monitor = monitor;
			this.told = told;
		}

		@Override
		public void progress(double fraction, String what) {
			int percent = (int) Math.round(PERCENT * Math.max(0, Math.min(1, fraction)));
			if (percent > worked) {
				monitor.worked(percent - worked);
				worked = percent;
			}
			long now = System.nanoTime();
			if (now - last > PAUSE_NANOSECONDS) {
				last = now;
				told.accept(percent + "\u00a0% " + what);
			}
		}

		@Override
		public boolean isCancelled() {
			return monitor.isCanceled();
		}
	}
}
