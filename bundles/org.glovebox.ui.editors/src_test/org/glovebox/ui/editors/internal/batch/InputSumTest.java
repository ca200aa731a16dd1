/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class InputSumTest {

	private final Batch batch = SynthesisFactory.eINSTANCE.createBatch();

	private void use(String name, @Nullable String planned, @Nullable String actual) {
		Lot lot = MaterialFactory.eINSTANCE.createLot();
		lot.setShortId(name);
		Use use = SynthesisFactory.eINSTANCE.createUse();
		use.setSource(lot);
		use.setPlanned(planned == null ? null : Quantity.parse(planned));
		use.setActual(actual == null ? null : Quantity.parse(actual));
		batch.getInputs().add(use);
	}

	@Test
	void addsUpAcrossUnits() {
		use("L-NA2S", "734.0 mg", "734.1 mg");
		use("L-SB2S3", "1.065 g", "1065.2 mg");
		assertEquals("1799 mg", InputSum.of(batch).plannedText());
		assertEquals("1799.3 mg", InputSum.of(batch).actualText());
		assertEquals("", InputSum.of(batch).remark());
	}

	@Test
	void namesWhatIsOffThePlanOrMissing() {
		use("L-NA2S", "734.0 mg", "700 mg");
		use("L-S", "201 mg", null);
		assertEquals("More than 1 % off the plan: L-NA2S. Not weighed in yet: L-S.", InputSum.of(batch).remark());
		assertEquals("", InputSum.of(batch).actualText(), "a sum without one of them would be no sum");
	}

	@Test
	void saysNothingOfNothing() {
		assertEquals("", InputSum.of(batch).remark());
	}
}
