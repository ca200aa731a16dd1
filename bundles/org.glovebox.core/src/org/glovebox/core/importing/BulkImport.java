/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadRequest;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;

/**
 * Takes any number of files into a notebook. First it makes a plan, from which nothing follows until it is saved: what
 * each file holds, whether it is there already, what it belongs to. Files are read several at a time and saved one after
 * the other, each in a transaction of its own, so that a bad file harms no other and work that was done is kept where
 * the user stops.
 */
public final class BulkImport {

	private static final double HASHED = 0.2;
	private static final String UNKNOWN = "no importer knows its format";

	private final Notebook notebook;
	private final ImportRunner runner;

	/**
	 * @param notebook receives the files
	 * @param runner reads them; the mappings that the notebook keeps are added to it
	 */
	public BulkImport(Notebook notebook, ImportRunner runner) {
		this.notebook = notebook;
		this.runner = runner.with(new KeptMappings(notebook).all());
	}

	/**
	 * Says what an import would do.
	 *
	 * @param named files and folders
	 * @throws CancellationException where the user asked to stop
	 */
	public ImportPlan plan(Collection<Path> named, ImportChoices choices, Monitor monitor) {
		FileGathering gathering = FileGathering.of(named, monitor);
		return new ImportPlan(plan(gathering.files(), choices, monitor), gathering.messages());
	}

	/**
	 * Does what a plan says.
	 *
	 * @param author who imports
	 * @return what came of each file; where the user asked to stop, of those that were done before
	 */
	public ImportReport save(ImportPlan plan, String author, Monitor monitor) {
		return new ImportSaving(notebook, author, monitor).run(plan);
	}

	/** Says what an import of files that are gathered already would do. */
	List<PlannedFile> plan(List<GatheredFile> files, ImportChoices choices, Monitor monitor) {
		List<PlannedFile> known = duplicates(new Crew(new Slice(monitor, 0, HASHED)).each(files,
				(file, quiet) -> hashed(file), file -> "looking at " + file.name()), choices.again());
		Subjects subjects = Subjects.of(notebook);
		List<PlannedFile> read = new Crew(new Slice(monitor, HASHED, 1)).each(known,
				(file, quiet) -> isDecided(file) ? file : read(file, choices, subjects, quiet),
				file -> "reading " + file.file().name());
		Families families = new Families(read);
		return read.stream().map(f -> families.owner(f.file().path()).map(owner -> part(f, owner)).orElse(f)).toList();
	}

	private static boolean isDecided(PlannedFile file) {
		return !(file.fate() instanceof Fate.Left(String reason) && reason.isEmpty());
	}

	private static PlannedFile part(PlannedFile file, Path owner) {
		return new PlannedFile(file.file(), file.hash(), new Fate.Part(owner), List.of());
	}

	/** Not decided yet, unless it cannot be read at all. */
	private static PlannedFile hashed(GatheredFile file) {
		try (InputStream in = Files.newInputStream(file.path())) {
			return new PlannedFile(file, Optional.of(Sha256.of(in)), new Fate.Left(""), List.of());
		} catch (IOException e) {
			// the reader knows better words for why it cannot be opened
			return new PlannedFile(file, Optional.empty(), new Fate.Left(""), List.of());
		}
	}

	private List<PlannedFile> duplicates(List<PlannedFile> files, boolean again) {
		Map<Sha256, Path> first = new HashMap<>();
		List<PlannedFile> result = new ArrayList<>();
		for (PlannedFile file : files) {
			Optional<Sha256> hash = file.hash();
			Optional<RecordSummary> holder = again ? Optional.empty()
					: hash.flatMap(h -> notebook.holders(h).stream().findFirst());
			Optional<Path> same = hash.flatMap(h -> Optional.ofNullable(first.putIfAbsent(h, file.file().path())));
			result.add(holder.isPresent() || same.isPresent()
					? file.with(new Fate.Duplicate(holder, holder.isPresent() ? Optional.empty() : same))
					: file);
		}
		return result;
	}

	private PlannedFile read(PlannedFile file, ImportChoices choices, Subjects subjects, Monitor monitor) {
		Optional<ImportRule.Applied> early = choices.rules().apply(file.file().place(), "");
		if (early.filter(ImportRule.Applied::skips).isPresent()) {
			return file.with(new Fate.Left("the rule in line " + early.get().rule().line() + " says so"));
		}
		return switch (runner.read(ReadRequest.of(file.file().path()).as(choices.mapping()), monitor)) {
		case ReadResult.Unreadable unreadable -> unreadable(file, unreadable);
		case ReadResult.Read read -> read(file, FileContent.of(read), read.messages(), choices, subjects);
		};
	}

	/** A file that was named was meant to be read; in a folder there may be anything. */
	private static PlannedFile unreadable(PlannedFile file, ReadResult.Unreadable unreadable) {
		boolean unknown = unreadable.reader().isEmpty() && file.hash().isPresent() && !file.file().named();
		return new PlannedFile(file.file(), file.hash(), unknown ? new Fate.Left(UNKNOWN) : new Fate.Refused(),
				unknown ? List.of() : unreadable.messages());
	}

	private PlannedFile read(PlannedFile file, FileContent content, List<Message> said, ImportChoices choices,
			Subjects subjects) {
		List<Message> messages = new ArrayList<>(said);
		Optional<GrownFile> grown = choices.again() ? Optional.empty() : GrownFile.find(notebook, file.file());
		if (grown.isPresent()) {
			return new PlannedFile(file.file(), file.hash(),
					new Fate.Longer(content, grown.get().record(), grown.get().attachment()), messages);
		}
		Placement placement = placement(file.file(), content, choices, subjects);
		messages.addAll(placement.messages());
		return new PlannedFile(file.file(), file.hash(), new Fate.New(content, placement), messages);
	}

	private static Placement placement(GatheredFile file, FileContent content, ImportChoices choices, Subjects subjects) {
		Optional<ImportRule.Applied> rule = choices.rules().apply(file.place(), content.sample());
		if (choices.subject().isPresent()) {
			return Placement.of(choices.subject().get(), "as named")
					.with(rule.map(ImportRule.Applied::title).orElse(""), rule.map(r -> r.rule().tags()).orElse(List.of()));
		}
		if (rule.isPresent()) {
			return subjects.named(rule.get());
		}
		return choices.byNames() ? subjects.proposed(file.place(), content.sample(), content.technique()) : Placement.NONE;
	}
}
