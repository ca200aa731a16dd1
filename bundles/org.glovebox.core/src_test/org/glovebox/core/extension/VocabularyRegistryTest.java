/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.glovebox.core.content.ContributedFiles;
import org.junit.jupiter.api.Test;

class VocabularyRegistryTest {

	private static final String POINT = "org.glovebox.api.vocabularies";

	private static final Map<String, String> FILES = Map.of(
			"good.tsv", "glint\tGlint\t\t1\tgleam\t\tHow much it glints.\n",
			"bad.tsv", "glint\tGlint\n",
			"peaks.tsv", "raman\t\t123 1/cm\tX\ta bond\tA book\n");

	private static final ContributedFiles PLUGIN = (name, path) -> {
		if (!FILES.containsKey(path)) {
			throw new FileNotFoundException(path);
		}
		return new ByteArrayInputStream(FILES.get(path).getBytes(StandardCharsets.UTF_8));
	};

	@Test
	void putsTheFilesOfAllPluginsTogether() throws CoreException {
		VocabularyRegistry vocabularies = registry("""
				<properties id='a' file='good.tsv'/><peaks id='b' file='peaks.tsv'/>""");
		assertEquals("glint", vocabularies.properties().named("gleam").orElseThrow().id());
		assertTrue(vocabularies.properties().find("ionic_conductivity").isPresent());
		assertEquals(List.of("X"), vocabularies.peaks().peaks().stream().map(p -> p.species()).toList());
		assertEquals(List.of(), vocabularies.failures());
	}

	@Test
	void goesOnWithoutFilesThatDoNotWorkAndNamesThem() throws CoreException {
		VocabularyRegistry vocabularies = registry("""
				<properties id='a' file='bad.tsv'/><properties id='b' file='absent.tsv'/><properties id='c'/>
				<properties id='d' file='good.tsv'/>""");
		assertTrue(vocabularies.properties().find("glint").isPresent());
		List<String> messages = vocabularies.failures().stream().map(ExtensionFailure::message).toList();
		for (String word : List.of("line 1", "absent.tsv", "missing")) {
			assertEquals(1, messages.stream().filter(m -> m.contains(word)).count(), word + " in " + messages);
		}
	}

	private static VocabularyRegistry registry(String files) throws CoreException {
		return new VocabularyRegistry(PluginXml.withPoints(POINT)
				.add("org.example", "<extension point='" + POINT + "'>" + files + "</extension>").registry(), PLUGIN);
	}
}
