/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.drafting.FileImport;
import org.glovebox.core.drafting.FileImport.Outcome;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.text.TextFile;
import org.glovebox.model.notebook.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox import}: takes instrument files and texts with records into the notebook. */
@Command(name = "import")
public final class ImportVerb extends Verb {

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
	private List<Path> files;

	@Option(names = "--of", paramLabel = "RECORD", description = "What was measured: short id of a cell or batch.")
	private String subject;

	@Option(names = "--dry-run", description = "Show what text files (.gbx) would change, and save nothing.")
	private boolean dryRun;

	public ImportVerb(Program program) {
		super(program);
	}

	/** What came of one file. */
	private record Item(Path file, Outcome outcome, Optional<RecordSummary> record) {
	}

	@Override
	protected void run() throws Exception {
		List<Path> texts = files.stream().filter(file -> TextFile.isNamed(file.toString())).toList();
		List<Path> measured = files.stream().filter(file -> !texts.contains(file)).toList();
		if (dryRun && !measured.isEmpty()) {
			throw usage("--dry-run is for texts with records (.gbx); " + measured.get(0) + " is none");
		}
		Optional<TextTaking> taking = Optional.empty();
		List<Item> items = new ArrayList<>();
		try (Notebook open = Notebooks.open(program(), folder())) {
			// the cell of a test may be in a text
			if (!texts.isEmpty()) {
				taking = Optional.of(TextTaking.of(program(), open, texts, dryRun));
			}
			if (taking.filter(TextTaking::isRefused).isEmpty() && !measured.isEmpty()) {
				items.addAll(measured(open, measured));
			}
		}
		report(taking, items);
	}

	private List<Item> measured(Notebook open, List<Path> measured) throws Refusal, IOException {
		List<Item> items = new ArrayList<>();
		Optional<Record> of = subject == null ? Optional.empty()
				: Optional.of(Notebooks.load(open, subject).record());
		ImportRunner runner = program().imports();
		for (Path file : measured) {
			Outcome outcome = new FileImport(open, runner, program().author()).run(file, of, m -> {
			}, monitor());
			Optional<RecordSummary> record = outcome instanceof Outcome.Done done
					? open.summary(done.revision().record())
					: Optional.empty();
			items.add(new Item(file, outcome, record));
		}
		return items;
	}

	private void report(Optional<TextTaking> taking, List<Item> items) {
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> {
				taking.ifPresent(t -> t.write(json));
				items.forEach(i -> write(json, i));
			}));
		} else {
			taking.ifPresent(t -> t.print(console()));
			items.forEach(this::print);
		}
		if (taking.filter(TextTaking::isRefused).isPresent()
				|| items.stream().anyMatch(i -> i.outcome() instanceof Outcome.Refused)) {
			endRefused();
		}
	}

	private void print(Item item) {
		List<Message> messages = item.outcome().messages();
		item.record().ifPresent(r -> console().print(r.shortId() + "  " + r.kind() + "  " + item.file()));
		console().say(item.file().toString(), messages);
	}

	private static void write(Json json, Item item) {
		json.object(() -> {
			json.field("file", item.file());
			item.record().ifPresent(r -> {
				json.name("record");
				Summaries.write(json, r);
			});
			json.messages(item.outcome().messages());
		});
	}
}
