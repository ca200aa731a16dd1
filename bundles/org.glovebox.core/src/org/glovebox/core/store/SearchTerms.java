/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.glovebox.units.Formula;

/**
 * The words and terms under which a record is found. A term holds a colon, which no word does: {@code tag:rate test},
 * {@code element:sb}, {@code system:na-s-sb} for the elements of a formula and no others, {@code formula:} with the mole
 * fractions of its elements, so that a formula is found however it was typed.
 */
public final class SearchTerms {

	/** Begins the term of a tag. */
	public static final String TAG = "tag:";

	/** The term of records that are recalled. */
	public static final String RECALLED = "is:recalled";

	private static final String RECALL_KEY = "org.glovebox.recall";
	private static final String TAG_FEATURE = "tags[";
	private static final int LONGEST = 200;
	/** Enough to tell 3.85 from 3.85 of a rounded formula, few enough for a third. */
	private static final MathContext DIGITS = new MathContext(6);
	/** Small, so that no amount such as 4-x becomes negative. */
	private static final double SOME = 0.1;

	private SearchTerms() {
	}

	/** Every word and term under which a record is found. */
	public static Set<String> of(Projection projection) {
		Set<String> result = new HashSet<>(Words.of(projection.shortId()));
		result.addAll(Words.of(projection.title()));
		for (Fact fact : projection.facts()) {
			result.addAll(Words.of(fact.text()));
			if (fact.feature().startsWith(TAG_FEATURE)) {
				result.add(tag(fact.text()));
			} else if (fact.text().equals(RECALL_KEY) && fact.feature().startsWith("annotations[")) {
				result.add(RECALLED);
			} else if (isFormula(fact.feature())) {
				Formula.tryParse(fact.text()).ifPresent(formula -> result.addAll(of(formula)));
			}
		}
		result.removeIf(word -> word.length() > LONGEST);
		return result;
	}

	private static boolean isFormula(String feature) {
		return feature.toLowerCase(Locale.ROOT).endsWith("formula");
	}

	/** The term of a tag. */
	public static String tag(String tag) {
		return TAG + Words.fold(tag);
	}

	/** The term of an element in a formula. */
	public static String element(String symbol) {
		return "element:" + Words.fold(symbol);
	}

	/** The term of a formula that has exactly these elements. */
	public static String system(Set<String> symbols) {
		return "system:" + symbols.stream().map(Words::fold).sorted().collect(Collectors.joining("-"));
	}

	/** The term of all formulas of the same composition; empty where it has an unknown without a value. */
	public static Optional<String> formula(Formula formula) {
		if (!formula.unknowns().isEmpty()) {
			return Optional.empty();
		}
		return elements(formula).map(elements -> {
			BigDecimal sum = elements.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
			return "formula:" + new TreeMap<>(elements).entrySet().stream().filter(e -> e.getValue().signum() > 0)
					.map(e -> Words.fold(e.getKey())
							+ e.getValue().divide(sum, DIGITS).stripTrailingZeros().toPlainString())
					.collect(Collectors.joining("-"));
		});
	}

	private static Set<String> of(Formula formula) {
		Set<String> terms = new HashSet<>();
		Formula some = formula;
		for (String unknown : formula.unknowns()) {
			some = some.with(unknown, SOME);
		}
		elements(some).ifPresent(elements -> {
			elements.keySet().forEach(symbol -> terms.add(element(symbol)));
			terms.add(system(elements.keySet()));
		});
		formula(formula).ifPresent(terms::add);
		return terms;
	}

	private static Optional<Map<String, BigDecimal>> elements(Formula formula) {
		try {
			return Optional.of(formula.elements()).filter(e -> e.values().stream().anyMatch(a -> a.signum() > 0));
		} catch (IllegalStateException e) {
			// an amount comes out negative
			return Optional.empty();
		}
	}
}
