/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A value of a JSON document.
 *
 * @param value map, list, text, number, boolean or null
 */
record Json(@Nullable Object value) {

	static Json parse(String text) {
		return new Json(new Reader(text).value());
	}

	/** A member of an object; JSON null where it is missing. */
	Json get(String name) {
		return new Json(value instanceof Map<?, ?> object ? object.get(name) : null);
	}

	boolean isMissing() {
		return value == null;
	}

	/** The elements of an array; none where it is none. */
	List<Json> list() {
		List<Json> elements = new ArrayList<>();
		if (value instanceof List<?> array) {
			array.forEach(e -> elements.add(new Json(e)));
		}
		return elements;
	}

	/** The number; NaN where it is none. */
	double number() {
		return value instanceof Double number ? number : Double.NaN;
	}

	String text() {
		return String.valueOf(value);
	}

	/** Reads well-formed JSON; that of the corpus has no escapes but those of Unicode. */
	private static final class Reader {
		private final String text;
		private int at;

		Reader(String text) {
			this.text = text;
		}

		@Nullable
		Object value() {
			char c = next();
			return switch (c) {
			case '{' -> object();
			case '[' -> array();
			case '"' -> string();
			default -> word();
			};
		}

		private char next() {
			while (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',' || text.charAt(at) == ':') {
				at++;
			}
			return text.charAt(at);
		}

		private Map<String, Object> object() {
			Map<String, Object> members = new LinkedHashMap<>();
			at++;
			while (next() != '}') {
				String name = string();
				members.put(name, value());
			}
			at++;
			return members;
		}

		private List<Object> array() {
			List<Object> elements = new ArrayList<>();
			at++;
			while (next() != ']') {
				elements.add(value());
			}
			at++;
			return elements;
		}

		private String string() {
			StringBuilder string = new StringBuilder();
			for (at++; text.charAt(at) != '"'; at++) {
				if (text.charAt(at) == '\\' && text.charAt(at + 1) == 'u') {
					string.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
					at += 5;
				} else {
					at += text.charAt(at) == '\\' ? 1 : 0;
					string.append(text.charAt(at));
				}
			}
			at++;
			return string.toString();
		}

		private @Nullable Object word() {
			int from = at;
			while (",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
				at++;
			}
			String word = text.substring(from, at);
			return switch (word) {
			case "null" -> null;
			case "true", "false" -> Boolean.valueOf(word);
			default -> Double.valueOf(word);
			};
		}
	}
}
