/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a line that knows where it stands.
 *
 * @param place where it begins
 * @param text the piece
 */
record Span(Place place, String text) {

	private static final char QUOTE = '"';

	/** What is left from a character on, without the spaces before it. */
	Span from(int start) {
		int at = start;
		while (at < text.length() && isSpace(text.charAt(at))) {
			at++;
		}
		return new Span(new Place(place.file(), place.line(), place.column() + at), text.substring(at));
	}

	boolean isEmpty() {
		return text.isBlank();
	}

	boolean isQuoted() {
		return text.startsWith(String.valueOf(QUOTE));
	}

	/** Where the first word ends: at a space, or after the closing quote of a quoted one. */
	int wordEnd() {
		if (isQuoted()) {
			int close = closing(0);
			return close < 0 ? text.length() : close + 1;
		}
		int at = 0;
		while (at < text.length() && !isSpace(text.charAt(at))) {
			at++;
		}
		return at;
	}

	Span until(int end) {
		return new Span(place, text.substring(0, end).stripTrailing());
	}

	/** The pieces between commas that a space or the end of the line follows; quoted text is not cut. */
	List<Span> split() {
		List<Span> pieces = new ArrayList<>();
		int start = 0;
		for (int at = 0; at < text.length(); at++) {
			if (opens(at)) {
				int close = closing(at);
				at = close < 0 ? text.length() : close;
			} else if (separates(at)) {
				pieces.add(piece(start, at));
				start = at + 1;
			}
		}
		pieces.add(piece(start, text.length()));
		return pieces;
	}

	/** Where a quoted text begins that is not the first thing here; -1 where there is none. */
	int laterQuote() {
		for (int at = 1; at < text.length(); at++) {
			if (opens(at)) {
				return at;
			}
		}
		return -1;
	}

	private Span piece(int start, int end) {
		return new Span(place, text.substring(0, end)).from(start).trimmed();
	}

	Span trimmed() {
		return new Span(place, text.stripTrailing());
	}

	private boolean opens(int at) {
		return text.charAt(at) == QUOTE && (at == 0 || isSpace(text.charAt(at - 1)));
	}

	private boolean separates(int at) {
		return text.charAt(at) == ',' && (at + 1 == text.length() || isSpace(text.charAt(at + 1)));
	}

	private int closing(int open) {
		for (int at = open + 1; at < text.length(); at++) {
			if (text.charAt(at) == '\\') {
				at++;
			} else if (text.charAt(at) == QUOTE) {
				return at;
			}
		}
		return -1;
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\t' || c == '\u00A0';
	}
}
