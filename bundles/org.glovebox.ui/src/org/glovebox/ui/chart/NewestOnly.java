/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does work off the UI thread, one piece at a time, and always for the newest state: requests that come while a piece
 * is done are answered by a single one for how things are afterwards. Drawing is such work, and so is whatever follows
 * what is being typed. All methods are called in the UI thread, unless said otherwise.
 *
 * @param <F> what is to be worked on
 * @param <P> what came of it
 */
public final class NewestOnly<F, P> {

	private final Executor worker;
	private final Executor ui;
	private final Supplier<Optional<F>> newest;
	private final Function<F, Optional<P>> work;
	private final Consumer<P> show;
	private boolean working;
	private volatile boolean again;
	private volatile boolean stopped;

	/**
	 * Makes it; nothing is done before the first request.
	 *
	 * @param worker runs the work
	 * @param ui runs in the UI thread
	 * @param newest tells in the UI thread what is to be worked on now; empty for nothing
	 * @param work does it; empty where nothing is to be shown
	 * @param show is given what came of it in the UI thread
	 */
	public NewestOnly(Executor worker, Executor ui, Supplier<Optional<F>> newest, Function<F, Optional<P>> work,
			Consumer<P> show) {
		this.worker = worker;
		this.ui = ui;
		this.newest = newest;
		this.work = work;
		this.show = show;
	}

	/** Asks for work on how things are now. */
	public void request() {
		if (stopped) {
			return;
		}
		if (working) {
			again = true;
			return;
		}
		newest.get().ifPresent(state -> {
			working = true;
			worker.execute(() -> {
				Optional<P> result = Optional.empty();
				try {
					result = work.apply(state);
				} finally {
					Optional<P> outcome = result;
					ui.execute(() -> arrived(outcome));
				}
			});
		});
	}

	private void arrived(Optional<P> result) {
		working = false;
		if (!stopped) {
			result.ifPresent(show);
			if (again) {
				again = false;
				request();
			}
		}
	}

	/** Whether the piece that is being done is of no use any more; may be asked by any thread. */
	public boolean isOutdated() {
		return again || stopped;
	}

	/** Shows nothing any more; what is being done is dropped. */
	public void stop() {
		stopped = true;
	}
}
