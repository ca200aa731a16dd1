/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Vocabulary;

/**
 * Gives the columns of a file the names and units of the vocabulary. What the vocabulary does not know keeps EC-Lab's
 * name and unit. No two columns get the same name.
 */
final class EcLabColumns {

	/** Quantities outside the vocabulary that are counts or codes. */
	private static final Set<String> WHOLE = Set.of("ox/red", "error", "control changes", "Ns changes", "counter inc.",
			"I Range", "I Range disk", "I Range ring", "z cycle", "Acir/Dcir Control", "Tech Num", "End buf");

	private final List<RawColumn> raw;
	private final List<EcLabLabel> labels;
	private final Map<Integer, EcLabTerm> granted = new HashMap<>();
	private final Map<String, Integer> repetitions = new HashMap<>();

	private EcLabColumns(List<RawColumn> raw) {
		this.raw = raw;
		this.labels = raw.stream().map(column -> EcLabLabel.of(column.label())).toList();
	}

	/** The columns of the vocabulary, in the same order; the values of {@code raw} are used up. */
	static List<Column> of(List<RawColumn> raw) {
		return new EcLabColumns(raw).columns();
	}

	private List<Column> columns() {
		grant();
		Set<String> taken = new HashSet<>();
		granted.values().forEach(term -> taken.add(term.name()));
		List<Column> columns = new ArrayList<>(raw.size());
		for (int i = 0; i < raw.size(); i++) {
			EcLabTerm term = granted.get(i);
			columns.add(term == null ? own(raw.get(i), labels.get(i), taken)
					: vocabulary(raw.get(i), labels.get(i), term));
		}
		return columns;
	}

	private void grant() {
		record Wish(int column, EcLabTerm term) {
		}
		List<Wish> wishes = new ArrayList<>();
		for (int i = 0; i < raw.size(); i++) {
			for (EcLabTerm term : EcLabTerm.of(labels.get(i))) {
				if (UnitFactor.between(labels.get(i), unit(term)).isPresent()) {
					wishes.add(new Wish(i, term));
				}
			}
		}
		wishes.sort(Comparator.comparingInt(wish -> wish.term().rank()));
		Set<String> taken = new HashSet<>();
		for (Wish wish : wishes) {
			if (!granted.containsKey(wish.column()) && taken.add(wish.term().name())) {
				granted.put(wish.column(), wish.term());
			}
		}
	}

	private static String unit(EcLabTerm term) {
		return Vocabulary.columns().find(term.name()).orElseThrow().unit();
	}

	private static Column vocabulary(RawColumn column, EcLabLabel label, EcLabTerm term) {
		String unit = unit(term);
		OptionalDouble factor = UnitFactor.between(label, unit);
		double sign = term.negated() ? -1 : 1;
		double scale = sign * factor.orElseThrow();
		if (scale == -1 && column instanceof RawColumn.Numbers numbers) {
			return numbers.negated(term.name(), unit);
		}
		if (scale != 1) {
			return column.converted(term.name(), unit, value -> value * scale);
		}
		boolean whole = Vocabulary.columns().find(term.name()).orElseThrow().type().equals("integer");
		return (whole ? whole(column) : column).named(term.name(), unit);
	}

	private Column own(RawColumn column, EcLabLabel label, Set<String> taken) {
		String quantity = label.quantity().isEmpty() ? "unnamed" : label.quantity();
		String plain = Vocabulary.columns().find(quantity).isPresent() ? quantity + " (file)" : quantity;
		String name = plain;
		while (!taken.add(name)) {
			name = plain + " " + repetitions.merge(plain, 2, (count, first) -> count + 1);
		}
		return (WHOLE.contains(label.quantity()) ? whole(column) : column).named(name, label.plainUnit());
	}

	/** Counts that the file stores as floating point numbers become whole numbers. */
	private static RawColumn whole(RawColumn column) {
		return column instanceof RawColumn.Numbers numbers
				? RawColumn.wholeIfPossible(numbers.label(), numbers.values(), numbers.single())
				: column;
	}
}
