/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.glovebox.api.data.Column;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Corpus;
import org.glovebox.importers.internal.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged files: whatever is cut off or changed, the importers answer with an outcome whose columns stay within the
 * stated multiple of the file's size, and never with an exception.
 */
class DamageTest {

	/** What the importers state, and room for the names of a small file. */
	private static final long MULTIPLE = 64;
	private static final int ROUNDS = 4000;

	@ParameterizedTest
	@ValueSource(doubles = { 0.01, 0.1, 0.5, 0.9, 0.99 })
	void cutOffCorpusFilesGiveAClearOutcome(double fraction) throws IOException {
		for (String name : Corpus.files(".mpr", ".mpt")) {
			byte[] file = Files.readAllBytes(Corpus.file(name));
			byte[] cut = Arrays.copyOf(file, (int) (file.length * fraction));
			ImportOutcome outcome = check(importer(name), cut);
			boolean told = !outcome.messages().isEmpty();
			assertTrue(told, name + " " + outcome);
		}
	}

	@Test
	void changedBytesInTheHeadsOfCorpusFilesDoNoHarm() throws IOException {
		Random random = new Random(3);
		for (String name : Corpus.files(".mpr", ".mpt")) {
			byte[] file = Files.readAllBytes(Corpus.file(name));
			for (int i = 0; i < 20; i++) {
				byte[] changed = file.clone();
				for (int k = 0; k < 8; k++) {
					changed[random.nextInt(Math.min(changed.length, 9000))] = (byte) random.nextInt();
				}
				check(importer(name), changed);
			}
		}
	}

	@Test
	void generatedFilesSurviveAnyChange() {
		List<byte[]> seeds = List.of(MprWriter.galvanostatic(0, 9).bytes(), MprWriter.galvanostatic(2, 9).bytes(),
				MprWriter.galvanostatic(3, 9).withLog(0x249, 45301.5, 0),
				MprWriter.galvanostatic(11, 9).with("VMP loop", new byte[40]),
				MprWriter.galvanostatic(3, 9).whole(60_001, 4, i -> 1).column(9, 4, i -> 1).bytes());
		Random random = new Random(4);
		for (int i = 0; i < ROUNDS; i++) {
			check(new MprImporter(), mutate(seeds.get(i % seeds.size()), random, 52));
		}
	}

	@Test
	void generatedTextSurvivesAnyChange() {
		List<byte[]> seeds = List.of(MptWriter.impedance().bytes(), MptWriter.impedance().utf8(),
				MptWriter.impedance().decimalComma().bytes(), MptWriter.impedance().withoutHeader().bytes());
		Random random = new Random(5);
		for (int i = 0; i < ROUNDS; i++) {
			check(new MptImporter(), mutate(seeds.get(i % seeds.size()), random, 0));
		}
	}

	/** Half a million rows: the monitor is asked all along, and there is one copy of the columns. */
	@Test
	void manyRowsStayWithinTheLimits() {
		Limits.hold(new MprImporter(), "many.mpr", MprWriter.galvanostatic(3, 500_000).bytes(), 6, 4 << 20);
	}

	/** Changes, inserts, repeats or removes bytes; a bit of everything that copying and disks do to files. */
	private static byte[] mutate(byte[] seed, Random random, int keep) {
		byte[] bytes = seed.clone();
		int changes = 1 + random.nextInt(6);
		for (int i = 0; i < changes && bytes.length > keep + 2; i++) {
			int at = keep + random.nextInt(bytes.length - keep - 1);
			switch (random.nextInt(5)) {
			case 0 -> bytes[at] = (byte) random.nextInt();
			case 1 -> bytes[at] = new byte[] { 0, -1, 0x7F, (byte) 0x80, '\t', '\n', ',', ':' }[random.nextInt(8)];
			case 2 -> bytes = Arrays.copyOf(bytes, at);
			case 3 -> bytes = splice(bytes, at, Math.min(bytes.length - at, random.nextInt(300)), 2);
			default -> bytes = splice(bytes, at, Math.min(bytes.length - at, random.nextInt(300)), 0);
			}
		}
		return bytes;
	}

	/** The bytes with {@code length} of them from {@code at} on repeated so many times. */
	private static byte[] splice(byte[] bytes, int at, int length, int times) {
		List<byte[]> parts = new ArrayList<>();
		parts.add(Arrays.copyOf(bytes, at));
		for (int i = 0; i < times; i++) {
			parts.add(Arrays.copyOfRange(bytes, at, at + length));
		}
		parts.add(Arrays.copyOfRange(bytes, at + length, bytes.length));
		byte[] result = new byte[parts.stream().mapToInt(part -> part.length).sum()];
		int to = 0;
		for (byte[] part : parts) {
			System.arraycopy(part, 0, result, to, part.length);
			to += part.length;
		}
		return result;
	}

	private static Importer importer(String name) {
		return name.endsWith(".mpr") ? new MprImporter() : new MptImporter();
	}

	private static ImportOutcome check(Importer importer, byte[] file) {
		ImportOutcome outcome = Reading.outcome(importer, "damaged", file);
		if (outcome instanceof ImportOutcome.Imported imported) {
			long values = imported.dataset().parts().stream().flatMap(part -> part.columns().stream())
					.mapToLong(Column::size).sum();
			assertTrue(8 * values <= MULTIPLE * file.length, values + " values from " + file.length + " bytes");
			imported.dataset().parts().forEach(part -> part.columns().forEach(column -> {
				if (column.size() > 0) {
					column.text(column.size() - 1);
				}
			}));
		} else {
			assertTrue(!outcome.messages().isEmpty() && outcome.messages().stream().noneMatch(m -> m.text().isBlank()));
		}
		return outcome;
	}
}
