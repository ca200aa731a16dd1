/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.FormulaFormatException;

/** Reads mixtures: names with a ratio behind them ("S:KB 60:40") or percentages ("60 wt% S + 40 wt% KB"). */
public final class CompositeParser {

	/** A name with its number. */
	public record Part(String name, BigDecimal proportion) {
	}

	/** What was read; the basis is MASS, AMOUNT or VOLUME. */
	public record Parsed(List<Part> parts, String basis) {
	}

	private static final int LONGEST = 200;

	private static final int MOST_PARTS = 12;

	private static final String NUMBER = "\\d{1,9}(?:[.,]\\d{1,9})?";

	private static final String MASS = "(?<mass>(?:by )?(?:mass|weight)|wt\\.?\\s?%?|mass\\s?%|w/w|m/m)";

	private static final String AMOUNT = "(?<amount>(?:by )?(?:mol\\.?\\s?%?|moles?|molar|amount))";

	private static final String VOLUME = "(?<volume>(?:by )?volume|vol\\.?\\s?%?|v/v)";

	private static final String BASIS = "(?:" + MASS + "|" + AMOUNT + "|" + VOLUME + ")";

	private static final Pattern RATIO = Pattern.compile("[\\s=(]\\s*(?<ratio>" + NUMBER + "(?:\\s*[:∶/]\\s*" + NUMBER
			+ ")+)\\s*\\)?\\s*[(,]?\\s*" + BASIS + "?\\s*\\)?$", Pattern.CASE_INSENSITIVE);

	private static final String PERCENT = "(?:" + BASIS + "|%)";

	private static final Pattern NUMBER_FIRST = Pattern.compile("(?<number>" + NUMBER + ")\\s*" + PERCENT + "\\s+(?<name>.+)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NAME_FIRST = Pattern.compile("(?<name>.+?)\\s+(?<number>" + NUMBER + ")\\s*" + PERCENT,
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BETWEEN_PERCENTAGES = Pattern.compile("\\s*(?:[,;]\\s+|\\s\\+\\s)\\s*");

	private static final List<String> SEPARATORS = List.of("[:∶]", "/", "\\+", ",", "–", "-", "@");

	private final String typed;

	private CompositeParser(String typed) {
		this.typed = typed;
	}

	/**
	 * Reads a mixture.
	 *
	 * @param typed the text
	 * @return what it means
	 * @throws FormulaFormatException if it is none or can be read in two ways
	 */
	public static Parsed parse(String typed) {
		if (typed.length() > LONGEST) {
			throw new FormulaFormatException("A composite has at most " + LONGEST + " characters", typed, LONGEST);
		}
		CompositeParser parser = new CompositeParser(typed);
		String text = typed.strip();
		Parsed parsed = parser.percentages(text).orElseGet(() -> parser.ratio(text));
		parser.check(parsed);
		return parsed;
	}

	private void check(Parsed parsed) {
		Set<String> names = new HashSet<>();
		for (Part part : parsed.parts()) {
			if (part.name().isEmpty() || part.name().matches(".*[:∶=].*")) {
				throw error("A name of a part is missing or holds “:” or “=”");
			}
			if (!names.add(part.name())) {
				throw error(part.name() + " is named twice");
			}
		}
		if (parsed.parts().size() > MOST_PARTS) {
			throw error("A composite has at most " + MOST_PARTS + " parts");
		}
		if (parsed.parts().stream().allMatch(part -> part.proportion().signum() == 0)) {
			throw error("All proportions are zero");
		}
	}

	private Parsed ratio(String text) {
		Matcher ratio = RATIO.matcher(text);
		if (!ratio.find()) {
			throw error("A ratio is expected behind the names, as in S:KB 60:40");
		}
		List<BigDecimal> numbers = new ArrayList<>();
		for (String number : ratio.group("ratio").split("[:∶/]")) {
			numbers.add(number(number.strip()));
		}
		List<String> names = names(text.substring(0, ratio.start()).strip(), numbers.size());
		List<Part> parts = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			parts.add(new Part(names.get(i), numbers.get(i)));
		}
		return new Parsed(parts, basis(ratio));
	}

	private List<String> names(String text, int count) {
		for (String separator : SEPARATORS) {
			String[] names = text.split("\\s*" + separator + "\\s*", -1);
			if (names.length == count) {
				return List.of(names);
			}
		}
		throw error("There are " + count + " numbers, but not as many names; put “:” between the names");
	}

	private Optional<Parsed> percentages(String text) {
		if (text.indexOf('%') < 0) {
			return Optional.empty();
		}
		List<Part> parts = new ArrayList<>();
		String basis = null;
		for (String piece : BETWEEN_PERCENTAGES.split(text)) {
			Matcher matcher = matcher(piece);
			if (matcher == null || basis != null && !basis.equals(basis(matcher))) {
				return Optional.empty();
			}
			basis = basis(matcher);
			parts.add(new Part(matcher.group("name").strip(), number(matcher.group("number"))));
		}
		if (basis == null || parts.size() < 2) {
			return Optional.empty();
		}
		BigDecimal sum = parts.stream().map(Part::proportion).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
			throw error("The percentages sum to " + sum.stripTrailingZeros().toPlainString() + ", not to 100");
		}
		return Optional.of(new Parsed(parts, basis));
	}

	private static @Nullable Matcher matcher(String piece) {
		Matcher first = NUMBER_FIRST.matcher(piece);
		if (first.matches()) {
			return first;
		}
		Matcher last = NAME_FIRST.matcher(piece);
		return last.matches() ? last : null;
	}

	private static String basis(Matcher matcher) {
		return matcher.group("amount") != null ? "AMOUNT" : matcher.group("volume") != null ? "VOLUME" : "MASS";
	}

	private BigDecimal number(String number) {
		if (number.matches("[1-9]\\d{0,2},\\d{3}")) {
			throw error("The comma in “" + number + "” may mean thousands or decimals; write “" + number.replace(',', '.')
					+ "” or “" + number.replace(",", "") + "”");
		}
		return new BigDecimal(number.replace(',', '.'));
	}

	private FormulaFormatException error(String message) {
		return new FormulaFormatException(message, typed, 0);
	}
}
