/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script of the unpacked product. */
class StartTest {
	private static final int AT_ONCE = 4;

	@TempDir
	Path scratch;

	@Test
	void helpListsTheVerbs() throws IOException, InterruptedException {
		Shipped.Run run = Shipped.run(Shipped.unpacked(), scratch, "help");
		assertEquals(0, run.exitCode(), run::messages);
		for (String verb : List.of("demo", "init", "read", "import", "list", "show", "find", "lineage", "analyze", "figure", "export",
				"verify", "readers", "analyzers", "quantity", "formula", "stoichiometry", "help"))
			assertTrue(run.output().contains(verb), () -> verb + " is missing:\n" + run.output());
	}

	@Test
	void theExitCodeOfAVerbIsThatOfTheScript() throws IOException, InterruptedException {
		Shipped.Run run = Shipped.run(Shipped.unpacked(), scratch, "hepl");
		assertEquals(2, run.exitCode(), run::messages);
		assertTrue(run.messages().contains("help"), run::messages);
		assertEquals("", run.output());
	}

	@Test
	void theSecondRunFindsWhatTheFirstHasKept() throws IOException, InterruptedException {
		Shipped.run(Shipped.unpacked(), scratch, "help");
		assertEquals(1, classArchives().size());
		Path archive = classArchives().get(0);
		var written = Files.getLastModifiedTime(archive);
		Shipped.run(Shipped.unpacked(), scratch, "help");
		assertEquals(List.of(archive), classArchives());
		assertEquals(written, Files.getLastModifiedTime(archive), "the class archive does not fit and was written again");
	}

	@Test
	void severalFirstRunsAtOnceDoNotDisturbEachOther() throws IOException, InterruptedException {
		List<Process> runs = new ArrayList<>();
		List<Path> messages = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			messages.add(scratch.resolve("messages" + i));
			runs.add(Shipped.start(Shipped.unpacked(), scratch, Map.of(), scratch.resolve("output" + i), messages.get(i), "help"));
		}
		for (int i = 0; i < AT_ONCE; i++) {
			assertTrue(runs.get(i).waitFor(2, TimeUnit.MINUTES));
			assertEquals(0, runs.get(i).exitValue(), Files.readString(messages.get(i)));
		}
	}

	@Test
	void theDesktopSaysThatItNeedsADisplay() throws IOException, InterruptedException {
		assumeFalse(System.getProperty("os.name").startsWith("Mac"), "macOS always has a display");
		Shipped.Run run = Shipped.run(Shipped.unpacked(), scratch);
		assertEquals(1, run.exitCode());
		assertTrue(run.messages().contains("DISPLAY"), run::messages);
	}

	@Test
	void aJavaThatIsNotThereIsNamed() throws IOException, InterruptedException {
		Shipped.Run run = Shipped.run(Shipped.unpacked(), scratch, Map.of("GLOVEBOX_JAVA", "/nonexistent/java"), "help");
		assertTrue(run.exitCode() != 0);
		assertTrue(run.messages().contains("/nonexistent/java"), run::messages);
	}

	private List<Path> classArchives() throws IOException {
		try (Stream<Path> files = Files.walk(scratch.resolve("cache"))) {
			return files.filter(file -> file.toString().endsWith(".jsa")).toList();
		}
	}
}
