/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.derivation.Derived;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.DerivedQuantity;
import org.glovebox.units.Quantity;

/**
 * Why a number is what it is.
 *
 * @param title what the number is: "Specific capacity"
 * @param value the number with its unit, as it is shown
 * @param expression how it was computed: "capacity / (mass × fraction)"; "" where it was not computed
 * @param factors what it was computed from, in the order of the expression
 * @param remarks what else should be known, a sentence each
 */
public record Explanation(String title, String value, String expression, List<Factor> factors,
		List<String> remarks) {

	private static final int DIGITS = 4;

	public Explanation {
		factors = List.copyOf(factors);
		remarks = List.copyOf(remarks);
	}

	/** The explanation of a number that follows from the records. */
	public static Explanation of(Derived derived) {
		return of(words(derived.name()), derived);
	}

	/** The explanation of a number that follows from the records, under a title of its own. */
	public static Explanation of(String title, Derived derived) {
		return new Explanation(title, rounded(derived.value()), derived.expression(),
				derived.factors().stream().map(Factor::of).toList(), List.of());
	}

	/** The explanation of a number that an analysis used, as it was stored with it. */
	public static Explanation of(DerivedQuantity derived) {
		return new Explanation(words(derived.getName()), rounded(derived.getValue()),
				derived.getExpression() == null ? "" : derived.getExpression(),
				derived.getFactors().stream().map(Factor::of).toList(), List.of());
	}

	/** A name in camel case as words: "Active mass". */
	private static String words(@Nullable String name) {
		String spaced = (name == null ? "" : name).replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
	}

	/** A computed number has more digits than anyone reads. */
	private static String rounded(@Nullable Quantity quantity) {
		return quantity == null ? "" : quantity.rounded(DIGITS).pretty();
	}

	private static String text(@Nullable Quantity quantity) {
		return quantity == null ? "" : quantity.pretty();
	}

	/**
	 * A number that went into another one.
	 *
	 * @param label what it is: "mass of the positive electrode"
	 * @param value the number with its unit
	 * @param basis where it comes from: "weighed", "nominal"; "" where that is not known
	 * @param record the record that states it; empty where none does
	 * @param field where in that record, as an {@code org.glovebox.model.FieldPath}; may be ""
	 * @param factors what it was computed from in turn
	 */
	public record Factor(String label, String value, String basis, Optional<UUID> record, String field,
			List<Factor> factors) {
		public Factor {
			factors = List.copyOf(factors);
		}

		private static Factor of(org.glovebox.core.derivation.Factor factor) {
			return new Factor(factor.label(), factor.value().pretty(), words(factor.basis().getName()).toLowerCase(
					Locale.ROOT), Optional.of(factor.record()), factor.feature(), List.of());
		}

		private static Factor of(org.glovebox.model.analysis.Factor factor) {
			Optional<UUID> record = Optional.ofNullable(factor.getRecord()).flatMap(Records::uuid)
					.map(UUID::fromString);
			return new Factor(factor.getLabel() == null ? "" : factor.getLabel(), text(factor.getValue()),
					words(factor.getBasis().getName()).toLowerCase(Locale.ROOT), record,
					factor.getFeature() == null ? "" : factor.getFeature(), List.of());
		}
	}
}
