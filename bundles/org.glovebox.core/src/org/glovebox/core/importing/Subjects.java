/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.glovebox.api.Message;
import org.glovebox.api.data.Technique;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Words;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.description.Labels;
import org.glovebox.model.material.MaterialPackage;

/** The cells, batches, samples and lots of a notebook, as they may be named by files and rules. */
final class Subjects {

	private static final String ANY = "record";
	private static final String CELL = "cell";
	/** Shorter names stand in too many names of files by chance. */
	private static final int LEAST_LETTERS = 3;
	private static final Set<Technique> ON_CELLS = Set.of(Technique.CYCLING, Technique.IMPEDANCE, Technique.VOLTAMMETRY,
			Technique.POLARIZATION, Technique.OPEN_CIRCUIT);

	private final List<RecordSummary> records;
	private final Map<String, List<Name>> byFirstWord = new HashMap<>();

	/** A name of a record as folded words. */
	private record Name(List<String> words, RecordSummary record) {
		int letters() {
			return words.stream().mapToInt(String::length).sum();
		}
	}

	private Subjects(List<RecordSummary> records) {
		this.records = records;
		for (RecordSummary record : records) {
			add(record.shortId(), record);
			add(record.title(), record);
		}
	}

	static Subjects of(Notebook notebook) {
		return new Subjects(notebook.list(RecordFilter.ALL.ofKinds(
				ModelPackages.recordKinds().stream().filter(Subjects::isSubject).map(EClass::getName).toArray(String[]::new))));
	}

	private void add(String name, RecordSummary record) {
		Name words = new Name(Words.of(name), record);
		if (words.letters() >= LEAST_LETTERS) {
			byFirstWord.computeIfAbsent(words.words().get(0), k -> new ArrayList<>()).add(words);
		}
	}

	private static boolean isSubject(EClass kind) {
		return MaterialPackage.Literals.MATERIAL.isSuperTypeOf(kind) || CellPackage.Literals.CELL_BUILD.isSuperTypeOf(kind);
	}

	/** Whether a word of a rule, folded, is a kind of record. */
	static boolean isKind(String word) {
		return kindWords().contains(word);
	}

	/** The words for kinds of records that rules may use. */
	static Set<String> kindWords() {
		Set<String> words = new TreeSet<>(Set.of(ANY, CELL));
		ModelPackages.recordKinds().stream().filter(Subjects::isSubject).forEach(kind -> {
			words.add(ImportRule.folded(kind.getName()));
			words.add(ImportRule.folded(Labels.kind(kind)));
		});
		return words;
	}

	private static boolean isOf(RecordSummary record, String kind) {
		EClass type = ModelPackages.recordKind(record.kind()).orElse(null);
		return kind.equals(ANY) || type != null && (ImportRule.folded(type.getName()).equals(kind)
				|| ImportRule.folded(Labels.kind(type)).equals(kind)
				|| kind.equals(CELL) && CellPackage.Literals.CELL_BUILD.isSuperTypeOf(type));
	}

	/** The record that a rule names. */
	Placement named(ImportRule.Applied applied) {
		String kind = applied.rule().kind();
		List<String> wanted = Words.of(applied.name());
		List<RecordSummary> ofKind = records.stream().filter(r -> isOf(r, kind)).toList();
		List<RecordSummary> found = ofKind.stream().filter(r -> Words.of(r.shortId()).equals(wanted)).toList();
		if (found.isEmpty()) {
			found = ofKind.stream().filter(r -> Words.of(r.title()).equals(wanted)).toList();
		}
		String rule = "rule in line " + applied.rule().line();
		if (found.size() == 1) {
			return Placement.of(found.get(0), rule).with(applied.title(), applied.rule().tags());
		}
		String reason = found.isEmpty() ? "there is no " + kind + " " + applied.name() + " in the notebook"
				: "several are called " + applied.name() + ": " + shortIds(found);
		return Placement.none(Message.warning("the " + rule + " was not followed: " + reason)).with(applied.title(),
				applied.rule().tags());
	}

	private static String shortIds(List<RecordSummary> found) {
		return found.stream().map(RecordSummary::shortId).limit(5).collect(Collectors.joining(", "));
	}

	/**
	 * The record whose short id or title stands in the name of a file, else in that of a folder, else in what the file
	 * says of its sample. The longest name counts; an electrochemical test rather belongs to a cell.
	 *
	 * @param sample what the file says, "" for nothing
	 */
	Placement proposed(String place, String sample, Technique technique) {
		String[] parts = place.split("/");
		for (int i = parts.length - 1; i >= 0; i--) {
			String where = i == parts.length - 1 ? "the name of the file" : "the name of the folder " + parts[i];
			Optional<Placement> found = within(parts[i], where, technique);
			if (found.isPresent()) {
				return found.get();
			}
		}
		return sample.isBlank() ? Placement.NONE
				: within(sample, "what the file says of its sample", technique).orElse(Placement.NONE);
	}

	private Optional<Placement> within(String text, String where, Technique technique) {
		List<Name> names = names(Words.of(text));
		int most = names.stream().mapToInt(Name::letters).max().orElse(0);
		List<RecordSummary> longest = List.copyOf(names.stream().filter(n -> n.letters() == most).map(Name::record)
				.collect(Collectors.toCollection(LinkedHashSet::new)));
		if (longest.size() > 1 && ON_CELLS.contains(technique)) {
			List<RecordSummary> cells = longest.stream().filter(r -> isOf(r, CELL)).toList();
			longest = cells.size() == 1 ? cells : longest;
		}
		if (longest.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(longest.size() == 1 ? Placement.of(longest.get(0), "its name stands in " + where)
				: Placement.none(Message.info("it may belong to " + shortIds(longest) + ", whose names stand in " + where)));
	}

	private List<Name> names(List<String> words) {
		List<Name> found = new ArrayList<>();
		for (int at = 0; at < words.size(); at++) {
			List<String> rest = words.subList(at, words.size());
			byFirstWord.getOrDefault(words.get(at), List.of()).stream()
					.filter(n -> rest.size() >= n.words().size() && rest.subList(0, n.words().size()).equals(n.words()))
					.forEach(found::add);
		}
		found.sort(Comparator.comparing(n -> n.record().shortId()));
		return found;
	}
}
