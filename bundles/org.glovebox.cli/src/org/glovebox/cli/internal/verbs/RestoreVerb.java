/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;
import java.util.List;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.NotebookOpening;
import org.glovebox.core.notebook.VerifyReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox restore}: makes a notebook out of a backup, and verifies it. */
@Command(name = "restore")
public final class RestoreVerb extends Verb {

	@Parameters(paramLabel = "FOLDER", description = "Where the backups are.")
	private Path source;

	@Option(names = "--backup", paramLabel = "NAME", description = "Which one, as 'backup --list' names it; else the newest.")
	private String name = "";

	public RestoreVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		program().loadRecordTypes();
		NotebookOpening opening = Notebook.restore(new StoreRegistry(program().registry()), source.toAbsolutePath(), name,
				folder().toString(), monitor());
		if (opening instanceof NotebookOpening.Refused refused) {
			throw new Refusal(refused.reason());
		}
		try (Notebook restored = ((NotebookOpening.Opened) opening).notebook()) {
			VerifyReport report = restored.verify(List.of(), monitor());
			if (json()) {
				Json.write(console().out(), json -> json.object(() -> json.field("notebook", folder())
						.field("records", report.records()).field("revisions", report.revisions())
						.field("blobs", report.blobs()).field("seal", report.seal()).field("sound", report.sound())));
			} else {
				console().print("restored the notebook to " + folder() + ": " + report.records() + " records, "
						+ report.revisions() + " revisions, " + report.blobs() + " files");
				console().print(report.sound() ? "all is as it was written" : "'glovebox verify' names what does not hold");
				console().print("seal " + report.seal());
			}
			if (!report.sound()) {
				endRefused();
			}
		}
	}
}
