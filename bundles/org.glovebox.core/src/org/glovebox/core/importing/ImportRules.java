/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.core.analysis.NearestName;

/**
 * Rules that say by the names of files what they belong to, one a line; the first that fits counts.
 *
 * <pre>
 * # comment
 * {cell}_{test}*.ndax        -&gt; cell {cell}
 * {batch}/xrd/*.xrdml        -&gt; batch {batch}; title {batch}, powder; tags xrd
 * furnace-logs/**            -&gt; skip
 * </pre>
 *
 * @param rules the rules in their order
 */
public record ImportRules(List<ImportRule> rules) {

	/** No rule. */
	public static final ImportRules NONE = new ImportRules(List.of());

	public ImportRules {
		rules = List.copyOf(rules);
	}

	/**
	 * What came of reading rules.
	 *
	 * @param rules those that could be understood
	 * @param messages errors, with the line as position
	 */
	public record Parsed(ImportRules rules, List<Message> messages) {
		public Parsed {
			messages = List.copyOf(messages);
		}

		public boolean isSound() {
			return messages.isEmpty();
		}
	}

	/** Reads rules. */
	public static Parsed parse(String text) {
		List<ImportRule> rules = new ArrayList<>();
		List<Message> messages = new ArrayList<>();
		int number = 0;
		for (String line : text.lines().toList()) {
			number++;
			String plain = line.strip();
			if (!plain.isEmpty() && !plain.startsWith("#")) {
				try {
					rules.add(rule(number, plain));
				} catch (NamePattern.Malformed e) {
					messages.add(Message.error("line " + number + ": " + e.getMessage()).at(number));
				}
			}
		}
		return new Parsed(new ImportRules(rules), messages);
	}

	private static ImportRule rule(int number, String line) throws NamePattern.Malformed {
		int arrow = line.indexOf("->");
		if (arrow < 0) {
			throw new NamePattern.Malformed("a rule reads PATTERN -> KIND NAME, such as {cell}_*.ndax -> cell {cell}");
		}
		NamePattern pattern = NamePattern.parse(line.substring(0, arrow).strip());
		String[] parts = line.substring(arrow + 2).split(";");
		String[] target = parts[0].strip().split("\\s+", 2);
		String kind = ImportRule.folded(target[0]);
		String name = target.length < 2 ? "" : target[1].strip();
		check(kind, target[0], name);
		String title = "";
		List<String> tags = List.of();
		for (int i = 1; i < parts.length; i++) {
			String part = parts[i].strip();
			if (part.startsWith("title ")) {
				title = part.substring("title ".length()).strip();
			} else if (part.startsWith("tags ")) {
				tags = Arrays.asList(part.substring("tags ".length()).strip().split("[\\s,]+"));
			} else {
				throw new NamePattern.Malformed("\"" + part + "\": after ; there may be title TEXT or tags WORDS");
			}
		}
		checkPlaceholders(pattern, name + title);
		return new ImportRule(number, line, pattern, kind, name, title, tags);
	}

	private static void check(String kind, String typed, String name) throws NamePattern.Malformed {
		boolean skip = kind.equals(ImportRule.SKIP);
		if (!skip && !Subjects.isKind(kind)) {
			String hint = NearestName.of(kind, Subjects.kindWords()).map(n -> "; did you mean " + n + "?").orElse("");
			throw new NamePattern.Malformed("there is no kind of record \"" + typed + "\"" + hint);
		}
		if (skip != name.isEmpty()) {
			throw new NamePattern.Malformed(skip ? "nothing stands after skip"
					: "after the kind stands the id or title of the record, such as " + typed + " {" + kind + "}");
		}
	}

	private static void checkPlaceholders(NamePattern pattern, String templates) throws NamePattern.Malformed {
		for (String name : ImportRule.placeholders(templates)) {
			if (!pattern.names().contains(name) && !ImportRule.GIVEN.contains(name)) {
				throw new NamePattern.Malformed("{" + name + "} does not stand in the pattern");
			}
		}
	}

	/** The first rule that fits a file, applied to it. */
	public Optional<ImportRule.Applied> apply(String place, String sample) {
		return rules.stream().map(rule -> rule.apply(place, sample)).flatMap(Optional::stream).findFirst();
	}
}
