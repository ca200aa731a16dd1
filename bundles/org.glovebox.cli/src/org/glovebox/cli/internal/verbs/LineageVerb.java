/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;
import java.util.Locale;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox lineage}: where a record came from and what came of it. */
@Command(name = "lineage", description = "Show where a record came from (--up) and what came of it (--down).")
public final class LineageVerb extends Verb {

	@Parameters(paramLabel = "RECORD", description = "Short id or UUID.")
	private String record;

	@ArgGroup(exclusive = true)
	private Way way = new Way();

	@Option(names = "--depth", paramLabel = "N", description = "Follow at most so many references.")
	private int depth = Integer.MAX_VALUE;

	/** Up or down; both where none is given. */
	static final class Way {
		@Option(names = "--up", description = "Only where it came from.")
		private boolean up;

		@Option(names = "--down", description = "Only what came of it.")
		private boolean down;
	}

	public LineageVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), folder())) {
			RecordSummary start = Notebooks.find(open, record);
			Lineage lineage = way.up ? open.lineage(List.of(start.uuid()), Direction.UP, depth)
					: way.down ? open.lineage(List.of(start.uuid()), Direction.DOWN, depth)
							: open.neighbourhood(start.uuid(), depth, depth);
			if (json()) {
				Json.write(console().out(), json -> write(json, start, lineage));
			} else {
				if (!way.down) {
					console().print(String.format(Locale.ROOT, "%s came from", start.label()));
					new LineageTree(console(), lineage).print(start, Direction.UP);
				}
				if (!way.up) {
					console().print(String.format(Locale.ROOT, "%s led to", start.label()));
					new LineageTree(console(), lineage).print(start, Direction.DOWN);
				}
			}
		}
	}

	private static void write(Json json, RecordSummary start, Lineage lineage) {
		json.object(() -> {
			json.field("record", start.shortId()).field("uuid", start.uuid());
			json.name("nodes").array(() -> lineage.nodes().forEach(n -> json.object(() -> {
				Summaries.fields(json, n.record());
				json.field("depth", n.depth());
			})));
			json.name("edges").array(() -> lineage.edges().forEach(e -> json.object(() -> {
				json.field("from", e.from()).field("to", e.to()).field("feature", e.feature())
						.field("meaning", e.meaning());
				e.pinned().ifPresent(p -> json.field("revision", p));
			})));
			json.field("complete", lineage.complete());
		});
	}
}
