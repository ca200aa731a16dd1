/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Deviation;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

/**
 * Molar masses by hand from the atomic weights Na 22.990, Sb 121.76, S 32.06: Na2S 78.04, Sb2S3 339.70, S 32.06 g/mol.
 * Na3SbS4 takes 1.5 Na2S, 0.5 Sb2S3 and 1 S; for 4 mmol that is 468.24, 679.40 and 128.24 mg.
 */
class ObtainedCompositionTest {

	private final Batch batch = SynthesisFactory.eINSTANCE.createBatch();

	private Use input(String formula, String planned, String actual) {
		Lot lot = MaterialFactory.eINSTANCE.createLot();
		lot.setShortId("L-" + formula);
		lot.setFormula(formula);
		Use use = SynthesisFactory.eINSTANCE.createUse();
		use.setSource(lot);
		use.setPlanned(Quantity.tryParse(planned).orElse(null));
		use.setActual(Quantity.tryParse(actual).orElse(null));
		batch.getInputs().add(use);
		return use;
	}

	private ObtainedComposition.Found found() {
		ObtainedComposition obtained = ObtainedComposition.of(batch);
		return assertInstanceOf(ObtainedComposition.Found.class, obtained, obtained::toString);
	}

	private static Deviation of(ObtainedComposition.Found found, String name) {
		return found.parts().stream().filter(p -> p.of().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void whatWasWeighedInShiftsTheComposition() {
		batch.setFormula("Na3SbS4");
		// 2 % more Na2S: 3.06 Na and 4.03 S for each Sb
		input("Na2S", "", "477.60 mg");
		input("Sb2S3", "", "679.40 mg");
		input("S", "", "128.24 mg");

		ObtainedComposition.Found found = found();

		assertEquals(3.06, of(found, "Na").obtained(), 5e-4);
		assertEquals(4.03, of(found, "S").obtained(), 5e-4);
		assertEquals(1, of(found, "Sb").obtained(), 1e-12);
		assertEquals(0.02, of(found, "Na").relative(), 2e-4);
		// 4 mmol x (3 x 22.990 + 121.76 + 4 x 32.06) g/mol = 4 x 318.97 mg
		assertEquals(1.27588, found.most(), 2e-4);
		assertTrue(found.limiting().isPresent());
		assertTrue(found.planned().isEmpty());
	}

	@Test
	void thePurityOfALotCounts() {
		batch.setFormula("Na3SbS4");
		((Lot) input("Na2S", "", "468.24 mg").getSource()).setPurity(Quantity.parse("98 %"));
		input("Sb2S3", "", "679.40 mg");
		input("S", "", "128.24 mg");

		assertEquals(2.94, of(found(), "Na").obtained(), 5e-4);
		assertEquals(Optional.of("Na2S"), found().limiting());
	}

	@Test
	void whatIsNotWeighedYetCountsAsPlanned() {
		batch.setFormula("Na3SbS4");
		input("Na2S", "468.24 mg", "");
		input("Sb2S3", "679.40 mg", "679.40 mg");
		input("S", "128.24 mg", "");

		assertEquals(List.of("L-Na2S", "L-S"), found().planned());
		assertEquals(3, of(found(), "Na").obtained(), 5e-4);
	}

	@Test
	void aCompositeHasMassFractions() {
		batch.setFormula("S:KB 60:40");
		input("S", "", "600.3 mg");
		Use carbon = input("C", "", "399.8 mg");
		carbon.getSource().setAbbreviation("KB");

		ObtainedComposition.Found found = found();

		// 600.3 / 1000.1 = 0.60024
		assertTrue(found.byMass());
		assertEquals(0.6002400, of(found, "S").obtained(), 1e-6);
		assertEquals(0.6, of(found, "S").nominal(), 1e-12);
		assertEquals(1.0001, found.most(), 1e-9);
	}

	@Test
	void whatDoesNotFollowIsSaidOnceSomethingWasWeighed() {
		batch.setFormula("Na3SbS4");
		input("Na2S", "", "");
		assertEquals(new ObtainedComposition.Missing(""), ObtainedComposition.of(batch));

		input("Sb2S3", "", "679.40 mg");
		String reason = assertInstanceOf(ObtainedComposition.Missing.class, ObtainedComposition.of(batch)).reason();
		assertTrue(reason.contains("L-Na2S"), reason);
	}
}
