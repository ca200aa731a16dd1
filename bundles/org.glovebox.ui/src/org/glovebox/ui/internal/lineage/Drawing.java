/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scene with the place of everything, in points at 100 %.
 *
 * @param scene what is shown
 * @param places the place of each box, by its id
 * @param paths the corners of each arrow from its source to its target, in the order of the scene
 * @param width width of all
 * @param height height of all
 */
record Drawing(Scene scene, Map<String, Place> places, List<List<Corner>> paths, double width, double height) {

	/** Nothing is shown. */
	static final Drawing EMPTY = new Drawing(Scene.EMPTY, Map.of(), List.of(), 0, 0);

	Drawing {
		places = Map.copyOf(places);
		paths = List.copyOf(paths);
	}

	/** Place of a box. */
	record Place(double x, double y, double width, double height) {
		boolean contains(double px, double py) {
			return px >= x && px <= x + width && py >= y && py <= y + height;
		}
	}

	/** A corner of an arrow. */
	record Corner(double x, double y) {
	}

	/** The box at a point. */
	Optional<Scene.Box> at(double x, double y) {
		return scene.boxes().stream().filter(box -> {
			Place place = places.get(box.id());
			return place != null && place.contains(x, y);
		}).findFirst();
	}

	/** The nearest box of a list to a box, by height, for going along arrows with the keyboard. */
	Optional<Scene.Box> nearest(Scene.Box from, List<Scene.Box> boxes) {
		Place start = places.get(from.id());
		return boxes.stream().filter(box -> places.containsKey(box.id())).min(Comparator
				.comparingDouble(box -> start == null ? 0 : Math.abs(places.get(box.id()).y() - start.y())));
	}

	/** The next box above or below in the same layer. */
	Optional<Scene.Box> beside(Scene.Box from, boolean above) {
		Place start = places.get(from.id());
		if (start == null) {
			return Optional.empty();
		}
		double middle = start.x() + start.width() / 2;
		List<Scene.Box> candidates = scene.boxes().stream().filter(box -> {
			Place place = places.get(box.id());
			return place != null && place.x() <= middle && middle <= place.x() + place.width()
					&& (above ? place.y() < start.y() : place.y() > start.y());
		}).toList();
		return nearest(from, candidates);
	}
}
