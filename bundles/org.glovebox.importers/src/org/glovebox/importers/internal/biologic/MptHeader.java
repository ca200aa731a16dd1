/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Message;
import org.glovebox.importers.internal.TextLines;

/**
 * What stands before the rows of a {@code .mpt} file: the lines of the header and the line with the labels of the
 * columns. The header states how many lines it has; where that number is missing or wrong the labels are searched.
 *
 * @param lines the lines before the labels; empty where the file begins with the labels
 * @param labels EC-Lab's labels of the columns
 * @param tableAt offset of the first row
 * @param tableLine line of the first row, counted from 1
 */
record MptHeader(List<String> lines, List<String> labels, int tableAt, int tableLine) {

	private static final Pattern COUNT = Pattern.compile("Nb header lines\\s*:\\s*(\\d{1,6})\\s*");
	private static final int MOST_LINES = 20_000;
	private static final int MOST_BYTES = 4_194_304;
	private static final int LONGEST_LINE = 65_536;
	private static final Set<String> WITHOUT_UNIT = Set.of("ox/red", "error", "control changes", "Ns changes",
			"counter inc.", "I Range", "z cycle", "x", "Re(M)", "Im(M)", "|M|", "Tan(Delta)");

	/** The first words of a file of EC-Lab or of BT-Lab. */
	static boolean isSignature(String line) {
		return line.startsWith("EC-Lab ASCII FILE") || line.startsWith("BT-Lab ASCII FILE");
	}

	/** Finds the header; empty where no line of the first {@value #MOST_LINES} looks like the labels of columns. */
	static Optional<MptHeader> find(TextLines text, List<Message> messages) {
		List<TextLines.Line> lines = new ArrayList<>();
		int stated = 0;
		int found = -1;
		for (int at = text.start(); at < Math.min(text.end(), MOST_BYTES) && lines.size() < MOST_LINES;) {
			TextLines.Line line = text.line(at);
			lines.add(line);
			at = line.next();
			int number = lines.size();
			if (number <= 5) {
				stated = Math.max(stated, count(head(text, line)));
			}
			if (found < 0 && isLabels(text, line, 2)) {
				found = number;
			}
			if (found >= 0 && number >= stated) {
				break;
			}
		}
		if (stated > 0 && stated <= lines.size() && isLabels(text, lines.get(stated - 1), 1)) {
			found = stated;
		} else if (found >= 0 && stated > 0) {
			messages.add(Message.warning(String.format("the header states %d lines, the labels of the columns are in "
					+ "line %d", stated, found)).at(found));
		}
		return found < 0 ? Optional.empty() : Optional.of(of(text, lines, found));
	}

	private static MptHeader of(TextLines text, List<TextLines.Line> lines, int labelLine) {
		TextLines.Line labels = lines.get(labelLine - 1);
		List<String> before = lines.subList(0, labelLine - 1).stream().map(line -> head(text, line))
				.toList();
		return new MptHeader(before, cells(text.text(labels)), labels.next(), labelLine + 1);
	}

	/** The text of a line, of an overlong one its beginning. */
	private static String head(TextLines text, TextLines.Line line) {
		return text.text(line, LONGEST_LINE);
	}

	private static int count(String line) {
		Matcher matcher = COUNT.matcher(line);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	private static boolean isLabels(TextLines text, TextLines.Line line, int least) {
		return line.to() - line.from() <= LONGEST_LINE && isLabels(text.text(line), least);
	}

	/** Whether a line holds labels of columns, at least so many of them known. */
	static boolean isLabels(String line, int least) {
		List<String> cells = cells(line);
		long known = cells.stream().filter(MptHeader::isKnown).count();
		return known >= least && 2 * known >= cells.size() && (cells.size() > 1 || least == 1);
	}

	private static boolean isKnown(String label) {
		EcLabLabel parts = EcLabLabel.of(label);
		return !parts.unit().isEmpty() || !EcLabTerm.of(parts).isEmpty() || WITHOUT_UNIT.contains(parts.quantity());
	}

	/** The cells of a line; an empty one behind a closing tab is none. */
	private static List<String> cells(String line) {
		String[] cells = line.split("\t", -1);
		int count = cells.length;
		while (count > 1 && cells[count - 1].isBlank()) {
			count--;
		}
		return Arrays.stream(cells, 0, count).map(String::strip).toList();
	}

	/** The lines of the header behind the signature and the count. */
	List<String> content() {
		int from = 0;
		while (from < lines.size() && (isSignature(lines.get(from)) || count(lines.get(from)) > 0)) {
			from++;
		}
		return lines.subList(from, lines.size());
	}
}
