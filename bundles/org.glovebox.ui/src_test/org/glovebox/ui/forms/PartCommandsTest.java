/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.RecordSet;
import org.glovebox.model.Records;
import org.glovebox.model.edit.RecordAdapterFactory;
import org.glovebox.model.edit.RecordEditingDomain;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.junit.jupiter.api.Test;

class PartCommandsTest {

	private final Batch batch = Records.create(SynthesisPackage.Literals.BATCH, Batch.class, "Ada", Instant.EPOCH);
	private final PerformedStep weigh = SynthesisFactory.eINSTANCE.createPerformedStep();
	private final PerformedStep mill = SynthesisFactory.eINSTANCE.createPerformedStep();
	private final Use use = SynthesisFactory.eINSTANCE.createUse();
	private final RecordEditingDomain domain;

	PartCommandsTest() {
		batch.getSteps().addAll(List.of(weigh, mill));
		BallMill plan = SynthesisFactory.eINSTANCE.createBallMill();
		mill.setPlanned(plan);
		use.setStep(weigh);
		batch.getInputs().add(use);
		RecordSet set = new RecordSet();
		set.getResources().add(batch.eResource());
		domain = new RecordEditingDomain(new RecordAdapterFactory(), set);
	}

	private void execute(Command command) {
		assertTrue(command.canExecute());
		domain.getCommandStack().execute(command);
	}

	@Test
	void removingAStepReleasesWhatPointsAtItSoThatTheRecordCanBeStored() {
		execute(PartCommands.remove(domain, weigh));
		assertNull(use.getStep());
		assertEquals(List.of(mill), batch.getSteps());
		assertTrue(RecordFormat.read(RecordFormat.write(batch)).opened().isPresent());
		domain.getCommandStack().undo();
		assertEquals(List.of(weigh, mill), batch.getSteps());
		assertEquals(weigh, use.getStep());
	}

	@Test
	void removingASinglePartUnsetsItsField() {
		execute(PartCommands.remove(domain, mill.getPlanned()));
		assertNull(mill.getPlanned());
		domain.getCommandStack().undo();
		assertNotNull(mill.getPlanned());
	}

	@Test
	void movingKeepsTheOthersInOrder() {
		execute(PartCommands.move(domain, mill, 0));
		assertEquals(List.of(mill, weigh), batch.getSteps());
	}

	@Test
	void kindsOfAnAbstractClassAreTheConcreteOnesBelowIt() {
		assertTrue(PartKinds.of(SynthesisPackage.Literals.STEP).contains(SynthesisPackage.Literals.BALL_MILL));
		assertTrue(PartKinds.of(SynthesisPackage.Literals.STEP).stream().noneMatch(kind -> kind.isAbstract()));
		assertEquals(List.of(SynthesisPackage.Literals.USE), PartKinds.of(SynthesisPackage.Literals.USE));
	}
}
