/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.search.SearchNames;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code glovebox list}: the records of the notebook. */
@Command(name = "list")
public final class ListVerb extends Verb {

	@Option(names = "--type", paramLabel = "KIND", description = "Only this kind: batch, lot, cell ...")
	private List<String> kinds = new ArrayList<>();

	@Option(names = "--project", paramLabel = "RECORD", description = "Only records of this project.")
	private String project;

	public ListVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), location())) {
			RecordFilter filter = RecordFilter.ALL.ofKinds(kindNames(open));
			if (project != null) {
				filter = filter.inProject(Notebooks.find(open, project).uuid());
			}
			List<RecordSummary> records = open.list(filter);
			if (json()) {
				Json.write(console().out(), json -> Summaries.write(json, records));
			} else {
				Summaries.print(console(), records);
			}
		}
	}

	private String[] kindNames(Notebook open) throws Refusal {
		SearchNames known = open.searchNames();
		Set<String> names = new LinkedHashSet<>();
		for (String kind : kinds) {
			names.addAll(known.kindsNamed(kind)
					.orElseThrow(() -> Refusal.unknown("kind of record", kind, names(known))));
		}
		return names.toArray(String[]::new);
	}

	private static List<String> names(SearchNames known) {
		return known.kinds().values().stream().flatMap(Set::stream).distinct().sorted().toList();
	}
}
