/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A figure as data: what is drawn, not how. Immutable. The same figure gives the same picture on the screen, in SVG,
 * PDF and PNG.
 */
public final class Figure {

	private final String title;
	private final FigureStyle style;
	private final Axis x;
	private final Axis y;
	private final @Nullable Axis secondY;
	private final @Nullable TopAxis top;
	private final boolean equalAspect;
	private final List<Series> series;
	private final List<Annotation> annotations;
	private final @Nullable Inset inset;
	private final Legend legend;
	private final @Nullable ColourBar colourBar;
	private final Set<String> notes;
	private final List<Trail> trails;

	private Figure(Builder from) {
		title = from.title;
		style = from.style;
		x = from.x;
		y = from.y;
		secondY = from.secondY;
		top = from.top;
		equalAspect = from.equalAspect;
		series = List.copyOf(from.series);
		annotations = List.copyOf(from.annotations);
		inset = from.inset;
		legend = from.legend;
		colourBar = from.colourBar;
		notes = new LinkedHashSet<>(from.notes);
		trails = List.copyOf(from.trails);
		if (equalAspect && (x.scale() == Axis.Scale.LOG || y.scale() == Axis.Scale.LOG)) {
			throw new IllegalArgumentException("equal aspect needs linear axes");
		}
		if (secondY == null && series.stream().anyMatch(Series::second)) {
			throw new IllegalArgumentException("a series is on the second y axis, but there is none");
		}
	}

	/** Title above the plot, as markup; "" for none, as in journals. */
	public String title() {
		return title;
	}

	public FigureStyle style() {
		return style;
	}

	public Axis x() {
		return x;
	}

	/** The y axis on the left. */
	public Axis y() {
		return y;
	}

	/** The y axis on the right, where there is one. */
	public Optional<Axis> secondY() {
		return Optional.ofNullable(secondY);
	}

	public Optional<TopAxis> top() {
		return Optional.ofNullable(top);
	}

	/** Whether one unit is equally long on the x and on the y axis. */
	public boolean equalAspect() {
		return equalAspect;
	}

	/** The curves, the first one undermost. */
	public List<Series> series() {
		return series;
	}

	public List<Annotation> annotations() {
		return annotations;
	}

	public Optional<Inset> inset() {
		return Optional.ofNullable(inset);
	}

	public Legend legend() {
		return legend;
	}

	public Optional<ColourBar> colourBar() {
		return Optional.ofNullable(colourBar);
	}

	/** Where quantities lie that no axis shows. */
	public List<Trail> trails() {
		return trails;
	}

	/**
	 * What must be printed on every picture of this figure, such as "generated data"; "" for nothing. Once there, it
	 * stays through every change of the figure.
	 */
	public String note() {
		return String.join("; ", notes);
	}

	/** The same figure with one more note; a note that it carries already, or an empty one, changes nothing. */
	public Figure withNote(String note) {
		return note.isBlank() || notes.contains(note) ? this : toBuilder().note(note).build();
	}

	public Figure withStyle(FigureStyle newStyle) {
		return toBuilder().style(newStyle).build();
	}

	/** A builder that starts with this figure, its notes included. */
	public Builder toBuilder() {
		Builder builder = new Builder(x, y);
		builder.title = title;
		builder.style = style;
		builder.secondY = secondY;
		builder.top = top;
		builder.equalAspect = equalAspect;
		builder.series.addAll(series);
		builder.annotations.addAll(annotations);
		builder.inset = inset;
		builder.legend = legend;
		builder.colourBar = colourBar;
		builder.notes.addAll(notes);
		builder.trails.addAll(trails);
		return builder;
	}

	public static Builder builder(Axis x, Axis y) {
		return new Builder(x, y);
	}

	/** Collects the parts of a figure. */
	public static final class Builder {
		private String title = "";
		private FigureStyle style = FigureStyle.SINGLE_COLUMN;
		private Axis x;
		private Axis y;
		private @Nullable Axis secondY;
		private @Nullable TopAxis top;
		private boolean equalAspect;
		private final List<Series> series = new ArrayList<>();
		private final List<Annotation> annotations = new ArrayList<>();
		private @Nullable Inset inset;
		private Legend legend = Legend.BEST;
		private @Nullable ColourBar colourBar;
		private final Set<String> notes = new LinkedHashSet<>();
		private final List<Trail> trails = new ArrayList<>();

		private Builder(Axis x, Axis y) {
			this.x = x;
			this.y = y;
		}

		public Builder title(String newTitle) {
			title = newTitle;
			return this;
		}

		public Builder style(FigureStyle newStyle) {
			style = newStyle;
			return this;
		}

		public Builder x(Axis axis) {
			x = axis;
			return this;
		}

		public Builder y(Axis axis) {
			y = axis;
			return this;
		}

		public Builder secondY(@Nullable Axis axis) {
			secondY = axis;
			return this;
		}

		public Builder top(@Nullable TopAxis axis) {
			top = axis;
			return this;
		}

		public Builder equalAspect(boolean equal) {
			equalAspect = equal;
			return this;
		}

		public Builder add(Series one) {
			series.add(one);
			return this;
		}

		/** Puts these series in the place of all that were added. */
		public Builder series(List<Series> all) {
			List<Series> copy = List.copyOf(all);
			series.clear();
			series.addAll(copy);
			return this;
		}

		public Builder add(Annotation annotation) {
			annotations.add(annotation);
			return this;
		}

		/** Tells where a quantity lies that no axis shows. */
		public Builder add(Trail trail) {
			trails.add(trail);
			return this;
		}

		public Builder inset(@Nullable Inset newInset) {
			inset = newInset;
			return this;
		}

		public Builder legend(Legend placement) {
			legend = placement;
			return this;
		}

		public Builder colourBar(@Nullable ColourBar bar) {
			colourBar = bar;
			return this;
		}

		/** Adds a note, see {@link Figure#note()}; there is no way to take one off. An empty note adds nothing. */
		public Builder note(String note) {
			if (!note.isBlank()) {
				notes.add(note);
			}
			return this;
		}

		public Figure build() {
			return new Figure(this);
		}
	}
}
