/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.TestSource;

/** Prints how long full reads of files take: the first, and median and shortest of those that follow it. */
public final class NewareBenchmark {

	private static final int WARM_UP = 20;
	private static final int TIMED = 31;

	private NewareBenchmark() {
	}

	/**
	 * Reads each file that is named many times.
	 *
	 * @param files {@code .nda} and {@code .ndax} files, not in zip archives
	 */
	public static void main(String[] files) throws IOException {
		for (String name : files) {
			Source source = TestSource.of(Path.of(name));
			Importer importer = name.endsWith("x") ? new NewareNdaxImporter() : new NewareNdaImporter();
			double first = seconds(importer, source);
			for (int i = 0; i < WARM_UP; i++) {
				seconds(importer, source);
			}
			double[] timed = new double[TIMED];
			for (int i = 0; i < TIMED; i++) {
				timed[i] = seconds(importer, source);
			}
			Arrays.sort(timed);
			ImportOutcome outcome = importer.read(source, Monitor.NONE);
			long rows = outcome instanceof Imported imported ? imported.dataset().rows() : 0;
			System.out.printf(Locale.ROOT, "%s: %d rows, %.1f MB; first %.1f ms, median %.1f ms, shortest %.1f ms%n",
					source.name(), rows, Files.size(Path.of(name)) / 1e6, first * 1e3, timed[TIMED / 2] * 1e3,
					timed[0] * 1e3);
		}
	}

	private static double seconds(Importer importer, Source source) throws IOException {
		long start = System.nanoTime();
		importer.read(source, Monitor.NONE);
		return (System.nanoTime() - start) / 1e9;
	}
}
