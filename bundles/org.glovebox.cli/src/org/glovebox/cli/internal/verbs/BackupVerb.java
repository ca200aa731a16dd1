/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;
import java.util.Locale;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox backup}: adds a backup of the notebook to a folder, or lists the backups there. */
@Command(name = "backup")
public final class BackupVerb extends Verb {

	@Parameters(paramLabel = "FOLDER", description = "Where the backups of the notebook are; made where it is missing.")
	private Path target;

	@Option(names = "--list", description = "List the backups that are there, and make none.")
	private boolean list;

	public BackupVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		if (list) {
			list(Notebook.backups(new StoreRegistry(program().registry()), target.toAbsolutePath()));
			return;
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			Backup.Report report = open.backup(target.toAbsolutePath(), monitor());
			if (json()) {
				Json.write(console().out(), json -> json.object(() -> {
					json.name("backup");
					write(json, report.backup());
					json.field("copied", report.copied()).field("copiedBytes", report.copiedBytes());
					json.name("damaged").array(() -> report.damaged().forEach(d -> json.value(d.hex())));
				}));
			} else {
				print(report);
			}
			if (!report.damaged().isEmpty()) {
				endRefused();
			}
		}
	}

	private void print(Backup.Report report) {
		console().print("backup " + text(report.backup()));
		console().print(String.format(Locale.ROOT, "%,d files with %,d bytes were copied, the others are there from before",
				report.copied(), report.copiedBytes()));
		report.damaged().forEach(d -> console().print("  file " + d.hex()
				+ ": it is damaged in the notebook and not in this backup; 'glovebox verify' says whose it is"));
		console().print("seal " + report.backup().seal());
	}

	private void list(Backup.Listing listing) {
		if (json()) {
			Json.write(console().out(), json -> json.object(() -> {
				json.name("backups").array(() -> listing.backups().forEach(b -> write(json, b)));
				json.name("broken").array(() -> listing.broken().forEach(json::value));
			}));
		} else {
			listing.backups().forEach(b -> console().print(text(b)));
			listing.broken().forEach(b -> console().print("broken: " + b));
		}
		if (!listing.broken().isEmpty()) {
			endRefused();
		}
	}

	private static String text(Backup backup) {
		return String.format(Locale.ROOT, "%s of \"%s\", %,d files with %,d bytes", backup.name(),
				backup.notebook().name(), backup.files(), backup.bytes());
	}

	private static void write(Json json, Backup backup) {
		json.object(() -> json.field("name", backup.name()).field("notebook", backup.notebook().name())
				.field("time", backup.time().toString()).field("seal", backup.seal()).field("files", backup.files())
				.field("bytes", backup.bytes()));
	}
}
