/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.ui.Explanation;
import org.junit.jupiter.api.Test;

class AnalysisResultTest {

	private static final Explanation.Factor MASS = new Explanation.Factor("active mass = 3.35 mg \u00d7 0.2 \u00d7 0.6",
			"0.402 mg", "computed", Optional.empty(), "", List.of());
	private static final Explanation.Factor AREA = new Explanation.Factor("area", "0.785 cm2", "computed",
			Optional.empty(), "", List.of());
	private static final AnalysisResult.Line SPECIFIC = new AnalysisResult.Line("First charge specific capacity",
			"1715 mAh/g", "mAh/g", "0.69 mAh (charge of cycle 1: counted; whole) / active mass 0.402 mg = 3.35 mg; ends here");

	private static AnalysisResult result(Map<String, String> settings) {
		return new AnalysisResult("1.0", settings, List.of(SPECIFIC), List.of(), Map.of(),
				Map.of("activeMass", MASS, "area", AREA));
	}

	@Test
	void aQuantityIsExplainedByTheChainsThatItRestsOnAndNoOthers() {
		Explanation why = result(Map.of()).explain(SPECIFIC, "Cycle summary");
		assertEquals(List.of(MASS), why.factors());
		assertEquals("First charge specific capacity", why.title());
	}

	@Test
	void aMassTypedIntoTheSettingsTakesThePlaceOfTheChain() {
		assertEquals(List.of(), result(Map.of("activeMass", "0.5")).explain(SPECIFIC, "Cycle summary").factors());
	}

	@Test
	void longExplanationsAreTakenApartAtSemicolonsOutsideBrackets() {
		assertEquals(List.of("0.69 mAh (charge of cycle 1: counted; whole) / active mass 0.402 mg = 3.35 mg", "Ends here",
				"Found by Cycle summary, version 1.0."), result(Map.of()).explain(SPECIFIC, "Cycle summary").remarks());
	}

	@Test
	void bracketsThatAreNeverClosedHideNothing() {
		assertEquals(List.of("A (b; c"), AnalysisResult.clauses("a (b; c"));
		assertEquals(List.of("A) b", "C"), AnalysisResult.clauses("a) b; c"));
		assertEquals(List.of(), AnalysisResult.clauses(" "));
	}
}
