/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.core.reading.ReadResult.Read;

/** What {@code glovebox read} shows to people. */
final class DatasetSummary {

	private final Console console;

	DatasetSummary(Console console) {
		this.console = console;
	}

	void write(Path file, Read read, List<Double> seconds) {
		Dataset data = read.dataset();
		String inner = read.file().equals(String.valueOf(file.getFileName())) ? "" : " (" + read.file() + ")";
		console.print(file + inner);
		console.print(String.format(Locale.ROOT, "%s, read by %s: %s, %,d rows%s", data.format(), read.reader(),
				data.technique().label(), data.rows(),
				data.parts().size() > 1 ? " in " + data.parts().size() + " parts" : ""));
		data.metadata().entries().forEach((key, value) -> {
			if (!(value instanceof Metadata)) {
				console.print("  " + key + ": " + value);
			}
		});
		for (Table table : data.parts()) {
			if (data.parts().size() > 1) {
				console.print(String.format(Locale.ROOT, "%n%s, %,d rows", table.name(), table.rows()));
			}
			columns(table);
		}
		seconds.forEach(s -> console.print(time(s)));
		console.say(file.toString(), read.messages());
	}

	static String time(double seconds) {
		return String.format(Locale.ROOT, "%.4f s", seconds);
	}

	private void columns(Table table) {
		TextTable text = new TextTable("column", "unit", "first", "last", "min", "max");
		for (Column c : table.columns()) {
			if (table.rows() > 0) {
				int last = table.rows() - 1;
				text.row(c.name(), c.unit(), c.text(0), c.text(last), extreme(c, -1), extreme(c, 1));
			} else {
				text.row(c.name(), c.unit(), "", "", "", "");
			}
		}
		text.print(console);
	}

	private static String extreme(Column column, int sign) {
		int best = -1;
		for (int i = 0; i < column.size(); i++) {
			double v = column.number(i) * sign;
			if (!Double.isNaN(v) && (best < 0 || v > column.number(best) * sign)) {
				best = i;
			}
		}
		return best < 0 ? "" : column.text(best);
	}
}
