/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.core.analysis.NearestName;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.text.Mention.Target;
import org.glovebox.model.Records;
import org.glovebox.model.description.Labels;
import org.glovebox.model.notebook.Record;

/**
 * Finds what a text refers to: records of the text itself, then those of the notebook; parts by number or title, in the
 * same record or in the one named before a slash.
 */
final class References {

	private final Notebook notebook;
	private final Kinds kinds;
	private final Map<String, Record> drafts;
	private final Map<String, Optional<Record>> others = new HashMap<>();
	private final List<TextMessage> messages;

	References(Notebook notebook, Kinds kinds, Map<String, Record> drafts, List<TextMessage> messages) {
		this.notebook = notebook;
		this.kinds = kinds;
		this.drafts = drafts;
		this.messages = messages;
	}

	/** What a field of an object refers to; where there is no such thing, that is told. */
	Optional<EObject> find(EObject from, EReference feature, Target target) {
		return TextFields.isRecordReference(feature) ? record(feature, target) : part(from, feature, target);
	}

	/** The name of a record by which texts refer to it; "" for anything else. */
	String name(EObject object) {
		return object instanceof Record record && record.getShortId() != null ? record.getShortId() : "";
	}

	private Optional<EObject> record(EReference feature, Target target) {
		Optional<Record> found = record(target.name());
		if (found.isEmpty()) {
			return refused(target, Labels.field(feature) + ": there is no record " + target.name()
					+ " in the text or in the notebook" + hint(target.name()));
		}
		EClass kind = found.get().eClass();
		if (!feature.getEReferenceType().isSuperTypeOf(kind)) {
			return refused(target, Labels.field(feature) + ": " + target.name() + " is a " + Kinds.word(kind) + ", not a "
					+ Kinds.word(feature.getEReferenceType()));
		}
		return Optional.of(found.get());
	}

	private Optional<Record> record(String name) {
		Record draft = drafts.get(TextImport.key(name));
		return draft != null ? Optional.of(draft)
				: others.computeIfAbsent(TextImport.key(name), key -> notebook.find(name).map(this::standIn));
	}

	/** A known kind is not loaded for a reference to it. */
	private Record standIn(RecordSummary summary) {
		EClass kind = kinds.recordKind(summary.kind());
		if (!kind.isAbstract()) {
			return Records.proxy(kind, summary.uuid().toString());
		}
		return loaded(summary).orElseThrow(() -> new IllegalStateException(summary.label() + " cannot be read"));
	}

	private Optional<Record> loaded(RecordSummary summary) {
		return notebook.load(summary.uuid()) instanceof Loading.Loaded(var stored) ? Optional.of(stored.record())
				: Optional.empty();
	}

	private String hint(String name) {
		Collection<String> known = new ArrayList<>();
		drafts.values().forEach(record -> known.add(record.getShortId()));
		notebook.list(RecordFilter.ALL).forEach(summary -> known.add(summary.shortId()));
		return NearestName.of(name, known).map(near -> "; did you mean " + near + "?").orElse("");
	}

	private Optional<EObject> part(EObject from, EReference feature, Target target) {
		Record own = (Record) EcoreUtil.getRootContainer(from);
		Optional<EObject> here = part(own, feature, target.name());
		int slash = target.name().indexOf('/');
		if (here.isPresent() || slash < 0) {
			return here.isPresent() ? here : noPart(own, feature, target);
		}
		String name = target.name().substring(0, slash).strip();
		Optional<Record> other = drafts.containsKey(TextImport.key(name)) ? record(name)
				: notebook.find(name).flatMap(this::loaded);
		if (other.isEmpty()) {
			return refused(target, Labels.field(feature) + ": there is no record " + name
					+ " in the text or in the notebook" + hint(name));
		}
		Optional<EObject> there = part(other.get(), feature, target.name().substring(slash + 1).strip());
		return there.isPresent() ? there : noPart(other.get(), feature, target);
	}

	private Optional<EObject> noPart(Record in, EReference feature, Target target) {
		List<String> names = parts(in, feature).map(References::title).filter(name -> !name.isEmpty()).distinct()
				.toList();
		return refused(target, Labels.field(feature) + ": " + in.getShortId() + " has no "
				+ Labels.kind(feature.getEReferenceType()).toLowerCase(Locale.ROOT) + " \u201c" + target.name()
				+ "\u201d; name it by its number from 1"
				+ (names.isEmpty() ? "" : " or by its title, one of " + String.join(", ", names)));
	}

	private static Optional<EObject> part(Record record, EReference feature, String name) {
		List<EObject> parts = parts(record, feature).toList();
		if (name.matches("[1-9][0-9]{0,5}")) {
			int index = Integer.parseInt(name) - 1;
			return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
		}
		return parts.stream().filter(part -> title(part).equalsIgnoreCase(name)).findFirst();
	}

	/** The parts of a record that a field can refer to, in the order of the record. */
	static Stream<EObject> parts(Record record, EReference feature) {
		List<EObject> all = new ArrayList<>();
		EcoreUtil.<EObject> getAllContents(record, false).forEachRemaining(all::add);
		return all.stream().filter(part -> feature.getEReferenceType().isInstance(part)
				&& TextFields.inline(part.eContainer().eClass()).stream().noneMatch(part.eContainingFeature()::equals));
	}

	/** The name of a part: its title or name, or that of the part that stands inline in it. */
	static String title(EObject part) {
		Optional<String> own = Stream.of("title", "name").map(part.eClass()::getEStructuralFeature)
				.filter(feature -> feature != null && part.eGet(feature) instanceof String).findFirst()
				.map(feature -> (String) part.eGet(feature));
		return own.or(() -> TextFields.inline(part.eClass()).stream().map(part::eGet).filter(EObject.class::isInstance)
				.findFirst().map(inner -> title((EObject) inner))).orElse("");
	}

	private Optional<EObject> refused(Target target, String why) {
		messages.add(TextMessage.error(target.place(), why));
		return Optional.empty();
	}
}
