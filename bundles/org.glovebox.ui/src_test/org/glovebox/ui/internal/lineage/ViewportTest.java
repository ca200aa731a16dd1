/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ViewportTest {

	private static final double EXACT = 1e-9;

	private static Drawing sized(double width, double height) {
		return new Drawing(Scene.EMPTY, Map.of(), List.of(), width, height);
	}

	@Test
	void aSmallDrawingStandsInTheMiddleAtItsNaturalSize() {
		Viewport viewport = Viewport.fitting(sized(100, 50), 300, 150);
		assertEquals(1, viewport.scale(), EXACT);
		assertEquals(100, viewport.x(), EXACT);
		assertEquals(50, viewport.y(), EXACT);
	}

	@Test
	void aLargeDrawingIsMadeSmallerUntilItFits() {
		Viewport viewport = Viewport.fitting(sized(600, 100), 300, 150);
		assertEquals(0.5, viewport.scale(), EXACT);
		assertEquals(0, viewport.x(), EXACT);
	}

	@Test
	void zoomingKeepsThePointBelowThePointer() {
		Viewport before = new Viewport(1, 10, 20);
		Viewport after = before.zoomed(1.5, 110, 70);
		assertEquals(before.toDrawingX(110), after.toDrawingX(110), EXACT);
		assertEquals(before.toDrawingY(70), after.toDrawingY(70), EXACT);
	}

	@Test
	void zoomHasLimits() {
		Viewport viewport = new Viewport(1, 0, 0);
		for (int i = 0; i < 50; i++) {
			viewport = viewport.zoomed(1.5, 0, 0);
		}
		assertTrue(viewport.scale() < 4);
		for (int i = 0; i < 100; i++) {
			viewport = viewport.zoomed(0.5, 0, 0);
		}
		assertTrue(viewport.scale() > 0.1);
	}

	@Test
	void whatWouldBeTooSmallToReadIsShownAroundTheSelectedBox() {
		Drawing.Place focus = new Drawing.Place(4000, 500, 150, 40);
		Viewport viewport = Viewport.readable(sized(8000, 1000), focus, 400, 300);
		assertTrue(viewport.scale() >= 0.7, () -> "scale " + viewport.scale());
		double left = viewport.x() + viewport.scale() * focus.x();
		assertTrue(left > 0 && left + viewport.scale() * focus.width() < 400, () -> "left edge at " + left);
	}

	@Test
	void theViewIsNotHalfEmptyAtTheEdgeOfADrawing() {
		Drawing.Place last = new Drawing.Place(7850, 500, 150, 40);
		Viewport viewport = Viewport.readable(sized(8000, 1000), last, 400, 300);
		assertEquals(400, viewport.x() + viewport.scale() * 8000, EXACT);
	}

	@Test
	void aBoxOutsideIsMovedIntoView() {
		Viewport viewport = new Viewport(1, 0, 0).showing(new Drawing.Place(900, 10, 100, 40), 400, 300);
		assertTrue(viewport.x() + 1000 <= 400);
		assertTrue(viewport.x() + 900 >= 0);
	}
}
