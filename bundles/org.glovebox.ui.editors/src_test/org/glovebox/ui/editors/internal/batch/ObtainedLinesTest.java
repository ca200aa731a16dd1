/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.glovebox.core.synthesis.ObtainedComposition.Found;
import org.glovebox.core.synthesis.ObtainedComposition.Missing;
import org.glovebox.units.Deviation;
import org.junit.jupiter.api.Test;

/** How the composition that was weighed in is told. */
class ObtainedLinesTest {

	@Test
	void elementsAreToldWithTheirDeviation() {
		ObtainedLines lines = ObtainedLines.of(new Found("Na\u2083SbS\u2084", "Na\u2083.\u2080\u2086SbS\u2084", List.of(
				new Deviation("Na", 3, 3.06), new Deviation("Sb", 1, 1), new Deviation("S", 4, 3.996),
				new Deviation("C", 0, 0.01)), false, Optional.of("Sb2S3"), 1.275881, List.of("S-01")));

		assertEquals("Na\u2083.\u2080\u2086SbS\u2084 for Na\u2083SbS\u2084; at most 1.276 g of it, Sb2S3 is used up first. "
				+ "With the planned mass of S-01.", lines.sentence());
		assertEquals(new ObtainedLines.Line("Na", "3", "3.06", "+2 %", true), lines.lines().get(0));
		assertEquals(new ObtainedLines.Line("Sb", "1", "1", "as meant", false), lines.lines().get(1));
		assertEquals("\u22120.1 %", lines.lines().get(2).off());
		assertFalse(lines.lines().get(2).notable());
		assertEquals("not meant", lines.lines().get(3).off());
		assertTrue(lines.lines().get(3).notable());
	}

	@Test
	void partsOfACompositeAreToldInPercent() {
		ObtainedLines lines = ObtainedLines.of(new Found("S:KB 60:40", "", List.of(new Deviation("S", 0.6, 0.60024)), true,
				Optional.empty(), 1.0001, List.of()));

		assertEquals("1 g of S:KB 60:40.", lines.sentence());
		assertEquals(new ObtainedLines.Line("S", "60 %", "60.02 %", "+0.04 %", false), lines.lines().get(0));
	}

	@Test
	void whyItIsNotKnownIsSaid() {
		assertEquals(new ObtainedLines("L-S has no formula.", List.of()), ObtainedLines.of(new Missing("L-S has no formula.")));
	}
}
