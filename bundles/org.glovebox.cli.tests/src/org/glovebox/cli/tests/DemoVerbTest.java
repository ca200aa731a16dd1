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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.glovebox.cli.tests.Terminal.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The main job from end to end, with the file that the demo brings along. */
class DemoVerbTest {

	/** First discharge of study A (Energy Environ. Sci. 2025, 18, 4288), which the generated file follows. */
	private static final double FIRST_DISCHARGE = 1976;
	private static final Set<String> LOTS = Set.of("L-NA2S", "L-SB2S3", "L-S", "L-KB", "L-NA", "L-SN");

	@TempDir
	Path folder;

	private static List<JsonObject> objects(JsonElement array) {
		return array.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

	private static JsonObject analysis(JsonObject demo, String analyzer) {
		return objects(demo.get("analyses")).stream().filter(a -> a.get("analyzer").getAsString().equals(analyzer))
				.findFirst().orElseThrow();
	}

	@Test
	void findsThePublishedCapacityAndWhereItComesFrom() throws IOException {
		JsonObject demo = Terminal.at(DemoContent.notebook(folder)).run("demo", "--json").done().json();
		assertTrue(demo.get("generated").getAsBoolean());
		JsonObject capacity = analysis(demo, "cycle-summary").getAsJsonObject("quantities")
				.getAsJsonObject("first_discharge_specific_capacity");
		// the file has steps of 0.1 s in 8 h and single precision: 0.01 % is ample
		assertEquals(FIRST_DISCHARGE, capacity.get("value").getAsDouble(), 0.2);
		assertEquals("mAh/g", capacity.get("unit").getAsString());
		JsonObject mass = objects(demo.get("derived")).stream()
				.filter(d -> d.get("name").getAsString().equals("activeMass")).findFirst().orElseThrow();
		assertEquals(3.35 * 0.2 * 0.6, mass.get("value").getAsDouble(), 1e-12);
		assertTrue(mass.get("explanation").getAsString().contains("3.35 mg \u00d7 0.2 \u00d7 0.6"));
		Set<String> origin = objects(demo.getAsJsonObject("lineage").get("nodes")).stream()
				.map(n -> n.get("id").getAsString()).collect(Collectors.toSet());
		assertTrue(origin.containsAll(LOTS), origin.toString());
		assertTrue(origin.containsAll(Set.of("CELL-01", "CAT-01", "SC-01", "NAS-01", "NA15SN4-01")));
	}

	/** What the publications say of conductivity, critical current and activation energy is what the analyzers find. */
	@Test
	void furtherGeneratedTestsGiveThePublishedNumbers() {
		JsonObject demo = Terminal.at(folder.resolve("glass")).run("demo", "--study", "B", "--json").done().json();
		List<JsonObject> tests = objects(demo.get("generated_tests"));
		assertEquals(41.5 / 96.485, generatedValue(tests, "activation_energy"), 0.002);
		assertEquals(2.7e-4, generatedValue(tests, "ionic_conductivity"), 2e-6);
		assertEquals(2.3, generatedValue(tests, "critical_current_density"), 0.01);
		tests.forEach(test -> assertTrue(test.getAsJsonObject("test").get("title").getAsString().contains("generated data")));
	}

	private static double generatedValue(List<JsonObject> tests, String quantity) {
		return tests.stream().flatMap(test -> objects(test.get("analyses")).stream())
				.map(analysis -> analysis.getAsJsonObject("quantities")).filter(q -> q.has(quantity))
				.map(q -> q.getAsJsonObject(quantity).get("value").getAsDouble()).findFirst().orElseThrow();
	}

	@Test
	void theTextLeadsFromTheCapacityToTheLots() throws IOException {
		Result demo = Terminal.at(DemoContent.notebook(folder)).run("demo").done();
		String text = demo.out();
		assertTrue(text.contains("generated data, not measured"), text);
		assertTrue(text.contains("Where the first discharge specific capacity of 1976"), text);
		assertTrue(text.contains("0.402 mg = 3.35 mg \u00d7 0.2 \u00d7 0.6"), text);
		String lineage = text.substring(text.indexOf("Lineage of"));
		LOTS.forEach(lot -> assertTrue(lineage.contains(lot), lot + " is not in " + lineage));
	}

	@Test
	void figuresSayThatTheDataAreGenerated() throws IOException {
		Path notebook = DemoContent.notebook(folder);
		try (var figures = Files.list(notebook.resolve("figures"))) {
			List<Path> all = figures.toList();
			for (String kind : List.of("voltage-capacity", "capacity-cycle", "dqdv", "voltage-time")) {
				for (String format : List.of("svg", "png", "pdf")) {
					assertTrue(all.stream().map(f -> f.getFileName().toString())
							.anyMatch(n -> n.endsWith(kind + '.' + format)), kind + '.' + format);
				}
			}
			for (Path svg : all.stream().filter(f -> f.toString().endsWith(".svg")).toList()) {
				assertTrue(Files.readString(svg).contains("generated data"), svg.toString());
			}
		}
	}

	@Test
	void theRecordSaysThatTheDataAreGenerated() throws IOException {
		Terminal terminal = Terminal.at(DemoContent.notebook(folder));
		String id = objects(terminal.run("list", "--type", "galvanostatic-cycling", "--json").done().document()).get(0)
				.get("id").getAsString();
		JsonObject fields = terminal.run("show", id, "--json").done().json().getAsJsonObject("fields");
		assertTrue(fields.get("generated").getAsBoolean());
	}

	@Test
	void aSecondRunAddsNothing() throws IOException {
		Terminal terminal = Terminal.at(DemoContent.notebook(folder));
		String before = terminal.run("list", "--json").done().out();
		String figure = terminal.run("demo", "--json").done().json().getAsJsonArray("figures").get(0).getAsString();
		assertEquals(before, terminal.run("list", "--json").done().out());
		byte[] bytes = Files.readAllBytes(Path.of(figure));
		terminal.run("demo").done();
		assertArrayEquals(bytes, Files.readAllBytes(Path.of(figure)));
		terminal.run("verify").done();
	}

	/** As after an interruption between the import and the analyses. */
	@Test
	void aSecondRunDoesWhatTheFirstLeftUndone() throws IOException {
		Path notebook = folder.resolve("interrupted");
		Terminal terminal = Terminal.at(notebook);
		Path unreadable = Files.writeString(folder.resolve("words.ndax"), "only words");
		terminal.run("demo", "--data", unreadable).fails(1, "words.ndax");
		Path file = DemoContent.file(folder);
		terminal.run("import", file, "--of", "CELL-01").done();
		terminal.run("demo", "--data", file).done();
		assertEquals(1, having(terminal, "GalvanostaticCycling", "rawFiles"));
		List<String> analyzers = objects(terminal.run("list", "--type", "Analysis", "--json").document()).stream()
				.map(r -> terminal.run("show", r.get("id").getAsString(), "--json").done().json().getAsJsonObject("fields"))
				.filter(fields -> fields.has("analyzer")).map(fields -> fields.get("analyzer").getAsString()).sorted().toList();
		assertEquals(List.of("capacity-fade", "cycle-summary", "dq-dv", "dv-dq", "open-circuit"), analyzers);
		assertTrue(objects(terminal.run("list", "--type", "Figure", "--json").document()).size() >= 4);
	}

	/** How many records of a kind have a field that is filled. */
	private static long having(Terminal terminal, String kind, String field) {
		return objects(terminal.run("list", "--type", kind, "--json").done().document()).stream()
				.map(r -> terminal.run("show", r.get("id").getAsString(), "--json").done().json())
				.filter(r -> r.getAsJsonObject("fields").has(field)).count();
	}

	@Test
	void aFileOfTheUserIsNotCalledGeneratedButForeign() throws IOException {
		Result demo = Terminal.at(folder.resolve("own")).run("demo", "--data", DemoContent.file(folder)).done();
		assertTrue(demo.out().contains("not measured on the demo cell"), demo.out());
		assertFalse(demo.out().contains("generated data, not measured"), demo.out());
	}

	@Test
	void recordsOfTheDemoNeverGetAmongOthers() throws IOException {
		Path notebook = folder.resolve("mine");
		Terminal terminal = Terminal.at(notebook);
		terminal.run("init").done();
		terminal.run("import", DemoContent.file(folder)).done();
		terminal.run("demo").fails(1, notebook.toString(), "not of the demo");
		assertEquals(1, objects(terminal.run("list", "--json").document()).size());
	}

	@Test
	void whatIsNoFileOrNoFolderIsRefused() throws IOException {
		Terminal terminal = Terminal.at(folder.resolve("none"));
		terminal.run("demo", "--data", folder.resolve("missing.ndax")).fails(1, "missing.ndax: there is no such file");
		terminal.run("demo", "--data", folder).fails(1, folder + ": it is a folder");
		assertFalse(Files.exists(folder.resolve("none")));
		Path file = Files.writeString(folder.resolve("file"), "x");
		terminal.run("demo", "--notebook", file).fails(1, file + ": it is a file");
	}
}
