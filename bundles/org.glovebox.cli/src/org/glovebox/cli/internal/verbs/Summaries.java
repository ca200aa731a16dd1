/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.time.Instant;
import java.util.List;

import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.core.store.RecordSummary;

/** Lists of records as text and as JSON. */
final class Summaries {

	private Summaries() {
	}

	static void print(Console console, List<RecordSummary> records) {
		if (records.isEmpty()) {
			console.say("no record");
			return;
		}
		TextTable table = new TextTable("id", "kind", "title", "changed (UTC)", "by");
		records.forEach(r -> table.row(r.shortId(), r.kind(), r.title(),
				minute(r.changed()), r.author()));
		table.print(console);
	}

	/** A time in UTC, to the minute. */
	static String minute(Instant time) {
		return time.toString().substring(0, 16).replace('T', ' ');
	}

	static void write(Json json, List<RecordSummary> records) {
		json.array(() -> records.forEach(r -> write(json, r)));
	}

	static void write(Json json, RecordSummary r) {
		json.object(() -> fields(json, r));
	}

	static void fields(Json json, RecordSummary r) {
		json.field("id", r.shortId()).field("uuid", r.uuid()).field("kind", r.kind()).field("title", r.title())
				.field("revision", r.revision()).field("created", r.created()).field("changed", r.changed())
				.field("author", r.author());
	}
}
