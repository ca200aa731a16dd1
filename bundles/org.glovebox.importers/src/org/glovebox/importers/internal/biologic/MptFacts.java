/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.data.Metadata;

/**
 * Takes the header of a {@code .mpt} file apart: "name : value" lines, groups of indented lines under a name without a
 * value, the table of the technique's parameters in columns of 20 characters, loops and later changes.
 */
final class MptFacts {

	private static final int CELL = 20;
	private static final Pattern LOOP = Pattern.compile("Loop \\d+ from point number (\\d{1,9}) to \\d+\\s*");
	private static final Pattern SOFTWARE = Pattern.compile("((?:EC|BT)-Lab) for windows (v\\S+).*");

	private final Map<String, Object> settings = new LinkedHashMap<>();
	private final Map<String, Object> parameters = new LinkedHashMap<>();
	private final Map<String, Map<String, Object>> groups = new HashMap<>();
	private final Map<String, Integer> repetitions = new HashMap<>();
	private final List<Long> loops = new ArrayList<>();
	private final List<String> changes = new ArrayList<>();
	private final StringBuilder comments = new StringBuilder();
	private String title = "";
	private String software = "";
	private String group = "";
	private String parameter = "";

	/** In which part of the header the next line is. */
	private enum Part {
		SETTINGS, PARAMETERS, CHANGES
	}

	/** Reads the lines of a header behind its first two. */
	static MptFacts of(List<String> lines) {
		MptFacts facts = new MptFacts();
		Part part = Part.SETTINGS;
		for (String line : lines) {
			part = facts.add(line, part);
		}
		return facts;
	}

	private Part add(String line, Part part) {
		Matcher loop = LOOP.matcher(line);
		if (line.isBlank()) {
			return part == Part.PARAMETERS ? Part.SETTINGS : part;
		}
		if (loop.matches()) {
			loops.add(Long.parseLong(loop.group(1)) + 1);
			return part;
		}
		if (line.startsWith("Number of loops")) {
			return Part.SETTINGS;
		}
		if (line.startsWith("Modify on")) {
			changes.add(line.strip());
			return Part.CHANGES;
		}
		switch (part) {
		case CHANGES -> changes.add(line.strip());
		case PARAMETERS -> {
			boolean indented = Character.isWhitespace(line.charAt(0));
			if (line.length() > CELL && !indented && !line.startsWith("External device")) {
				parameter(line);
			} else {
				setting(line);
			}
		}
		case SETTINGS -> {
			if (isParameter(line)) {
				parameter(line);
			} else {
				setting(line);
			}
			return line.startsWith("Cycle Definition") ? Part.PARAMETERS : part;
		}
		}
		return part;
	}

	private void setting(String line) {
		Matcher program = SOFTWARE.matcher(line);
		if (program.matches()) {
			software = program.group(1) + " " + program.group(2);
			return;
		}
		boolean indented = Character.isWhitespace(line.charAt(0));
		String text = line.strip();
		int colon = colon(text);
		if (title.isEmpty() && settings.isEmpty() && colon < 0) {
			title = text;
		} else if (indented && !group.isEmpty()) {
			inGroup(text, colon);
		} else if (colon < 0) {
			put(settings, text.startsWith("at x = ") ? "at x" : text,
					text.startsWith("at x = ") ? text.substring(7) : Boolean.TRUE);
			group = text;
		} else {
			String name = text.substring(0, colon).strip();
			String value = text.substring(colon + 1).strip();
			group = value.isEmpty() ? name : "";
			if (!value.isEmpty()) {
				put(settings, name, value);
			}
		}
	}

	/** Offset of the colon between name and value; one within a time or a path does not count. */
	private static int colon(String text) {
		int spaced = text.indexOf(" :");
		return spaced >= 0 ? spaced + 1 : text.endsWith(":") ? text.length() - 1 : text.indexOf(": ");
	}

	private void inGroup(String text, int colon) {
		Map<String, Object> members = groups.computeIfAbsent(group, name -> new LinkedHashMap<>());
		settings.put(group, members);
		if (colon < 0) {
			put(members, text, Boolean.TRUE);
		} else if (colon + 1 < text.length()) {
			put(members, text.substring(0, colon).strip(), text.substring(colon + 1).strip());
		}
	}

	/** A line of the table of parameters that stands outside of its part, as in headers without a cycle definition. */
	private static boolean isParameter(String line) {
		return line.length() >= 2 * CELL && line.length() % CELL == 0 && line.charAt(CELL - 1) == ' '
				&& line.charAt(CELL) != ' ' && !line.contains(" : ");
	}

	private void parameter(String line) {
		String name = line.substring(0, CELL).strip();
		String key = name.equals("vs.") ? parameter + " vs." : name;
		List<Object> values = new ArrayList<>();
		for (int at = CELL; at < line.length(); at += CELL) {
			String value = line.substring(at, Math.min(line.length(), at + CELL)).strip();
			values.add(number(value).isPresent() ? (Object) number(value).getAsDouble() : value);
		}
		parameter = name;
		put(parameters, key, values.size() == 1 ? values.get(0) : values);
	}

	/** Puts a value; the lines of a comment are joined, other repetitions of a name get a number. */
	private void put(Map<String, Object> map, String name, Object value) {
		if (name.equals("Comments")) {
			comments.append(comments.isEmpty() ? "" : "\n").append(value);
			map.put(name, comments);
			return;
		}
		String key = name;
		while (map.containsKey(key)) {
			key = name + " " + repetitions.merge(name, 2, (count, first) -> count + 1);
		}
		map.put(key, value);
	}

	/** The technique as the header names it, or "". */
	String title() {
		return title;
	}

	/** Program and version, such as "EC-Lab v11.33", or "". */
	String software() {
		return software;
	}

	/** The value of a setting as text. */
	Optional<String> setting(String name, Pattern pattern) {
		Object value = settings.get(name);
		Matcher matcher = pattern.matcher(value instanceof CharSequence text ? text : "");
		return matcher.find() ? Optional.of(matcher.group(1).strip()).filter(text -> !text.isEmpty())
				: Optional.empty();
	}

	/** A text as a number, with a decimal point or comma. */
	static OptionalDouble number(String text) {
		String plain = text.replace(',', '.');
		if (!plain.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?")) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(Double.parseDouble(plain));
	}

	/** Everything, under EC-Lab's names. */
	Metadata original() {
		Metadata.Builder all = Metadata.builder();
		if (!title.isEmpty()) {
			all.put("Technique", title);
		}
		if (!settings.isEmpty()) {
			all.put("Settings", metadata(settings));
		}
		if (!parameters.isEmpty()) {
			all.put("Parameters", metadata(parameters));
		}
		if (!loops.isEmpty()) {
			all.put("Loops begin at row", loops);
		}
		if (!changes.isEmpty()) {
			all.put("Changes", changes);
		}
		return all.build();
	}

	private Metadata metadata(Map<String, Object> map) {
		Metadata.Builder all = Metadata.builder();
		map.forEach((name, value) -> {
			switch (value) {
			case Map<?, ?> group -> all.put(name, metadata(groups.get(name)));
			case Double number -> all.put(name, number.doubleValue());
			case Boolean flag -> all.put(name, flag.booleanValue());
			case List<?> list -> all.put(name, list);
			default -> all.put(name, value.toString());
			}
		});
		return all.build();
	}
}
