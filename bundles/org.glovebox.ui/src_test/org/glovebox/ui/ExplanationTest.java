/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.Factor;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class ExplanationTest {

	private static final UUID CELL = UUID.fromString("00000000-0000-4000-8000-000000000001");

	private static Derived derived(String value) {
		return new Derived("activeMass", Quantity.parse(value), "3.35 mg \u00d7 0.12",
				List.of(new Factor("mass of layer 3", Quantity.parse("3.350 mg"), FactorBasis.WEIGHED, CELL, "C-1",
						"layers[2]/mass", Optional.empty())));
	}

	@Test
	void theNameIsReadAsWordsAndEachFactorLeadsToItsRecord() {
		Explanation explanation = Explanation.of(derived("0.402 mg"));
		assertEquals("Active mass", explanation.title());
		assertEquals("0.402 mg", explanation.value());
		Explanation.Factor factor = explanation.factors().get(0);
		assertEquals(Optional.of(CELL), factor.record());
		assertEquals("layers[2]/mass", factor.field());
		assertEquals("weighed", factor.basis());
	}

	@Test
	void aComputedNumberIsRoundedATypedOneIsKept() {
		Explanation explanation = Explanation.of(derived("0.785398163397 mg"));
		assertEquals("0.7854 mg", explanation.value());
		assertEquals("3.350 mg", explanation.factors().get(0).value());
	}

	@Test
	void unitsAreWrittenAsOnLabelsAndWhatIsApproximateStaysSo() {
		assertEquals("0.7854 cm\u00b2", Explanation.of(derived("0.785398163397 cm2")).value());
		assertEquals("~0.7854 mg cm\u207b\u00b2", Explanation.of(derived("~0.785398163397 mg/cm2")).value());
	}
}
