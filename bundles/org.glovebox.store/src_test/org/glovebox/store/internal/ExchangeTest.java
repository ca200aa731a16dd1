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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Monitor;
import org.glovebox.core.merge.Choice;
import org.glovebox.core.merge.Decisions;
import org.glovebox.core.notebook.Exchange;
import org.glovebox.core.notebook.ExchangeReport;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notebooks that are worked with apart and exchanged through that of a group. */
class ExchangeTest {

	private static final int SEEDS = 6;

	@TempDir
	Path temp;

	private OpenNotebook group;
	private OpenNotebook ada;
	private OpenNotebook ben;

	/** Where the notebook of the group is. */
	Places places() {
		return Places.FOLDERS;
	}

	@BeforeEach
	void open() throws IOException {
		group = places().create(temp.resolve("group"));
		group.saveAll(List.of(lot("Sulfur"), lot("Sodium")));
		ada = copy("ada");
		ben = copy("ben");
	}

	@AfterEach
	void close() {
		group.close();
		ada.close();
		ben.close();
	}

	private OpenNotebook copy(String name) throws IOException {
		Path folder = temp.resolve(name);
		OpenNotebook copy = OpenNotebook.on(
				new H2StoreProvider().createClone(folder.toString(), group.notebook.info()), folder);
		assertTrue(pull(copy).complete());
		return copy;
	}

	private Exchange exchange(OpenNotebook own, Monitor monitor) {
		return new Exchange(own.notebook, group.notebook, own.folder.getFileName().toString(), monitor);
	}

	private ExchangeReport pull(OpenNotebook own) throws IOException {
		return exchange(own, Monitor.NONE).pull(record -> Decisions.none());
	}

	private ExchangeReport push(OpenNotebook own) throws IOException {
		return exchange(own, Monitor.NONE).push();
	}

	private static Map<String, String> state(OpenNotebook open) {
		Map<String, String> state = new TreeMap<>();
		open.notebook.list(RecordFilter.ALL).forEach(s -> state.put(s.uuid().toString(), s.shortId() + ' ' + s.revision()));
		return state;
	}

	private static void assertSound(OpenNotebook open) throws IOException {
		VerifyReport report = open.notebook.verify(Monitor.NONE);
		assertTrue(report.sound(), report.faults().toString());
	}

	private static Lot find(OpenNotebook open, String title) {
		UUID found = open.notebook.list(RecordFilter.ALL).stream().filter(s -> s.title().equals(title)).findFirst()
				.map(RecordSummary::uuid).orElseThrow();
		return (Lot) open.load(found).record();
	}

	private static RevisionInfo edit(OpenNotebook open, Record record, java.util.function.Consumer<Lot> change) {
		Stored stored = open.load(record);
		change.accept((Lot) stored.record());
		return open.edit(stored, "").revision();
	}

	private static Sha256 attach(OpenNotebook open, Record record, byte[] bytes) throws IOException {
		Sha256 blob = open.notebook.blobs().write(new ByteArrayInputStream(bytes));
		Attachment attachment = NotebookFactory.eINSTANCE.createAttachment();
		attachment.setFileName("data.bin");
		attachment.setBlob(blob.hex());
		record.getAttachments().add(attachment);
		return blob;
	}

	@Test
	void aCopyHasAllRevisionsAndFilesAndIsTheSameNotebook() throws IOException {
		Lot sulfur = find(group, "Sulfur");
		Stored stored = group.load(sulfur);
		Sha256 blob = attach(group, stored.record(), new byte[3000]);
		group.edit(stored, "certificate");
		edit(group, sulfur, l -> l.setTitle("Sulfur, sublimed"));

		OpenNotebook cleo = copy("cleo");
		try (cleo) {
			assertEquals(group.notebook.info().id(), cleo.notebook.info().id());
			assertEquals(state(group), state(cleo));
			assertEquals(group.notebook.history(uuid(sulfur)), cleo.notebook.history(uuid(sulfur)));
			assertEquals(blob, Sha256.of(cleo.notebook.blobs().open(blob)));
			assertEquals(group.notebook.info().location(), Exchange.partner(cleo.notebook).orElseThrow());
			assertSound(cleo);
		}
	}

	@Test
	void whatOneHasSavedReachesTheOther() throws IOException {
		Lot mine = lot("Phosphorus");
		attach(ada, mine, "certificate".getBytes());
		ada.saveAll(List.of(batch("P", mine), mine));

		ExchangeReport pushed = push(ada);
		assertEquals(2, pushed.records());
		assertEquals(1, pushed.files());
		assertTrue(pushed.complete());
		assertEquals(0, push(ada).records(), "moved twice");
		assertEquals(2, pull(ben).records());
		assertEquals(0, pull(ben).records(), "moved twice");

		assertEquals(state(ada), state(ben));
		assertEquals(state(group), state(ben));
		assertSound(group);
		assertSound(ben);
	}

	@Test
	void differentFieldsOfOneRecordAreMerged() throws IOException {
		RevisionInfo one = edit(ada, find(ada, "Sulfur"), l -> l.setTitle("Sulfur, sublimed"));
		RevisionInfo other = edit(ben, find(ben, "Sulfur"), l -> l.setAmount(Quantity.parse("100 g")));
		push(ada);

		ExchangeReport early = push(ben);
		assertFalse(early.complete());
		assertTrue(early.refused().get(0).reason().contains("pull first"), early.toString());
		assertEquals(one.id(), group.head(find(group, "Sulfur, sublimed")).orElseThrow());

		assertEquals(1, pull(ben).merged());
		assertTrue(push(ben).complete());
		pull(ada);

		Lot merged = find(ada, "Sulfur, sublimed");
		assertEquals("100 g", merged.getAmount().text());
		assertEquals(List.of(other.id(), one.id()), ada.load(merged).revision().parents());
		assertEquals(state(ada), state(ben));
		assertSound(ada);
	}

	@Test
	void theSameFieldChangedTwiceIsAConflictThatOverwritesNothing() throws IOException {
		RevisionInfo one = edit(ada, find(ada, "Sulfur"), l -> l.setAmount(Quantity.parse("1 g")));
		RevisionInfo other = edit(ben, find(ben, "Sulfur"), l -> l.setAmount(Quantity.parse("2 g")));
		push(ada);

		ExchangeReport report = pull(ben);
		assertEquals(1, report.conflicts().size());
		assertEquals("Sulfur", find(ben, "Sulfur").getTitle());
		assertEquals(other.id(), ben.load(find(ben, "Sulfur")).revision().id());
		assertEquals(one.id(), group.load(find(group, "Sulfur")).revision().id());
		assertEquals(1, pull(ben).conflicts().size(), "a conflict was forgotten");

		ExchangeReport decided = exchange(ben, Monitor.NONE).pull(record -> Decisions.always(Choice.Pick.MINE));
		assertEquals(1, decided.merged());
		assertEquals("2 g", find(ben, "Sulfur").getAmount().text());
		push(ben);
		pull(ada);
		assertEquals(state(ada), state(ben));
	}

	@Test
	void aShortIdThatBothGaveStaysWithTheGroup() throws IOException {
		Lot one = lot("from Ada");
		Lot other = lot("from Ben");
		ada.save(one);
		ben.save(other);
		String shortId = ada.load(one).record().getShortId();
		assertEquals(shortId, ben.load(other).record().getShortId());
		push(ada);

		ExchangeReport report = pull(ben);

		assertEquals(1, report.renumbered().size());
		assertEquals(shortId, ben.load(one).record().getShortId());
		assertNotEquals(shortId, ben.load(other).record().getShortId());
		assertTrue(push(ben).complete());
		pull(ada);
		assertEquals(state(ada), state(ben));
		assertSound(ada);
	}

	@Test
	void anExchangeThatIsCutOffIsGoneOnWith() throws IOException {
		for (int i = 0; i < 30; i++) {
			Lot lot = lot("lot " + i);
			attach(ada, lot, ("file " + i).repeat(100).getBytes());
			ada.saveAll(List.of(lot, batch("batch " + i, lot)));
		}
		int times = 0;
		for (int allowed = 1;; allowed += 7, times++) {
			try {
				exchange(ada, new Impatient(allowed)).push();
				break;
			} catch (CancellationException e) {
				assertSound(group);
			}
		}
		assertTrue(times > 2, "it was never cut off");
		for (int allowed = 1;; allowed += 7) {
			try {
				exchange(ben, new Impatient(allowed)).pull(record -> Decisions.none());
				break;
			} catch (CancellationException e) {
				assertSound(ben);
			}
		}
		assertEquals(state(ada), state(ben));
	}

	/** Lets so many steps pass. */
	private static final class Impatient implements Monitor {
		private int left;

		Impatient(int left) {
			this.left = left;
		}

		@Override
		public boolean isCancelled() {
			return left <= 0;
		}

		@Override
		public void checkCancelled() {
			if (left-- <= 0) {
				throw new CancellationException();
			}
		}

		@Override
		public void progress(double fraction, String text) {
			// nobody looks
		}
	}

	@Test
	void aGroupWhoseLogbookIsAnotherOneIsNotTrusted() throws IOException {
		ada.save(lot("mine"));
		push(ada);
		pull(ben);
		String seal = ben.notebook.keptText("exchange.pulled").orElseThrow();
		ben.notebook.keepText("exchange.pulled", Optional.of(seal.substring(0, seal.length() - 1)
				+ (seal.endsWith("0") ? "1" : "0")));

		IOException refused = assertThrows(IOException.class, () -> pull(ben));

		assertTrue(refused.getMessage().contains("not the one from before"), refused.getMessage());
	}

	@Test
	void copiesThatAreEditedApartEndEqual() throws IOException {
		for (long seed = 1; seed <= SEEDS; seed++) {
			Random random = new Random(seed);
			for (int step = 0; step < 12; step++) {
				OpenNotebook one = random.nextBoolean() ? ada : ben;
				change(one, random);
				if (random.nextInt(4) == 0) {
					exchange(one, Monitor.NONE).pull(record -> Decisions.always(Choice.Pick.MINE));
					if (random.nextBoolean()) {
						push(one);
					}
				}
			}
			for (OpenNotebook one : List.of(ada, ben, ada)) {
				ExchangeReport pulled = exchange(one, Monitor.NONE).pull(record -> Decisions.always(Choice.Pick.THEIRS));
				assertTrue(pulled.complete(), "seed " + seed + ": " + pulled);
				ExchangeReport pushed = push(one);
				assertTrue(pushed.complete(), "seed " + seed + ": " + pushed);
			}
			assertEquals(state(ada), state(group), "seed " + seed);
			assertEquals(state(ada), state(ben), "seed " + seed);
			assertEquals(histories(ada), histories(ben), "seed " + seed);
		}
		for (OpenNotebook open : List.of(ada, ben, group)) {
			assertSound(open);
		}
	}

	/** The revisions of each record, in any order. */
	private static Map<UUID, List<String>> histories(OpenNotebook open) {
		Map<UUID, List<String>> result = new HashMap<>();
		open.notebook.list(RecordFilter.ALL).forEach(s -> result.put(s.uuid(),
				open.notebook.history(s.uuid()).stream().map(r -> r.id().hex()).sorted().toList()));
		return result;
	}

	private static void change(OpenNotebook open, Random random) throws IOException {
		List<RecordSummary> lots = open.notebook.list(RecordFilter.ALL.ofKinds("Lot"));
		Lot any = (Lot) open.load(lots.get(random.nextInt(lots.size())).uuid()).record();
		switch (random.nextInt(5)) {
		case 0 -> {
			Lot lot = lot("lot " + random.nextInt(1000));
			attach(open, lot, Integer.toString(random.nextInt()).getBytes());
			open.save(lot);
		}
		case 1 -> edit(open, any, l -> l.setTitle("title " + random.nextInt(1000)));
		case 2 -> edit(open, any, l -> l.setAmount(Quantity.parse(1 + random.nextInt(100) + " g")));
		case 3 -> edit(open, any, l -> l.setRemarks("remarks\n" + random.nextInt(1000)));
		default -> {
			List<Material> inputs = new ArrayList<>(List.of(any));
			Batch batch = batch("batch " + random.nextInt(1000), inputs.toArray(Material[]::new));
			open.save(batch);
		}
		}
	}
}
