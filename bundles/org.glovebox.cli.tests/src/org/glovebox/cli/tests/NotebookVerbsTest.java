/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.RegistryFactory;
import org.glovebox.cli.tests.Terminal.Result;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.NotebookOpening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Verbs that work on a notebook: init, import, list, show, find, lineage, verify. */
class NotebookVerbsTest {

	private static final List<String> SUMMARY = List.of("id", "uuid", "kind", "title", "revision", "created", "changed",
			"author");

	@TempDir
	Path folder;
	private Path notebook;
	private Terminal terminal;

	@BeforeEach
	void open() throws IOException {
		notebook = DemoContent.notebook(folder);
		terminal = Terminal.at(notebook);
	}

	private static List<JsonObject> objects(JsonElement array) {
		return array.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

	private Set<String> ids(Object... arguments) {
		return objects(terminal.run(arguments).done().document()).stream().map(o -> o.get("id").getAsString())
				.collect(Collectors.toSet());
	}

	@Test
	void initMakesANotebookOnce() {
		Path made = folder.resolve("a new one");
		JsonObject init = terminal.run("init", "--notebook", made, "--name", "Cells", "--json").done().json();
		assertEquals(made.toString(), init.get("notebook").getAsString());
		assertEquals("Cells", init.get("name").getAsString());
		terminal.run("init", "--notebook", made).fails(1, made.toString(), "already");
		assertTrue(terminal.run("list", "--notebook", made, "--json").done().document().getAsJsonArray().isEmpty());
	}

	@Test
	void aMissingNotebookIsNamed() {
		terminal.run("list", "--notebook", folder.resolve("none")).fails(1, folder.resolve("none").toString(), "init");
		terminal.run("list", "--notebook", folder).fails(1, folder.toString(), "not a notebook");
	}

	@Test
	void listKnowsKinds() {
		for (JsonObject record : objects(terminal.run("list", "--json").done().document())) {
			assertEquals(SUMMARY, List.copyOf(record.keySet()));
		}
		Set<String> cells = ids("list", "--type", "cell-build", "--json");
		assertTrue(cells.containsAll(Set.of("CELL-01", "SYM-01")) && !cells.contains("CAT-01"), cells.toString());
		Set<String> both = ids("list", "--type", "lot", "--type", "Batch", "--json");
		assertTrue(both.containsAll(Set.of("L-S", "CAT-01")) && !both.contains("CELL-01"));
		assertTrue(ids("list", "--project", "NAS", "--json").contains("CELL-01"));
		terminal.run("list", "--type", "batsh").fails(1, "did you mean Batch?", "CellBuild");
	}

	@Test
	void showHasFieldsNumbersAndHistory() {
		JsonObject cell = terminal.run("show", "cell-01", "--why", "--json").done().json();
		assertEquals(List.of("kind", "id", "uuid", "revision", "fields", "derived", "comparisons", "revisions"),
				List.copyOf(cell.keySet()));
		JsonObject electrode = cell.getAsJsonObject("fields").getAsJsonArray("layers").get(2).getAsJsonObject();
		JsonObject mass = electrode.getAsJsonObject("mass");
		assertEquals("3.35 mg", mass.get("text").getAsString());
		assertEquals(3.35e-6, mass.get("canonical").getAsDouble(), 1e-18);
		assertEquals("CAT-01", electrode.getAsJsonObject("source").get("id").getAsString());
		List<String> derived = objects(cell.get("derived")).stream().map(d -> d.get("name").getAsString()).toList();
		assertTrue(derived.containsAll(List.of("area", "activeMass", "arealLoading", "nominalCapacity")),
				derived.toString());
		assertEquals(1, cell.getAsJsonArray("revisions").size());
		terminal.run("show", "CELL-99").fails(1, "CELL-99");
	}

	@Test
	void findKnowsWordsKindsAndQuantities() {
		Set<String> pressed = ids("find", "press pressure > 300 MPa", "--json");
		assertTrue(pressed.containsAll(Set.of("CELL-01", "NAS-01", "NPS-01", "R-NAS", "R-NPS"))
				&& !pressed.contains("SC-01"), pressed.toString());
		assertEquals(Set.of("NAS-01", "NPS-01"), ids("find", "type:batch", "press pressure > 0.6 GPa", "--json"));
		assertTrue(ids("find", "ketjen", "--json").contains("L-KB"));
		assertTrue(ids("find", "nothing-like-this", "--json").isEmpty());
		assertEquals(1, ids("find", "type:lot", "--limit", 1, "--json").size());
		terminal.run("find", "> 3").fails(1, "> 3", "^", "quantity");
	}

	@Test
	void lineageGoesUpDownAndBoth() {
		JsonObject up = terminal.run("lineage", "CELL-01", "--up", "--json").done().json();
		assertEquals(List.of("record", "uuid", "nodes", "edges", "complete"), List.copyOf(up.keySet()));
		Set<String> upstream = nodes(up);
		assertTrue(upstream.containsAll(Set.of("CELL-01", "CAT-01", "SC-01", "L-S", "L-SN")));
		assertTrue(upstream.stream().noneMatch(id -> id.equals("M-XRD-01")));
		Set<String> downstream = nodes(terminal.run("lineage", "CELL-01", "--down", "--json").done().json());
		assertTrue(downstream.contains("CELL-01") && !downstream.contains("CAT-01"));
		assertTrue(downstream.size() >= 8);
		JsonObject both = terminal.run("lineage", "CELL-01", "--up", "--down", "--json").done().json();
		assertEquals(terminal.run("lineage", "CELL-01", "--json").done().json(), both);
		assertTrue(nodes(both).containsAll(upstream) && nodes(both).containsAll(downstream));
		JsonObject near = terminal.run("lineage", "CELL-01", "--up", "--depth", 1, "--json").done().json();
		assertEquals(Set.of("CELL-01", "CAT-01", "NAS-01", "NA15SN4-01"), nodes(near));
		assertTrue(!near.get("complete").getAsBoolean() && up.get("complete").getAsBoolean());
	}

	@Test
	void edgesOfALineageConnectItsNodes() {
		JsonObject up = terminal.run("lineage", "CELL-01", "--json").done().json();
		Set<String> uuids = objects(up.get("nodes")).stream().map(n -> n.get("uuid").getAsString())
				.collect(Collectors.toSet());
		for (JsonObject edge : objects(up.get("edges"))) {
			assertTrue(edge.keySet().containsAll(Set.of("from", "to", "feature", "meaning")));
			assertTrue(uuids.contains(edge.get("from").getAsString()) && uuids.contains(edge.get("to").getAsString()));
		}
	}

	private static Set<String> nodes(JsonObject lineage) {
		return objects(lineage.get("nodes")).stream().map(n -> n.get("id").getAsString()).collect(Collectors.toSet());
	}

	@Test
	void importTakesWhatItCanAndNamesWhatItCannot() throws IOException {
		Path file = DemoContent.file(folder);
		Path words = Files.writeString(folder.resolve("words.txt"), "only words");
		Result result = terminal.run("import", words, file, "--of", "CELL-01", "--json").fails(1);
		List<JsonObject> items = objects(result.document());
		assertEquals(words.toString(), items.get(0).get("file").getAsString());
		assertTrue(!items.get(0).has("record"));
		assertEquals("no importer knows this format",
				objects(items.get(0).get("messages")).get(0).get("text").getAsString());
		String id = items.get(1).getAsJsonObject("record").get("id").getAsString();
		assertTrue(nodes(terminal.run("lineage", id, "--up", "--json").done().json()).contains("L-S"));
		terminal.run("import", file, "--of", "CELL-77").fails(1, "CELL-77");
		terminal.run("verify").done();
	}

	@Test
	void verifyTellsWhetherWhatWasSealedIsStillThere() {
		String seal = terminal.run("verify", "--json").done().json().get("seal").getAsString();
		assertTrue(terminal.run("verify").done().out().strip().endsWith("seal " + seal));
		terminal.run("verify", "--seal", seal).done();
		String another = seal.substring(0, seal.length() - 1) + (seal.endsWith("0") ? '1' : '0');
		assertTrue(terminal.run("verify", "--seal", another).fails(1).out().contains(another));
	}

	@Test
	void aBackupIsRestoredWithTheSameSeal() throws IOException {
		Path backups = folder.resolve("backups");
		JsonObject made = terminal.run("backup", backups, "--json").done().json();
		JsonObject backup = made.getAsJsonObject("backup");
		assertEquals(List.of("backup", "copied", "copiedBytes", "damaged"), List.copyOf(made.keySet()));
		assertTrue(terminal.run("backup", backups).done().out().contains("0 files with 0 bytes were copied"));
		assertEquals(2, terminal.run("backup", backups, "--list").done().lines().size());

		Path restored = folder.resolve("restored");
		JsonObject report = Terminal.at(restored)
				.run("restore", backups, "--backup", backup.get("name").getAsString(), "--json").done().json();
		assertEquals(backup.get("seal"), report.get("seal"));
		assertTrue(report.get("sound").getAsBoolean());
		Terminal.at(restored).run("restore", backups).fails(1, "empty folder", restored.toString());
		Terminal.at(folder.resolve("other")).run("restore", folder.resolve("none")).fails(1, "none");
		terminal.run("backup").fails(2, "FOLDER");
	}

	@Test
	void verifyNamesAFileWhoseBytesChanged() throws IOException {
		JsonObject sound = terminal.run("verify", "--json").done().json();
		assertEquals(List.of("records", "revisions", "edges", "facts", "blobs", "entries", "signatures", "seal", "sound",
				"faults", "strays"), List.copyOf(sound.keySet()));
		assertTrue(sound.get("sound").getAsBoolean() && sound.get("records").getAsInt() > 30);
		String test = ids("list", "--type", "GalvanostaticCycling", "--json").stream().filter(this::hasFile).findFirst()
				.orElseThrow();
		Path blob = blob(test);
		try (RandomAccessFile file = new RandomAccessFile(blob.toFile(), "rw")) {
			file.seek(1000);
			int old = file.read();
			file.seek(1000);
			file.write(old ^ 1);
		}
		JsonObject damaged = terminal.run("verify", "--json").fails(1).json();
		JsonObject fault = objects(damaged.get("faults")).get(0);
		assertEquals("blob", fault.get("what").getAsString());
		assertFalse(fault.get("record").getAsString().isEmpty());
		terminal.run("analyze", test, "--with", "dq-dv").fails(1, test, "damaged");
		Files.delete(blob);
		terminal.run("verify").fails(1);
		assertTrue(terminal.run("verify").out().contains("the file is missing"));
	}

	private boolean hasFile(String id) {
		return terminal.run("show", id, "--json").done().json().getAsJsonObject("fields").has("rawFiles");
	}

	/** Where the bytes of the file of a test lie: below folders that are named by the beginning of their hash. */
	private Path blob(String test) throws IOException {
		String hash = terminal.run("show", test, "--json").done().json().getAsJsonObject("fields").getAsJsonArray("rawFiles")
				.get(0).getAsJsonObject().get("blob").getAsString();
		try (Stream<Path> all = Files.walk(notebook.resolve("blobs"))) {
			return all.filter(Files::isRegularFile)
					.filter(p -> p.toString().replaceAll("[/\\\\]", "").endsWith(hash)).findFirst().orElseThrow();
		}
	}

	@Test
	void aDamagedDatabaseIsAnOutcome() throws IOException {
		Path database = notebook.resolve("notebook.mv.db");
		byte[] bytes = Files.readAllBytes(database);
		Files.write(database, java.util.Arrays.copyOf(bytes, bytes.length / 8));
		terminal.run("list").fails(1, notebook.toString(), "cannot be opened");
		Files.delete(database);
		terminal.run("verify").fails(1, notebook.toString(), "notebook.mv.db");
	}

	@Test
	void aNotebookThatIsOpenElsewhereIsNamed() {
		NotebookOpening opening = Notebook.open(new StoreRegistry(RegistryFactory.getRegistry()), notebook.toString());
		try (Notebook held = ((NotebookOpening.Opened) opening).notebook()) {
			terminal.run("list", "--json").fails(1, notebook.toString(), "open");
			terminal.run("demo").fails(1, notebook.toString(), "open");
		}
		terminal.run("list").done();
	}

	/** 5 g, less 0.6003 g on the 2nd and 1 g on the 3rd of March, less 4 g that are planned: 0.6 g too much. */
	@Test
	void theLedgerTellsWhenAndWhatWasLeftThen() throws IOException {
		Path text = Files.writeString(folder.resolve("stock.gbx"), String.join("\n", "lot LED-S \"Sulfur\"", "  amount 5 g",
				"", "batch LED-2 \"second\"", "  input LED-S, actual 1 g", "  step mix, started 2026-03-03T12:00:00Z", "",
				"batch LED-1 \"first\"", "  input LED-S, actual 600.3 mg", "  step mix, started 2026-03-02T12:00:00Z", "",
				"batch LED-3 \"third\"", "  input LED-S, planned 4 g", ""));
		terminal.run("import", text).done();

		List<String> lines = terminal.run("ledger", "LED-S").done().out().lines().toList();
		assertTrue(lines.get(1).matches(" *when +taken +left +by *"), lines.toString());
		assertTrue(lines.get(3).matches(" *2026-03-02 +600.3 mg +4.4 g +LED-1 .*weighed in"), lines.toString());
		assertTrue(lines.get(4).matches(" *2026-03-03 +1 g +3.4 g +LED-2 .*weighed in"), lines.toString());
		assertTrue(lines.get(5).matches(" *\u2013 +4 g +-0.6 g +LED-3 .*weighed in, planned"), lines.toString());
		JsonObject first = objects(terminal.run("ledger", "LED-S", "--json").done().json().get("withdrawals")).get(0);
		assertEquals("2026-03-02T12:00:00Z", first.get("at").getAsString());
		assertEquals("4.4 g", first.get("left").getAsString());
	}
}
