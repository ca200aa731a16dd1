/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.glovebox.model.Records;
import org.glovebox.model.notebook.Instrument;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.HeatSegment;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class StepClipboardTest {

	private final BallMill mill = SynthesisFactory.eINSTANCE.createBallMill();
	private final Instrument device = Records.create(NotebookPackage.Literals.INSTRUMENT, Instrument.class, "Ada",
			Instant.EPOCH);

	StepClipboardTest() {
		mill.setSpeed(Quantity.parse("550 rpm"));
		mill.setEquipment(device);
	}

	@Test
	void whatIsCopiedIsPastedWithItsPartsAndItsDevice() {
		Heat heat = SynthesisFactory.eINSTANCE.createHeat();
		HeatSegment segment = SynthesisFactory.eINSTANCE.createHeatSegment();
		segment.setTemperature(Quantity.parse("330 °C"));
		heat.getSegments().add(segment);
		List<Step> pasted = StepClipboard.read(StepClipboard.write(List.of(mill, heat)));
		assertNotSame(mill, pasted.get(0));
		assertEquals("550 rpm", ((BallMill) pasted.get(0)).getSpeed().text());
		assertEquals("330 °C", ((Heat) pasted.get(1)).getSegments().get(0).getTemperature().text());
		assertEquals(Set.of(UUID.fromString(device.getUuid())), StepClipboard.referred(pasted));
	}

	@Test
	void aDeviceOfAnotherNotebookIsLeftOut() {
		List<Step> pasted = StepClipboard.read(StepClipboard.write(List.of(mill)));
		StepClipboard.release(pasted, Set.of());
		assertNull(pasted.get(0).getEquipment());
		assertEquals("550 rpm", ((BallMill) pasted.get(0)).getSpeed().text());
	}

	@Test
	void whatIsNoStepIsNotPasted() {
		assertEquals(List.of(), StepClipboard.read(new byte[] { 1, 2, 3 }));
	}
}
