/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNull;
import org.glovebox.api.data.Dataset;

/**
 * A way to draw data or results: a pure function from them to a {@link Figure}. The same input and settings must give
 * the same figure on every machine. Contributed through the extension point {@code org.glovebox.api.chartKinds}, which
 * holds its id and name; called from several threads, so it keeps no state. It draws nothing itself and needs no
 * display.
 *
 * @param <S> settings: a record whose components carry {@link org.glovebox.api.analysis.Param}
 */
public interface ChartKind<S extends Record> {

	/** The settings record. */
	Class<S> settingsType();

	/**
	 * Ids of the analyzers whose results this kind draws from. The caller runs them, with settings of the user or their
	 * defaults, and puts what they found into {@link ChartInput#analyses()}.
	 */
	default List<String> analyses() {
		return List.of();
	}

	/**
	 * Why these data cannot be drawn in this way, in a sentence for people; empty where they can. Cheap: it looks at
	 * the technique and the columns, not at the values. {@link #draw} may still refuse what it finds in the values.
	 */
	Optional<String> objection(Dataset data);

	/**
	 * Makes the figure.
	 *
	 * @param input data, results and givens; use {@link ChartInput#figure} to start the figure, so that its note is
	 *            kept
	 * @param settings the user's choices, within the limits of {@link org.glovebox.api.analysis.Param}
	 */
	FigureOutcome draw(ChartInput input, @NonNull S settings);
}
