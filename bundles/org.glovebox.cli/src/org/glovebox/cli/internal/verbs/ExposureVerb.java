/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.time.Instant;
import java.util.Locale;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.exposure.ExposureHistory;
import org.glovebox.core.exposure.Surroundings;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code glovebox exposure}: when air could get at a material or a cell, and for how long. */
@Command(name = "exposure")
public final class ExposureVerb extends Verb {

	@Parameters(paramLabel = "RECORD", description = "Short id or UUID of a batch, sample, lot or cell.")
	private String record;

	public ExposureVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), location())) {
			Record loaded = Notebooks.load(open, record).record();
			ExposureHistory history = ExposureHistory.of(loaded);
			if (json()) {
				Json.write(console().out(), json -> write(json, loaded, history));
			} else {
				console().print(RecordLabels.of(loaded));
				print(history);
			}
		}
	}

	private void print(ExposureHistory history) {
		if (history.exposures().isEmpty()) {
			console().print("  nothing that is written down says that air could get at it");
			return;
		}
		TextTable table = new TextTable("in", "what", "how long", "air", "record", "began (UTC)");
		history.exposures().forEach(e -> table.row(e.surroundings().word(), e.what(),
				e.duration().map(Quantity::text).orElse("not known"), e.atmosphere(), e.recordName(),
				e.began().map(Instant::toString).orElse("")));
		table.print(console());
		console().print("  " + sum(history, Surroundings.AMBIENT_AIR) + ", " + sum(history, Surroundings.DRY_AIR));
	}

	private static String sum(ExposureHistory history, Surroundings surroundings) {
		return String.format(Locale.ROOT, "%s%s h in %s", history.isOpen(surroundings) ? "at least " : "",
				Numbers.shown(history.hours(surroundings)), surroundings.word());
	}

	private static void write(Json json, Record loaded, ExposureHistory history) {
		json.object(() -> {
			json.field("record", loaded.getShortId()).field("uuid", loaded.getUuid())
					.field("ambientHours", history.hours(Surroundings.AMBIENT_AIR))
					.field("dryHours", history.hours(Surroundings.DRY_AIR)).field("sawAir", history.sawAir());
			json.name("exposures").array(() -> history.exposures().forEach(e -> json.object(() -> json
					.field("in", e.surroundings().word()).field("what", e.what())
					.field("duration", e.duration().map(Quantity::text))
					.field("atmosphere", e.atmosphere()).field("record", e.recordName()).field("field", e.field())
					.field("began", e.began().map(Instant::toString).orElse(null)))));
		});
	}
}
