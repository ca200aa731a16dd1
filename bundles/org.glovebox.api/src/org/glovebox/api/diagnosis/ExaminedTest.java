/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.diagnosis;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;

/**
 * A test of a cell with its data and what analyzers found in them.
 *
 * @param name short id of its record, unique within the cell
 * @param title title of its record, may be ""
 * @param began when it began, where that is known
 * @param data what was measured
 * @param givens numbers from the records behind the data
 * @param analyses results by analyzer
 * @param refusals why an analyzer could not work with these data, by analyzer
 * @param generated whether the data were made and not measured
 */
public record ExaminedTest(String name, String title, Optional<Instant> began, Dataset data, Givens givens,
		Map<String, Results> analyses, Map<String, String> refusals, boolean generated) {

	public ExaminedTest {
		analyses = Collections.unmodifiableMap(new LinkedHashMap<>(analyses));
		refusals = Collections.unmodifiableMap(new LinkedHashMap<>(refusals));
	}

	/** The results of an analyzer, where it could work with these data. */
	public Optional<Results> result(String analyzer) {
		return Optional.ofNullable(analyses.get(analyzer));
	}

	/** A table of the results of an analyzer, where there is one that has rows. */
	public Optional<Table> table(String analyzer, String table) {
		return result(analyzer).flatMap(r -> r.table(table)).filter(t -> t.rows() > 0);
	}

	/** The table that a mark is on, where there is one. */
	public Optional<Table> table(Mark mark) {
		return mark.analyzer().isEmpty()
				? data.parts().stream().filter(t -> mark.table().isEmpty() || t.name().equals(mark.table())).findFirst()
				: table(mark.analyzer(), mark.table());
	}
}
