/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.glovebox.api.Monitor;

/** Does the same with many files, several at a time, and keeps their order. */
final class Crew {

	/** A reader holds a whole file in memory, so that more at a time would not go faster but need more of it. */
	private static final int MOST_WORKERS = 4;

	private final Monitor monitor;
	private int done;

	Crew(Monitor monitor) {
		this.monitor = monitor;
	}

	/**
	 * Works on each of some things.
	 *
	 * @param work gives the result for one; a monitor tells it whether it has been cancelled
	 * @param what what is being done with one, for people
	 * @throws CancellationException where the user asked to stop
	 */
	<T, R> List<R> each(List<T> things, BiFunction<T, Monitor, R> work, Function<T, String> what) {
		if (things.isEmpty()) {
			return List.of();
		}
		int workers = Math.max(1, Math.min(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()), things.size()));
		ExecutorService pool = Executors.newFixedThreadPool(workers, Crew::thread);
		try {
			List<Future<R>> futures = new ArrayList<>();
			for (T thing : things) {
				futures.add(pool.submit(() -> {
					monitor.checkCancelled();
					R result = work.apply(thing, new Quiet(monitor));
					told(things.size(), what.apply(thing));
					return result;
				}));
			}
			List<R> results = new ArrayList<>();
			for (Future<R> future : futures) {
				results.add(result(future));
			}
			return results;
		} finally {
			pool.shutdownNow();
		}
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "Glovebox import");
		thread.setDaemon(true);
		return thread;
	}

	private synchronized void told(int of, String what) {
		done++;
		monitor.progress((double) done / of, what + " (" + done + " of " + of + ")");
	}

	private static <R> R result(Future<R> future) {
		try {
			return future.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted");
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (e.getCause() instanceof Error cause) {
				throw cause;
			}
			throw new IllegalStateException(e.getCause());
		}
	}

	/** Lets the reader of one file see a cancellation; its progress is that of one among many. */
	private record Quiet(Monitor outer) implements Monitor {
		@Override
		public void progress(double fraction, String what) {
			// the progress of all files is told
		}

		@Override
		public boolean isCancelled() {
			return outer.isCancelled();
		}
	}
}
