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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Import of folders, with rules and a report. */
class ImportVerbTest {

	@TempDir
	Path folder;
	private Path files;
	private Terminal terminal;

	@BeforeEach
	void open() throws IOException {
		terminal = Terminal.at(DemoContent.notebook(folder));
		files = Files.createDirectories(folder.resolve("files"));
	}

	/** A text as a cycler exports it, different for each number of rows. */
	private Path text(String name, int rows) throws IOException {
		StringBuilder text = new StringBuilder("Time/s\tVoltage/V\tCurrent/mA\n");
		for (int i = 0; i < rows; i++) {
			text.append(i).append('\t').append(2 + i * 0.001).append("\t0.1\n");
		}
		Path file = files.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private static List<JsonObject> objects(JsonElement array) {
		return array.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

	private static Map<String, String> outcomes(List<JsonObject> items) {
		return items.stream().collect(Collectors.toMap(i -> Path.of(i.get("file").getAsString()).getFileName().toString(),
				i -> i.get("outcome").getAsString(), (a, b) -> b, TreeMap::new));
	}

	private long tests() {
		return objects(terminal.run("list", "--type", "GalvanostaticCycling", "--json").done().document()).size();
	}

	@Test
	void aFolderIsTakenOnceAndAttachedByRule() throws IOException {
		text("a/CELL-01_rate.txt", 40);
		text("a/CELL-01_rate copy.txt", 40);
		text("CELL-99_rate.txt", 41);
		Files.writeString(files.resolve("letter.doc"), "Dear Ada");
		Path rules = Files.writeString(folder.resolve("rules.txt"), "{cell}_{test}.txt -> cell {cell}; title {test}\n");
		terminal.run("rules", "--set", rules).done();
		assertTrue(terminal.run("rules", "--try", "CELL-01_rate.txt").done().out().contains("cell CELL-01 (line 1)"));
		long before = tests();
		List<JsonObject> planned = objects(terminal.run("import", files, "--dry-run", "--json").done().document());
		assertEquals(before, tests());
		assertTrue(planned.stream().noneMatch(i -> i.has("record")));
		List<JsonObject> items = objects(terminal.run("import", files, "--json").done().document());
		assertEquals(Map.of("CELL-01_rate copy.txt", "imported", "CELL-01_rate.txt", "duplicate", "CELL-99_rate.txt", "imported",
				"letter.doc", "left"), outcomes(items));
		assertEquals(outcomes(planned), outcomes(items));
		assertEquals(before + 2, tests());
		JsonObject attached = items.stream().filter(i -> i.has("subject")).findFirst().orElseThrow();
		assertEquals("CELL-01", attached.getAsJsonObject("subject").get("id").getAsString());
		assertTrue(attached.get("because").getAsString().contains("line 1"));
		assertTrue(terminal.run("import", files).done().out().contains("3 there already, 1 left out"));
		terminal.run("verify").done();
	}

	@Test
	void aDamagedFileAmongManyIsRefusedAndTheOthersAreThere() throws IOException {
		text("good.txt", 30);
		byte[] head = Files.readAllBytes(DemoContent.file(folder));
		Files.write(files.resolve("bad.ndax"), java.util.Arrays.copyOf(head, 600));
		long before = tests();
		Terminal.Result result = terminal.run("import", files).fails(1, "bad.ndax");
		assertTrue(result.out().contains("1 imported, 1 refused"), result.out());
		assertEquals(before + 1, tests());
	}

	@Test
	void aFileThatWentOnGoesIntoItsRecord() throws IOException {
		String first = objects(terminal.run("import", text("run.txt", 30), "--of", "CELL-01", "--json").done().document()).get(0)
				.getAsJsonObject("record").get("id").getAsString();
		JsonObject second = objects(terminal.run("import", text("run.txt", 60), "--json").done().document()).get(0);
		assertEquals("longer", second.get("outcome").getAsString());
		assertEquals(first, second.getAsJsonObject("record").get("id").getAsString());
		assertEquals(2, terminal.run("show", first, "--json").done().json().getAsJsonArray("revisions").size());
	}

	@Test
	void rulesThatAreNotUnderstoodAreNotKept() throws IOException {
		Path rules = Files.writeString(folder.resolve("rules.txt"), "*.txt -> cel x\n");
		terminal.run("rules", "--set", rules).fails(1, "line 1", "did you mean cell?");
		assertFalse(terminal.run("rules").done().out().contains("cel x"));
		terminal.run("import", text("a.txt", 9), "--rules", rules).fails(1, "line 1");
	}
}
