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

import org.glovebox.cli.tests.Terminal.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;

/** What a command line that was not understood says, and what helps to understand it. */
class UsageTest {

	/** The verbs that others rely on. */
	private static final List<String> VERBS = List.of("demo", "init", "read", "import", "list", "show", "find", "lineage",
			"analyze", "figure", "export", "verify", "readers", "analyzers", "help");

	@TempDir
	Path folder;

	private Result run(Object... arguments) {
		return Terminal.at(folder.resolve("none")).run(arguments);
	}

	private List<String> listed() {
		return run("help").done().lines().stream().filter(l -> l.startsWith("  ")).map(l -> l.strip().split(" ")[0])
				.toList();
	}

	@Test
	void helpListsTheVerbsOfTheContract() {
		assertTrue(listed().containsAll(VERBS), listed().toString());
	}

	@Test
	void everyVerbIsOnItsPage() throws IOException {
		String page = Files.readString(Path.of("../../docs/reference/command-line.md"));
		listed().stream().filter(v -> !v.equals("help"))
				.forEach(v -> assertTrue(page.contains("`" + v + "`") || page.contains("`" + v + " "), v));
	}

	@Test
	void noVerbIsHelp() {
		assertEquals(run("help").out(), run().done().out());
	}

	@Test
	void everyVerbExplainsItselfAndTakesTheCommonFlags() {
		for (String verb : listed()) {
			String text = run(verb, "--help").done().out();
			assertTrue(text.startsWith("Usage: glovebox " + verb), text);
			assertTrue(text.contains("--json") && text.contains("--notebook=DIR"), text);
			assertEquals(text.strip(), run("help", verb).done().out().strip());
		}
	}

	@Test
	void helpIsAlsoForPrograms() {
		List<String> names = run("help", "--json").done().json().getAsJsonArray("verbs").asList().stream()
				.map(v -> v.getAsJsonObject().get("name").getAsString()).toList();
		assertEquals(listed(), names);
		JsonElement only = run("help", "read", "--json").done().json().getAsJsonArray("verbs").get(0);
		assertEquals("FILE", only.getAsJsonObject().getAsJsonArray("arguments").get(0).getAsJsonObject().get("name")
				.getAsString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "raed", "REDA", "import-file" })
	void anUnknownVerbIsToldWithAUsageLine(String verb) {
		Result result = run(verb, "x", "--json").fails(2, "unknown verb " + verb, "Usage: glovebox VERB");
		assertEquals("", result.out());
	}

	@Test
	void theNearestVerbIsNamed() {
		run("raed").fails(2, "Did you mean read?");
		run("analize").fails(2, "Did you mean analyze?");
		run("help", "lineag").fails(2, "unknown verb lineag", "Did you mean lineage?");
	}

	@Test
	void everyVerbNamesAnUnknownFlagAndTheNearest() {
		for (String verb : VERBS) {
			Result result = run(verb, "--jsno").fails(2, "unknown flag --jsno", "Did you mean --json?",
					"Usage: glovebox " + verb);
			assertEquals("", result.out());
		}
	}

	@Test
	void aMistypedFlagIsNamedBeforeWhatIsMissingBecauseOfIt() {
		run("analyze", "x", "--wiht=dq-dv").fails(2, "unknown flag --wiht\n", "Did you mean --with?");
		run("figure", "x", "--knd", "dqdv", "--out", "x.svg").fails(2, "Did you mean --kind?");
	}

	@Test
	void whatIsMissingOrDoesNotFitIsUsage() {
		run("read").fails(2, "FILE", "Usage: glovebox read");
		run("analyze", "x").fails(2, "--with", "Usage: glovebox analyze");
		run("read", "x", "--csv", "--json").fails(2, "exclude each other");
		run("read", "x", "--repeat", "many").fails(2, "--repeat", "many");
		run("read", "x", "--repeat", "-1").fails(2, "--repeat");
		run("analyze", "x", "--with", "dq-dv", "-P", "smoothing").fails(2, "smoothing");
		run("export", "--with", "archive").fails(2, "--out");
		run("lineage", "x", "--depth", "0").fails(2, "--depth");
		run("list", "superfluous").fails(2, "unexpected argument superfluous");
	}

	@Test
	void commonFlagsMayStandBeforeTheVerb() {
		Path notebook = folder.resolve("made");
		run("--notebook", notebook, "init").done();
		assertTrue(run("--json", "--notebook=" + notebook, "list").done().document().getAsJsonArray().isEmpty());
	}

	@Test
	void aNameWithAnAtSignIsAName() {
		run("read", "@data.ndax").fails(1, "@data.ndax: there is no such file");
	}

	@Test
	void theVersionIsKnown() {
		assertTrue(run("--version").done().out().strip().matches("glovebox \\d+\\.\\d+\\.\\d+"));
	}
}
