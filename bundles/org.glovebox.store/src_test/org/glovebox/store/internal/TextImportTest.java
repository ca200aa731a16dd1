/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
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
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialForm;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking texts into a notebook: what is made, what is changed, what is left alone, and what is refused. */
class TextImportTest {

	private static final String STUDY = """
			every record
			  project NAS

			cell C-1 "S@C | NAS | Na15Sn4"
			  cell type full cell
			  diameter 10 mm
			  layer electrolyte NAS-01 "SE", mass 80 mg
			  layer positive electrode SC-01 "Cathode", mass 3.35 mg
			  assembly press "Press", pressure ~250 MPa, dwell time 90 s
			    layers SE, Cathode
			  stack pressure 250 MPa

			lot L-S "Sulfur"
			  formula S
			  purity 99.99 %
			  tags example amounts, opened
			  remarks
			    First line: as on the bottle.

			    # no comment, but text
			    Last line.

			batch SC-01 "S@C"
			  input L-S, planned 600 mg, actual 600.3 mg, role active material, step Mix
			  step ball mill "Mix", speed 300 rpm, milling time 1 h
			    started 2025-01-15 09:00 UTC
			  step heat "Melt"
			    segment 155 °C, hold time 12 h
			    atmosphere vacuum
			    planned heat "Melt"
			      segment 155 °C, hold time 10 h

			batch NAS-01
			  formula Na3SbS4

			project NAS "Reactive electrolyte"
			""";

	@TempDir
	Path temp;

	private OpenNotebook open;

	@BeforeEach
	void makeNotebook() {
		open = OpenNotebook.create(temp.resolve("notebook"));
	}

	@AfterEach
	void closeNotebook() {
		open.close();
	}

	private TextImport texts() {
		return new TextImport(open.notebook, Kinds.of(ModelPackages.all()), OpenNotebook.AUTHOR);
	}

	private ImportPlan plan(String text) {
		return texts().plan(List.of(new TextFile("bench.gbx", text)));
	}

	private ImportPlan take(String text) {
		ImportPlan plan = plan(text);
		assertEquals(List.of(), plan.messages());
		OpenNotebook.saved(texts().save(plan, "taken in"));
		return plan;
	}

	private <T extends Record> T record(String id, Class<T> type) {
		return type.cast(stored(id).record());
	}

	private Stored stored(String id) {
		return open.notebook.load(id).stored().orElseThrow();
	}

	private String onlyError(String text) {
		ImportPlan plan = plan(text);
		assertFalse(plan.isSound());
		assertEquals(1, plan.messages().size(), plan.messages().toString());
		return plan.messages().get(0).toString();
	}

	private String written() {
		return TextWriter.write(open.notebook.list(RecordFilter.ALL).stream().map(RecordSummary::uuid)
				.map(uuid -> open.load(uuid).record()).toList());
	}

	@Test
	void makesRecordsThatReferToEachOtherInAnyOrder() {
		take(STUDY);
		CellBuild cell = record("C-1", CellBuild.class);
		assertEquals("NAS-01", cell.getLayers().get(0).getSource().getShortId());
		assertEquals(Quantity.parse("3.35 mg"), cell.getLayers().get(1).getMass());
		assertEquals(cell.getLayers(), cell.getAssembly().get(0).getLayers());
		assertEquals("NAS", cell.getProject().getShortId());
		assertEquals(List.of("example amounts", "opened"), record("L-S", Lot.class).getTags());
	}

	@Test
	void aStepWasPlannedAsItWasDoneUnlessSaidOtherwise() {
		take(STUDY);
		Batch batch = record("SC-01", Batch.class);
		PerformedStep mill = batch.getSteps().get(0);
		assertEquals(Quantity.parse("1 h"), ((BallMill) mill.getPlanned()).getMillingTime());
		assertEquals(Quantity.parse("1 h"), ((BallMill) mill.getActual()).getMillingTime());
		assertEquals(mill, batch.getInputs().get(0).getStep());
		PerformedStep melt = batch.getSteps().get(1);
		assertEquals(Quantity.parse("10 h"), ((Heat) melt.getPlanned()).getSegments().get(0).getHoldTime());
		assertEquals(Quantity.parse("12 h"), ((Heat) melt.getActual()).getSegments().get(0).getHoldTime());
	}

	@Test
	void keepsTextOfSeveralLinesAsItIs() {
		take(STUDY);
		assertEquals("First line: as on the bottle.\n\n# no comment, but text\nLast line.",
				record("L-S", Lot.class).getRemarks());
	}

	@Test
	void theSameTextTwiceMakesNoNewRevision() {
		take(STUDY);
		ImportPlan again = take(STUDY);
		assertEquals(again.records().size(), again.count(Change.UNCHANGED), again.summary());
		assertEquals(1, open.notebook.history(stored("C-1").revision().record()).size());
	}

	@Test
	void whatIsWrittenReadsBackAsTheSameRecords() {
		take(STUDY);
		String text = written();
		ImportPlan plan = plan(text);
		assertEquals(List.of(), plan.messages(), text);
		assertEquals(plan.records().size(), plan.count(Change.UNCHANGED), text);
		try (OpenNotebook other = OpenNotebook.create(temp.resolve("other"))) {
			TextImport elsewhere = new TextImport(other.notebook, Kinds.of(ModelPackages.all()), OpenNotebook.AUTHOR);
			OpenNotebook.saved(elsewhere.save(elsewhere.plan(List.of(new TextFile("export", text))), "moved"));
			assertEquals(text, TextWriter.write(other.notebook.list(RecordFilter.ALL).stream()
					.map(summary -> other.load(summary.uuid()).record()).toList()));
		}
	}

	@Test
	void changesWhatTheTextSaysAndLeavesTheRest() {
		take(STUDY);
		ImportPlan plan = take("""
				lot L-S
				  purity 99.5 %
				cell C-1
				  layer electrolyte NAS-01 "SE", thickness 500 µm
				  layer positive electrode SC-01 "Cathode", mass 3.4 mg
				batch NAS-01
				  formula Na3SbS4
				""");
		assertEquals("2 changed, 1 unchanged", plan.summary());
		assertEquals("Purity: 99.99 % -> 99.5 %", differences(plan, 0));
		assertEquals("Layers 1 \u203a Thickness: - -> 500 µm; Layers 2 \u203a Mass: 3.35 mg -> 3.4 mg",
				differences(plan, 1));
		CellBuild cell = record("C-1", CellBuild.class);
		assertEquals(Quantity.parse("80 mg"), cell.getLayers().get(0).getMass());
		assertEquals("Sulfur", record("L-S", Lot.class).getTitle());
	}

	private static String differences(ImportPlan plan, int record) {
		return plan.records().get(record).differences().stream()
				.map(d -> d.label() + ": " + d.older().orElse("-") + " -> " + d.newer().orElse("-"))
				.collect(Collectors.joining("; "));
	}

	@Test
	void aListIsAfterwardsAsInTheTextAndPartsKeepTheirIdentity() {
		take(STUDY);
		ImportPlan plan = take("""
				batch SC-01
				  step grind "Grind", tool agate mortar
				  step heat "Melt"
				""");
		assertEquals("Steps 1: Ball mill, Mix, 300 rpm, 1 h -> -; Steps 1: - -> Grind, agate mortar",
				differences(plan, 0).replaceAll("; Inputs[^;]*|Inputs[^;]*; ", ""));
		assertEquals(2, record("SC-01", Batch.class).getSteps().size());
	}

	@Test
	void aHyphenEmptiesAField() {
		take(STUDY);
		take("lot L-S\n  remarks -\n  tags -\nbatch SC-01\n  inputs -\n");
		assertNull(record("L-S", Lot.class).getRemarks());
		assertEquals(List.of(), record("L-S", Lot.class).getTags());
		assertEquals(List.of(), record("SC-01", Batch.class).getInputs());
	}

	@Test
	void aTableIsTheSameAsItsLines() {
		take("""
				table lot, form powder
				id\ttitle\tpurity\tstorage
				L-S\tSulfur, sublimed\t99.99 %\tAr, water < 0.1 ppm
				L-SN\tTin

				table claim, about L-S, citation Energy Environ. Sci. 2025
				id   | property | value  | condition temperature
				CL-1 | density  | 2 g/cm3 | 25 °C
				CL-2 | density  | 3 g/cm3 |
				""");
		Lot sulfur = record("L-S", Lot.class);
		assertEquals("Sulfur, sublimed", sulfur.getTitle());
		assertEquals(Quantity.parse("< 0.1 ppm"), sulfur.getStorage().getWater());
		assertEquals(MaterialForm.POWDER, record("L-SN", Lot.class).getForm());
		assertNull(record("L-SN", Lot.class).getPurity());
		assertEquals(Quantity.parse("25 °C"), record("CL-1", Claim.class).getConditions().get(0).getValue());
		assertEquals(List.of(), record("CL-2", Claim.class).getConditions());
	}

	@Test
	void aDryRunSavesNothing() {
		take(STUDY);
		String before = written();
		assertEquals("1 new, 1 changed", plan("lot L-X\nlot L-S\n  purity 9 %\n").summary());
		assertEquals(before, written());
		assertTrue(open.notebook.find("L-X").isEmpty());
	}

	@Test
	void nothingIsSavedWhereThereIsAnError() {
		ImportPlan plan = plan("lot L-S\n  formula S\nlot L-X\n  form powdr\n");
		assertFalse(plan.isSound());
		assertThrows(IllegalArgumentException.class, () -> texts().save(plan, "no"));
		assertEquals(List.of(), open.notebook.list(RecordFilter.ALL));
	}

	@Test
	void tellsReferencesThatLeadNowhere() {
		take(STUDY);
		assertEquals("bench.gbx:2:9: error: Material: there is no record L-T in the text or in the notebook; did you mean "
				+ "L-S?", onlyError("batch B-1\n  input L-T, planned 1 g\n"));
		assertEquals("bench.gbx:2:10: error: Recipe: L-S is a lot, not a recipe", onlyError("batch B-1\n  recipe L-S\n"));
		assertEquals("bench.gbx:3:14: error: Added in step: B-1 has no performed step \u201cMelt\u201d; name it by its "
				+ "number from 1 or by its title, one of Mix",
				onlyError("batch B-1\n  input L-S\n    step      Melt\n  step mix \"Mix\"\n").replace(":15:", ":14:"));
	}

	@Test
	void aRecordDoesNotChangeItsKind() {
		take(STUDY);
		assertEquals("bench.gbx:1:1: error: L-S: the notebook has a lot of that id, and a record does not change its kind",
				onlyError("batch L-S\n"));
	}

	@Test
	void tellsWhatARecordMustNotLack() {
		String error = onlyError("analysis A-1\n  analyzer cycle-summary\n  result value 3 mg\n");
		assertEquals("bench.gbx:1:1: error: A-1, result at results[0]/property: Property is missing.", error);
	}

	/** The examples of the page on the text format are understood, each in a notebook that has those before it. */
	@Test
	void thePageOnTheFormatShowsWhatWorks() throws IOException {
		String page = Files.readString(Path.of("../../docs/reference/text-format.md"));
		List<String> examples = Pattern.compile("(?s)```gbx\\n(.*?)```").matcher(page).results().map(m -> m.group(1))
				.toList();
		assertEquals(3, examples.size());
		examples.forEach(this::take);
		assertEquals("S@C 60:40", record("SC-01", Batch.class).getTitle());
		assertEquals("The melt wets the carbon.\nHandled in argon throughout.",
				record("SC-01", Batch.class).getRemarks());
		assertNull(record("B-01", Batch.class).getSteps().get(1).getActual());
		assertEquals("L-NA2S", record("CL-22", Claim.class).getAbout().get(0).getShortId());
	}

	/** Each shorthand of the table on the page stands for a part that can be written so. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '~', value = { "batch;input L-S, planned 600 mg",
			"cell;layer electrolyte L-S \"Na3SbS4\", mass 80 mg",
			"recipe;ingredient Na2S 3, ratio basis by moles", "cell;stack pressure 250 MPa",
			"claim;condition stack_pressure 250 MPa", "instrument;limit \"k points\" 3x3x3",
			"lot;storage Ar, water < 0.1 ppm", "raman;stage during cycling, voltage 1.6 V, direction discharge" })
	void shorthands(String kind, String line) {
		String property = kind.equals("claim") ? "  property density\n" : "";
		take("lot L-S\n" + kind + " X-1\n" + property + "  " + line + "\n");
		String written = TextWriter.write(List.of(record("X-1", Record.class)));
		assertTrue(written.contains("\n  " + line + "\n"), written);
	}

	@Test
	void severalTextsBelongTogether() {
		List<TextFile> files = List.of(new TextFile("a.gbx", "batch B-1\n  input L-S\n"),
				new TextFile("b.gbx", "lot L-S\n"));
		assertEquals(List.of(), texts().plan(files).messages().stream().map(TextMessage::toString).toList());
	}
}
