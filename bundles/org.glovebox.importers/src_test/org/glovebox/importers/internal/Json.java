/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/** Reads the JSON of the corpus into maps, lists, texts, doubles, booleans and null. */
public final class Json {

	private final String text;
	private int at;

	private Json(String text) {
		this.text = text;
	}

	/**
	 * The value of a document.
	 *
	 * @throws IllegalArgumentException where it is no JSON
	 */
	public static @Nullable Object parse(String text) {
		return new Json(text).value();
	}

	private @Nullable Object value() {
		blanks();
		switch (text.charAt(at)) {
		case '{':
			return object();
		case '[':
			return array();
		case '"':
			return string();
		default:
			return word();
		}
	}

	private Map<String, @Nullable Object> object() {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		expect('{');
		while (!ends('}')) {
			String name = string();
			expect(':');
			object.put(name, value());
			skip(',');
		}
		return object;
	}

	private List<@Nullable Object> array() {
		List<@Nullable Object> array = new ArrayList<>();
		expect('[');
		while (!ends(']')) {
			array.add(value());
			skip(',');
		}
		return array;
	}

	private String string() {
		expect('"');
		StringBuilder string = new StringBuilder();
		for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
			if (c != '\\') {
				string.append(c);
				continue;
			}
			char escaped = text.charAt(at++);
			switch (escaped) {
			case 'n' -> string.append('\n');
			case 't' -> string.append('\t');
			case 'r' -> string.append('\r');
			case 'u' -> {
				string.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
				at += 4;
			}
			default -> string.append(escaped);
			}
		}
		return string.toString();
	}

	private @Nullable Object word() {
		int from = at;
		while (at < text.length() && "+-.0123456789abcdefghijklmnopqrstuvwxyzEINaN".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		String word = text.substring(from, at);
		return switch (word) {
		case "null" -> null;
		case "true" -> Boolean.TRUE;
		case "false" -> Boolean.FALSE;
		default -> Double.valueOf(word);
		};
	}

	private boolean ends(char end) {
		blanks();
		if (text.charAt(at) != end) {
			return false;
		}
		at++;
		return true;
	}

	private void skip(char c) {
		blanks();
		if (text.charAt(at) == c) {
			at++;
		}
	}

	private void expect(char c) {
		blanks();
		if (text.charAt(at) != c) {
			throw new IllegalArgumentException("expected " + c + " at " + at);
		}
		at++;
		if (c == ':') {
			blanks();
		}
	}

	private void blanks() {
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
	}
}
