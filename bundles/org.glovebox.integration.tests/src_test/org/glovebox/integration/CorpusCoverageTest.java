/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

/**
 * Every file of the corpus has a reader and is checked: against what other programs read from it, against another file of
 * the same measurement, or against what the file itself states. Prints a table of it all.
 */
class CorpusCoverageTest {

	/** A list of what one may note of a cell; nothing that was measured. */
	private static final List<String> NO_MEASUREMENTS = List.of("sheets/battinfo-solid-state-sample.csv");

	@Test
	void everyFileHasAReaderAndChecks() throws IOException, ReflectiveOperationException {
		Readers readers = Readers.ofTheBundle();
		Json expected = Json.parse(Files.readString(Corpus.path("expected.json")));
		Map<String, String> problems = new TreeMap<>();
		StringBuilder table = new StringBuilder();
		int total = 0;
		List<String> files = Files.readAllLines(Corpus.path("MANIFEST.tsv")).stream().skip(1).map(l -> l.split("\t")[0])
				.filter(f -> !NO_MEASUREMENTS.contains(f)).sorted(Comparator.naturalOrder()).toList();
		for (String file : files) {
			Path path = Corpus.path(file);
			var read = readers.read(path);
			if (read.isEmpty()) {
				problems.put(file, "has no reader");
				continue;
			}
			Checks checks = new Checks(read.get().dataset());
			try {
				Peers.compare(checks, expected.get(file));
				Partners.compare(checks, file, path, readers);
			} catch (AssertionError e) {
				problems.put(file, String.valueOf(e.getMessage()));
			}
			if (checks.count() == 0) {
				problems.putIfAbsent(file, "is not checked");
			}
			total += checks.count();
			table.append(String.format("%-70s %-18s %7d  %3d: %s%n", file, read.get().reader(), checks.data().rows(),
					checks.count(), checks));
		}
		System.out.println(table.append(String.format("%d files, %d checks%n", files.size(), total)));
		assertEquals(Map.of(), problems);
		assertTrue(files.size() >= 90, "files of the corpus: " + files.size());
	}
}
