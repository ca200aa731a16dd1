/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.core.search.Token.Form;
import org.glovebox.core.store.Condition.Range;
import org.glovebox.core.store.Fact;
import org.glovebox.units.Quantity;

/** Reads what a quantity or date is compared with: {@code > 300 degC}, {@code 250..300 degC}, {@code above 0.1 mS/cm}. */
final class Comparison {

	private static final Pattern RANGE = Pattern.compile("([-+0-9.eE\u2212]*[0-9])\\.\\.([-+\u22120-9].*)");
	private static final int LONGEST_QUANTITY = 5;
	private static final List<Spoken> SPOKEN = List.of(new Spoken(">", "above"), new Spoken(">", "over"),
			new Spoken(">", "more", "than"), new Spoken(">", "greater", "than"), new Spoken(">", "higher", "than"),
			new Spoken(">", "longer", "than"), new Spoken(">", "after"), new Spoken("<", "below"), new Spoken("<", "under"),
			new Spoken("<", "less", "than"), new Spoken("<", "lower", "than"), new Spoken("<", "shorter", "than"),
			new Spoken("<", "before"), new Spoken(">=", "at", "least"), new Spoken("<=", "at", "most"));

	private final TokenReader in;
	private final Clock clock;

	Comparison(TokenReader in, Clock clock) {
		this.in = in;
		this.clock = clock;
	}

	/** An operator as it is said. */
	private record Spoken(String operator, List<String> words) {
		Spoken(String operator, String... words) {
			this(operator, List.of(words));
		}
	}

	/**
	 * The range that stands here, with the name that stood before it; empty where no comparison stands here.
	 *
	 * @throws Trouble where one stands here and is not understood
	 */
	Optional<Range> read(List<String> name) throws Trouble {
		int mark = in.mark();
		Optional<Token> here = in.peek(0);
		if (here.isEmpty()) {
			return Optional.empty();
		}
		if (here.get().form() == Form.OPERATOR) {
			Token operator = in.take();
			return Optional.of(compared(name, operator.text(), operator));
		}
		if (here.get().form() != Form.PLAIN) {
			return Optional.empty();
		}
		for (Spoken spoken : SPOKEN) {
			if (stands(spoken.words)) {
				in.skip(spoken.words.size());
				if (date().isPresent() || quantity("").isPresent()) {
					in.back(mark + spoken.words.size());
					return Optional.of(compared(name, spoken.operator, here.get()));
				}
				in.back(mark);
			}
		}
		Optional<Range> range = here.get().is("between") ? between(name) : range(name, here.get());
		if (range.isEmpty()) {
			in.back(mark);
		}
		return range;
	}

	private boolean stands(List<String> words) {
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			if (in.peek(i).filter(t -> t.is(word)).isEmpty()) {
				return false;
			}
		}
		return true;
	}

	private Range compared(List<String> name, String operator, Token place) throws Trouble {
		Optional<Dates> date = date();
		if (date.isPresent()) {
			return range(name, date.get().compared(operator));
		}
		Quantity value = quantity("").orElseThrow(() -> new Trouble(in.atEnd()
				? "a quantity must follow " + place.text() + ", such as 300 degC, or a date such as 2024-05"
				: "a quantity must follow " + place.text() + ", such as 300 degC; " + in.peek(0).map(Token::text).orElse("")
						+ " is none", place.start()));
		double v = value.canonical();
		String dimension = value.dimension().name();
		return switch (operator) {
		case ">" -> new Range(name, dimension, v, false, Double.POSITIVE_INFINITY, true);
		case ">=", "\u2265" -> new Range(name, dimension, v, true, Double.POSITIVE_INFINITY, true);
		case "<" -> new Range(name, dimension, Double.NEGATIVE_INFINITY, true, v, false);
		case "<=", "\u2264" -> new Range(name, dimension, Double.NEGATIVE_INFINITY, true, v, true);
		default -> new Range(name, dimension, value.canonicalLower(), true, value.canonicalUpper(), true);
		};
	}

	static Range range(List<String> name, Dates dates) {
		return new Range(name, Fact.DATE, dates.lower(), true, dates.upper(), false);
	}

	private Optional<Dates> date() {
		Optional<Token> next = in.peek(0).filter(t -> t.form() == Form.PLAIN && Dates.isDate(t.text()));
		next.ifPresent(t -> in.skip(1));
		return next.flatMap(t -> Dates.parse(t.text(), clock));
	}

	/** {@code 250..300 degC} or {@code 2024-01..2024-05}. */
	private Optional<Range> range(List<String> name, Token token) throws Trouble {
		if (token.text().contains("..") && Dates.isDate(token.text())) {
			in.skip(1);
			return Dates.parse(token.text(), clock).map(dates -> range(name, dates));
		}
		Matcher m = RANGE.matcher(token.text());
		if (!m.matches()) {
			return Optional.empty();
		}
		in.skip(1);
		Quantity upper = quantity(m.group(2)).orElseThrow(() -> new Trouble("a range reads like 250..300 degC; "
				+ m.group(2) + " is no quantity", token.start() + m.start(2)));
		return Optional.of(range(name, m.group(1), upper, token));
	}

	/** {@code between 250 and 300 degC}. */
	private Optional<Range> between(List<String> name) throws Trouble {
		Optional<Token> lower = in.peek(1);
		if (lower.isEmpty() || in.peek(2).filter(t -> t.is("and")).isEmpty()) {
			return Optional.empty();
		}
		in.skip(3);
		Optional<Quantity> upper = quantity("");
		return upper.isEmpty() ? Optional.empty() : Optional.of(range(name, lower.get().text(), upper.get(), lower.get()));
	}

	private static Range range(List<String> name, String lower, Quantity upper, Token place) throws Trouble {
		Quantity first = Quantity.tryParse(lower + ' ' + upper.unit().text())
				.orElseThrow(() -> new Trouble(lower + " is not a number", place.start()));
		if (first.canonical() > upper.canonical()) {
			throw new Trouble("a range goes from the smaller to the larger value, such as 250..300 degC", place.start());
		}
		return new Range(name, upper.dimension().name(), first.canonical(), true, upper.canonical(), true);
	}

	/** The longest run of tokens from here on that is a quantity. */
	private Optional<Quantity> quantity(String start) {
		for (int n = LONGEST_QUANTITY; n >= 0; n--) {
			StringBuilder text = new StringBuilder(start);
			boolean plain = true;
			for (int i = 0; i < n && plain; i++) {
				Optional<Token> token = in.peek(i).filter(t -> t.form() == Form.PLAIN);
				plain = token.isPresent();
				token.ifPresent(t -> text.append(' ').append(t.text()));
			}
			Optional<Quantity> quantity = plain ? Quantity.tryParse(text.toString().strip()) : Optional.empty();
			if (quantity.isPresent()) {
				in.skip(n);
				return quantity;
			}
		}
		return Optional.empty();
	}
}
