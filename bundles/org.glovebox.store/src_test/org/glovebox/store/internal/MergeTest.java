/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.glovebox.api.Monitor;
import org.glovebox.core.merge.Choice;
import org.glovebox.core.merge.Choice.Pick;
import org.glovebox.core.merge.Conflict;
import org.glovebox.core.merge.Decisions;
import org.glovebox.core.notebook.JoinOutcome;
import org.glovebox.core.notebook.Joined;
import org.glovebox.core.notebook.Line;
import org.glovebox.core.notebook.MergeOutcome;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that were edited apart, within a notebook and in two of them. */
class MergeTest {

	private static final String BO = "Bo Tester";

	@TempDir
	Path folder;
	private OpenNotebook here;
	private OpenNotebook there;

	@BeforeEach
	void open() {
		here = OpenNotebook.create(folder.resolve("here"));
		there = OpenNotebook.create(folder.resolve("there"));
	}

	@AfterEach
	void close() throws IOException {
		for (OpenNotebook notebook : List.of(here, there)) {
			VerifyReport report = notebook.notebook.verify(Monitor.NONE);
			notebook.close();
			assertEquals(List.of(), report.faults());
		}
	}

	private static Line line(OpenNotebook from, Record record) {
		List<Revision> revisions = new ArrayList<>();
		from.notebook.history(OpenNotebook.uuid(record)).forEach(info -> revisions.add(from.notebook.revision(info.id())
				.orElseThrow()));
		Collections.reverse(revisions);
		return new Line(revisions);
	}

	private static Joined join(OpenNotebook into, Line line) {
		return join(into, List.of(line), Decisions.none()).get(0);
	}

	private static List<Joined> join(OpenNotebook into, List<Line> lines, Decisions decisions) {
		JoinOutcome outcome = into.notebook.join(lines, record -> decisions, "pulled", BO);
		return assertInstanceOf(JoinOutcome.Done.class, outcome, outcome::toString).records();
	}

	private static RevisionInfo edit(OpenNotebook where, Record record, java.util.function.Consumer<Lot> change) {
		Stored stored = where.load(record);
		change.accept((Lot) stored.record());
		return where.edit(stored, "").revision();
	}

	@Test
	void savingOnTopOfOthersMergesAndNamesBothParents() {
		Lot lot = OpenNotebook.lot("NaCl");
		RevisionInfo first = here.save(lot).revision();
		Stored mine = here.load(lot);
		RevisionInfo theirs = edit(here, lot, l -> l.setSupplier("Alfa"));
		mine.record().setTitle("NaCl, dried");
		assertInstanceOf(SaveOutcome.Conflict.class, here.notebook.save(Save.edited(mine), "dried it", BO));
		MergeOutcome outcome = here.notebook.merge(Save.edited(mine), Decisions.none(), "dried it", BO);
		MergeOutcome.Saved saved = assertInstanceOf(MergeOutcome.Saved.class, outcome, outcome::toString);
		assertEquals(List.of("Supplier"), saved.taken().stream().map(d -> d.label()).toList());
		Lot merged = here.record(lot, Lot.class);
		assertEquals("NaCl, dried", merged.getTitle());
		assertEquals("Alfa", merged.getSupplier());
		List<RevisionInfo> history = here.notebook.history(OpenNotebook.uuid(lot));
		assertEquals(saved.newest(), history.get(0));
		assertEquals("dried it", history.get(1).message());
		assertEquals(List.of(first.id()), history.get(1).parents());
		assertEquals(List.of(theirs.id(), history.get(1).id()), saved.newest().parents());
		assertEquals(4, history.size());
	}

	@Test
	void whereNobodySavedMeanwhileItIsAnOrdinarySave() {
		Lot lot = OpenNotebook.lot("NaCl");
		RevisionInfo first = here.save(lot).revision();
		Stored mine = here.load(lot);
		mine.record().setTitle("NaCl, dried");
		MergeOutcome outcome = here.notebook.merge(Save.edited(mine), Decisions.none(), "dried it", BO);
		RevisionInfo newest = assertInstanceOf(MergeOutcome.Saved.class, outcome).newest();
		assertEquals(List.of(first.id()), newest.parents());
		assertEquals("dried it", newest.message());
	}

	@Test
	void conflictsSaveNothingUntilTheyAreDecided() {
		Lot lot = OpenNotebook.lot("NaCl");
		here.save(lot);
		Stored mine = here.load(lot);
		RevisionInfo theirs = edit(here, lot, l -> l.setTitle("NaCl, milled"));
		mine.record().setTitle("NaCl, dried");
		MergeOutcome.Conflicting conflicting = assertInstanceOf(MergeOutcome.Conflicting.class,
				here.notebook.merge(Save.edited(mine), Decisions.none(), "", BO));
		assertEquals(theirs, conflicting.theirs());
		assertEquals(2, here.notebook.history(OpenNotebook.uuid(lot)).size());
		Conflict conflict = conflicting.merged().open().get(0);
		assertEquals("Title", conflict.field());
		Map<String, Choice> choices = Map.of(conflict.key(), new Choice.Typed("NaCl, dried and milled"));
		assertInstanceOf(MergeOutcome.Saved.class,
				here.notebook.merge(Save.edited(mine), Decisions.of(choices), "", BO));
		assertEquals("NaCl, dried and milled", here.record(lot, Lot.class).getTitle());
	}

	@Test
	void aRecordThatIsNewHereComesWithItsHistoryAndFiles() throws IOException {
		Sha256 old = there.notebook.blobs().write(new java.io.ByteArrayInputStream("old".getBytes(StandardCharsets.UTF_8)));
		Lot lot = OpenNotebook.lot("NaCl");
		Attachment file = NotebookFactory.eINSTANCE.createAttachment();
		file.setBlob(old.hex());
		lot.getAttachments().add(file);
		there.save(lot);
		RevisionInfo newest = edit(there, lot, l -> l.getAttachments().clear());
		Path copy = folder.resolve("old");
		Files.writeString(copy, "old");
		here.notebook.addFile(copy);
		assertEquals(new Joined.Forwarded(newest), join(here, line(there, lot)));
		assertEquals(there.notebook.history(OpenNotebook.uuid(lot)), here.notebook.history(OpenNotebook.uuid(lot)));
		assertEquals(List.of(), here.notebook.verify(Monitor.NONE).strays());
		assertEquals(new Joined.Unchanged(newest), join(here, line(there, lot)));
	}

	@Test
	void laterRevisionsGoOnTopWhereNothingWasSavedHere() {
		Lot lot = OpenNotebook.lot("NaCl");
		there.save(lot);
		join(here, line(there, lot));
		edit(there, lot, l -> l.setTitle("one"));
		RevisionInfo newest = edit(there, lot, l -> l.setTitle("two"));
		List<Revision> all = line(there, lot).revisions();
		assertEquals(new Joined.Forwarded(newest), join(here, new Line(all.subList(1, 3))));
		assertEquals("two", here.record(lot, Lot.class).getTitle());
		assertEquals("two", here.notebook.summary(OpenNotebook.uuid(lot)).orElseThrow().title());
	}

	@Test
	void twoNotebooksThatWereEditedApartEndEqual() {
		Lot lot = OpenNotebook.lot("NaCl");
		there.save(lot);
		join(here, line(there, lot));
		edit(here, lot, l -> l.setSupplier("Alfa"));
		edit(there, lot, l -> l.setTitle("NaCl, dried"));
		RevisionInfo merged = assertInstanceOf(Joined.Merged.class, join(here, line(there, lot))).newest();
		assertEquals(new Joined.Forwarded(merged), join(there, line(here, lot)));
		assertEquals(here.head(lot), there.head(lot));
		assertEquals("NaCl, dried", there.record(lot, Lot.class).getTitle());
		assertEquals("Alfa", there.record(lot, Lot.class).getSupplier());
		edit(here, lot, l -> l.setTitle("again"));
		edit(there, lot, l -> l.setRemarks("99 %"));
		assertInstanceOf(Joined.Merged.class, join(there, line(here, lot)));
		assertInstanceOf(Joined.Forwarded.class, join(here, line(there, lot)));
		assertEquals(here.head(lot), there.head(lot));
	}

	@Test
	void aConflictLeavesThatRecordAsItIsAndTakesTheOthers() {
		Lot lot = OpenNotebook.lot("NaCl");
		Lot other = OpenNotebook.lot("TaCl5");
		there.saveAll(List.of(lot, other));
		join(here, List.of(line(there, lot), line(there, other)), Decisions.none());
		RevisionInfo mine = edit(here, lot, l -> l.setTitle("mine"));
		edit(there, lot, l -> l.setTitle("theirs"));
		edit(there, other, l -> l.setTitle("TaCl5, sublimed"));
		List<Joined> joined = join(here, List.of(line(there, lot), line(there, other)), Decisions.none());
		Conflict conflict = assertInstanceOf(Joined.Conflicting.class, joined.get(0)).merged().open().get(0);
		assertEquals(List.of("mine", "theirs"), List.of(conflict.mine().orElseThrow(), conflict.theirs().orElseThrow()));
		assertInstanceOf(Joined.Forwarded.class, joined.get(1));
		assertEquals(mine.id(), here.head(lot).orElseThrow());
		assertInstanceOf(Joined.Merged.class, join(here, List.of(line(there, lot)), Decisions.always(Pick.THEIRS)).get(0));
		assertEquals("theirs", here.record(lot, Lot.class).getTitle());
	}

	@Test
	void newRecordsMayReferToEachOtherInAnyOrder() {
		Lot lot = OpenNotebook.lot("NaCl");
		Batch batch = OpenNotebook.batch("NTC", lot);
		there.saveAll(List.of(lot, batch));
		join(here, List.of(line(there, batch), line(there, lot)), Decisions.none());
		assertEquals("NaCl", here.record(batch, Batch.class).getInputs().get(0).getSource().getTitle());
		Lot missing = OpenNotebook.lot("S");
		Batch second = OpenNotebook.batch("S@C", missing);
		there.saveAll(List.of(missing, second));
		JoinOutcome outcome = here.notebook.join(List.of(line(there, second)), record -> Decisions.none(), "", BO);
		assertTrue(assertInstanceOf(JoinOutcome.Invalid.class, outcome).message().contains("not in this notebook"));
	}

	@Test
	void aShortIdThatIsTakenIsGivenAnew() {
		Lot lot = OpenNotebook.lot("NaCl");
		Lot other = OpenNotebook.lot("TaCl5");
		lot.setShortId("L-1");
		other.setShortId("L-1");
		here.save(lot);
		there.save(other);
		Joined.Forwarded joined = assertInstanceOf(Joined.Forwarded.class, join(here, line(there, other)));
		assertEquals("L-1 was taken here", joined.newest().message());
		String given = here.record(other, Lot.class).getShortId();
		assertTrue(!given.equals("L-1") && !given.isEmpty(), given);
		assertEquals(new Joined.Forwarded(joined.newest()), join(there, line(here, other)));
		assertEquals(given, there.record(other, Lot.class).getShortId());
	}

	@Test
	void aLineWithAGapIsRefused() {
		Lot lot = OpenNotebook.lot("NaCl");
		there.save(lot);
		edit(there, lot, l -> l.setTitle("one"));
		RevisionInfo newest = edit(there, lot, l -> l.setTitle("two"));
		Line cut = new Line(List.of(there.notebook.revision(newest.id()).orElseThrow()));
		assertInstanceOf(Joined.Refused.class, join(here, cut));
		assertTrue(here.notebook.summary(UUID.fromString(lot.getUuid())).isEmpty());
	}
}
