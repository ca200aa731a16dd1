/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of what was typed.
 *
 * @param text what stands there, without quotation marks
 * @param start place of its first character
 * @param end place after its last one
 */
record Token(Form form, String text, int start, int end) {

	private static final String OPERATORS = "<>=\u2265\u2264";

	enum Form {
		PLAIN, QUOTED, OPERATOR, OPEN, CLOSE
	}

	boolean is(String word) {
		return form == Form.PLAIN && text.equalsIgnoreCase(word);
	}

	/** Whether nothing stands between this and the next token. */
	boolean touches(Token next) {
		return end == next.start;
	}

	/** Splits a text; brackets within a word, as in a formula, belong to it. */
	static List<Token> of(String text) {
		List<Token> tokens = new ArrayList<>();
		int depth = 0;
		for (int at = 0; at < text.length();) {
			if (Character.isWhitespace(text.charAt(at))) {
				at++;
				continue;
			}
			Token token = at(text, at, depth);
			depth += token.form == Form.OPEN ? 1 : token.form == Form.CLOSE ? -1 : 0;
			tokens.add(token);
			at = token.end;
		}
		return tokens;
	}

	private static Token at(String text, int at, int depth) {
		char c = text.charAt(at);
		if (c == '"') {
			int close = text.indexOf('"', at + 1);
			int end = close < 0 ? text.length() : close;
			return new Token(Form.QUOTED, text.substring(at + 1, end), at, close < 0 ? end : end + 1);
		}
		if (OPERATORS.indexOf(c) >= 0) {
			int end = at + (text.startsWith(">=", at) || text.startsWith("<=", at) ? 2 : 1);
			return new Token(Form.OPERATOR, text.substring(at, end), at, end);
		}
		if (c == '(' || c == ')' && depth > 0) {
			return new Token(c == '(' ? Form.OPEN : Form.CLOSE, String.valueOf(c), at, at + 1);
		}
		boolean negation = c == '-' && at + 1 < text.length() && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '(');
		int end = negation ? at + 1 : end(text, at, depth);
		return new Token(Form.PLAIN, text.substring(at, end), at, end);
	}

	/** Where a word ends: before a space, a quotation mark, an operator, a bracket that it did not open, or after "key:". */
	private static int end(String text, int at, int depth) {
		int open = 0;
		for (int i = at; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean group = c == '(' && i > at && text.charAt(i - 1) == ':';
			if (i > at && (Character.isWhitespace(c) || c == '"' || OPERATORS.indexOf(c) >= 0 || group)) {
				return i;
			}
			open += c == '(' ? 1 : c == ')' ? -1 : 0;
			if (open < 0 && depth > 0) {
				return i;
			}
			open = Math.max(0, open);
		}
		return text.length();
	}
}
