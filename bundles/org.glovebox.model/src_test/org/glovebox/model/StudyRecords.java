/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.time.Instant;

import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.material.ComponentRole;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;

/** Records as a lab on sodium-sulfur cells writes them, for tests. */
final class StudyRecords {

	static final Instant MORNING = Instant.parse("2024-05-17T08:30:00Z");

	private StudyRecords() {
	}

	static Lot lot(String shortId, String formula) {
		Lot lot = Records.create(MaterialPackage.Literals.LOT, Lot.class, "A. Lab", MORNING);
		lot.setShortId(shortId);
		lot.setFormula(formula);
		lot.setPurity(Quantity.parse("99.99 %"));
		return lot;
	}

	static Use use(Material source, String amount) {
		Use use = SynthesisFactory.eINSTANCE.createUse();
		use.setSource(source);
		use.setActual(Quantity.parse(amount));
		use.setRole(ComponentRole.REACTANT);
		return use;
	}

	static BallMill mill(String speed, String time) {
		BallMill mill = SynthesisFactory.eINSTANCE.createBallMill();
		mill.setSpeed(Quantity.parse(speed));
		mill.setMillingTime(Quantity.parse(time));
		return mill;
	}

	/** A batch that was weighed from two lots and milled, a little longer than planned. */
	static Batch milled(Lot first, Lot second) {
		Batch batch = Records.create(SynthesisPackage.Literals.BATCH, Batch.class, "A. Lab", MORNING);
		batch.setShortId("NPS-01");
		batch.setTitle("Na3PS4, milled");
		batch.getTags().add("glass");
		batch.getInputs().add(use(first, "117.1 mg"));
		batch.getInputs().add(use(second, "111.1 mg"));
		PerformedStep step = SynthesisFactory.eINSTANCE.createPerformedStep();
		step.setPlanned(mill("550 rpm", "25 h"));
		step.setActual(mill("550 rpm", "~25.5 h"));
		batch.getSteps().add(step);
		batch.getInputs().get(1).setStep(step);
		return batch;
	}

	static CellBuild cell(Material positive) {
		CellBuild cell = Records.create(CellPackage.Literals.CELL_BUILD, CellBuild.class, "A. Lab", MORNING);
		cell.setShortId("CELL-9");
		cell.setDiameter(Quantity.parse("10 mm"));
		Layer layer = CellFactory.eINSTANCE.createLayer();
		layer.setRole(LayerRole.POSITIVE_ELECTRODE);
		layer.setSource(positive);
		layer.setMass(Quantity.parse("3.35 mg"));
		cell.getLayers().add(layer);
		return cell;
	}
}
