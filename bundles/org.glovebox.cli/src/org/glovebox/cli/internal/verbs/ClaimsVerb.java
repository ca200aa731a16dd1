/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.result.ClaimTable;
import org.glovebox.core.result.ClaimTable.Line;
import org.glovebox.core.result.ClaimTable.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox claims}: published values beside own results. */
@Command(name = "claims")
public final class ClaimsVerb extends Verb {

	private static final double PERCENT = 100;

	@Parameters(paramLabel = "RECORD", arity = "0..*",
			description = "Claims, publications, projects, or records that claims are about; none for all claims.")
	private List<String> records = List.of();

	@Option(names = "--tolerance", paramLabel = "PERCENT", defaultValue = "5",
			description = "By how much an own value may differ; default: 5.")
	private double tolerance;

	@Option(names = "--all", description = "Also claims of which nothing was found here.")
	private boolean all;

	public ClaimsVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		if (!(tolerance >= 0)) {
			throw usage("--tolerance takes percent from 0 on");
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			List<Line> lines = new ArrayList<>();
			for (String name : records) {
				lines.addAll(ClaimTable.of(open, Notebooks.find(open, name), monitor()).lines());
			}
			if (records.isEmpty()) {
				lines.addAll(ClaimTable.of(open, monitor()).lines());
			}
			List<Line> distinct = lines.stream().distinct().toList();
			List<Line> shown = distinct.stream().filter(l -> all || l.own().isPresent()).toList();
			if (json()) {
				Json.write(console().out(), json -> json.array(() -> shown.forEach(line -> write(json, line))));
			} else {
				print(shown, distinct.size());
			}
		}
	}

	private void print(List<Line> lines, int claims) {
		TextTable table = new TextTable("claim", "property", "published", "own", "difference", "verdict", "from", "under");
		lines.forEach(l -> table.row(l.claim().source(), l.claim().property().toString(), l.claim().value().text(),
				l.ownText(), l.difference(), verdict(l).label(),
				l.own().map(o -> o.own().source()).orElse(""), l.claim().conditionsText()));
		table.print(console());
		long differing = lines.stream().filter(l -> verdict(l) == Verdict.DIFFERS).count();
		console().say(lines.size() + " of " + claims + " compared, " + differing + (differing == 1 ? " differs" : " differ")
				+ " by more than " + Numbers.shown(tolerance) + " % and what is said of the uncertainty");
	}

	private Verdict verdict(Line line) {
		return line.verdict(tolerance / PERCENT);
	}

	private void write(Json json, Line line) {
		json.object(() -> {
			json.field("claim", line.claim().source()).field("property", line.claim().property())
					.field("published", line.claim().value().text()).field("conditions", line.claim().conditionsText());
			line.own().ifPresent(own -> json.field("found", own.own().value().text()).field("own", line.ownText())
					.field("analysis", own.own().source()).field("ownConditions", own.own().conditionsText())
					.field("deviation", own.deviation()));
			json.field("verdict", verdict(line).label());
		});
	}
}
