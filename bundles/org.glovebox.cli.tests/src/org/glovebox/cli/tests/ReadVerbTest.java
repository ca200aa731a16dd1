/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.glovebox.cli.tests.Terminal.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** {@code glovebox read} needs no notebook and says in JSON and CSV what is in a file. */
class ReadVerbTest {

	private static final Set<String> TYPES = Set.of("number", "integer", "text");

	@TempDir
	Path folder;
	private Path file;

	@BeforeEach
	void putFile() throws IOException {
		file = DemoContent.file(folder);
	}

	private Result run(Object... arguments) {
		return Terminal.at(folder.resolve("none")).run(arguments);
	}

	@Test
	void jsonHasTheFieldsOfTheContract() {
		JsonObject read = run("read", file, "--json").done().json();
		assertEquals(List.of("reader", "format", "technique", "rows", "columns", "metadata", "parts", "messages"),
				List.copyOf(read.keySet()));
		assertEquals("neware-ndax", read.get("reader").getAsString());
		assertEquals("cycling", read.get("technique").getAsString());
		assertTrue(read.getAsJsonArray("parts").isEmpty());
		for (JsonElement element : read.getAsJsonArray("columns")) {
			JsonObject column = element.getAsJsonObject();
			assertEquals(List.of("name", "unit", "type", "min", "max", "first", "last"),
					List.copyOf(column.keySet()));
			assertTrue(TYPES.contains(column.get("type").getAsString()));
		}
		for (JsonElement message : read.getAsJsonArray("messages")) {
			assertTrue(message.getAsJsonObject().keySet().containsAll(List.of("severity", "text", "count")));
		}
	}

	@Test
	void csvHoldsTheNumbersOfTheJson() {
		JsonObject read = run("read", file, "--json").done().json();
		List<String> lines = run("read", file, "--csv").done().lines();
		assertEquals(read.get("rows").getAsInt(), lines.size() - 1);
		String[] header = lines.get(0).split(",", -1);
		List<JsonElement> columns = read.getAsJsonArray("columns").asList();
		assertEquals(columns.size(), header.length);
		for (int c = 0; c < header.length; c++) {
			JsonObject column = columns.get(c).getAsJsonObject();
			String unit = column.get("unit").getAsString();
			assertEquals(column.get("name").getAsString() + (unit.isEmpty() ? "" : " / " + unit), header[c]);
			if (!column.get("type").getAsString().equals("text")) {
				extremes(column, cells(lines, c));
			}
		}
	}

	private static double[] cells(List<String> lines, int column) {
		return lines.stream().skip(1).map(l -> l.split(",", -1)[column])
				.mapToDouble(t -> t.isEmpty() ? Double.NaN : Double.parseDouble(t)).toArray();
	}

	private static void extremes(JsonObject column, double[] values) {
		double[] known = java.util.Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
		assertAll(column.get("name").getAsString(),
				() -> assertEquals(known[0], column.get("min").getAsDouble()),
				() -> assertEquals(known[known.length - 1], column.get("max").getAsDouble()),
				() -> assertEquals(values[0], column.get("first").getAsDouble()),
				() -> assertEquals(values[values.length - 1], column.get("last").getAsDouble()));
	}

	/** Voltage and current are single precision in this format. */
	@Test
	void numbersAreAsShortAsTheyCanBe() {
		List<String> lines = run("read", file, "--csv").done().lines();
		List<String> header = List.of(lines.get(0).split(","));
		int voltage = header.indexOf("voltage / V");
		for (String line : lines.subList(1, 2000)) {
			String text = line.split(",", -1)[voltage];
			assertEquals(Float.toString(Float.parseFloat(text)), text);
		}
	}

	@Test
	void repeatGivesSoManyTimes() {
		List<JsonElement> seconds = run("read", file, "--json", "--repeat", 3).done().json().getAsJsonArray("seconds")
				.asList();
		assertEquals(3, seconds.size());
		assertTrue(seconds.stream().allMatch(s -> s.getAsDouble() > 0));
	}

	@Test
	void messagesGoToStandardError() {
		Result result = run("read", file).done();
		assertTrue(result.out().startsWith(file.toString()));
		assertTrue(result.err().contains("info: "));
		assertTrue(result.lines().stream().noneMatch(l -> l.contains("info: ")));
	}

	@Test
	void whatCannotBeReadIsRefusedWithFileAndReason() throws IOException {
		Path empty = Files.createFile(folder.resolve("empty.ndax"));
		Path text = Files.writeString(folder.resolve("notes.txt"), "only words");
		run("read", folder.resolve("none.ndax")).fails(1, "none.ndax: there is no such file");
		run("read", folder).fails(1, folder + ": it is a folder");
		run("read", empty).fails(1, "empty.ndax: it is empty");
		run("read", text).fails(1, "notes.txt: no importer knows this format");
	}

	@Test
	void aRefusalIsAJsonDocumentToo() {
		Result result = run("read", folder.resolve("none.ndax"), "--json").fails(1, "there is no such file");
		assertEquals(Set.of("refused", "messages"), result.json().keySet());
		assertTrue(result.json().get("refused").getAsString().endsWith("none.ndax: there is no such file"));
	}

	@Test
	void whatIsCutOffIsToldWithItsPlace() throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		Path cut = Files.write(folder.resolve("cut.ndax"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
		JsonObject read = run("read", cut, "--json").done().json();
		assertTrue(read.getAsJsonArray("messages").asList().stream().map(JsonElement::getAsJsonObject)
				.anyMatch(m -> m.get("severity").getAsString().equals("warning") && m.has("position")));
	}

	@Test
	void strangeNamesAreNames() throws IOException {
		Path strange = Files.copy(file, folder.resolve("Zelle \u2116 1 '\u00fc\u65e5' --json.ndax"));
		assertEquals("neware-ndax", run("read", strange, "--json").done().json().get("reader").getAsString());
	}

	@Test
	void readersSayWhyAFileIsTheirs() {
		List<JsonElement> readers = run("readers", "--json").done().document().getAsJsonArray().asList();
		assertTrue(readers.size() >= 4);
		JsonObject first = run("readers", "--why", file, "--json").done().document().getAsJsonArray().get(0)
				.getAsJsonObject();
		assertEquals("neware-ndax", first.get("reader").getAsString());
		assertEquals(100, first.get("confidence").getAsInt());
		run("readers", "--why", folder.resolve("none")).fails(1, "there is no such file");
	}
}
