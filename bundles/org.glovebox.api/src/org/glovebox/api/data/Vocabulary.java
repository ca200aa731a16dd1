/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that columns have whatever instrument wrote them, with their units; {@code docs/reference/columns.md}. */
public final class Vocabulary {

	private static final Vocabulary BUILT_IN = read("columns.tsv");

	private final Map<String, Term> terms;

	private Vocabulary(List<Term> terms) {
		Map<String, Term> map = new LinkedHashMap<>();
		terms.forEach(t -> map.put(t.name(), t));
		this.terms = Collections.unmodifiableMap(map);
	}

	/** The terms that come with the program. */
	public static Vocabulary columns() {
		return BUILT_IN;
	}

	/** All terms in the order of the documentation. */
	public List<Term> terms() {
		return List.copyOf(terms.values());
	}

	public Optional<Term> find(String name) {
		return Optional.ofNullable(terms.get(name));
	}

	private static Vocabulary read(String resource) {
		List<Term> terms = new ArrayList<>();
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				Vocabulary.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (!line.startsWith("#") && !line.isBlank()) {
					String[] cell = line.split("\t", -1);
					terms.add(new Term(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new Vocabulary(terms);
	}

	/**
	 * One column of the vocabulary.
	 *
	 * @param name column name, lower case with underscores
	 * @param unit unit as plain text, "" for none
	 * @param type "number", "integer" or "text"
	 * @param label name for people, as on axes
	 * @param description what it is, with its sign convention
	 * @param synonyms what instruments and other programs call it
	 */
	public record Term(String name, String unit, String type, String label, String description, String synonyms) {
	}
}
