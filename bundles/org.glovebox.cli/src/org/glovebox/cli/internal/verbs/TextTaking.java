/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.text.ImportPlan;
import org.glovebox.core.text.Kinds;
import org.glovebox.core.text.PlannedRecord;
import org.glovebox.core.text.PlannedRecord.Change;
import org.glovebox.core.text.TextFile;
import org.glovebox.core.text.TextImport;

/**
 * What became of texts with records that were taken in together.
 *
 * @param files the texts
 * @param plan what they do
 * @param saved whether it was done
 */
record TextTaking(List<Path> files, ImportPlan plan, boolean saved) {

	/** Compares the texts with the notebook, and saves unless it is only to be shown or there is an error. */
	static TextTaking of(Program program, Notebook open, List<Path> files, boolean dryRun) throws Refusal, IOException {
		List<TextFile> texts = new ArrayList<>();
		for (Path file : files) {
			texts.add(read(file));
		}
		TextImport taking = new TextImport(open, Kinds.installed(), program.author());
		ImportPlan plan = taking.plan(texts);
		boolean save = plan.isSound() && !dryRun;
		if (save) {
			Notebooks.saved(taking.save(plan, "Imported " + String.join(", ", files.stream()
					.map(file -> String.valueOf(file.getFileName())).toList())));
		}
		return new TextTaking(files, plan, save);
	}

	private static TextFile read(Path file) throws Refusal, IOException {
		try {
			return TextFile.read(file);
		} catch (CharacterCodingException e) {
			throw new Refusal(file + ": it is not text in UTF-8");
		}
	}

	boolean isRefused() {
		return !plan.isSound();
	}

	void print(Console console) {
		plan.messages().forEach(message -> console.say(message.toString()));
		plan.records().stream().filter(record -> record.change() != Change.UNCHANGED)
				.forEach(record -> print(console, record));
		String end = saved ? "" : plan.isSound() ? "; nothing was saved" : "; nothing was saved, since there are errors";
		console.print(plan.summary() + end);
	}

	private static void print(Console console, PlannedRecord record) {
		String title = record.title().isEmpty() ? "" : "  " + record.title();
		console.print(word(record) + "  " + record.id() + "  " + record.kind() + title);
		for (Difference difference : record.differences()) {
			console.print("    " + difference.label() + ": " + difference.older().orElse("(empty)") + " \u2192 "
					+ difference.newer().orElse("(empty)"));
		}
	}

	private static String word(PlannedRecord record) {
		return record.change().name().toLowerCase(Locale.ROOT);
	}

	void write(Json json) {
		json.object(() -> {
			json.field("files", files).field("saved", saved);
			json.name("records").array(() -> plan.records().forEach(record -> write(json, record)));
			json.name("messages").array(() -> plan.messages().forEach(message -> json.object(() -> json
					.field("severity", message.severity().name().toLowerCase(Locale.ROOT))
					.field("file", message.place().file()).field("line", message.place().line())
					.field("column", message.place().column()).field("text", message.text()))));
		});
	}

	private static void write(Json json, PlannedRecord record) {
		json.object(() -> {
			json.field("id", record.id()).field("kind", record.record().eClass().getName())
					.field("title", record.title()).field("change", word(record));
			json.name("differences").array(() -> record.differences().forEach(difference -> json.object(() -> json
					.field("field", difference.feature()).field("label", difference.label())
					.field("before", difference.older().orElse(null))
					.field("after", difference.newer().orElse(null)))));
		});
	}
}
