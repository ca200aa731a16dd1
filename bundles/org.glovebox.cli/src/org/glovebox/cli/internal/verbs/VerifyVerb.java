/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.Locale;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.VerifyReport;

import picocli.CommandLine.Command;

/** {@code glovebox verify}: whether everything in the notebook is as it was written. */
@Command(name = "verify")
public final class VerifyVerb extends Verb {

	public VerifyVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), folder())) {
			VerifyReport report = open.verify(monitor());
			if (json()) {
				Json.write(console().out(), json -> write(json, report));
			} else {
				console().print(String.format(Locale.ROOT,
						"%,d records, %,d revisions, %,d links, %,d facts, %,d files checked", report.records(),
						report.revisions(), report.edges(), report.facts(), report.blobs()));
				report.faults().forEach(f -> console().print("  " + f.what() + " " + f.id()
						+ (f.record().isEmpty() ? "" : " of " + f.record()) + ": " + f.text()));
				console().print(report.sound() ? "all is as it was written"
						: report.faults().size() == 1 ? "1 fault" : report.faults().size() + " faults");
			}
			if (!report.sound()) {
				endRefused();
			}
		}
	}

	private static void write(Json json, VerifyReport report) {
		json.object(() -> {
			json.field("records", report.records()).field("revisions", report.revisions())
					.field("edges", report.edges()).field("facts", report.facts()).field("blobs", report.blobs())
					.field("sound", report.sound());
			json.name("faults").array(() -> report.faults().forEach(f -> json.object(() -> json
					.field("what", f.what()).field("id", f.id()).field("record", f.record())
					.field("text", f.text()))));
		});
	}
}
