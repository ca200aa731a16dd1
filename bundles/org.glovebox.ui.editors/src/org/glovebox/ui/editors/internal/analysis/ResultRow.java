/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.analysis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.forms.PropertyLabels;
import org.glovebox.units.Quantity;

/**
 * A result in the table of an analysis.
 *
 * @param property what was found, in words
 * @param value the number with its unit and uncertainty, as the analyzer gave it
 * @param conditions under which conditions it holds
 * @param of the record that it describes
 * @param target that record, where it is known
 * @param remarks convention and remarks
 */
record ResultRow(String property, String value, String conditions, String of, Optional<UUID> target, String remarks) {

	/** The results of an analysis in their order. */
	static List<ResultRow> of(Analysis analysis) {
		return analysis.getResults().stream().map(ResultRow::of).toList();
	}

	private static ResultRow of(Result result) {
		Record of = result.getOf();
		String conditions = result.getConditions().stream()
				.map(condition -> PropertyLabels.inText(condition.getProperty()) + " " + text(condition.getValue()))
				.collect(Collectors.joining(", "));
		String remarks = List.of(text(result.getConvention()), text(result.getRemarks())).stream()
				.filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
		return new ResultRow(PropertyLabels.of(result.getProperty()), text(result.getValue()), conditions,
				of == null ? "" : RecordLabels.shortName(of),
				Optional.ofNullable(of).flatMap(Records::uuid).map(UUID::fromString), remarks);
	}

	/** An id of the vocabulary as words: "firstCycleEfficiency" reads "first cycle efficiency". */
	static String words(@Nullable String id) {
		return text(id).replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text;
	}

	private static String text(@Nullable Quantity quantity) {
		return quantity == null ? "" : quantity.readable().pretty();
	}
}
