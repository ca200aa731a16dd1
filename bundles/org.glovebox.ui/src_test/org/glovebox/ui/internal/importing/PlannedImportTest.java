/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.core.importing.Fate;
import org.glovebox.core.importing.FileContent;
import org.glovebox.core.importing.GatheredFile;
import org.glovebox.core.importing.ImportPlan;
import org.glovebox.core.importing.Placement;
import org.glovebox.core.importing.PlannedFile;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.internal.Summaries;
import org.junit.jupiter.api.Test;

class PlannedImportTest {

	private static final RecordSummary CELL = Summaries.of("CellBuild", "CELL-01");
	private static final RecordSummary OTHER = Summaries.of("CellBuild", "CELL-02");

	private static FileContent content(Technique technique, Metadata metadata) {
		return new FileContent("some-reader", 90, "Some format", technique, 1, 1234, metadata, Map.of(), Optional.empty());
	}

	private static PlannedFile file(String name, Fate fate) {
		return new PlannedFile(new GatheredFile(Path.of(name), name, false), Optional.empty(), fate,
				fate instanceof Fate.Refused ? List.of(Message.error("cut off")) : List.of());
	}

	private final PlannedFile attached = file("a.ndax",
			new Fate.New(content(Technique.CYCLING, Metadata.EMPTY), Placement.of(CELL, "rule in line 1")));
	private final PlannedFile loose = file("b.xrdml", new Fate.New(content(Technique.DIFFRACTION, Metadata.EMPTY), Placement.NONE));
	private final PlannedFile bad = file("c.ndax", new Fate.Refused());
	private final PlannedFile known = file("d.ndax", new Fate.Duplicate(Optional.of(CELL), Optional.empty()));
	private final PlannedImport plan = new PlannedImport(new ImportPlan(List.of(known, bad, attached, loose), List.of()));

	@Test
	void whatCanBeImportedComesFirstThenWhatIsWrong() {
		assertEquals(List.of(attached, loose, bad, known), plan.files());
		assertEquals("2 of 4 files can be imported; what 1 of them belong to is known.", plan.summary());
		assertEquals("CELL-01  title of CELL-01  (rule in line 1)",
				plan.belongs(attached));
		assertEquals("In the notebook: CELL-01", PlannedImport.fate(known));
	}

	@Test
	void whatTheUserChangesIsInTheResult() {
		plan.attach(List.of(attached, loose), Optional.of(OTHER));
		plan.want(loose, false);
		plan.want(bad, true);
		assertEquals(1, plan.wanted());
		assertFalse(plan.isWanted(bad));
		List<PlannedFile> result = plan.result().files();
		Fate.New fate = assertInstanceOf(Fate.New.class, result.get(2).fate());
		assertEquals(Optional.of(OTHER), fate.placement().subject());
		assertEquals("as chosen", fate.placement().because());
		assertInstanceOf(Fate.Left.class, result.get(3).fate());
		plan.attach(List.of(attached), Optional.empty());
		assertEquals("", plan.belongs(attached));
	}

	@Test
	void whatIsLeftAloneIsAsItWasPlanned() {
		assertEquals(List.of(known, bad, attached, loose), plan.result().files());
	}

	@Test
	void theFieldsOfTheRecordAreShownWithWhatHasNone() {
		Metadata metadata = Metadata.builder().put(Keys.SAMPLE, "NaS-01").put(Keys.STARTED, "2026-03-02T08:00:00Z")
				.put(Keys.WAVELENGTH, 1.5406).put("odd setting", "7").build();
		List<List<String>> lines = FieldPreview.lines("a.xrdml", content(Technique.DIFFRACTION, metadata)).stream().map(List::of)
				.toList();
		assertTrue(lines.contains(List.of("Title", "NaS-01")), lines.toString());
		assertTrue(lines.contains(List.of("Started", "2026-03-02T08:00:00Z")), lines.toString());
		assertTrue(lines.contains(List.of("Wavelength", "1.5406 \u00C5")), lines.toString());
		assertTrue(lines.contains(List.of("Further settings \u203A odd setting", "7")), lines.toString());
	}
}
