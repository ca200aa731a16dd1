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
import org.glovebox.core.notebook.VerifyReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code glovebox verify}: whether everything in the notebook is as it was written. */
@Command(name = "verify")
public final class VerifyVerb extends Verb {

	@Option(names = "--seal", paramLabel = "SEAL",
			description = "A seal that was noted earlier: everything up to it must still be there, unchanged.")
	private List<String> seals = List.of();

	public VerifyVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), location())) {
			VerifyReport report = open.verify(seals, monitor());
			if (json()) {
				Json.write(console().out(), json -> write(json, report));
			} else {
				print(report);
			}
			if (!report.sound()) {
				endRefused();
			}
		}
	}

	private void print(VerifyReport report) {
		console().print(String.format(Locale.ROOT,
				"%,d records, %,d revisions, %,d links, %,d facts, %,d files, %,d entries of the logbook, %,d signatures checked",
				report.records(), report.revisions(), report.edges(), report.facts(), report.blobs(), report.entries(),
				report.signatures()));
		report.faults().forEach(f -> console().print("  " + f.what() + (f.id().isEmpty() ? "" : " " + f.id())
				+ (f.record().isEmpty() ? "" : " of " + f.record()) + ": " + f.text()));
		report.strays().forEach(s -> console().print("  file " + s + ": no saved record ever had it, which does no harm"));
		console().print(report.sound() ? "all is as it was written"
				: report.faults().size() == 1 ? "1 fault" : report.faults().size() + " faults");
		console().print("seal " + report.seal());
	}

	private static void write(Json json, VerifyReport report) {
		json.object(() -> {
			json.field("records", report.records()).field("revisions", report.revisions())
					.field("edges", report.edges()).field("facts", report.facts()).field("blobs", report.blobs())
					.field("entries", report.entries()).field("signatures", report.signatures())
					.field("seal", report.seal()).field("sound", report.sound());
			json.name("faults").array(() -> report.faults().forEach(f -> json.object(() -> json
					.field("what", f.what()).field("id", f.id()).field("record", f.record())
					.field("text", f.text()))));
			json.name("strays").array(() -> report.strays().forEach(s -> json.value(s.hex())));
		});
	}
}
