/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.core.merge.Choice.Pick;
import org.glovebox.core.merge.Conflict.Kind;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.Records;
import org.glovebox.model.UnreadText;
import org.glovebox.model.cell.AssemblyStep;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.CellType;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordMergeTest {

	private CellBuild base;
	private CellBuild mine;
	private CellBuild theirs;

	@BeforeEach
	void prepare() {
		base = Records.create(CellPackage.Literals.CELL_BUILD, CellBuild.class, "Ada", Instant.parse("2026-03-02T08:00:00Z"));
		base.setTitle("Cell");
		base.setRemarks("pressed by hand\nno cracks\nsealed");
		base.getTags().addAll(List.of("NAS", "half"));
		base.setDiameter(Quantity.parse("10 mm"));
		layer(base, "negative");
		layer(base, "electrolyte");
		layer(base, "positive");
		apart();
	}

	/** Begins both sides anew from the base. */
	private void apart() {
		mine = copy(base);
		theirs = copy(base);
	}

	private static CellBuild copy(CellBuild cell) {
		return (CellBuild) RecordFormat.read(RecordFormat.write(cell)).opened().orElseThrow();
	}

	private static Layer layer(CellBuild cell, String title) {
		return layer(cell, cell.getLayers().size(), title);
	}

	private static Layer layer(CellBuild cell, int at, String title) {
		Layer layer = CellFactory.eINSTANCE.createLayer();
		layer.setTitle(title);
		cell.getLayers().add(at, layer);
		return layer;
	}

	private MergeResult merge(Decisions decisions) {
		return RecordMerge.of(Optional.of(base), mine, theirs, decisions);
	}

	private CellBuild merged() {
		MergeResult result = merge(Decisions.none());
		assertEquals(List.of(), result.open());
		// what is merged can be stored, and is the same when it is read again
		return copy((CellBuild) result.record());
	}

	private Conflict conflict() {
		List<Conflict> open = merge(Decisions.none()).open();
		assertEquals(1, open.size(), open::toString);
		return open.get(0);
	}

	private CellBuild decided(Choice choice) {
		MergeResult result = merge(Decisions.of(Map.of(conflict().key(), choice)));
		assertTrue(result.complete());
		return copy((CellBuild) result.record());
	}

	private static List<String> titles(CellBuild cell) {
		return cell.getLayers().stream().map(Layer::getTitle).toList();
	}

	@Test
	void takesFromEachSideWhatOnlyThatOneChanged() {
		mine.setCellType(CellType.FULL);
		mine.getLayers().get(2).setMass(Quantity.parse("3.35 mg"));
		theirs.setDiameter(Quantity.parse("12 mm"));
		theirs.getLayers().get(2).setRole(LayerRole.POSITIVE_ELECTRODE);
		CellBuild merged = merged();
		assertEquals(CellType.FULL, merged.getCellType());
		assertEquals("12 mm", merged.getDiameter().text());
		assertEquals("3.35 mg", merged.getLayers().get(2).getMass().text());
		assertEquals(LayerRole.POSITIVE_ELECTRODE, merged.getLayers().get(2).getRole());
	}

	@Test
	void nothingIsAskedWhereBothDidTheSame() {
		mine.setDiameter(Quantity.parse("12 mm"));
		theirs.setDiameter(Quantity.parse("12 mm"));
		mine.getLayers().remove(1);
		theirs.getLayers().remove(1);
		assertEquals("12 mm", merged().getDiameter().text());
		assertEquals(List.of("negative", "positive"), titles(merged()));
	}

	@Test
	void aQuantityThatBothChangedIsAConflictInTheWordsOfTheForm() {
		mine.getLayers().get(1).setMass(Quantity.parse("80 mg"));
		theirs.getLayers().get(1).setMass(Quantity.parse("81 mg"));
		Conflict conflict = conflict();
		assertEquals("Layers 2 \u203a Mass", conflict.field());
		assertEquals(Kind.QUANTITY, conflict.kind());
		assertEquals(Optional.empty(), conflict.base());
		assertEquals(Optional.of("80 mg"), conflict.mine());
		assertEquals(Optional.of("81 mg"), conflict.theirs());
		assertEquals("80 mg", decided(Pick.MINE).getLayers().get(1).getMass().text());
		assertEquals("81 mg", decided(Pick.THEIRS).getLayers().get(1).getMass().text());
		assertEquals("80.5 mg", decided(new Choice.Typed("80.5 mg")).getLayers().get(1).getMass().text());
		Layer untypable = decided(new Choice.Typed("80 mgg")).getLayers().get(1);
		assertEquals(Optional.of("80 mgg"), UnreadText.of(untypable, CellPackage.Literals.LAYER__MASS));
	}

	@Test
	void textThatIsNoValueCountsAsTyped() {
		UnreadText.set(mine, CellPackage.Literals.CELL_BUILD__DIAMETER, "10 or 12");
		mine.setDiameter(null);
		UnreadText.set(mine, CellPackage.Literals.CELL_BUILD__DIAMETER, "10 or 12");
		theirs.setTitle("Cell 9");
		CellBuild merged = merged();
		assertNull(merged.getDiameter());
		assertEquals(Optional.of("10 or 12"), UnreadText.of(merged, CellPackage.Literals.CELL_BUILD__DIAMETER));
		assertEquals("Cell 9", merged.getTitle());
	}

	@Test
	void bothTextsCanBeKept() {
		mine.setTitle("Cell, 3.35 mg");
		theirs.setTitle("Cell 9");
		assertTrue(conflict().keepsBoth());
		assertEquals("Cell 9; Cell, 3.35 mg", decided(Pick.BOTH).getTitle());
	}

	@Test
	void textsOfSeveralLinesAreMergedLineByLine() {
		mine.setRemarks("pressed at 250 MPa\nno cracks\nsealed");
		theirs.setRemarks("pressed by hand\nno cracks\nsealed\nshown to Bo");
		assertEquals("pressed at 250 MPa\nno cracks\nsealed\nshown to Bo", merged().getRemarks());
		theirs.setRemarks("pressed by Bo\nno cracks\nsealed");
		assertEquals(Kind.TEXT, conflict().kind());
		assertEquals("pressed by Bo\nno cracks\nsealed\npressed at 250 MPa\nno cracks\nsealed",
				decided(Pick.BOTH).getRemarks());
	}

	@Test
	void insertionsOfBothSidesAreKeptInTheirPlaces() {
		layer(mine, 1, "my interlayer");
		layer(mine, "my spring");
		layer(theirs, 1, "their interlayer");
		layer(theirs, 0, "their spacer");
		assertEquals(List.of("their spacer", "negative", "their interlayer", "my interlayer", "electrolyte", "positive",
				"my spring"), titles(merged()));
	}

	@Test
	void anOrderThatOneSideChangedCountsAndTwoAreAConflict() {
		mine.getLayers().move(0, 2);
		layer(theirs, "spring");
		assertEquals(List.of("positive", "spring", "negative", "electrolyte"), titles(merged()));
		theirs.getLayers().move(0, 1);
		assertEquals(Kind.ORDER, conflict().kind());
		assertEquals(List.of("positive", "spring", "negative", "electrolyte"), titles(decided(Pick.MINE)));
		assertEquals(List.of("electrolyte", "negative", "positive", "spring"), titles(decided(Pick.THEIRS)));
	}

	@Test
	void aPartThatOneTookOutAndTheOtherChangedIsAConflict() {
		mine.getLayers().remove(1);
		theirs.getLayers().get(1).setMass(Quantity.parse("80 mg"));
		Conflict conflict = conflict();
		assertEquals(Kind.PART, conflict.kind());
		assertEquals(Optional.empty(), conflict.mine());
		assertTrue(conflict.theirs().orElseThrow().contains("80 mg"));
		assertEquals(List.of("negative", "positive"), titles(decided(Pick.MINE)));
		assertEquals(List.of("negative", "electrolyte", "positive"), titles(decided(Pick.THEIRS)));
		// while it is open nothing is lost
		assertEquals("80 mg", ((CellBuild) merge(Decisions.none()).record()).getLayers().get(1).getMass().text());
	}

	@Test
	void theSameHoldsTheOtherWayRound() {
		theirs.getLayers().remove(1);
		mine.getLayers().get(1).setMass(Quantity.parse("80 mg"));
		assertEquals(Optional.empty(), conflict().theirs());
		assertEquals(List.of("negative", "positive"), titles(decided(Pick.THEIRS)));
		CellBuild kept = decided(Pick.MINE);
		assertEquals(List.of("negative", "electrolyte", "positive"), titles(kept));
		assertEquals("80 mg", kept.getLayers().get(1).getMass().text());
	}

	@Test
	void aPartThatTheOtherSideBeganToReferToIsNotLost() {
		mine.getLayers().remove(1);
		AssemblyStep step = CellFactory.eINSTANCE.createAssemblyStep();
		step.getLayers().add(theirs.getLayers().get(1));
		theirs.getAssembly().add(step);
		assertEquals(Kind.PART, conflict().kind());
		CellBuild kept = decided(Pick.THEIRS);
		assertSame(kept.getLayers().get(1), kept.getAssembly().get(0).getLayers().get(0));
		assertEquals(List.of(), decided(Pick.MINE).getAssembly().get(0).getLayers());
	}

	@Test
	void referencesOfPartsOfMineLeadToPartsOfTheMergedRecord() {
		AssemblyStep step = CellFactory.eINSTANCE.createAssemblyStep();
		step.getLayers().addAll(List.of(layer(mine, "spring"), mine.getLayers().get(0)));
		mine.getAssembly().add(step);
		theirs.getLayers().get(0).setMass(Quantity.parse("40 mg"));
		CellBuild merged = merged();
		assertEquals(List.of(merged.getLayers().get(3), merged.getLayers().get(0)), merged.getAssembly().get(0).getLayers());
		assertEquals("40 mg", merged.getAssembly().get(0).getLayers().get(1).getMass().text());
	}

	@Test
	void tagsAreMergedAsASet() {
		mine.getTags().add("fast");
		mine.getTags().remove("half");
		theirs.getTags().addAll(List.of("fast", "shown"));
		assertEquals(List.of("NAS", "fast", "shown"), merged().getTags());
		theirs.getTags().remove("half");
		theirs.getTags().remove("fast");
		assertEquals(Kind.LIST, conflict().kind());
		assertEquals(List.of("NAS", "shown", "fast"), decided(Pick.BOTH).getTags());
		assertEquals(List.of("NAS", "fast"), decided(Pick.MINE).getTags());
	}

	@Test
	void aPartThatBothAddedIsMergedFieldByField() {
		mine.setAtmosphere(NotebookFactory.eINSTANCE.createAtmosphere());
		mine.getAtmosphere().setGas("Ar");
		theirs.setAtmosphere(NotebookFactory.eINSTANCE.createAtmosphere());
		theirs.getAtmosphere().setWater(Quantity.parse("0.1 ppm"));
		assertEquals("Ar", merged().getAtmosphere().getGas());
		assertEquals("0.1 ppm", merged().getAtmosphere().getWater().text());
	}

	@Test
	void referencesToOtherRecordsAreValues() {
		mine.getLayers().get(0).setSource((Lot) Records.proxy(MaterialPackage.Literals.LOT, "6f1c2a34-0000-4000-8000-000000000001"));
		theirs.getLayers().get(0).setTitle("Na15Sn4");
		Layer layer = merged().getLayers().get(0);
		assertEquals(Optional.of("6f1c2a34-0000-4000-8000-000000000001"), Records.uuid(layer.getSource()));
		theirs.getLayers().get(0).setSource((Lot) Records.proxy(MaterialPackage.Literals.LOT, "6f1c2a34-0000-4000-8000-000000000002"));
		assertEquals(Kind.VALUE, conflict().kind());
	}

	@Test
	void whatBothBeganOnTheirOwnIsOneWhereItSaysTheSame() {
		CellBuild other = copy(base);
		other.getLayers().clear();
		other.setCreatedAt(Instant.parse("2026-03-01T08:00:00Z"));
		other.setCreatedBy("Bo");
		layer(other, "negative");
		layer(other, "electrolyte");
		layer(other, "reference");
		MergeResult result = RecordMerge.of(Optional.empty(), other, base, Decisions.none());
		CellBuild merged = (CellBuild) result.record();
		assertEquals(List.of(), result.open());
		assertEquals(List.of("negative", "electrolyte", "positive", "reference"), titles(merged));
		assertEquals("Bo", merged.getCreatedBy());
	}

	@Test
	void idsOfPartsStay() {
		layer(mine, "mine");
		layer(theirs, "theirs");
		MergeResult result = merge(Decisions.none());
		CellBuild merged = (CellBuild) result.record();
		assertEquals(5, merged.getLayers().size());
		assertEquals(Parts.id(mine.getLayers().get(3)), Parts.id(merged.getLayers().get(4)));
		assertEquals(Parts.id(theirs.getLayers().get(3)), Parts.id(merged.getLayers().get(3)));
	}
}
