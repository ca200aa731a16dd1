/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of a figure with subscripts, superscripts and italics. The markup is <code>_{...}</code> for a subscript,
 * <code>^{...}</code> for a superscript and <code>/{...}</code> for italics, which may be nested; a backslash takes the
 * meaning from the character after it. Markup that is not closed is plain text. A hyphen before a digit becomes a true
 * minus sign inside a subscript or superscript: {@code "mAh g^{-1}"}.
 *
 * @param runs the pieces in order, none of them empty
 */
public record RichText(List<Run> runs) {

	/** Where a piece of text stands. */
	public enum Shift {
		BASELINE, SUBSCRIPT, SUPERSCRIPT
	}

	/**
	 * A piece of text of one appearance.
	 *
	 * @param text what is shown
	 * @param shift where it stands
	 * @param italic whether it is slanted, as the symbols of quantities are
	 */
	public record Run(String text, Shift shift, boolean italic) {
	}

	public RichText {
		runs = List.copyOf(runs);
	}

	/** Reads the markup; never fails. */
	public static RichText parse(String markup) {
		Reader reader = new Reader(markup);
		reader.read(0, markup.length(), Shift.BASELINE, false);
		return new RichText(reader.runs);
	}

	/** The same text with every character of the markup made harmless, for texts that come from files and records. */
	public static String escape(String plain) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			boolean opens = i + 1 < plain.length() && plain.charAt(i + 1) == '{' && isMark(c);
			if (opens || c == '\\' || c == '}') {
				text.append('\\');
			}
			text.append(c);
		}
		return text.toString();
	}

	/** The text without its markup: "mAh g−1". */
	public String plain() {
		StringBuilder text = new StringBuilder();
		runs.forEach(run -> text.append(run.text()));
		return text.toString();
	}

	private static boolean isMark(char c) {
		return c == '_' || c == '^' || c == '/';
	}

	/** Walks through the markup and collects the runs. */
	private static final class Reader {

		private final String markup;
		private final List<Run> runs = new ArrayList<>();
		private final StringBuilder pending = new StringBuilder();

		Reader(String markup) {
			this.markup = markup;
		}

		void read(int from, int to, Shift shift, boolean italic) {
			int i = from;
			while (i < to) {
				char c = markup.charAt(i);
				int end = isMark(c) && i + 1 < to && markup.charAt(i + 1) == '{' ? closing(i + 2, to) : -1;
				if (end >= 0) {
					flush(shift, italic);
					read(i + 2, end, shiftOf(c, shift), italic || c == '/');
					i = end + 1;
				} else {
					i = take(i, to, shift);
				}
			}
			flush(shift, italic);
		}

		/** Adds the character at {@code i} to the pending text. */
		private int take(int i, int to, Shift shift) {
			char c = markup.charAt(i);
			if (c == '\\' && i + 1 < to) {
				pending.append(markup.charAt(i + 1));
				return i + 2;
			}
			boolean minus = c == '-' && shift != Shift.BASELINE && i + 1 < to
					&& Character.isDigit(markup.charAt(i + 1));
			pending.append(minus ? '\u2212' : c);
			return i + 1;
		}

		private static Shift shiftOf(char mark, Shift outer) {
			return switch (mark) {
			case '_' -> Shift.SUBSCRIPT;
			case '^' -> Shift.SUPERSCRIPT;
			default -> outer;
			};
		}

		/** Index of the brace that closes the group, or -1. */
		private int closing(int from, int to) {
			int depth = 1;
			for (int i = from; i < to; i++) {
				char c = markup.charAt(i);
				if (c == '\\') {
					i++;
				} else if (c == '{') {
					depth++;
				} else if (c == '}' && --depth == 0) {
					return i;
				}
			}
			return -1;
		}

		private void flush(Shift shift, boolean italic) {
			if (!pending.isEmpty()) {
				runs.add(new Run(pending.toString(), shift, italic));
				pending.setLength(0);
			}
		}
	}
}
