/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;
import java.util.List;

import org.glovebox.api.Message;
import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.RecordSummary;

/**
 * What {@code glovebox demo} did.
 *
 * @param folder the notebook
 * @param test the imported test
 * @param subject its data and derived numbers
 * @param analyses what the analyzers found
 * @param figures the files that were written
 * @param messages what was refused and why
 */
record DemoReport(Path folder, RecordSummary test, Subject subject, List<AnalysisRun.Done> analyses,
		List<Path> figures, List<Message> messages) {

	void print(Console console, Notebook notebook) {
		console.print("Test " + test.label() + (subject.note().isEmpty() ? "" : "  [" + subject.note() + "]"));
		for (AnalysisRun.Done done : analyses) {
			console.print("");
			console.print(done.analyzer() + " " + done.version());
			TextTable table = new TextTable("quantity", "value", "unit");
			done.results().quantities().forEach((name, q) -> table.row(name, Numbers.shown(q.value()), q.unit()));
			table.print(console);
			console.say(done.analyzer(), done.results().messages());
		}
		console.print("");
		console.print("Where the specific capacity comes from:");
		subject.derived().forEach(d -> console.print("  " + d.name() + ": " + d.explain()));
		console.print("");
		console.print("Lineage of " + test.shortId() + ", back to the lots:");
		new LineageTree(console, notebook.lineage(List.of(test.uuid()), Direction.UP)).print(test, Direction.UP);
		console.print("");
		console.print("Figures:");
		figures.forEach(f -> console.print("  " + f));
		console.say("demo", messages);
	}

	void write(Json json) {
		json.object(() -> {
			json.field("notebook", folder).field("generated", !subject.note().isEmpty());
			json.name("test");
			Summaries.write(json, test);
			json.name("analyses").array(() -> analyses.forEach(a -> new ResultsReport(json).write(a)));
			json.name("derived").array(() -> subject.derived().forEach(d -> json.object(() -> json
					.field("name", d.name()).field("value", d.value().value().doubleValue())
					.field("unit", d.value().unit().symbol()).field("explanation", d.explain()))));
			json.field("figures", figures).messages(messages);
		});
	}
}
