/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.analyzing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.api.Message;
import org.glovebox.core.drafting.AnalysisBatch;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.Result;
import org.glovebox.ui.forms.PropertyLabels;

/**
 * What came of analyzing several measurements, as one table: a line each, a column for each number that was found.
 *
 * @param titles titles of the columns
 * @param rows the lines
 */
record AnalyzeReport(List<String> titles, List<Row> rows) {

	private static final int MOST_NUMBERS = 8;

	/**
	 * A line.
	 *
	 * @param cells a text for each column
	 * @param record the analysis; empty where nothing came of it
	 * @param trouble why nothing came of it, or what should be known; "" for nothing
	 */
	record Row(List<String> cells, Optional<UUID> record, String trouble) {
	}

	/** The table of what came of a batch. */
	static AnalyzeReport of(List<AnalysisBatch.Line> lines) {
		Set<String> properties = new LinkedHashSet<>();
		lines.forEach(line -> analysis(line).ifPresent(a -> a.getResults().stream().map(Result::getProperty)
				.filter(p -> p != null && properties.size() < MOST_NUMBERS).forEach(properties::add)));
		List<String> titles = new ArrayList<>(List.of("Measurement"));
		properties.forEach(p -> titles.add(PropertyLabels.of(p)));
		if (lines.stream().anyMatch(line -> !line.messages().isEmpty())) {
			titles.add("To be known");
		}
		return new AnalyzeReport(titles, lines.stream().map(line -> row(line, properties)).toList());
	}

	private static Optional<Analysis> analysis(AnalysisBatch.Line line) {
		return line.save().map(s -> (Analysis) s.record());
	}

	private static Row row(AnalysisBatch.Line line, Set<String> properties) {
		List<String> cells = new ArrayList<>(List.of(line.of()));
		for (String property : properties) {
			cells.add(analysis(line).flatMap(a -> a.getResults().stream().filter(r -> property.equals(r.getProperty()))
					.findFirst()).map(AnalyzeReport::value).orElse(""));
		}
		String trouble = line.messages().stream().map(Message::text).collect(Collectors.joining("; "));
		cells.add(trouble);
		return new Row(cells, analysis(line).map(a -> UUID.fromString(a.getUuid())), trouble);
	}

	/** A number as the page of an analysis shows it. */
	static String value(Result result) {
		return result.getValue() == null ? "\u2013" : result.getValue().readable().pretty();
	}

	/** The table as lines with tabs between the columns, to be pasted into a spreadsheet. */
	String text() {
		List<String> lines = new ArrayList<>(List.of(String.join("\t", titles)));
		rows.forEach(row -> lines.add(String.join("\t", row.cells())));
		return String.join("\n", lines);
	}

	/** The analyses that were made. */
	List<UUID> records() {
		return rows.stream().flatMap(row -> row.record().stream()).toList();
	}
}
