/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glovebox.model.Records;
import org.glovebox.model.material.FractionBasis;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.HeatSegment;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.Parameter;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class SeriesPlanTest {

	private final SynthesisFactory factory = SynthesisFactory.eINSTANCE;
	private final Recipe recipe = Records.create(SynthesisPackage.Literals.RECIPE, Recipe.class, "Ada", Instant.EPOCH);
	private final BallMill mill = factory.createBallMill();

	SeriesPlanTest() {
		recipe.setTitle("NaTaCl6");
		recipe.getSteps().add(factory.createWeigh());
		mill.setSpeed(Quantity.parse("600 rpm"));
		mill.setMillingTime(Quantity.parse("40 h"));
		mill.setCycles(160);
		recipe.getSteps().add(mill);
		Heat heat = factory.createHeat();
		HeatSegment anneal = factory.createHeatSegment();
		anneal.setTemperature(Quantity.parse("330 °C"));
		heat.getSegments().add(anneal);
		recipe.getSteps().add(heat);
	}

	private static List<Quantity> quantities(String... texts) {
		return Stream.of(texts).map(Quantity::parse).toList();
	}

	private Variable variable(String name) {
		return Variable.of(recipe).stream().filter(v -> v.name().equals(name)).findFirst()
				.orElseThrow(() -> new AssertionError(Variable.of(recipe).toString()));
	}

	private SeriesPlan plan(String name, String... values) {
		return SeriesPlan.of(recipe, variable(name), quantities(values), "Ada", Instant.EPOCH);
	}

	private static BallMill planned(Batch batch) {
		return (BallMill) batch.getSteps().get(1).getPlanned();
	}

	@Test
	void oneRunForEachValueAndNothingElseDiffers() {
		SeriesPlan plan = plan("milling time of step 2", "5 h", "60 h");
		assertEquals(quantities("5 h", "60 h"), List.copyOf(plan.series().getValues()));
		assertEquals(2, plan.batches().size());
		assertEquals("5 h", planned(plan.batches().get(0)).getMillingTime().text());
		assertEquals("60 h", planned(plan.batches().get(1)).getMillingTime().text());
		assertEquals("600 rpm", planned(plan.batches().get(1)).getSpeed().text());
		assertEquals("40 h", mill.getMillingTime().text(), "the recipe stays as it is");
		assertEquals("NaTaCl6, 60 h", plan.batches().get(1).getTitle());
		assertEquals(3, plan.saves().size());
	}

	@Test
	void theBatchesKnowTheirSeriesAndTheSeriesItsRecipe() {
		SeriesPlan plan = plan("milling time of step 2", "5 h");
		assertTrue(Records.references(plan.batches().get(0)).stream()
				.anyMatch(r -> r.path().equals("series") && r.target().equals(plan.series().getUuid())));
		assertTrue(Records.references(plan.series()).stream()
				.anyMatch(r -> r.path().equals("recipe") && r.target().equals(recipe.getUuid())));
	}

	@Test
	void aParameterOfTheRecipeIsNamedByTheSeries() {
		Variable time = variable("milling time of step 2");
		Parameter parameter = time.parameter(recipe);
		recipe.getParameters().add(parameter);
		assertEquals(mill, parameter.getStep());
		assertEquals("millingTime", parameter.getFeature());
		assertEquals(Optional.of(time), Variable.of(recipe, parameter));
		assertTrue(Records.references(plan("milling time of step 2", "5 h").series()).stream()
				.anyMatch(r -> r.path().equals("parameter")));
	}

	@Test
	void aTemperatureInsideAHeatingCanBeVaried() {
		SeriesPlan plan = plan("temperature of step 3", "270 °C");
		Heat heat = (Heat) plan.batches().get(0).getSteps().get(2).getPlanned();
		assertEquals("270 °C", heat.getSegments().get(0).getTemperature().text());
	}

	@Test
	void aCountTakesWholeNumbersOnly() {
		assertEquals(20, planned(plan("cycles of step 2", "20").batches().get(0)).getCycles());
		assertThrows(IllegalArgumentException.class, () -> plan("cycles of step 2", "20.5"));
	}

	@Test
	void anUnknownOfTheFormulaGetsItsValue() {
		recipe.setProductFormula("Na3PS4-xOx");
		SeriesPlan plan = plan("x in Na3PS4-xOx", "0.15", "0.30");
		assertEquals("Na3PS3.85O0.15", plan.batches().get(0).getFormula());
		assertEquals("NaTaCl6, x = 0.30", plan.batches().get(1).getTitle());
	}

	@Test
	void plannedMassesFollowTheVariedRatio() {
		recipe.setBatchSize(Quantity.parse("100 mg"));
		for (String substance : List.of("PTFE", "Na3SbS4")) {
			Ingredient ingredient = factory.createIngredient();
			ingredient.setSubstance(substance);
			ingredient.setRatio(Quantity.parse("1"));
			ingredient.setRatioBasis(FractionBasis.MASS);
			recipe.getIngredients().add(ingredient);
		}
		Batch batch = plan("ratio of PTFE", "3").batches().get(0);
		assertEquals(quantities("75.00 mg", "25.00 mg"), batch.getInputs().stream().map(u -> u.getPlanned()).toList());
	}

	@Test
	void whatWasDoneIsThePlanOfTheNextRun() {
		Batch batch = Run.of(recipe, "Ada", Instant.EPOCH);
		((BallMill) batch.getSteps().get(1).getActual()).setMillingTime(Quantity.parse("38 h"));
		Batch again = RunAgain.of(batch, "Ada", Instant.EPOCH);
		assertEquals("38 h", planned(again).getMillingTime().text());
		assertEquals("600 rpm", planned(again).getSpeed().text());
		assertNull(((BallMill) again.getSteps().get(1).getActual()).getMillingTime());
		assertEquals(batch.getSteps().size(), again.getSteps().size());
		assertTrue(Records.references(again).stream().anyMatch(r -> r.path().equals("steps[1]/planStep")));
	}

	@Test
	void aRecipeOfARunSaysWhatWasDone() {
		Batch batch = Run.of(recipe, "Ada", Instant.EPOCH);
		((BallMill) batch.getSteps().get(1).getActual()).setMillingTime(Quantity.parse("38 h"));
		Recipe written = RecipeOfRun.detached(batch, "Ada", Instant.EPOCH);
		BallMill step = (BallMill) written.getSteps().get(1);
		assertEquals("38 h", step.getMillingTime().text());
		assertEquals("600 rpm", step.getSpeed().text());
		assertTrue(Records.references(written).stream()
				.anyMatch(r -> r.path().equals("basedOn") && r.target().equals(recipe.getUuid())));
	}

	@Test
	void runningAgainWithOtherValuesMakesASeriesOfTheSameRecipe() {
		Batch batch = Run.of(recipe, "Ada", Instant.EPOCH);
		batch.setTitle("first");
		Variable time = variable("milling time of step 2");
		SeriesPlan plan = SeriesPlan.again(batch, Optional.of(recipe), time, quantities("5 h", "6 h"), "Ada",
				Instant.EPOCH);
		assertEquals("first, 5 h", plan.batches().get(0).getTitle());
		assertEquals("6 h", planned(plan.batches().get(1)).getMillingTime().text());
		assertTrue(Records.references(plan.batches().get(1)).stream()
				.anyMatch(r -> r.path().equals("recipe") && r.target().equals(recipe.getUuid())));
	}
}
