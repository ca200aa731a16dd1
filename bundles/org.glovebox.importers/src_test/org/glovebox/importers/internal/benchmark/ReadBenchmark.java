/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.glovebox.importers.internal.Contributed;

/**
 * Prints a table of how long files take to read, in this process after a warm-up and in a new one, beside programs that
 * read the same files, with what of memory it takes.
 */
public final class ReadBenchmark {

	private static final int COLD_ROUNDS = 3;
	private static final String FORMAT = "%-31s %8s %8s %8s %9s %8s %8s  %-14s %8s %8s %8s %6s %9s %10s%n";

	private final Path bundle;
	private final Path corpus;
	private final Path folder;
	private final String python;
	private final String peers;
	private final double seconds;
	private final String only;

	private ReadBenchmark(String[] arguments) {
		bundle = Path.of(arguments[0]);
		corpus = Path.of(arguments[1]);
		folder = Path.of(arguments[2]);
		python = arguments[3];
		peers = arguments[4];
		seconds = Double.parseDouble(arguments[5]);
		only = arguments[6];
	}

	/**
	 * Times all files, or in a process of its own one.
	 *
	 * @param arguments folders of the bundle, of the corpus and of files made here, the Python interpreter of the peers, the
	 *            script that calls them, seconds for each measurement, a word of the files to read or nothing; or
	 *            the folder of the bundle, a reader and a file
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		if (arguments.length == 3) {
			Reading.data(Contributed.find(Path.of(arguments[0]), arguments[1]), Path.of(arguments[2]));
			return;
		}
		new ReadBenchmark(arguments).run();
	}

	private void run() throws IOException, InterruptedException {
		System.out.printf(FORMAT, "file", "rows", "goal/ms", "warm/ms", "", "cpu/ms", "cold/ms", "peer", "warm/ms", "cpu/ms",
				"cold/ms", "ratio", "columns", "allocated");
		for (Timed timed : Timed.ALL.stream().filter(t -> t.what().contains(only)).toList()) {
			if (Files.exists(corpus.resolve(timed.file()))) {
				row(timed, timed.prepared(corpus, folder));
			} else {
				System.out.println(timed.what() + ": not in the corpus");
			}
		}
	}

	private void row(Timed timed, Path file) throws IOException, InterruptedException {
		Reading reading = Reading.of(Contributed.find(bundle, timed.reader()), file, seconds);
		double cold = cold(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx2g", "-cp",
				System.getProperty("java.class.path"), ReadBenchmark.class.getName(), bundle.toString(), timed.reader(),
				file.toString()));
		List<Double> peer = timed.peer().isEmpty() ? List.of() : peer(timed.peer(), file, 1 + COLD_ROUNDS);
		String peerCold = peer.isEmpty() ? "" : number(cold(List.of(python, peers, timed.peer(), file.toString(), "1")));
		String name = timed.peer().isEmpty() ? "-" : peer.isEmpty() ? timed.peer() + "?" : timed.peer();
		String speed = timed.tiled() ? String.format(Locale.ROOT, "%.0f MB/s", Files.size(file) / reading.median() / 1e3)
				: reading.median() <= timed.goal() ? "met" : "missed";
		System.out.printf(Locale.ROOT, FORMAT, timed.what(), reading.rows(), number(timed.goal()), number(reading.median()),
				speed, number(reading.processor()), number(cold), name, peer.isEmpty() ? "" : number(peer.get(0)),
				peer.isEmpty() ? "" : number(peer.get(1)), peerCold, peer.isEmpty() ? "" : number(peer.get(0) / reading.median()),
				String.format(Locale.ROOT, "%.1f MB", reading.columns() / 1e6),
				String.format(Locale.ROOT, "x %.2f", reading.allocated() / (double) reading.columns()));
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
	}

	/** Milliseconds from the start of a process to its end; the median. */
	private static double cold(List<String> command) throws IOException, InterruptedException {
		double[] times = new double[COLD_ROUNDS];
		for (int i = 0; i < COLD_ROUNDS; i++) {
			long start = System.nanoTime();
			output(command);
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(times);
		return times[COLD_ROUNDS / 2];
	}

	/** What the peer prints, milliseconds of the clock and of the processor; nothing where it is not installed. */
	private List<Double> peer(String name, Path file, int rounds) throws IOException, InterruptedException {
		String said = python.isEmpty() ? "" : output(List.of(python, peers, name, file.toString(), String.valueOf(rounds)));
		String[] lines = said.strip().split("\n");
		return said.isBlank() ? List.of()
				: Arrays.stream(lines[lines.length - 1].split(" ")).map(Double::valueOf).toList();
	}

	private static String output(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return process.waitFor() == 0 ? said : "";
	}
}
