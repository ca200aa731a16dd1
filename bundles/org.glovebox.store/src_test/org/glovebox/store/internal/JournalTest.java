/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Journal;
import org.glovebox.core.store.Journal.Draft;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.material.Lot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

	private static final Instant TIME = Instant.parse("2026-03-02T08:00:00.123456Z");

	@TempDir
	Path folder;

	private final UUID record = UUID.randomUUID();
	private final Optional<Sha256> base = Optional.of(Sha256.of(new byte[] { 7 }));
	private Journal journal;

	@BeforeEach
	void open() throws IOException {
		journal = new JournalFolder(folder);
	}

	@Test
	void theNewestDraftIsRestoredWithItsBase() throws IOException {
		journal.append(draft("a"));
		journal.append(draft("ab"));

		Draft restored = new JournalFolder(folder).restore(record).orElseThrow();

		assertEquals("ab", text(restored));
		assertEquals(base, restored.base());
		assertEquals(TIME, restored.time());
	}

	@Test
	void aDraftOfANewRecordHasNoBase() {
		journal.append(new Draft(record, Optional.empty(), TIME, new byte[] { 1, 2 }));

		assertEquals(Optional.empty(), journal.restore(record).orElseThrow().base());
		assertArrayEquals(new byte[] { 1, 2 }, journal.restore(record).orElseThrow().content());
	}

	@Test
	void clearedDraftsAreGone() {
		journal.append(draft("a"));
		journal.clear(record);

		assertEquals(Optional.empty(), journal.restore(record));
		assertTrue(journal.drafts().isEmpty());
		journal.append(draft("b"));
		assertEquals("b", text(journal.restore(record).orElseThrow()));
	}

	/** Whatever length of the last entry reached the disk, the entry before it is restored, and writing goes on. */
	@Test
	void aTornEntryDoesNotTakeTheOneBeforeWithIt() throws IOException {
		journal.append(draft("first"));
		long whole = Files.size(file());
		journal.append(draft("second"));
		long all = Files.size(file());
		byte[] bytes = Files.readAllBytes(file());
		for (long length = whole; length < all; length++) {
			Files.write(file(), java.util.Arrays.copyOf(bytes, (int) length));
			Journal reopened = new JournalFolder(folder);
			assertEquals("first", text(reopened.restore(record).orElseThrow()));
			reopened.append(draft("third"));
			assertEquals("third", text(new JournalFolder(folder).restore(record).orElseThrow()));
		}
	}

	@Test
	void aDamagedEntryIsNotTaken() throws IOException {
		journal.append(draft("first"));
		long whole = Files.size(file());
		journal.append(draft("second"));
		try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
			raw.seek(whole + 30);
			int old = raw.read();
			raw.seek(whole + 30);
			raw.write(old ^ 4);
		}

		assertEquals("first", text(new JournalFolder(folder).restore(record).orElseThrow()));
	}

	@Test
	void aLongSessionDoesNotGrowWithoutEnd() throws IOException {
		byte[] content = new byte[100_000];
		new Random(1).nextBytes(content);
		for (int i = 0; i < 50; i++) {
			content[0] = (byte) i;
			journal.append(new Draft(record, base, TIME, content.clone()));
		}

		assertTrue(Files.size(file()) < 1_200_000, "size " + Files.size(file()));
		assertArrayEquals(content, new JournalFolder(folder).restore(record).orElseThrow().content());
	}

	@Test
	void draftsOfSeveralRecordsAreListedNewestFirst() {
		UUID other = UUID.randomUUID();
		journal.append(draft("a"));
		journal.append(new Draft(other, Optional.empty(), TIME.plusSeconds(1), new byte[] { 1 }));

		assertEquals(java.util.List.of(other, record), journal.drafts().stream().map(Draft::record).toList());
	}

	@Test
	void aRestoredDraftIsARecordThatCanBeSaved() {
		try (OpenNotebook open = OpenNotebook.create(folder.resolve("notebook"))) {
			Lot lot = OpenNotebook.lot("Sulfur");
			open.save(lot);
			Stored stored = open.load(lot);
			stored.record().setTitle("typed and never saved");
			open.notebook.journal().append(new Draft(OpenNotebook.uuid(lot), Optional.of(stored.revision().id()),
					TIME, RecordFormat.write(stored.record())));

			Draft draft = open.notebook.journal().restore(OpenNotebook.uuid(lot)).orElseThrow();
			Stored restored = open.notebook.loadDraft(draft).stored().orElseThrow();
			open.edit(restored, "restored");

			assertEquals("typed and never saved", open.load(lot).record().getTitle());
		}
	}

	private Path file() {
		return folder.resolve(record + ".draft");
	}

	private Draft draft(String text) {
		return new Draft(record, base, TIME, text.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(Draft draft) {
		return new String(draft.content(), StandardCharsets.UTF_8);
	}
}
