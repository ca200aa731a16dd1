/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.knowledge.Cause;
import org.glovebox.model.knowledge.KnowledgeEntry;
import org.glovebox.model.knowledge.KnowledgePackage.Literals;
import org.glovebox.model.knowledge.Remedy;
import org.glovebox.model.knowledge.Sign;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.forms.PropertyLabels;

/**
 * An entry of the knowledge base as a page that is read. Works without a window.
 *
 * @param lead code, area and kind in a line
 * @param title the symptom, else the title
 * @param sections what follows, without empty ones
 */
record EntryText(String lead, String title, List<Section> sections) {

	EntryText {
		sections = List.copyOf(sections);
	}

	/**
	 * A section.
	 *
	 * @param heading its heading
	 * @param items its paragraphs
	 */
	record Section(String heading, List<Item> items) {
		Section {
			items = List.copyOf(items);
		}
	}

	/**
	 * A paragraph.
	 *
	 * @param statement what it says, in a sentence
	 * @param details what else is known of it, a paragraph each
	 * @param records records that belong to it
	 */
	record Item(String statement, List<String> details, List<Record> records) {
		Item {
			details = details.stream().filter(d -> !d.isBlank()).toList();
			records = List.copyOf(records);
		}
	}

	static EntryText of(KnowledgeEntry entry) {
		List<Section> sections = new ArrayList<>();
		add(sections, "How it shows", entry.getSigns().stream().map(EntryText::sign).toList());
		add(sections, "Causes", entry.getCauses().stream().map(EntryText::cause).toList());
		add(sections, "Remedies", entry.getRemedies().stream().map(r -> remedy(entry, r)).toList());
		add(sections, "Steps", entry.getSteps().stream()
				.map(s -> new Item(RecordLabels.of(s), List.of(), List.of())).toList());
		add(sections, "Protocols", links(entry.getProtocols()));
		add(sections, "Reference values", links(entry.getReferenceValues()));
		add(sections, "Seen in", links(entry.getEvidence()));
		add(sections, "Source", source(entry));
		String lead = Stream.of(text(entry.getCode()), value(entry, Literals.KNOWLEDGE_ENTRY__AREA),
				value(entry, Literals.KNOWLEDGE_ENTRY__KIND)).filter(t -> !t.isEmpty())
				.collect(Collectors.joining("  \u00b7  "));
		String symptom = text(entry.getSymptom());
		return new EntryText(lead, symptom.isEmpty() ? text(entry.getTitle()) : symptom, sections);
	}

	private static void add(List<Section> sections, String heading, List<Item> items) {
		if (!items.isEmpty()) {
			sections.add(new Section(heading, items));
		}
	}

	private static Item sign(Sign sign) {
		String measured = Stream.of(PropertyLabels.of(sign.getProperty()), value(sign, Literals.SIGN__VALUE))
				.filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
		String technique = value(sign, Literals.SIGN__TECHNIQUE);
		String detail = technique.isEmpty() ? measured : measured.isEmpty() ? "Seen by " + technique
				: "Seen by " + technique + ": " + measured;
		String statement = text(sign.getStatement());
		return statement.isEmpty() ? new Item(detail, List.of(), List.of())
				: new Item(statement, List.of(detail), List.of());
	}

	private static Item cause(Cause cause) {
		String test = text(cause.getTest());
		return new Item(text(cause.getStatement()),
				List.of(text(cause.getExplanation()), test.isEmpty() ? "" : "How to tell: " + test),
				cause.getEvidence());
	}

	private static Item remedy(KnowledgeEntry entry, Remedy remedy) {
		String against = remedy.getAgainst().stream().map(c -> Integer.toString(entry.getCauses().indexOf(c) + 1))
				.collect(Collectors.joining(", "));
		String substances = String.join(", ", remedy.getSubstances());
		List<Record> records = new ArrayList<>(remedy.getEvidence());
		Record protocol = remedy.getProtocol();
		if (protocol != null) {
			records.add(0, protocol);
		}
		return new Item(text(remedy.getStatement()), List.of(text(remedy.getExplanation()),
				substances.isEmpty() ? "" : "With " + substances,
				against.isEmpty() ? "" : "Helps against cause " + against), records);
	}

	private static List<Item> links(List<? extends Record> records) {
		return records.stream().map(r -> new Item("", List.of(), List.of((Record) r))).toList();
	}

	private static List<Item> source(KnowledgeEntry entry) {
		String source = Stream.of(text(entry.getCitation()), text(entry.getDoi()), text(entry.getPage()))
				.filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
		return source.isEmpty() ? List.of() : List.of(new Item(source, List.of(), List.of()));
	}

	private static String value(org.eclipse.emf.ecore.EObject part, EStructuralFeature feature) {
		return RecordLabels.value(part, feature);
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text.strip();
	}
}
