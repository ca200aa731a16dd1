/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A line taken apart into cells, with what the cells look like; for the few lines from which the form of a table is
 * found.
 *
 * @param texts the cells without quotes and surrounding blanks
 * @param filled how many are not empty
 * @param values how many are numbers, spans of time or dates
 */
record Cells(List<String> texts, int filled, int values) {

	private static final int LONGEST = 60;

	/** What a cell looks like. */
	enum Look {
		EMPTY, NUMBER, DECIMAL_COMMA, CLOCK, DATE, TEXT
	}

	static Cells of(String line, byte delimiter) {
		List<String> texts = delimiter == RowLayout.BLANKS ? words(line) : split(line, (char) delimiter);
		int filled = 0;
		int values = 0;
		for (String text : texts) {
			Look look = look(text, delimiter);
			filled += look == Look.EMPTY ? 0 : 1;
			values += look == Look.EMPTY || look == Look.TEXT ? 0 : 1;
		}
		return new Cells(texts, filled, values);
	}

	private static List<String> words(String line) {
		String text = line.strip();
		return text.isEmpty() ? List.of() : List.of(text.split("[ \t]+"));
	}

	private static List<String> split(String line, char delimiter) {
		List<String> cells = new ArrayList<>();
		int from = 0;
		boolean quoted = false;
		for (int i = 0; i <= line.length(); i++) {
			char c = i < line.length() ? line.charAt(i) : delimiter;
			if (c == '"' && i < line.length()) {
				quoted = quoted ? false : line.substring(from, i).isBlank();
			} else if (c == delimiter && (!quoted || i == line.length())) {
				cells.add(plain(line.substring(from, i)));
				from = i + 1;
				quoted = false;
			}
		}
		return cells;
	}

	/** A cell without surrounding blanks and quotes. */
	static String plain(String cell) {
		String text = cell.strip();
		if (text.length() >= 2 && text.charAt(0) == '"' && text.charAt(text.length() - 1) == '"') {
			text = text.substring(1, text.length() - 1).replace("\"\"", "\"").strip();
		}
		return text;
	}

	static Look look(String text, byte delimiter) {
		if (DecimalReader.isMissing(text)) {
			return Look.EMPTY;
		}
		if (text.length() > LONGEST) {
			return Look.TEXT;
		}
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		if (isNumber(bytes, '.')) {
			return Look.NUMBER;
		}
		if (delimiter != ',' && isNumber(bytes, ',')) {
			return Look.DECIMAL_COMMA;
		}
		if (text.indexOf(':') > 0 && !Double.isNaN(new ClockReader(bytes).read(0, bytes.length))) {
			return Look.CLOCK;
		}
		return isDate(bytes) ? Look.DATE : Look.TEXT;
	}

	private static boolean isNumber(byte[] bytes, char decimal) {
		DecimalReader reader = new DecimalReader(bytes, (byte) decimal);
		reader.read(0, bytes.length);
		return reader.found() && reader.end() == bytes.length;
	}

	private static boolean isDate(byte[] bytes) {
		return !Double.isNaN(new DateReader(bytes, DateOrder.MONTH_FIRST).read(0, bytes.length))
				|| !Double.isNaN(new DateReader(bytes, DateOrder.DAY_FIRST).read(0, bytes.length));
	}
}
