/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.TextLines;

/**
 * A labelled record of a JCAMP-DX file: from "##LABEL=" to the next one. Source: R. S. McDonald, P. A. Wilks, Appl.
 * Spectrosc. 42 (1988) 151.
 *
 * @param text the file
 * @param label the label as written
 * @param from offset behind the equals sign
 * @param to offset behind the last byte
 * @param line number of the line of the label
 * @param ended whether the last line has an end
 */
record JcampRecord(TextLines text, String label, int from, int to, long line, boolean ended) {

	private static final int LONGEST_VALUE = 1 << 16;

	/** All records in their order. */
	static List<JcampRecord> all(TextLines text, Monitor monitor) {
		List<JcampRecord> records = new ArrayList<>();
		String label = "";
		int from = -1;
		long line = 0;
		long labelLine = 0;
		TextLines.Line at = new TextLines.Line(0, 0, text.start());
		while (at.next() < text.end()) {
			at = text.line(at.next());
			line++;
			int equals = equals(text, at);
			if (equals >= 0) {
				monitor.checkCancelled();
				if (from >= 0) {
					records.add(new JcampRecord(text, label, from, at.from(), labelLine, true));
				}
				label = text.text(hash(text, at) + 2, equals).strip();
				from = Math.min(equals + 1, at.next());
				labelLine = line;
			}
		}
		if (from >= 0) {
			records.add(new JcampRecord(text, label, from, text.end(), labelLine, at.ended()));
		}
		return records;
	}

	/** Offset of the equals sign of a line that begins with a label, or -1. */
	private static int equals(TextLines text, TextLines.Line line) {
		int hash = hash(text, line);
		if (hash + 2 >= line.to() || text.bytes().get(hash) != '#' || text.bytes().get(hash + 1) != '#') {
			return -1;
		}
		for (int i = hash + 2; i < line.to(); i++) {
			if (text.bytes().get(i) == '=') {
				return i;
			}
		}
		// some programs end a block without the equals sign
		return text.text(hash, line.to()).strip().equalsIgnoreCase("##END") ? line.to() : -1;
	}

	private static int hash(TextLines text, TextLines.Line line) {
		int at = line.from();
		while (at < line.to() && text.bytes().get(at) == ' ') {
			at++;
		}
		return at;
	}

	/** The label by which it is known: upper case, without blanks, dashes, slashes and underscores. */
	String key() {
		return label.toUpperCase(Locale.ROOT).replaceAll("[ \\-/_]", "");
	}

	/** The value without comments, at most 64 KiB of it. */
	String value() {
		StringBuilder value = new StringBuilder();
		for (String line : text.text(from, Math.min(to, from + LONGEST_VALUE)).split("\r\n|\r|\n")) {
			int comment = line.indexOf("$$");
			value.append(comment < 0 ? line : line.substring(0, comment)).append('\n');
		}
		return value.toString().strip();
	}

	/** The first line of the value. */
	String firstLine() {
		String value = value();
		int end = value.indexOf('\n');
		return end < 0 ? value : value.substring(0, end).strip();
	}

	/** Where the values of a table begin: behind the line of the label. */
	int tableFrom() {
		return from >= text.end() ? to : Math.min(to, text.line(from).next());
	}

	/** Number of the line that an offset is in. */
	long lineOf(int offset) {
		long number = line;
		int at = from;
		while (at < Math.min(offset, to)) {
			TextLines.Line next = text.line(at);
			if (offset < next.next()) {
				return number;
			}
			at = next.next();
			number++;
		}
		return number;
	}
}
