/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.description.Labels;
import org.glovebox.model.material.MaterialPackage;

/** What the roles of layers and inputs are called, and how the store knows them. */
final class Roles {

	private static final Map<String, String> ALSO = Map.of("cathode", "positive Electrode", "anode", "negative Electrode");

	private final Map<String, String> byName = new LinkedHashMap<>(ALSO);

	/** A role, and how many words its name has. */
	record Named(String role, int words) {
	}

	Roles() {
		for (EEnum roles : List.of(CellPackage.Literals.LAYER_ROLE, MaterialPackage.Literals.COMPONENT_ROLE)) {
			for (EEnumLiteral literal : roles.getELiterals()) {
				if (literal.getValue() != 0) {
					byName.put(Labels.choice(literal).toLowerCase(Locale.ROOT), stored(literal));
				}
			}
		}
	}

	private static String stored(EEnumLiteral literal) {
		return literal.getLiteral().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
	}

	/** The names, as keys are typed: "positive-electrode". */
	List<String> keys() {
		return byName.keySet().stream().map(name -> name.replace(' ', '-')).toList();
	}

	/** The role that a key names. */
	Optional<String> ofKey(String key) {
		return Optional.ofNullable(byName.get(key.toLowerCase(Locale.ROOT).replace('-', ' ')));
	}

	/** The role with which some words begin. */
	Optional<Named> at(List<String> words) {
		return Stream.of(2, 1).filter(n -> words.size() >= n)
				.flatMap(n -> Optional.ofNullable(byName.get(String.join(" ", words.subList(0, n))))
						.map(role -> new Named(role, n)).stream())
				.findFirst();
	}
}
