/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.glovebox.api.Message;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.derivation.Staleness;
import org.glovebox.core.drafting.AnalysisRerun;
import org.glovebox.core.drafting.AnalysisRerun.Outcome;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.analysis.Analysis;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox rerun}: runs kept analyses again, to see whether the same comes out, or with what records say now. */
@Command(name = "rerun")
public final class RerunVerb extends Verb {

	private static final String KIND = "Analysis";

	@Parameters(paramLabel = "ANALYSIS", arity = "0..*", description = "Short ids or UUIDs of analyses.")
	private List<String> names = new ArrayList<>();

	@Option(names = "--stale", description = "Every analysis that rests on records that have changed since.")
	private boolean stale;

	@Option(names = "--all", description = "Every analysis of the notebook that an analyzer made.")
	private boolean all;

	@Option(names = "--update",
			description = "Take the newest revisions and numbers, and keep the results as a new revision.")
	private boolean update;

	public RerunVerb(Program program) {
		super(program);
	}

	/** An analysis and what came of running it again. */
	private record Line(RecordSummary analysis, Outcome outcome) {

		boolean isBad() {
			return outcome instanceof Outcome.Refused
					|| outcome instanceof Outcome.Repeated repeated && !repeated.identical();
		}
	}

	@Override
	protected void run() throws Exception {
		if (names.isEmpty() && !stale && !all) {
			throw usage("name analyses, or give --stale or --all");
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			AnalysisRerun rerun = new AnalysisRerun(open, program().analyses(), program().imports());
			List<Line> lines = new ArrayList<>();
			for (RecordSummary analysis : chosen(open)) {
				Line line = new Line(analysis, run(open, rerun, analysis.uuid()));
				lines.add(line);
				if (!json()) {
					print(line);
				}
			}
			if (json()) {
				Json.write(console().out(), json -> json.array(() -> lines.forEach(line -> write(json, line))));
			} else if (lines.isEmpty()) {
				console().print(stale ? "nothing is stale" : "there are no analyses");
			}
			if (lines.stream().anyMatch(Line::isBad)) {
				endRefused();
			}
		}
	}

	private Outcome run(Notebook open, AnalysisRerun rerun, UUID analysis) throws Refusal {
		if (!update) {
			return rerun.repeat(analysis, monitor());
		}
		Outcome outcome = rerun.renew(analysis, program().author(), Instant.now(), monitor());
		if (outcome instanceof Outcome.Renewed(var save, var differences) && !differences.isEmpty()) {
			Notebooks.saved(open.save(save, "Run again", program().author()));
		}
		return outcome;
	}

	private List<RecordSummary> chosen(Notebook open) throws Refusal {
		Set<UUID> chosen = new LinkedHashSet<>();
		for (String name : names) {
			chosen.add(Notebooks.find(open, name).uuid());
		}
		if (stale) {
			open.summaries(new Staleness(open).all().keySet()).stream().filter(s -> s.kind().equals(KIND))
					.map(RecordSummary::uuid).forEach(chosen::add);
		}
		if (all) {
			open.list(RecordFilter.ALL.ofKinds(KIND)).stream().map(RecordSummary::uuid)
					.filter(uuid -> open.load(uuid).stored().filter(s -> s.record() instanceof Analysis a
							&& AnalysisRerun.canRun(a)).isPresent())
					.forEach(chosen::add);
		}
		List<RecordSummary> summaries = new ArrayList<>();
		for (UUID uuid : chosen) {
			open.summary(uuid).ifPresent(summaries::add);
		}
		return summaries;
	}

	private void print(Line line) {
		String name = line.analysis().label();
		switch (line.outcome()) {
		case Outcome.Repeated(var identical, var differences) -> {
			console().print(name + (identical ? ": the same, byte by byte" : ": it comes out differently"));
			differences.forEach(d -> console().print("  " + d.sentence()));
		}
		case Outcome.Renewed(var save, var differences) -> {
			List<Difference> told = differences.stream().filter(RerunVerb::isTold).toList();
			console().print(name + (differences.isEmpty() ? ": up to date"
					: told.isEmpty() ? ": the same results from what the records say now" : ": kept as a new revision"));
			told.forEach(d -> console().print("  " + d.sentence()));
		}
		case Outcome.Refused(var messages) -> {
			console().print(name + ": it cannot be run again");
			messages.stream().map(Message::text).forEach(text -> console().print("  " + text));
		}
		}
	}

	/** Hashes of revisions and files are for machines. */
	private static boolean isTold(Difference difference) {
		String field = difference.feature().substring(difference.feature().lastIndexOf('/') + 1);
		return !field.equals("revision") && !field.equals("blobs") && !field.equals("blob");
	}

	private static void write(Json json, Line line) {
		json.object(() -> {
			json.field("id", line.analysis().shortId()).field("uuid", line.analysis().uuid());
			switch (line.outcome()) {
			case Outcome.Repeated(var identical, var differences) -> {
				json.field("identical", identical);
				json.name("differences").array(() -> differences.forEach(d -> Differences.write(json, d)));
			}
			case Outcome.Renewed(var save, var differences) -> {
				json.field("changed", !differences.isEmpty());
				json.name("differences").array(() -> differences.forEach(d -> Differences.write(json, d)));
			}
			case Outcome.Refused(var messages) -> json.field("refused",
					String.join("; ", messages.stream().map(Message::text).toList())).messages(messages);
			}
		});
	}
}
