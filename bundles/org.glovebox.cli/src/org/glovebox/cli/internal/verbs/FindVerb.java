/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.store.RecordSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox find}: the same search as the box in the window. */
@Command(name = "find")
public final class FindVerb extends Verb {

	@Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for; all conditions must hold.")
	private List<String> query;

	@Option(names = "--limit", paramLabel = "N", description = "At most so many (${DEFAULT-VALUE}).")
	private int limit = 1000;

	public FindVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), folder())) {
			String text = String.join(" ", query);
			List<RecordSummary> records = switch (open.search(text, limit)) {
			case SearchOutcome.Found(var found) -> found;
			case SearchOutcome.Malformed(String message, int position) -> throw new Refusal(message
					+ String.format("%n  %s%n  %s^", text, " ".repeat(position)));
			};
			if (json()) {
				Json.write(console().out(), json -> Summaries.write(json, records));
			} else {
				Summaries.print(console(), records);
			}
		}
	}
}
