/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be done with files whose names fit a pattern.
 *
 * @param line line in the text of the rules, counted from 1
 * @param text the rule as it was written
 * @param kind kind of record that the files belong to: {@code cell}, {@code batch}, {@code record} for any; {@code skip}
 *            for files that are left out
 * @param name short id or title of that record, with {@code {names}} of parts of the path
 * @param title title of the new records, "" for the usual one
 * @param tags tags of the new records
 */
public record ImportRule(int line, String text, NamePattern pattern, String kind, String name, String title,
		List<String> tags) {

	/** Left out. */
	static final String SKIP = "skip";

	/** What every rule may use: the name of the file without its ending, that of its folder, the sample that the file names. */
	static final Set<String> GIVEN = Set.of("file", "folder", "sample");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)\\}");

	public ImportRule {
		tags = List.copyOf(tags);
	}

	/**
	 * A rule that was applied to a file.
	 *
	 * @param rule the rule
	 * @param name the name with the parts of the path put in; "" where the file is left out
	 * @param title title of the new record, "" for the usual one
	 */
	public record Applied(ImportRule rule, String name, String title) {

		public boolean skips() {
			return rule.kind().equals(SKIP);
		}
	}

	/**
	 * Applies the rule.
	 *
	 * @param place path of the file as in {@link GatheredFile#place()}
	 * @param sample name of the sample that the file states, "" for none
	 * @return empty where the name does not fit
	 */
	public Optional<Applied> apply(String place, String sample) {
		return pattern.match(place).map(parts -> {
			Map<String, String> all = new HashMap<>(parts);
			String[] folders = place.split("/");
			String file = folders[folders.length - 1];
			all.putIfAbsent("file", file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file);
			all.putIfAbsent("folder", folders.length > 1 ? folders[folders.length - 2] : "");
			all.putIfAbsent("sample", sample);
			return new Applied(this, filled(name, all), filled(title, all));
		});
	}

	private static String filled(String template, Map<String, String> parts) {
		Matcher matcher = PLACEHOLDER.matcher(template);
		return matcher.replaceAll(m -> Matcher.quoteReplacement(parts.getOrDefault(m.group(1), ""))).strip();
	}

	/** The names of parts that the rule uses. */
	static List<String> placeholders(String template) {
		return PLACEHOLDER.matcher(template).results().map(m -> m.group(1)).toList();
	}

	/** How a kind of record is written in a rule. */
	static String folded(String kind) {
		return kind.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
	}
}
