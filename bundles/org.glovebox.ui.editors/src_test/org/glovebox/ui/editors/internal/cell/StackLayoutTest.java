/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.cell.Stack;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.Layer;
import org.glovebox.ui.editors.internal.cell.StackLayout.Block;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class StackLayoutTest {

	private static final double EXACT = 1e-9;

	private final CellBuild cell = CellFactory.eINSTANCE.createCellBuild();

	private Layer layer(String title, @Nullable String thickness) {
		Layer layer = CellFactory.eINSTANCE.createLayer();
		layer.setTitle(title);
		layer.setThickness(thickness == null ? null : Quantity.parse(thickness));
		cell.getLayers().add(layer);
		return layer;
	}

	private Block block(int index) {
		return StackLayout.of(Stack.of(cell), false, 300, 40).blocks().get(index);
	}

	@Test
	void theNarrowColumnIsToScaleAndTheWideOneReadable() {
		layer("Na15Sn4", "200 µm");
		layer("NAS", "0.475 mm");
		layer("S@C-NAS", "25 µm");
		assertEquals(300 * 200 / 700.0, block(0).scaleHeight(), EXACT);
		assertEquals(300 * 25 / 700.0, block(2).scaleHeight(), EXACT);
		assertTrue(block(2).height() >= 40);
		assertEquals(300, block(0).height() + block(1).height() + block(2).height(), EXACT);
		assertEquals(block(2).height() / block(2).scaleHeight(), block(2).magnification(), EXACT);
		assertEquals(block(0).height() + block(1).height(), block(2).top(), EXACT);
	}

	@Test
	void nothingIsToScaleWhereOneThicknessIsNotKnown() {
		layer("Na, lower", "100 µm");
		layer("NPSO, 150 mg", null);
		assertFalse(StackLayout.of(Stack.of(cell), false, 300, 40).hasScale());
		assertEquals(0, block(0).magnification());
		assertEquals(150, block(0).height(), EXACT);
		assertEquals(150, block(1).height(), EXACT);
	}

	@Test
	void withoutAnyThicknessAllLayersAreAlike() {
		layer("NAS", null);
		layer("S@C-NAS", null);
		StackLayout layout = StackLayout.of(Stack.of(cell), false, 300, 40);
		assertFalse(layout.hasScale());
		assertEquals(150, layout.blocks().get(1).top(), EXACT);
	}

	@Test
	void flippingTurnsTheDrawingAndLeavesTheRecord() {
		Layer negative = layer("Na15Sn4", "200 µm");
		Layer positive = layer("S@C-NAS", "25 µm");
		StackLayout flipped = StackLayout.of(Stack.of(cell), true, 300, 40);
		assertEquals(cell.getLayers().indexOf(positive), flipped.blocks().get(0).layer().index());
		assertEquals(negative, cell.getLayers().get(0));
		assertEquals(0, flipped.at(299).orElseThrow().layer().index());
		assertTrue(flipped.at(301).isEmpty());
	}

	@Test
	void aGapIsTheNearestEdgeAndItsPlaceCountsFromTheNegativeSide() {
		layer("Na15Sn4", null);
		layer("NAS", null);
		StackLayout layout = StackLayout.of(Stack.of(cell), false, 200, 40);
		assertEquals(0, layout.gapAt(-10));
		assertEquals(0, layout.gapAt(40));
		assertEquals(1, layout.gapAt(60));
		assertEquals(1, layout.gapAt(140));
		assertEquals(2, layout.gapAt(1000));
		assertEquals(100, layout.gap(1), EXACT);
		assertEquals(200, layout.gap(2), EXACT);
		assertEquals(2, StackLayout.place(0, 2, true));
		assertEquals(0, StackLayout.place(2, 2, true));
		assertEquals(1, StackLayout.place(1, 2, false));
	}
}
