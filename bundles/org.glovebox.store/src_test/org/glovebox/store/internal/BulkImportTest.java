/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.glovebox.api.Monitor;
import org.glovebox.core.drafting.MeasurementData;
import org.glovebox.core.importing.BulkImport;
import org.glovebox.core.importing.ImportChoices;
import org.glovebox.core.importing.ImportLine;
import org.glovebox.core.importing.ImportLine.Outcome;
import org.glovebox.core.importing.ImportPlan;
import org.glovebox.core.importing.ImportReport;
import org.glovebox.core.importing.ImportRules;
import org.glovebox.core.importing.KeptReports;
import org.glovebox.core.importing.KeptRules;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.synthesis.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import of many files into a real notebook. */
class BulkImportTest {

	@TempDir
	Path folder;
	private Path files;
	private OpenNotebook open;
	private CellBuild cell;
	private Batch batch;

	@BeforeEach
	void create() throws IOException {
		open = OpenNotebook.create(folder.resolve("notebook"));
		files = Files.createDirectories(folder.resolve("files"));
		cell = OpenNotebook.make(CellPackage.Literals.CELL_BUILD, CellBuild.class, "NaS-01");
		cell.setShortId("CELL-01");
		batch = OpenNotebook.batch("Na3SbS4 annealed");
		batch.setShortId("NAS-07");
		open.saveAll(List.of(cell, batch));
	}

	@AfterEach
	void close() {
		open.close();
	}

	private Path cycler(String name, String sample, int rows) throws IOException {
		return CyclerFiles.write(files.resolve(name), "CYCLER " + sample, rows);
	}

	private BulkImport bulk() {
		return new BulkImport(open.notebook, CyclerFiles.runner());
	}

	private ImportReport run(ImportChoices choices, Path... named) {
		ImportPlan plan = bulk().plan(List.of(named), choices, Monitor.NONE);
		return bulk().save(plan, "Ada", Monitor.NONE);
	}

	private ImportReport run(Path... named) {
		return run(ImportChoices.by(ImportRules.NONE), named);
	}

	/** Name of each file with what became of it. */
	private Map<String, Outcome> outcomes(ImportReport report) {
		return report.lines().stream().collect(Collectors.toMap(l -> String.valueOf(l.file().getFileName()),
				ImportLine::outcome, (a, b) -> b, TreeMap::new));
	}

	private Measurement measurement(ImportLine line) {
		return (Measurement) open.load(line.record().orElseThrow().uuid().orElseThrow()).record();
	}

	private static ImportLine line(ImportReport report, String name) {
		return report.lines().stream().filter(l -> l.file().endsWith(name)).findFirst().orElseThrow();
	}

	private static ImportRules rules(String text) {
		ImportRules.Parsed parsed = ImportRules.parse(text);
		assertTrue(parsed.isSound(), parsed.messages().toString());
		return parsed.rules();
	}

	@Test
	void aFolderIsTakenWithEverythingBelowAndABadFileHarmsNoOther() throws IOException {
		cycler("a/one.cyc", "x", 3);
		cycler("a/b/two.cyc", "x", 4);
		Files.writeString(files.resolve("a/bad.cyc"), "CYCLER\nBROKEN\n");
		Files.writeString(files.resolve("letter.txt"), "Dear Ada");
		Files.writeString(files.resolve(".hidden.cyc"), "CYCLER\n1\n");
		ImportReport report = run(files);
		assertEquals(Map.of("one.cyc", Outcome.IMPORTED, "two.cyc", Outcome.IMPORTED, "bad.cyc", Outcome.REFUSED, "letter.txt",
				Outcome.LEFT), outcomes(report));
		assertEquals("a row is broken", line(report, "bad.cyc").messages().get(0).text());
		assertTrue(report.isBad());
		assertEquals(2, open.notebook.list(RecordFilter.ALL.ofKinds("GalvanostaticCycling")).size());
		assertEquals("2 imported, 1 left out, 1 refused", report.summary());
	}

	@Test
	void aFileThatWasNamedItselfIsRefusedWhereNobodyKnowsIt() throws IOException {
		ImportReport report = run(Files.writeString(files.resolve("letter.txt"), "Dear Ada"), files.resolve("missing.cyc"));
		assertEquals(Map.of("letter.txt", Outcome.REFUSED, "missing.cyc", Outcome.REFUSED), outcomes(report));
		assertEquals("there is no such file", line(report, "missing.cyc").messages().get(0).text());
	}

	@Test
	void theSameBytesAreTakenOnce() throws IOException {
		Path first = cycler("first.cyc", "x", 3);
		Files.copy(first, files.resolve("second.cyc"));
		ImportReport once = run(files);
		assertEquals(Map.of("first.cyc", Outcome.IMPORTED, "second.cyc", Outcome.DUPLICATE), outcomes(once));
		ImportReport again = run(files);
		assertEquals(Map.of("first.cyc", Outcome.DUPLICATE, "second.cyc", Outcome.DUPLICATE), outcomes(again));
		assertEquals(line(once, "first.cyc").record(), line(again, "second.cyc").record());
		assertEquals(Outcome.IMPORTED, run(ImportChoices.by(ImportRules.NONE).onceMore(), first).lines().get(0).outcome());
	}

	@Test
	void rulesSayWhatFilesBelongTo() throws IOException {
		cycler("NaS-01_rate_a.cyc", "x", 3);
		cycler("unknown_rate_b.cyc", "x", 4);
		cycler("logs/furnace.cyc", "x", 5);
		ImportReport report = run(ImportChoices.by(rules("""
				# by names of files
				logs/** -> skip
				{cell}_{test}_*.cyc -> cell {cell}; title {test} test of {cell}; tags rate
				""")), files);
		Measurement test = measurement(line(report, "NaS-01_rate_a.cyc"));
		assertEquals(cell.getUuid(), test.getSubject().getUuid());
		assertEquals("rate test of NaS-01", test.getTitle());
		assertEquals(List.of("rate"), test.getTags());
		assertTrue(line(report, "NaS-01_rate_a.cyc").because().contains("line 3"));
		ImportLine unknown = line(report, "unknown_rate_b.cyc");
		assertTrue(unknown.subject().isEmpty());
		assertTrue(unknown.messages().stream().anyMatch(m -> m.text().contains("there is no cell unknown")));
		assertEquals(Outcome.LEFT, line(report, "furnace.cyc").outcome());
	}

	@Test
	void namesOfRecordsInNamesOfFilesFoldersAndSamplesCountWhereNoRuleFits() throws IOException {
		cycler("cell_01 first.cyc", "x", 3);
		cycler("NAS-07/pellet.cyc", "x", 4);
		cycler("whatever.cyc", "nas-01", 5);
		cycler("nobody.cyc", "x", 6);
		ImportReport report = run(files);
		assertEquals(cell.getUuid(), measurement(line(report, "cell_01 first.cyc")).getSubject().getUuid());
		assertEquals(batch.getUuid(), measurement(line(report, "pellet.cyc")).getSubject().getUuid());
		assertEquals(cell.getUuid(), measurement(line(report, "whatever.cyc")).getSubject().getUuid());
		assertTrue(line(report, "nobody.cyc").subject().isEmpty());
		assertTrue(line(report, "pellet.cyc").because().contains("folder NAS-07"));
	}

	@Test
	void aNameThatSeveralHaveAttachesToNone() throws IOException {
		Batch other = OpenNotebook.batch("Na3SbS4 annealed");
		open.save(other);
		cycler("Na3SbS4 annealed.cyc", "x", 3);
		ImportReport report = run(files);
		assertTrue(report.lines().get(0).subject().isEmpty());
		assertTrue(report.lines().get(0).messages().get(0).text().contains("it may belong to"));
		ImportChoices none = ImportChoices.by(ImportRules.NONE).withoutNames();
		assertTrue(run(none, cycler("CELL-01.cyc", "x", 9)).lines().get(0).subject().isEmpty());
	}

	@Test
	void aFileBesideBelongsToItsMeasurementAndIsReadAgainWithIt() throws IOException {
		cycler("a.cyc", "x", 3);
		Files.writeString(files.resolve("a.info"), "channel = 7\n");
		ImportReport report = run(files);
		assertEquals(Map.of("a.cyc", Outcome.IMPORTED, "a.info", Outcome.PART), outcomes(report));
		Measurement test = measurement(line(report, "a.cyc"));
		assertEquals(List.of("a.cyc", "a.info"), test.getRawFiles().stream().map(f -> f.getFileName()).toList());
		Files.delete(files.resolve("a.info"));
		ReadResult read = new MeasurementData(open.notebook.blobs(), CyclerFiles.runner()).read(test, Monitor.NONE);
		assertEquals("channel = 7", assertInstanceOf(ReadResult.Read.class, read).dataset().metadata().text("channel").get());
		assertTrue(open.notebook.verify(Monitor.NONE).faults().isEmpty());
	}

	@Test
	void aLongerVersionOfAFileGoesIntoTheSameRecord() throws IOException {
		ImportLine first = run(cycler("a.cyc", "x", 3)).lines().get(0);
		Measurement before = measurement(first);
		before.setTitle("my title");
		open.edit(open.load(first.record().orElseThrow().uuid().orElseThrow()), "nothing");
		ImportLine second = run(cycler("a.cyc", "x", 30)).lines().get(0);
		assertEquals(Outcome.LONGER, second.outcome());
		assertEquals(first.record().orElseThrow().uuid(), second.record().orElseThrow().uuid());
		Measurement after = measurement(second);
		assertEquals(1, after.getRawFiles().size());
		assertFalse(before.getRawFiles().get(0).getBlob().equals(after.getRawFiles().get(0).getBlob()));
		assertEquals(2, open.notebook.history(second.record().orElseThrow().uuid().orElseThrow()).size());
		assertEquals(Outcome.IMPORTED, run(CyclerFiles.write(files.resolve("a.cyc"), "CYCLER other", 50)).lines().get(0).outcome());
	}

	@Test
	void aPlanSavesNothingAndAStopKeepsWhatWasDone() throws IOException {
		for (int i = 0; i < 6; i++) {
			cycler(i + ".cyc", "x" + i, 3);
		}
		ImportPlan plan = bulk().plan(List.of(files), ImportChoices.by(ImportRules.NONE), Monitor.NONE);
		assertEquals(6, plan.wanted().size());
		assertEquals(0, open.notebook.list(RecordFilter.ALL.ofKinds("GalvanostaticCycling")).size());
		ImportReport report = bulk().save(plan, "Ada", new StopsAfter(3));
		assertTrue(report.cancelled());
		assertEquals(3, report.count(Outcome.IMPORTED));
		assertEquals(3, report.count(Outcome.LEFT));
		assertEquals(3, open.notebook.list(RecordFilter.ALL.ofKinds("GalvanostaticCycling")).size());
		assertEquals(3, run(files).count(Outcome.IMPORTED));
	}

	/** Is cancelled when so many things were begun. */
	private static final class StopsAfter implements Monitor {
		private final int count;
		private int told;

		StopsAfter(int count) {
			this.count = count;
		}

		@Override
		public void progress(double fraction, String what) {
			told++;
		}

		@Override
		public boolean isCancelled() {
			return told >= count;
		}
	}

	@Test
	void rulesAndReportsAreKeptInTheNotebook() throws IOException {
		assertTrue(new KeptRules(open.notebook).keep("{cell}_*.cyc -> cell {cell}\n").isSound());
		assertFalse(new KeptRules(open.notebook).keep("{cell}_*.cyc -> cel {cell}\n").isSound());
		ImportReport report = run(cycler("a\tb.cyc", "x", 3), Files.writeString(files.resolve("no\nname"), "?"));
		new KeptReports(open.notebook).keep(report);
		open.close();
		open = OpenNotebook.open(folder.resolve("notebook"));
		assertEquals("{cell}_*.cyc -> cell {cell}\n", new KeptRules(open.notebook).text());
		assertEquals(1, new KeptRules(open.notebook).rules().rules().size());
		assertEquals(List.of(report), new KeptReports(open.notebook).all());
	}

	@Test
	void onlyTheLastReportsAreKept() throws IOException {
		KeptReports kept = new KeptReports(open.notebook);
		ImportReport report = run(cycler("a.cyc", "x", 3));
		for (int i = 0; i < KeptReports.MOST + 5; i++) {
			kept.keep(new ImportReport(report.time().plusSeconds(i), "Ada", true, false, report.lines(), List.of()));
		}
		assertEquals(KeptReports.MOST, kept.all().size());
		assertEquals(report.time().plusSeconds(KeptReports.MOST + 4), kept.all().get(0).time());
	}
}
