/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.thermal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Labels of the columns of a Pyris table, which may go over several lines. */
final class PyrisLabels {

	private static final int MOST_LINES = 4;

	private PyrisLabels() {
	}

	/** The labels in the last lines before a row: one line, or several that begin with a tab. */
	static List<String> above(List<String> lines) {
		int to = lines.size();
		while (to > 0 && lines.get(to - 1).isBlank()) {
			to--;
		}
		int from = to;
		while (from > 0 && to - from < MOST_LINES && lines.get(from - 1).startsWith("\t")) {
			from--;
		}
		List<String> labels = new ArrayList<>();
		for (String line : lines.subList(from == to ? Math.max(0, to - 1) : from, to)) {
			String[] cells = (line.startsWith("\t") ? line.substring(1) : line).split("[\t,;]");
			for (int i = 0; i < cells.length; i++) {
				String cell = cells[i].replace("\"", "").strip();
				if (i == labels.size()) {
					labels.add(cell);
				} else if (!cell.isEmpty()) {
					labels.set(i, (labels.get(i) + " " + cell).strip());
				}
			}
		}
		while (!labels.isEmpty() && labels.getLast().isEmpty()) {
			labels.removeLast();
		}
		return labels;
	}

	/** Whether labels are such as Pyris writes: time first, both temperatures, and what it calls unsubtracted. */
	static boolean arePyris(List<String> labels) {
		List<String> keys = labels.stream().map(PyrisLabels::key).toList();
		return !keys.isEmpty() && keys.get(0).equals("time") && keys.contains("program temperature")
				&& keys.contains("sample temperature") && keys.stream().anyMatch(k -> k.startsWith("unsubtracted"));
	}

	static String key(String label) {
		return label.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
	}
}
