/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.glovebox.cli.tests.Terminal.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Verbs that make something of data: analyze, figure, export. */
class ResultVerbsTest {

	private static final String TEST = "GalvanostaticCycling";

	@TempDir
	Path folder;
	private Terminal terminal;
	private Path file;
	private String test;

	@BeforeEach
	void open() throws IOException {
		terminal = Terminal.at(DemoContent.notebook(folder));
		file = DemoContent.file(folder);
		test = terminal.run("list", "--type", TEST, "--json").done().document().getAsJsonArray().get(0).getAsJsonObject()
				.get("id").getAsString();
	}

	@Test
	void analyzeHasTheFieldsOfTheContract() {
		JsonObject analysis = terminal.run("analyze", test, "--with", "cycle-summary", "--json").done().json();
		assertEquals(List.of("analyzer", "version", "settings", "quantities", "tables", "messages"),
				List.copyOf(analysis.keySet()));
		for (JsonElement quantity : analysis.getAsJsonObject("quantities").asMap().values()) {
			assertTrue(quantity.getAsJsonObject().keySet().containsAll(List.of("value", "unit", "uncertainty")));
		}
		JsonObject cycles = analysis.getAsJsonObject("tables").getAsJsonObject("cycles");
		int columns = cycles.getAsJsonArray("columns").size();
		assertEquals(25, cycles.getAsJsonArray("rows").size());
		for (JsonElement row : cycles.getAsJsonArray("rows")) {
			assertEquals(columns, row.getAsJsonArray().size());
		}
	}

	/** A bare file has no records behind it, so nothing is per mass unless a mass is given. */
	@Test
	void settingsAreTakenAndWrittenBack() {
		JsonObject bare = terminal.run("analyze", file, "--with", "cycle-summary", "--json").done().json();
		assertFalse(bare.getAsJsonObject("quantities").has("first_discharge_specific_capacity"));
		JsonObject given = terminal.run("analyze", file, "--with", "cycle-summary", "-P", "activeMass=402 ug", "-P",
				"referenceCycle=2", "--json").done().json();
		assertEquals(0.402, Double.parseDouble(given.getAsJsonObject("settings").get("activeMass").getAsString()), 1e-12);
		assertEquals("2", given.getAsJsonObject("settings").get("referenceCycle").getAsString());
		assertEquals(1976, given.getAsJsonObject("quantities").getAsJsonObject("first_discharge_specific_capacity")
				.get("value").getAsDouble(), 0.2);
	}

	@Test
	void whatDoesNotExistIsToldWithWhatDoes() {
		terminal.run("analyze", test, "--with", "dqdv").fails(1, "no analyzer dqdv", "did you mean dq-dv?",
				"cycle-summary");
		terminal.run("analyze", test, "--with", "dq-dv", "-P", "zzzzzz=1").fails(1, "zzzzzz", "smoothing", "voltageStep");
		terminal.run("analyze", test, "--with", "dq-dv", "-P", "smoothing=much").fails(1, "smoothing", "much");
		terminal.run("analyze", "CELL-01", "--with", "dq-dv").fails(1, "CELL-01 is no measurement");
		terminal.run("analyze", "FOO", "--with", "dq-dv").fails(1, "FOO");
		terminal.run("figure", test, "--kind", "dqvd", "--out", folder.resolve("x.svg")).fails(1,
				"no kind of chart dqvd", "did you mean dqdv?", "nyquist");
		terminal.run("figure", test, "--kind", "dqdv", "--out", folder.resolve("x.gif")).fails(1, "x.gif", ".svg");
		terminal.run("export", "--with", "archiv", "--out", folder.resolve("x.zip")).fails(1, "did you mean archive?",
				"fields-csv");
	}

	@Test
	void anAnalysisIsKeptOnlyWhereItHasATest() {
		terminal.run("analyze", file, "--with", "dq-dv", "--save").fails(1, "import");
		Result saved = terminal.run("analyze", test, "--with", "dq-dv", "-P", "smoothing=20", "--save").done();
		String id = saved.err().strip().replaceFirst("(?s).*saved as ", "");
		assertTrue(terminal.run("lineage", id, "--up").done().out().contains(test));
	}

	/** Two halves of a test that was restarted are one test; not every analysis makes sense of several. */
	@Test
	void severalFilesAreAnalyzedAndDrawnTogether() throws IOException {
		JsonObject both = terminal.run("analyze", file, test, "--with", "cycle-summary", "--json").done().json();
		assertEquals(50, both.getAsJsonObject("tables").getAsJsonObject("cycles").getAsJsonArray("rows").size());
		terminal.run("analyze", file, file, "--with", "symmetric-cell").fails(1, "takes one file or test at a time");
		terminal.run("analyze", file, test, "--with", "cycle-summary", "--save").fails(1, "import");
		terminal.run("figure", file, test, "--kind", "capacity-cycle", "--out", folder.resolve("both.svg")).done();
		String id = terminal.run("analyze", test, test, "--with", "cycle-summary", "--save").done().err().strip()
				.replaceFirst("(?s).*saved as (\\S+).*", "$1");
		assertTrue(terminal.run("lineage", id, "--up").done().out().contains(test));
	}

	@Test
	void figuresAreWrittenInEachFormat() throws IOException {
		Map<String, String> begins = Map.of("svg", "<?xml", "png", "\u0089PNG", "pdf", "%PDF-");
		for (Map.Entry<String, String> format : begins.entrySet()) {
			Path out = folder.resolve("new folder/dq dv." + format.getKey());
			JsonObject figure = terminal.run("figure", file, "--kind", "dqdv", "--out", out, "--json").done().json();
			assertEquals(out.toString(), figure.get("out").getAsString());
			String begin = new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1);
			assertTrue(begin.startsWith(format.getValue()), format.getKey());
		}
	}

	@Test
	void aFigureNeverReplacesAFolderAndLeavesNoRemains() throws IOException {
		Path out = Files.createDirectory(folder.resolve("figures.svg"));
		terminal.run("figure", file, "--kind", "dqdv", "--out", out).fails(1, out + ": it is a folder");
		assertTrue(Files.isDirectory(out));
		terminal.run("figure", file, "--kind", "nyquist", "--out", folder.resolve("n.svg")).fails(1, "impedance");
		assertFalse(Files.exists(folder.resolve("n.svg")));
		terminal.run("figure", file, "--kind", "dqdv", "--out", folder.resolve("n.png"), "--dpi", 1e6).fails(2, "--dpi");
	}

	@Test
	void exportListsItsWays() {
		List<String> ways = terminal.run("export", "--json").done().document().getAsJsonArray().asList().stream()
				.map(w -> w.getAsJsonObject().get("id").getAsString()).toList();
		assertTrue(ways.containsAll(List.of("archive", "fields-csv", "text", "schematic-svg")), ways.toString());
	}

	@Test
	void anArchiveIsTheSameEachTimeAndChecksItself() throws IOException, NoSuchAlgorithmException {
		Path one = folder.resolve("one.zip");
		Path other = folder.resolve("other.zip");
		JsonObject written = terminal.run("export", "--with", "archive", "--out", one, "--json").done().json();
		assertEquals(one.toString(), written.getAsJsonArray("files").get(0).getAsString());
		terminal.run("export", "--with", "archive", "--out", other).done();
		assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
		Map<String, byte[]> members = members(one);
		String manifest = new String(members.remove("MANIFEST.tsv"), StandardCharsets.UTF_8);
		assertEquals(members.size(), manifest.lines().count());
		for (String line : manifest.lines().toList()) {
			String[] hashAndName = line.split("\t");
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(members.get(hashAndName[1]));
			assertEquals(hashAndName[0], HexFormat.of().formatHex(hash), hashAndName[1]);
		}
		assertTrue(members.containsKey("records/CELL-01.xmi"));
		assertArrayEquals(Files.readAllBytes(file), members.entrySet().stream()
				.filter(m -> m.getKey().endsWith('/' + DemoContent.FILE)).findFirst().orElseThrow().getValue());
	}

	private static Map<String, byte[]> members(Path zip) throws IOException {
		Map<String, byte[]> members = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				members.put(entry.getName(), in.readAllBytes());
			}
		}
		return members;
	}

	@Test
	void fieldsAreTypedAndInCoherentUnits() throws IOException {
		Path out = folder.resolve("fields.csv");
		terminal.run("export", "CELL-01", "--with", "fields-csv", "--out", out).done();
		List<String> lines = Files.readAllLines(out);
		assertEquals("record,kind,title,path,field,value,si_value,si_unit", lines.get(0));
		assertTrue(lines.stream().skip(1).allMatch(l -> l.startsWith("CELL-01,CellBuild,")));
		String mass = lines.stream().filter(l -> l.contains("3.35 mg")).filter(l -> l.contains("mass")).findFirst()
				.orElseThrow();
		String[] cells = mass.split(",");
		assertEquals(3.35e-6, Double.parseDouble(cells[6]), 1e-18);
		assertEquals("kg", cells[7]);
	}

	@Test
	void analyzersAreListedWithTheirSettings() {
		List<JsonElement> analyzers = terminal.run("analyzers", "--json").done().document().getAsJsonArray().asList();
		List<String> ids = analyzers.stream().map(a -> a.getAsJsonObject().get("id").getAsString()).toList();
		assertTrue(ids.containsAll(List.of("cycle-summary", "dq-dv", "impedance-view", "circuit-fit")), ids.toString());
		JsonObject first = analyzers.get(ids.indexOf("cycle-summary")).getAsJsonObject();
		assertTrue(first.getAsJsonArray("settings").asList().stream().map(JsonElement::getAsJsonObject)
				.anyMatch(s -> s.get("name").getAsString().equals("activeMass")
						&& s.get("unit").getAsString().equals("mg")));
	}
}
