/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;

/**
 * What every importer promises, tried on a good file and on damaged copies of it: an outcome with a reason in bounded
 * time and memory, never an exception; units of the vocabulary; the same file recognised under any name; cancelling.
 */
public final class Promises {

	private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
	private static final double[] CUTS = { 0, 0.01, 0.1, 0.5, 0.9, 0.99 };
	private static final int DAMAGED = 40;
	private static final int HEAD = 9000;
	/** Columns of eight bytes from cells of one, copied once, and room for the names of a small file. */
	private static final long MULTIPLE = 64;

	private Promises() {
	}

	/** Checks all of them. */
	public static void check(Importer importer, String name, byte[] good) {
		assertTimeoutPreemptively(LONG_ENOUGH, () -> {
			goodFile(importer, name, good);
			for (double cut : CUTS) {
				outcome(importer, name, Arrays.copyOf(good, (int) (good.length * cut)));
			}
			Random random = new Random(good.length);
			for (int i = 0; i < DAMAGED; i++) {
				outcome(importer, name, damaged(good, random, i));
			}
			noise(importer, name);
			assertThrows(CancellationException.class, () -> importer.read(TestSource.of(name, good), CANCELLED));
		});
	}

	private static void goodFile(Importer importer, String name, byte[] good) {
		assertTrue(outcome(importer, name, good) instanceof Imported, () -> "not read: " + name);
		assertTrue(ReadFile.confidence(importer, name, good) > 0, name);
		assertTrue(ReadFile.confidence(importer, "data.bin", good) > 0, "not recognised under another name: " + name);
	}

	private static void noise(Importer importer, String name) {
		byte[] noise = new byte[20_000];
		new Random(1).nextBytes(noise);
		assertFalse(outcome(importer, name, noise) instanceof Imported, "random bytes are read as data");
	}

	private static byte[] damaged(byte[] good, Random random, int round) {
		byte[] bytes = good.clone();
		for (int k = 0; k <= round % 8 && bytes.length > 0; k++) {
			int at = random.nextInt(round % 2 == 0 ? bytes.length : Math.min(HEAD, bytes.length));
			bytes[at] ^= (byte) (1 << random.nextInt(8));
		}
		return bytes;
	}

	private static ImportOutcome outcome(Importer importer, String name, byte[] content) {
		ReadFile.confidence(importer, name, content);
		ImportOutcome outcome = ReadFile.outcome(importer, name, content);
		if (outcome instanceof Imported imported) {
			long values = 0;
			for (Table part : imported.dataset().parts()) {
				values += columns(part);
			}
			assertTrue(8 * values <= MULTIPLE * content.length + 65_536, values + " values from " + content.length + " bytes");
		} else {
			assertTrue(outcome.messages().stream().noneMatch(m -> m.text().isBlank()) && !outcome.messages().isEmpty());
		}
		return outcome;
	}

	private static long columns(Table part) {
		long values = 0;
		Set<String> names = new HashSet<>();
		for (Column column : part.columns()) {
			assertTrue(names.add(column.name()), column.name());
			Vocabulary.columns().find(column.name())
					.ifPresent(term -> assertEquals(term.unit(), column.unit(), column.name()));
			if (column.size() > 0) {
				column.text(column.size() - 1);
			}
			values += column.size();
		}
		return values;
	}

	private static final Monitor CANCELLED = new Monitor() {
		@Override
		public void progress(double fraction, String what) {
			// nobody listens
		}

		@Override
		public boolean isCancelled() {
			return true;
		}
	};
}
