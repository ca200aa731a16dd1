/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.glovebox.core.signing.Signatures;
import org.glovebox.core.store.Append;
import org.glovebox.core.store.AppendOutcome;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.ModelVersion;
import org.glovebox.model.PackageFormat;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;

/** Makes revisions out of records and hands them to the store. */
final class RecordSaver {

	private final NotebookStore store;
	private final ShortIds shortIds;
	private final Set<String> keptPackages = ConcurrentHashMap.newKeySet();

	RecordSaver(NotebookStore store) {
		this.store = store;
		this.shortIds = new ShortIds(store);
	}

	/** A record on its way into the store. */
	private record Prepared(UUID uuid, RevisionInfo revision, Optional<Append> append) {
	}

	String newShortId(Record record) {
		return shortIds.next(record, Clock.systemUTC().instant());
	}

	/**
	 * A revision of what was edited, to be joined with what somebody else saved meanwhile; without obstacles there is one.
	 */
	Optional<Revision> draft(Save save, String message, String author, List<Obstacle> obstacles) {
		check(List.of(save), author, obstacles);
		Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
		if (!obstacles.isEmpty()) {
			return Optional.empty();
		}
		complete(save.record(), author, now);
		try {
			byte[] content = RecordFormat.write(save.record());
			keepPackages(save.record());
			return Optional.of(Revision.of(UUID.fromString(save.record().getUuid()), type(save.record().eClass()),
					save.expectedParent().stream().toList(), author, now, message, content));
		} catch (IllegalArgumentException e) {
			obstacles.add(new Obstacle(RecordLabels.of(save.record()), "", String.valueOf(e.getMessage())));
			return Optional.empty();
		}
	}

	SaveOutcome save(List<Save> saves, String message, String author) {
		List<Obstacle> obstacles = new ArrayList<>();
		check(saves, author, obstacles);
		if (!obstacles.isEmpty()) {
			return new SaveOutcome.Invalid(obstacles);
		}
		Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
		shortIds.complete(saves.stream().map(Save::record).toList(), now);
		List<Prepared> prepared = new ArrayList<>();
		for (Save save : saves) {
			complete(save.record(), author, now);
			prepare(save, message, author, now, obstacles).ifPresent(prepared::add);
		}
		return obstacles.isEmpty() ? append(saves, prepared) : new SaveOutcome.Invalid(obstacles);
	}

	private static void check(List<Save> saves, String author, List<Obstacle> obstacles) {
		Set<String> seen = new HashSet<>();
		for (Save save : saves) {
			Record record = save.record();
			String uuid = record.getUuid();
			if (uuid == null || Projector.uuid(uuid).isEmpty()) {
				obstacles.add(new Obstacle(RecordLabels.of(record), "uuid", "it is not a UUID in lower case"));
			} else if (!seen.add(uuid)) {
				obstacles.add(new Obstacle(RecordLabels.of(record), "", "it is to be saved twice at once"));
			}
		}
		if (author.isBlank()) {
			obstacles.add(new Obstacle("The revision", "", "it needs an author"));
		}
	}

	private static void complete(Record record, String author, Instant now) {
		if (record.getCreatedAt() == null) {
			record.setCreatedAt(now.truncatedTo(ChronoUnit.MILLIS));
		}
		if (record.getCreatedBy() == null) {
			record.setCreatedBy(author);
		}
		if (record.getModelVersion() == null) {
			record.setModelVersion(ModelVersion.CURRENT);
		}
	}

	private Optional<Prepared> prepare(Save save, String message, String author, Instant now,
			List<Obstacle> obstacles) {
		Record record = save.record();
		UUID uuid = UUID.fromString(record.getUuid());
		try {
			byte[] content = RecordFormat.write(record);
			Optional<Revision> unchanged = unchanged(uuid, save.expectedParent(), content);
			if (unchanged.isPresent()) {
				return Optional.of(new Prepared(uuid, unchanged.get().info(), Optional.empty()));
			}
			Optional<String> locked = save.expectedParent().flatMap(this::locked);
			if (locked.isPresent()) {
				obstacles.add(new Obstacle(RecordLabels.shortName(record), "", locked.get()));
				return Optional.empty();
			}
			keepPackages(record);
			List<Sha256> parents = save.expectedParent().stream().toList();
			Revision revision = Revision.of(uuid, type(record.eClass()), parents, author, now, message, content);
			Append append = new Append(revision, save.expectedParent(), Projector.project(uuid, record));
			return Optional.of(new Prepared(uuid, revision.info(), Optional.of(append)));
		} catch (IllegalArgumentException e) {
			obstacles.add(new Obstacle(RecordLabels.of(record), "", String.valueOf(e.getMessage())));
			return Optional.empty();
		}
	}

	/** That a revision is locked, in words; empty where it is not. */
	Optional<String> locked(Sha256 revision) {
		return Signatures.lock(Signatures.in(store.keptTexts(Signatures.prefix(revision))))
				.map(lock -> "it is " + lock.sentence() + "; unlock it first and say why");
	}

	/** Saves the newest revision anew, so that the record can be changed although it was locked. */
	SaveOutcome amend(Stored newest, String reason, String author) {
		UUID uuid = newest.revision().record();
		Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
		Revision revision = Revision.of(uuid, newest.revision().type(), List.of(newest.revision().id()), author, now,
				"unlocked: " + reason, RecordFormat.write(newest.record()));
		return append(List.of(new Save(newest.record(), Optional.of(newest.revision().id()))),
				List.of(new Prepared(uuid, revision.info(), Optional.of(new Append(revision,
						Optional.of(newest.revision().id()), Projector.project(uuid, newest.record()))))));
	}

	/** The newest revision, where it is the one that was edited and nothing was changed. */
	private Optional<Revision> unchanged(UUID uuid, Optional<Sha256> expectedParent, byte[] content) {
		return expectedParent.flatMap(expected -> store.newest(uuid).filter(newest -> newest.id().equals(expected))
				.filter(newest -> java.util.Arrays.equals(newest.content(), content)));
	}

	/** Kind of a record as it is stored: namespace and class. */
	static String type(EClass kind) {
		return kind.getEPackage().getNsURI() + '#' + kind.getName();
	}

	private void keepPackages(Record record) {
		for (EPackage part : PackageDescription.packages(record)) {
			if (keptPackages.add(part.getNsURI())) {
				store.keepPackage(part.getNsURI(), PackageFormat.write(part));
			}
		}
	}

	private SaveOutcome append(List<Save> saves, List<Prepared> prepared) {
		List<Append> appends = prepared.stream().flatMap(p -> p.append().stream()).toList();
		if (appends.isEmpty()) {
			return saved(prepared);
		}
		return switch (store.append(appends)) {
		case AppendOutcome.Appended() -> saved(prepared);
		case AppendOutcome.Outdated(var record, var expected, var found) -> new SaveOutcome.Conflict(record,
				expected.flatMap(store::revision).map(Revision::info),
				found.flatMap(store::revision).map(Revision::info));
		case AppendOutcome refused -> new SaveOutcome.Invalid(List.of(new Refusals(u -> name(saves, u)).of(refused)));
		};
	}

	private static SaveOutcome saved(List<Prepared> prepared) {
		return new SaveOutcome.Saved(prepared.stream().map(Prepared::revision).toList());
	}

	private String name(List<Save> saves, UUID record) {
		return saves.stream().map(Save::record).filter(r -> record.toString().equals(r.getUuid())).findFirst()
				.map(RecordLabels::shortName).or(() -> store.summaries(List.of(record)).stream().findFirst()
						.map(RecordSummary::shortId))
				.orElse(record.toString());
	}
}
