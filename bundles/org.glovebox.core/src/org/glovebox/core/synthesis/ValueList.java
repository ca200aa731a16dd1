/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.glovebox.units.Quantity;
import org.glovebox.units.QuantityFormatException;

/** Several values in one line, as people write them: "5, 6, 26, 36 h" or "0.15 0.30 0.60". */
public sealed interface ValueList {

	/**
	 * The values, each with its unit.
	 *
	 * @param values in the order in which they were typed; a value may be there twice, for two runs of the same
	 */
	record Understood(List<Quantity> values) implements ValueList {
		public Understood {
			values = List.copyOf(values);
		}
	}

	/**
	 * The text is no list of such values.
	 *
	 * @param message what is wrong, in words for the person who typed it
	 */
	record Unreadable(String message) implements ValueList {
	}

	/** A space before a number parts two values, one before a unit does not. */
	Pattern BEFORE_NUMBER = Pattern.compile("\\s+(?=[<>~\u2248]?\\s*[-+\u2212]?[0-9.])");

	/**
	 * Reads values. They are parted by semicolons, by commas, or by spaces. A value without a unit has that of the next
	 * one that has a unit, else that of the usual value.
	 *
	 * @param typed the text
	 * @param usual the value that the recipe has, which tells the dimension; empty where any will do
	 */
	static ValueList parse(String typed, Optional<Quantity> usual) {
		List<String> texts = split(typed.strip()).stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
		if (texts.isEmpty()) {
			return new Unreadable("Type the values, such as 5, 10, 20 h.");
		}
		List<Quantity> values = new ArrayList<>();
		String unit = usual.map(q -> q.unit().text()).orElse("");
		try {
			for (int i = texts.size() - 1; i >= 0; i--) {
				Quantity read = Quantity.parse(texts.get(i));
				boolean bare = read.unit().text().isEmpty();
				unit = bare ? unit : read.unit().text();
				values.add(0, bare && !unit.isEmpty() ? Quantity.parse(texts.get(i) + ' ' + unit) : read);
			}
		} catch (QuantityFormatException e) {
			return new Unreadable(Objects.requireNonNullElse(e.getMessage(), "These are no values."));
		}
		return values.stream().filter(v -> usual.isPresent() && !v.dimension().equals(usual.get().dimension()))
				.findFirst().<ValueList>map(odd -> new Unreadable(odd.text() + " is " + odd.dimension().name() + ", not "
						+ usual.get().dimension().name() + " as " + usual.get().text() + "."))
				.orElseGet(() -> new Understood(values));
	}

	private static List<String> split(String typed) {
		if (typed.contains(";")) {
			return Arrays.asList(typed.split(";"));
		}
		if (typed.matches("(?s).*,\\s.*")) {
			return Arrays.asList(typed.split(",\\s+"));
		}
		boolean commasPart = typed.indexOf(',') != typed.lastIndexOf(',') && !typed.contains(" ");
		boolean withUnit = typed.matches("[0-9.]+(,[0-9.]+){2,}\\s*\\D*");
		return commasPart || withUnit ? Arrays.asList(typed.split(","))
				: Stream.of(BEFORE_NUMBER.split(typed)).toList();
	}
}
