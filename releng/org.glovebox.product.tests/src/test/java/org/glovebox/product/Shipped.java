/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where the build has put the product, and how to run it without touching the user's own folders. */
final class Shipped {
	private static final int LONGEST_RUN_SECONDS = 120;

	/** What a run of the start script left. */
	record Run(int exitCode, String output, String messages) {
	}

	private Shipped() {
	}

	static Path products() {
		return Path.of(System.getProperty("glovebox.products")).toAbsolutePath();
	}

	/** The unpacked product of the platform that builds. */
	static Path unpacked() {
		Path platform = products().resolve("org.glovebox.product").resolve(System.getProperty("glovebox.platform"));
		Path mac = platform.resolve("Glovebox.app/Contents/Eclipse");
		return Files.isDirectory(mac) ? mac : platform.resolve("glovebox");
	}

	static Optional<Path> archive(String platform) throws IOException {
		try (Stream<Path> files = Files.list(products())) {
			return files.filter(file -> file.getFileName().toString().contains("-" + platform + ".")).findFirst();
		}
	}

	/** Symbolic names of the bundles that lie in a product. */
	static List<String> bundles(Path product) throws IOException {
		try (Stream<Path> jars = Files.list(product.resolve("plugins"))) {
			return jars.map(jar -> jar.getFileName().toString()).map(name -> name.replaceFirst("_[^_]*$", "")).sorted().toList();
		}
	}

	/** Runs the start script of {@code product}; caches and home lie in {@code scratch}. */
	static Run run(Path product, Path scratch, String... arguments) throws IOException, InterruptedException {
		return run(product, scratch, Map.of(), arguments);
	}

	static Run run(Path product, Path scratch, Map<String, String> environment, String... arguments)
			throws IOException, InterruptedException {
		Path output = Files.createTempFile(scratch, "output", ".txt");
		Path messages = Files.createTempFile(scratch, "messages", ".txt");
		Process process = start(product, scratch, environment, output, messages, arguments);
		if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IOException(List.of(arguments) + " did not end; it wrote: " + Files.readString(messages));
		}
		return new Run(process.exitValue(), Files.readString(output), Files.readString(messages));
	}

	static Process start(Path product, Path scratch, Map<String, String> environment, Path output, Path messages,
			String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(product.resolve("glovebox").toString());
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(messages.toFile());
		Map<String, String> own = new HashMap<>(environment);
		own.putIfAbsent("GLOVEBOX_JAVA", ProcessHandle.current().info().command().orElseThrow());
		builder.environment().keySet().removeIf(name -> name.startsWith("GLOVEBOX_") || name.endsWith("DISPLAY"));
		builder.environment().put("HOME", scratch.toString());
		builder.environment().put("XDG_CACHE_HOME", scratch.resolve("cache").toString());
		builder.environment().putAll(own);
		return builder.start();
	}
}
