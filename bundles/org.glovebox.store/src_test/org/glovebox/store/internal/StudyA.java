/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.CellType;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.material.ActiveComponent;
import org.glovebox.model.material.Component;
import org.glovebox.model.material.Composition;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.units.Quantity;

/**
 * The sulfur cell of a published study (Energy Environ. Sci. 2025, 18, 4288), by hand: 3.35 mg of a composite of S@C and
 * Na3SbS4 at 2 : 8, S@C with 60 % sulfur by thermogravimetry, in a die of 10 mm. The weighed amounts are made up to give
 * exactly the published ratios.
 */
final class StudyA {

	final Lot sulfur = OpenNotebook.lot("Sulfur");
	final Lot carbon = OpenNotebook.lot("Ketjen Black");
	final Lot alloy = OpenNotebook.lot("Na15Sn4");
	final Batch electrolyte = OpenNotebook.batch("NAS");
	final Batch sulfurCarbon = OpenNotebook.batch("S@C");
	final Batch composite = OpenNotebook.batch("S@C-NAS");
	final CellBuild cell = OpenNotebook.make(CellPackage.Literals.CELL_BUILD, CellBuild.class, "Na-S full cell");
	final GalvanostaticCycling test = OpenNotebook.make(ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING,
			GalvanostaticCycling.class, "0.127 mA/cm2");

	StudyA() {
		sulfur.setFormula("S");
		electrolyte.setFormula("Na3SbS4");
		weigh(electrolyte, sulfur, "100 mg");
		weigh(sulfurCarbon, sulfur, "599 mg");
		weigh(sulfurCarbon, carbon, "401 mg");
		sulfurCarbon.setMeasuredComposition(composition("S", "60 %"));
		weigh(composite, sulfurCarbon, "20.0 mg");
		weigh(composite, electrolyte, "80.0 mg");
		cell.setCellType(CellType.FULL);
		cell.setDiameter(Quantity.parse("10 mm"));
		layer(LayerRole.NEGATIVE_ELECTRODE, "Na15Sn4", "40 mg", alloy);
		layer(LayerRole.ELECTROLYTE, "NAS", "80 mg", electrolyte).setThickness(Quantity.parse("480 \u00b5m"));
		Layer positive = layer(LayerRole.POSITIVE_ELECTRODE, "S@C-NAS", "3.35 mg", composite);
		ActiveComponent active = MaterialFactory.eINSTANCE.createActiveComponent();
		active.setSubstance("S");
		active.setTheoreticalCapacity(Quantity.parse("1675 mAh/g"));
		positive.getActiveComponents().add(active);
		test.setSubject(cell);
	}

	static void weigh(Batch batch, Material material, String amount) {
		OpenNotebook.use(batch, material).setActual(Quantity.parse(amount));
	}

	static Composition composition(String... substancesAndFractions) {
		Composition composition = MaterialFactory.eINSTANCE.createComposition();
		for (int i = 0; i < substancesAndFractions.length; i += 2) {
			Component component = MaterialFactory.eINSTANCE.createComponent();
			component.setSubstance(substancesAndFractions[i]);
			component.setFraction(Quantity.parse(substancesAndFractions[i + 1]));
			composition.getComponents().add(component);
		}
		return composition;
	}

	private Layer layer(LayerRole role, String title, String mass, Material source) {
		Layer layer = CellFactory.eINSTANCE.createLayer();
		layer.setRole(role);
		layer.setTitle(title);
		layer.setMass(Quantity.parse(mass));
		layer.setSource(source);
		cell.getLayers().add(layer);
		return layer;
	}

	Layer positive() {
		return cell.getLayers().get(2);
	}

	List<Record> all() {
		return new ArrayList<>(List.of(sulfur, carbon, alloy, electrolyte, sulfurCarbon, composite, cell, test));
	}
}
