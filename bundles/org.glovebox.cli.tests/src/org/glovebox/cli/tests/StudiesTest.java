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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** All five studies in one notebook answer what they are asked. */
class StudiesTest {

	@TempDir
	static Path folder;

	private static Terminal terminal;

	@BeforeAll
	static void studies() {
		terminal = Terminal.at(folder.resolve("studies"));
		terminal.run("demo", "--study", "all").done();
	}

	private static List<JsonObject> objects(JsonElement array) {
		return array.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

	private static Set<String> found(String query) {
		Set<String> ids = new TreeSet<>();
		objects(terminal.run("find", query, "--json").done().document()).forEach(r -> ids.add(r.get("id").getAsString()));
		return ids;
	}

	/** What the publications got wrong is found, and nothing else is complained about. */
	@Test
	void checksFindTheTrapsAndNothingElse() {
		Set<String> warned = new TreeSet<>();
		for (JsonObject finding : objects(terminal.run("check", "--json").done().json().get("findings"))) {
			assertFalse(finding.get("severity").getAsString().equals("error"), finding.toString());
			if (finding.get("severity").getAsString().equals("warning")) {
				warned.add(finding.get("record").getAsString());
			}
		}
		// the summary of the generated curve, which follows the published capacity
		assertTrue(warned.removeIf(id -> id.startsWith("NAS-2")));
		assertEquals(new TreeSet<>(Set.of(
				// more than sulfur can store; areal and specific capacity; 1000 mHz
				"CL-01", "CL-10", "CL-11", "CL-18", "CL-19", "CL-36", "EIS-01", "EIS-02",
				// formulas
				"B-CL-32", "B-CL-33",
				// 4e-4 against 4e-3, limits, diameter
				"C-CL-04", "C-CL-32", "C-CL-33",
				// 38 % against 56 %
				"D-CL-42")), warned);
	}

	@Test
	void twoValuesForOneCapacityAreRemarkedOn() {
		List<JsonObject> findings = objects(terminal.run("check", "D-CL-19", "--json").done().json().get("findings"));
		assertEquals(1, findings.size());
		assertTrue(findings.get(0).get("message").getAsString().contains("119.6"), findings.toString());
	}

	@Test
	void theCellsThatContainABatchAreFound() {
		Set<String> cells = found("type:cell contains:SC-01");
		assertTrue(cells.containsAll(Set.of("CELL-01", "CELL-02", "CELL-13", "TOMO-01")), cells.toString());
		assertFalse(cells.contains("SYM-01") || cells.contains("CELL-08"), cells.toString());
	}

	@Test
	void whatSawAmbientAirIsFound() {
		assertEquals(Set.of("D-S-AIR-02", "D-S-AIR-POWDER", "D-S-RECOVERED"), found("type:Sample saw:air"));
	}

	/** The arc that the publication reports is found; healthy cells give no alarm, nor does a polarization. */
	@Test
	void rulesFindThePublishedArcAndNothingInHealthyCells() {
		JsonObject arc = terminal.run("diagnose", "D-SYM-2", "--json").done().json();
		assertEquals(List.of(), found(arc, "faults"));
		assertEquals(List.of("growing-arc"), symptoms(arc));
		JsonObject rule = objects(arc.get("rules")).get(0);
		assertEquals("very likely", objects(rule.get("symptoms")).get(0).get("likelihood").getAsString());
		assertEquals("T-EIS-01", rule.getAsJsonArray("knowledge").get(0).getAsString());
		assertTrue(objects(rule.get("causes")).stream().flatMap(c -> objects(c.get("records")).stream())
				.anyMatch(r -> r.get("id").getAsString().equals("D-FILM-2")), rule.toString());
		for (String healthy : List.of("CELL-01", "C-FULL", "B-TRI-015", "D-SYM-02", "C-COND-40")) {
			JsonObject report = terminal.run("diagnose", healthy, "--json").done().json();
			assertEquals(List.of(), symptoms(report), healthy);
			assertEquals(List.of(), found(report, "faults"), healthy);
		}
	}

	private static List<String> symptoms(JsonObject report) {
		return objects(report.get("rules")).stream().filter(r -> r.get("judgement").getAsString().equals("found"))
				.map(r -> r.get("rule").getAsString()).toList();
	}

	private static List<String> found(JsonObject report, String field) {
		return report.getAsJsonArray(field).asList().stream().map(JsonElement::getAsString).toList();
	}

	@Test
	void aDiagnosisIsDrawnSavedAndFollowsItsThresholds() throws IOException {
		Path figures = folder.resolve("figures");
		terminal.run("diagnose", "SYM-01", "--save", "--figures", figures).done();
		assertTrue(Files.size(figures.resolve("SYM-01-growing-arc-1.png")) > 5000);
		JsonObject other = terminal.run("diagnose", "SYM-01", "-P", "growing-arc.growth=500", "--json").done().json();
		assertEquals(List.of(), symptoms(other));
		Set<String> kept = found("type:analysis diagnosis");
		assertEquals(1, kept.size());
		assertTrue(terminal.run("rerun", kept.iterator().next()).fails(1).out().contains("diagnosing the cell"));
		terminal.run("diagnose", "SYM-01", "-P", "growth=500").fails(2, "rule.name=value");
		terminal.run("diagnose", "SYM-01", "-P", "growing-arc.growth=0").fails(1, "growing-arc", "out of range");
		terminal.run("diagnose", "NAS-01").fails(1, "no cell");
		terminal.run("diagnose").fails(2, "--list");
		assertTrue(terminal.run("diagnose", "--list").done().out().contains("T-AN-01"));
	}

	@Test
	void exposureIsCountedOnce() {
		assertTrue(terminal.run("exposure", "D-S-AIR-POWDER").done().out().contains("24 h in ambient air, 0 h in dry air"));
	}

	@Test
	void theActiveMassSaysWhereItComesFrom() {
		JsonObject mass = objects(terminal.run("show", "CELL-01", "--why", "--json").done().json().get("derived")).stream()
				.filter(d -> d.get("name").getAsString().equals("activeMass")).findFirst().orElseThrow();
		assertEquals(3.35 * 0.2 * 0.6, mass.get("value").getAsDouble(), 1e-12);
		assertTrue(mass.get("explanation").getAsString().startsWith("0.402 mg = 3.35 mg \u00d7 0.2 \u00d7 0.6"));
	}

	private static List<List<String>> table(String study) {
		List<List<String>> rows = new ArrayList<>();
		for (JsonObject row : objects(terminal.run("study", study, "--json").done().json().get("rows"))) {
			List<String> cells = new ArrayList<>();
			row.getAsJsonArray("cells").forEach(
					c -> cells.add(c.isJsonNull() ? "" : c.getAsJsonObject().get("text").getAsString()));
			rows.add(cells);
		}
		return rows;
	}

	/** Published: 6e-5 at 5-6 h, 4e-4 at 26 h, 4e-3 at 40 h (once printed as 4e-4), less than 1e-3 after 60 h. */
	@Test
	void conductivityAgainstMillingTimeIsATable() {
		List<List<String>> rows = table("C-STU-01");
		assertEquals(List.of("5 h", "6 h", "26 h", "36 h", "40 h", "55 h", "60 h"),
				rows.stream().map(r -> r.get(0)).toList());
		assertEquals("0.06 mS/cm", rows.get(0).get(1));
		assertEquals("", rows.get(3).get(1));
		assertEquals("4 mS/cm, 0.4 mS/cm", rows.get(4).get(1));
		assertEquals("3-4 mS/cm", rows.get(5).get(1));
		assertEquals("< 1 mS/cm", rows.get(6).get(1));
	}

	@Test
	void conductivityAgainstBinderIsATable() {
		List<List<String>> rows = table("D-STU-01");
		assertEquals(List.of("0.2 %", "0.5 %", "1 %", "2 %", "5 %"), rows.stream().map(r -> r.get(0)).toList());
		assertEquals(List.of("0.120 mS/cm", "0.115 mS/cm", "0.104 mS/cm", "0.08 mS/cm", "0.0318 mS/cm"),
				rows.stream().map(r -> r.get(1)).toList());
		assertEquals("1.2 mA/cm2", rows.get(0).get(2));
	}

	/** A limit is a limit in all that a study is written as, and its chart is that of the title. */
	@Test
	void aLimitStaysOneAndTheChartIsThatOfTheTitle(@TempDir Path figures) throws IOException {
		String csv = terminal.run("study", "C-STU-01", "--csv").done().out();
		assertTrue(csv.contains("Milling time / h,Ionic conductivity / mS/cm,"), csv);
		assertTrue(csv.contains("C-NTC-40,40,4; 0.4,0.30"), csv);
		assertTrue(csv.contains("C-NTC-60,60,< 1,"), csv);
		JsonObject cell = objects(terminal.run("study", "C-STU-01", "--json").done().json().get("rows")).get(6)
				.getAsJsonArray("cells").get(1).getAsJsonObject();
		assertEquals("less than", cell.getAsJsonObject("uncertainty").get("kind").getAsString());
		assertEquals(1, cell.getAsJsonObject("uncertainty").get("upper").getAsDouble());
		Path drawn = figures.resolve("c.svg");
		terminal.run("study", "C-STU-01", "--out", drawn.toString()).done();
		String svg = Files.readString(drawn);
		assertTrue(svg.contains("Milling time") && svg.contains("Ionic conductivity") && svg.contains("upper limit"));
		terminal.run("study", "D-STU-01", "--out", drawn.toString()).done();
		svg = Files.readString(drawn);
		assertTrue(svg.contains("PTFE") && svg.contains("Ionic conductivity"));
	}

	@Test
	void takingThemAgainChangesNothing() {
		String before = terminal.run("list", "--json").done().out();
		terminal.run("demo", "--study", "all").done();
		assertEquals(before, terminal.run("list", "--json").done().out());
		terminal.run("verify").done();
	}
}
