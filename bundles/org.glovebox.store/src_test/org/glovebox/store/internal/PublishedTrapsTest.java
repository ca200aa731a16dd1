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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.glovebox.core.check.CheckFinding;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.analysis.Condition;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.check.Finding.Severity;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.electrochemistry.ImpedanceSpectroscopy;
import org.glovebox.model.material.ActiveComponent;
import org.glovebox.model.material.ComponentRole;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contradictions of four published studies, each written down as published, must be found; the numbers beside them
 * that agree must not be.
 */
class PublishedTrapsTest {

	private static final String A = "10.1039/d5ee00000a";

	@TempDir
	Path temp;

	private OpenNotebook open;
	private final StudyA study = new StudyA();

	@BeforeEach
	void create() {
		open = OpenNotebook.create(temp.resolve("notebook"));
	}

	@AfterEach
	void close() {
		open.close();
	}

	static Claim claim(Record about, String property, String value, String... conditions) {
		Claim claim = OpenNotebook.make(AnalysisPackage.Literals.CLAIM, Claim.class, property + " " + value);
		claim.setProperty(property);
		claim.setValue(Quantity.parse(value));
		claim.setDoi(A);
		claim.getAbout().add(about);
		for (int i = 0; i < conditions.length; i += 2) {
			Condition condition = AnalysisFactory.eINSTANCE.createCondition();
			condition.setProperty(conditions[i]);
			condition.setValue(Quantity.parse(conditions[i + 1]));
			claim.getConditions().add(condition);
		}
		return claim;
	}

	private CheckFinding only(Record record, String check) {
		List<CheckFinding> found = of(record, check);
		assertEquals(1, found.size(), found::toString);
		return found.get(0);
	}

	private List<CheckFinding> of(Record record, String check) {
		return InstalledChecks.find(open, record).stream().filter(f -> f.check().equals(check)).toList();
	}

	@Test
	void a1976IsMoreThanSulfurCanStore() {
		Claim claim = claim(study.test, "first_discharge_specific_capacity", "1976 mAh/g", "cycle", "1");
		open.saveAll(study.all());
		open.save(claim);

		CheckFinding finding = only(claim, "capacity");

		assertEquals(Severity.WARNING, finding.severity());
		assertTrue(finding.message().contains("more than the 1675 mAh/g that S can store"), finding.message());
		assertTrue(finding.message().contains("such as Na3SbS4"), finding.message());
	}

	@Test
	void aNotIfTheElectrolyteCountsAsActiveToo() {
		ActiveComponent electrolyte = MaterialFactory.eINSTANCE.createActiveComponent();
		electrolyte.setSubstance("Na3SbS4");
		electrolyte.setElectrons(Quantity.parse("3"));
		study.positive().getActiveComponents().add(electrolyte);
		Claim claim = claim(study.test, "first_discharge_specific_capacity", "1976 mAh/g(S)");
		open.saveAll(study.all());
		open.save(claim);

		CheckFinding finding = only(claim, "capacity");

		// 1675 + (2.68 mg x 252.9 mAh/g) / 0.402 mg = 3361 mAh/g(S); M(Na3SbS4) = 318.97 g/mol
		assertEquals(Severity.INFORMATION, finding.severity());
		assertTrue(finding.message().contains("Na3SbS4 takes part"), finding.message());
		assertTrue(finding.message().contains("3356 mAh/g"), finding.message());
	}

	@Test
	void aTheArealCapacityDoesNotGoWithTheSpecificOneAndTheLoading() {
		Claim specific = claim(study.test, "first_discharge_specific_capacity", "1976 mAh/g");
		Claim areal = claim(study.cell, "first_discharge_areal_capacity", "0.81 mAh/cm2");
		open.saveAll(study.all());
		open.saveAll(List.of(specific, areal));

		CheckFinding finding = only(areal, "capacity");

		// 1976 mAh/g x 0.402 mg / 0.7854 cm2 = 1.011 mAh/cm2; 0.81 is 20 % less
		assertTrue(finding.message().contains("which make 1.01 mAh/cm2; it is 20 % less."), finding.message());
	}

	@Test
	void aAnArealCapacityThatFitsIsNotFound() {
		Claim specific = claim(study.test, "first_discharge_specific_capacity", "1600 mAh/g");
		Claim areal = claim(study.cell, "first_discharge_areal_capacity", "0.81 mAh/cm2");
		open.saveAll(study.all());
		open.saveAll(List.of(specific, areal));

		assertEquals(List.of(), of(areal, "capacity"));
	}

	@Test
	void aTheNamedRatesFitTheLoading() {
		study.test.setCurrentDensity(Quantity.parse("0.41 mA/cm2"));
		study.test.setRate(Quantity.parse("0.5C"));
		open.saveAll(study.all());
		assertEquals(List.of(), of(study.test, "rate"));
	}

	@Test
	void aARateThatDoesNotFitIsFound() {
		study.test.setCurrentDensity(Quantity.parse("0.41 mA/cm2"));
		study.test.setRate(Quantity.parse("1C"));
		open.saveAll(study.all());

		// 0.41 mA/cm2 x 0.7854 cm2 / (0.402 mg x 1675 mAh/g) = 0.478
		assertTrue(only(study.test, "rate").message().startsWith("0.41 mA/cm2 is 0.478C, not 1C"));
	}

	@Test
	void aAThousandMillihertzIsOneHertz() {
		ImpedanceSpectroscopy test = impedance("7 MHz", "1000 mHz");
		open.save(test);

		CheckFinding finding = only(test, "limits");

		assertEquals("lowestFrequency", finding.field());
		assertTrue(finding.message().contains("1000 mHz is 1 Hz"), finding.message());
		assertEquals("1 Hz", finding.fix().orElseThrow().value());
	}

	@Test
	void aUsualLimitsAreNotFound() {
		ImpedanceSpectroscopy test = impedance("7 MHz", "100 mHz");
		open.save(test);
		assertEquals(List.of(), InstalledChecks.find(open, test));
	}

	private static ImpedanceSpectroscopy impedance(String highest, String lowest) {
		ImpedanceSpectroscopy test = OpenNotebook.make(ElectrochemistryPackage.Literals.IMPEDANCE_SPECTROSCOPY,
				ImpedanceSpectroscopy.class, "EIS");
		test.setHighestFrequency(Quantity.parse(highest));
		test.setLowestFrequency(Quantity.parse(lowest));
		return test;
	}

	private Batch oxysulfide(Recipe recipe, String formula) {
		Lot sulfide = lot("Na2S");
		sulfide.setFormula("Na2S");
		Lot phosphorus = lot("P2S5");
		phosphorus.setFormula("P2S5");
		Lot oxide = lot("P2O5");
		oxide.setFormula("P2O5");
		Batch batch = batch("NPSO", sulfide, phosphorus, oxide);
		batch.getInputs().forEach(u -> u.setRole(ComponentRole.REACTANT));
		batch.setFormula(formula);
		batch.setRecipe(recipe);
		open.saveAll(List.of(sulfide, phosphorus, oxide, recipe, batch));
		return batch;
	}

	private static Recipe recipe(String formula) {
		Recipe recipe = OpenNotebook.make(SynthesisPackage.Literals.RECIPE, Recipe.class, "NPSO");
		recipe.setProductFormula(formula);
		recipe.setRemarks("Printed with 0 < x <= 0.6.");
		return recipe;
	}

	@Test
	void bASymbolThatCancelsOutIsFound() {
		Recipe recipe = recipe("Na3PS(4-x)Sx");
		open.save(recipe);
		assertTrue(only(recipe, "formula").message().startsWith("x has no effect in Na3PS(4-x)Sx"));
	}

	@Test
	void bTheOxygenThatWentInIsMissed() {
		Batch batch = oxysulfide(recipe("Na3PS4-xOx"), "Na3PS4");

		List<CheckFinding> found = of(batch, "formula");

		assertTrue(found.stream().anyMatch(f -> f.message().startsWith("Na3PS4 has no O, though it goes in")),
				found::toString);
		assertTrue(found.stream().anyMatch(f -> f.message().contains("x = 0, outside 0 < x <= 0.6")), found::toString);
	}

	@Test
	void bNoXMakesTheFormulaThatWasPrinted() {
		Batch batch = oxysulfide(recipe("Na3PS4-xOx"), "Na3PS2.4O0.6");

		String message = only(batch, "formula").message();

		assertTrue(message.startsWith("No x makes Na3PS2.4O0.6 of Na3PS4-xOx"), message);
		assertTrue(message.contains("3.4"), message);
	}

	@Test
	void bAnXBeyondTheStatedRangeIsFoundAndOneAtItsEndIsNot() {
		assertTrue(only(oxysulfide(recipe("Na3PS4-xOx"), "Na3PS3.2O0.8"), "formula").message()
				.contains("is x = 0.8, outside 0 < x <= 0.6"));
		assertEquals(List.of(), of(oxysulfide(recipe("Na3PS4-xOx"), "Na3PS3.4O0.6"), "formula"));
	}

	@Test
	void cTheLimitsOfTheWindowAreNamedTheWrongWayRound() {
		Batch batch = batch("NTC");
		Claim anodic = claim(batch, "anodic_limit", "2.5 V");
		Claim cathodic = claim(batch, "cathodic_limit", "4.0 V");
		open.saveAll(List.of(batch, anodic, cathodic));

		assertTrue(only(anodic, "claims").message().contains("the two are named the wrong way round"));
	}

	@Test
	void cAPelletOfOneMillimetreIsFoundTwice() {
		CellBuild cell = OpenNotebook.make(CellPackage.Literals.CELL_BUILD, CellBuild.class, "NTC pellet");
		cell.setDiameter(Quantity.parse("1 mm"));
		Layer pellet = CellFactory.eINSTANCE.createLayer();
		pellet.setRole(LayerRole.ELECTROLYTE);
		pellet.setMass(Quantity.parse("~120 mg"));
		pellet.setThickness(Quantity.parse("~0.7 mm"));
		cell.getLayers().add(pellet);
		open.save(cell);

		List<CheckFinding> found = of(cell, "stack");

		assertEquals("10 mm", found.stream().flatMap(f -> f.fix().stream()).findFirst().orElseThrow().value());
		// 120 mg / (pi/4 x (0.1 cm)^2 x 0.07 cm) = 218 g/cm3
		assertTrue(found.stream().anyMatch(f -> f.severity() == Severity.ERROR
				&& f.message().contains("a density of 218 g/cm3")), found::toString);
		assertTrue(found.get(0).severity() == Severity.ERROR, "the most serious first");
	}

	@Test
	void cTheFixMakesThePelletPossible() {
		CellBuild cell = OpenNotebook.make(CellPackage.Literals.CELL_BUILD, CellBuild.class, "NTC pellet");
		cell.setDiameter(Quantity.parse("1 mm"));
		open.save(cell);
		CheckFinding finding = only(cell, "stack");

		assertTrue(finding.fix().orElseThrow().apply(cell));

		assertEquals("10 mm", cell.getDiameter().text());
	}

	@Test
	void cTwoConductivitiesOfTheSameBatchDifferByAFactorOfTen() {
		Batch batch = batch("NTC, 40 h");
		Claim one = claim(batch, "ionicConductivity", "4e-3 S/cm");
		Claim two = claim(batch, "ionicConductivity", "4e-4 S/cm");
		open.saveAll(List.of(batch, one, two));

		List<CheckFinding> both = List.of(one, two).stream().flatMap(c -> of(c, "claims").stream()).toList();

		assertEquals(1, both.size(), "each pair is told once: " + both);
		assertEquals(Severity.WARNING, both.get(0).severity());
		assertTrue(both.get(0).message().contains("by a factor of 10"), both.toString());
	}

	@Test
	void dTwoValuesForOneCapacityAreToldAsRounding() {
		open.saveAll(study.all());
		Claim one = claim(study.test, "specificDischargeCapacity", "119.6 mAh/g", "cycle", "1");
		Claim two = claim(study.test, "specificDischargeCapacity", "120 mAh/g", "cycle", "1");
		Claim later = claim(study.test, "specificDischargeCapacity", "105 mAh/g", "cycle", "100");
		open.saveAll(List.of(one, two, later));

		List<CheckFinding> all = List.of(one, two, later).stream().flatMap(c -> of(c, "claims").stream()).toList();

		assertEquals(1, all.size(), all::toString);
		assertEquals(Severity.INFORMATION, all.get(0).severity());
		assertTrue(all.get(0).message().contains("0.3 % apart"), all.toString());
	}

	@Test
	void dALossOf38PercentIsNot56() {
		Batch powder = batch("NPS powder");
		Sample exposed = OpenNotebook.make(SynthesisPackage.Literals.SAMPLE, Sample.class, "24 h in the dry room");
		exposed.setOrigin(powder);
		Claim before = claim(powder, "ionicConductivity", "1.27e-4 S/cm");
		Claim after = claim(exposed, "ionicConductivity", "5.54e-5 S/cm");
		Claim loss = claim(exposed, "conductivity_loss", "~38 %");
		open.saveAll(List.of(powder, exposed, before, after, loss));

		String message = only(loss, "change").message();

		// 1 - 5.54e-5 / 1.27e-4 = 0.5638
		assertTrue(message.contains("1.27e-4 S/cm") && message.endsWith("it is 56 %."), message);
	}

	@Test
	void dARetentionThatFitsIsNotFound() {
		Batch film = batch("Film with 0.2 % PTFE");
		Sample exposed = OpenNotebook.make(SynthesisPackage.Literals.SAMPLE, Sample.class, "exposed");
		exposed.setOrigin(film);
		Claim before = claim(film, "ionicConductivity", "1.20e-4 S/cm");
		Claim after = claim(exposed, "ionicConductivity", "1.10e-4 S/cm");
		Claim kept = claim(exposed, "conductivity_retention", "92 %");
		open.saveAll(List.of(film, exposed, before, after, kept));

		assertEquals(List.of(), of(kept, "change"));
	}
}
