/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glovebox.core.search.QuantityNames.Named;
import org.glovebox.core.search.Token.Form;
import org.glovebox.core.store.Words;
import org.glovebox.units.Element;
import org.glovebox.units.Quantity;

/**
 * Proposes what may be typed next in a search: keys, what they take, names of quantities, comparisons, units that fit the
 * quantity. What is proposed follows from the text, the caret and the names alone.
 */
public final class Completion {

	private static final int MOST = 12;
	private static final int LONGEST_NAME = 4;
	private static final Pattern NUMBER = Pattern.compile("(?:.*\\.\\.)?[-+\u2212]?[0-9][0-9.,eE+-]*");
	private static final Pattern NUMBER_AND_UNIT = Pattern.compile("((?:.*\\.\\.)?[-+\u2212]?[0-9]*\\.?[0-9]+)([^0-9.]*)");
	private static final List<String> OPERATORS = List.of(">", "<", ">=", "<=", "=");

	private final SearchNames names;
	private final String text;
	private final int caret;
	private final List<Token> tokens;
	private final QuantityNames quantities;

	private Completion(String text, int caret, SearchNames names) {
		this.names = names;
		this.text = text;
		this.caret = caret;
		this.tokens = Token.of(text.substring(0, caret));
		this.quantities = new QuantityNames(names.properties());
	}

	/**
	 * The proposals at a place, the likeliest first.
	 *
	 * @param text the search
	 * @param caret place of the caret, from 0 to the length of the text
	 */
	public static List<Proposal> of(String text, int caret, SearchNames names) {
		return new Completion(text, caret, names).proposals().stream().limit(MOST).toList();
	}

	private List<Proposal> proposals() {
		boolean within = !tokens.isEmpty() && last(0).end() == caret && last(0).form() != Form.OPERATOR;
		if (within && last(0).form() == Form.CLOSE || openQuote() && !afterKey(1)) {
			return List.of();
		}
		Optional<List<Proposal>> ofKey = ofKey();
		if (ofKey.isPresent()) {
			return ofKey.get();
		}
		Optional<List<Proposal>> units = units(within);
		if (units.isPresent()) {
			return units.get();
		}
		return within ? word() : next();
	}

	private Token last(int back) {
		return tokens.get(tokens.size() - 1 - back);
	}

	private boolean openQuote() {
		return !tokens.isEmpty() && last(0).form() == Form.QUOTED && last(0).end() == caret
				&& (caret == last(0).start() + 1 || text.charAt(caret - 1) != '"');
	}

	/** Whether the token so far back ends with a colon and touches the one behind it. */
	private boolean afterKey(int back) {
		return tokens.size() > back && last(back).form() == Form.PLAIN && last(back).text().endsWith(":")
				&& last(back).touches(last(back - 1));
	}

	/** What a key takes, where the caret stands in that. */
	private Optional<List<Proposal>> ofKey() {
		if (tokens.isEmpty() || last(0).end() != caret) {
			return Optional.empty();
		}
		boolean quoted = last(0).form() == Form.QUOTED && afterKey(1);
		Token keyed = quoted ? last(1) : last(0);
		int colon = keyed.text().indexOf(':');
		if (keyed.form() != Form.PLAIN || colon < 1) {
			return Optional.empty();
		}
		boolean negated = keyed.text().startsWith("-");
		String key = keyed.text().substring(negated ? 1 : 0, colon);
		String typed = quoted ? last(0).text() : keyed.text().substring(colon + 1);
		int start = keyed.start() + colon + 1;
		return Keys.Key.of(key).map(k -> values(k).entrySet().stream()
				.filter(e -> Words.fold(e.getKey()).startsWith(Words.fold(typed)) || k == Keys.Key.TAG)
				.map(e -> new Proposal(quotedWhereNeeded(e.getKey()), e.getValue(), start, caret)).toList());
	}

	private static String quotedWhereNeeded(String value) {
		return value.endsWith("(") ? value : (value.contains(" ") ? '"' + value + '"' : value) + ' ';
	}

	private Map<String, String> values(Keys.Key key) {
		return switch (key) {
		case TYPE, KIND -> kinds();
		case TAG -> all("tag", names.tags(typedAfterKey()));
		case BY -> all("person", names.people());
		case PROJECT -> all("project", names.projects());
		case SAVED -> all("kept search", names.kept());
		case IS -> all("by a recall, or what changed", List.of("recalled", "affected", "stale"));
		case SAW -> all("surroundings", List.of("air", "dry-air"));
		case MADE, CREATED, CHANGED -> all("date", List.of("today", "yesterday"));
		case FROM, INTO -> Map.of("(", "a search; or the id of a record");
		case RESULT, CLAIM, STATED -> properties();
		case ELEMENT -> elements();
		default -> Map.of();
		};
	}

	private String typedAfterKey() {
		return last(0).form() == Form.QUOTED ? last(0).text() : last(0).text().substring(last(0).text().indexOf(':') + 1);
	}

	private static Map<String, String> all(String detail, List<String> values) {
		Map<String, String> result = new LinkedHashMap<>();
		values.forEach(value -> result.put(value, detail));
		return result;
	}

	private Map<String, String> kinds() {
		Map<String, String> result = new LinkedHashMap<>();
		Map<Set<String>, String> shortest = new LinkedHashMap<>();
		names.kinds().forEach((word, kinds) -> shortest.merge(kinds, word, (a, b) -> b.length() < a.length() ? b : a));
		shortest.forEach((kinds, word) -> result.put(word.toLowerCase(Locale.ROOT), kinds.size() == 1 ? "kind of record"
				: kinds.size() + " kinds of records"));
		return result;
	}

	private Map<String, String> properties() {
		Map<String, String> result = new LinkedHashMap<>();
		names.properties().properties().forEach(p -> result.put(p.label(), "in " + String.join(" or ", p.units())));
		return result;
	}

	private static Map<String, String> elements() {
		Map<String, String> result = new LinkedHashMap<>();
		for (String symbol : List.of("Na", "Li", "S", "P", "Sb", "Cl", "O", "C", "Sn", "Ta", "Zr", "Si", "F", "K", "I", "Br")) {
			Element.of(symbol).ifPresent(e -> result.put(symbol, e.name()));
		}
		return result;
	}

	/** Units, where the caret stands behind a number that is compared. */
	private Optional<List<Proposal>> units(boolean within) {
		if (tokens.isEmpty() || last(0).form() != Form.PLAIN) {
			return Optional.empty();
		}
		boolean began = within && tokens.size() > 1 && NUMBER.matcher(last(1).text()).matches() && last(1).form() == Form.PLAIN;
		Token number = began ? last(1) : last(0);
		Matcher together = NUMBER_AND_UNIT.matcher(number.text());
		boolean range = number.text().contains("..");
		int before = began ? 2 : 1;
		boolean compared = range || tokens.size() > before && last(before).form() == Form.OPERATOR;
		if (!compared || !together.matches() || !Character.isDigit(number.text().charAt(0)) && !range && !signed(number)) {
			return Optional.empty();
		}
		String typed = began ? last(0).text() : together.group(2);
		List<String> name = name(range && last(before - 1) == number && !operatorAt(before) ? before : before + 1);
		if (!began && !within || typed.isEmpty() && !within) {
			return Optional.of(proposedUnits(name, "", caret));
		}
		return Optional.of(typed.isEmpty() ? spaced(proposedUnits(name, "", caret)) : proposedUnits(name, typed, caret - typed.length()));
	}

	private boolean operatorAt(int back) {
		return tokens.size() > back && last(back).form() == Form.OPERATOR;
	}

	private static boolean signed(Token number) {
		return number.text().length() > 1 && "-+\u2212.".indexOf(number.text().charAt(0)) >= 0;
	}

	private static List<Proposal> spaced(List<Proposal> units) {
		return units.stream().map(u -> new Proposal(' ' + u.text(), u.detail(), u.start(), u.end())).toList();
	}

	private List<Proposal> proposedUnits(List<String> name, String typed, int start) {
		// in a sentence, other words stand before the name
		Optional<Named> named = IntStream.range(0, name.size())
				.mapToObj(i -> quantities.named(name.subList(i, name.size()), names.properties())).flatMap(Optional::stream).findFirst();
		// a complete unit needs no proposal
		boolean complete = !typed.isEmpty() && Quantity.tryParse("1 " + typed).isPresent();
		return quantities.units(named).stream().filter(u -> u.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT)))
				.filter(u -> !u.equals(typed)).filter(u -> !complete || u.startsWith(typed))
				.map(u -> new Proposal(u + ' ', "unit", start, caret)).toList();
	}

	/** The words of the name that ends before the token so far back. */
	private List<String> name(int back) {
		List<String> words = new ArrayList<>();
		for (int i = back; i < tokens.size() && words.size() < LONGEST_NAME; i++) {
			Token token = last(i);
			if (token.form() == Form.QUOTED) {
				return words.isEmpty() ? Words.of(token.text()) : words;
			}
			if (token.form() != Form.PLAIN || token.text().endsWith(":")) {
				return words;
			}
			words.addAll(0, Words.of(token.text().substring(token.text().indexOf(':') + 1)));
		}
		return words;
	}

	/** Proposals for a word that was begun. */
	private List<Proposal> word() {
		Token word = last(0);
		if (word.form() != Form.PLAIN) {
			return List.of();
		}
		boolean negated = word.text().startsWith("-") && word.text().length() > 1;
		String typed = word.text().substring(negated ? 1 : 0).toLowerCase(Locale.ROOT);
		int start = word.start() + (negated ? 1 : 0);
		List<Proposal> result = new ArrayList<>();
		Stream.of(Keys.Key.values()).filter(k -> k != Keys.Key.KIND && k.text().startsWith(typed))
				.map(k -> new Proposal(k.text() + ':', k.takes(), start, caret)).forEach(result::add);
		new Roles().keys().stream().filter(k -> k.startsWith(typed)).sorted()
				.map(k -> new Proposal(k + ":(", "what the part with this role is or comes of", start, caret)).forEach(result::add);
		List<Proposal> named = quantityNames();
		boolean wentOn = named.stream().anyMatch(q -> q.start() < word.start());
		result.addAll(wentOn ? 0 : result.size(), named);
		return result;
	}

	/** Names of quantities that begin with the words before the caret, as many of them as possible. */
	private List<Proposal> quantityNames() {
		for (int count = Math.min(LONGEST_NAME, tokens.size()); count >= 1; count--) {
			List<Token> run = tokens.subList(tokens.size() - count, tokens.size());
			if (run.stream().allMatch(t -> t.form() == Form.PLAIN && t.text().indexOf(':') < 0)) {
				List<String> words = run.stream().flatMap(t -> Words.of(t.text()).stream()).toList();
				List<Named> found = words.isEmpty() ? List.of() : quantities.starting(words);
				if (!found.isEmpty()) {
					return found.stream().map(n -> new Proposal(n.name() + ' ', n.detail(), run.get(0).start(), caret)).toList();
				}
			}
		}
		return List.of();
	}

	/** Proposals where a new word begins: comparisons behind the name of a quantity. */
	private List<Proposal> next() {
		for (int count = Math.min(LONGEST_NAME, tokens.size()); count >= 1; count--) {
			List<String> words = new ArrayList<>();
			for (Token token : tokens.subList(tokens.size() - count, tokens.size())) {
				words.addAll(Words.of(token.text().substring(token.text().indexOf(':') + 1)));
			}
			Optional<Named> named = last(0).form() == Form.PLAIN || last(0).form() == Form.QUOTED
					? quantities.named(words, names.properties()) : Optional.empty();
			if (named.isPresent()) {
				String unit = named.get().units().stream().filter(u -> !u.equals("1")).findFirst().map(u -> " in " + u).orElse("");
				return OPERATORS.stream().map(o -> new Proposal(o + ' ', "comparison" + unit, caret, caret)).toList();
			}
		}
		return List.of();
	}
}
