/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.content.Content;
import org.glovebox.core.content.ContentInstaller;
import org.glovebox.core.content.ContentInstaller.Presence;
import org.glovebox.core.content.ContentReader;
import org.glovebox.core.content.ContributedFiles;
import org.glovebox.core.extension.ContentRegistry;
import org.glovebox.core.extension.GeneratedMeasurement;
import org.glovebox.core.notebook.Notebook;

/** The demo studies that are installed, and how they come into a notebook. */
final class DemoStudies {

	private static final String PREFIX = "study-";
	private static final String ALL = "all";

	private final Program program;
	private final ContributedFiles files;
	private final List<ContentRegistry.Entry> entries;

	DemoStudies(Program program, ContributedFiles files) {
		this.program = program;
		this.files = files;
		this.entries = new ContentRegistry(program.registry()).all();
	}

	/** The studies that a user names: one by its letter or id, or all. */
	List<ContentRegistry.Entry> named(String name) throws Refusal {
		if (name.equalsIgnoreCase(ALL)) {
			return entries;
		}
		String id = name.toLowerCase(Locale.ROOT);
		List<ContentRegistry.Entry> found = entries.stream()
				.filter(entry -> entry.id().equals(id) || entry.id().equals(PREFIX + id)).toList();
		if (found.isEmpty()) {
			List<String> known = new ArrayList<>(entries.stream()
					.map(entry -> entry.id().replaceFirst("^" + PREFIX, "").toUpperCase(Locale.ROOT)).toList());
			known.add(ALL);
			throw Refusal.unknown("demo study", name, known);
		}
		return found;
	}

	/** Puts studies into a notebook that is empty or has studies already; those that it has are left as they are. */
	void install(Notebook open, List<ContentRegistry.Entry> studies) throws Refusal, IOException {
		ContentInstaller installer = new ContentInstaller(open);
		if (!open.counts().isEmpty() && !hasAny(installer)) {
			throw new Refusal("the notebook " + open.info().location() + " has records that are not of the demo, and "
					+ "nothing can be taken out of a notebook again; name a new folder with --notebook DIR");
		}
		for (ContentRegistry.Entry study : studies) {
			Content content = read(study);
			switch (installer.presence(content)) {
			case NONE -> Notebooks
					.saved(installer.install(content, program.author(), "Installed the demo " + study.name()));
			case PART -> throw new Refusal("the notebook " + open.info().location() + " has \u201c" + study.name()
					+ "\u201d of another version, or other records with the same ids; name a new folder with "
					+ "--notebook DIR");
			case WHOLE -> {
				// what the user has changed since stays
			}
			}
		}
	}

	private boolean hasAny(ContentInstaller installer) throws IOException {
		for (ContentRegistry.Entry entry : entries) {
			if (installer.presence(read(entry)) != Presence.NONE) {
				return true;
			}
		}
		return false;
	}

	private Content read(ContentRegistry.Entry entry) throws IOException {
		return new ContentReader(files).read(entry);
	}

	/** The record that measurements of a study belong to. */
	static Optional<String> subject(ContentRegistry.Entry study) {
		return study.contribution().attribute("subject");
	}

	/** The instrument file that comes with a study. */
	static Optional<String> measurement(ContentRegistry.Entry study) {
		return study.contribution().attribute("measurement");
	}

	/** Imports the generated measurement of a study, analyzes and draws it. */
	DemoReport measured(DemoRun run, ContentRegistry.Entry study) throws Refusal, IOException {
		String cell = subject(study).orElseThrow(() -> new Refusal(
				"the demo " + study.name() + " does not say which record its measurement is of"));
		return unpacked(study, measurement(study).orElseThrow(), file -> run.generated(cell, file));
	}

	/** Imports the further made-up measurements of studies and does what these name with each. */
	List<DemoReport> generated(List<ContentRegistry.Entry> studies, Supplier<DemoRun> runs) throws Refusal, IOException {
		List<DemoReport> reports = new ArrayList<>();
		for (ContentRegistry.Entry study : studies) {
			for (GeneratedMeasurement measurement : study.generated()) {
				reports.add(unpacked(study, measurement.file(), file -> runs.get().generated(measurement, file)));
			}
		}
		return reports;
	}

	private interface Use {
		DemoReport of(Path file) throws Refusal, IOException;
	}

	/** Puts a file of a study on the disk while it is used. */
	private DemoReport unpacked(ContentRegistry.Entry study, String name, Use use) throws Refusal, IOException {
		Path scratch = Files.createTempDirectory("glovebox-demo-");
		Path file = scratch.resolve(Path.of(name).getFileName().toString());
		try {
			try (InputStream in = files.open(study.contribution().plugin(), study.folder() + '/' + name)) {
				Files.copy(in, file);
			}
			return use.of(file);
		} finally {
			Files.deleteIfExists(file);
			Files.deleteIfExists(scratch);
		}
	}
}
