/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.TestSource;

/** Prints how long it takes to read files; run as a program with the files as arguments. */
public final class ReadBenchmark {

	private static final int WARM_UP = 200;
	private static final int TIMES = 100;

	private ReadBenchmark() {
	}

	/** For each file: rows, the first reading in this process, then median and best of {@value #TIMES} readings. */
	public static void main(String[] files) throws IOException {
		for (String file : files) {
			Importer importer = file.endsWith(".mpr") ? new MprImporter() : new MptImporter();
			Source source = TestSource.of(Path.of(file));
			double first = read(importer, source);
			for (int i = 0; i < WARM_UP; i++) {
				read(importer, source);
			}
			double[] times = new double[TIMES];
			for (int i = 0; i < TIMES; i++) {
				times[i] = read(importer, source);
			}
			Arrays.sort(times);
			long rows = importer.read(source, Monitor.NONE) instanceof ImportOutcome.Imported imported
					? imported.dataset().rows() : 0;
			double megabytesPerSecond = source.size() / times[TIMES / 2] / 1000;
			System.out.printf(Locale.ROOT, "%-60s %8d rows, first %.2f ms, median %.3f ms, best %.3f ms, %.0f MB/s%n",
					source.name(), rows, first, times[TIMES / 2], times[0], megabytesPerSecond);
		}
	}

	/** Milliseconds that one reading takes. */
	private static double read(Importer importer, Source source) throws IOException {
		long start = System.nanoTime();
		importer.read(source, Monitor.NONE);
		return (System.nanoTime() - start) / 1e6;
	}
}
