/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.glovebox.ui.internal.Summaries;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {

	private static Drawing drawing(String start, String... chains) {
		Explorer explorer = new Explorer();
		explorer.start(Summaries.uuid(start), Chains.of(chains), List.of());
		return LayeredLayout.of(explorer.scene());
	}

	private static Drawing.Place place(Drawing drawing, String id) {
		return Objects.requireNonNull(drawing.places().get(id));
	}

	private static final String[] STUDY = { "Lot L-S > Batch SC > Batch CAT > CellBuild C-1 > GalvanostaticCycling T-1",
			"Lot L-KB > Batch SC", "Batch NAS > Batch CAT", "Batch NAS > CellBuild C-1", "Lot L-SN > Batch NASN",
			"Batch NASN > CellBuild C-1", "GalvanostaticCycling T-1 > Analysis A-1", "CellBuild C-1 > Analysis A-1" };

	@Test
	void whatCameFirstStandsLeftOfWhatCameOfIt() {
		Drawing drawing = drawing("CAT", STUDY);
		assertFalse(drawing.scene().arrows().isEmpty());
		for (Scene.Arrow arrow : drawing.scene().arrows()) {
			Drawing.Place source = place(drawing, arrow.source());
			Drawing.Place target = place(drawing, arrow.target());
			assertTrue(source.x() + source.width() < target.x(), () -> arrow + " goes from " + source + " to " + target);
		}
	}

	@Test
	void noBoxLiesOverAnother() {
		Drawing drawing = drawing("C-1", STUDY);
		List<Drawing.Place> places = new ArrayList<>(drawing.places().values());
		for (int i = 0; i < places.size(); i++) {
			for (int j = i + 1; j < places.size(); j++) {
				Drawing.Place a = places.get(i);
				Drawing.Place b = places.get(j);
				boolean apart = a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x() || a.y() + a.height() <= b.y()
						|| b.y() + b.height() <= a.y();
				assertTrue(apart, () -> a + " and " + b);
			}
		}
	}

	@Test
	void everyArrowBeginsAtItsSourceAndEndsAtItsTarget() {
		Drawing drawing = drawing("C-1", STUDY);
		assertEquals(drawing.scene().arrows().size(), drawing.paths().size());
		for (int i = 0; i < drawing.paths().size(); i++) {
			Scene.Arrow arrow = drawing.scene().arrows().get(i);
			Drawing.Place source = place(drawing, arrow.source());
			List<Drawing.Corner> path = drawing.paths().get(i);
			assertEquals(source.x() + source.width(), path.get(0).x(), 1);
			assertEquals(place(drawing, arrow.target()).x(), path.get(path.size() - 1).x(), 1);
		}
	}

	@Test
	void theBoxAtAPointIsFound() {
		Drawing drawing = drawing("B-1", "Lot L-1 > Batch B-1");
		Scene.Box box = drawing.scene().focus().orElseThrow();
		Drawing.Place place = place(drawing, box.id());
		assertEquals(box, drawing.at(place.x() + 1, place.y() + 1).orElseThrow());
		assertTrue(drawing.at(-5, -5).isEmpty());
	}

	@Test
	void nothingIsLaidOutForAnEmptyScene() {
		assertTrue(LayeredLayout.of(Scene.EMPTY).places().isEmpty());
	}
}
