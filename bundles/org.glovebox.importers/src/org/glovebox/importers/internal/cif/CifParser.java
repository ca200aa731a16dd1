/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.Tally;

/**
 * Takes a CIF apart into blocks, items and loops. Source: S. R. Hall, F. H. Allen and I. D. Brown, Acta Cryst. A47 (1991)
 * 655, and the formal grammar of CIF 1.1; of CIF 2.0 texts in three quotes are read.
 */
final class CifParser {

	private static final int ASK = 4096;

	private final String text;
	private final Notes notes;
	private final Monitor monitor;
	private final List<CifBlock> blocks = new ArrayList<>();
	private CifBlock block = CifBlock.named("");
	private int at;
	private int words;
	private boolean plain;
	private boolean unfinished;
	private final Tally strays = new Tally();

	CifParser(String text, Notes notes, Monitor monitor) {
		this.text = text;
		this.notes = notes;
		this.monitor = monitor;
	}

	/** All blocks that hold something. */
	List<CifBlock> blocks() {
		String tag = "";
		for (String word = next(); word != null; word = next()) {
			String lower = plain ? word.toLowerCase(Locale.ROOT) : "";
			if (lower.startsWith("data_")) {
				block = CifBlock.named(word.substring(5));
				blocks.add(block);
				tag = "";
			} else if (lower.equals("loop_")) {
				loop();
				tag = "";
			} else if (lower.startsWith("_")) {
				tag = lower;
			} else if (!tag.isEmpty()) {
				block.items().putIfAbsent(tag, word);
				tag = "";
			} else if (!lower.startsWith("save_") && !lower.startsWith("global_")) {
				strays.at(at);
			}
		}
		tell();
		return blocks.stream().filter(b -> !b.items().isEmpty() || !b.loops().isEmpty()).toList();
	}

	private void tell() {
		strays.warn(notes, "values without a name were left out, first at");
		if (unfinished) {
			notes.warning("the file ends within a text, which was left out", text.length(), 1);
		} else if (!text.isEmpty() && !isEnd(text.charAt(text.length() - 1))) {
			notes.info("the file does not end with the end of a line; if it was cut off, the last value may be incomplete");
		}
	}

	/** Reads a loop up to the word that follows it. */
	private void loop() {
		List<String> tags = new ArrayList<>();
		List<String> values = new ArrayList<>();
		CifBlock.Loop loop = new CifBlock.Loop(tags, values);
		int before = at;
		String word = next();
		while (word != null && plain && word.startsWith("_")) {
			tags.add(word.toLowerCase(Locale.ROOT));
			before = at;
			word = next();
		}
		while (word != null && !isKeyword(word)) {
			values.add(word);
			before = at;
			word = next();
		}
		if (!tags.isEmpty()) {
			block.loops().add(loop);
			int surplus = values.size() % tags.size();
			if (surplus > 0) {
				notes.warning("the loop of " + tags.get(0) + " ends within a row, which was left out", before, 1);
			}
		}
		at = before;
	}

	private boolean isKeyword(String word) {
		String lower = plain ? word.toLowerCase(Locale.ROOT) : "";
		return lower.startsWith("_") || lower.startsWith("data_") || lower.equals("loop_") || lower.startsWith("save_")
				|| lower.startsWith("global_") || lower.equals("stop_");
	}

	/** The next word or text, or null at the end; {@link #plain} says whether it stood without quotes. */
	private @Nullable String next() {
		if ((++words & ASK - 1) == 0) {
			monitor.checkCancelled();
		}
		skip();
		if (at >= text.length()) {
			return null;
		}
		char c = text.charAt(at);
		plain = false;
		if (c == ';' && (at == 0 || isEnd(text.charAt(at - 1)))) {
			return field();
		}
		if (c == '\'' || c == '"') {
			String three = String.valueOf(c).repeat(3);
			return text.startsWith(three, at) ? quoted(three) : quoted(c);
		}
		plain = true;
		int from = at;
		while (at < text.length() && text.charAt(at) > ' ') {
			at++;
		}
		return text.substring(from, at);
	}

	private void skip() {
		while (at < text.length()) {
			char c = text.charAt(at);
			if (c == '#') {
				while (at < text.length() && !isEnd(text.charAt(at))) {
					at++;
				}
			} else if (c <= ' ' || c == '\uFEFF') {
				at++;
			} else {
				return;
			}
		}
	}

	private static boolean isEnd(char c) {
		return c == '\n' || c == '\r';
	}

	/** A text between two lines that begin with a semicolon. */
	private @Nullable String field() {
		int from = at + 1;
		int end = from;
		while (end < text.length() && !(text.charAt(end) == ';' && isEnd(text.charAt(end - 1)))) {
			end++;
		}
		return finished(from, end, 1);
	}

	/** A quote ends where a blank follows it, so that an apostrophe may stand within. */
	private @Nullable String quoted(char quote) {
		int from = at + 1;
		int end = from;
		while (end < text.length() && !isEnd(text.charAt(end))
				&& !(text.charAt(end) == quote && (end + 1 == text.length() || text.charAt(end + 1) <= ' '))) {
			end++;
		}
		return finished(from, end, 1);
	}

	private @Nullable String quoted(String three) {
		int from = at + 3;
		int end = text.indexOf(three, from);
		return finished(from, end < 0 ? text.length() : end, 3);
	}

	private @Nullable String finished(int from, int end, int mark) {
		if (end >= text.length()) {
			unfinished = true;
			at = text.length();
			return null;
		}
		at = end + mark;
		return text.substring(from, end).strip();
	}
}
