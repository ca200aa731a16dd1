/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.batch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.Factor;
import org.glovebox.core.derivation.NamedDerivation;
import org.glovebox.core.result.ClaimComparison;
import org.glovebox.core.result.Observation.Likeness;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.analysis.Condition;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.electrochemistry.ImpedanceSpectroscopy;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Conductivity from a resistance, and values found beside published ones, with the pellet of amorphous NaTaCl6 (Matter 2024,
 * 10.1016/j.matt.2023.12.017): ~0.7 mm thick, pressed in a die of 10 mm, published at 4e-3 S/cm.
 */
class ConductivityTest {

	@TempDir
	Path temp;

	private OpenNotebook open;
	private final Batch electrolyte = batch("NTC, 40 h");
	private final CellBuild cell = OpenNotebook.make(CellPackage.Literals.CELL_BUILD, CellBuild.class, "pellet");
	private final Layer pellet = CellFactory.eINSTANCE.createLayer();
	private final ImpedanceSpectroscopy test = OpenNotebook.make(
			ElectrochemistryPackage.Literals.IMPEDANCE_SPECTROSCOPY, ImpedanceSpectroscopy.class, "EIS");
	private final Analysis fit = OpenNotebook.make(AnalysisPackage.Literals.ANALYSIS, Analysis.class, "fit");

	@BeforeEach
	void create() {
		open = OpenNotebook.create(temp.resolve("notebook"));
		pellet.setRole(LayerRole.ELECTROLYTE);
		pellet.setSource(electrolyte);
		pellet.setDiameter(Quantity.parse("10 mm"));
		pellet.setThickness(Quantity.parse("0.7 mm"));
		cell.getLayers().add(pellet);
		test.setSubject(cell);
		AnalysisInput input = AnalysisFactory.eINSTANCE.createAnalysisInput();
		input.setRecord(test);
		fit.getInputs().add(input);
	}

	@AfterEach
	void close() {
		open.close();
	}

	private Result result(String property, String value, Record of) {
		Result result = AnalysisFactory.eINSTANCE.createResult();
		result.setProperty(property);
		result.setValue(Quantity.parse(value));
		result.setOf(of);
		fit.getResults().add(result);
		return result;
	}

	private List<NamedDerivation> numbers() {
		open.saveAll(List.of(electrolyte, cell, test, fit));
		return new Derivations(open.notebook).named(open.record(fit, Record.class), "ionicConductivity");
	}

	private Derived conductivity() {
		return assertInstanceOf(Derivation.Found.class, numbers().get(0).derivation()).value();
	}

	@Test
	void isThicknessOverResistanceAndArea() {
		result("bulk_resistance", "22.28 ohm", cell);

		Derived conductivity = conductivity();

		// 0.07 cm / (22.28 ohm x 0.78539816 cm2) = 0.07 / 17.498671 S/cm = 4.000304e-3 S/cm
		assertEquals(4.000304e-3, conductivity.value().in("S/cm"), 1e-9);
		assertTrue(conductivity.expression().startsWith("0.7 mm / (22.28 ohm"), conductivity.expression());
		assertEquals(List.of("0.7 mm", "22.28 ohm", "10 mm"),
				conductivity.factors().stream().map(f -> f.value().text()).toList());
		assertTrue(conductivity.factors().stream().map(Factor::basis).toList().contains(FactorBasis.MEASURED));
	}

	@Test
	void isApproximateAsTheThicknessIs() {
		pellet.setThickness(Quantity.parse("~0.7 mm"));
		result("bulkResistance", "22.28 ohm", cell);

		String value = conductivity().value().text();
		assertTrue(value.startsWith("~0.004000"), value);
	}

	@Test
	void isAtLeastThatOfTheHighestResistance() {
		result("total resistance", "< 22.28 ohm", cell);

		String value = conductivity().value().text();
		assertTrue(value.startsWith("\u2265 0.004000"), value);
	}

	@Test
	void isNotThatOfAnInterface() {
		result("charge_transfer_resistance", "10 ohm", cell);

		assertTrue(numbers().isEmpty());
	}

	@Test
	void isMissingWithoutThickness() {
		pellet.setThickness(null);
		result("bulk_resistance", "22.28 ohm", cell);

		String reason = assertInstanceOf(Derivation.Missing.class, numbers().get(0).derivation()).reason();
		assertTrue(reason.contains("thickness"), reason);
	}

	private List<ClaimComparison> compared(Claim claim, Record about) {
		open.saveAll(List.of(electrolyte, cell, test, fit, claim));
		return ClaimComparison.of(open.notebook, open.record(about, Record.class));
	}

	private static Condition at(String temperature) {
		Condition condition = AnalysisFactory.eINSTANCE.createCondition();
		condition.setProperty("temperature");
		condition.setValue(Quantity.parse(temperature));
		return condition;
	}

	@Test
	void aFoundValueStandsBesideThePublishedOne() {
		result("ionic_conductivity", "3.8 mS/cm", electrolyte);

		ClaimComparison compared = compared(PublishedTrapsTest.claim(electrolyte, "ionicConductivity", "4e-3 S/cm"),
				electrolyte).get(0);

		// (3.8 - 4) / 4 = -5 %
		assertEquals(-0.05, compared.deviation(), 1e-12);
		assertEquals(Likeness.SAME, compared.likeness());
		assertTrue(compared.sentence().contains("published 4e-3 S/cm"), compared.sentence());
		assertTrue(compared.sentence().endsWith("5.00 % less"), compared.sentence());
	}

	@Test
	void aLimitIsKeptOrNot() {
		result("ionic_conductivity", "3.8 mS/cm", electrolyte);

		ClaimComparison compared = compared(PublishedTrapsTest.claim(electrolyte, "ionicConductivity", "< 1e-3 S/cm"),
				electrolyte).get(0);

		assertTrue(compared.sentence().endsWith("beyond the limit"), compared.sentence());
	}

	@Test
	void valuesUnderDifferentConditionsAreNotCompared() {
		result("ionic_conductivity", "3.8 mS/cm", electrolyte).getConditions().add(at("25 \u00b0C"));

		assertTrue(compared(PublishedTrapsTest.claim(electrolyte, "ionicConductivity", "9e-3 S/cm", "temperature",
				"60 \u00b0C"), electrolyte).isEmpty());
	}

	@Test
	void oneThatLeavesConditionsOpenSaysSo() {
		result("ionic_conductivity", "4.0 mS/cm", electrolyte).getConditions().add(at("25 \u00b0C"));

		ClaimComparison compared = compared(PublishedTrapsTest.claim(electrolyte, "ionicConductivity", "4e-3 S/cm"),
				electrolyte).get(0);

		assertEquals(Likeness.OPEN, compared.likeness());
		assertTrue(compared.sentence().contains("the same; one of them leaves conditions open"), compared.sentence());
	}

	@Test
	void aResultOnTheTestCountsForTheCellThatWasTested() {
		result("bulk_resistance", "22 ohm", test);

		// (22 - 20) / 20 = 10 %
		assertEquals(0.1, compared(PublishedTrapsTest.claim(cell, "bulk_resistance", "20 ohm"), cell).get(0)
				.deviation(), 1e-12);
	}
}
