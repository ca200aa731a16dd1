/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a text, one after the other; empty ones and comments are passed over where they mean nothing. */
final class Lines {

	private static final int TAB = 4;

	private final TextFile file;
	private final List<String> lines;
	private int next;

	Lines(TextFile file) {
		this.file = file;
		this.lines = file.text().lines().toList();
	}

	/**
	 * A line that says something.
	 *
	 * @param indent the width of the space before it
	 * @param content what it says
	 */
	record Line(int indent, Span content) {
	}

	/** The next line that says something; it stays the next. */
	Optional<Line> peek() {
		while (next < lines.size() && saysNothing(lines.get(next))) {
			next++;
		}
		return next < lines.size() ? Optional.of(line(next)) : Optional.empty();
	}

	/** The next line that says something, if it lies deeper than its owner; it stays the next. */
	Optional<Line> peekInside(int indent) {
		return peek().filter(line -> line.indent() > indent);
	}

	/** Goes on after the line that was peeked at. */
	void advance() {
		next++;
	}

	/** Passes over all that lies inside of a line. */
	void skipInside(int indent) {
		while (peekInside(indent).isPresent()) {
			advance();
		}
	}

	/** The lines inside of a line as they are, without the indentation that they share. */
	Optional<String> text(int indent) {
		int start = next;
		int end = next;
		for (int at = next; at < lines.size() && (lines.get(at).isBlank() || width(lines.get(at)) > indent); at++) {
			if (!lines.get(at).isBlank()) {
				end = at + 1;
			}
		}
		next = end;
		return end == start ? Optional.empty() : Optional.of(lines.subList(start, end).stream()
				.collect(java.util.stream.Collectors.joining("\n")).stripIndent().replaceFirst("^\\n+", ""));
	}

	/** The rows that follow without an empty line between, comments left out. */
	List<Line> rows() {
		List<Line> rows = new ArrayList<>();
		while (next < lines.size() && !lines.get(next).isBlank()) {
			if (!saysNothing(lines.get(next))) {
				rows.add(row(next));
			}
			next++;
		}
		return rows;
	}

	/** A line in which tabs separate cells, the first of which may be empty. */
	private Line row(int index) {
		String text = lines.get(index);
		int start = text.length() - text.replaceFirst("^ +", "").length();
		return new Line(0, new Span(new Place(file.name(), index + 1, start + 1), text.substring(start)));
	}

	private Line line(int index) {
		String text = lines.get(index);
		int start = 0;
		while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
			start++;
		}
		return new Line(width(text), new Span(new Place(file.name(), index + 1, start + 1),
				text.substring(start).stripTrailing()));
	}

	private static int width(String text) {
		int width = 0;
		for (int at = 0; at < text.length(); at++) {
			switch (text.charAt(at)) {
			case ' ' -> width++;
			case '\t' -> width += TAB - width % TAB;
			default -> {
				return width;
			}
			}
		}
		return width;
	}

	private static boolean saysNothing(String line) {
		return line.isBlank() || line.stripLeading().startsWith("#");
	}
}
