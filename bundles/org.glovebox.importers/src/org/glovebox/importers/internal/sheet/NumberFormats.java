/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.importers.internal.text.CellKind;

/** Which styles of a workbook show a number as a date or as a span of time. */
final class NumberFormats {

	static final NumberFormats NONE = new NumberFormats(List.of());

	private final List<CellKind> styles;

	private NumberFormats(List<CellKind> styles) {
		this.styles = List.copyOf(styles);
	}

	/**
	 * The formats of styles.
	 *
	 * @param styles number of the format of each style
	 * @param custom formats that are not those of every workbook, by their numbers
	 */
	static NumberFormats of(List<Integer> styles, Map<Integer, String> custom) {
		Map<Integer, CellKind> kinds = new HashMap<>();
		custom.forEach((id, format) -> kinds.put(id, kind(format)));
		return new NumberFormats(styles.stream().map(id -> kinds.getOrDefault(id, builtIn(id))).toList());
	}

	/** Reads the part {@code xl/styles.xml}. */
	static NumberFormats of(XmlScan xml) {
		Map<Integer, String> custom = new HashMap<>();
		List<Integer> styles = new ArrayList<>();
		boolean cells = false;
		while (xml.next()) {
			if (xml.is("cellXfs")) {
				cells = xml.opens() && !xml.closes();
			} else if (xml.is("numFmt") && xml.opens()) {
				custom.put(number(xml.value("numFmtId")), xml.value("formatCode"));
			} else if (xml.is("xf") && xml.opens() && cells) {
				styles.add(number(xml.value("numFmtId")));
			}
		}
		return of(styles, custom);
	}

	/** What a style shows numbers as. */
	CellKind kind(int style) {
		return style < 0 || style >= styles.size() ? CellKind.NUMBER : styles.get(style);
	}

	/** Formats that every workbook has, ECMA-376 part 1, 18.8.30. */
	private static CellKind builtIn(int id) {
		boolean clock = id >= 18 && id <= 21 || id >= 45 && id <= 47;
		boolean date = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
		return clock ? CellKind.CLOCK : date ? CellKind.DATE : CellKind.NUMBER;
	}

	private static CellKind kind(String format) {
		String plain = format.toLowerCase().replaceAll("\"[^\"]*\"|\\\\.|\\[(?!h+]|m+]|s+])[^\\]]*]|general", "");
		if (plain.matches(".*[yd].*")) {
			return CellKind.DATE;
		}
		return plain.matches(".*(h|s|\\[m).*") ? CellKind.CLOCK : CellKind.NUMBER;
	}

	private static int number(String text) {
		return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
	}
}
