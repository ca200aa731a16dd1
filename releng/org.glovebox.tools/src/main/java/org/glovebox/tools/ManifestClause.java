/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One clause of an OSGi manifest header, as in {@code Require-Bundle: a;bundle-version="[1,2)";visibility:=reexport}.
 *
 * @param paths      the names before the first attribute; more than one where they share the attributes
 * @param attributes values of attributes ({@code name=}) and directives ({@code name:=}), without quotes
 */
public record ManifestClause(List<String> paths, Map<String, String> attributes) {

	/** Reads a header; an absent one has no clauses. */
	public static List<ManifestClause> parse(Optional<String> header) {
		return header.stream().flatMap(text -> split(text, ',').stream()).map(String::strip).filter(part -> !part.isEmpty())
				.map(ManifestClause::clause).toList();
	}

	/** The first path: the symbolic name of a bundle, or the name of a package. */
	public String name() {
		return paths.get(0);
	}

	public Optional<String> attribute(String name) {
		return Optional.ofNullable(attributes.get(name));
	}

	public boolean isOptional() {
		return attribute("resolution").filter("optional"::equals).isPresent();
	}

	private static ManifestClause clause(String text) {
		List<String> paths = new ArrayList<>();
		Map<String, String> attributes = new LinkedHashMap<>();
		for (String part : split(text, ';')) {
			int equals = indexOfEquals(part);
			if (equals < 0)
				paths.add(part.strip());
			else
				attributes.put(part.substring(0, equals).replaceAll(":$", "").replaceAll(":(String|List<String>|Version|Long)$", "").strip(),
						part.substring(equals + 1).strip().replaceAll("^\"|\"$", ""));
		}
		return new ManifestClause(List.copyOf(paths), attributes);
	}

	private static int indexOfEquals(String part) {
		int quote = part.indexOf('"');
		int equals = part.indexOf('=');
		return quote >= 0 && quote < equals ? -1 : equals;
	}

	/** Splits where the separator is outside of quotes. */
	private static List<String> split(String text, char separator) {
		List<String> parts = new ArrayList<>();
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"')
				quoted = !quoted;
			else if (c == separator && !quoted) {
				parts.add(text.substring(start, i));
				start = i + 1;
			}
		}
		parts.add(text.substring(start));
		return parts;
	}
}
