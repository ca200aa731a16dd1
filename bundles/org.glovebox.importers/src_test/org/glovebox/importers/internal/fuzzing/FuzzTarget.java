/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.fuzzing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Contributed;

/**
 * What the fuzzer calls: one reader, which the system property {@code glovebox.reader} names, reads one file. A finding is
 * an exception, too much time, too much memory, or an outcome that breaks what importers promise.
 */
public final class FuzzTarget {

	/** Columns of eight bytes from cells of one, copied once. */
	private static final long MULTIPLE = 64;
	private static final long ROOM = 65_536;
	private static final long PACKED_ROOM = 64 << 20;
	/** All that is ever allocated for a byte of the file, most of which is free again at once. */
	private static final long ALLOCATED_MULTIPLE = 2048;
	/** What a packed file of any size may unpack to, and what is made of it. */
	private static final long ALLOCATED_ROOM = 256 << 20;
	private static final long LONGEST = 3_000_000_000L;

	private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory
			.getThreadMXBean();
	private static final Contributed READER = Contributed.find(Path.of(System.getProperty("glovebox.importers")),
			System.getProperty("glovebox.reader"));

	private FuzzTarget() {
	}

	/** Reads one file; once more where it took too much, which may have been the classes that were loaded for it. */
	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Source source = FuzzInput.source(input, READER.fileName());
		Reading reading = read(source);
		if (!reading.isModest(input.length)) {
			reading = read(source);
		}
		hold(reading.isModest(input.length), reading.toString());
		check(reading.outcome(), isPacked(input) ? PACKED_ROOM : MULTIPLE * input.length + ROOM);
	}

	/** What came of reading a file, and what it took: nanoseconds of the processor and bytes. */
	private record Reading(ImportOutcome outcome, long time, long allocated) {

		boolean isModest(int size) {
			return time <= LONGEST && allocated <= ALLOCATED_MULTIPLE * size + ALLOCATED_ROOM;
		}

		@Override
		public String toString() {
			return "read for " + time / 1_000_000 + " ms, allocated " + allocated + " bytes";
		}
	}

	private static Reading read(Source source) throws IOException {
		long allocated = THREADS.getCurrentThreadAllocatedBytes();
		long time = THREADS.getCurrentThreadCpuTime();
		READER.importer().sniff(source);
		ImportOutcome outcome = READER.importer().read(source, Monitor.NONE);
		return new Reading(outcome, THREADS.getCurrentThreadCpuTime() - time,
				THREADS.getCurrentThreadAllocatedBytes() - allocated);
	}

	/** Whether a file is compressed, so that its readers allow a certain size whatever the file has. */
	private static boolean isPacked(byte[] input) {
		return input.length > 2 && (input[0] == 'P' && input[1] == 'K' || input[0] == 0x1F && input[1] == (byte) 0x8B
				|| input[0] == 'P' && input[1] == 'A' && input[2] == 'R');
	}

	private static void check(ImportOutcome outcome, long mostBytes) {
		if (outcome instanceof Imported imported) {
			long values = 0;
			for (Table part : imported.dataset().parts()) {
				values += values(part);
			}
			hold(8 * values <= mostBytes, "so many values: " + values);
		} else {
			hold(!outcome.messages().isEmpty(), "nothing read and no reason");
		}
		hold(outcome.messages().stream().noneMatch(m -> m.text().isBlank()), "a message without words");
	}

	private static long values(Table part) {
		long values = 0;
		Set<String> names = new HashSet<>();
		for (Column column : part.columns()) {
			hold(names.add(column.name()), "two columns are named " + column.name());
			Vocabulary.columns().find(column.name())
					.ifPresent(term -> hold(term.unit().equals(column.unit()), column.name() + " in " + column.unit()));
			if (column.size() > 0) {
				column.text(column.size() - 1);
			}
			values += column.size();
		}
		return values;
	}

	private static void hold(boolean kept, String otherwise) {
		if (!kept) {
			throw new AssertionError(otherwise);
		}
	}
}
