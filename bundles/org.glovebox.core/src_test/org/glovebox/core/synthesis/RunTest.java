/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.glovebox.model.Records;
import org.glovebox.model.Reference;
import org.glovebox.model.material.FractionBasis;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class RunTest {

	private final SynthesisFactory factory = SynthesisFactory.eINSTANCE;
	private final Recipe recipe = Records.create(SynthesisPackage.Literals.RECIPE, Recipe.class, "Ada", Instant.EPOCH);
	private final Lot lot = Records.create(MaterialPackage.Literals.LOT, Lot.class, "Ada", Instant.EPOCH);

	RunTest() {
		recipe.setTitle("Na3SbS4");
		recipe.getSteps().add(factory.createWeigh());
		BallMill mill = factory.createBallMill();
		mill.setSpeed(Quantity.parse("550 rpm"));
		recipe.getSteps().add(mill);
	}

	private void ingredient(String substance, String ratio, FractionBasis basis) {
		Ingredient ingredient = factory.createIngredient();
		ingredient.setSubstance(substance);
		ingredient.setRatio(Quantity.parse(ratio));
		ingredient.setRatioBasis(basis);
		ingredient.setMaterial(lot);
		recipe.getIngredients().add(ingredient);
	}

	private List<String> masses() {
		return PlannedMasses.of(recipe).stream().map(mass -> mass.map(Quantity::text).orElse("?")).toList();
	}

	@Test
	void massesFollowFromMolarRatios() {
		recipe.setBatchSize(Quantity.parse("2 g"));
		ingredient("Na2S", "3", FractionBasis.MOLE);
		ingredient("Sb2S3", "1", FractionBasis.MOLE);
		ingredient("S", "2", FractionBasis.MOLE);
		// by hand with M = 78.04, 339.7 and 32.06 g/mol: 234.12 + 339.70 + 64.12 = 637.94
		assertEquals(List.of("734.0 mg", "1065 mg", "201.0 mg"), masses());
	}

	@Test
	void massesFollowFromTheProductWhereThereAreNoRatios() {
		recipe.setProductFormula("Na3SbS4");
		recipe.setBatchSize(Quantity.parse("1 g"));
		lot.setPurity(Quantity.parse("98 %"));
		for (String substance : List.of("Na2S", "Sb2S3", "S")) {
			Ingredient ingredient = factory.createIngredient();
			ingredient.setSubstance(substance);
			recipe.getIngredients().add(ingredient);
		}
		recipe.getIngredients().get(0).setMaterial(lot);
		// by hand with M = 318.97 g/mol for the product and the molar masses above; 366.99 / 0.98
		assertEquals(List.of("374.5 mg", "532.5 mg", "100.5 mg"), masses());
	}

	@Test
	void massesFollowFromRatiosByMass() {
		recipe.setBatchSize(Quantity.parse("500 mg"));
		ingredient("S@C", "2", FractionBasis.MASS);
		ingredient("Na3SbS4", "8", FractionBasis.MASS);
		assertEquals(List.of("100.0 mg", "400.0 mg"), masses());
	}

	@Test
	void massesOfWhatIsNoFormulaAreNotGuessed() {
		recipe.setBatchSize(Quantity.parse("500 mg"));
		ingredient("Na2S", "3", FractionBasis.MOLE);
		ingredient("carbon black", "1", FractionBasis.MOLE);
		assertEquals(List.of("?", "?"), masses());
	}

	@Test
	void aRunHasThePlanAndRoomForWhatIsDone() {
		ingredient("Na2S", "1", FractionBasis.MASS);
		Batch batch = Run.of(recipe, "Ada", Instant.EPOCH);
		assertEquals("Na3SbS4", batch.getTitle());
		BallMill planned = (BallMill) batch.getSteps().get(1).getPlanned();
		assertEquals("550 rpm", planned.getSpeed().text());
		assertNotSame(recipe.getSteps().get(1), planned);
		assertEquals(SynthesisPackage.Literals.BALL_MILL, batch.getSteps().get(1).getActual().eClass());
		assertNull(((BallMill) batch.getSteps().get(1).getActual()).getSpeed());
		Use use = batch.getInputs().get(0);
		assertEquals(batch.getSteps().get(0), use.getStep());
	}

	@Test
	void aRunRefersToItsRecipeStepsAndMaterialsOnlyByIdentity() {
		ingredient("Na2S", "1", FractionBasis.MASS);
		Batch batch = Run.of(recipe, "Ada", Instant.EPOCH);
		List<Reference> references = Records.references(batch);
		assertTrue(references.stream().anyMatch(r -> r.path().equals("recipe") && r.target().equals(recipe.getUuid())));
		assertTrue(references.stream()
				.anyMatch(r -> r.path().equals("inputs[0]/source") && r.target().equals(lot.getUuid())));
		assertEquals(2, references.stream().filter(r -> r.path().endsWith("planStep")).count());
		assertEquals(1, batch.eResource().getResourceSet().getResources().size());
	}

	@Test
	void anIngredientWithoutALotIsPlannedAllTheSame() {
		recipe.setBatchSize(Quantity.parse("500 mg"));
		ingredient("carbon", "1", FractionBasis.MASS);
		recipe.getIngredients().get(0).setMaterial(null);
		Use use = Run.of(recipe, "Ada", Instant.EPOCH).getInputs().get(0);
		assertNull(use.getSource());
		assertEquals("carbon", use.getRemarks());
		assertEquals(Quantity.parse("500.0 mg"), use.getPlanned());
	}

	@Test
	void whatABatchHasAlreadyIsKept() {
		Batch batch = Records.create(SynthesisPackage.Literals.BATCH, Batch.class, "Ada", Instant.EPOCH);
		batch.setTitle("third try");
		batch.setFormula("Na3SbS4-x");
		Run.fill(batch, recipe);
		assertEquals("third try", batch.getTitle());
		assertEquals("Na3SbS4-x", batch.getFormula());
		assertEquals(2, batch.getSteps().size());
		assertEquals(2, recipe.getSteps().size(), "the recipe keeps its steps");
	}
}
