/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.study.StudyTable.Row;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/** Makes the table of a study. Reads many records, so that it does not belong in the UI thread. */
public final class StudyEvaluation {

	private static final int MOST_ROWS = 10_000;

	private final Notebook notebook;

	public StudyEvaluation(Notebook notebook) {
		this.notebook = notebook;
	}

	/**
	 * Makes the table.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	public StudyTable evaluate(StudyDefinition definition, Monitor monitor) {
		List<String> remarks = new ArrayList<>();
		List<RecordSummary> rows = rows(definition, remarks);
		List<Row> table = new ArrayList<>();
		ColumnValues values = new ColumnValues(notebook);
		Map<String, List<RowValues>> groups = new LinkedHashMap<>();
		int done = 0;
		for (RecordSummary row : rows) {
			monitor.checkCancelled();
			monitor.progress((double) done++ / rows.size(), "rows");
			Optional<Record> record = notebook.load(row.uuid()).stored().map(Stored::record);
			if (record.isEmpty()) {
				remarks.add(row.label() + " cannot be read and makes no row.");
				continue;
			}
			RowValues found = new RowValues(row, definition.columns().stream()
					.map(c -> values.of(record.get(), c)).toList());
			groups.computeIfAbsent(key(definition, found), k -> new ArrayList<>()).add(found);
		}
		groups.values().forEach(group -> table.add(row(definition, group)));
		table.removeIf(row -> !definition.filters().stream().allMatch(f -> f.holds(row.cells().get(f.column()))));
		sort(table, definition.order());
		return new StudyTable(definition.columns(), table, remarks);
	}

	private record RowValues(RecordSummary record, List<List<StudyValue>> values) {
	}

	private static String key(StudyDefinition definition, RowValues row) {
		int column = definition.groupBy();
		if (column < 0) {
			return row.record().uuid().toString();
		}
		StudyCell cell = Aggregation.of(definition.columns().get(column), row.values().get(column));
		return cell.isMissing() ? row.record().uuid().toString() : cell.text();
	}

	private static Row row(StudyDefinition definition, List<RowValues> group) {
		List<StudyCell> cells = new ArrayList<>();
		for (int i = 0; i < definition.columns().size(); i++) {
			int column = i;
			List<StudyValue> all = group.stream().flatMap(r -> r.values().get(column).stream()).distinct().toList();
			cells.add(Aggregation.of(definition.columns().get(i), all));
		}
		return new Row(group.stream().map(RowValues::record).toList(), cells);
	}

	private List<RecordSummary> rows(StudyDefinition definition, List<String> remarks) {
		Set<UUID> found = new LinkedHashSet<>(definition.start());
		if (!definition.query().isBlank()) {
			switch (notebook.search(definition.query(), MOST_ROWS)) {
			case SearchOutcome.Found(var records) -> records.forEach(r -> found.add(r.uuid()));
			case SearchOutcome.Malformed(String message, int position) -> remarks.add("The search "
					+ definition.query() + " is not understood: " + message + ".");
			}
		}
		Collection<RecordSummary> rows = definition.rowKind().isBlank() ? notebook.summaries(found)
				: downstream(found, definition.rowKind());
		return rows.stream().filter(r -> !definition.excluded().contains(r.uuid()))
				.sorted(Comparator.comparing(RecordSummary::kind).thenComparing(r -> r.shortId().length())
						.thenComparing(RecordSummary::shortId))
				.toList();
	}

	private List<RecordSummary> downstream(Set<UUID> start, String kind) {
		return start.isEmpty() ? List.of()
				: notebook.lineage(start, Direction.DOWN).nodes().stream().map(Lineage.Node::record)
						.filter(r -> ColumnValues.isOfKind(r, kind)).toList();
	}

	private static void sort(List<Row> rows, StudyDefinition.Order order) {
		if (order.column() < 0) {
			return;
		}
		Comparator<StudyCell> byValue = Comparator.comparingDouble(StudyEvaluation::middle)
				.thenComparing(StudyEvaluation::side).thenComparing(StudyCell::text);
		Comparator<StudyCell> directed = order.descending() ? byValue.reversed() : byValue;
		rows.sort(Comparator.comparing((Row r) -> r.cells().get(order.column()),
				Comparator.comparing(StudyCell::isMissing).thenComparing(directed)));
	}

	/** Where a cell stands: at its number or at the mean of its numbers, a limit at what it limits. */
	private static double middle(StudyCell cell) {
		return cell.quantities().stream().mapToDouble(Quantity::canonical).average().orElse(Double.NaN);
	}

	/** Below what has that very number for an upper limit, above it for a lower one. */
	private static int side(StudyCell cell) {
		return cell.quantity().filter(Quantity::isLimit).map(q -> Double.isInfinite(q.canonicalLower()) ? -1 : 1)
				.orElse(0);
	}
}
