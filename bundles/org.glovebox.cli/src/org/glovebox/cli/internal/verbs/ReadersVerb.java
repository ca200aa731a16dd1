/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.reading.Ranked;
import org.glovebox.core.reading.ReadResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code glovebox readers}: the file formats, or why a file is taken for one of them. */
@Command(name = "readers")
public final class ReadersVerb extends Verb {

	@Option(names = "--why", paramLabel = "FILE", description = "Show what every reader says about this file.")
	private Path why;

	public ReadersVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Refusal, IOException {
		if (why != null) {
			explain();
		} else if (json()) {
			List<ImporterRegistry.Entry> all = program().importers().all();
			Json.write(console().out(), json -> json.array(() -> all.forEach(e -> json.object(() -> json
					.field("id", e.id()).field("name", e.name()).field("technique", e.technique().id())
					.field("extensions", e.extensions().stream().sorted().toList())
					.field("plugin", e.contribution().plugin())))));
		} else {
			TextTable table = new TextTable("id", "reads", "technique", "files");
			program().importers().all().forEach(e -> table.row(e.id(), e.name(), e.technique().label(),
					String.join(" ", e.extensions().stream().sorted().map(x -> "." + x).toList())));
			table.print(console());
		}
	}

	private void explain() throws Refusal {
		ReadResult result = program().imports().read(why, monitor());
		List<Ranked> ranking = switch (result) {
		case ReadResult.Read read -> read.ranking();
		case ReadResult.Unreadable unreadable -> unreadable.ranking();
		};
		if (ranking.isEmpty()) {
			throw new Refusal(why.toString(), result.messages());
		}
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> ranking.forEach(r -> json.object(() -> json
					.field("reader", r.importer().id()).field("confidence", r.confidence())
					.field("reason", r.reason())))));
		} else {
			TextTable table = new TextTable("reader", "sure", "because");
			ranking.forEach(r -> table.row(r.importer().id(), r.confidence() + " %", r.reason()));
			table.print(console());
		}
	}
}
