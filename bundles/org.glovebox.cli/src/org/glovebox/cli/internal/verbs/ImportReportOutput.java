/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.Json;
import org.glovebox.core.importing.ImportLine;
import org.glovebox.core.importing.ImportLine.Mention;
import org.glovebox.core.importing.ImportLine.Outcome;
import org.glovebox.core.importing.ImportReport;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordSummary;

/** Writes what came of an import of files. */
final class ImportReportOutput {

	private final Notebook notebook;
	private final Console console;

	ImportReportOutput(Notebook notebook, Console console) {
		this.notebook = notebook;
		this.console = console;
	}

	private Optional<RecordSummary> summary(Optional<Mention> mention) {
		return mention.flatMap(Mention::uuid).flatMap(notebook::summary);
	}

	void print(ImportReport report) {
		lines(report);
		if (report.lines().size() > 1 || !report.saved()) {
			console.print(report.summary() + (report.saved() ? "" : "; nothing was saved"));
		}
	}

	/** What became of each file, without a summary. */
	void lines(ImportReport report) {
		report.messages().forEach(m -> console.say(m.toString()));
		Map<String, Integer> left = new LinkedHashMap<>();
		for (ImportLine line : report.lines()) {
			if (line.outcome() == Outcome.LEFT) {
				left.merge(line.because(), 1, Integer::sum);
			} else {
				print(line);
			}
		}
		left.forEach((reason, count) -> console.say(count + (count == 1 ? " file was" : " files were") + " left out: "
				+ reason));
	}

	private void print(ImportLine line) {
		switch (line.outcome()) {
		case IMPORTED -> console.print(name(line) + "  " + line.file() + subject(line));
		case LONGER -> console.print(name(line) + "  " + line.file() + "  (" + line.because() + ")");
		case DUPLICATE -> console.say(line.file() + ": "
				+ line.record().map(r -> "the notebook has it already, in " + r.label()).orElse(line.because())
				+ "; it was passed over");
		case PART -> console.say(line.file() + ": " + line.because());
		case LEFT, REFUSED -> {
			// the reason is among the messages, or is told for many files at once
		}
		}
		console.say(line.file().toString(), line.messages());
	}

	private String name(ImportLine line) {
		return summary(line.record()).map(r -> r.shortId() + "  " + r.kind())
				.orElseGet(() -> line.record().map(Mention::label).orElse(""));
	}

	private static String subject(ImportLine line) {
		return line.subject().map(s -> "  of " + s.label() + " (" + line.because() + ")").orElse("");
	}

	void write(Json json, ImportReport report) {
		report.lines().forEach(line -> write(json, line));
	}

	private void write(Json json, ImportLine line) {
		json.object(() -> {
			json.field("file", line.file()).field("outcome", line.outcome().id());
			summary(line.record()).ifPresent(r -> {
				json.name("record");
				Summaries.write(json, r);
			});
			line.record().filter(r -> r.uuid().isEmpty()).ifPresent(r -> json.field("kind", r.label()));
			summary(line.subject()).ifPresent(s -> {
				json.name("subject");
				Summaries.write(json, s);
			});
			if (!line.because().isEmpty()) {
				json.field("because", line.because());
			}
			json.messages(line.messages());
		});
	}
}
