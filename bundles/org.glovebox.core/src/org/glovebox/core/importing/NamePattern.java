/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for names of files, with names for parts of them: {@code {cell}_{test}*.ndax}. {@code *} stands for any
 * characters but {@code /}, {@code **} for any characters, {@code ?} for one, {@code {cell}} for one or more that are
 * given a name, {@code {cell:NaS-*}} for such that fit a pattern of their own. Capitals and small letters are the same.
 * A pattern with {@code /} is compared with the end of the path, one without with the name of the file.
 */
final class NamePattern {

	/** The pattern cannot be understood. */
	static final class Malformed extends Exception {
		private static final long serialVersionUID = 1;

		Malformed(String reason) {
			super(reason);
		}
	}

	private final Pattern expression;
	private final Set<String> names;

	private NamePattern(Pattern expression, Set<String> names) {
		this.expression = expression;
		this.names = names;
	}

	static NamePattern parse(String text) throws Malformed {
		if (text.isBlank()) {
			throw new Malformed("a pattern for names of files is missing");
		}
		StringBuilder expression = new StringBuilder("(?:.*/)?");
		Set<String> names = new LinkedHashSet<>();
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '{') {
				int end = text.indexOf('}', i);
				if (end < 0) {
					throw new Malformed("the { at character " + (i + 1) + " has no }");
				}
				expression.append(capture(text.substring(i + 1, end), names));
				i = end;
			} else {
				int length = text.startsWith("**", i) ? 2 : 1;
				expression.append(wildcard(text.substring(i, i + length)));
				i += length - 1;
			}
		}
		return new NamePattern(Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
				names);
	}

	private static String capture(String inner, Set<String> names) throws Malformed {
		int colon = inner.indexOf(':');
		String name = colon < 0 ? inner : inner.substring(0, colon);
		if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
			throw new Malformed("{" + inner + "}: a name consists of letters and digits and begins with a letter");
		}
		if (!names.add(name)) {
			throw new Malformed("{" + name + "} stands there twice");
		}
		StringBuilder expression = new StringBuilder();
		if (colon >= 0) {
			inner.substring(colon + 1).chars().forEach(c -> expression.append(wildcard(String.valueOf((char) c))));
		}
		return "(?<" + name + '>' + (colon < 0 ? "[^/]+?" : expression) + ')';
	}

	private static String wildcard(String sign) {
		return switch (sign) {
		case "**" -> ".*";
		case "*" -> "[^/]*";
		case "?" -> "[^/]";
		default -> Pattern.quote(sign);
		};
	}

	/** The names that are given to parts. */
	Set<String> names() {
		return names;
	}

	/** The named parts of a path that fits. */
	Optional<Map<String, String>> match(String place) {
		Matcher matcher = expression.matcher(place);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Map<String, String> parts = new LinkedHashMap<>();
		names.forEach(name -> parts.put(name, matcher.group(name)));
		return Optional.of(parts);
	}
}
