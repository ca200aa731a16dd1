/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.time.Duration;

import org.glovebox.api.Monitor;

/**
 * Tells on standard error how far long work is, a line every few seconds; short work is done before the first one. The
 * command line is cancelled by ending it.
 */
public final class SlowProgress implements Monitor {

	private static final Duration BETWEEN = Duration.ofSeconds(3);

	private final Console console;
	private long last = System.nanoTime();

	public SlowProgress(Console console) {
		this.console = console;
	}

	@Override
	public synchronized void progress(double fraction, String what) {
		long now = System.nanoTime();
		if (now - last > BETWEEN.toNanos()) {
			last = now;
			console.say(what);
		}
	}

	@Override
	public boolean isCancelled() {
		return false;
	}
}
