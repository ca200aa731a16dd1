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

	private long records() {
		return objects(terminal.run("list", "--json").done().document()).size();
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
		long before = records();
		List<JsonObject> planned = objects(terminal.run("import", files, "--dry-run", "--json").done().document());
		assertEquals(before, records());
		assertTrue(planned.stream().noneMatch(i -> i.has("record")));
		List<JsonObject> items = objects(terminal.run("import", files, "--json").done().document());
		assertEquals(Map.of("CELL-01_rate copy.txt", "imported", "CELL-01_rate.txt", "duplicate", "CELL-99_rate.txt", "imported",
				"letter.doc", "left"), outcomes(items));
		assertEquals(outcomes(planned), outcomes(items));
		assertEquals(before + 2, records());
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
		long before = records();
		Terminal.Result result = terminal.run("import", files).fails(1, "bad.ndax");
		assertTrue(result.out().contains("1 imported, 1 refused"), result.out());
		assertEquals(before + 1, records());
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

	/** Written by a program that nobody knows. */
	private Path foreign(String name, int rows) throws IOException {
		StringBuilder text = new StringBuilder("Potentiostat 3\n\nZeit;Klemme;Strom\n");
		for (int i = 0; i < rows; i++) {
			text.append(i).append(";").append(2500 + i).append(",5;0,").append(i % 7 + 1).append("\n");
		}
		return Files.writeString(files.resolve(name), text);
	}

	@Test
	void aMappingIsUsedAgainForTheSameLabelsUntilItIsForgotten() throws IOException {
		Terminal.Result first = terminal.run("import", foreign("a.txt", 40), "--map", "Zeit=time min", "--map",
				"Klemme=voltage mV", "--map", "Strom=current A", "--map", "name: room 3").done();
		assertTrue(first.err().contains("kept as \"room 3\""), first.err());
		assertTrue(terminal.run("mappings", "room 3").done().out().contains("Klemme = voltage mV"));
		JsonObject second = objects(terminal.run("import", foreign("b.txt", 41), "--json").done().document()).get(0);
		assertTrue(second.get("messages").toString().contains("room 3"), second.toString());
		String id = second.getAsJsonObject("record").get("id").getAsString();
		assertTrue(terminal.run("show", id).done().out().contains("Klemme = voltage mV"));
		terminal.run("mappings", "--forget", "room 3").done();
		JsonObject third = objects(terminal.run("import", foreign("c.txt", 42), "--json").done().document()).get(0);
		assertFalse(third.get("messages").toString().contains("room 3"));
		terminal.run("figure", id, "--kind", "voltage-time", "--out", folder.resolve("b.svg")).done();
		assertTrue(Files.size(folder.resolve("b.svg")) > 1000);
	}

	@Test
	void aMappingThatDoesNotGoTogetherIsRefused() throws IOException {
		terminal.run("import", foreign("a.txt", 9), "--map", "Klemme=voltage mA").fails(1, "mA");
		terminal.run("import", foreign("a.txt", 9), "--mapping", "nobody").fails(1, "there is no mapping nobody");
		terminal.run("import", foreign("a.txt", 9), "--mapping", "x", "--map", "a=b").fails(2, "exclude each other");
	}

	@Test
	void aFolderIsWatchedAndAFileThatGrowsStaysOneRecord() throws IOException {
		Path file = text("CELL-01 run.txt", 30);
		Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(60)));
		long before = records();
		JsonObject taken = objects(terminal.run("watch", files, "--once", "--json").done().document()).get(0);
		assertEquals("imported", taken.get("outcome").getAsString());
		assertEquals("CELL-01", taken.getAsJsonObject("subject").get("id").getAsString());
		text("CELL-01 run.txt", 45);
		Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(50)));
		JsonObject grown = objects(terminal.run("watch", "--once", "--json").done().document()).get(0);
		assertEquals("longer", grown.get("outcome").getAsString());
		assertEquals(taken.getAsJsonObject("record").get("id"), grown.getAsJsonObject("record").get("id"));
		assertEquals(before + 1, records());
		assertTrue(terminal.run("watch", "--once", "--json").done().document().getAsJsonArray().isEmpty());
		assertTrue(terminal.run("watch", "--list").done().out().contains(files.toString()));
		terminal.run("watch", "--forget", files).done();
		terminal.run("watch", "--once").fails(1, "no folder is watched");
		terminal.run("watch", files, "--settle", "3 mA").fails(2, "--settle");
	}

	@Test
	void rulesThatAreNotUnderstoodAreNotKept() throws IOException {
		Path rules = Files.writeString(folder.resolve("rules.txt"), "*.txt -> cel x\n");
		terminal.run("rules", "--set", rules).fails(1, "line 1", "did you mean cell?");
		assertFalse(terminal.run("rules").done().out().contains("cel x"));
		terminal.run("import", text("a.txt", 9), "--rules", rules).fails(1, "line 1");
	}
}
