/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.merge.Choice;
import org.glovebox.core.merge.Decisions;
import org.glovebox.core.notebook.ExchangeReport;

/** Tells what came of moving revisions between notebooks. */
final class Exchanges {

	private static final Map<String, Choice> CHOICES = Map.of("mine", Choice.Pick.MINE, "theirs", Choice.Pick.THEIRS, "both",
			Choice.Pick.BOTH);

	private Exchanges() {
	}

	/** What is to become of fields that both sides changed: mine, theirs, both; "" leaves them open. */
	static Function<UUID, Decisions> decisions(String named) throws Refusal {
		if (named.isEmpty()) {
			return record -> Decisions.none();
		}
		Choice choice = CHOICES.get(named);
		if (choice == null) {
			throw new Refusal("unknown choice " + named + "; there are mine, theirs and both");
		}
		return record -> Decisions.always(choice);
	}

	static void json(Json json, String partner, ExchangeReport report) {
		json.object(() -> {
			json.field("with", partner).field("records", report.records()).field("merged", report.merged())
					.field("files", report.files()).field("bytes", report.bytes());
			json.name("renumbered").array(() -> report.renumbered().forEach(json::value));
			json.name("conflicts").array(() -> report.conflicts().forEach(c -> json.object(() -> {
				json.field("id", c.name()).field("uuid", c.record().toString());
				json.name("fields").array(() -> c.conflicts().forEach(f -> json.object(() -> json.field("field", f.field())
						.field("base", f.base().orElse("")).field("mine", f.mine().orElse(""))
						.field("theirs", f.theirs().orElse("")))));
			})));
			json.name("refused").array(() -> report.refused().forEach(r -> json.object(() -> json.field("id", r.name())
					.field("uuid", r.record().toString()).field("reason", r.reason()))));
		});
	}

	static void print(Console console, String what, String partner, ExchangeReport report) {
		console.print(String.format(Locale.ROOT, "%s %s: %,d %s, %,d of them merged; %,d %s with %,d bytes", what, partner,
				report.records(), report.records() == 1 ? "record" : "records", report.merged(), report.files(),
				report.files() == 1 ? "file" : "files", report.bytes()));
		report.renumbered().forEach(console::print);
		report.conflicts().forEach(c -> {
			console.print("conflict in " + c.name() + ", which is as it was on both sides; decide in the window, or with --conflicts");
			c.conflicts().forEach(f -> console.print("  " + f.field() + ": mine " + shown(f.mine().orElse("")) + ", theirs "
					+ shown(f.theirs().orElse(""))));
		});
		report.refused().forEach(r -> console.print("left out " + r.name() + ": " + r.reason()));
	}

	private static String shown(String text) {
		return text.isEmpty() ? "nothing" : text;
	}
}
