/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.glovebox.model.Records;
import org.glovebox.model.check.Finding.Severity;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

	private final Batch batch = Records.create(SynthesisPackage.Literals.BATCH, Batch.class, "A. Lab", Instant.EPOCH);

	private final BallMill mill = SynthesisFactory.eINSTANCE.createBallMill();

	@BeforeEach
	void mill() {
		PerformedStep step = SynthesisFactory.eINSTANCE.createPerformedStep();
		step.setActual(mill);
		batch.getSteps().add(step);
	}

	@Test
	void hasNothingToSayAgainstASoundRecord() {
		mill.setMillingTime(Quantity.parse("90 min"));
		batch.setAmount(Quantity.parse("2 mL"));
		assertEquals(List.of(), ModelCheck.of(batch));
	}

	@Test
	void findsAQuantityOfTheWrongDimension() {
		mill.setMillingTime(Quantity.parse("25 g"));
		Finding finding = ModelCheck.of(batch).get(0);
		assertEquals("steps[0]/actual/millingTime", finding.path());
		assertEquals(Severity.WARNING, finding.severity());
		assertTrue(finding.message().contains("25 g is mass") && finding.message().contains("time, for example in h"),
				finding.message());
	}

	@Test
	void findsAMissingField() {
		batch.setUuid(null);
		assertEquals(List.of("uuid"), ModelCheck.of(batch).stream().map(Finding::path).toList());
	}

	@Test
	void findsAStepThatIsNotOfTheKindThatWasPlanned() {
		batch.getSteps().get(0).setPlanned(SynthesisFactory.eINSTANCE.createMix());
		Finding finding = ModelCheck.of(batch).get(0);
		assertEquals("steps[0]/actual", finding.path());
		assertTrue(finding.message().startsWith("Ball mill was done where Mix was planned"), finding.message());
	}
}
