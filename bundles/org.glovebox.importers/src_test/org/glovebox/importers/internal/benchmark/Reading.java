/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.importers.internal.Contributed;
import org.glovebox.importers.internal.TestSource;

/**
 * Reads a file many times in this process.
 *
 * @param first milliseconds of the first time
 * @param median milliseconds of those that follow the warm-up
 * @param processor milliseconds of all processors that one of them took on average
 * @param rows rows that were read
 * @param columns bytes of the columns
 * @param allocated bytes that all threads allocated in one reading, which memory in use can never exceed
 */
record Reading(double first, double median, double processor, long rows, long columns, long allocated) {

	private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory
			.getThreadMXBean();

	private static final com.sun.management.OperatingSystemMXBean SYSTEM = (com.sun.management.OperatingSystemMXBean) ManagementFactory
			.getOperatingSystemMXBean();

	static Reading of(Contributed reader, Path file, double seconds) throws IOException {
		double first = once(reader, file);
		long until = System.nanoTime() + (long) (seconds * 1e9);
		for (int i = 0; i < 3 || i < 2000 && System.nanoTime() < until; i++) {
			once(reader, file);
		}
		double[] times = new double[2000];
		int count = 0;
		long processor = SYSTEM.getProcessCpuTime();
		until = System.nanoTime() + (long) (seconds * 1e9);
		while (count < 5 || count < times.length && System.nanoTime() < until) {
			times[count++] = once(reader, file);
		}
		processor = SYSTEM.getProcessCpuTime() - processor;
		Arrays.sort(times, 0, count);
		long before = THREADS.getTotalThreadAllocatedBytes();
		Dataset data = data(reader, file);
		long allocated = THREADS.getTotalThreadAllocatedBytes() - before;
		return new Reading(first, times[count / 2], processor / 1e6 / count, data.parts().stream().mapToLong(p -> p.rows()).sum(),
				bytes(data), allocated);
	}

	private static double once(Contributed reader, Path file) throws IOException {
		long start = System.nanoTime();
		data(reader, file);
		return (System.nanoTime() - start) / 1e6;
	}

	static Dataset data(Contributed reader, Path file) throws IOException {
		if (reader.importer().read(TestSource.of(file), Monitor.NONE) instanceof Imported imported) {
			return imported.dataset();
		}
		throw new IllegalStateException(file + " is not read by " + reader.id());
	}

	private static long bytes(Dataset data) {
		return data.parts().stream().flatMap(p -> p.columns().stream())
				.mapToLong(c -> (c instanceof Column.Texts ? 4L : 8L) * c.size()).sum();
	}
}
