/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.RecordFilter;

/**
 * Prints how long a notebook on H2 takes to be filled, opened, listed, asked for lineage, searched and verified. Start it as a plain
 * program: {@code StoreBenchmark [EDGES [RECORDS]]}, default 100000 edges. The notebook is generated from a seed, as
 * {@link GeneratedNotebook} says. Processor time, which other work on the machine does not inflate, stands in brackets.
 */
public final class StoreBenchmark {

	private static final int QUESTIONS = 500;
	private static final int SEARCH_ROUNDS = 11;
	private static final int SHOWN = 50;
	private static final int FIRST_ROWS = 200;
	private static final List<String> SEARCHES = List.of("a", "ann", "cell of campaign 7", "formula:Na3SbS4", "type:batch",
			"anneal temperature > 500 degC", "type:batch milling time 10..20 h", "from:(type:lot \"lot 7\") type:cell",
			"type:cell from:(anneal temperature > 620 degC)", "type:cell from:(anneal temperature > 500 degC)",
			"cells whose electrolyte was annealed above 500 degC", "type:cell result:ICE < 62 %",
			"cells whose electrolyte was annealed above 500 degC and first-cycle CE < 80 %");

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private StoreBenchmark() {
	}

	/** Time and processor time since something began, in seconds. */
	private record Watch(long started, long busy) {

		static Watch start() {
			return new Watch(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
		}

		double seconds() {
			return (System.nanoTime() - started) / 1e9;
		}

		double processor() {
			return (THREADS.getCurrentThreadCpuTime() - busy) / 1e9;
		}
	}

	public static void main(String[] arguments) throws IOException {
		long edges = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
		long records = arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
		Path folder = Files.createTempDirectory("glovebox-benchmark");
		try {
			run(folder.resolve("notebook"), edges, records);
		} finally {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private static void run(Path folder, long edges, long most) throws IOException {
		List<UUID> records;
		try (OpenNotebook open = OpenNotebook.create(folder)) {
			GeneratedNotebook generated = new GeneratedNotebook(open, 20261121);
			Watch watch = Watch.start();
			generated.fill(edges, most);
			records = generated.records();
			say("filled with %d records, %d edges in %.1f s (%.1f s): %.0f records/s (%.0f)", records.size(),
					generated.edges(), watch.seconds(), watch.processor(), records.size() / watch.seconds(),
					records.size() / watch.processor());
		}
		Watch opening = Watch.start();
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			say("opened in %.0f ms (%.0f ms), heap in use %d MB", 1e3 * opening.seconds(), 1e3 * opening.processor(), heap());
			Watch listing = Watch.start();
			int rows = open.notebook.list(RecordFilter.ALL.page(0, FIRST_ROWS)).size();
			say("first %d rows of a list: %.0f ms (%.0f ms)", rows, 1e3 * listing.seconds(), 1e3 * listing.processor());
			ask(open, records, Direction.UP);
			ask(open, records, Direction.DOWN);
			SEARCHES.forEach(query -> search(open, query));
			Watch verifying = Watch.start();
			VerifyReport report = open.notebook.verify(Monitor.NONE);
			say("verified %d revisions, %d facts in %.1f s (%.1f s): %s", report.revisions(), report.facts(),
					verifying.seconds(), verifying.processor(), report.sound() ? "sound" : report.faults().get(0));
		}
	}

	private static long heap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
	}

	/** A search as the box in the window makes it, again and again; the first three warm up. */
	private static void search(OpenNotebook open, String query) {
		double[] milliseconds = new double[SEARCH_ROUNDS];
		double[] processor = new double[SEARCH_ROUNDS];
		int found = 0;
		for (int i = -3; i < SEARCH_ROUNDS; i++) {
			Watch watch = Watch.start();
			found = ((SearchOutcome.Found) open.notebook.search(query, SHOWN)).records().size();
			if (i >= 0) {
				milliseconds[i] = 1e3 * watch.seconds();
				processor[i] = 1e3 * watch.processor();
			}
		}
		Arrays.sort(milliseconds);
		Arrays.sort(processor);
		say("search %-75s median %.0f ms (%.0f), worst %.0f ms (%.0f), %d shown", query, milliseconds[SEARCH_ROUNDS / 2],
				processor[SEARCH_ROUNDS / 2], milliseconds[SEARCH_ROUNDS - 1], processor[SEARCH_ROUNDS - 1], found);
	}

	/** The lineage of random records, all of it; the first fifth warms up and does not count. */
	private static void ask(OpenNotebook open, List<UUID> records, Direction direction) {
		Random random = new Random(7);
		double[] milliseconds = new double[QUESTIONS];
		double[] processor = new double[QUESTIONS];
		long nodes = 0;
		for (int i = -QUESTIONS / 5; i < QUESTIONS; i++) {
			UUID record = records.get(random.nextInt(records.size()));
			Watch watch = Watch.start();
			int found = open.notebook.lineage(List.of(record), direction).nodes().size();
			if (i >= 0) {
				milliseconds[i] = 1e3 * watch.seconds();
				processor[i] = 1e3 * watch.processor();
				nodes += found;
			}
		}
		Arrays.sort(milliseconds);
		Arrays.sort(processor);
		say("lineage %s: median %.2f ms (%.2f), 95 %% within %.2f ms (%.2f), worst %.2f ms (%.2f), %.0f records on average",
				direction, milliseconds[QUESTIONS / 2], processor[QUESTIONS / 2], milliseconds[QUESTIONS * 95 / 100],
				processor[QUESTIONS * 95 / 100], milliseconds[QUESTIONS - 1], processor[QUESTIONS - 1],
				(double) nodes / QUESTIONS);
	}

	private static void say(String format, Object... values) {
		System.out.println(String.format(Locale.ROOT, format, values));
	}
}
