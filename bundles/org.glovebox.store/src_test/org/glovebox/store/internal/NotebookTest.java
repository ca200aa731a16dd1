/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.batch;
import static org.glovebox.store.internal.OpenNotebook.lot;
import static org.glovebox.store.internal.OpenNotebook.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.NotebookChange;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.notebook.Subscription;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreException;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Project;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {

	@TempDir
	Path temp;

	private OpenNotebook open;

	/** Where the notebooks are kept. */
	Places places() {
		return Places.FOLDERS;
	}

	@BeforeEach
	void create() {
		open = places().create(temp.resolve("notebook"));
	}

	@AfterEach
	void close() {
		open.close();
	}

	@Test
	void whatWasSavedIsThereAfterReopening() {
		Lot sulfur = lot("Sulfur");
		sulfur.setAmount(Quantity.parse("~100 g"));
		Batch composite = batch("S@C", sulfur);
		open.saveAll(List.of(composite, sulfur));
		UUID id = open.notebook.info().id();
		open.close();

		open = places().open(open.folder);

		assertEquals(id, open.notebook.info().id());
		assertEquals("Test notebook", open.notebook.info().name());
		Batch loaded = open.record(composite, Batch.class);
		assertEquals("Sulfur", loaded.getInputs().get(0).getSource().getTitle());
		assertEquals("~100 g", loaded.getInputs().get(0).getSource().getAmount().text());
		assertTrue(verified().isEmpty(), verified().toString());
	}

	@Test
	void idOfARevisionIsTheHashOfItsStoredBytes() {
		Lot lot = lot("Sulfur");
		RevisionInfo first = open.save(lot).revision();
		Stored stored = open.load(lot);
		stored.record().setTitle("Sulfur, sublimed");
		RevisionInfo second = open.edit(stored, "read the label").revision();

		byte[] bytes = open.notebook.revision(second.id()).orElseThrow().bytes();
		assertEquals(second.id(), Sha256.of(bytes));
		assertEquals(List.of(first.id()), second.parents());
		assertEquals(List.of(second, first), open.notebook.history(uuid(lot)));
		assertEquals("read the label", open.notebook.history(uuid(lot)).get(0).message());
		assertEquals(OpenNotebook.AUTHOR, second.author());
	}

	@Test
	void oldRevisionsStayReadable() {
		Lot lot = lot("Sulfur");
		RevisionInfo first = open.save(lot).revision();
		Stored stored = open.load(lot);
		stored.record().setTitle("Selenium");
		open.edit(stored, "");

		assertEquals("Sulfur", open.notebook.loadRevision(first.id()).stored().orElseThrow().record().getTitle());
		assertEquals("Selenium", open.load(lot).record().getTitle());
	}

	@Test
	void savingWithoutAChangeAddsNoRevision() {
		Lot lot = lot("Sulfur");
		RevisionInfo first = open.save(lot).revision();

		RevisionInfo again = open.edit(open.load(lot), "nothing").revision();

		assertEquals(first, again);
		assertEquals(1, open.notebook.history(uuid(lot)).size());
	}

	@Test
	void whoSavesSecondGetsAConflictAndLosesNothing() {
		Lot lot = lot("Sulfur");
		open.save(lot);
		Stored mine = open.load(lot);
		Stored theirs = open.load(lot);
		theirs.record().setTitle("their title");
		RevisionInfo newest = open.edit(theirs, "").revision();
		mine.record().setTitle("my title");

		SaveOutcome outcome = open.notebook.save(Save.edited(mine), "", "Somebody Else");

		SaveOutcome.Conflict conflict = assertInstanceOf(SaveOutcome.Conflict.class, outcome);
		assertEquals(Optional.of(newest), conflict.newest());
		assertEquals(Optional.of(mine.revision()), conflict.expected());
		assertTrue(conflict.message().contains(OpenNotebook.AUTHOR), conflict.message());
		assertEquals("their title", open.load(lot).record().getTitle());
	}

	@Test
	void aNewRecordDoesNotReplaceOneOfTheSameIdentity() {
		Lot lot = lot("Sulfur");
		open.save(lot);

		assertInstanceOf(SaveOutcome.Conflict.class, open.notebook.save(Save.created(lot), "", OpenNotebook.AUTHOR));
	}

	@Test
	void aCycleIsRefusedAndNamed() {
		Batch first = batch("first");
		Batch second = batch("second", first);
		Batch third = batch("third", second);
		open.saveAll(List.of(first, second, third));
		Stored stored = open.load(first);
		OpenNotebook.use((Batch) stored.record(), open.record(third, Batch.class));

		SaveOutcome outcome = open.notebook.save(Save.edited(stored), "", OpenNotebook.AUTHOR);

		String message = assertInstanceOf(SaveOutcome.Invalid.class, outcome).message();
		for (Batch batch : List.of(first, second, third)) {
			assertTrue(message.contains(batch.getShortId()), message);
		}
		assertEquals(1, open.notebook.history(uuid(first)).size());
		assertTrue(verified().isEmpty(), verified().toString());
	}

	@Test
	void aCycleAmongNewRecordsIsRefusedAndNoneIsSaved() {
		Batch first = batch("first");
		Batch second = batch("second", first);
		OpenNotebook.use(first, second);

		SaveOutcome outcome = open.notebook.saveAll(List.of(Save.created(first), Save.created(second)), "",
				OpenNotebook.AUTHOR);

		assertInstanceOf(SaveOutcome.Invalid.class, outcome);
		assertEquals(List.of(), open.notebook.list(RecordFilter.ALL));
	}

	@Test
	void aReferenceToNowhereIsRefused() {
		Lot absent = lot("never saved");

		SaveOutcome outcome = open.notebook.save(Save.created(batch("S@C", absent)), "", OpenNotebook.AUTHOR);

		SaveOutcome.Invalid invalid = assertInstanceOf(SaveOutcome.Invalid.class, outcome);
		assertEquals("inputs[0]/source", invalid.obstacles().get(0).path());
		assertTrue(invalid.message().contains(absent.getUuid()), invalid.message());
	}

	@Test
	void anAttachedFileMustBeInTheNotebook() throws IOException {
		Lot lot = lot("Sulfur");
		Attachment certificate = NotebookFactory.eINSTANCE.createAttachment();
		certificate.setFileName("certificate.pdf");
		certificate.setBlob(Sha256.of(new byte[] { 1 }).hex());
		lot.getAttachments().add(certificate);
		assertInstanceOf(SaveOutcome.Invalid.class, open.notebook.save(Save.created(lot), "", OpenNotebook.AUTHOR));

		open.notebook.blobs().write(new ByteArrayInputStream(new byte[] { 1 }));

		open.save(lot);
	}

	@Test
	void shortIdsAreGivenPerKindAndYearAndNeverTwice() {
		Lot first = lot("a");
		Lot second = lot("b");
		Batch third = batch("c");
		open.saveAll(List.of(first, second, third));
		String year = first.getShortId().substring(4, 8);

		assertEquals("LOT-" + year + "-001", first.getShortId());
		assertEquals("LOT-" + year + "-002", second.getShortId());
		assertEquals("BAT-" + year + "-001", third.getShortId());
	}

	@Test
	void aProjectMayHaveItsOwnShortIds() {
		Project project = OpenNotebook.make(NotebookPackage.Literals.PROJECT, Project.class, "Halides");
		project.setIdPrefix("NTC");
		open.save(project);
		Batch batch = batch("40 h");
		batch.setProject(open.record(project, Project.class));
		open.save(batch);

		assertTrue(batch.getShortId().matches("NTC-\\d{4}-001"), batch.getShortId());
		assertEquals(List.of(uuid(batch)), open.notebook.list(RecordFilter.ALL.inProject(uuid(project))).stream()
				.map(RecordSummary::uuid).toList());
	}

	@Test
	void aShortIdOfAnotherRecordIsRefused() {
		Lot first = lot("a");
		first.setShortId("S-1");
		open.save(first);
		Lot second = lot("b");
		second.setShortId("s-1");

		String message = assertInstanceOf(SaveOutcome.Invalid.class,
				open.notebook.save(Save.created(second), "", OpenNotebook.AUTHOR)).message();

		assertTrue(message.contains("S-1"), message);
	}

	@Test
	void recordsAreFoundByShortIdAndByTheirUuidOrItsBeginning() {
		Lot lot = lot("a");
		open.save(lot);

		for (String name : List.of(lot.getShortId(), lot.getShortId().toLowerCase(), lot.getUuid(),
				lot.getUuid().substring(0, 8), lot.getUuid().substring(0, 20))) {
			assertEquals(uuid(lot), open.notebook.find(name).orElseThrow().uuid(), name);
		}
		assertTrue(open.notebook.find("LOT-1900-001").isEmpty());
		assertInstanceOf(Loading.Missing.class, open.notebook.load("nothing of the kind"));
	}

	@Test
	void listsAreSortedByTheNumbersInShortIds() {
		List<Lot> lots = new ArrayList<>();
		for (String id : List.of("S-10", "S-9", "S-100")) {
			Lot lot = lot(id);
			lot.setShortId(id);
			lots.add(lot);
		}
		open.saveAll(lots);

		assertEquals(List.of("S-9", "S-10", "S-100"),
				open.notebook.list(RecordFilter.ALL.ofKinds("Lot")).stream().map(RecordSummary::shortId).toList());
		assertEquals(List.of("S-10"), open.notebook.list(RecordFilter.ALL.page(1, 1)).stream()
				.map(RecordSummary::shortId).toList());
		assertEquals(3L, open.notebook.counts().get("Lot"));
	}

	@Test
	void diffNamesEachFieldWithBothTexts() {
		Lot sulfur = lot("Sulfur");
		Lot carbon = lot("Carbon");
		Batch batch = batch("S@C", sulfur);
		batch.getInputs().get(0).setActual(Quantity.parse("60.0 mg"));
		open.saveAll(List.of(sulfur, carbon, batch));
		RevisionInfo first = open.load(batch).revision();
		Stored stored = open.load(batch);
		Batch edited = (Batch) stored.record();
		edited.setTitle("S@C 60:40");
		edited.getInputs().get(0).setActual(Quantity.parse("60.3 mg"));
		OpenNotebook.use(edited, open.record(carbon, Lot.class)).setActual(Quantity.parse("40 mg"));
		RevisionInfo second = open.edit(stored, "").revision();

		List<Difference> differences = open.notebook.diff(first.id(), second.id());

		assertEquals(List.of("title", "inputs[0]/actual", "inputs[1]"),
				differences.stream().map(Difference::feature).toList());
		assertEquals(Optional.of("60.0 mg"), differences.get(1).older());
		assertEquals(Optional.of("60.3 mg"), differences.get(1).newer());
		assertEquals("Inputs 1 \u203a Actual", differences.get(1).label());
		assertEquals(Optional.empty(), differences.get(2).older());
		assertTrue(differences.get(2).newer().orElseThrow().contains("40 mg"), differences.toString());
	}

	@Test
	void removingTheFirstOfTwoPartsIsOneDifference() {
		Lot sulfur = lot("Sulfur");
		Lot carbon = lot("Carbon");
		Batch batch = batch("S@C", sulfur, carbon);
		open.saveAll(List.of(sulfur, carbon, batch));
		Stored stored = open.load(batch);
		((Batch) stored.record()).getInputs().remove(0);
		RevisionInfo second = open.edit(stored, "").revision();

		List<Difference> differences = open.notebook.diff(stored.revision().id(), second.id());

		assertEquals(1, differences.size(), differences.toString());
		assertEquals(Optional.empty(), differences.get(0).newer());
	}

	@Test
	void listenersHearOfEverySaveUntilTheyAreClosed() {
		List<NotebookChange> heard = new ArrayList<>();
		Lot lot = lot("a");
		try (Subscription subscription = open.notebook.subscribe(heard::add)) {
			open.save(lot);
		}
		open.save(lot("b"));

		assertEquals(1, heard.size());
		assertEquals(uuid(lot), heard.get(0).saved().get(0).uuid());
	}

	@Test
	void equalFilesAreKeptOnce() throws IOException {
		Sha256 first = open.notebook.blobs().write(new ByteArrayInputStream("data".getBytes()));
		Sha256 second = open.notebook.blobs().write(new ByteArrayInputStream("data".getBytes()));
		Sha256 other = open.notebook.blobs().write(new ByteArrayInputStream("other".getBytes()));

		assertEquals(first, second);
		assertNotEquals(first, other);
		assertEquals(2, open.notebook.blobs().all().size());
		assertEquals(4, open.notebook.blobs().size(first).orElseThrow());
		assertFalse(open.notebook.blobs().path(Sha256.of(new byte[9])).isPresent());
	}

	@Test
	void severalThreadsMaySaveAtOnce() {
		Lot shared = lot("shared");
		open.save(shared);
		long conflicts = IntStream.range(0, 40).parallel().filter(i -> {
			open.save(batch("batch " + i));
			Stored stored = open.load(shared);
			stored.record().setRemarks("remark " + i);
			return open.notebook.save(Save.edited(stored), "", OpenNotebook.AUTHOR) instanceof SaveOutcome.Conflict;
		}).count();

		assertEquals(40, open.notebook.list(RecordFilter.ALL.ofKinds("Batch")).size());
		assertEquals(1 + 40 - conflicts, open.notebook.history(uuid(shared)).size());
		assertTrue(verified().isEmpty(), verified().toString());
	}

	@Test
	void aNotebookThatWasClosedSaysSoToWhoStillReads() {
		OpenNotebook closed = open;
		closed.close();
		StoreException e = assertThrows(StoreException.class, () -> closed.notebook.list(RecordFilter.ALL));
		open = places().open(closed.folder);
		assertTrue(String.valueOf(e.getMessage()).contains("was closed"), e.getMessage());
	}

	private List<?> verified() {
		try {
			return open.notebook.verify(Monitor.NONE).faults();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
