/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Times a command from start to end as a user would, in turn with the cheapest Java program there is.
 * <p>
 * {@code StartBenchmark ROUNDS COMMAND...}
 */
public final class StartBenchmark {
	private final List<Double> seconds = new ArrayList<>();
	private final List<String> command;

	private StartBenchmark(List<String> command) {
		this.command = command;
	}

	public static void main(String[] args) throws IOException, InterruptedException {
		if (args.length == 1 && args[0].equals("hello")) {
			System.out.println("hello");
			return;
		}
		int rounds = Integer.parseInt(args[0]);
		List<String> command = List.of(args).subList(1, args.length);
		StartBenchmark verb = new StartBenchmark(command);
		StartBenchmark floor = new StartBenchmark(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				StartBenchmark.class.getName(), "hello"));
		// the first runs fill the caches
		verb.run();
		verb.run();
		verb.seconds.clear();
		for (int i = 0; i < rounds; i++) {
			verb.run();
			floor.run();
		}
		verb.print(Path.of(command.get(0)).getFileName() + " " + String.join(" ", command.subList(1, command.size())));
		floor.print("java hello world");
	}

	private void run() throws IOException, InterruptedException {
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
		int code = process.waitFor();
		seconds.add((System.nanoTime() - start) / 1e9);
		if (code != 0)
			throw new IllegalStateException(command + " ended with " + code);
	}

	private void print(String name) {
		List<Double> sorted = new ArrayList<>(seconds);
		Collections.sort(sorted);
		System.out.printf(Locale.ROOT, "%-18s median %.3f s   min %.3f s   max %.3f s   (%d rounds)%n", name,
				sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
	}
}
