/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.text.PlannedRecord.Change;
import org.glovebox.core.vocabulary.PropertyCheck;
import org.glovebox.model.Records;
import org.glovebox.model.check.Finding;
import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.description.Labels;
import org.glovebox.model.notebook.Record;

/**
 * Takes texts with records into a notebook. A record is known by its short id: one that the notebook has is changed
 * where the text says otherwise, and what the text does not mention stays; one that it has not is made. Everything is
 * saved in one transaction or not at all.
 */
public final class TextImport {

	private final Notebook notebook;
	private final Kinds kinds;
	private final PropertyCheck properties;
	private final String author;
	private final Map<UUID, Sha256> revisions;

	/**
	 * @param notebook the notebook
	 * @param kinds the kinds of records that there are
	 * @param author who takes the text in
	 */
	public TextImport(Notebook notebook, Kinds kinds, String author) {
		this(notebook, kinds, PropertyVocabulary.builtIn(), author);
	}

	/**
	 * @param notebook the notebook
	 * @param kinds the kinds of records that there are
	 * @param vocabulary the properties that there are; others are warned of
	 * @param author who takes the text in
	 */
	public TextImport(Notebook notebook, Kinds kinds, PropertyVocabulary vocabulary, String author) {
		this(notebook, kinds, new PropertyCheck(vocabulary), author, Map.of());
	}

	private TextImport(Notebook notebook, Kinds kinds, PropertyCheck properties, String author,
			Map<UUID, Sha256> revisions) {
		this.notebook = notebook;
		this.kinds = kinds;
		this.properties = properties;
		this.author = author;
		this.revisions = Map.copyOf(revisions);
	}

	/**
	 * The same for texts that were edited from certain revisions: what they say is compared with these.
	 *
	 * @param revisions the revisions by their records; for others it is the newest one
	 */
	public TextImport from(Map<UUID, Sha256> revisions) {
		return new TextImport(notebook, kinds, properties, author, revisions);
	}

	private Loading state(UUID record) {
		Sha256 revision = revisions.get(record);
		return revision == null ? notebook.load(record) : notebook.loadRevision(revision);
	}

	/** A record that the text speaks of. */
	private record Draft(Entry entry, Record record, Optional<Stored> stored) {
	}

	/** Reads texts that belong together and compares them with the notebook. Nothing is saved. */
	public ImportPlan plan(List<TextFile> files) {
		return plan(files, List.of());
	}

	/**
	 * Reads texts that belong together and compares them with the notebook. Nothing is saved.
	 *
	 * @param files the texts
	 * @param beside records that are not in the notebook yet, to which the texts may refer
	 */
	public ImportPlan plan(List<TextFile> files, Collection<? extends Record> beside) {
		ParsedText text = TextParser.parse(files, kinds);
		List<TextMessage> messages = new ArrayList<>(text.messages());
		Map<String, Draft> drafts = new LinkedHashMap<>();
		for (Entry entry : text.entries()) {
			draft(entry, messages).ifPresent(draft -> drafts.putIfAbsent(key(entry.id()), draft));
		}
		Map<String, Record> records = new LinkedHashMap<>();
		beside.stream().filter(record -> record.getShortId() != null)
				.forEach(record -> records.put(key(record.getShortId()), record));
		drafts.forEach((id, draft) -> records.put(id, draft.record()));
		References references = new References(notebook, kinds, records, messages);
		Drafting drafting = new Drafting(references);
		drafts.values().forEach(draft -> drafting.apply(draft.record(), draft.entry().mentions()));
		drafting.connect(records.values());
		List<PlannedRecord> planned = new ArrayList<>();
		for (Draft draft : drafts.values()) {
			check(draft, messages);
			planned.add(planned(draft));
		}
		return new ImportPlan(planned, messages);
	}

	static String key(String id) {
		return id.toLowerCase(Locale.ROOT);
	}

	private Optional<Draft> draft(Entry entry, List<TextMessage> messages) {
		Optional<RecordSummary> known = notebook.find(entry.id())
				.filter(summary -> entry.id().equalsIgnoreCase(summary.shortId()));
		if (known.isEmpty()) {
			Record made = Records.create(entry.kind(), Record.class, author, Clock.systemUTC().instant());
			made.setShortId(entry.id());
			return Optional.of(new Draft(entry, made, Optional.empty()));
		}
		return switch (state(known.get().uuid())) {
		case Loading.Loaded(Stored stored) when stored.record().eClass() == entry.kind() -> Optional
				.of(new Draft(entry, stored.record(), Optional.of(stored)));
		case Loading.Loaded(Stored stored) -> refused(entry, "the notebook has a "
				+ Kinds.word(stored.record().eClass()) + " of that id, and a record does not change its kind", messages);
		case Loading.Missing(String reason) -> refused(entry, reason, messages);
		case Loading.Unreadable(String reason) -> refused(entry, reason, messages);
		};
	}

	private static Optional<Draft> refused(Entry entry, String why, List<TextMessage> messages) {
		messages.add(TextMessage.error(entry.place(), entry.id() + ": " + why));
		return Optional.empty();
	}

	private PlannedRecord planned(Draft draft) {
		if (draft.stored().isEmpty()) {
			return PlannedRecord.created(draft.entry().place(), draft.record());
		}
		Stored stored = draft.stored().get();
		Record before = state(stored.revision().record()).stored().orElseThrow().record();
		return PlannedRecord.edited(draft.entry().place(), Save.edited(stored), Notebook.diff(before, stored.record()));
	}

	/** What no record may lack is an error; a property that is not known, or a value that does not fit it, a warning. */
	private void check(Draft draft, List<TextMessage> messages) {
		Place place = draft.entry().place();
		for (Finding finding : ModelCheck.of(draft.record())) {
			if (finding.severity() == Finding.Severity.ERROR) {
				messages.add(TextMessage.error(place, told(draft, finding)));
			}
		}
		properties.of(draft.record())
				.forEach(finding -> messages.add(TextMessage.warning(place, told(draft, finding))));
	}

	private static String told(Draft draft, Finding finding) {
		String part = finding.part() == draft.record() ? ""
				: ", " + Labels.kind(finding.part().eClass()).toLowerCase(Locale.ROOT) + " at " + finding.path();
		return draft.entry().id() + part + ": " + finding.message();
	}

	/**
	 * Saves what is new and what has changed, all or nothing.
	 *
	 * @param plan a plan that is sound
	 * @param message message of the revisions
	 * @throws IllegalArgumentException where the plan is not sound
	 */
	public SaveOutcome save(ImportPlan plan, String message) {
		if (!plan.isSound()) {
			throw new IllegalArgumentException("a text with errors cannot be taken in: " + plan.messages());
		}
		return notebook.saveAll(plan.records().stream().filter(record -> record.change() != Change.UNCHANGED)
				.map(PlannedRecord::save).toList(), message, author);
	}
}
