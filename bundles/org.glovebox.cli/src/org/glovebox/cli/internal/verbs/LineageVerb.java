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
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Kinship;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox lineage}: where a record came from and what came of it. */
@Command(name = "lineage")
public final class LineageVerb extends Verb {

	@Parameters(paramLabel = "RECORD", description = "Short id or UUID.")
	private String record;

	@Option(names = "--up", description = "Only where it came from; with --down the same as neither.")
	private boolean up;

	@Option(names = "--down", description = "Only what came of it; with --up the same as neither.")
	private boolean down;

	@Option(names = "--depth", paramLabel = "N", description = "Follow at most so many references.")
	private int depth = Integer.MAX_VALUE;

	@Option(names = "--to", paramLabel = "RECORD", description = "Only a shortest way to another record.")
	private String to;

	@Option(names = "--common", paramLabel = "RECORD", description = "Only what this and another record both came of.")
	private String common;

	public LineageVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		if (depth < 1) {
			throw usage("--depth takes a number from 1 on, not " + depth);
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			RecordSummary start = Notebooks.find(open, record);
			if (to != null || common != null) {
				kinship(open, start);
				return;
			}
			Lineage lineage = lineage(open, start);
			if (json()) {
				Json.write(console().out(), json -> write(json, start, lineage));
				return;
			}
			if (up || !down) {
				console().print(start.label() + " came from");
				new LineageTree(console(), lineage).print(start, Direction.UP);
			}
			if (down || !up) {
				console().print(start.label() + " led to");
				new LineageTree(console(), lineage).print(start, Direction.DOWN);
			}
			if (!lineage.complete()) {
				console().say("there is more beyond --depth " + depth);
			}
		}
	}

	private void kinship(Notebook open, RecordSummary start) throws Exception {
		if (to != null && common != null || up || down) {
			throw usage("--to and --common each stand alone");
		}
		RecordSummary other = Notebooks.find(open, to != null ? to : common);
		Kinship kinship = new Kinship(open);
		List<RecordSummary> found = to != null ? kinship.path(start.uuid(), other.uuid())
				: kinship.commonAncestors(start.uuid(), other.uuid());
		if (json()) {
			Json.write(console().out(), json -> Summaries.write(json, found));
		} else if (found.isEmpty()) {
			console().say(start.name() + " and " + other.name() + (to != null ? " are not connected" : " have nothing in common"));
		} else {
			found.forEach(r -> console().print(r.label() + "  (" + r.kind() + ')'));
		}
	}

	private Lineage lineage(Notebook open, RecordSummary start) {
		if (up == down) {
			return open.neighbourhood(start.uuid(), depth, depth);
		}
		return open.lineage(List.of(start.uuid()), up ? Direction.UP : Direction.DOWN, depth);
	}

	private static void write(Json json, RecordSummary start, Lineage lineage) {
		json.object(() -> fields(json, start, lineage));
	}

	/** What the JSON document says about the lineage of a record. */
	static void fields(Json json, RecordSummary start, Lineage lineage) {
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
	}
}
