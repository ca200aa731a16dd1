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
 * when told so in the middle of the file, and allocates no more than a set multiple of the file. How often it asks is
 * counted by the bytes of the file and not by time, so that a busy machine fails no test.
 */
public final class Limits {

	/** An importer must ask at least once for so many bytes; the slowest ones read some 10 MB in a second. */
	private static final int BYTES_A_QUESTION = 4 << 20;

	private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory
			.getThreadMXBean();

	private Limits() {
	}

	/** Counts the questions, and says yes from a certain one on. */
	private static final class Watch implements Monitor {
		private final long stopAt;
		private final AtomicLong asked = new AtomicLong();

		Watch(long stopAt) {
			this.stopAt = stopAt;
		}

		@Override
		public void progress(double fraction, String what) {
			// nobody listens
		}

		@Override
		public boolean isCancelled() {
			return asked.incrementAndGet() >= stopAt;
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
		long allocated = THREADS.getTotalThreadAllocatedBytes() - before;
		assertInstanceOf(Imported.class, outcome, () -> name + ": " + outcome.messages());
		long asked = watch.asked.get();
		assertTrue(asked * BYTES_A_QUESTION >= file.length,
				() -> name + ": asked only " + asked + " times whether to stop, for a file of " + file.length);
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
