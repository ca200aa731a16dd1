/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.core.exposure.ExposureSearch;
import org.glovebox.core.exposure.Surroundings;
import org.glovebox.core.recall.Recalls;
import org.glovebox.core.search.KeptSearches;
import org.glovebox.core.search.SearchNames;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.SearchTerms;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.description.Labels;
import org.glovebox.model.notebook.NotebookPackage;

/** The names that a search may use in a notebook. */
final class NotebookNames implements SearchNames {

	private static final int MOST_TAGS = 50;

	private final Notebook notebook;
	private final NotebookStore store;

	NotebookNames(Notebook notebook, NotebookStore store) {
		this.notebook = notebook;
		this.store = store;
	}

	@Override
	public Map<String, Set<String>> kinds() {
		Map<String, Set<String>> names = new LinkedHashMap<>();
		List<EClass> kinds = ModelPackages.recordKinds();
		kinds.forEach(kind -> names.put(kind.getName(), Set.of(kind.getName())));
		store.counts().keySet().forEach(kind -> names.put(kind, Set.of(kind)));
		kinds.forEach(kind -> names.putIfAbsent(Labels.kind(kind).replace(" ", ""), Set.of(kind.getName())));
		// what several kinds have in common: Material, Measurement, ElectrochemicalTest
		Map<String, Set<String>> common = new LinkedHashMap<>();
		for (EClass kind : kinds) {
			for (EClass above : kind.getEAllSuperTypes()) {
				if (NotebookPackage.Literals.RECORD.isSuperTypeOf(above) && above != NotebookPackage.Literals.RECORD) {
					common.computeIfAbsent(above.getName(), k -> new LinkedHashSet<>()).add(kind.getName());
				}
			}
		}
		common.forEach(names::putIfAbsent);
		common.entrySet().stream().filter(e -> e.getKey().endsWith("Test")).findFirst()
				.ifPresent(e -> names.putIfAbsent("Test", e.getValue()));
		return names;
	}

	@Override
	public PropertyVocabulary properties() {
		return PropertyVocabulary.builtIn();
	}

	@Override
	public Optional<UUID> record(String name) {
		return notebook.find(name).map(RecordSummary::uuid);
	}

	@Override
	public Optional<UUID> project(String name) {
		return list("Project").stream()
				.filter(p -> p.shortId().equalsIgnoreCase(name) || p.title().equalsIgnoreCase(name)).findFirst()
				.map(RecordSummary::uuid);
	}

	@Override
	public Optional<Set<UUID>> saw(String surroundings) {
		return switch (surroundings.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
		case "air", "ambient", "ambientair" -> Optional.of(new ExposureSearch(notebook).saw(Surroundings.AMBIENT_AIR));
		case "dryair", "dryroom" -> Optional.of(new ExposureSearch(notebook).saw(Surroundings.DRY_AIR));
		default -> Optional.empty();
		};
	}

	@Override
	public Set<UUID> affected() {
		return new Recalls(notebook).affected().keySet();
	}

	@Override
	public Set<UUID> stale() {
		return store.outdatedPins().stream().map(Edge::from).collect(Collectors.toSet());
	}

	@Override
	public Optional<String> kept(String name) {
		return new KeptSearches(notebook).find(name).map(KeptSearches.Kept::query);
	}

	@Override
	public List<String> tags(String start) {
		return store.terms(SearchTerms.tag(start), MOST_TAGS).stream().map(t -> t.substring(SearchTerms.TAG.length())).toList();
	}

	@Override
	public List<String> people() {
		Set<String> people = new LinkedHashSet<>(store.authors());
		list("Person").stream().map(RecordSummary::title).filter(t -> !t.isEmpty()).forEach(people::add);
		return new ArrayList<>(people);
	}

	@Override
	public List<String> projects() {
		return list("Project").stream().map(RecordSummary::name).toList();
	}

	@Override
	public List<String> kept() {
		return new KeptSearches(notebook).all().stream().map(KeptSearches.Kept::name).toList();
	}

	private List<RecordSummary> list(String kind) {
		return store.list(RecordFilter.ALL.ofKinds(kind));
	}
}
