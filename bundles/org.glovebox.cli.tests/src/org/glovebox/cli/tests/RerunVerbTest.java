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

import org.glovebox.cli.tests.Terminal.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Results that can be had again and compared: rerun, stale, claims. */
class RerunVerbTest {

	@TempDir
	Path folder;
	private Terminal terminal;

	@BeforeEach
	void open() throws IOException {
		terminal = Terminal.at(DemoContent.notebook(folder));
	}

	private static List<JsonObject> objects(Result result) {
		return result.document().getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

	private void weighAgain() throws IOException {
		Path text = folder.resolve("cell.gbx");
		terminal.run("export", "CELL-01", "--with", "text", "--out", text).done();
		String before = Files.readString(text);
		String after = before.replace("3.35 mg", "3.45 mg");
		assertFalse(before.equals(after), before);
		Files.writeString(text, after);
		terminal.run("import", text).done();
	}

	/** The analyzers of the program keep everything that is needed to get the same bytes again. */
	@Test
	void everyAnalysisOfTheDemoComesOutTheSame() {
		List<JsonObject> again = objects(terminal.run("rerun", "--all", "--json").done());
		assertTrue(again.size() >= 3, again.toString());
		again.forEach(a -> assertTrue(a.get("identical").getAsBoolean(), a.toString()));
		assertTrue(terminal.run("rerun", "--all").done().out().contains("the same, byte by byte"));
	}

	@Test
	void whatIsStaleSaysWhatHasChangedUntilItIsRunAgain() throws IOException {
		assertTrue(terminal.run("stale").done().out().contains("nothing is stale"));
		weighAgain();
		Result stale = terminal.run("stale").done();
		assertTrue(stale.out().contains("CELL-01: Layers 3 \u203a Mass was 3.35 mg, is 3.45 mg"), stale.out());
		JsonObject first = objects(terminal.run("stale", "--json").done()).get(0);
		JsonObject difference = first.getAsJsonArray("changed").get(0).getAsJsonObject().getAsJsonArray("differences").get(0)
				.getAsJsonObject();
		assertEquals("3.35 mg", difference.get("older").getAsString());
		assertEquals("3.45 mg", difference.get("newer").getAsString());

		terminal.run("rerun", "--stale").done();
		Result updated = terminal.run("rerun", "--stale", "--update").done();
		assertTrue(updated.out().contains("kept as a new revision"), updated.out());
		assertTrue(terminal.run("stale").done().out().contains("nothing is stale"));
		JsonObject summary = objects(terminal.run("list", "--type", "Analysis", "--json").done()).stream()
				.map(r -> terminal.run("show", r.get("id").getAsString(), "--json").done().json().getAsJsonObject("fields"))
				.filter(f -> f.has("analyzer") && f.get("analyzer").getAsString().equals("cycle-summary")).findFirst()
				.orElseThrow();
		// 1976 mAh/g x 3.35 / 3.45
		assertTrue(summary.toString().contains("1918."), summary.toString());
		terminal.run("verify").done();
		terminal.run("rerun", "--all").done();
	}

	@Test
	void publishedValuesStandBesideOwnOnes() {
		JsonObject capacity = objects(terminal.run("claims", "--json").done()).stream()
				.filter(c -> c.get("claim").getAsString().equals("CL-01")).findFirst().orElseThrow();
		assertEquals("1976 mAh/g", capacity.get("published").getAsString());
		assertEquals("1976 mAh/g", capacity.get("own").getAsString());
		assertEquals("agrees", capacity.get("verdict").getAsString());
		assertEquals(0, capacity.get("deviation").getAsDouble(), 1e-4);
		Result some = terminal.run("claims", "CELL-01").done();
		assertTrue(some.lines().stream().anyMatch(l -> l.contains("CL-01") && l.contains("agrees")), some.out());
		int all = objects(terminal.run("claims", "--all", "--json").done()).size();
		assertTrue(all > objects(terminal.run("claims", "--json").done()).size());
		terminal.run("claims", "--tolerance", "-1").fails(2, "--tolerance");
	}

	@Test
	void whatIsNoAnalysisIsRefused() {
		Result refused = terminal.run("rerun", "CELL-01").fails(1);
		assertTrue(refused.out().contains("CELL-01 is no analysis"), refused.out());
		terminal.run("rerun").fails(2, "--stale");
		terminal.run("stale", "NOTHING-1").fails(1, "there is no record NOTHING-1");
		assertTrue(terminal.run("stale", "CELL-01").done().out().contains("up to date"));
	}
}
