/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.batch;
import static org.glovebox.store.internal.OpenNotebook.lot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.study.Column;
import org.glovebox.core.study.ColumnParser;
import org.glovebox.core.study.StudyCell;
import org.glovebox.core.study.StudyDefinition;
import org.glovebox.core.study.StudyDefinition.Order;
import org.glovebox.core.study.StudyEvaluation;
import org.glovebox.core.study.StudyRecords;
import org.glovebox.core.study.StudyTable;
import org.glovebox.model.analysis.Aggregate;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.ColumnSource;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.analysis.Study;
import org.glovebox.model.analysis.StudyColumn;
import org.glovebox.model.analysis.StudyPlace;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.material.Lot;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables over lineage, with the published numbers of two studies. */
class StudyTest {

	@TempDir
	Path temp;

	private OpenNotebook open;

	@BeforeEach
	void create() {
		open = OpenNotebook.create(temp.resolve("notebook"));
	}

	@AfterEach
	void close() {
		open.close();
	}

	private static Column column(String text) {
		return assertInstanceOf(ColumnParser.Outcome.Understood.class, ColumnParser.parse(text), text).column();
	}

	private StudyTable table(String rows, String... columns) {
		return new StudyEvaluation(open.notebook).evaluate(
				StudyDefinition.of(rows, Stream.of(columns).map(StudyTest::column).toList()), Monitor.NONE);
	}

	private static List<String> texts(StudyTable table) {
		return table.rows().stream().map(r -> String.join(" | ", r.cells().stream()
				.map(c -> c.isMissing() ? "-" : c.text()).toList())).toList();
	}

	private Batch milled(String id, String planned, String actual, String conductivity) {
		Batch batch = batch("NTC, " + id);
		batch.setShortId(id);
		PerformedStep step = SynthesisFactory.eINSTANCE.createPerformedStep();
		BallMill plan = SynthesisFactory.eINSTANCE.createBallMill();
		plan.setSpeed(Quantity.parse("600 rpm"));
		plan.setMillingTime(Quantity.parse(planned));
		step.setPlanned(plan);
		if (!actual.isEmpty()) {
			BallMill done = SynthesisFactory.eINSTANCE.createBallMill();
			done.setMillingTime(Quantity.parse(actual));
			step.setActual(done);
		}
		batch.getSteps().add(step);
		open.save(batch);
		if (!conductivity.isEmpty()) {
			open.save(PublishedTrapsTest.claim(batch, "ionicConductivity", conductivity));
		}
		return batch;
	}

	@Test
	void cConductivityAgainstMillingTime() {
		milled("NTC-1", "6 h", "", "6e-5 S/cm");
		milled("NTC-2", "26 h", "", "4e-4 S/cm");
		milled("NTC-3", "40 h", "41 h", "4e-3 S/cm");
		milled("NTC-4", "55 h", "", "");

		StudyTable table = table("type:batch", "BallMill.millingTime", "ionicConductivity", "BallMill.speed");

		assertEquals(List.of("6 h | 6e-5 S/cm | 600 rpm", "26 h | 4e-4 S/cm | 600 rpm", "41 h | 4e-3 S/cm | 600 rpm",
				"55 h | - | 600 rpm"), texts(table));
		StudyCell cell = table.rows().get(2).cells().get(0);
		assertEquals("steps[0]/actual/millingTime", cell.values().get(0).path());
	}

	@Test
	void cTheSameFromTheCellThroughItsElectrolyte() {
		Batch electrolyte = milled("NTC-3", "40 h", "", "4e-3 S/cm");
		CellBuild cell = OpenNotebook.make(CellPackage.Literals.CELL_BUILD, CellBuild.class, "cell");
		Layer layer = CellFactory.eINSTANCE.createLayer();
		layer.setRole(LayerRole.ELECTROLYTE);
		layer.setSource(electrolyte);
		cell.getLayers().add(layer);
		open.save(cell);

		StudyTable table = table("type:CellBuild", "BallMill.millingTime of upstream",
				"BallMill.millingTime of electrolyte in min", "ionicConductivity of electrolyte in mS/cm");

		assertEquals(List.of("40 h | 2400 min | 4 mS/cm"), texts(table));
	}

	@Test
	void dConductivityAgainstTheFractionOfTheBinder() {
		Lot binder = lot("PTFE");
		Batch powder = batch("NPS powder");
		open.saveAll(List.of(binder, powder));
		String[][] published = { { "0.2", "1.20e-4" }, { "1", "1.04e-4" }, { "5", "3.18e-5" } };
		for (String[] film : published) {
			Batch batch = batch("Film with " + film[0] + " % PTFE");
			StudyA.weigh(batch, binder, Double.parseDouble(film[0]) + " mg");
			StudyA.weigh(batch, powder, 100 - Double.parseDouble(film[0]) + " mg");
			open.save(batch);
			open.save(PublishedTrapsTest.claim(batch, "ionicConductivity", film[1] + " S/cm"));
		}

		StudyTable table = new StudyEvaluation(open.notebook).evaluate(new StudyDefinition(List.of(), "film", "",
				java.util.Set.of(), List.of(column("massFraction:PTFE"), column("ionicConductivity")), List.of(),
				new Order(0, true), -1), Monitor.NONE);

		assertEquals(List.of("5 % | 3.18e-5 S/cm", "1 % | 1.04e-4 S/cm", "0.2 % | 1.20e-4 S/cm"), texts(table));
	}

	private void result(Batch batch, String property, String value) {
		Analysis analysis = OpenNotebook.make(AnalysisPackage.Literals.ANALYSIS, Analysis.class, "fit");
		Result result = AnalysisFactory.eINSTANCE.createResult();
		result.setProperty(property);
		result.setValue(Quantity.parse(value));
		result.setOf(batch);
		analysis.getResults().add(result);
		open.save(analysis);
	}

	@Test
	void replicatesAreAveragedWithTheirSpread() {
		Batch batch = milled("NTC-1", "6 h", "", "9 S/cm");
		result(batch, "ionic_conductivity", "1.0e-4 S/cm");
		result(batch, "ionicConductivity", "0.12 mS/cm");
		result(batch, "ionicConductivity", "1.4e-4 S/cm");

		StudyTable table = table("type:batch", "ionicConductivity in mS/cm", "n(ionicConductivity)",
				"sd(ionicConductivity) in mS/cm", "min(ionicConductivity)", "max(ionicConductivity) in S/cm",
				"median(ionicConductivity) in mS/cm", "claim:ionicConductivity");

		// mean 0.12, sample standard deviation sqrt((0.02^2 + 0 + 0.02^2) / 2) = 0.02 mS/cm; own results go before claims
		List<StudyCell> cells = table.rows().get(0).cells();
		assertEquals(0.12, cells.get(0).quantity().orElseThrow().in("mS/cm"), 1e-12);
		assertEquals(0.02, cells.get(0).spread().orElseThrow(), 1e-9);
		assertEquals("3", cells.get(1).text());
		assertEquals(0.02, cells.get(2).quantity().orElseThrow().in("mS/cm"), 1e-9);
		assertEquals(1e-4, cells.get(3).quantity().orElseThrow().in("S/cm"), 1e-12);
		assertEquals(1.4e-4, cells.get(4).quantity().orElseThrow().in("S/cm"), 1e-12);
		assertEquals(0.12, cells.get(5).quantity().orElseThrow().in("mS/cm"), 1e-12);
		assertEquals("9 S/cm", cells.get(6).text());
	}

	@Test
	void aConditionChoosesAmongResults() {
		Batch batch = milled("NTC-1", "6 h", "", "");
		open.save(PublishedTrapsTest.claim(batch, "ionicConductivity", "1e-4 S/cm", "temperature", "25 °C"));
		open.save(PublishedTrapsTest.claim(batch, "ionicConductivity", "9e-4 S/cm", "temperature", "60 °C"));

		assertEquals(List.of("9e-4 S/cm"), texts(table("type:batch", "ionicConductivity[temperature = 60 °C]")));
	}

	@Test
	void theNearestThatHasAValueCounts() {
		Batch early = milled("B-1", "1 h", "", "");
		Batch late = milled("B-2", "2 h", "", "");
		late.getInputs().add(SynthesisFactory.eINSTANCE.createUse());
		Batch mixture = batch("mixture", late);
		mixture.setShortId("M-1");
		late.getInputs().get(0).setSource(early);
		open.edit(open.load(late), "");
		open.save(mixture);

		StudyTable table = table("mixture", "BallMill.millingTime of upstream");

		assertEquals(List.of("2 h"), texts(table));
	}

	@Test
	void derivedNumbersAreColumnsToo() {
		StudyA study = new StudyA();
		open.saveAll(study.all());

		List<String> row = List.of(texts(table("type:CellBuild", "arealLoading", "activeMass", "title", "id"))
				.get(0).split(" \\| "));

		assertTrue(row.get(0).startsWith("0.51184"), row.toString());
		assertEquals("0.402 mg", row.get(1));
		assertEquals("Na-S full cell", row.get(2));
	}

	@Test
	void aRecordDefinesATable() {
		milled("NTC-1", "6 h", "", "6e-5 S/cm");
		milled("NTC-2", "26 h", "", "4e-4 S/cm");
		Study study = OpenNotebook.make(AnalysisPackage.Literals.STUDY, Study.class, "Milling");
		study.setQuery("type:batch");
		study.getColumns().add(field("steps/actual/millingTime"));
		StudyColumn conductivity = AnalysisFactory.eINSTANCE.createStudyColumn();
		conductivity.setTitle("conductivity");
		conductivity.setSource(ColumnSource.CLAIM);
		conductivity.setPlace(StudyPlace.DOWNSTREAM);
		conductivity.setProperty("ionicConductivity");
		conductivity.setAggregate(Aggregate.HIGHEST);
		study.getColumns().add(conductivity);
		study.setSortBy(conductivity);
		study.setDescending(true);
		open.save(study);

		StudyDefinition definition = StudyRecords.read(open.record(study, Study.class));
		StudyTable table = new StudyEvaluation(open.notebook).evaluate(definition, Monitor.NONE);

		assertEquals(List.of("26 h | 0.0004 S/cm", "6 h | 0.00006 S/cm"), texts(table).stream()
				.map(t -> t.replace("4e-4", "0.0004").replace("6e-5", "0.00006")).toList());
		assertEquals("conductivity", table.columns().get(1).title());
	}

	private static StudyColumn field(String path) {
		StudyColumn column = AnalysisFactory.eINSTANCE.createStudyColumn();
		column.setSource(ColumnSource.FIELD);
		column.setPlace(StudyPlace.ROW);
		column.setField(path);
		return column;
	}

	@Test
	void whatIsNotUnderstoodIsToldWithAHint() {
		List<String> messages = new ArrayList<>();
		for (String text : List.of("BalMill.millingTime", "BallMill.milingTime", "average(x)", "x of nowhere",
				"x in parsec", "ionicConductivity[temperature]")) {
			messages.add(assertInstanceOf(ColumnParser.Outcome.Malformed.class, ColumnParser.parse(text), text)
					.message());
		}
		assertTrue(messages.get(0).contains("did you mean BallMill?"), messages.get(0));
		assertTrue(messages.get(1).contains("did you mean millingTime?"), messages.get(1));
		assertTrue(messages.get(2).contains("mean, median"), messages.get(2));
		assertTrue(messages.get(3).contains("electrolyte"), messages.get(3));
		assertTrue(messages.get(4).contains("no unit"), messages.get(4));
		assertTrue(messages.get(5).contains("temperature = 60"), messages.get(5));
	}
}
