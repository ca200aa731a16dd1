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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * The text of an Athena project.
 *
 * @param header the comments at its begin
 * @param journal what the user wrote about the project
 * @param records the groups
 */
record AthenaProject(List<String> header, String journal, List<AthenaRecord> records) {

	private static final Pattern ASSIGNMENT = Pattern.compile("[$@%](\\w+)\\s*=\\s*", Pattern.DOTALL);
	private static final String FIELDS = "_____";
	/** Lists that are no arrays of a spectrum. */
	private static final Set<String> NOT_ARRAYS = Set.of("journal", "args", "old_group", "xdi", "indicator", "plot_features", "lcf_data");
	private static final int LONGEST_NAME = 128;

	static AthenaProject of(TextLines text, Notes notes, Monitor monitor) {
		String begin = text.text(text.start(), Math.min(text.end(), text.start() + 256)).strip();
		return begin.startsWith("{") ? json(text, notes, monitor) : perl(text, notes, monitor);
	}

	/** The groups without those that repeat an earlier one, label and all numbers, as merging projects leaves behind. */
	List<AthenaRecord> withoutRepetitions(Notes notes) {
		Map<Object, AthenaRecord> first = new LinkedHashMap<>();
		records.forEach(r -> first.putIfAbsent(List.of(r.label(), r.arrays()), r));
		if (first.size() < records.size()) {
			notes.info("groups repeat an earlier one with the same name and the same numbers; they were left out",
					records.size() - first.size());
		}
		return List.copyOf(first.values());
	}

	/** Each line is a comment, an assignment, or the mark that ends a group. */
	private static AthenaProject perl(TextLines text, Notes notes, Monitor monitor) {
		List<String> header = new ArrayList<>();
		List<AthenaRecord> records = new ArrayList<>();
		StringBuilder journal = new StringBuilder();
		AthenaRecord record = AthenaRecord.named("");
		long line = 1;
		for (int at = text.start(); at < text.end(); line++) {
			monitor.checkCancelled();
			TextLines.Line current = text.line(at);
			at = current.next();
			if (takeNumbers(text, current, record)) {
				continue;
			}
			String said = text.text(current).strip();
			Matcher assignment = ASSIGNMENT.matcher(said);
			if (said.startsWith("#") && records.isEmpty() && record.arrays().isEmpty()) {
				header.add(said.replaceFirst("^#\\s*", ""));
			} else if (said.startsWith("[record]")) {
				records.add(record);
				record = AthenaRecord.named("");
			} else if (assignment.lookingAt()) {
				Optional<Object> value = Literal.parse(said.substring(assignment.end()), monitor);
				if (value.isEmpty()) {
					notes.warning("the value of " + assignment.group(1) + " is cut off or damaged; it was left out, line", line, 1);
				} else if (assignment.group(1).equals("old_group")) {
					record = AthenaRecord.named(value.get().toString());
				} else {
					take(assignment.group(1), value.get(), record, journal);
				}
			}
		}
		if (!record.arrays().isEmpty()) {
			notes.warning("the last group has no end; what there is of it was read", line, 1);
			records.add(record);
		}
		return new AthenaProject(header, journal.toString().strip(), records);
	}

	/** Most of a project are arrays of numbers, which need no text. */
	private static boolean takeNumbers(TextLines text, TextLines.Line line, AthenaRecord record) {
		if (line.to() == line.from() || text.bytes().get(line.from()) != '@') {
			return false;
		}
		Matcher assignment = ASSIGNMENT.matcher(text.text(line, LONGEST_NAME));
		if (!assignment.lookingAt() || NOT_ARRAYS.contains(assignment.group(1))) {
			return false;
		}
		Optional<NumberList> numbers = NumberList.read(text.bytes(), line.from() + assignment.end(), line.to());
		numbers.ifPresent(n -> record.arrays().put(assignment.group(1), n));
		return numbers.isPresent();
	}

	private static void take(String name, Object value, AthenaRecord record, StringBuilder journal) {
		if (name.equals("journal")) {
			journal.append(value instanceof List<?> lines
					? lines.stream().map(String::valueOf).collect(Collectors.joining("\n"))
					: value.toString());
		} else if (name.equals("args") && value instanceof List<?> list) {
			record.args().putAll(AthenaImporter.pairs(list));
		} else if (value instanceof List<?> list && !NOT_ARRAYS.contains(name)) {
			record.arrays().put(name, list);
		} else {
			record.args().put(name, value);
		}
	}

	private static AthenaProject json(TextLines text, Notes notes, Monitor monitor) {
		Optional<Object> value = Literal.parse(text.text(text.start(), text.end()), monitor);
		List<String> header = new ArrayList<>();
		List<AthenaRecord> records = new ArrayList<>();
		StringBuilder journal = new StringBuilder();
		if (value.isEmpty() || !(value.get() instanceof Map<?, ?> all)) {
			notes.warning("the JSON of the project is cut off or damaged");
			return new AthenaProject(header, "", records);
		}
		all.forEach((key, entry) -> {
			String name = String.valueOf(key);
			if (name.startsWith(FIELDS + "head")) {
				header.add(String.valueOf(entry).replaceFirst("^#\\s*", ""));
			} else if (name.startsWith(FIELDS + "journ")) {
				take("journal", entry, AthenaRecord.named(""), journal);
			} else if (!name.startsWith(FIELDS) && entry instanceof Map<?, ?> group) {
				records.add(record(name, group));
			}
		});
		return new AthenaProject(header, journal.toString().strip(), records);
	}

	private static AthenaRecord record(String name, Map<?, ?> group) {
		AthenaRecord record = AthenaRecord.named(name);
		group.forEach((key, value) -> {
			if (value instanceof Map<?, ?> args) {
				args.forEach((k, v) -> record.args().put(String.valueOf(k), v));
			} else if (value instanceof List<?> list) {
				record.arrays().put(String.valueOf(key), list);
			} else {
				record.args().put(String.valueOf(key), value);
			}
		});
		return record;
	}
}
