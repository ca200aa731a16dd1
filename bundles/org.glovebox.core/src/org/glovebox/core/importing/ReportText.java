/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.api.Message;
import org.glovebox.api.Severity;
import org.glovebox.core.importing.ImportLine.Mention;
import org.glovebox.core.importing.ImportLine.Outcome;

/** Reports of imports as text, as a notebook keeps them: cells between tabs, a line for each file and message. */
final class ReportText {

	private static final String FILE = "file";
	private static final String MESSAGE = "message";

	private ReportText() {
	}

	static String write(ImportReport report) {
		StringBuilder text = new StringBuilder();
		row(text, "report", report.time(), report.author(), report.saved(), report.cancelled());
		report.messages().forEach(m -> message(text, m));
		for (ImportLine line : report.lines()) {
			row(text, FILE, line.file(), line.outcome().name(), uuid(line.record()), label(line.record()),
					uuid(line.subject()), label(line.subject()), line.because());
			line.messages().forEach(m -> message(text, m));
		}
		return text.toString();
	}

	private static void message(StringBuilder text, Message m) {
		row(text, MESSAGE, m.severity().name(), m.position(), m.count(), m.text());
	}

	private static String uuid(Optional<Mention> mention) {
		return mention.flatMap(Mention::uuid).map(UUID::toString).orElse("");
	}

	private static String label(Optional<Mention> mention) {
		return mention.map(Mention::label).orElse("");
	}

	private static void row(StringBuilder text, Object... cells) {
		text.append(Arrays.stream(cells).map(c -> escaped(c.toString())).collect(Collectors.joining("\t"))).append('\n');
	}

	private static String escaped(String cell) {
		return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
	}

	private static String plain(String cell) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			boolean escape = c == '\\' && i + 1 < cell.length();
			char next = escape ? cell.charAt(++i) : c;
			text.append(!escape ? c : next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
		}
		return text.toString();
	}

	/** Reads a report; empty where the text is none. */
	static Optional<ImportReport> read(String text) {
		try {
			List<List<String>> rows = text.lines()
					.map(line -> Arrays.stream(line.split("\t", -1)).map(ReportText::plain).toList()).toList();
			List<String> head = rows.get(0);
			List<ImportLine> lines = new ArrayList<>();
			List<Message> messages = new ArrayList<>();
			for (List<String> row : rows.subList(1, rows.size())) {
				if (row.get(0).equals(FILE)) {
					lines.add(line(row));
				} else if (lines.isEmpty()) {
					messages.add(message(row));
				} else {
					lines.set(lines.size() - 1, with(lines.get(lines.size() - 1), message(row)));
				}
			}
			return Optional.of(new ImportReport(Instant.parse(head.get(1)), head.get(2), Boolean.parseBoolean(head.get(3)),
					Boolean.parseBoolean(head.get(4)), lines, messages));
		} catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
			return Optional.empty();
		}
	}

	private static ImportLine line(List<String> row) {
		return new ImportLine(Path.of(row.get(1)), Outcome.valueOf(row.get(2)), mention(row.get(3), row.get(4)),
				mention(row.get(5), row.get(6)), row.get(7), List.of());
	}

	private static Optional<Mention> mention(String uuid, String label) {
		return label.isEmpty() ? Optional.empty()
				: Optional.of(new Mention(uuid.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(uuid)), label));
	}

	private static Message message(List<String> row) {
		return new Message(Severity.valueOf(row.get(1)), row.get(4), Long.parseLong(row.get(2)), Long.parseLong(row.get(3)));
	}

	private static ImportLine with(ImportLine line, Message message) {
		List<Message> all = new ArrayList<>(line.messages());
		all.add(message);
		return new ImportLine(line.file(), line.outcome(), line.record(), line.subject(), line.because(), all);
	}
}
