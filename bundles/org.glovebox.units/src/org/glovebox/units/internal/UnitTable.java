/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.BaseQuantity;
import org.glovebox.units.Formula;

/**
 * The units of the laboratory, from {@code units.txt} beside this class. Each unit is defined there by those above it,
 * so that every scale factor is exact.
 * <p>
 * The file is only indexed at first; a unit's definition is worked out when the unit is first met, since a run of the
 * command line meets few. Plain loops, since the first use of streams would cost more than all the rest.
 */
final class UnitTable {

	/** A prefix and a unit found under a spelling. */
	record Match(Prefix prefix, Atom atom) {
	}

	/** A line of the table that has not been worked out. */
	private record Row(String symbol, String ucum, String definition, String flags) {
	}

	private static final class Holder {
		static final UnitTable TABLE = new UnitTable(load());
	}

	private final Map<String, Row> rows = new HashMap<>();

	private final Map<Row, Atom> defined = new ConcurrentHashMap<>();

	/** Spellings with a space or punctuation inside, by their first character. */
	private final Map<Character, List<String>> phrases = new HashMap<>();

	private UnitTable(String lines) {
		int start = 0;
		for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
			if (end > start && lines.charAt(start) != '#') {
				index(lines.substring(start, end));
			}
			start = end + 1;
		}
	}

	static UnitTable get() {
		return Holder.TABLE;
	}

	private static String load() {
		try (InputStream in = Objects.requireNonNull(UnitTable.class.getResourceAsStream("units.txt"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Takes a line of the form {@code symbol | spellings; ... | UCUM code | definition | flags}. */
	private void index(String line) {
		List<String> cells = cut(line, '|');
		Row row = new Row(cells.get(0), cells.get(2), cells.get(3), cells.get(4));
		add(row, row.symbol());
		for (String spelling : cut(cells.get(1), ';')) {
			if (!spelling.isEmpty()) {
				add(row, spelling);
			}
		}
	}

	private void add(Row row, String spelling) {
		if (rows.put(spelling, row) != null) {
			throw new IllegalStateException("two units are spelled " + spelling);
		}
		for (int i = 0; i < spelling.length(); i++) {
			if (!isNamePart(spelling.charAt(i))) {
				phrases.computeIfAbsent(spelling.charAt(0), first -> new ArrayList<>()).add(spelling);
				return;
			}
		}
	}

	private static List<String> cut(String text, char separator) {
		List<String> result = new ArrayList<>();
		int start = 0;
		for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
			result.add(text.substring(start, end).strip());
			start = end + 1;
		}
		result.add(text.substring(start).strip());
		return result;
	}

	private @Nullable Atom spelled(String spelling) {
		Row row = rows.get(spelling);
		if (row == null) {
			return null;
		}
		Atom known = defined.get(row);
		if (known != null) {
			return known;
		}
		Atom atom = define(row);
		defined.put(row, atom);
		return atom;
	}

	private Atom define(Row row) {
		String definition = row.definition();
		int space = definition.indexOf(' ');
		String number = space < 0 ? definition : definition.substring(0, space);
		Rational scale = Rational.ONE;
		Exponents exponents = Exponents.NONE;
		if (number.equals("base")) {
			exponents = Exponents.of(BaseQuantity.valueOf(definition.substring(space + 1)));
		} else {
			UnitExpression unit = space < 0 ? UnitExpression.ONE
					: UnitParser.parse(definition, space, definition.length(), this);
			scale = number(number).times(unit.scale());
			exponents = unit.exponents();
		}
		boolean prefixable = false;
		Rational zero = Rational.ZERO;
		String kind = "";
		String difference = row.ucum();
		for (String flag : cut(row.flags(), ' ')) {
			if (flag.equals("prefixes")) {
				prefixable = true;
			} else if (flag.startsWith("zero=")) {
				zero = number(flag.substring("zero=".length()));
			} else if (flag.startsWith("kind=")) {
				kind = flag.substring("kind=".length());
			} else if (flag.startsWith("difference=")) {
				difference = flag.substring("difference=".length());
			}
		}
		return new Atom(row.symbol(), row.ucum(), difference, scale, zero, exponents, prefixable, kind);
	}

	private static Rational number(String text) {
		int slash = text.indexOf('/');
		return slash < 0
				? Rational.of(new BigDecimal(text))
				: Rational.of(new BigDecimal(text.substring(0, slash)))
						.over(Rational.of(new BigDecimal(text.substring(slash + 1))));
	}

	/** Tells whether a character can be part of a unit's name that is written in one word. */
	static boolean isNamePart(int c) {
		return Character.isLetter(c) || "%‰°℃".indexOf(c) >= 0;
	}

	/** Finds the longest spelling with a space or punctuation inside that stands at a place in a text. */
	Optional<String> phraseAt(String text, int from, int to) {
		String longest = "";
		for (String phrase : phrases.getOrDefault(text.charAt(from), List.of())) {
			if (phrase.length() > longest.length() && isWordAt(phrase, text, from, to)) {
				longest = phrase;
			}
		}
		return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
	}

	private static boolean isWordAt(String phrase, String text, int from, int to) {
		int end = from + phrase.length();
		return end <= to && text.startsWith(phrase, from) && (end == to || !isNamePart(text.charAt(end)));
	}

	/** Finds the unit with this spelling, with or without a prefix. */
	Optional<Match> find(String spelling) {
		Atom exact = spelled(spelling);
		if (exact != null) {
			return Optional.of(new Match(Prefix.NONE, exact));
		}
		for (Prefix prefix : Prefix.ALL) {
			for (String start : prefix.spellings()) {
				Atom atom = spelling.startsWith(start) ? spelled(spelling.substring(start.length())) : null;
				if (atom != null && atom.prefixable()) {
					return Optional.of(new Match(prefix, atom));
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * Finds what was probably meant, to be offered to who typed it: a unit that is spelled the same but for upper and
	 * lower case, "g(S)" for "gS", "mAh g" for "mAhg".
	 */
	Optional<String> suggest(String spelling) {
		return rows.keySet().stream().filter(known -> known.equalsIgnoreCase(spelling)).sorted().findFirst()
				.or(() -> suggestSubstance(spelling)).or(() -> suggestPrefixed(spelling.toLowerCase(Locale.ROOT)))
				.or(() -> suggestTwo(spelling));
	}

	private static Optional<String> suggestSubstance(String spelling) {
		int start = spelling.startsWith("g") ? 1 : spelling.startsWith("kg") || spelling.startsWith("mg") ? 2 : 0;
		String substance = spelling.substring(start);
		boolean is = start > 0 && !substance.isEmpty() && Character.isUpperCase(substance.charAt(0))
				&& Formula.tryParse(substance).isPresent();
		return is ? Optional.of(spelling.substring(0, start) + "(" + substance + ")") : Optional.empty();
	}

	private Optional<String> suggestTwo(String spelling) {
		for (int i = spelling.length() - 1; i > 0; i--) {
			String left = spelling.substring(0, i);
			String right = spelling.substring(i);
			boolean gauge = left.equals("bar") || left.equals("psi");
			if (!gauge && find(left).isPresent() && find(right).isPresent()) {
				return Optional.of(left + " " + right);
			}
		}
		return Optional.empty();
	}

	private Optional<String> suggestPrefixed(String lower) {
		List<String> found = new ArrayList<>();
		for (Prefix prefix : Prefix.ALL) {
			String start = prefix.symbol().toLowerCase(Locale.ROOT);
			if (lower.startsWith(start)) {
				String rest = lower.substring(start.length());
				rows.keySet().stream().filter(known -> known.equalsIgnoreCase(rest))
						.map(known -> prefix.symbol() + known).filter(known -> find(known).isPresent())
								.forEach(found::add);
			}
		}
		return found.stream().distinct().sorted(Comparator.comparingInt(String::length).thenComparing(s -> s))
				.findFirst();
	}
}
