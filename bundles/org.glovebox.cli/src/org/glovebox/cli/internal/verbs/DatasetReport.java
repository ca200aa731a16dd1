/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.cli.internal.Json;
import org.glovebox.core.reading.ReadResult.Read;

/** The JSON document of {@code glovebox read}. */
final class DatasetReport {

	private final Json json;

	DatasetReport(Json json) {
		this.json = json;
	}

	void write(Read read, List<Double> seconds) {
		Dataset data = read.dataset();
		json.object(() -> {
			json.field("reader", read.reader()).field("format", data.format())
					.field("technique", data.technique().id()).field("rows", data.rows());
			json.name("columns").array(() -> overall(data).forEach(this::column));
			json.field("metadata", data.metadata());
			json.name("parts").array(() -> {
				if (data.parts().size() > 1 || data.parts().stream().anyMatch(DatasetReport::saysMore)) {
					data.parts().forEach(this::part);
				}
			});
			json.messages(read.messages());
			if (!seconds.isEmpty()) {
				json.field("seconds", seconds);
			}
		});
	}

	/** Whether a part says something that the whole does not. */
	private static boolean saysMore(Table table) {
		return !table.name().isEmpty() || !table.metadata().entries().isEmpty();
	}

	private void part(Table table) {
		json.object(() -> {
			json.field("name", table.name()).field("rows", table.rows());
			json.name("columns").array(() -> table.columns().forEach(c -> column(List.of(c))));
			json.field("metadata", table.metadata());
		});
	}

	/** The columns of all parts; those of the same name and unit are one column, one part after the other. */
	private static List<List<Column>> overall(Dataset data) {
		Map<String, List<Column>> byName = new LinkedHashMap<>();
		for (Table table : data.parts()) {
			for (Column column : table.columns()) {
				byName.computeIfAbsent(column.name() + '\0' + column.unit(), k -> new ArrayList<>()).add(column);
			}
		}
		return new ArrayList<>(byName.values());
	}

	private void column(List<Column> pieces) {
		Column head = pieces.get(0);
		List<Column> filled = pieces.stream().filter(c -> c.size() > 0).toList();
		json.object(() -> {
			json.field("name", head.name()).field("unit", head.unit()).field("type", head.type());
			// a text has no extremes: NaN is neither smaller nor larger than anything
			Extremes extremes = Extremes.of(filled);
			value("min", extremes.min());
			value("max", extremes.max());
			Column last = filled.isEmpty() ? null : filled.get(filled.size() - 1);
			value("first", new Place(last == null ? null : filled.get(0), 0));
			value("last", new Place(last, last == null ? 0 : last.size() - 1));
		});
	}

	private void value(String name, Place place) {
		Column column = place.column();
		json.name(name);
		if (column == null) {
			json.value(null);
		} else {
			json.cell(column, place.row());
		}
	}

	/** Where a value is. */
	private record Place(@Nullable Column column, int row) {
	}

	/** Where the smallest and the largest number are. */
	private record Extremes(Place min, Place max) {

		static Extremes of(List<Column> pieces) {
			Place min = new Place(null, 0);
			Place max = min;
			double least = Double.POSITIVE_INFINITY;
			double most = Double.NEGATIVE_INFINITY;
			for (Column piece : pieces) {
				for (int i = 0; i < piece.size(); i++) {
					double v = piece.number(i);
					if (v < least || v == least && min.column() == null) {
						least = v;
						min = new Place(piece, i);
					}
					if (v > most || v == most && max.column() == null) {
						most = v;
						max = new Place(piece, i);
					}
				}
			}
			return new Extremes(min, max);
		}
	}
}
