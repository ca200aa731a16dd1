/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.analysis.Condition;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/**
 * A value that is stated of a record: found by an analysis or calculation, or claimed by a publication.
 *
 * @param statedBy the analysis, calculation or claim
 * @param part the result in it, or the claim
 * @param property what it is
 * @param value the value as stated
 * @param conditions under which it holds
 * @param convention the convention behind the number, "" where none is named
 * @param about the records that it describes
 */
public record Observation(Record statedBy, EObject part, PropertyName property, Quantity value,
		List<Condition> conditions, String convention, List<UUID> about) {

	public Observation {
		conditions = List.copyOf(conditions);
		about = List.copyOf(about);
	}

	/** Whether it is a published value and not one of the notebook's own. */
	public boolean isClaim() {
		return statedBy instanceof Claim;
	}

	/** The same with its value said in another way. */
	Observation with(Quantity said) {
		return said.equals(value) ? this : new Observation(statedBy, part, property, said, conditions, convention, about);
	}

	/** The record that states it, as people call it. */
	public String source() {
		return RecordLabels.shortName(statedBy);
	}

	/** How two sets of conditions relate. */
	public enum Likeness {
		/** The same conditions with the same values. */
		SAME,
		/** One says less than the other, and nothing that contradicts it. */
		OPEN,
		/** They hold under different conditions. */
		DIFFERENT
	}

	/** How the conditions of two values relate. */
	public Likeness likeness(Observation other) {
		List<PropertyName> shared = names(conditions).stream().filter(names(other.conditions)::contains).toList();
		boolean agree = shared.stream().allMatch(n -> agree(condition(n), other.condition(n)));
		if (!agree || !convention.isEmpty() && !other.convention.isEmpty() && !convention.equals(other.convention)) {
			return Likeness.DIFFERENT;
		}
		boolean whole = shared.size() == names(conditions).size();
		boolean wholeOther = shared.size() == names(other.conditions).size();
		return whole && wholeOther ? Likeness.SAME : whole || wholeOther ? Likeness.OPEN : Likeness.DIFFERENT;
	}

	private static List<PropertyName> names(List<Condition> conditions) {
		return conditions.stream().map(c -> PropertyName.of(c.getProperty())).distinct().toList();
	}

	private Optional<Condition> condition(PropertyName name) {
		return conditions.stream().filter(c -> PropertyName.of(c.getProperty()).equals(name)).findFirst();
	}

	private static boolean agree(Optional<Condition> one, Optional<Condition> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return true;
		}
		Quantity value = one.get().getValue();
		Quantity second = other.get().getValue();
		return value != null && second != null ? overlap(value, second)
				: text(one.get().getText()).equalsIgnoreCase(text(other.get().getText()));
	}

	/** The value of a condition. */
	public Optional<Quantity> value(PropertyName condition) {
		return condition(condition).map(Condition::getValue);
	}

	/** Whether two values may be the same, within what was said of their uncertainty. */
	public static boolean overlap(Quantity one, Quantity other) {
		double slack = 1e-9 * Math.max(Math.abs(one.canonical()), Math.abs(other.canonical()));
		return one.dimension().equals(other.dimension()) && one.canonicalLower() <= other.canonicalUpper() + slack
				&& other.canonicalLower() <= one.canonicalUpper() + slack;
	}

	/** The conditions in words: "cycle 1, temperature 60 °C"; "" where there is none. */
	public String conditionsText() {
		return conditions.stream().sorted(Comparator.comparing(c -> String.valueOf(c.getProperty())))
				.map(c -> PropertyName.of(c.getProperty()) + " "
						+ (c.getValue() == null ? text(c.getText()) : c.getValue().text()))
				.collect(Collectors.joining(", "));
	}

	static Optional<Observation> of(Record statedBy, Result result, List<UUID> about) {
		return result.getValue() == null ? Optional.empty()
				: Optional.of(new Observation(statedBy, result, PropertyName.of(result.getProperty()),
						result.getValue(), result.getConditions(), text(result.getConvention()), about));
	}

	static Optional<Observation> of(Claim claim, List<UUID> about) {
		return claim.getValue() == null ? Optional.empty()
				: Optional.of(new Observation(claim, claim, PropertyName.of(claim.getProperty()), claim.getValue(),
						claim.getConditions(), "", about));
	}

	private static String text(@org.eclipse.jdt.annotation.Nullable String text) {
		return text == null ? "" : text.strip();
	}
}
