/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.verbs.SpecificCapacity.Kept;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;

/**
 * What {@code glovebox demo} did.
 *
 * @param folder the notebook
 * @param test the imported test
 * @param subject its data and derived numbers
 * @param analyses what the analyzers found
 * @param figures the files that were written
 * @param messages what does not suit the file and why
 */
record DemoReport(Path folder, RecordSummary test, Subject subject, List<Kept> analyses, List<Path> figures,
		List<Message> messages) {

	private boolean isGenerated() {
		return subject.note().equals(Subjects.GENERATED);
	}

	/** The record whose lineage is told: the analysis with the specific capacity, else the test. */
	private RecordSummary start() {
		return SpecificCapacity.of(analyses).map(SpecificCapacity::record).orElse(test);
	}

	void print(Console console, Notebook notebook) {
		console.print(test.label());
		console.print("  " + subject.data().format() + ", " + subject.data().technique().label() + ", "
				+ String.format(Locale.ROOT, "%,d", subject.data().rows()) + " rows");
		console.print(isGenerated() ? "  generated data, not measured"
				: "  not measured on the demo cell: what is per mass or area rests on that cell");
		analyses.forEach(kept -> print(console, kept));
		console.print("");
		printOrigin(console);
		RecordSummary start = start();
		console.print("");
		console.print("Lineage of " + start.label() + ", back to the lots:");
		new LineageTree(console, notebook.lineage(List.of(start.uuid()), Direction.UP)).print(start, Direction.UP);
		console.print("");
		console.print(figures.isEmpty() ? "Figures: none, no chart suits the file" : "Figures:");
		figures.forEach(f -> console.print("  " + f));
		console.say("demo", messages);
	}

	/** One further made-up measurement: what was found, and where its figures are. */
	void printBriefly(Console console) {
		console.print("");
		console.print(test.label());
		for (Kept kept : analyses) {
			console.print("  " + kept.record().label());
			kept.done().results().quantities().forEach((name, q) -> console.print("    " + name + ' '
					+ Numbers.shown(q.value()) + (q.unit().isEmpty() ? "" : ' ' + q.unit())));
		}
		figures.stream().filter(f -> f.toString().endsWith(".pdf")).forEach(f -> console.print("  " + f));
		console.say(String.valueOf(test.shortId()), messages);
	}

	/** The further made-up measurements. */
	static void write(Json json, List<DemoReport> others) {
		json.name("generated_tests").array(() -> others.forEach(other -> json.object(() -> {
			other.writeTest(json);
			json.field("figures", other.figures).messages(other.messages);
		})));
	}

	private void writeTest(Json json) {
		json.name("test");
		Summaries.write(json, test);
		json.name("analyses").array(() -> analyses.forEach(a -> new ResultsReport(json).write(a.done())));
	}

	private static void print(Console console, Kept kept) {
		console.print("");
		console.print(kept.record().label() + "  (" + kept.done().analyzer() + ' ' + kept.done().version() + ')');
		TextTable table = new TextTable("quantity", "value", "unit");
		kept.done().results().quantities()
				.forEach((name, q) -> table.row(name, Numbers.shown(q.value()), q.unit()));
		table.print(console);
		console.say(kept.done().analyzer(), kept.done().results().messages());
	}

	private void printOrigin(Console console) {
		Optional<SpecificCapacity> capacity = SpecificCapacity.of(analyses);
		if (capacity.isPresent()) {
			console.print("Where the " + capacity.get().label() + " of " + Numbers.shown(capacity.get().value().value())
					+ ' ' + capacity.get().value().unit() + " comes from:");
			console.print("  " + capacity.get().value().explanation());
		} else {
			console.print("Numbers that follow from the cell:");
		}
		for (Derived derived : subject.derived()) {
			console.print("  " + derived.name() + ": " + derived.value().text() + " = " + derived.expression());
			derived.factors().forEach(f -> console.print("      " + f.value().text() + "  " + f.label() + ", "
					+ f.basis().getName().toLowerCase(Locale.ROOT) + " [" + f.recordName() + ']'));
		}
	}

	void write(Json json, Notebook notebook, List<String> studies, List<DemoReport> others) {
		json.object(() -> {
			json.field("notebook", folder).field("studies", studies).field("generated", isGenerated());
			writeTest(json);
			json.name("derived").array(() -> subject.derived().forEach(d -> json.object(() -> json
					.field("name", d.name()).field("value", d.value().value().doubleValue())
					.field("unit", d.value().unit().symbol()).field("explanation", d.explain()))));
			json.name("lineage");
			RecordSummary start = start();
			Lineage lineage = notebook.lineage(List.of(start.uuid()), Direction.UP);
			json.object(() -> LineageVerb.fields(json, start, lineage));
			json.field("figures", figures).messages(messages);
			write(json, others);
		});
	}
}
