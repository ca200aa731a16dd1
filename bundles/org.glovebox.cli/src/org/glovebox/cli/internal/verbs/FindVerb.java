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
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.search.KeptSearches;
import org.glovebox.core.store.RecordSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox find}: the same search as the box in the window. */
@Command(name = "find")
public final class FindVerb extends Verb {

	@Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for; all conditions must hold.")
	private List<String> query = List.of();

	@Option(names = "--limit", paramLabel = "N", description = "At most so many (${DEFAULT-VALUE}).")
	private int limit = 1000;

	@Option(names = "--keep", paramLabel = "NAME", description = "Keep the search under a name; 'saved:NAME' finds it again.")
	private String keep;

	@Option(names = "--kept", description = "List the searches that are kept.")
	private boolean kept;

	@Option(names = "--rename", paramLabel = "NAME", arity = "2", description = "Give a kept search another name.")
	private List<String> rename;

	@Option(names = "--forget", paramLabel = "NAME", description = "Keep a search no longer.")
	private String forget;

	public FindVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		boolean searches = !query.isEmpty();
		if (searches == (kept || rename != null || forget != null) || keep != null && !searches) {
			throw usage("find takes a search, or one of --kept, --rename and --forget; --keep goes with a search");
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			KeptSearches all = new KeptSearches(open);
			if (searches) {
				find(open, all);
			} else {
				if (rename != null) {
					rename(all);
				}
				if (forget != null && !all.delete(forget)) {
					throw unknown(all, forget);
				}
				list(all);
			}
		}
	}

	private void find(Notebook open, KeptSearches all) throws Exception {
		String text = String.join(" ", query);
		List<RecordSummary> records = switch (open.search(text, limit)) {
		case SearchOutcome.Found(var found) -> found;
		case SearchOutcome.Malformed(String message, int position) -> throw new Refusal(message
				+ String.format("%n  %s%n  %s^", text, " ".repeat(position)));
		};
		if (keep != null) {
			keep(all, text);
		}
		if (json()) {
			Json.write(console().out(), json -> Summaries.write(json, records));
		} else {
			Summaries.print(console(), records);
		}
	}

	private void keep(KeptSearches all, String text) throws Refusal {
		Optional<String> problem = KeptSearches.problem(keep);
		if (problem.isPresent()) {
			throw new Refusal(problem.get());
		}
		all.keep(keep, text);
	}

	private void rename(KeptSearches all) throws Refusal {
		if (all.find(rename.get(0)).isEmpty()) {
			throw unknown(all, rename.get(0));
		}
		if (!all.rename(rename.get(0), rename.get(1))) {
			throw new Refusal(KeptSearches.problem(rename.get(1)).orElse("another search is kept as " + rename.get(1)));
		}
	}

	private static Refusal unknown(KeptSearches all, String name) {
		return Refusal.unknown("kept search", name, all.all().stream().map(KeptSearches.Kept::name).toList());
	}

	private void list(KeptSearches all) {
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> all.all()
					.forEach(k -> json.object(() -> json.field("name", k.name()).field("query", k.query())))));
		} else if (all.all().isEmpty()) {
			console().say("no search is kept; 'glovebox find QUERY --keep NAME' keeps one");
		} else {
			TextTable table = new TextTable("name", "search");
			all.all().forEach(k -> table.row(k.name(), k.query()));
			table.print(console());
		}
	}
}
