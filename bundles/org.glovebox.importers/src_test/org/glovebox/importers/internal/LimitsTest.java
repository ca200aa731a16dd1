/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.importers.internal.cycling.TextTableImporter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every importer stops soon when it is told to, and takes no more memory than its file warrants. */
class LimitsTest {

	/** What all importers of packed files allow whatever the size, and what is made of it. */
	private static final long ROOM = 128 << 20;
	private static final long MULTIPLE = 128;

	static List<Contributed> importers() {
		return Contributed.all();
	}

	/** The largest file of the corpus that is its own. */
	@ParameterizedTest
	@MethodSource("importers")
	void realFiles(Contributed reader) throws IOException {
		List<Path> own = new ArrayList<>();
		for (String name : Corpus.files("")) {
			if (reader.importer().sniff(TestSource.of(Corpus.file(name))).confidence() > 30) {
				own.add(Corpus.file(name));
			}
		}
		own.sort(Comparator.comparingLong(file -> -file.toFile().length()));
		for (Path file : own) {
			byte[] content = Files.readAllBytes(file);
			if (ReadFile.outcome(reader.importer(), file.getFileName().toString(), content) instanceof Imported) {
				Limits.hold(reader.importer(), file.getFileName().toString(), content, MULTIPLE, ROOM);
				return;
			}
		}
		Assumptions.abort("the corpus has no file for " + reader);
	}

	/** 40 MB of text: the columns take 1.3 times as much, and hardly anything is allocated beside them. */
	@Test
	void longText() {
		Random random = new Random(5);
		StringBuilder text = new StringBuilder("time / s,voltage / V,current / mA,temperature / degC\n");
		for (int i = 0; text.length() < 40_000_000; i++) {
			text.append(i).append(',').append(random.nextInt(50_000) / 1e4).append(',')
					.append(String.format(Locale.ROOT, "%.3f", random.nextGaussian())).append(",25.0\n");
		}
		Limits.hold(new TextTableImporter(), "long.csv", text.toString().getBytes(StandardCharsets.UTF_8), 3, 16 << 20);
	}
}
