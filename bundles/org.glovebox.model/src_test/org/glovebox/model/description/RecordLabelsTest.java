/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;

import org.glovebox.model.Records;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.characterization.DiffractionMeasurement;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.CurrentDirection;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.Stage;
import org.glovebox.model.notebook.StageKind;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.HeatSegment;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class RecordLabelsTest {

	private final Batch batch = Records.create(SynthesisPackage.Literals.BATCH, Batch.class, "A. Lab", Instant.EPOCH);

	@Test
	void namesARecordByIdAndTitle() {
		assertEquals("Batch without a name", RecordLabels.of(batch));
		batch.setTitle("Na3SbS4, annealed");
		assertEquals("Na3SbS4, annealed", RecordLabels.of(batch));
		batch.setShortId("NAS-01");
		assertEquals("NAS-01  Na3SbS4, annealed", RecordLabels.of(batch));
		assertEquals("NAS-01", RecordLabels.shortName(batch));
	}

	@Test
	void namesAMeasurementByItsSubject() {
		DiffractionMeasurement scan = Records.create(CharacterizationPackage.Literals.DIFFRACTION_MEASUREMENT,
				DiffractionMeasurement.class, "A. Lab", Instant.EPOCH);
		batch.setShortId("NAS-01");
		scan.setSubject(batch);
		assertEquals("Diffraction of NAS-01", RecordLabels.of(scan));
	}

	@Test
	void saysWhenARecordIsNotAtHand() {
		assertEquals("Lot 0f0e0d0c (not here)", RecordLabels.of(Records.proxy(
				MaterialPackage.Literals.LOT, "0f0e0d0c-0000-4000-8000-000000000001")));
	}

	@Test
	void tellsAPerformedStepByWhatWasDoneAndElsePlanned() {
		BallMill planned = SynthesisFactory.eINSTANCE.createBallMill();
		planned.setSpeed(Quantity.parse("550 rpm"));
		planned.setMillingTime(Quantity.parse("25 h"));
		PerformedStep step = SynthesisFactory.eINSTANCE.createPerformedStep();
		step.setPlanned(planned);
		assertEquals("Ball mill, 550 rpm, 25 h", RecordLabels.of(step));
		BallMill actual = SynthesisFactory.eINSTANCE.createBallMill();
		actual.setMillingTime(Quantity.parse("~26 h"));
		step.setActual(actual);
		assertEquals("Ball mill, 550 rpm, ~26 h", RecordLabels.of(step));
	}

	@Test
	void tellsTheCourseOfAHeatTreatment() {
		HeatSegment segment = SynthesisFactory.eINSTANCE.createHeatSegment();
		segment.setTemperature(Quantity.parse("330 °C"));
		segment.setRate(Quantity.parse("0.5 °C/min"));
		segment.setHoldTime(Quantity.parse("2 h"));
		Heat heat = SynthesisFactory.eINSTANCE.createHeat();
		heat.setTitle("anneal");
		heat.getSegments().add(segment);
		assertEquals("Heat, anneal, 330 °C, 0.5 °C/min, 2 h", RecordLabels.of(heat));
	}

	@Test
	void tellsUsesAndLayersByMaterialAndAmount() {
		batch.setShortId("S@C-2");
		Use use = SynthesisFactory.eINSTANCE.createUse();
		use.setSource(batch);
		use.setPlanned(Quantity.parse("20 mg"));
		assertEquals("S@C-2  20 mg", RecordLabels.of(use));
		use.setActual(Quantity.parse("20.4 mg"));
		assertEquals("S@C-2  20.4 mg", RecordLabels.of(use));
		Layer layer = CellFactory.eINSTANCE.createLayer();
		assertEquals("Layer", RecordLabels.of(layer));
		layer.setRole(LayerRole.POSITIVE_ELECTRODE);
		layer.setSource(batch);
		layer.setMass(Quantity.parse("3.35 mg"));
		assertEquals("Positive electrode, S@C-2  3.35 mg", RecordLabels.of(layer));
	}

	@Test
	void aStageIsToldAsPeopleSayIt() {
		Stage stage = NotebookFactory.eINSTANCE.createStage();
		assertEquals("stage not said", RecordLabels.of(stage));
		stage.setKind(StageKind.CYCLED);
		stage.setVoltage(Quantity.parse("1.6 V"));
		stage.setDirection(CurrentDirection.DISCHARGE);
		stage.setCycle(2);
		assertEquals("1.6 V on discharge, cycle 2", RecordLabels.of(stage));
		stage.setDescription("after 2 h of rest");
		assertEquals("1.6 V on discharge, cycle 2, after 2 h of rest", RecordLabels.of(stage));
		Stage exposed = NotebookFactory.eINSTANCE.createStage();
		exposed.setKind(StageKind.EXPOSED);
		exposed.setElapsed(Quantity.parse("24 h"));
		assertEquals("exposed for 24 h", RecordLabels.of(exposed));
		exposed.setKind(StageKind.DISASSEMBLED);
		assertEquals("after disassembly, 24 h later", RecordLabels.of(exposed));
	}
}
