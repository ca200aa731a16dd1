/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;
import java.util.Optional;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.recall.Affected;
import org.glovebox.core.recall.Recall;
import org.glovebox.core.recall.Recalls;
import org.glovebox.core.store.RecordSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox recall}: marks a lot, instrument or run as bad, and shows what rests on it. */
@Command(name = "recall")
public final class RecallVerb extends Verb {

	@Parameters(paramLabel = "RECORD", arity = "0..1", description = "Short id or UUID of what is bad.")
	private String record;

	@Option(names = "--reason", paramLabel = "TEXT", description = "Why it must not be relied on.")
	private String reason;

	@Option(names = "--withdraw", description = "It is good after all.")
	private boolean withdraw;

	@Option(names = "--list", description = "List what is recalled, and what rests on it.")
	private boolean list;

	public RecallVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		if (list == (record != null) || !list && withdraw == (reason != null) || list && (withdraw || reason != null)) {
			throw usage("recall takes a record with --reason or --withdraw, or --list");
		}
		if (reason != null && reason.isBlank()) {
			throw usage("--reason says why the record must not be relied on");
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			Recalls recalls = new Recalls(open);
			if (list) {
				show(recalls, recalls.all());
				return;
			}
			RecordSummary marked = Notebooks.find(open, record);
			Optional<SaveOutcome> outcome = recalls.save(marked.uuid(), Optional.ofNullable(reason), program().author());
			if (outcome.isEmpty()) {
				throw new Refusal(marked.name() + (withdraw ? " is not recalled" : " cannot be read"));
			}
			if (!(outcome.get() instanceof SaveOutcome.Saved)) {
				throw new Refusal(marked.name() + " could not be saved; somebody else may have saved it just now");
			}
			if (withdraw) {
				console().say(marked.name() + " is no longer recalled");
			} else {
				show(recalls, recalls.all().stream().filter(r -> r.record().uuid().equals(marked.uuid())).toList());
			}
		}
	}

	private void show(Recalls recalls, List<Recall> chosen) {
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> chosen.forEach(r -> write(json, r, recalls.affected(r)))));
		} else if (chosen.isEmpty()) {
			console().say("nothing is recalled");
		} else {
			chosen.forEach(recall -> print(recall, recalls.affected(recall)));
		}
	}

	private void print(Recall recall, List<Affected> affected) {
		console().print(recall.record().label() + ": " + recall.reason());
		affected.forEach(a -> console().print("  " + a.record().label() + "  (" + a.record().kind() + ")  "
				+ String.join(" > ", a.path().stream().map(RecordSummary::name).toList())));
		console().say(affected.isEmpty() ? "nothing rests on it"
				: affected.size() + (affected.size() == 1 ? " record rests on it" : " records rest on it"));
	}

	private static void write(Json json, Recall recall, List<Affected> affected) {
		json.object(() -> {
			Summaries.fields(json, recall.record());
			json.field("reason", recall.reason());
			json.name("affected").array(() -> affected.forEach(a -> json.object(() -> {
				Summaries.fields(json, a.record());
				json.field("path", a.path().stream().map(RecordSummary::name).toList());
			})));
		});
	}
}
