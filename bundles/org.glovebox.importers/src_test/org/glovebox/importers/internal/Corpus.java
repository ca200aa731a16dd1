/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * Real instrument files, kept outside of the project because of their licences, with what independent programs read
 * from them. Found by the environment variable GLOVEBOX_CORPUS, else as {@code shared/corpus} beside a folder above the
 * working directory; where there is none, tests that ask for it are skipped.
 */
public final class Corpus {

	private Corpus() {
	}

	/** The folder of the corpus. */
	public static Optional<Path> root() {
		String named = System.getenv("GLOVEBOX_CORPUS");
		if (named != null) {
			return Optional.of(Path.of(named)).filter(Files::isDirectory);
		}
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			Path beside = at.resolveSibling("shared").resolve("corpus");
			if (Files.isDirectory(beside)) {
				return Optional.of(beside);
			}
		}
		return Optional.empty();
	}

	/** A file of the corpus; skips the calling test where it is not there. */
	public static Path file(String name) {
		Optional<Path> file = root().map(root -> root.resolve(name)).filter(Files::isRegularFile);
		Assumptions.assumeTrue(file.isPresent(), "not in the corpus: " + name);
		return file.orElseThrow();
	}

	/** All files with one of these name endings, as names relative to the corpus; skips where there is no corpus. */
	public static List<String> files(String... endings) {
		Optional<Path> root = root();
		Assumptions.assumeTrue(root.isPresent(), "no corpus");
		try (Stream<Path> all = Files.walk(root.orElseThrow())) {
			return all.filter(Files::isRegularFile).map(file -> root.orElseThrow().relativize(file).toString())
					.filter(name -> Stream.of(endings).anyMatch(name::endsWith)).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What one program read from a file; empty where that program was not asked. */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> expected(String name, String program) {
		try {
			Map<String, Object> all = (Map<String, Object>) Json.parse(Files.readString(file("expected.json")));
			Object file = all == null ? Map.of() : all.getOrDefault(name, Map.of());
			Object values = ((Map<String, Object>) file).getOrDefault(program, Map.of());
			return (Map<String, Object>) values;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What one program read from a file, where it is a list; empty where that program was not asked. */
	@SuppressWarnings("unchecked")
	public static <T> List<T> expectedList(String name, String program) throws IOException {
		Map<String, Object> all = (Map<String, Object>) Json.parse(Files.readString(file("expected.json")));
		Object file = all == null ? Map.of() : all.getOrDefault(name, Map.of());
		return (List<T>) ((Map<String, Object>) file).getOrDefault(program, List.of());
	}
}
