/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.vocabulary;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * A property that results, claims and conditions speak of.
 *
 * @param id stable id as written to records, lower case with underscores, such as "ionic_conductivity"
 * @param label name for people: "Ionic conductivity"
 * @param symbol symbol in formulas and on axes, as plain text; "" for none
 * @param units usual units, the most usual first, each of another dimension; "1" for a plain number
 * @param synonyms what else it is called
 * @param iri class of an ontology that defines the same quantity; empty where none is known
 * @param description what it is, in a sentence
 */
public record Property(String id, String label, String symbol, List<String> units, List<String> synonyms,
		Optional<URI> iri, String description) {

	/** Makes the lists unchangeable. */
	public Property {
		units = List.copyOf(units);
		synonyms = List.copyOf(synonyms);
	}

	/** The most usual unit. */
	public String unit() {
		return units.get(0);
	}

	/** The dimensions that a value can have, in words and in the order of the units: "conductivity". */
	public List<String> dimensions() {
		return units.stream().map(unit -> unit(unit).dimension().name()).distinct().toList();
	}

	/** Whether a value has one of the dimensions of this property. */
	public boolean fits(Quantity value) {
		return units.stream().anyMatch(unit -> unit(unit).dimension().equals(value.dimension()));
	}

	static Unit unit(String text) {
		return text.equals("1") ? Unit.ONE : Unit.parse(text);
	}
}
