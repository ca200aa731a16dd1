/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.HeatSegment;
import org.glovebox.model.synthesis.Quench;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.ui.editors.internal.step.HeatCourse.Leg;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class HeatCourseTest {

	private static final double EXACT = 1e-9;

	private final SynthesisFactory factory = SynthesisFactory.eINSTANCE;
	private final Recipe recipe = factory.createRecipe();

	private Heat heat() {
		Heat heat = factory.createHeat();
		recipe.getSteps().add(heat);
		return heat;
	}

	private void segment(Heat heat, String to, @Nullable String rate, @Nullable String hold) {
		HeatSegment segment = factory.createHeatSegment();
		segment.setTemperature(Quantity.parse(to));
		segment.setRate(rate == null ? null : Quantity.parse(rate));
		segment.setHoldTime(hold == null ? null : Quantity.parse(hold));
		heat.getSegments().add(segment);
	}

	@Test
	void aRampTakesAsLongAsItsRateSays() {
		segment(heat(), "330 °C", "0.5 °C/min", "2 h");
		HeatCourse course = HeatCourse.of(recipe);
		// (330 - 25) °C at 30 °C/h, from room temperature
		assertEquals(305.0 / 30, course.legs().get(0).toHour(), EXACT);
		assertEquals(305.0 / 30 + 2, course.hours(), EXACT);
		assertEquals(330, course.highest(), EXACT);
		assertTrue(course.legs().stream().noneMatch(Leg::assumed));
	}

	@Test
	void aRampWithoutRateIsMarkedAsAssumed() {
		segment(heat(), "155 °C", null, "12 h");
		HeatCourse course = HeatCourse.of(recipe);
		assertTrue(course.legs().get(0).assumed());
		assertFalse(course.legs().get(1).assumed());
	}

	@Test
	void quenchingDropsAtOnceAndTheNextStepStartsCold() {
		segment(heat(), "750 °C", "0.5 °C/min", null);
		Quench quench = factory.createQuench();
		quench.setFromTemperature(Quantity.parse("750 °C"));
		quench.setMediumTemperature(Quantity.parse("-196 °C"));
		recipe.getSteps().add(quench);
		recipe.getSteps().add(factory.createGrind());
		segment(heat(), "330 °C", "1 °C/min", null);
		HeatCourse course = HeatCourse.of(recipe);
		Leg drop = course.legs().get(1);
		assertEquals(drop.fromHour(), drop.toHour(), EXACT);
		assertEquals(-196, drop.to(), EXACT);
		assertEquals(25, course.legs().get(2).from(), EXACT);
		assertEquals(4, course.legs().get(2).step());
	}

	@Test
	void wrongDimensionsAreLeftOut() {
		segment(heat(), "330 MPa", "0.5 °C/min", null);
		assertTrue(HeatCourse.of(recipe).isEmpty());
	}

	@Test
	void stepsWithoutHeatHaveNoCourse() {
		recipe.getSteps().add(factory.createMix());
		assertTrue(HeatCourse.of(recipe).isEmpty());
	}
}
