/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Table;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.Factor;
import org.glovebox.core.derivation.Staleness;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.drafting.AnalysisDrafter;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Direction;
import org.glovebox.model.FieldPath;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.material.ComponentRole;
import org.glovebox.model.material.FractionBasis;
import org.glovebox.model.notebook.CurrentDirection;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expected values are worked out by hand from the numbers of the study, next to each. */
class DerivationsTest {

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

	private CellBuild cell() {
		open.saveAll(study.all());
		return open.record(study.cell, CellBuild.class);
	}

	private Derived found(Derivation derivation) {
		return assertInstanceOf(Derivation.Found.class, derivation, derivation::toString).value();
	}

	private Derived activeMass() {
		CellBuild cell = cell();
		return found(new Derivations(open.notebook).activeMass(cell));
	}

	@Test
	void activeMassIsLayerMassTimesTheFractionsDownTheBatches() {
		Derived mass = activeMass();

		assertEquals("0.402 mg", mass.value().text());
		assertEquals("3.35 mg \u00d7 0.2 \u00d7 0.6", mass.expression());
		assertEquals(List.of(FactorBasis.WEIGHED, FactorBasis.WEIGHED, FactorBasis.MEASURED),
				mass.factors().stream().map(Factor::basis).toList());
		assertEquals(List.of(uuid(study.cell), uuid(study.composite), uuid(study.sulfurCarbon)),
				mass.factors().stream().map(Factor::record).toList());
	}

	@Test
	void everyFactorLeadsToTheFieldThatStatesItInTheRevisionThatWasUsed() {
		for (Factor factor : activeMass().factors()) {
			Stored stored = open.load(factor.record());
			assertEquals(stored.revision().id(), factor.revision().orElseThrow());
			assertTrue(FieldPath.find(stored.record(), factor.feature()).isPresent(), factor.toString());
		}
	}

	@Test
	void theChainCanBeReadAsASentence() {
		Given given = activeMass().given("mg");

		assertEquals(0.402, given.value());
		assertEquals("0.402 mg = 3.35 mg (mass of layer 3 (S@C-NAS), weighed)"
				+ " \u00d7 0.2 (mass fraction of S@C in S@C-NAS (20 of 100 mg), weighed)"
				+ " \u00d7 0.6 (mass fraction of S in S@C, measured)", given.explain());
	}

	@Test
	void withoutAMeasurementTheWeighedAmountsCount() {
		study.sulfurCarbon.setMeasuredComposition(null);

		Derived mass = activeMass();

		// 3.35 mg x 0.2 x 599 / 1000
		assertEquals("0.40133 mg", mass.value().text());
		assertEquals(FactorBasis.WEIGHED, mass.factors().get(2).basis());
	}

	@Test
	void whatWasWeighedCountsMoreThanACompositeInTheFormula() {
		study.sulfurCarbon.setMeasuredComposition(null);
		study.sulfurCarbon.setFormula("S:KB 60:40");

		assertEquals("0.40133 mg", activeMass().value().text());
	}

	@Test
	void aFormulaThatIsACompositeStatesWhatWasIntended() {
		study.sulfurCarbon.setMeasuredComposition(null);
		study.sulfurCarbon.setFormula("S:KB 60:40");
		study.sulfurCarbon.getInputs().forEach(u -> u.setActual(null));

		Derived mass = activeMass();

		assertEquals("0.402 mg", mass.value().text());
		assertEquals(FactorBasis.NOMINAL, mass.factors().get(2).basis());
		assertTrue(mass.factors().get(2).label().contains("60 parts"), mass.explain());
	}

	@Test
	void withoutWeighingTheIntendedCompositionCounts() {
		study.composite.getInputs().forEach(u -> u.setActual(null));
		study.composite.setComposition(StudyA.composition("S@C", "2", "NAS", "8"));
		study.composite.getComposition().getComponents().get(0).setMaterial(study.sulfurCarbon);

		Derived mass = activeMass();

		assertEquals("0.402 mg", mass.value().text());
		assertEquals(FactorBasis.NOMINAL, mass.factors().get(1).basis());
		assertTrue(mass.factors().get(1).label().contains("2 parts"), mass.explain());
	}

	@Test
	void sulfurThatReactedToTheElectrolyteIsNoSulfurAnyMore() {
		Derived mass = activeMass();

		assertTrue(mass.factors().stream().noneMatch(f -> f.record().equals(uuid(study.electrolyte))),
				mass.explain());
	}

	@Test
	void aSubstanceThatIsMetOnTwoWaysIsAddedUp() {
		study.composite.getInputs().get(1).setActual(Quantity.parse("75 mg"));
		StudyA.weigh(study.composite, study.sulfur, "5 mg");

		Derived mass = activeMass();

		// 3.35 mg x (20/100 x 0.6 + 5/100)
		assertEquals("0.5695 mg", mass.value().text());
		assertEquals("3.35 mg \u00d7 (0.2 \u00d7 0.6 + 0.05)", mass.expression());
	}

	@Test
	void withoutNamedActiveComponentsTheMarkedOnesCount() {
		study.positive().getActiveComponents().clear();
		Use active = study.composite.getInputs().get(0);
		active.setRole(ComponentRole.ACTIVE_MATERIAL);
		study.sulfurCarbon.getMeasuredComposition().getComponents().get(0).setRole(ComponentRole.ACTIVE_MATERIAL);

		assertEquals("0.402 mg", activeMass().value().text());
	}

	@Test
	void molesAreTurnedIntoMassByTheFormulas() {
		study.sulfurCarbon.setMeasuredComposition(StudyA.composition("S", "1", "C", "1"));
		study.sulfurCarbon.getMeasuredComposition().setBasis(FractionBasis.MOLE);

		Derived mass = activeMass();

		// 32.06 / (32.06 + 12.011) = 0.72746, standard atomic weights (IUPAC 2021, abridged)
		assertEquals(3.35 * 0.2 * 0.72746, mass.value().in("mg"), 1e-5);
	}

	@Test
	void whatIsMissingIsNamed() {
		study.positive().setMass(null);
		study.cell.setDiameter(null);
		CellBuild cell = cell();

		Derivations derivations = new Derivations(open.notebook);

		String mass = assertInstanceOf(Derivation.Missing.class, derivations.activeMass(cell)).reason();
		assertTrue(mass.contains("layer 3 (S@C-NAS)"), mass);
		assertTrue(assertInstanceOf(Derivation.Missing.class, derivations.area(cell)).reason().contains("diameter"));
	}

	@Test
	void anActiveComponentThatNothingContainsIsNamed() {
		study.positive().getActiveComponents().get(0).setSubstance("Se");
		CellBuild cell = cell();

		String reason = assertInstanceOf(Derivation.Missing.class,
				new Derivations(open.notebook).activeMass(cell)).reason();

		assertTrue(reason.contains("Se is not found in what layer 3"), reason);
	}

	@Test
	void areaLoadingAndNominalCapacityFollow() {
		CellBuild cell = cell();
		Derivations derivations = new Derivations(open.notebook);

		// pi/4 x (1 cm)^2; 0.402 mg / 0.785398 cm2; 0.402 mg x 1675 mAh/g
		assertEquals(0.785398163, found(derivations.area(cell)).value().in("cm2"), 1e-9);
		assertEquals(0.511842, found(derivations.arealLoading(cell)).value().in("mg/cm2"), 1e-6);
		assertEquals(0.67335, found(derivations.nominalCapacity(cell)).value().in("mAh"), 1e-9);
		assertEquals(0.048, found(derivations.thickness(cell)).value().in("cm"), 1e-12);
	}

	@Test
	void aLayerMayBeSmallerThanTheDie() {
		study.positive().setDiameter(Quantity.parse("8 mm"));
		CellBuild cell = cell();

		Derived area = found(new Derivations(open.notebook).area(cell));

		assertEquals(0.502654825, area.value().in("cm2"), 1e-9);
		assertEquals("layers[2]/diameter", area.factors().get(0).feature());
	}

	@Test
	void theTestGivesItsNumbersToAnalyzers() {
		open.saveAll(study.all());

		TestGivens givens = new Derivations(open.notebook).givens(open.record(study.test, GalvanostaticCycling.class));

		assertEquals(0.402, value(givens, Givens.ACTIVE_MASS), 1e-12);
		assertEquals(0.785398163, value(givens, Givens.AREA), 1e-9);
		assertEquals(0.67335, value(givens, Givens.NOMINAL_CAPACITY), 1e-9);
		assertEquals(1, value(givens, Givens.DISCHARGE_FIRST));
		assertTrue(givens.missing().isEmpty(), givens.missing().toString());
	}

	@Test
	void whatIsTypedForTheTestGoesBeforeWhatFollows() {
		study.test.setActiveMass(Quantity.parse("410 \u00b5g"));
		study.test.setFirstDirection(CurrentDirection.CHARGE);
		open.saveAll(study.all());

		TestGivens givens = new Derivations(open.notebook).givens(open.record(study.test, GalvanostaticCycling.class));

		assertEquals(0.41, value(givens, Givens.ACTIVE_MASS), 1e-12);
		assertEquals("typed", givens.givens().find(Givens.ACTIVE_MASS).orElseThrow().factors().get(0).basis());
		assertEquals(0, value(givens, Givens.DISCHARGE_FIRST));
	}

	@Test
	void aTestWithoutACellSaysWhatItCannotGive() {
		study.test.setSubject(null);
		open.save(study.test);

		TestGivens givens = new Derivations(open.notebook).givens(open.record(study.test, GalvanostaticCycling.class));

		assertTrue(givens.givens().find(Givens.ACTIVE_MASS).isEmpty());
		assertTrue(givens.missing().contains("active mass: the test has no cell"), givens.missing().toString());
	}

	@Test
	void anAnalysisIsStaleWhenSomethingUpstreamChanges() throws IOException {
		open.saveAll(study.all());
		Analysis analysis = analyze();
		open.save(analysis);
		Staleness staleness = new Staleness(open.notebook);
		assertEquals(Map.of(), staleness.all());

		Stored stored = open.load(study.sulfurCarbon);
		((Batch) stored.record()).getMeasuredComposition().getComponents().get(0)
				.setFraction(Quantity.parse("58 %"));
		open.edit(stored, "second TGA run");

		List<Staleness.Outdated> outdated = staleness.of(uuid(analysis));
		assertEquals(List.of(uuid(study.sulfurCarbon)), outdated.stream().map(o -> o.record().uuid()).toList());
		assertEquals("measuredComposition/components[0]/fraction",
				staleness.changes(outdated.get(0)).get(0).feature());
	}

	@Test
	void theRecordOfAnAnalysisHoldsAllThatItRestsOn() throws IOException {
		open.saveAll(study.all());
		Analysis made = analyze();
		open.save(made);

		Analysis analysis = open.record(made, Analysis.class);
		assertEquals("cycle-summary", analysis.getAnalyzer());
		assertEquals(open.head(study.test).orElseThrow().hex(), analysis.getInputs().get(0).getRevision());
		assertEquals("0.795 mAh", analysis.getResults().get(0).getValue().text());
		assertEquals("3.35 mg \u00d7 0.2 \u00d7 0.6", analysis.getDerived().get(0).getExpression());
		assertEquals(Set.of("Batch", "CellBuild", "Lot", "GalvanostaticCycling", "Analysis"),
				Set.copyOf(open.notebook.lineage(List.of(uuid(analysis)), Direction.UP).nodes().stream()
						.map(n -> n.record().kind()).toList()));
		String csv = new String(open.notebook.blobs().open(
				org.glovebox.core.store.Sha256.tryParse(analysis.getTables().get(0).getBlob()).orElseThrow())
				.readAllBytes());
		assertEquals("cycle,capacity [mAh]\n1,0.795\n2,0.7\n", csv);
	}

	private Analysis analyze() throws IOException {
		Stored test = open.load(study.test);
		TestGivens givens = new Derivations(open.notebook).givens((GalvanostaticCycling) test.record());
		Results results = Results.builder().quantity("firstDischargeCapacity", 0.795, "mAh", "sum of cycle 1")
				.table(Table.of("cycles", Column.of("cycle", "", 1L, 2L), Column.of("capacity", "mAh", 0.795, 0.7)))
				.build();
		AnalysisRun.Done run = new AnalysisRun.Done("cycle-summary", "1", Map.of("window", "5"), results);
		return new AnalysisDrafter(open.notebook, OpenNotebook.AUTHOR, Instant.now()).draft(run, "Cycle summary",
				List.of(new AnalysisDrafter.Input(test, givens)));
	}

	private static double value(TestGivens givens, String name) {
		return givens.givens().find(name).orElseThrow(() -> new AssertionError(givens.missing().toString())).value();
	}
}
