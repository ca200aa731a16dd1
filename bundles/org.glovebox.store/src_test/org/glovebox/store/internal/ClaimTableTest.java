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
import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.core.result.ClaimTable;
import org.glovebox.core.result.ClaimTable.Line;
import org.glovebox.core.result.ClaimTable.Verdict;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.electrochemistry.ImpedanceSpectroscopy;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is published of a batch beside what was measured on a cell with a layer of it. */
class ClaimTableTest {

	private static final double TOLERANCE = 0.05;

	@TempDir
	Path temp;

	private OpenNotebook open;
	private final Batch batch = OpenNotebook.batch("glass");
	private final CellBuild cell = OpenNotebook.make(CellPackage.Literals.CELL_BUILD, CellBuild.class, "pellet");
	private final ImpedanceSpectroscopy test = OpenNotebook.make(
			ElectrochemistryPackage.Literals.IMPEDANCE_SPECTROSCOPY, ImpedanceSpectroscopy.class, "EIS");
	private final Analysis analysis = OpenNotebook.make(AnalysisPackage.Literals.ANALYSIS, Analysis.class, "fit");
	private final List<Record> all = new ArrayList<>(List.of(batch, cell, test, analysis));

	@BeforeEach
	void create() {
		open = OpenNotebook.create(temp.resolve("notebook"));
		Layer pellet = CellFactory.eINSTANCE.createLayer();
		pellet.setSource(batch);
		cell.getLayers().add(pellet);
		test.setSubject(cell);
		AnalysisInput input = AnalysisFactory.eINSTANCE.createAnalysisInput();
		input.setRecord(test);
		analysis.getInputs().add(input);
	}

	@AfterEach
	void close() {
		open.close();
	}

	private void found(String property, String value) {
		Result result = AnalysisFactory.eINSTANCE.createResult();
		result.setProperty(property);
		result.setValue(Quantity.parse(value));
		result.setOf(test);
		analysis.getResults().add(result);
	}

	private Claim published(String property, String value, String... conditions) {
		Claim claim = PublishedTrapsTest.claim(batch, property, value, conditions);
		all.add(claim);
		return claim;
	}

	private List<Line> lines() {
		open.saveAll(all);
		return ClaimTable.of(open.notebook, Monitor.NONE).lines();
	}

	/** 41.5 kJ/mol / 96.485 kJ/mol/eV = 0.43012 eV. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "ionic_conductivity | 4e-3 S/cm | 0.00401 S/cm | AGREES",
			"ionic_conductivity | 4.0e-3 S/cm | 0.0041 S/cm | WITHIN_TOLERANCE",
			"ionic_conductivity | 4e-3 S/cm | 0.004 S/m | DIFFERS", "ionic_conductivity | 3e-3-4e-3 S/cm | 3.5 mS/cm | AGREES",
			"ionic_conductivity | < 1e-3 S/cm | 0.9 mS/cm | AGREES", "ionic_conductivity | < 1e-3 S/cm | 1.01 mS/cm | DIFFERS",
			"ionic_conductivity | 4.0 ± 0.1 mS/cm | 4.5 ± 0.4 mS/cm | AGREES",
			"activation_energy | 41.5 kJ/mol | 0.4301 eV | AGREES", "activation_energy | 0.43 eV | 41.5 kJ/mol | AGREES",
			"activation_energy | 41.5 kJ/mol | 0.5 eV | DIFFERS", "activation_energy | 41.5 kJ/mol | 0.445 ± 0.02 eV | AGREES" })
	void verdicts(String property, String published, String found, Verdict verdict) {
		published(property, published);
		found(property, found);
		assertEquals(List.of(verdict), lines().stream().map(l -> l.verdict(TOLERANCE)).toList());
	}

	@Test
	void whatWasNotMeasuredHasALineToo() {
		published("ionic_conductivity", "4e-3 S/cm");
		found("activation_energy", "0.43 eV");
		Line line = lines().get(0);
		assertTrue(line.own().isEmpty());
		assertEquals(Verdict.NO_OWN_RESULT, line.verdict(TOLERANCE));
	}

	/** A value of 60 °C does not contradict one that does not say its temperature. */
	@Test
	void whereConditionsAreOpenADifferenceIsNoContradiction() {
		published("ionic_conductivity", "4e-3 S/cm", "temperature", "60 \u00b0C");
		found("ionic_conductivity", "1e-3 S/cm");
		assertEquals(List.of(Verdict.OTHER_CONDITIONS), lines().stream().map(l -> l.verdict(TOLERANCE)).toList());
	}

	@Test
	void theClaimsOfARecordAreThoseOfItsOriginsToo() {
		Claim claim = published("ionic_conductivity", "4e-3 S/cm");
		found("ionic_conductivity", "4e-3 S/cm");
		Batch other = OpenNotebook.batch("other");
		all.add(other);
		all.add(PublishedTrapsTest.claim(other, "ionic_conductivity", "1e-3 S/cm"));
		assertEquals(2, lines().size());
		for (Record record : List.of(batch, cell, test, claim)) {
			List<Line> lines = ClaimTable.of(open.notebook,
					open.notebook.summary(OpenNotebook.uuid(record)).orElseThrow(), Monitor.NONE).lines();
			assertEquals(1, lines.size(), record.getTitle());
			assertEquals("4e-3 S/cm", lines.get(0).claim().value().text());
		}
	}
}
