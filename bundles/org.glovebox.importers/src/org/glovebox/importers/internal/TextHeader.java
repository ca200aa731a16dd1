/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands before the rows of numbers of a text file.
 *
 * @param lines the lines before the first row, overlong ones shortened
 * @param rowsAt offset of the first row
 * @param rowsLine line of the first row, counted from 1
 * @param firstRow the first row
 */
public record TextHeader(List<String> lines, int rowsAt, long rowsLine, String firstRow) {

	private static final int LONGEST = 16_384;
	private static final int MOST_LINES = 20_000;
	private static final int MOST_BYTES = 4 << 20;

	/** Finds the first row of at least so many numbers; one without where the file has none. */
	public static TextHeader of(TextLines text, int leastNumbers) {
		return of(text, text.start(), 1, leastNumbers);
	}

	/** As {@link #of(TextLines, int)}, but the first row is looked for from a later line on. */
	public static TextHeader of(TextLines text, int from, long fromLine, int leastNumbers) {
		List<String> lines = new ArrayList<>();
		long line = fromLine;
		for (int at = from; at < text.end() && at - from < MOST_BYTES && lines.size() < MOST_LINES; line++) {
			TextLines.Line current = text.line(at);
			String said = text.text(current, LONGEST);
			boolean whole = current.ended() || lines.isEmpty();
			if (whole && mayBeRow(said) && NumberRows.isRow(said, leastNumbers)) {
				return new TextHeader(lines, at, line, said);
			}
			lines.add(said);
			at = current.next();
		}
		return new TextHeader(lines, text.end(), line, "");
	}

	/** Cheap look at the first character, so that long headers are not taken apart line by line. */
	private static boolean mayBeRow(String line) {
		String plain = line.stripLeading();
		return !plain.isEmpty() && "+-.0123456789".indexOf(plain.charAt(0)) >= 0;
	}

	/** Whether there is a row. */
	public boolean hasRows() {
		return !firstRow.isEmpty();
	}

	/** The last line that is not blank, without the marks of a comment and of FEFF; "" where there is none. */
	public String labels() {
		for (int i = lines.size() - 1; i >= 0; i--) {
			String plain = uncommented(lines.get(i)).replaceFirst("\\s*@#$", "");
			if (!plain.isEmpty() && !plain.matches("[-=*_# ]+")) {
				return plain;
			}
		}
		return "";
	}

	/** The labels of the columns as they stand in the last line, where there is one for each; else none. */
	public List<String> labels(int width) {
		return split(labels(), width);
	}

	/** Splits a line into so many labels, by whichever separator gives that number; else none. */
	public static List<String> split(String line, int width) {
		for (String separator : List.of("\t", ";", ",", "\\s{2,}", "\\s+")) {
			List<String> labels = Arrays.stream(line.split(separator)).map(l -> l.replace("\"", "").strip())
					.filter(l -> !l.isEmpty()).toList();
			if (labels.size() == width) {
				return labels;
			}
		}
		return List.of();
	}

	/** A line without the marks that make it a comment. */
	public static String uncommented(String line) {
		return line.strip().replaceFirst("^[#;!%*/'\"]+", "").strip();
	}
}
