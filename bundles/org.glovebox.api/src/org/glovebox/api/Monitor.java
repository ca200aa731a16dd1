/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api;

import java.util.concurrent.CancellationException;

/**
 * Progress and cancellation of long work. Implementations are safe to call from any thread; calls are cheap enough for
 * every few thousand rows.
 */
public interface Monitor {

	/** Reports nothing and is never cancelled. */
	Monitor NONE = new Monitor() {
		@Override
		public void progress(double fraction, String what) {
			// nobody listens
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/**
	 * Tells how far the work is.
	 *
	 * @param fraction done so far, 0 to 1, or a negative number where it is unknown
	 * @param what what is being done now, such as "reading records"
	 */
	void progress(double fraction, String what);

	/** Whether the user asked to stop. */
	boolean isCancelled();

	/**
	 * Call at least every tenth of a second of work.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	default void checkCancelled() {
		if (isCancelled()) {
			throw new CancellationException("cancelled");
		}
	}
}
