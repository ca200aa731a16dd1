/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The verbs that speak of revisions: history, diff, merge. */
class RevisionVerbsTest {

	@TempDir
	Path folder;
	private Terminal terminal;

	@BeforeEach
	void begin() throws IOException {
		Path notebook = folder.resolve("notebook");
		terminal = Terminal.at(notebook);
		terminal.run("init", "--notebook", notebook).done();
		take("\"NaCl\"", "99 %", "Alfa");
	}

	private Path text(String title, String purity, String supplier) throws IOException {
		return Files.writeString(Files.createTempFile(folder, "lot", ".gbx"), "lot L-1 " + title + "\n  purity " + purity
				+ "\n  supplier " + supplier + "\n");
	}

	private void take(String title, String purity, String supplier) throws IOException {
		terminal.run("import", text(title, purity, supplier)).done();
	}

	private static List<String> labels(JsonArray array) {
		return array.asList().stream().map(e -> e.getAsJsonObject().get("label").getAsString()).toList();
	}

	@Test
	void historyListsAndRestores() throws IOException {
		take("\"NaCl, dried\"", "99 %", "Alfa");
		JsonObject restored = terminal.run("history", "L-1", "--restore", "1", "--json").done().json();
		JsonArray revisions = restored.getAsJsonArray("revisions");
		assertEquals(3, revisions.size());
		JsonObject newest = revisions.get(0).getAsJsonObject();
		assertEquals("restored revision 1", newest.get("message").getAsString());
		assertEquals(revisions.get(1).getAsJsonObject().get("id"), newest.getAsJsonArray("parents").get(0));
		assertTrue(terminal.run("show", "L-1").done().lines().get(0).endsWith("NaCl"));
		terminal.run("history", "L-1", "--restore", "7").fails(1, "no revision 7");
		terminal.run("verify").done();
	}

	@Test
	void diffComparesAnyTwo() throws IOException {
		terminal.run("diff", "L-1").fails(1, "one revision only");
		take("\"NaCl, dried\"", "99 %", "Alfa");
		take("\"NaCl, dried\"", "99.9 %", "Alfa");
		assertEquals(List.of("Purity"), labels(terminal.run("diff", "L-1", "--json").done().json().getAsJsonArray("differences")));
		JsonObject both = terminal.run("diff", "L-1@1", "--json").done().json();
		assertEquals(List.of("Title", "Purity"), labels(both.getAsJsonArray("differences")));
		String first = both.get("older").getAsString().substring(0, 10);
		assertEquals(List.of("Title"),
				labels(terminal.run("diff", "L-1@" + first, "L-1@2", "--json").done().json().getAsJsonArray("differences")));
	}

	@Test
	void mergeListsConflictsAndTakesChoices() throws IOException {
		take("\"NaCl, theirs\"", "99.9 %", "Alfa");
		Path mine = text("\"NaCl, mine\"", "99 %", "Merck");
		JsonObject open = terminal.run("merge", "L-1", "--mine", mine, "--base", "1", "--json").fails(1).json();
		assertEquals(List.of("Title"), labels(open.getAsJsonArray("conflicts")));
		terminal.run("merge", "L-1", "--mine", mine, "--base", "1", "--set", "Purity=mine").fails(1, "Purity");
		JsonObject merged = terminal.run("merge", "L-1", "--mine", mine, "--base", "1", "--set", "Title=both", "--json").done()
				.json();
		assertEquals(2, merged.getAsJsonArray("parents").size());
		List<String> shown = terminal.run("show", "L-1").done().lines();
		assertTrue(shown.get(0).endsWith("NaCl, theirs; NaCl, mine"), shown.toString());
		assertTrue(shown.contains("  Purity: 99.9 %") && shown.contains("  Supplier: Merck"), shown.toString());
		terminal.run("merge", "L-1").fails(1, "--mine");
		terminal.run("verify").done();
	}

	@Test
	void aLockedRecordIsChangedOnlyAfterItIsUnlocked() throws IOException {
		Terminal signing = terminal.with("GLOVEBOX_KEY_PASSWORD", "long enough");
		signing.run("import", Files.writeString(folder.resolve("people.gbx"), "person P-ADA \"Ada Lovelace\"\n")).done();
		Path key = folder.resolve("ada.key");
		terminal.run("key", "--new", key, "--person", "L-1").fails(1, "no person");
		signing.run("key", "--new", key, "--person", "P-ADA").done();
		signing.run("key", "--new", key, "--person", "P-ADA").fails(1, "there already");
		terminal.with("GLOVEBOX_KEY_PASSWORD", "another one").run("sign", "L-1", "--key", key).fails(1, "password");
		signing.run("sign", "L-1", "--key", key, "--witness", "--lock").fails(1, "does not lock");
		signing.run("sign", "L-1", "--key", key, "--lock", "--remark", "done").done();
		terminal.run("import", text("\"NaCl, dried\"", "99 %", "Alfa")).fails(1, "signed and locked by Ada Lovelace");
		JsonObject newest = terminal.run("history", "L-1", "--json").done().json().getAsJsonArray("revisions").get(0)
				.getAsJsonObject();
		JsonObject signature = newest.getAsJsonArray("signatures").get(0).getAsJsonObject();
		assertEquals("lock", signature.get("meaning").getAsString());
		assertTrue(signature.get("holds").getAsBoolean());
		assertEquals(1, terminal.run("verify", "--json").done().json().get("signatures").getAsInt());
		terminal.run("unlock", "L-1", "--reason", "wrong title").done();
		terminal.run("unlock", "L-1", "--reason", "again").fails(1, "not locked");
		take("\"NaCl, dried\"", "99 %", "Alfa");
	}
}
