/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.NamedDerivation;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.result.Observation;
import org.glovebox.core.result.Observations;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.model.notebook.Record;

/**
 * The quantities that a column may show: those of the records of the rows, of what they came from and of what came of
 * them, each with the number of records that have it.
 *
 * @param places the quantities by place: "The rows", "Upstream: batch"
 */
record ColumnChoices(Map<String, List<Choice>> places) {

	/** Who looks for a column does not wait for more. */
	private static final int MOST_RECORDS = 400;

	ColumnChoices {
		places = new LinkedHashMap<>(places);
	}

	/**
	 * A quantity.
	 *
	 * @param label its name for people
	 * @param typed how it is typed as a column
	 * @param count how many records have it
	 */
	record Choice(String label, String typed, int count) {
	}

	/** Looks through the records around the rows; reads many of them. */
	static ColumnChoices of(Notebook notebook, Collection<UUID> rows) {
		Map<String, List<Choice>> places = new LinkedHashMap<>();
		Set<UUID> own = new LinkedHashSet<>(rows);
		Finder finder = new Finder(notebook);
		add(places, "The rows", finder.choices(own, ""));
		for (Direction direction : List.of(Direction.UP, Direction.DOWN)) {
			Map<String, Set<UUID>> kinds = new TreeMap<>();
			for (Lineage.Node node : notebook.lineage(own, direction).nodes()) {
				if (node.depth() != 0) {
					kinds.computeIfAbsent(node.record().kind(), any -> new LinkedHashSet<>()).add(node.record().uuid());
				}
			}
			String word = direction == Direction.UP ? "upstream" : "downstream";
			kinds.forEach((kind, records) -> add(places,
					(direction == Direction.UP ? "Upstream: " : "Downstream: ") + label(kind),
					finder.choices(records, " of " + word + ' ' + kind)));
		}
		return new ColumnChoices(places);
	}

	private static String label(String kind) {
		return ModelPackages.recordKind(kind).map(Labels::kind).orElse(kind);
	}

	private static void add(Map<String, List<Choice>> places, String place, List<Choice> choices) {
		if (!choices.isEmpty()) {
			places.put(place, choices);
		}
	}

	/** Counts who has what. */
	private record Finder(Notebook notebook) {

		List<Choice> choices(Set<UUID> records, String place) {
			Map<String, Choice> found = new TreeMap<>();
			Derivations derivations = new Derivations(notebook);
			Observations observations = new Observations(notebook);
			for (UUID uuid : records.stream().limit(MOST_RECORDS).toList()) {
				notebook.load(uuid).stored().map(Stored::record).ifPresent(record -> {
					Map<String, String> has = new LinkedHashMap<>();
					fields(record, has);
					derivations.of(record).stream().filter(d -> d.derivation().derived().isPresent())
							.forEach(d -> has.put(d.name(), title(d)));
					for (Observation observation : observations.about(uuid)) {
						String id = property(observation);
						has.put(id, "\u201c" + observation.property() + "\u201d");
					}
					has.forEach((typed, label) -> found.merge(label + typed,
							new Choice(label, typed + place, 1),
							(a, b) -> new Choice(a.label(), a.typed(), a.count() + 1)));
				});
			}
			return new ArrayList<>(found.values());
		}

		private static String title(NamedDerivation derivation) {
			String title = derivation.title();
			int of = title.indexOf(" of ");
			return of < 0 ? title : title.substring(0, of);
		}

		private static String property(Observation observation) {
			StringBuilder id = new StringBuilder();
			for (String word : observation.property().words()) {
				id.append(id.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
			}
			return id.toString();
		}

		private static void fields(Record record, Map<String, String> has) {
			own(record, has);
			for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
				own(parts.next(), has);
			}
		}

		/** The fields of a part that are told in a word or two. */
		private static void own(EObject part, Map<String, String> has) {
			for (Field field : Fields.of(part.eClass())) {
				EStructuralFeature feature = field.feature();
				boolean shown = !field.hidden() && !field.readOnly() && !field.multiline()
						&& !(feature instanceof EReference) && part.eIsSet(feature);
				if (shown) {
					String holder = part instanceof Record ? "" : Labels.kind(part.eClass()) + ": ";
					has.put(part.eClass().getName() + '.' + feature.getName(), holder + field.label());
				}
			}
		}
	}
}
