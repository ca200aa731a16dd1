/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.vocabulary.Property;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.forms.Completion.Proposal;

/** What may be meant in the fields that a vocabulary belongs to. */
public final class Proposals {

	private static final int MOST = 12;

	/** A number, then the beginning of a unit. */
	private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(.*\\d\\s*?)\\s*([^\\d\\s].*)?");

	private Proposals() {
	}

	/** The proposals for a field; empty where no vocabulary belongs to it. */
	static Optional<Function<String, List<Proposal>>> of(EObject part, EStructuralFeature feature) {
		if (PropertyLabels.namesProperty(feature)) {
			PropertyReader reader = new PropertyReader(PropertyLabels.vocabulary());
			return Optional.of(typed -> properties(PropertyLabels.vocabulary(), typed, p -> reader.write(p.id())));
		}
		if (Annotations.detail(feature, "vocabulary").filter("kind"::equals).isPresent()) {
			return Optional.of(Proposals::kinds);
		}
		EStructuralFeature property = part.eClass().getEStructuralFeature("property");
		if (property == null || !PropertyLabels.namesProperty(property)) {
			return Optional.empty();
		}
		boolean unit = feature.getName().equals("unit");
		return !unit && !Fields.isQuantity(feature) ? Optional.empty()
				: Optional.of(typed -> units(PropertyLabels.vocabulary(), (String) part.eGet(property), typed, unit));
	}

	/** Properties by their ids, as the columns of a study are typed. */
	public static List<Proposal> propertyIds(String typed) {
		return properties(PropertyLabels.vocabulary(), typed, Property::id);
	}

	static List<Proposal> properties(PropertyVocabulary vocabulary, String typed, Function<Property, String> text) {
		return vocabulary.matching(typed).stream().limit(MOST).map(p -> new Proposal(text.apply(p), p.label()
				+ "   \u2013   " + p.id() + (p.unit().equals("1") ? "" : ", " + p.unit()))).toList();
	}

	private static List<Proposal> kinds(String typed) {
		String wanted = typed.strip().toLowerCase(Locale.ROOT);
		return ModelPackages.recordKinds().stream().filter(k -> !k.isAbstract())
				.filter(k -> k.getName().toLowerCase(Locale.ROOT).contains(wanted)
						|| Labels.kind(k).toLowerCase(Locale.ROOT).contains(wanted))
				.sorted(Comparator.comparing((EClass k) -> !k.getName().toLowerCase(Locale.ROOT).startsWith(wanted))
						.thenComparing(Labels::kind))
				.limit(MOST).map(k -> new Proposal(k.getName(), Labels.kind(k))).toList();
	}

	/** The usual units of a property: alone, or behind the number that is there. */
	static List<Proposal> units(PropertyVocabulary vocabulary, @Nullable String property, String typed, boolean alone) {
		Matcher split = NUMBER_AND_UNIT.matcher(alone ? "" : typed);
		if (property == null || !alone && !split.matches()) {
			return List.of();
		}
		String number = alone ? "" : split.group(1).stripTrailing() + ' ';
		String begun = alone ? typed.strip() : Optional.ofNullable(split.group(2)).orElse("").strip();
		Stream<String> units = vocabulary.named(property).stream().flatMap(p -> p.units().stream());
		return units.filter(u -> !u.equals("1") && u.startsWith(begun)).map(u -> new Proposal(number + u, number + u))
				.toList();
	}
}
