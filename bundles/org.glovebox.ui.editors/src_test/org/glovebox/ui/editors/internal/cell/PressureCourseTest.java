/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.StackPressure;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class PressureCourseTest {

	private final CellBuild cell = CellFactory.eINSTANCE.createCellBuild();

	private void pressure(@Nullable String since, String pressure) {
		StackPressure step = CellFactory.eINSTANCE.createStackPressure();
		step.setSince(since == null ? null : Instant.parse(since));
		step.setPressure(Quantity.parse(pressure));
		cell.getStackPressure().add(step);
	}

	@Test
	void oneStackPressureIsNoCourse() {
		pressure("2025-01-20T10:00:00Z", "250 MPa");
		assertTrue(PressureCourse.of(cell).isEmpty());
	}

	@Test
	void changesAreInTheOrderOfTimeAndInMegapascals() {
		pressure("2025-01-20T16:00:00Z", "500 bar");
		pressure("2025-01-20T10:00:00Z", "250 MPa");
		pressure(null, "10 MPa");
		PressureCourse course = PressureCourse.of(cell);
		assertEquals(2, course.points().size());
		assertEquals(250, course.points().get(0).megapascals(), 1e-9);
		assertEquals(6, course.points().get(1).hour(), 1e-9);
		assertEquals(50, course.points().get(1).megapascals(), 1e-9);
		assertFalse(course.inDays());
	}

	@Test
	void aCourseOfWeeksIsCountedInDays() {
		pressure("2025-01-20T10:00:00Z", "250 MPa");
		pressure("2025-01-30T10:00:00Z", "50 MPa");
		assertTrue(PressureCourse.of(cell).inDays());
		assertEquals(10, PressureCourse.of(cell).shown(240), 1e-9);
	}
}
