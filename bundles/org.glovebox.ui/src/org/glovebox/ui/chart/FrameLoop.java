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
 * Draws off the UI thread, one frame at a time, and always the newest: requests that come while a frame is drawn are
 * answered by a single frame of how things are afterwards. All methods are called in the UI thread.
 *
 * @param <F> what is to be drawn
 * @param <P> what was drawn
 */
final class FrameLoop<F, P> {

	private final Executor worker;
	private final Executor ui;
	private final Supplier<Optional<F>> newest;
	private final Function<F, P> draw;
	private final Consumer<P> show;
	private boolean drawing;
	private boolean again;
	private boolean stopped;

	/**
	 * @param worker runs the drawing
	 * @param ui runs in the UI thread
	 * @param newest tells in the UI thread what is to be drawn now; empty for nothing
	 * @param draw draws it
	 * @param show is given the picture in the UI thread
	 */
	FrameLoop(Executor worker, Executor ui, Supplier<Optional<F>> newest, Function<F, P> draw, Consumer<P> show) {
		this.worker = worker;
		this.ui = ui;
		this.newest = newest;
		this.draw = draw;
		this.show = show;
	}

	/** Asks for a picture of how things are now. */
	void request() {
		if (stopped) {
			return;
		}
		if (drawing) {
			again = true;
			return;
		}
		newest.get().ifPresent(frame -> {
			drawing = true;
			worker.execute(() -> {
				Optional<P> picture = Optional.empty();
				try {
					picture = Optional.of(draw.apply(frame));
				} finally {
					Optional<P> drawn = picture;
					ui.execute(() -> arrived(drawn));
				}
			});
		});
	}

	private void arrived(Optional<P> picture) {
		drawing = false;
		if (!stopped) {
			picture.ifPresent(show);
			if (again) {
				again = false;
				request();
			}
		}
	}

	/** Shows nothing any more; a frame that is being drawn is dropped. */
	void stop() {
		stopped = true;
	}
}
