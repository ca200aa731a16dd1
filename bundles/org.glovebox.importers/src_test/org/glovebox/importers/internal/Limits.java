/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;

/**
 * Holds an importer to the limits of time and memory that a person feels: it asks often enough whether to stop, stops
 * when told so in the middle of the file, and allocates no more than a set multiple of the file. Times are those of the
 * processor, so that a busy machine fails no test.
 */
public final class Limits {

	/** An importer must ask at least this often, so that it stops within a second on a slow machine too. */
	private static final double LONGEST_SECONDS = 0.5;

	private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory
			.getThreadMXBean();

	private Limits() {
	}

	/** Remembers the longest time between two questions of a thread, and says yes from a certain question on. */
	private static final class Watch implements Monitor {
		private final long stopAt;
		private final AtomicLong asked = new AtomicLong();
		private final AtomicLong longest = new AtomicLong();
		private final ThreadLocal<Long> last = new ThreadLocal<>();

		Watch(long stopAt) {
			this.stopAt = stopAt;
			last.set(THREADS.getCurrentThreadCpuTime());
		}

		@Override
		public void progress(double fraction, String what) {
			// nobody listens
		}

		@Override
		public boolean isCancelled() {
			took();
			return asked.incrementAndGet() >= stopAt;
		}

		void took() {
			long now = THREADS.getCurrentThreadCpuTime();
			Long before = last.get();
			if (before != null) {
				longest.accumulateAndGet(now - before, Math::max);
			}
			last.set(now);
		}
	}

	/**
	 * Reads a file that can be read, to its end and then only half.
	 *
	 * @param multiple how many bytes may be allocated for a byte of the file
	 * @param room how many may be allocated for any file
	 */
	public static void hold(Importer importer, String name, byte[] file, long multiple, long room) {
		Watch watch = new Watch(Long.MAX_VALUE);
		long before = THREADS.getTotalThreadAllocatedBytes();
		ImportOutcome outcome = read(importer, name, file, watch);
		watch.took();
		long allocated = THREADS.getTotalThreadAllocatedBytes() - before;
		assertInstanceOf(Imported.class, outcome, () -> name + ": " + outcome.messages());
		double seconds = watch.longest.get() / 1e9;
		assertTrue(seconds <= LONGEST_SECONDS, () -> name + ": did not ask for " + seconds + " s whether to stop");
		assertTrue(allocated <= multiple * file.length + room,
				() -> name + ": allocated " + allocated + " bytes for a file of " + file.length);
		Watch half = new Watch(watch.asked.get() / 2 + 1);
		assertThrows(CancellationException.class, () -> read(importer, name, file, half), name);
	}

	private static ImportOutcome read(Importer importer, String name, byte[] file, Monitor monitor) {
		try {
			return importer.read(TestSource.of(name, file), monitor);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
