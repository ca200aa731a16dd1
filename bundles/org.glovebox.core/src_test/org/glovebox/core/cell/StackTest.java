/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.core.cell.Stack.Computed;
import org.glovebox.model.cell.AssemblyStep;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellType;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.cell.StackPressure;
import org.glovebox.model.synthesis.Press;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class StackTest {

	private static final double EXACT = 1e-9;

	private final CellBuild cell = CellFactory.eINSTANCE.createCellBuild();

	private Layer layer(String title) {
		Layer layer = CellFactory.eINSTANCE.createLayer();
		layer.setTitle(title);
		cell.getLayers().add(layer);
		return layer;
	}

	private AssemblyStep press(boolean done, String pressure, String time, Layer... layers) {
		Press press = SynthesisFactory.eINSTANCE.createPress();
		press.setPressure(Quantity.parse(pressure));
		press.setDwellTime(Quantity.parse(time));
		AssemblyStep step = CellFactory.eINSTANCE.createAssemblyStep();
		if (done) {
			step.setActual(press);
		} else {
			step.setPlanned(press);
		}
		step.getLayers().addAll(List.of(layers));
		cell.getAssembly().add(step);
		return step;
	}

	@Test
	void factsAreAsTypedAndWidthsInProportion() {
		cell.setDiameter(Quantity.parse("10 mm"));
		layer("NAS").setMass(Quantity.parse("80.0 mg"));
		Layer composite = layer("S@C-NAS");
		composite.setThickness(Quantity.parse("~25 \u00b5m"));
		composite.setDiameter(Quantity.parse("0.8 cm"));
		List<StackLayer> layers = Stack.of(cell).layers();
		assertEquals(List.of("80.0 mg"), layers.get(0).facts());
		assertEquals(List.of("~25 \u00b5m"), layers.get(1).facts());
		assertEquals(1, layers.get(0).width(), EXACT);
		assertEquals(0.8, layers.get(1).width(), EXACT);
		assertEquals(25, layers.get(1).micrometres().orElseThrow(), EXACT);
	}

	@Test
	void aComputedThicknessIsDrawnButGivesWayToAMeasuredOne() {
		layer("NAS");
		layer("S@C-NAS").setThickness(Quantity.parse("25 \u00b5m"));
		Computed computed = new Computed(OptionalDouble.of(480), List.of("= 480 \u00b5m"));
		List<StackLayer> layers = Stack.of(cell, any -> Optional.of(computed)).layers();
		assertTrue(layers.get(0).computed());
		assertEquals(480, layers.get(0).micrometres().orElseThrow(), EXACT);
		assertFalse(layers.get(1).computed());
		assertEquals(25, layers.get(1).micrometres().orElseThrow(), EXACT);
	}

	@Test
	void aPressStepNamesTheLayersThatWereThere() {
		Layer electrolyte = layer("NAS");
		Layer composite = layer("S@C-NAS");
		press(true, "~250 MPa", "90 s", electrolyte);
		press(false, "500 MPa", "90 s", electrolyte, composite);
		assertEquals(List.of("~250 MPa, 90 s, NAS", "500 MPa, 90 s (planned), all layers"),
				Stack.of(cell).pressings().stream().map(Stack.Pressing::text).toList());
		assertEquals(List.of(0), Stack.of(cell).pressings().get(0).layers());
	}

	@Test
	void theNewestStackPressureIsShown() {
		for (String pressure : List.of("250 MPa", "50 MPa")) {
			StackPressure step = CellFactory.eINSTANCE.createStackPressure();
			step.setPressure(Quantity.parse(pressure));
			cell.getStackPressure().add(step);
		}
		assertEquals("50 MPa", Stack.of(cell).pressure());
	}

	@Test
	void anArrangementFillsAnEmptyCellOnly() {
		cell.setCellType(CellType.HALF);
		Arrangement.THREE_ELECTRODE.fill(cell);
		assertEquals(CellType.HALF, cell.getCellType());
		assertEquals(Arrangement.THREE_ELECTRODE.roles(), cell.getLayers().stream().map(Layer::getRole).toList());
		assertThrows(IllegalArgumentException.class, () -> Arrangement.FULL.fill(cell));
	}

	@Test
	void theRoleOfADroppedLayerFollowsFromItsNeighbours() {
		List<LayerRole> none = List.of();
		List<LayerRole> negative = List.of(LayerRole.NEGATIVE_ELECTRODE);
		List<LayerRole> both = List.of(LayerRole.NEGATIVE_ELECTRODE, LayerRole.ELECTROLYTE);
		assertEquals(LayerRole.NEGATIVE_ELECTRODE, Arrangement.proposed(none, none));
		assertEquals(LayerRole.ELECTROLYTE, Arrangement.proposed(negative, none));
		assertEquals(LayerRole.POSITIVE_ELECTRODE, Arrangement.proposed(both, none));
		assertEquals(LayerRole.UNSPECIFIED, Arrangement.proposed(negative, List.of(LayerRole.ELECTROLYTE)));
	}
}
