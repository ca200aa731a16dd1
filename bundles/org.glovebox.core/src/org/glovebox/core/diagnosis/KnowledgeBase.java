/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.diagnosis.Aspect;
import org.glovebox.core.extension.DiagnosisRegistry;
import org.glovebox.core.extension.DiagnosisRegistry.KnownCause;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.Words;
import org.glovebox.model.Records;
import org.glovebox.model.knowledge.Cause;
import org.glovebox.model.knowledge.KnowledgeEntry;
import org.glovebox.model.knowledge.Remedy;
import org.glovebox.model.notebook.Publication;
import org.glovebox.model.notebook.Record;

/**
 * What a notebook and the plug-ins know of symptoms. Entries of the notebook go before what a plug-in brings: they are
 * what the group has learnt.
 */
final class KnowledgeBase {

	/** Two causes with half of their words in common are one. */
	private static final double ALIKE = 0.5;

	private final Notebook notebook;
	private final List<KnowledgeEntry> entries;

	KnowledgeBase(Notebook notebook) {
		this.notebook = notebook;
		this.entries = notebook.list(RecordFilter.ALL.ofKinds("KnowledgeEntry")).stream()
				.flatMap(r -> notebook.load(r.uuid()).stored().stream()).map(Stored::record)
				.map(KnowledgeEntry.class::cast).toList();
	}

	/** What is known of the symptom of a rule. */
	Knowledge of(DiagnosisRegistry.Entry rule, Bearings bearings) {
		List<KnowledgeEntry> own = entries.stream().filter(e -> isOf(e, rule)).toList();
		if (own.isEmpty()) {
			return new Knowledge(List.of(),
					rule.causes().stream()
							.map(c -> new Knowledge.Cause(c.statement(), c.test(), bearings.of(c.aspects()), List.of())).toList(),
					rule.remedies().stream().map(r -> new Knowledge.Remedy(r, List.of())).toList(), rule.references());
		}
		Set<String> references = new LinkedHashSet<>();
		own.forEach(e -> source(e).ifPresent(references::add));
		references.addAll(rule.references());
		return new Knowledge(own.stream().flatMap(e -> link(e).stream()).toList(),
				own.stream().flatMap(e -> e.getCauses().stream()).map(c -> cause(c, rule, bearings)).toList(),
				own.stream().flatMap(e -> e.getRemedies().stream()).map(this::remedy).toList(), List.copyOf(references));
	}

	private static boolean isOf(KnowledgeEntry entry, DiagnosisRegistry.Entry rule) {
		return entry.getDiagnoses().contains(rule.id())
				|| !rule.code().isEmpty() && rule.code().equalsIgnoreCase(text(entry.getCode()));
	}

	private Knowledge.Cause cause(Cause cause, DiagnosisRegistry.Entry rule, Bearings bearings) {
		String statement = text(cause.getStatement());
		Optional<KnownCause> known = known(statement, rule);
		String test = text(cause.getTest());
		return new Knowledge.Cause(statement, test.isEmpty() ? known.map(KnownCause::test).orElse("") : test,
				bearings.of(known.map(KnownCause::aspects).orElseGet(() -> aspects(rule))), links(cause.getEvidence()));
	}

	/** The cause of the rule that says the same, with the most words in common where it is put otherwise. */
	private static Optional<KnownCause> known(String statement, DiagnosisRegistry.Entry rule) {
		return rule.causes().stream().max(Comparator.comparingDouble(k -> likeness(k.statement(), statement)))
				.filter(k -> likeness(k.statement(), statement) >= ALIKE);
	}

	/** Words in common over all words of both. */
	private static double likeness(String one, String other) {
		Set<String> common = new LinkedHashSet<>(Words.of(one));
		Set<String> all = new LinkedHashSet<>(common);
		common.retainAll(Words.of(other));
		all.addAll(Words.of(other));
		return all.isEmpty() ? 0 : (double) common.size() / all.size();
	}

	/** All that the rule knows to bear on its symptom, for a cause that only the notebook knows. */
	private static List<Aspect> aspects(DiagnosisRegistry.Entry rule) {
		return rule.causes().stream().flatMap(k -> k.aspects().stream()).distinct().toList();
	}

	private Knowledge.Remedy remedy(Remedy remedy) {
		String substances = String.join(", ", remedy.getSubstances());
		List<Record> records = new ArrayList<>();
		Optional.ofNullable(remedy.getProtocol()).ifPresent(records::add);
		records.addAll(remedy.getEvidence());
		return new Knowledge.Remedy(text(remedy.getStatement()) + (substances.isEmpty() ? "" : " (" + substances + ")"),
				links(records));
	}

	private Optional<String> source(KnowledgeEntry entry) {
		Publication publication = entry.getPublication();
		List<String> parts = Stream.of(publication == null ? "" : text(publication.getTitle()), text(entry.getCitation()),
				text(entry.getDoi()), text(entry.getPage())).filter(t -> !t.isEmpty()).toList();
		return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
	}

	private List<Knowledge.Link> links(Collection<? extends Record> records) {
		return records.stream().flatMap(r -> link(r).stream()).toList();
	}

	private Optional<Knowledge.Link> link(Record record) {
		return Records.uuid(record).map(UUID::fromString).flatMap(notebook::summary)
				.map(s -> new Knowledge.Link(s.uuid(), s.name(), s.title()));
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text.strip();
	}
}
