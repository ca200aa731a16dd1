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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The made-up measurements of the studies are the same everywhere and say what they are. */
class GeneratedFileTest {

	private static final Path CONTENT = Path.of("content");

	@Test
	void everyCallWritesTheSame() {
		GeneratedFile.all().forEach(file -> assertEquals(file.text().get(), file.text().get(), file.path()));
	}

	@Test
	void theDemoBringsWhatIsWritten() throws IOException {
		for (GeneratedFile file : GeneratedFile.all()) {
			Path copy = CONTENT.resolve(file.path());
			if (Boolean.getBoolean("glovebox.write")) {
				Files.writeString(copy, file.text().get());
			}
			assertEquals(file.text().get(), Files.readString(copy), copy
					+ " is not what this version writes; write it again with the system property glovebox.write");
		}
	}

	@Test
	void eachSaysThatItIsGenerated() {
		GeneratedFile.all().forEach(
				file -> assertTrue(file.text().get().startsWith("# generated, not measured: "), file.path()));
	}

	@Test
	void noOtherTableLiesAmongThem() throws IOException {
		Set<String> written = GeneratedFile.all().stream().map(GeneratedFile::path)
				.collect(Collectors.toCollection(TreeSet::new));
		try (Stream<Path> all = Files.walk(CONTENT)) {
			assertEquals(written, all.filter(p -> p.toString().endsWith(".csv")).map(p -> CONTENT.relativize(p).toString())
					.collect(Collectors.toCollection(TreeSet::new)));
		}
	}
}
