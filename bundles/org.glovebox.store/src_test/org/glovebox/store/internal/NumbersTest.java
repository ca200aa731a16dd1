/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.NamedDerivation;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.material.ActiveComponent;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.HeatSegment;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Press;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of numbers that follow from a record; expected values are worked out by hand beside each. */
class NumbersTest {

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

	private List<NamedDerivation> numbers(Record record) {
		if (open.head(record).isEmpty()) {
			open.saveAll(study.all());
		}
		return new Derivations(open.notebook).of(open.record(record, Record.class));
	}

	private static Derived number(List<NamedDerivation> numbers, String title) {
		NamedDerivation named = numbers.stream().filter(n -> n.title().equals(title)).findFirst()
				.orElseThrow(() -> new AssertionError(numbers.stream().map(NamedDerivation::title).toList().toString()));
		return named.derivation().derived().orElseThrow(() -> new AssertionError(named.toString()));
	}

	private double value(List<NamedDerivation> numbers, String title, String unit) {
		return number(numbers, title).value().in(unit);
	}

	@Test
	void aCellHasCapacitiesAndCurrents() {
		List<NamedDerivation> numbers = numbers(study.cell);

		// 0.402 mg x 1675 mAh/g = 0.67335 mAh on 0.785398 cm2
		assertEquals(0.857336, value(numbers, "Areal capacity", "mAh/cm2"), 1e-6);
		assertEquals(0.67335, value(numbers, "Current at 1C", "mA"), 1e-9);
		assertEquals(0.857336, value(numbers, "Current density at 1C", "mA/cm2"), 1e-6);
		assertFalse(numbers.stream().filter(n -> n.name().equals("npRatio")).findFirst().orElseThrow().derivation()
				.derived().isPresent(), "nothing is said of the anode");
	}

	@Test
	void theRatioOfTheElectrodesFollowsFromFormulaAndElectrons() {
		Layer negative = study.cell.getLayers().get(0);
		assertEquals(LayerRole.NEGATIVE_ELECTRODE, negative.getRole());
		study.alloy.setFormula("Na15Sn4");
		ActiveComponent alloy = MaterialFactory.eINSTANCE.createActiveComponent();
		alloy.setSubstance("Na15Sn4");
		alloy.setElectrons(Quantity.parse("15"));
		negative.getActiveComponents().add(alloy);

		// M = 15 x 22.98977 + 4 x 118.710 = 819.687 g/mol; 15 x 96485.33 / 3.6 / 819.687 = 490.46 mAh/g
		// 40 mg x 490.46 mAh/g / 0.67335 mAh = 29.136
		assertEquals(29.136, value(numbers(study.cell), "N/P ratio", ""), 0.005);
	}

	@Test
	void densityAndPorosityFollowFromMassThicknessAndDiameter() {
		study.electrolyte.setDensity(Quantity.parse("2.85 g/cm3"));

		List<NamedDerivation> numbers = numbers(study.cell);

		// 0.080 g / (0.785398 cm2 x 0.048 cm) = 2.12207 g/cm3; over 2.85 g/cm3 74.459 %
		String layer = " of layer 2 (NAS)";
		assertEquals(2.12207, value(numbers, "Bulk density" + layer, "g/cm3"), 1e-4);
		assertEquals(74.459, value(numbers, "Relative density" + layer, "%"), 1e-2);
		assertEquals(25.541, value(numbers, "Porosity" + layer, "%"), 1e-2);
	}

	@Test
	void aLayerThatWasNotMeasuredIsAsThickAsItWouldBeDense() {
		study.electrolyte.setDensity(Quantity.parse("2.85 g/cm3"));
		study.cell.getLayers().get(1).setThickness(null);

		List<NamedDerivation> numbers = numbers(study.cell);

		// 0.080 g / 2.85 g/cm3 / 0.785398 cm2 = 0.0357400 cm
		assertEquals(357.40, value(numbers, "Dense thickness of layer 2 (NAS)", "µm"), 0.01);
		assertEquals(357.40, value(numbers, "Thickness", "µm"), 0.01);
	}

	@Test
	void theDensityOfACompositeIsThatOfItsParts() {
		study.electrolyte.setDensity(Quantity.parse("2.85 g/cm3"));
		study.sulfurCarbon.setDensity(Quantity.parse("2.0 g/cm3"));

		// 1 / (0.2 / 2.0 + 0.8 / 2.85) = 2.62673 g/cm3; 3.35 mg / that / 0.785398 cm2 = 16.2384 µm
		assertEquals(16.238, value(numbers(study.cell), "Dense thickness of layer 3 (S@C-NAS)", "µm"), 0.002);
	}

	@Test
	void currentAndRateFollowFromEachOther() {
		study.test.setCurrentDensity(Quantity.parse("0.41 mA/cm2"));
		// 0.41 mA/cm2 x 0.785398 cm2 / 0.67335 mAh
		assertEquals(0.478225, number(numbers(study.test), "Charge rate").value().canonical(), 1e-5);
	}

	@Test
	void aRateGivesTheCurrentDensity() {
		study.test.setRate(Quantity.parse("C/10"));
		assertEquals(0.0857336, value(numbers(study.test), "Current density", "mA/cm2"), 1e-6);
	}

	@Test
	void theTestMayCountItsRatesFromAnotherCapacity() {
		study.test.setRate(Quantity.parse("1C"));
		study.test.setNominalCapacity(Quantity.parse("1000 mAh/g"));
		// 0.402 mg x 1000 mAh/g / 0.785398 cm2
		assertEquals(0.511842, value(numbers(study.test), "Current density", "mA/cm2"), 1e-6);
	}

	private static PerformedStep planned(Batch batch, Step step) {
		PerformedStep performed = SynthesisFactory.eINSTANCE.createPerformedStep();
		performed.setPlanned(step);
		batch.getSteps().add(performed);
		return performed;
	}

	@Test
	void millingTimesAndBallToPowderRatio() {
		BallMill mill = SynthesisFactory.eINSTANCE.createBallMill();
		mill.setBallMass(Quantity.parse("60 g"));
		mill.setMillingTime(Quantity.parse("40 h"));
		mill.setRunTime(Quantity.parse("10 min"));
		mill.setRestTime(Quantity.parse("5 min"));
		planned(study.sulfurCarbon, mill);

		List<NamedDerivation> numbers = numbers(study.sulfurCarbon);

		// 60 g on 599 + 401 mg; 40 h x (10 + 5) / 10
		assertEquals(60, value(numbers, "Ball to powder ratio of step 1 (ball mill)", ""), 1e-9);
		assertEquals(40, value(numbers, "Net milling time of step 1 (ball mill)", "h"), 1e-9);
		assertEquals(60, value(numbers, "Total milling time of step 1 (ball mill)", "h"), 1e-9);
	}

	@Test
	void theNetTimeFollowsFromCyclesOfWhatWasDone() {
		BallMill plan = SynthesisFactory.eINSTANCE.createBallMill();
		plan.setRunTime(Quantity.parse("10 min"));
		plan.setCycles(240);
		BallMill done = SynthesisFactory.eINSTANCE.createBallMill();
		done.setCycles(120);
		planned(study.sulfurCarbon, plan).setActual(done);

		assertEquals(20, value(numbers(study.sulfurCarbon), "Net milling time of step 1 (ball mill)", "h"), 1e-9);
	}

	@Test
	void forceFromPressureAndPressureFromForce() {
		Press press = SynthesisFactory.eINSTANCE.createPress();
		press.setDieDiameter(Quantity.parse("10 mm"));
		press.setPressure(Quantity.parse("500 MPa"));
		planned(study.electrolyte, press);
		Press other = SynthesisFactory.eINSTANCE.createPress();
		other.setDieDiameter(Quantity.parse("13 mm"));
		other.setForce(Quantity.parse("6 tf"));
		planned(study.electrolyte, other);

		List<NamedDerivation> numbers = numbers(study.electrolyte);

		// 500 MPa x 78.5398 mm2 = 39.2699 kN; 6 x 9806.65 N / 132.732 mm2 = 443.30 MPa
		assertEquals(39.2699, value(numbers, "Press force of step 1 (press)", "kN"), 1e-3);
		assertEquals(443.30, value(numbers, "Press pressure of step 2 (press)", "MPa"), 0.01);
	}

	@Test
	void theDurationOfAHeatProgramIsRampsAndHolds() {
		Heat heat = SynthesisFactory.eINSTANCE.createHeat();
		heat.setStartTemperature(Quantity.parse("30 °C"));
		heat.getSegments().add(segment("330 °C", "0.5 °C/min", "2 h"));
		heat.getSegments().add(segment("30 °C", "5 °C/min", ""));
		planned(study.electrolyte, heat);

		// 300 K / 0.5 K/min = 600 min = 10 h; + 2 h; + 300 / 5 = 60 min
		assertEquals(13, value(numbers(study.electrolyte), "Program duration of step 1 (heat)", "h"), 1e-9);
	}

	@Test
	void aProgramThatEndsOnItsOwnHasNoDuration() {
		Heat heat = SynthesisFactory.eINSTANCE.createHeat();
		HeatSegment cooling = SynthesisFactory.eINSTANCE.createHeatSegment();
		cooling.setUncontrolled(true);
		heat.getSegments().add(cooling);
		planned(study.electrolyte, heat);

		assertTrue(numbers(study.electrolyte).stream().noneMatch(n -> n.name().equals("programDuration")));
	}

	private static HeatSegment segment(String temperature, String rate, String hold) {
		HeatSegment segment = SynthesisFactory.eINSTANCE.createHeatSegment();
		segment.setTemperature(Quantity.parse(temperature));
		segment.setRate(Quantity.parse(rate));
		if (!hold.isEmpty()) {
			segment.setHoldTime(Quantity.parse(hold));
		}
		return segment;
	}

	@Test
	void whatCameOutOverWhatWentIn() {
		study.composite.setAmount(Quantity.parse("95 mg"));

		List<NamedDerivation> numbers = numbers(study.composite);

		assertEquals(95, value(numbers, "Mass yield", "%"), 1e-9);
		assertEquals("95 mg / (20.0 mg + 80.0 mg)", number(numbers, "Mass yield").expression());
	}

	@Test
	void everyFactorOfEveryNumberLeadsToAField() {
		study.electrolyte.setDensity(Quantity.parse("2.85 g/cm3"));
		for (Record record : List.of(study.cell, study.test, study.composite)) {
			for (NamedDerivation named : numbers(record)) {
				named.derivation().derived().ifPresent(d -> d.factors().forEach(f -> assertTrue(
						org.glovebox.model.FieldPath.find(open.load(f.record()).record(), f.feature()).isPresent(),
						named.title() + ": " + f)));
			}
		}
	}

	@Test
	void theLoadingGivesTheMassOfALayerThatWasNotWeighed() {
		study.positive().setMass(null);
		study.positive().setLoading(Quantity.parse("8.3 mg/cm2"));

		CellBuild cell = study.cell;
		// 8.3 mg/cm2 x 0.785398 cm2 x 0.2 x 0.6
		assertEquals(0.782257, value(numbers(cell), "Active mass", "mg"), 1e-5);
	}

	@Test
	void aTestWithoutACellListsWhatIsMissing() {
		study.test.setSubject(null);
		List<NamedDerivation> numbers = numbers(study.test);
		assertEquals("area", numbers.stream().filter(n -> n.derivation().derived().isEmpty()).map(NamedDerivation::name)
				.filter(n -> n.equals("area")).findFirst().orElseThrow());
	}
}
