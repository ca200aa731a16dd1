/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.BaseQuantity;

/**
 * The units of the laboratory, read once from {@code units.txt} beside this class. Each unit is defined there by those
 * above it, so that every scale factor is exact.
 */
final class UnitTable {

	/** A prefix and a unit found under a spelling. */
	record Match(Prefix prefix, Atom atom) {
	}

	private static final class Holder {
		static final UnitTable TABLE = read();
	}

	private final Map<String, Atom> bySpelling = new HashMap<>();

	/** Spellings with a space or punctuation inside, longest first. */
	private final List<String> phrases = new ArrayList<>();

	private UnitTable() {
		for (BaseQuantity base : BaseQuantity.values()) {
			add(Atom.base(base), base.symbol());
		}
	}

	static UnitTable get() {
		return Holder.TABLE;
	}

	private static UnitTable read() {
		UnitTable table = new UnitTable();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(UnitTable.class.getResourceAsStream("units.txt")), StandardCharsets.UTF_8))) {
			lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(table::define);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		table.phrases.sort(Comparator.comparingInt(String::length).reversed());
		return table;
	}

	/** Takes a line of the form {@code symbol | spellings; ... | UCUM code | definition | flags}. */
	private void define(String line) {
		String[] cells = line.split("\\|", -1);
		String symbol = cells[0].strip();
		String definition = cells[3].strip();
		int end = definition.indexOf(' ');
		String number = end < 0 ? definition : definition.substring(0, end);
		UnitExpression unit = end < 0 ? UnitExpression.ONE : UnitParser.parse(definition, end, definition.length(), this);
		Rational scale = number(number).times(unit.scale());
		boolean prefixable = false;
		Rational zero = Rational.ZERO;
		String kind = "";
		for (String flag : cells[4].strip().split(" ")) {
			if (flag.equals("prefixes")) {
				prefixable = true;
			} else if (flag.startsWith("zero=")) {
				zero = number(flag.substring(5));
			} else if (flag.startsWith("kind=")) {
				kind = flag.substring(5);
			}
		}
		Atom atom = new Atom(symbol, cells[2].strip(), scale, zero, unit.exponents(), prefixable, kind);
		add(atom, symbol);
		for (String spelling : cells[1].split(";")) {
			if (!spelling.isBlank()) {
				add(atom, spelling.strip());
			}
		}
	}

	private static Rational number(String text) {
		int slash = text.indexOf('/');
		return slash < 0
				? Rational.of(new BigDecimal(text))
				: Rational.of(new BigDecimal(text.substring(0, slash)))
						.over(Rational.of(new BigDecimal(text.substring(slash + 1))));
	}

	private void add(Atom atom, String spelling) {
		Atom other = bySpelling.put(spelling, atom);
		if (other != null && !other.exponents().equals(atom.exponents())) {
			throw new IllegalStateException("two units are spelled " + spelling);
		}
		if (!spelling.codePoints().allMatch(UnitTable::isNamePart)) {
			phrases.add(spelling);
		}
	}

	/** Tells whether a character can be part of a unit's name that is written in one word. */
	static boolean isNamePart(int c) {
		return Character.isLetter(c) || "%‰°℃".indexOf(c) >= 0;
	}

	/** Finds the longest spelling with a space or punctuation inside that stands at a place in a text. */
	Optional<String> phraseAt(String text, int from, int to) {
		return phrases.stream().filter(phrase -> isWordAt(phrase, text, from, to)).findFirst();
	}

	private static boolean isWordAt(String phrase, String text, int from, int to) {
		int end = from + phrase.length();
		return end <= to && text.startsWith(phrase, from) && (end == to || !isNamePart(text.charAt(end)));
	}

	/** Finds the unit with this spelling, with or without a prefix. */
	Optional<Match> find(String spelling) {
		Atom exact = bySpelling.get(spelling);
		if (exact != null) {
			return Optional.of(new Match(Prefix.NONE, exact));
		}
		for (Prefix prefix : Prefix.values()) {
			Atom atom = prefix == Prefix.NONE ? null : prefixed(spelling, prefix);
			if (atom != null) {
				return Optional.of(new Match(prefix, atom));
			}
		}
		return Optional.empty();
	}

	private @Nullable Atom prefixed(String spelling, Prefix prefix) {
		for (String start : prefix.spellings()) {
			if (spelling.startsWith(start)) {
				Atom atom = bySpelling.get(spelling.substring(start.length()));
				if (atom != null && atom.prefixable()) {
					return atom;
				}
			}
		}
		return null;
	}

	/** Finds a unit that is spelled the same but for upper and lower case, to be offered to who typed it. */
	Optional<String> suggest(String spelling) {
		return bySpelling.keySet().stream().filter(known -> known.equalsIgnoreCase(spelling)).sorted().findFirst()
				.or(() -> suggestPrefixed(spelling.toLowerCase(Locale.ROOT)));
	}

	private Optional<String> suggestPrefixed(String lower) {
		List<String> found = new ArrayList<>();
		for (Prefix prefix : Prefix.values()) {
			String start = prefix.symbol().toLowerCase(Locale.ROOT);
			if (prefix != Prefix.NONE && lower.startsWith(start)) {
				bySpelling.forEach((known, atom) -> {
					if (atom.prefixable() && known.equalsIgnoreCase(lower.substring(start.length()))) {
						found.add(prefix.symbol() + atom.symbol());
					}
				});
			}
		}
		return found.stream().distinct().sorted(Comparator.comparingInt(String::length).thenComparing(s -> s)).findFirst();
	}
}
