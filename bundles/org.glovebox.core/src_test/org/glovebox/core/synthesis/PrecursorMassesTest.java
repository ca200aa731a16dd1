/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.Parameter;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class PrecursorMassesTest {

	private final Recipe recipe = SynthesisFactory.eINSTANCE.createRecipe();

	private void product(String formula, String size) {
		recipe.setProductFormula(formula);
		recipe.setBatchSize(Quantity.parse(size));
	}

	private Ingredient ingredient(String substance) {
		Ingredient ingredient = SynthesisFactory.eINSTANCE.createIngredient();
		ingredient.setSubstance(substance);
		recipe.getIngredients().add(ingredient);
		return ingredient;
	}

	private List<Double> masses() {
		return PrecursorMasses.of(recipe).orElseThrow();
	}

	/** By hand: 1 g / 318.96930784 g/mol x 1.5 x 78.03953856 g/mol / 0.98. */
	@Test
	void followFromTheReactionAndThePurityOfTheLot() {
		product("Na3SbS4", "1 g");
		Lot lot = MaterialFactory.eINSTANCE.createLot();
		lot.setPurity(Quantity.parse("98 %"));
		ingredient("Na2S").setMaterial(lot);
		ingredient("Sb2S3");
		ingredient("S");
		assertEquals(1.5 * 78.03953856 / 318.96930784 / 0.98, masses().get(0), 1e-12);
		assertEquals(0.5 * 339.70 / 318.96930784, masses().get(1), 1e-12);
	}

	/** Study B: 0.03 P2O5 for each formula unit of 225.773924... g/mol. */
	@Test
	void takeUsualValuesForUnknowns() {
		product("Na3PS4-xOx", "2 g");
		Parameter x = SynthesisFactory.eINSTANCE.createParameter();
		x.setSymbol("x");
		x.setUsualValue(Quantity.parse("0.15"));
		recipe.getParameters().add(x);
		List.of("Na2S", "P2S5", "P2O5").forEach(this::ingredient);
		double molarMass = 3 * 22.98976928 + 30.973761998 + 3.85 * 32.06 + 0.15 * 15.999;
		assertEquals(2 / molarMass * 0.03 * (2 * 30.973761998 + 5 * 15.999), masses().get(2), 1e-12);
	}

	@Test
	void followFromTheProportionsOfAComposite() {
		product("S:KB 60:40", "500 mg");
		ingredient("KB");
		ingredient("S");
		assertEquals(0.2, masses().get(0), 1e-12);
		assertEquals(0.3, masses().get(1), 1e-12);
	}

	@Test
	void areNotGuessed() {
		product("Na3SbS4", "1 g");
		ingredient("Na2S");
		ingredient("Sb2S3");
		assertTrue(PrecursorMasses.of(recipe).isEmpty(), "sulfur is missing");
		ingredient("sulphur powder");
		assertTrue(PrecursorMasses.of(recipe).isEmpty(), "a name is no formula");
		recipe.getIngredients().get(2).setSubstance("S");
		recipe.setBatchSize(Quantity.parse("2 mm"));
		assertTrue(PrecursorMasses.of(recipe).isEmpty(), "a length is no size");
	}
}
