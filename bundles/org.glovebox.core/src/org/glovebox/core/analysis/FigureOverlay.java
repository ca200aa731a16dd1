/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureStyle;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Series;

/**
 * Figures of one kind laid over each other: the curves of each in a colour of its own, named after it.
 *
 * @param figure all that go together
 * @param leftOut names of those whose axes show something else or in another unit
 */
public record FigureOverlay(Figure figure, List<String> leftOut) {

	public FigureOverlay {
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * A figure with a name.
	 *
	 * @param name what the legend says
	 * @param figure the figure
	 */
	public record Named(String name, Figure figure) {
	}

	/** Lays figures over the first one; empty where there is none. */
	public static Optional<FigureOverlay> of(List<Named> figures) {
		if (figures.isEmpty()) {
			return Optional.empty();
		}
		Figure first = figures.get(0).figure();
		Figure.Builder overlay = Figure.builder(open(first.x()), open(first.y())).equalAspect(first.equalAspect())
				.style(FigureStyle.SCREEN);
		first.secondY().ifPresent(axis -> overlay.secondY(open(axis)));
		List<String> leftOut = new ArrayList<>();
		for (int i = 0; i < figures.size(); i++) {
			Named named = figures.get(i);
			if (sameAxes(first, named.figure())) {
				add(overlay, named, Colour.kind(i));
			} else {
				leftOut.add(named.name());
			}
		}
		return Optional.of(new FigureOverlay(overlay.build(), leftOut));
	}

	/** The range of all, where a figure chose one for its own data; an axis from zero stays one. */
	private static Axis open(Axis axis) {
		return axis.coloured(Colour.BLACK).range(axis.min() == 0 ? 0 : Double.NaN, Double.NaN);
	}

	private static boolean sameAxes(Figure one, Figure other) {
		return one.x().title().equals(other.x().title()) && one.y().title().equals(other.y().title())
				&& one.secondY().map(Axis::title).equals(other.secondY().map(Axis::title));
	}

	private static void add(Figure.Builder overlay, Named named, Colour colour) {
		boolean told = false;
		for (Series s : named.figure().series()) {
			boolean drawn = s.size() > 0 && (s.line() != LineStyle.NONE || !s.marker().equals(Marker.NONE));
			overlay.add(new Series(drawn && !told ? named.name() : "", s.x(), s.y(), s.errors(), s.line(), s.marker(), colour,
					s.second()));
			told |= drawn;
		}
		overlay.note(named.figure().note());
	}
}
