/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.core.analysis.NearestName;
import org.glovebox.core.store.SearchQuery;
import org.glovebox.core.store.SearchQuery.Range;
import org.glovebox.core.store.Words;
import org.glovebox.units.Quantity;

/**
 * Reads what is typed into the search box; all terms must hold:
 *
 * <pre>
 * sulfur composite                  words, or beginnings of words
 * "sodium"                          a word that is not part of the name of a quantity
 * type:batch                        kind of record; several kinds: any of them
 * tag:rate-test                     tag
 * contains:SC-01                    what was made of a record, at any distance
 * saw:air  saw:dry-air              materials and cells that air could get at
 * heat temperature &gt; 300 degC       quantity by the words of its name, with &gt; &gt;= &lt; &lt;= =
 * conductivity 0.1..2 mS/cm         quantity within a range
 * </pre>
 *
 * All plain words right before a comparison belong to the name of the quantity.
 */
final class QueryParser {

	private static final Pattern TOKEN = Pattern
			.compile("\"([^\"]*)\"?|(>=|<=|[<>=\u2265\u2264])|([^\\s\"<>=\u2265\u2264]+)");
	private static final Pattern RANGE = Pattern.compile("([-+0-9.eE\u2212]*[0-9])\\.\\.([-+\u22120-9].*)");
	private static final int LONGEST_QUANTITY = 5;

	private final List<Token> tokens = new ArrayList<>();
	private final Map<String, String> kindNames;
	private final List<String> kinds = new ArrayList<>();
	private final List<String> tags = new ArrayList<>();
	private final List<String> words = new ArrayList<>();
	private final List<String> pending = new ArrayList<>();
	private final List<Range> ranges = new ArrayList<>();
	private final List<Term> contained = new ArrayList<>();
	private final List<Term> seen = new ArrayList<>();
	private int at;

	/** What came of reading a query. */
	sealed interface Outcome {
		/**
		 * It is understood.
		 *
		 * @param query what the store searches for
		 * @param contained records that what is found must have been made of
		 * @param seen surroundings that what is found must have seen
		 */
		record Understood(SearchQuery query, List<Term> contained, List<Term> seen) implements Outcome {
		}

		/** It is not. */
		record Malformed(String message, int position) implements Outcome {
		}
	}

	/** A term that is answered by following lineage. */
	record Term(String text, int position) {
	}

	private enum Form {
		QUOTED, OPERATOR, PLAIN
	}

	private record Token(Form form, String text, int position) {
	}

	/** Ends the reading; the message is for people. */
	private static final class Trouble extends Exception {
		private static final long serialVersionUID = 1L;
		private final int position;

		Trouble(String message, int position) {
			super(message);
			this.position = position;
		}
	}

	private QueryParser(String text, Map<String, String> kindNames) {
		this.kindNames = kindNames;
		for (Matcher m = TOKEN.matcher(text); m.find();) {
			Form form = m.group(1) != null ? Form.QUOTED : m.group(2) != null ? Form.OPERATOR : Form.PLAIN;
			String content = m.group(1) != null ? m.group(1) : m.group();
			tokens.add(new Token(form, content, m.start()));
		}
	}

	/**
	 * Reads a query.
	 *
	 * @param kindNames names of the kinds of records there are, by each word for them
	 */
	static Outcome parse(String text, Map<String, String> kindNames) {
		QueryParser parser = new QueryParser(text, kindNames);
		try {
			while (parser.at < parser.tokens.size()) {
				parser.term(parser.tokens.get(parser.at));
			}
			parser.flush();
			return new Outcome.Understood(PropertyNames.spelledOut(
					new SearchQuery(parser.words, parser.kinds, parser.tags, parser.ranges)),
					List.copyOf(parser.contained), List.copyOf(parser.seen));
		} catch (Trouble t) {
			return new Outcome.Malformed(String.valueOf(t.getMessage()), t.position);
		}
	}

	private void term(Token token) throws Trouble {
		String lower = token.text().toLowerCase(Locale.ROOT);
		if (token.form() == Form.OPERATOR) {
			at++;
			comparison(token);
		} else if (token.form() == Form.QUOTED) {
			flush();
			words.addAll(Words.of(token.text()));
			at++;
		} else if (lower.startsWith("type:") || lower.startsWith("kind:")) {
			flush();
			kind(token);
		} else if (lower.startsWith("tag:")) {
			flush();
			tags.add(Words.fold(token.text().substring("tag:".length())));
			at++;
		} else if (lower.startsWith("contains:") || lower.startsWith("saw:")) {
			flush();
			lineal(token);
		} else if (!pending.isEmpty() && RANGE.matcher(token.text()).matches()) {
			range(token);
		} else {
			pending.addAll(Words.of(token.text()));
			at++;
		}
	}

	private void flush() {
		words.addAll(pending);
		pending.clear();
	}

	private void lineal(Token token) throws Trouble {
		int colon = token.text().indexOf(':');
		String named = token.text().substring(colon + 1);
		boolean saw = token.text().toLowerCase(Locale.ROOT).startsWith("saw:");
		if (named.isEmpty()) {
			throw new Trouble(saw ? "saw: needs what was seen, saw:air or saw:dry-air"
					: "contains: needs the id of a record, such as contains:SC-01", token.position());
		}
		(saw ? seen : contained).add(new Term(named, token.position() + colon + 1));
		at++;
	}

	private void kind(Token token) throws Trouble {
		String typed = token.text().substring("type:".length()).replaceAll("[-_]", "");
		if (typed.isEmpty()) {
			throw new Trouble("type: needs the name of a kind, such as type:batch", token.position());
		}
		Optional<String> known = kindNames.keySet().stream().filter(k -> k.equalsIgnoreCase(typed)).findFirst()
				.map(kindNames::get);
		kinds.add(known.orElseThrow(() -> new Trouble("there is no kind of record " + typed
				+ NearestName.of(typed, List.copyOf(kindNames.keySet())).map(n -> "; did you mean type:" + n + "?").orElse(""),
				token.position())));
		at++;
	}

	private void comparison(Token operator) throws Trouble {
		if (pending.isEmpty()) {
			throw new Trouble("name the quantity before " + operator.text()
					+ ", such as heat temperature > 300 degC", operator.position());
		}
		Quantity value = quantity("", operator);
		double v = value.canonical();
		String dimension = value.dimension().name();
		List<String> name = List.copyOf(pending);
		pending.clear();
		ranges.add(switch (operator.text()) {
		case ">" -> new Range(name, dimension, v, false, Double.POSITIVE_INFINITY, true);
		case ">=", "\u2265" -> new Range(name, dimension, v, true, Double.POSITIVE_INFINITY, true);
		case "<" -> new Range(name, dimension, Double.NEGATIVE_INFINITY, true, v, false);
		case "<=", "\u2264" -> new Range(name, dimension, Double.NEGATIVE_INFINITY, true, v, true);
		default -> new Range(name, dimension, value.canonicalLower(), true, value.canonicalUpper(), true);
		});
	}

	private void range(Token token) throws Trouble {
		Matcher m = RANGE.matcher(token.text());
		if (!m.matches()) {
			throw new IllegalStateException(token.text());
		}
		at++;
		Quantity upper = quantity(m.group(2), token);
		Quantity lower = Quantity.tryParse(m.group(1) + ' ' + upper.unit().text())
				.orElseThrow(() -> new Trouble(m.group(1) + " is not a number", token.position()));
		ranges.add(new Range(List.copyOf(pending), upper.dimension().name(), lower.canonical(), true,
				upper.canonical(), true));
		pending.clear();
	}

	/** The longest run of tokens from here on that is a quantity. */
	private Quantity quantity(String start, Token before) throws Trouble {
		for (int n = Math.min(LONGEST_QUANTITY, tokens.size() - at); n >= 0; n--) {
			StringBuilder text = new StringBuilder(start);
			tokens.subList(at, at + n).forEach(t -> text.append(' ').append(t.text()));
			Optional<Quantity> quantity = Quantity.tryParse(text.toString().strip());
			boolean plain = tokens.subList(at, at + n).stream().allMatch(t -> t.form() == Form.PLAIN);
			if (plain && quantity.isPresent()) {
				at += n;
				return quantity.get();
			}
		}
		throw new Trouble("a quantity must follow, such as 300 degC", before.position());
	}
}
