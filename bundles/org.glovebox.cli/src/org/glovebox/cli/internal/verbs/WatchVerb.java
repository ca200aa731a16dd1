/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.glovebox.api.Monitor;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.importing.FolderWatch;
import org.glovebox.core.importing.ImportReport;
import org.glovebox.core.importing.KeptWatches;
import org.glovebox.core.importing.WatchedFolder;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.units.Quantity;
import org.glovebox.units.QuantityFormatException;
import org.glovebox.units.Unit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox watch}: takes files in as instruments write them. */
@Command(name = "watch")
public final class WatchVerb extends Verb {

	@Parameters(paramLabel = "FOLDER", arity = "0..*", description = "Folders to watch from now on; without any, those watched before.")
	private List<Path> folders = new ArrayList<>();

	@Option(names = "--of", paramLabel = "RECORD", description = "What all files of these folders belong to.")
	private String subject;

	@Option(names = "--settle", paramLabel = "TIME", description = "How long a file must have been left alone before it is taken; 20 s.")
	private String settle;

	@Option(names = "--every", paramLabel = "TIME",
			description = "How long until a file that never settles is taken as it is, and between revisions of one that grows; 15 min.")
	private String every;

	@Option(names = "--poll", paramLabel = "TIME", description = "How often the folders are looked into; 10 s.")
	private String poll;

	@Option(names = "--once", description = "Look once, take what has settled, and end.")
	private boolean once;

	@Option(names = "--list", description = "Show which folders are watched, and end.")
	private boolean list;

	@Option(names = "--forget", paramLabel = "FOLDER", description = "Do not watch this folder any more, and end.")
	private Path forget;

	private final Set<String> told = new HashSet<>();

	public WatchVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		List<FolderWatch> watches = new ArrayList<>();
		try (Notebook open = Notebooks.open(program(), location())) {
			KeptWatches kept = new KeptWatches(open);
			if (forget != null && !kept.forget(forget)) {
				throw new Refusal("the folder " + forget + " is not watched");
			}
			for (Path path : folders) {
				kept.keep(stated(open, path));
			}
			if (list || forget != null) {
				show(kept.folders());
				return;
			}
			kept.folders().forEach(f -> watches.add(new FolderWatch(f, open)));
		}
		if (watches.isEmpty()) {
			throw new Refusal("no folder is watched; 'glovebox watch FOLDER' begins");
		}
		watch(watches);
	}

	private WatchedFolder stated(Notebook open, Path path) throws Refusal {
		if (!Files.isDirectory(path)) {
			throw new Refusal(path + ": it is no folder");
		}
		String record = subject == null ? "" : Notebooks.find(open, subject).shortId();
		return new WatchedFolder(path, time("--settle", settle, WatchedFolder.USUAL_SETTLE),
				time("--every", every, WatchedFolder.USUAL_EVERY), record);
	}

	private Duration time(String flag, String typed, Duration usual) {
		if (typed == null) {
			return usual;
		}
		try {
			Quantity time = Quantity.parse(typed);
			if (time.unit().isCompatible(Unit.parse("s")) && time.canonical() >= 0) {
				return Duration.ofMillis(Math.round(time.canonical() * 1000));
			}
		} catch (QuantityFormatException e) {
			// told below
		}
		throw usage(flag + " takes a time such as 30 s or 15 min, not " + typed);
	}

	private void watch(List<FolderWatch> watches) throws Exception {
		Duration between = time("--poll", poll, Duration.ofSeconds(10));
		ImportRunner runner = program().imports();
		if (!once) {
			watches.forEach(w -> console().say("watching " + w.folder().path()));
		}
		while (true) {
			boolean due = false;
			for (FolderWatch watch : watches) {
				due |= watch.look(Instant.now(), Monitor.NONE);
				watch.trouble().filter(told::add).ifPresent(t -> console().say(t));
			}
			if (due || once) {
				take(watches, runner);
			}
			if (once) {
				return;
			}
			Thread.sleep(between);
		}
	}

	/** The notebook is open only while files are taken, so that others can work with it. */
	private void take(List<FolderWatch> watches, ImportRunner runner) throws Refusal {
		List<ImportReport> reports = new ArrayList<>();
		try (Notebook open = Notebooks.open(program(), location())) {
			for (FolderWatch watch : watches) {
				reports.add(watch.take(open, runner, program().author(), Instant.now(), Monitor.NONE));
			}
			write(open, reports);
		} catch (Refusal refusal) {
			if (once) {
				throw refusal;
			}
			// it is open elsewhere; the files wait
			if (told.add(String.valueOf(refusal.getMessage()))) {
				console().say(refusal.getMessage() + "; the files wait until it is closed");
			}
		}
	}

	private void write(Notebook open, List<ImportReport> reports) {
		ImportReportOutput output = new ImportReportOutput(open, console());
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> reports.forEach(r -> output.write(json, r))));
		} else {
			reports.forEach(output::lines);
		}
		if (once && reports.stream().anyMatch(ImportReport::isBad)) {
			endRefused();
		}
	}

	private void show(List<WatchedFolder> kept) {
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> kept.forEach(f -> json.object(() -> json
					.field("folder", f.path()).field("settle", f.settle().toSeconds()).field("every", f.every().toSeconds())
					.field("record", f.subject().isEmpty() ? null : f.subject())))));
		} else if (kept.isEmpty()) {
			console().say("no folder is watched");
		} else {
			kept.forEach(f -> console().print(f.path() + (f.subject().isEmpty() ? "" : "  of " + f.subject())));
		}
	}
}
