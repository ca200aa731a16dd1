/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.glovebox.api.vocabulary.Property;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.core.store.Words;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.units.Unit;

/** The names of quantities that a search may compare, with their units: properties of results, and fields of records. */
final class QuantityNames {

	/** Units in which people of the field think, besides those that properties and fields name. */
	private static final List<String> USUAL = List.of("mS/cm", "S/m", "\u00b0C", "K", "MPa", "bar", "GPa", "min", "h", "s", "d",
			"mg", "g", "\u00b5m", "mm", "nm", "mA/cm2", "\u00b5A/cm2", "mAh/g", "mAh/cm2", "mg/cm2", "%", "ppm", "V", "mV", "ohm",
			"kohm", "rpm", "eV", "kJ/mol", "Hz", "kHz", "MHz", "mL", "\u00b0C/min", "K/min");

	/** A name of a quantity. */
	record Named(String name, String detail, List<String> units) {
	}

	private final Map<String, Named> byName = new LinkedHashMap<>();

	QuantityNames(PropertyVocabulary properties) {
		for (Property property : properties.properties()) {
			byName.putIfAbsent(key(property.label()), new Named(lower(property.label()), "property, " + shown(property.units()), property.units()));
		}
		Stream.concat(ModelPackages.all().stream(), ModelPackages.contributed().stream())
				.flatMap(p -> p.getEClassifiers().stream()).filter(EClass.class::isInstance).map(EClass.class::cast)
				.forEach(this::fields);
	}

	private static String lower(String label) {
		// N/P ratio and C-rate stay, Ionic conductivity does not
		return label.length() > 1 && Character.isLowerCase(label.charAt(1))
				? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
	}

	private void fields(EClass kind) {
		for (EAttribute field : kind.getEAttributes()) {
			if (Fields.isQuantity(field)) {
				String name = lower(Labels.field(field));
				List<String> units = Annotations.units(field);
				byName.putIfAbsent(key(name), new Named(name, "field of " + lower(Labels.kind(kind)) + (units.isEmpty() ? ""
						: ", " + shown(units)), units));
			}
		}
	}

	private static String shown(List<String> units) {
		return String.join(" or ", units.stream().map(u -> u.equals("1") ? "a number" : u).toList());
	}

	private static String key(String name) {
		return String.join(" ", Words.of(name));
	}

	/** The names that begin so, or of which a word does; those that begin so first. */
	List<Named> starting(List<String> words) {
		String typed = String.join(" ", words);
		List<Named> first = new ArrayList<>();
		List<Named> then = new ArrayList<>();
		byName.forEach((key, named) -> {
			if (key.startsWith(typed)) {
				first.add(named);
			} else if ((' ' + key).contains(' ' + typed)) {
				then.add(named);
			}
		});
		first.addAll(then);
		return first;
	}

	/** The quantity of that name, or the one property of that short name. */
	Optional<Named> named(List<String> words, PropertyVocabulary properties) {
		Named named = byName.get(String.join(" ", words));
		return named != null ? Optional.of(named)
				: properties.named(String.join(" ", words)).map(p -> new Named(p.label(), "", p.units()));
	}

	/** The units in which a quantity may be compared, its usual one first; all usual ones where it is not known. */
	List<String> units(Optional<Named> named) {
		Set<String> units = new LinkedHashSet<>();
		List<String> own = named.map(Named::units).orElse(List.of()).stream().filter(u -> !u.equals("1")).toList();
		units.addAll(own);
		List<Unit> dimensions = own.stream().flatMap(u -> Unit.tryParse(u).stream()).toList();
		for (String unit : USUAL) {
			if (dimensions.isEmpty() || Unit.tryParse(unit).filter(u -> dimensions.stream()
					.anyMatch(d -> d.dimension().equals(u.dimension()))).isPresent()) {
				units.add(unit);
			}
		}
		return List.copyOf(units);
	}
}
