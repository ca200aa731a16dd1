/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.glovebox.cli.tests.Terminal.Result;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The demo with real instrument files, which are kept outside of the project. Found by the environment variable
 * GLOVEBOX_CORPUS, else as {@code shared/corpus} beside a folder above the working directory; where there is none the
 * tests are skipped.
 */
class RealFilesTest {

	@TempDir
	Path folder;

	private static Path file(String name) {
		Optional<Path> file = root().map(root -> root.resolve(name)).filter(Files::isRegularFile);
		Assumptions.assumeTrue(file.isPresent(), "not in the corpus: " + name);
		return file.orElseThrow();
	}

	private static Optional<Path> root() {
		String named = System.getenv("GLOVEBOX_CORPUS");
		if (named != null) {
			return Optional.of(Path.of(named)).filter(Files::isDirectory);
		}
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			Path beside = at.resolveSibling("shared").resolve("corpus");
			if (Files.isDirectory(beside)) {
				return Optional.of(beside);
			}
		}
		return Optional.empty();
	}

	private JsonObject demo(String name) {
		Result demo = Terminal.at(folder.resolve("demo")).run("demo", "--data", file(name), "--json").done();
		JsonObject document = demo.json();
		for (JsonElement figure : document.getAsJsonArray("figures")) {
			assertTrue(Files.exists(Path.of(figure.getAsString())), figure.getAsString());
		}
		return document;
	}

	private static List<String> analyzers(JsonObject demo) {
		return demo.getAsJsonArray("analyses").asList().stream().map(a -> a.getAsJsonObject().get("analyzer").getAsString())
				.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cycling-neware/BTS85-36-6-5-110-20240424.ndax", "cycling-neware/TestFile.nda.zip",
			"cycling-neware/nda_v26.nda.zip", "cycling-neware/nda_v8.nda.zip", "cycling-neware/nw4-120-1-6-53.ndax",
			"cycling-neware/test.ndax", "cycling-biologic/biol.mpr", "cycling-biologic/gcpl.issue_149.mpr",
			"cycling-biologic/gcpl.issue_149.mpt", "cycling-biologic/gcpl.pr_182.1.mpr",
			"cycling-biologic/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr" })
	void aCyclingFileIsAnalyzedDrawnAndTracedBack(String name) {
		JsonObject demo = demo(name);
		assertEquals("GalvanostaticCycling", demo.getAsJsonObject("test").get("kind").getAsString());
		assertEquals(false, demo.get("generated").getAsBoolean());
		assertTrue(analyzers(demo).containsAll(List.of("cycle-summary", "dq-dv")), analyzers(demo).toString());
		assertTrue(demo.getAsJsonArray("figures").size() >= 6, demo.getAsJsonArray("figures").toString());
		assertTrue(demo.getAsJsonObject("lineage").getAsJsonArray("nodes").asList().stream()
				.anyMatch(n -> n.getAsJsonObject().get("id").getAsString().equals("L-S")));
	}

	/** Nothing but rest: there is no cycle, and the demo says so instead of failing. */
	@Test
	void aFileWithoutCurrentSaysWhatDoesNotSuit() {
		JsonObject demo = demo("cycling-neware/interp-test.ndax");
		assertTrue(demo.getAsJsonArray("messages").asList().stream()
				.anyMatch(m -> m.getAsJsonObject().get("text").getAsString().contains("no current flows")));
		assertTrue(demo.getAsJsonArray("figures").size() >= 3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "eis/peis.mpr", "eis/peis.mpt", "eis/geis.mpr", "eis/case-multiple-spectra.mpt" })
	void aSpectrumIsDrawnAsOne(String name) {
		JsonObject demo = demo(name);
		List<String> figures = demo.getAsJsonArray("figures").asList().stream().map(JsonElement::getAsString).toList();
		assertTrue(figures.stream().anyMatch(f -> f.endsWith("-nyquist.svg")), figures.toString());
		assertTrue(analyzers(demo).containsAll(List.of("impedance-view", "circuit-fit", "kramers-kronig", "relaxation-times")),
				analyzers(demo).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cv-lsv/cv.mpr", "cv-lsv/lsv.mpt", "dc-ca-cp/ca.mpr" })
	void whatNothingSuitsIsImportedAllTheSame(String name) {
		JsonObject demo = demo(name);
		assertTrue(demo.getAsJsonArray("messages").asList().stream()
				.anyMatch(m -> m.getAsJsonObject().get("text").getAsString().startsWith("analyses that are not for")));
	}

	/** Two half cycles, a charge first: the sulfur of the demo cell must not turn its cycles around. */
	@Test
	void aForeignFileKeepsTheOrderOfItsOwnData() {
		JsonObject summary = demo("cycling-neware/test.ndax").getAsJsonArray("analyses").asList().stream()
				.map(JsonElement::getAsJsonObject).filter(a -> a.get("analyzer").getAsString().equals("cycle-summary"))
				.findFirst().orElseThrow();
		assertEquals(1, summary.getAsJsonObject("quantities").getAsJsonObject("number_of_cycles").get("value").getAsInt());
	}

	@Test
	void partsAddUpToTheWhole() {
		JsonObject read = Terminal.at(folder).run("read", file("eis/geis.mpr"), "--json").done().json();
		List<JsonElement> parts = read.getAsJsonArray("parts").asList();
		assertEquals(61, parts.size());
		assertEquals(read.get("rows").getAsInt(),
				parts.stream().mapToInt(p -> p.getAsJsonObject().get("rows").getAsInt()).sum());
		for (JsonElement part : parts) {
			assertEquals(List.of("name", "rows", "columns", "metadata"),
					List.copyOf(part.getAsJsonObject().keySet()));
		}
		List<String> csv = Terminal.at(folder).run("read", file("eis/geis.mpr"), "--csv").done().lines();
		assertTrue(csv.get(0).startsWith("part,frequency / Hz,"));
		assertEquals(read.get("rows").getAsInt() + 1, csv.size());
	}
}
