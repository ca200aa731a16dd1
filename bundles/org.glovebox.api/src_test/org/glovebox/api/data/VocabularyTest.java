/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.glovebox.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vocabulary is what code, files and documentation agree on; each of the three is held to it. */
class VocabularyTest {

	static java.util.List<Vocabulary.Term> terms() {
		return Vocabulary.columns().terms();
	}

	@ParameterizedTest
	@MethodSource("terms")
	void everyTermIsComplete(Vocabulary.Term term) {
		assertTrue(term.name().matches("[a-z][a-z0-9_]*"), term.name());
		assertTrue(Set.of("number", "integer", "text").contains(term.type()), term.type());
		assertTrue(!term.label().isBlank() && !term.description().isBlank() && !term.synonyms().isBlank());
	}

	@ParameterizedTest
	@MethodSource("terms")
	void everyUnitIsOneThatTheUnitsBundleKnows(Vocabulary.Term term) {
		assertTrue(term.unit().isEmpty() || Unit.tryParse(term.unit()).isPresent(), term.unit());
	}

	@Test
	void constantsAndTermsAreTheSameNames() throws IllegalAccessException {
		Set<String> constants = new HashSet<>();
		for (Field field : Columns.class.getFields()) {
			constants.add((String) field.get(null));
		}
		Set<String> names = new HashSet<>();
		terms().forEach(t -> names.add(t.name()));
		assertEquals(names, constants);
	}

	@Test
	void thePageOfTheManualShowsTheVocabulary() throws IOException {
		Path page = Path.of("").toAbsolutePath();
		while (!Files.isRegularFile(page.resolve("docs/reference/columns.md"))) {
			page = page.getParent();
		}
		String text = Files.readString(page.resolve("docs/reference/columns.md"));
		StringBuilder rows = new StringBuilder();
		for (Vocabulary.Term t : terms()) {
			rows.append(String.join(" | ", "| `" + t.name() + "`", t.unit(), t.type(), t.label(),
					t.description().replace("|", "\\|"), t.synonyms().replace("|", "\\|") + " |\n"));
		}
		assertTrue(text.endsWith(rows.toString()), "docs/reference/columns.md should end with:\n" + rows);
	}
}
