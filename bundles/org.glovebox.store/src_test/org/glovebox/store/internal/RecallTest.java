/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.core.notebook.Kinship;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.recall.Affected;
import org.glovebox.core.recall.Recalls;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.EquipmentRun;
import org.glovebox.model.notebook.Instrument;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two lots, a diamond of batches over one of them, a cell; a furnace with a run in which one of the batches was heated. */
class RecallTest {

	@TempDir
	Path temp;

	private OpenNotebook open;
	private Recalls recalls;
	private Lot sulfur;
	private Lot other;
	private Batch powder;
	private Batch heated;
	private Batch composite;
	private CellBuild cell;
	private Instrument furnace;
	private EquipmentRun run;

	@BeforeEach
	void create() {
		open = OpenNotebook.create(temp.resolve("notebook"));
		recalls = new Recalls(open.notebook);
		sulfur = named(OpenNotebook.lot("Sulfur"), "L-1");
		other = named(OpenNotebook.lot("Carbon"), "L-2");
		powder = named(OpenNotebook.batch("powder"), "B-1");
		OpenNotebook.use(powder, sulfur);
		heated = named(OpenNotebook.batch("heated"), "B-2");
		OpenNotebook.use(heated, sulfur);
		composite = named(OpenNotebook.batch("composite"), "B-3");
		OpenNotebook.use(composite, powder);
		OpenNotebook.use(composite, heated);
		OpenNotebook.use(composite, other);
		cell = named(OpenNotebook.make(CellPackage.Literals.CELL_BUILD, CellBuild.class, "cell"), "C-1");
		Layer layer = CellFactory.eINSTANCE.createLayer();
		layer.setSource(composite);
		cell.getLayers().add(layer);
		furnace = named(OpenNotebook.make(NotebookPackage.Literals.INSTRUMENT, Instrument.class, "furnace"), "I-1");
		run = named(OpenNotebook.make(NotebookPackage.Literals.EQUIPMENT_RUN, EquipmentRun.class, "run"), "R-1");
		run.setInstrument(furnace);
		PerformedStep step = SynthesisFactory.eINSTANCE.createPerformedStep();
		step.setActual(SynthesisFactory.eINSTANCE.createHeat());
		step.setEquipmentRun(run);
		heated.getSteps().add(step);
		open.saveAll(List.of(sulfur, other, powder, heated, composite, cell, furnace, run));
	}

	@AfterEach
	void close() {
		open.close();
	}

	private static <T extends Record> T named(T record, String shortId) {
		record.setShortId(shortId);
		return record;
	}

	private void recall(Record record, String reason) {
		assertTrue(recalls.save(OpenNotebook.uuid(record), Optional.of(reason), "Anna").orElseThrow() instanceof SaveOutcome.Saved);
	}

	/** The way to each record that is affected, as short ids. */
	private Map<String, String> ways() {
		return recalls.affected().values().stream().flatMap(List::stream)
				.collect(Collectors.toMap(a -> a.record().shortId(), RecallTest::way));
	}

	private static String way(Affected affected) {
		return affected.path().stream().map(RecordSummary::shortId).collect(Collectors.joining(">"));
	}

	private Set<String> found(String query) {
		return ((SearchOutcome.Found) open.notebook.search(query, 100)).records().stream().map(RecordSummary::shortId)
				.collect(Collectors.toSet());
	}

	@Test
	void everythingThatCameOfABadLotIsAffectedAndSaysHow() {
		recall(sulfur, "wet");

		Map<String, String> ways = ways();
		assertEquals(Set.of("B-1", "B-2", "B-3", "C-1"), ways.keySet());
		assertEquals("L-1>B-1", ways.get("B-1"));
		assertTrue(Set.of("L-1>B-1>B-3>C-1", "L-1>B-2>B-3>C-1").contains(ways.get("C-1")), ways.toString());
		assertEquals(Set.of("L-1"), found("is:recalled"));
		assertEquals(Set.of("C-1"), found("is:affected type:cell"));
		Affected powdered = recalls.affected().get(OpenNotebook.uuid(composite)).get(0);
		assertTrue(powdered.sentence().startsWith("rests on L-1, which was recalled: wet; by way of B-"), powdered.sentence());
	}

	@Test
	void whatWasDoneWithABadInstrumentIsAffectedThroughItsRuns() {
		recall(furnace, "thermocouple broken");

		assertEquals(Map.of("R-1", "I-1>R-1", "B-2", "I-1>R-1>B-2", "B-3", "I-1>R-1>B-2>B-3", "C-1", "I-1>R-1>B-2>B-3>C-1"),
				ways());
	}

	@Test
	void aRunAloneAffectsWhatWasMadeInIt() {
		recall(run, "door open");

		assertEquals(Set.of("B-2", "B-3", "C-1"), ways().keySet());
	}

	@Test
	void aRecallIsARevisionAndSoIsItsWithdrawal() {
		UUID uuid = OpenNotebook.uuid(sulfur);
		recall(sulfur, "wet");
		assertEquals("Recalled: wet", open.notebook.history(uuid).get(0).message());
		assertEquals("Anna", open.notebook.history(uuid).get(0).author());

		recalls.save(uuid, Optional.empty(), "Bo");

		assertEquals(List.of(), recalls.all());
		assertEquals(Map.of(), recalls.affected());
		assertEquals("Recall withdrawn", open.notebook.history(uuid).get(0).message());
		assertEquals(3, open.notebook.history(uuid).size());
		assertEquals(Optional.empty(), recalls.save(uuid, Optional.empty(), "Bo"));
	}

	@Test
	void whatTwoRecordsCameOfAndTheWayBetweenThemAreFound() {
		Kinship kinship = new Kinship(open.notebook);
		assertEquals(List.of("L-1"), ids(kinship.commonAncestors(OpenNotebook.uuid(powder), OpenNotebook.uuid(heated))));
		assertEquals(List.of("B-1", "L-1", "B-2"), ids(kinship.path(OpenNotebook.uuid(powder), OpenNotebook.uuid(heated))));
		assertEquals(List.of("L-2", "B-3", "C-1"), ids(kinship.path(OpenNotebook.uuid(other), OpenNotebook.uuid(cell))));
		assertEquals(List.of("C-1", "B-3", "L-2"), ids(kinship.path(OpenNotebook.uuid(cell), OpenNotebook.uuid(other))));
		assertEquals(List.of(), ids(kinship.path(OpenNotebook.uuid(other), OpenNotebook.uuid(powder))));
		assertEquals("B-3", ids(kinship.commonAncestors(OpenNotebook.uuid(cell), OpenNotebook.uuid(composite))).get(0));
	}

	private static List<String> ids(List<RecordSummary> records) {
		return records.stream().map(RecordSummary::shortId).toList();
	}
}
