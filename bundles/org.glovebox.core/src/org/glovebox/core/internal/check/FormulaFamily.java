/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.synthesis.Parameter;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.units.Formula;
import org.glovebox.units.Quantity;

/** A formula with one symbol, such as Na3PS4-xOx, and its members. The amounts are linear in the symbol. */
final class FormulaFamily {

	private static final double EXACT = 1e-6;
	private static final double LOW = 0.1;
	private static final double HIGH = 0.2;
	private static final Pattern RANGE = Pattern
			.compile("([0-9]+(?:[.][0-9]+)?)\\s*(<=|<|\u2264)\\s*([a-z])\\s*(<=|<|\u2264)\\s*"
					+ "([0-9]+(?:[.][0-9]+)?)");

	private FormulaFamily() {
	}

	/** The range of a symbol as somebody stated it. */
	record Range(double low, boolean lowIncluded, double high, boolean highIncluded, String text) {
		boolean holds(double value) {
			return (value > low + EXACT || lowIncluded && value > low - EXACT)
					&& (value < high - EXACT || highIncluded && value < high + EXACT);
		}
	}

	/** Whether the symbol changes anything. */
	static boolean matters(Formula family, String symbol) {
		return elements(family, symbol).stream().anyMatch(e -> slope(family, symbol, e) != 0);
	}

	/** The value of the symbol that gives a member; empty where none does. */
	static Optional<Double> value(Formula family, String symbol, Formula member) {
		List<Double> values = values(family, symbol, member);
		if (values.isEmpty()) {
			return Optional.empty();
		}
		double value = values.get(0);
		return fits(family, symbol, member, value) ? Optional.of(value) : Optional.empty();
	}

	private static List<Double> values(Formula family, String symbol, Formula member) {
		List<Double> values = new ArrayList<>();
		for (String element : elements(family, symbol)) {
			double slope = slope(family, symbol, element);
			if (slope != 0) {
				double at = amount(family.with(symbol, LOW), element);
				values.add(LOW + (amount(member, element) - at) / slope);
			}
		}
		return values;
	}

	private static boolean fits(Formula family, String symbol, Formula member, double value) {
		Set<String> all = new TreeSet<>(elements(family, symbol));
		all.addAll(member.elements().keySet());
		return all.stream().allMatch(e -> {
			double expected = amount(family.with(symbol, LOW), e) + slope(family, symbol, e) * (value - LOW);
			return Math.abs(expected - amount(member, e)) < EXACT;
		});
	}

	/** The members that agree with a formula in all but one element, as formulas. */
	static List<String> nearest(Formula family, String symbol, Formula member) {
		List<String> found = new ArrayList<>();
		for (double value : values(family, symbol, member).stream().sorted().toList()) {
			double round = BigDecimal.valueOf(value).setScale(4, java.math.RoundingMode.HALF_UP).doubleValue();
			Formula candidate = family.with(symbol, round);
			try {
				Map<String, BigDecimal> amounts = candidate.elements();
				long different = amounts.keySet().stream()
						.filter(e -> Math.abs(amount(candidate, e) - amount(member, e)) > EXACT).count();
				if (different == 1 && round > 0) {
					found.add(candidate.plain());
				}
			} catch (IllegalStateException e) {
				continue; // an amount would be negative
			}
		}
		return found;
	}

	private static Set<String> elements(Formula family, String symbol) {
		return family.with(symbol, LOW).elements().keySet();
	}

	private static double slope(Formula family, String symbol, String element) {
		return (amount(family.with(symbol, HIGH), element) - amount(family.with(symbol, LOW), element)) / (HIGH - LOW);
	}

	private static double amount(Formula formula, String element) {
		return formula.elements().getOrDefault(element, BigDecimal.ZERO).doubleValue();
	}

	/** The range of a symbol that a recipe states, as a parameter or in its texts: "0 &lt; x ≤ 0.6". */
	static Optional<Range> range(Recipe recipe, String symbol) {
		for (Parameter parameter : recipe.getParameters()) {
			Quantity low = parameter.getLowest();
			Quantity high = parameter.getHighest();
			if (symbol.equals(parameter.getSymbol()) && low != null && high != null) {
				return Optional.of(new Range(low.canonical(), !low.text().strip().startsWith(">"), high.canonical(),
						!high.text().strip().startsWith("<"), low.text() + " to " + high.text()));
			}
		}
		for (@Nullable String text : new @Nullable String[] { recipe.getTitle(), recipe.getRemarks(),
				recipe.getReference() }) {
			Matcher m = RANGE.matcher(text == null ? "" : text);
			while (m.find()) {
				if (m.group(3).equals(symbol)) {
					return Optional.of(new Range(Double.parseDouble(m.group(1)), !m.group(2).equals("<"),
							Double.parseDouble(m.group(5)), !m.group(4).equals("<"), m.group()));
				}
			}
		}
		return Optional.empty();
	}
}
