/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.create;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.Records;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;

/** What is asked first when a record is made: only what is known at that moment and needed to find it again. */
public final class FirstFields {

	private static final int MOST_FIELDS_OF_OTHERS = 3;
	/** These come of running an analyzer or of drawing. */
	private static final Set<String> NOT_BY_HAND = Set.of("Analysis", "Figure");
	private static final Set<String> OF_EVERY_RECORD = Set.of("title", "project", "shortId", "tags", "remarks");
	private static final List<String> OF_MEASUREMENTS = List.of("subject", "instrument");

	private static final Map<String, List<String>> FIELDS = Map.ofEntries(
			Map.entry("Lot", List.of("formula", "supplier", "lotNumber", "amount")),
			Map.entry("Recipe", List.of("productFormula", "batchSize", "basedOn")),
			Map.entry("Series", List.of("recipe")),
			Map.entry("Batch", List.of("recipe", "formula", "amount")),
			Map.entry("Sample", List.of("origin", "amount")),
			Map.entry("CellBuild", List.of("fixture", "diameter")),
			Map.entry("GalvanostaticCycling", List.of("subject", "instrument", "rate")),
			Map.entry("ImpedanceSpectroscopy", List.of("subject", "instrument", "temperature")),
			Map.entry("Project", List.of("idPrefix", "goal")),
			Map.entry("Person", List.of("initials", "email")),
			Map.entry("Instrument", List.of("kind", "manufacturer", "model")),
			Map.entry("EquipmentRun", List.of("instrument", "program")),
			Map.entry("Claim", List.of("property", "value", "doi", "about")),
			Map.entry("KnowledgeEntry", List.of("kind", "symptom")),
			Map.entry("Study", List.of("question")),
			Map.entry("Calculation", List.of("method", "code", "about")),
			Map.entry("PeakLibrary", List.of("technique", "scope")),
			Map.entry("Note", List.of("about", "text")));

	/** The order at the bench, for kinds that were made equally often. */
	private static final List<String> BENCH = List.of("Batch", "CellBuild", "GalvanostaticCycling",
			"ImpedanceSpectroscopy", "Lot", "Recipe", "Sample", "Note", "Project", "Instrument", "Person");

	private FirstFields() {
	}

	/** The kinds of which a person makes records. */
	public static List<EClass> creatableKinds() {
		return ModelPackages.recordKinds().stream().filter(kind -> !NOT_BY_HAND.contains(kind.getName()))
				.sorted(Comparator.comparingInt(FirstFields::place)).toList();
	}

	/**
	 * The same, those made most often first.
	 *
	 * @param made how often each kind was made
	 */
	public static List<EClass> byUse(Map<String, Integer> made) {
		return creatableKinds().stream()
				.sorted(Comparator.comparing((EClass kind) -> made.getOrDefault(kind.getName(), 0)).reversed())
				.toList();
	}

	private static int place(EClass kind) {
		int place = BENCH.indexOf(kind.getName());
		return place < 0 ? BENCH.size() : place;
	}

	/** The fields of a kind that are asked for, beside title and project. */
	public static List<Field> of(EClass kind) {
		List<String> names = FIELDS.getOrDefault(kind.getName(),
				kind.getEStructuralFeature("subject") == null ? List.of() : OF_MEASUREMENTS);
		if (!names.isEmpty()) {
			return names.stream().flatMap(name -> Optional.ofNullable(kind.getEStructuralFeature(name)).stream())
					.map(Fields::of).toList();
		}
		return Fields.of(kind).stream().filter(FirstFields::isSimple).limit(MOST_FIELDS_OF_OTHERS).toList();
	}

	private static boolean isSimple(Field field) {
		EStructuralFeature feature = field.feature();
		boolean contained = feature instanceof EReference reference && reference.isContainment();
		return !contained && !field.readOnly() && !field.hidden() && !OF_EVERY_RECORD.contains(feature.getName());
	}

	/**
	 * The kinds of which a new record can refer to a record of the given kind by a field that is asked for.
	 *
	 * @param kind name of the kind
	 */
	public static List<EClass> kindsThatReferTo(String kind) {
		Optional<EClass> target = ModelPackages.recordKind(kind);
		return target.map(t -> creatableKinds().stream().filter(k -> of(k).stream().anyMatch(f -> accepts(f, t)))
				.toList()).orElse(List.of());
	}

	/** Whether a field takes records of a kind. */
	static boolean accepts(Field field, EClass kind) {
		return Records.refersToRecords(field.feature())
				&& ((EReference) field.feature()).getEReferenceType().isSuperTypeOf(kind);
	}
}
