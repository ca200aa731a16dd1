/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.glovebox.api.Monitor;
import org.glovebox.core.drafting.MeasurementData;
import org.glovebox.core.importing.FolderWatch;
import org.glovebox.core.importing.ImportLine;
import org.glovebox.core.importing.ImportLine.Outcome;
import org.glovebox.core.importing.KeptWatches;
import org.glovebox.core.importing.WatchedFolder;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.characterization.Measurement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a cycler writes while one watches, on a clock of the test's own. */
class FolderWatchTest {

	private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

	@TempDir
	Path folder;
	private Path files;
	private OpenNotebook open;
	private FolderWatch watch;
	private Instant now = START;

	@BeforeEach
	void create() throws IOException {
		files = Files.createDirectories(folder.resolve("cycler"));
		open = OpenNotebook.create(folder.resolve("notebook"));
		begin();
	}

	private void begin() {
		watch = new FolderWatch(new WatchedFolder(files, Duration.ofSeconds(20), Duration.ofMinutes(15), ""), open.notebook);
	}

	@AfterEach
	void close() {
		open.close();
	}

	/** What is taken when somebody looks after a time. */
	private List<ImportLine> after(Duration time) {
		now = now.plus(time);
		return watch.look(now, Monitor.NONE)
				? watch.take(open.notebook, CyclerFiles.runner(), "Ada", now, Monitor.NONE).lines()
				: List.of();
	}

	private List<ImportLine> afterSeconds(int seconds) {
		return after(Duration.ofSeconds(seconds));
	}

	private Path file(String name, String head, int rows) throws IOException {
		return written(CyclerFiles.write(files.resolve(name), head, rows));
	}

	private Path append(Path file, String text) throws IOException {
		return written(Files.writeString(file, text, StandardOpenOption.APPEND));
	}

	private Path written(Path file) throws IOException {
		return Files.setLastModifiedTime(file, FileTime.from(now));
	}

	private static UUID record(ImportLine line) {
		return line.record().orElseThrow().uuid().orElseThrow();
	}

	private long rows(UUID record) {
		ReadResult read = new MeasurementData(open.notebook.blobs(), CyclerFiles.runner())
				.read((Measurement) open.load(record).record(), Monitor.NONE);
		return ((ReadResult.Read) read).dataset().rows();
	}

	private int tests() {
		return open.notebook.list(RecordFilter.ALL.ofKinds("GalvanostaticCycling")).size();
	}

	@Test
	void aFileIsTakenWhenItHasSettled() throws IOException {
		file("a.cyc", "CYCLER", 3);
		assertEquals(List.of(), afterSeconds(5));
		file("a.cyc", "CYCLER", 30);
		assertEquals(List.of(), afterSeconds(16));
		List<ImportLine> taken = afterSeconds(5);
		assertEquals(Outcome.IMPORTED, taken.get(0).outcome());
		assertEquals(30, rows(record(taken.get(0))));
		assertEquals(List.of(), afterSeconds(600));
	}

	@Test
	void aFileThatGoesOnGivesItsRecordRevisions() throws IOException {
		Path file = file("a.cyc", "CYCLER", 3);
		UUID record = record(afterSeconds(30).get(0));
		Stored edited = open.load(record);
		((Measurement) edited.record()).setRemarks("leaks");
		open.edit(edited, "seen at the bench");
		append(file, "7\n8\n");
		ImportLine grown = afterSeconds(30).get(0);
		assertEquals(Outcome.LONGER, grown.outcome());
		assertEquals("2 new rows", grown.because());
		assertEquals(record, record(grown));
		assertEquals(5, rows(record));
		assertEquals(1, tests());
		assertEquals("leaks", open.load(record).record().getRemarks());
		List<RevisionInfo> history = open.notebook.history(record);
		assertEquals(3, history.size());
		Measurement first = (Measurement) open.notebook.loadRevision(history.get(2).id()).stored().orElseThrow().record();
		assertTrue(open.notebook.blobs().size(new Sha256(first.getRawFiles().get(0).getBlob())).isPresent());
		assertTrue(open.notebook.verify(Monitor.NONE).faults().isEmpty());
	}

	@Test
	void aRowThatIsNotWholeYetWaits() throws IOException {
		Path file = file("a.cyc", "CYCLER", 3);
		UUID record = record(afterSeconds(30).get(0));
		append(file, "12");
		assertEquals(List.of(), afterSeconds(30));
		assertEquals(1, open.notebook.history(record).size());
		append(file, "5\n6\n7");
		assertEquals("2 new rows", afterSeconds(30).get(0).because());
		append(file, "\n");
		assertEquals("1 new row", afterSeconds(30).get(0).because());
		assertEquals(6, rows(record));
	}

	@Test
	void aFileThatNeverSettlesIsTakenFromTimeToTime() throws IOException {
		Path file = file("a.cyc", "CYCLER", 3);
		int taken = 0;
		for (int i = 0; i < 12 * 45; i++) {
			taken += afterSeconds(5).size();
			append(file, i + "\n");
		}
		assertEquals(1, tests());
		assertTrue(taken >= 2 && taken <= 4, taken + " times in 45 minutes");
	}

	@Test
	void nothingIsTakenTwiceAfterARestart() throws IOException {
		Path file = file("a.cyc", "CYCLER", 3);
		file("letter.txt", "Dear Ada", 1);
		assertEquals(2, afterSeconds(30).size());
		open.close();
		open = OpenNotebook.open(folder.resolve("notebook"));
		begin();
		assertEquals(List.of(), afterSeconds(30));
		append(file, "9\n");
		assertEquals(Outcome.LONGER, afterSeconds(30).get(0).outcome());
		assertEquals(1, tests());
	}

	@Test
	void aFileThatIsWrittenAnewIsTheSameTestWhereItBeganAtTheSameTime() throws IOException {
		file("a.ndx", "PACKED 1", 3);
		UUID record = record(afterSeconds(30).get(0));
		file("a.ndx", "PACKED 2", 30);
		ImportLine again = afterSeconds(30).get(0);
		assertEquals(record, record(again));
		assertEquals(30, rows(record));
		assertEquals(Instant.parse("2026-03-04T08:00:00Z"), ((Measurement) open.load(record).record()).getEnded());
	}

	@Test
	void anotherTestUnderTheSameNameIsAnotherRecord() throws IOException {
		file("a.cyc", "CYCLER first", 3);
		UUID record = record(afterSeconds(30).get(0));
		file("a.cyc", "CYCLER second", 40);
		ImportLine other = afterSeconds(30).get(0);
		assertEquals(Outcome.IMPORTED, other.outcome());
		assertFalse(record.equals(record(other)));
		assertEquals(3, rows(record));
	}

	@Test
	void aFileThatCannotBeReadYetIsTriedAgain() throws IOException {
		Path file = file("a.cyc", "CYCLER", 2);
		append(file, "BROKEN\n");
		assertEquals(Outcome.REFUSED, afterSeconds(30).get(0).outcome());
		assertEquals(List.of(), afterSeconds(600));
		file("a.cyc", "CYCLER", 50);
		assertEquals(Outcome.IMPORTED, afterSeconds(30).get(0).outcome());
	}

	@Test
	void foldersAreKeptInTheNotebookAndAMissingOneIsNamed() {
		KeptWatches kept = new KeptWatches(open.notebook);
		WatchedFolder other = new WatchedFolder(folder.resolve("gone"), Duration.ofSeconds(3), Duration.ofHours(2), "CELL-01");
		kept.keep(WatchedFolder.of(files));
		kept.keep(other);
		assertEquals(List.of(WatchedFolder.of(files), other), kept.folders());
		FolderWatch missing = new FolderWatch(other, open.notebook);
		assertFalse(missing.look(now, Monitor.NONE));
		assertTrue(missing.trouble().orElseThrow().contains("gone"));
		assertTrue(kept.forget(files));
		assertFalse(kept.forget(files));
		assertEquals(List.of(other), kept.folders());
	}
}
