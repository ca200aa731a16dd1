/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Monitor;

/**
 * A list, group, text or number as Perl and JSON write them, which is as good as the same: quotes of either kind,
 * brackets, and a comma, a colon or {@code =>} between values. Values are {@code String}, {@code List} and {@code Map}.
 */
final class Literal {

	private static final int DEEPEST = 32;
	private static final int ASK = 4096;

	private final String text;
	private final Monitor monitor;
	private int at;
	private int depth;
	private int taken;

	private Literal(String text, Monitor monitor) {
		this.text = text;
		this.monitor = monitor;
	}

	/** The value that a text begins with; empty where there is none or it has no end. */
	static Optional<Object> parse(String text, Monitor monitor) {
		Literal literal = new Literal(text, monitor);
		try {
			return Optional.of(literal.value());
		} catch (Unfinished e) {
			return Optional.empty();
		}
	}

	/** The text ends too early or is no literal. */
	private static final class Unfinished extends Exception {
		private static final long serialVersionUID = 1L;
	}

	private void skip() {
		while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',' || text.charAt(at) == ':'
				|| text.startsWith("=>", at))) {
			at += text.charAt(at) == '=' ? 2 : 1;
		}
	}

	private Object value() throws Unfinished {
		if ((++taken & ASK - 1) == 0) {
			monitor.checkCancelled();
		}
		skip();
		if (at >= text.length() || depth > DEEPEST) {
			throw new Unfinished();
		}
		return switch (text.charAt(at)) {
		case '(' -> list(')');
		case '[' -> list(']');
		case '{' -> group();
		case '\'', '"' -> quoted(text.charAt(at));
		default -> word();
		};
	}

	private List<Object> list(char end) throws Unfinished {
		List<Object> values = new ArrayList<>();
		at++;
		depth++;
		for (skip(); peek() != end; skip()) {
			values.add(value());
		}
		at++;
		depth--;
		return values;
	}

	private Map<String, Object> group() throws Unfinished {
		Map<String, Object> values = new LinkedHashMap<>();
		at++;
		depth++;
		for (skip(); peek() != '}'; skip()) {
			String key = String.valueOf(value());
			skip();
			values.put(key, peek() == '}' ? "" : value());
		}
		at++;
		depth--;
		return values;
	}

	private char peek() throws Unfinished {
		if (at >= text.length()) {
			throw new Unfinished();
		}
		return text.charAt(at);
	}

	private String quoted(char quote) throws Unfinished {
		int from = ++at;
		while (peek() != quote && text.charAt(at) != '\\') {
			at++;
		}
		String plain = text.substring(from, at);
		return peek() == quote ? closed(plain) : closed(withEscapes(new StringBuilder(plain), quote));
	}

	private String closed(String value) {
		at++;
		return value;
	}

	private String withEscapes(StringBuilder value, char quote) throws Unfinished {
		while (peek() != quote) {
			char c = text.charAt(at++);
			if (c == '\\') {
				value.append(escaped(quote));
			} else {
				value.append(c);
			}
		}
		return value.toString();
	}

	/** What stands behind a backslash; Perl's single quotes know only the quote and the backslash. */
	private String escaped(char quote) throws Unfinished {
		char c = peek();
		at++;
		if (c == 'x' && text.startsWith("{", at)) {
			int end = text.indexOf('}', at);
			String code = end < 0 || end - at > 7 ? "" : text.substring(at + 1, end);
			if (code.matches("[0-9A-Fa-f]{1,6}") && Character.isValidCodePoint(Integer.parseInt(code, 16))) {
				at = end + 1;
				return Character.toString(Integer.parseInt(code, 16));
			}
		}
		if (c == 'u' && quote == '"' && at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
			at += 4;
			return String.valueOf((char) Integer.parseInt(text.substring(at - 4, at), 16));
		}
		return c == quote || c == '\\' || c == '/' ? String.valueOf(c)
				: quote == '"' && c == 'n' ? "\n" : quote == '"' && c == 't' ? "\t" : "\\" + c;
	}

	private String word() throws Unfinished {
		int from = at;
		while (at < text.length() && ",:)]}=; \t\r\n".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		if (at == from) {
			throw new Unfinished();
		}
		String word = text.substring(from, at);
		return word.equals("undef") || word.equals("null") ? "" : word;
	}
}
