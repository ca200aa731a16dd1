/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.derivation.Staleness;
import org.glovebox.core.derivation.Staleness.Outdated;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.recall.Affected;
import org.glovebox.core.recall.Recalls;
import org.glovebox.core.store.RecordSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code glovebox stale}: which results rest on records that have changed since, and what has changed. */
@Command(name = "stale")
public final class StaleVerb extends Verb {

	@Parameters(paramLabel = "RECORD", arity = "0..*", description = "Short id or UUID; none for all records.")
	private List<String> records = List.of();

	private Map<UUID, List<Affected>> affected = Map.of();

	public StaleVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), location())) {
			Staleness staleness = new Staleness(open);
			Map<UUID, List<Outdated>> stale = staleness.all();
			affected = new Recalls(open).affected();
			Map<RecordSummary, List<Outdated>> chosen = new LinkedHashMap<>();
			for (RecordSummary summary : chosen(open, stale)) {
				chosen.put(summary, stale.getOrDefault(summary.uuid(), List.of()));
			}
			if (json()) {
				Json.write(console().out(), json -> json.array(() -> chosen
						.forEach((summary, outdated) -> write(json, summary, outdated,
								affected.getOrDefault(summary.uuid(), List.of()), staleness))));
			} else {
				print(chosen, staleness);
			}
		}
	}

	private List<RecordSummary> chosen(Notebook open, Map<UUID, List<Outdated>> stale) throws Exception {
		if (records.isEmpty()) {
			Set<UUID> all = new LinkedHashSet<>(stale.keySet());
			all.addAll(affected.keySet());
			return open.summaries(all);
		}
		List<RecordSummary> named = new ArrayList<>();
		for (String name : records) {
			named.add(Notebooks.find(open, name));
		}
		return named;
	}

	private void print(Map<RecordSummary, List<Outdated>> chosen, Staleness staleness) {
		chosen.forEach((summary, outdated) -> {
			List<Affected> recalled = affected.getOrDefault(summary.uuid(), List.of());
			console().print(summary.label() + (outdated.isEmpty() && recalled.isEmpty() ? ": up to date" : ""));
			recalled.forEach(a -> console().print("  " + a.sentence()));
			outdated.forEach(o -> staleness.reasons(o).forEach(reason -> console().print("  " + reason)));
		});
		long stale = chosen.values().stream().filter(o -> !o.isEmpty()).count();
		if (stale > 0) {
			console().say(stale + (stale == 1 ? " record rests" : " records rest")
					+ " on what has changed; 'glovebox rerun --stale --update' computes analyses again");
		} else if (chosen.isEmpty()) {
			console().print("nothing is stale");
		}
	}

	private static void write(Json json, RecordSummary summary, List<Outdated> outdated, List<Affected> recalled,
			Staleness staleness) {
		json.object(() -> {
			Summaries.fields(json, summary);
			json.name("changed").array(() -> outdated.forEach(o -> json.object(() -> {
				json.field("record", o.record().shortId()).field("used", o.used()).field("newest", o.newest());
				json.name("differences").array(() -> staleness.changes(o).forEach(d -> Differences.write(json, d)));
			})));
			json.name("recalled").array(() -> recalled.forEach(a -> json.object(() -> json
					.field("record", a.recall().record().shortId()).field("reason", a.recall().reason())
					.field("path", a.path().stream().map(RecordSummary::name).toList()))));
		});
	}
}
