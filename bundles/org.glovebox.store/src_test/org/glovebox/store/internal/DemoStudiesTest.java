/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.text.ImportPlan;
import org.glovebox.core.text.Kinds;
import org.glovebox.core.text.PlannedRecord.Change;
import org.glovebox.core.text.TextFile;
import org.glovebox.core.text.TextImport;
import org.glovebox.core.text.TextMessage;
import org.glovebox.core.text.TextWriter;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.notebook.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published studies that come with the program, as they lie in its sources. */
class DemoStudiesTest {

	private static final Path STUDIES = Path.of("../org.glovebox.demo/content");

	@TempDir
	Path temp;

	static List<Path> studies() throws IOException {
		try (Stream<Path> folders = Files.list(STUDIES)) {
			return folders.filter(folder -> Files.isRegularFile(folder.resolve("index.txt"))).sorted().toList();
		}
	}

	private static List<TextFile> texts(Path study) throws IOException {
		List<TextFile> texts = new ArrayList<>();
		for (String line : Files.readAllLines(study.resolve("index.txt"))) {
			if (TextFile.isNamed(line.strip())) {
				texts.add(TextFile.read(study.resolve(line.strip())));
			}
		}
		return texts;
	}

	private static TextImport into(OpenNotebook open) {
		return new TextImport(open.notebook, Kinds.of(ModelPackages.all()), OpenNotebook.AUTHOR);
	}

	private OpenNotebook with(List<TextFile> texts) {
		OpenNotebook open = OpenNotebook.create(temp.resolve("notebook"));
		ImportPlan plan = into(open).plan(texts);
		assertEquals(List.of(), plan.messages().stream().map(TextMessage::toString).toList());
		OpenNotebook.saved(into(open).save(plan, "demo"));
		return open;
	}

	@ParameterizedTest
	@MethodSource("studies")
	void everyFileOfAStudyIsInItsIndex(Path study) throws IOException {
		List<String> index = Files.readAllLines(study.resolve("index.txt")).stream().map(String::strip).toList();
		try (Stream<Path> files = Files.list(study)) {
			files.map(file -> file.getFileName().toString()).filter(TextFile::isNamed)
					.forEach(name -> assertTrue(index.contains(name), name));
		}
	}

	@ParameterizedTest
	@MethodSource("studies")
	void isUnderstoodWithoutAWarningAndKeptSound(Path study) throws IOException {
		try (OpenNotebook open = with(texts(study))) {
			assertTrue(open.notebook.verify(Monitor.NONE).sound());
		}
	}

	@ParameterizedTest
	@MethodSource("studies")
	void readsBackAsItIsWritten(Path study) throws IOException {
		try (OpenNotebook open = with(texts(study))) {
			String written = TextWriter.write(records(open));
			ImportPlan again = into(open).plan(List.of(new TextFile("written", written)));
			assertEquals(List.of(), again.messages());
			assertEquals(again.records().size(), again.count(Change.UNCHANGED), again.summary());
		}
	}

	@ParameterizedTest
	@MethodSource("studies")
	void everyClaimSaysWhereItStandsAndWhatItIsAbout(Path study) throws IOException {
		try (OpenNotebook open = with(texts(study))) {
			for (Record record : records(open)) {
				if (record instanceof Claim claim) {
					assertTrue(claim.getPublication() != null || claim.getCitation() != null, claim.getShortId());
					assertTrue(!claim.getAbout().isEmpty() || claim.getSystem() != null, claim.getShortId());
				}
			}
		}
	}

	private static List<Record> records(OpenNotebook open) {
		return open.notebook.list(RecordFilter.ALL).stream().map(summary -> open.load(summary.uuid()).record()).toList();
	}

	/** No id of one study occurs in another. */
	@Test
	void allFitIntoOneNotebook() throws IOException {
		List<TextFile> all = new ArrayList<>();
		for (Path study : studies()) {
			all.addAll(texts(study));
		}
		with(all).close();
	}

	/** 3.35 mg of a composite with 20 % S@C, which has 60 % sulfur. */
	@Test
	void theActiveMassOfTheSulfurCellFollowsFromItsBatches() throws IOException {
		try (OpenNotebook open = with(texts(STUDIES.resolve("study-a")))) {
			CellBuild cell = (CellBuild) open.notebook.load("CELL-01").stored().orElseThrow().record();
			Derived mass = ((Derivation.Found) new Derivations(open.notebook).activeMass(cell)).value();
			assertEquals("0.402 mg", mass.value().text());
			assertEquals("3.35 mg \u00d7 0.2 \u00d7 0.6", mass.expression());
		}
	}
}
