/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;

class GridDensityTest {

	@Test
	void givesTheSlopeOfAnEvenStretch() {
		GridDensity density = new GridDensity(2, 0.1, 21);
		density.add(2, 4, 6);
		double[] expected = new double[21];
		java.util.Arrays.fill(expected, 3);
		assertArrayEquals(expected, density.density(), 1e-12);
		assertEquals(4, density.places()[20], 1e-12);
	}

	@Test
	void losesNothingWhateverTheStretches() {
		Random random = new Random(7);
		GridDensity density = new GridDensity(-1, 0.013, 155);
		double total = 0;
		for (int i = 0; i < 10_000; i++) {
			double at = random.nextDouble(-1, 1);
			double amount = random.nextDouble();
			density.add(at, i % 3 == 0 ? at : random.nextDouble(-1.5, 1.5), amount);
			total += amount;
		}
		assertEquals(total, Integration.trapezoid(density.places(), density.density()), 1e-9);
	}

	@Test
	void doesNotDependOnTheDirectionOfAStretch() {
		GridDensity up = new GridDensity(0, 1, 5);
		up.add(0.3, 3.7, 2);
		GridDensity down = new GridDensity(0, 1, 5);
		down.add(3.7, 0.3, 2);
		assertArrayEquals(up.density(), down.density());
	}

	@Test
	void doesNotDependOnHowAStretchIsCut() {
		GridDensity whole = new GridDensity(0, 1, 5);
		whole.add(0.3, 3.7, 3.4);
		GridDensity cut = new GridDensity(0, 1, 5);
		cut.add(0.3, 0.35, 0.05);
		cut.add(0.35, 2.2, 1.85);
		cut.add(2.2, 3.7, 1.5);
		assertArrayEquals(whole.density(), cut.density(), 1e-14);
	}

	@Test
	void putsAPointOnItsNeighbours() {
		GridDensity density = new GridDensity(0, 1, 4);
		density.add(1.25, 1.25, 4);
		assertArrayEquals(new double[] { 0, 3, 1, 0 }, density.density(), 1e-14);
	}

	@Test
	void refusesAGridWithoutLength() {
		assertThrows(IllegalArgumentException.class, () -> new GridDensity(0, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> new GridDensity(0, 0, 5));
	}
}
