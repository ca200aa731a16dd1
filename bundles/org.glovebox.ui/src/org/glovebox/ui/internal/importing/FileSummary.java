/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.glovebox.api.Message;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.core.reading.ReadResult;

/** What the import dialog says about a file. Works without a window. */
final class FileSummary {

	private static final int SHORT = 5;

	private FileSummary() {
	}

	/** What the file is, in one line. */
	static String summary(ReadFile file) {
		return switch (file.result()) {
		case ReadResult.Read read -> summary(read.dataset());
		case ReadResult.Unreadable unreadable -> unreadable.reason();
		};
	}

	private static String summary(Dataset data) {
		String parts = data.parts().size() > 1 ? ", " + data.parts().size() + " parts" : "";
		return data.format() + " \u00b7 " + data.technique().label() + " \u00b7 " + String.format("%,d", data.rows())
				+ " rows" + parts;
	}

	/** One line for all files. */
	static String all(List<ReadFile> files) {
		long readable = files.stream().filter(ReadFile::readable).count();
		if (files.isEmpty()) {
			return "There is no file to read.";
		}
		if (files.size() == 1) {
			return readable == 1 ? "The file was recognised." : "The file cannot be read.";
		}
		return readable + " of " + files.size() + " files were recognised"
				+ (readable < files.size() ? "; the others are left out." : ".");
	}

	/** A column as a line of the table: name, unit, first, smallest and largest value. */
	static List<String[]> columns(ReadFile file) {
		List<String[]> lines = new ArrayList<>();
		if (file.result() instanceof ReadResult.Read read && !read.dataset().parts().isEmpty()) {
			Table table = read.dataset().parts().get(0);
			table.columns().forEach(column -> lines.add(line(column)));
		}
		return lines;
	}

	private static String[] line(Column column) {
		if (column instanceof Column.Texts || column.size() == 0) {
			String first = column.size() == 0 ? "" : column.text(0);
			return new String[] { column.name(), column.unit(), first, "", "" };
		}
		double smallest = Double.POSITIVE_INFINITY;
		double largest = Double.NEGATIVE_INFINITY;
		for (int row = 0; row < column.size(); row++) {
			double value = column.number(row);
			smallest = Math.min(smallest, Double.isNaN(value) ? smallest : value);
			largest = Math.max(largest, Double.isNaN(value) ? largest : value);
		}
		boolean any = smallest <= largest;
		return new String[] { column.name(), column.unit(), column.text(0), any ? number(smallest) : "",
				any ? number(largest) : "" };
	}

	private static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value)
				: String.format(Locale.ROOT, "%." + SHORT + "g", value);
	}

	/** What the importer remarked, one line each, with place and count. */
	static List<String> messages(ReadFile file) {
		return file.result().messages().stream().map(Message::toString).toList();
	}
}
