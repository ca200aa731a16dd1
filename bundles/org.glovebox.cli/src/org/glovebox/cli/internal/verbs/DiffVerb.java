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
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RevisionInfo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code glovebox diff}: what differs between two revisions, field by field. */
@Command(name = "diff")
public final class DiffVerb extends Verb {

	@Parameters(index = "0", paramLabel = "RECORD[@REVISION]", description = "Record, with the number of a revision or the beginning of "
			+ "its hash; else the newest one.")
	private String first;

	@Parameters(index = "1", paramLabel = "RECORD[@REVISION]", arity = "0..1",
			description = "What to compare it with; else the revision before, or with a named one the newest.")
	private String second;

	public DiffVerb(Program program) {
		super(program);
	}

	/** Two revisions to compare. */
	private record Pair(NamedRevision older, NamedRevision newer) {
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), location())) {
			Pair pair = pair(open);
			List<Difference> found = Notebook.diff(Notebooks.revision(open, pair.older().info().id()).record(),
					Notebooks.revision(open, pair.newer().info().id()).record());
			if (json()) {
				Json.write(console().out(), json -> write(json, pair, found));
			} else {
				print(pair, found);
			}
		}
	}

	private Pair pair(Notebook open) throws Refusal {
		NamedRevision named = NamedRevision.of(open, first);
		if (second != null) {
			return new Pair(named, NamedRevision.of(open, second));
		}
		if (named.number() < named.history().size()) {
			return new Pair(named, new NamedRevision(named.record(), named.history(), named.history().size()));
		}
		if (named.info().parents().isEmpty()) {
			throw new Refusal(named.record().shortId() + " has one revision only; there is nothing to compare it with");
		}
		RevisionInfo before = named.find(named.info().parents().get(0)).orElseThrow(() -> new Refusal("the revision before " + named.label() + " is missing"));
		return new Pair(new NamedRevision(named.record(), named.history(), named.number(before)), named);
	}

	private void print(Pair pair, List<Difference> found) {
		console().print(line("- ", pair.older()));
		console().print(line("+ ", pair.newer()));
		if (found.isEmpty()) {
			console().print("no field differs");
			return;
		}
		TextTable table = new TextTable("field", pair.older().label(), pair.newer().label());
		found.forEach(difference -> table.row(difference.label(), shown(difference.older().orElse("\u2013")),
				shown(difference.newer().orElse("\u2013"))));
		table.print(console());
	}

	private static String shown(String text) {
		return text.replace("\n", " \u21b5 ");
	}

	private static String line(String sign, NamedRevision revision) {
		RevisionInfo info = revision.info();
		return sign + revision.label() + "  " + Summaries.minute(info.time()) + " UTC  "
				+ info.author() + (info.message().isEmpty() ? "" : "  " + info.message().replace('\n', ' '));
	}

	private static void write(Json json, Pair pair, List<Difference> found) {
		json.object(() -> {
			json.field("older", pair.older().info().id()).field("newer", pair.newer().info().id());
			json.name("differences").array(() -> found.forEach(difference -> Differences.write(json, difference)));
		});
	}
}
