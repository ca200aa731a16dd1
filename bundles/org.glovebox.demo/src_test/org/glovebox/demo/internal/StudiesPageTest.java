/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The page that says where the studies are kept names records that exist. */
class StudiesPageTest {

	private static final Path CONTENT = Path.of("content");
	private static final Path PAGE = Path.of("../../docs/reference/studies.md");
	/** A record at the left margin: its kind, its id, its title. */
	private static final Pattern RECORD = Pattern.compile("^[a-z][a-z0-9 -]* ([A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*) \"");
	private static final Pattern ROW = Pattern.compile("^([A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)\\s*\\|");
	private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)`");
	private static final Pattern RANGE = Pattern
			.compile("`([A-Z0-9-]*?)([0-9]+)` to `\\1([0-9]+)`");

	private static List<String> ids() throws IOException {
		List<String> ids = new ArrayList<>();
		try (Stream<Path> files = Files.walk(CONTENT)) {
			for (Path file : files.filter(f -> f.toString().endsWith(".gbx")).toList()) {
				for (String line : Files.readAllLines(file)) {
					for (Pattern pattern : List.of(RECORD, ROW)) {
						Matcher matcher = pattern.matcher(line);
						if (matcher.find()) {
							ids.add(matcher.group(1));
						}
					}
				}
			}
		}
		return ids;
	}

	@Test
	void recordsOfAllStudiesFitIntoOneNotebook() throws IOException {
		List<String> ids = ids();
		assertTrue(ids.size() > 300, ids.size() + " records");
		assertEquals(new HashSet<>(ids).size(), ids.size(), "an id is used twice");
	}

	@Test
	void everyRecordOnThePageExists() throws IOException {
		Set<String> known = new HashSet<>(ids());
		String page = Files.readString(PAGE);
		Set<String> missing = new TreeSet<>();
		NAMED.matcher(page).results().map(m -> m.group(1)).filter(id -> !known.contains(id)).forEach(missing::add);
		Matcher range = RANGE.matcher(page);
		while (range.find()) {
			int width = range.group(2).length();
			for (int i = Integer.parseInt(range.group(2)); i <= Integer.parseInt(range.group(3)); i++) {
				String id = range.group(1) + String.format("%0" + width + "d", i);
				if (!known.contains(id)) {
					missing.add(id);
				}
			}
		}
		assertEquals(Set.of(), missing);
	}

	@Test
	void everyStudyHasItsPart() throws IOException {
		String page = Files.readString(PAGE);
		for (String study : List.of("A", "B", "C", "D", "E")) {
			assertTrue(page.contains("\n## " + study + ". "), study);
			assertTrue(Files.exists(CONTENT.resolve("study-" + study.toLowerCase(Locale.ROOT)).resolve("index.txt")));
		}
	}
}
