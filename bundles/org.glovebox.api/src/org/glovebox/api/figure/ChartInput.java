/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import java.util.Map;
import java.util.Optional;

import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;

/**
 * What a chart is drawn from.
 *
 * @param data what was measured
 * @param analyses results of analyzers on these data, by the analyzer's id; at least those that
 *            {@link ChartKind#analyses()} names, unless an analyzer refused the data
 * @param givens numbers from the records behind the data; {@link Givens#NONE} for a bare file
 * @param note what must be printed on the chart, such as "generated data"; "" for nothing
 */
public record ChartInput(Dataset data, Map<String, Results> analyses, Givens givens, String note) {

	public ChartInput {
		analyses = Map.copyOf(analyses);
	}

	/** A table of an analyzer's results, where that analyzer ran and gave it. */
	public Optional<Table> result(String analyzer, String table) {
		return Optional.ofNullable(analyses.get(analyzer)).flatMap(results -> results.table(table));
	}

	/** A builder of a figure that carries the note already. */
	public Figure.Builder figure(Axis x, Axis y) {
		return Figure.builder(x, y).note(note);
	}
}
