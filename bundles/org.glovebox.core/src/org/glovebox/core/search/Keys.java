/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.glovebox.core.analysis.NearestName;
import org.glovebox.core.search.Token.Form;
import org.glovebox.core.store.Condition;
import org.glovebox.core.store.Condition.All;
import org.glovebox.core.store.Condition.Among;
import org.glovebox.core.store.Condition.Any;
import org.glovebox.core.store.Condition.Not;
import org.glovebox.core.store.Condition.Range;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Fact;
import org.glovebox.core.store.SearchTerms;
import org.glovebox.core.store.Words;
import org.glovebox.units.Element;
import org.glovebox.units.Formula;
import org.glovebox.units.FormulaFormatException;

/** Reads the conditions that begin with a key: {@code type:batch}, {@code from:(annealed > 500 degC)}. */
final class Keys {

	/** The keys with what they take, in the order in which they are proposed. */
	enum Key {
		TYPE("type", "the name of a kind, such as type:batch"), KIND("kind", "the name of a kind, such as kind:batch"),
		TAG("tag", "a tag, such as tag:rate-test or tag:\"rate test\""), BY("by", "the name of a person, such as by:anna"),
		PROJECT("project", "the id or title of a project, such as project:NAS"),
		ELEMENT("element", "the symbol of an element, such as element:Sb"),
		FORMULA("formula", "a formula, such as formula:Na3SbS4"),
		SYSTEM("system", "elements with hyphens between them, such as system:Na-P-S"),
		MADE("made", "a date or span, such as made:" + Dates.EXAMPLES),
		CREATED("created", "a date or span, such as created:" + Dates.EXAMPLES),
		CHANGED("changed", "a date or span, such as changed:" + Dates.EXAMPLES),
		FROM("from", "the id of a record or a search in brackets, such as from:SC-01 or from:(annealed > 500 degC)"),
		CONTAINS("contains", "the id of a record, such as contains:SC-01"),
		INTO("into", "the id of a record or a search in brackets, such as into:CELL-01 or into:(type:cell)"),
		SAW("saw", "what was seen, saw:air or saw:dry-air"),
		RESULT("result", "a property and a comparison, such as result:\"coulombic efficiency\" < 80 %"),
		CLAIM("claim", "a property and a comparison, such as claim:\"ionic conductivity\" > 1 mS/cm"),
		STATED("stated", "a property and a comparison, such as stated:\"ionic conductivity\" > 1 mS/cm"),
		IS("is", "recalled, affected or stale, such as is:affected"),
		SAVED("saved", "the name of a kept search, such as saved:\"good cells\"");

		private final String text;
		private final String takes;

		Key(String text, String takes) {
			this.text = text;
			this.takes = takes;
		}

		String text() {
			return text;
		}

		String takes() {
			return takes;
		}

		static Optional<Key> of(String text) {
			return Stream.of(values()).filter(k -> k.text.equalsIgnoreCase(text)).findFirst();
		}
	}

	static final Set<String> OWN = Set.of("Analysis", "Calculation");
	static final Set<String> CLAIMS = Set.of("Claim");
	/** Shorter words before a colon are often no key that was mistyped. */
	private static final int SHORTEST_MISTYPED = 4;

	private final QueryParser parser;
	private final TokenReader in;
	private final SearchNames names;
	private final Roles roles;
	private final Clock clock;

	Keys(QueryParser parser, TokenReader in, SearchNames names, Roles roles, Clock clock) {
		this.parser = parser;
		this.in = in;
		this.names = names;
		this.roles = roles;
		this.clock = clock;
	}

	/** What stands after a key. */
	private record Argument(Token key, String text, int start) {
	}

	boolean isKey(Token token) {
		String key = before(token);
		return !key.isEmpty() && (Key.of(key).isPresent() || roles.ofKey(key).isPresent());
	}

	private static String before(Token token) {
		return token.form() == Form.PLAIN && token.text().indexOf(':') > 0
				? token.text().substring(0, token.text().indexOf(':')) : "";
	}

	/** The condition that begins with the next token, where that is a key. */
	Optional<Condition> read(Token token) throws Trouble {
		String typed = before(token);
		Optional<Key> key = Key.of(typed);
		if (key.isPresent()) {
			return Optional.of(read(key.get(), in.take()));
		}
		Optional<String> role = roles.ofKey(typed);
		if (role.isPresent()) {
			in.take();
			return Optional.of(new Condition.Made(role.get(), inner(token, "a search in brackets, such as " + typed
					+ ":(annealed > 500 degC)")));
		}
		Optional<String> meant = typed.length() < SHORTEST_MISTYPED ? Optional.empty()
				: NearestName.of(typed, Stream.of(Key.values()).map(Key::text).toList());
		if (meant.isPresent()) {
			throw new Trouble("there is no " + typed + ":; did you mean " + meant.get()
					+ ":? Put it in quotation marks to look for the words", token.start());
		}
		return Optional.empty();
	}

	private Condition read(Key key, Token token) throws Trouble {
		return switch (key) {
		case RESULT -> new Condition.Stated(OWN, range(token, key));
		case CLAIM -> new Condition.Stated(CLAIMS, range(token, key));
		case STATED -> new Condition.Stated(both(), range(token, key));
		case FROM, CONTAINS -> new Condition.Lineal(Direction.UP, inner(token, key.takes()));
		case INTO -> new Condition.Lineal(Direction.DOWN, inner(token, key.takes()));
		case MADE, CREATED, CHANGED -> dated(key, dates(token, key));
		default -> plain(key, argument(token, key.text() + ": needs " + key.takes()));
		};
	}

	private Condition plain(Key key, Argument argument) throws Trouble {
		return switch (key) {
		case TYPE, KIND -> kind(argument);
		case TAG -> new Condition.Term(SearchTerms.tag(argument.text));
		case BY -> new Condition.By(Words.of(argument.text));
		case PROJECT -> new Condition.InProject(names.project(argument.text).orElseThrow(() -> new Trouble(
				"there is no project " + argument.text + didYouMean("project:", argument.text, names.projects()), argument.start)));
		case ELEMENT -> elements(argument);
		case FORMULA -> formula(argument);
		case SYSTEM -> system(argument);
		case IS -> is(argument);
		case SAW -> new Among(names.saw(argument.text).orElseThrow(() -> new Trouble("nothing is known of "
				+ argument.text + "; there are saw:air and saw:dry-air", argument.start)));
		default -> parser.kept(argument.key, names.kept(argument.text).orElseThrow(() -> new Trouble(
				"no search is kept as " + argument.text + didYouMean("saved:", argument.text, names.kept()), argument.start)), clock);
		};
	}

	private Condition is(Argument argument) throws Trouble {
		return switch (argument.text.toLowerCase(Locale.ROOT)) {
		case "recalled" -> new Condition.Term(SearchTerms.RECALLED);
		case "affected" -> new Among(names.affected());
		case "stale" -> new Among(names.stale());
		default -> throw new Trouble("there are is:recalled, is:affected (by a recall) and is:stale", argument.start);
		};
	}

	/** All kinds of records that state values. */
	static Set<String> both() {
		Set<String> both = new HashSet<>(OWN);
		both.addAll(CLAIMS);
		return both;
	}

	private Argument argument(Token token, String needs) throws Trouble {
		int colon = token.text().indexOf(':');
		String rest = token.text().substring(colon + 1);
		if (rest.isEmpty() && in.peek(0).filter(t -> token.touches(t) && t.form() == Form.QUOTED).isPresent()) {
			Token quoted = in.take();
			return new Argument(token, quoted.text(), quoted.start());
		}
		if (rest.isEmpty()) {
			throw new Trouble(needs, token.start());
		}
		return new Argument(token, rest, token.start() + colon + 1);
	}

	/** A search in brackets, or a record. */
	private Condition inner(Token token, String takes) throws Trouble {
		String needs = before(token) + ": needs " + takes;
		if (token.text().endsWith(":") && in.peek(0).filter(t -> token.touches(t) && t.form() == Form.OPEN).isPresent()) {
			return parser.group(in.take());
		}
		Argument argument = argument(token, needs);
		return new Among(Set.of(record(argument)));
	}

	private UUID record(Argument argument) throws Trouble {
		return names.record(argument.text).orElseThrow(() -> new Trouble("there is no record " + argument.text
				+ " in this notebook; a search goes in brackets, such as " + before(argument.key) + ":(" + argument.text + ")",
				argument.start));
	}

	private static String didYouMean(String key, String typed, List<String> candidates) {
		return NearestName.of(typed, candidates).map(n -> "; did you mean " + key + (n.contains(" ") ? '"' + n + '"' : n) + "?")
				.orElse(candidates.isEmpty() ? "" : "; there are " + String.join(", ", candidates.stream().limit(5).toList()));
	}

	private Condition kind(Argument argument) throws Trouble {
		return Kinds.named(argument.text, names.kinds()).<Condition>map(Condition.Kind::new).orElseThrow(() -> {
			String typed = argument.text.replaceAll("[-_]", "");
			return new Trouble("there is no kind of record " + typed
					+ NearestName.of(typed, names.kinds().keySet()).map(n -> "; did you mean type:" + n + "?").orElse(""),
					argument.key.start());
		});
	}

	private static Condition elements(Argument argument) throws Trouble {
		List<Condition> elements = new ArrayList<>();
		for (String symbol : argument.text.split("[,+]")) {
			elements.add(new Condition.Term(SearchTerms.element(symbol(symbol, argument))));
		}
		return elements.size() == 1 ? elements.get(0) : new All(elements);
	}

	private static String symbol(String typed, Argument argument) throws Trouble {
		String symbol = typed.isEmpty() ? "" : typed.substring(0, 1).toUpperCase(Locale.ROOT) + typed.substring(1).toLowerCase(Locale.ROOT);
		return Element.of(symbol).map(Element::symbol).orElseThrow(() -> new Trouble(typed + " is not the symbol of an element",
				argument.start + Math.max(0, argument.text.indexOf(typed))));
	}

	private static Condition system(Argument argument) throws Trouble {
		Set<String> symbols = new HashSet<>();
		for (String symbol : argument.text.split("-")) {
			symbols.add(symbol(symbol, argument));
		}
		return new Condition.Term(SearchTerms.system(symbols));
	}

	private static Condition formula(Argument argument) throws Trouble {
		try {
			Formula formula = Formula.parse(argument.text);
			return new Condition.Term(SearchTerms.formula(formula).orElseThrow(() -> new Trouble(argument.text
					+ " has an unknown; look for its elements, such as element:Na,P", argument.start)));
		} catch (FormulaFormatException e) {
			throw new Trouble(String.valueOf(e.getMessage()), argument.start + Math.max(0, e.position()));
		}
	}

	private Range range(Token token, Key key) throws Trouble {
		int place = token.start();
		String rest = token.text().substring(token.text().indexOf(':') + 1);
		List<String> name = new ArrayList<>(Words.of(rest));
		if (rest.isEmpty() && in.next(Form.QUOTED)) {
			name.addAll(Words.of(in.take().text()));
		}
		Optional<Range> range = parser.range(name, place);
		while (range.isEmpty() && parser.isWord()) {
			name.addAll(Words.of(in.take().text()));
			range = parser.range(name, place);
		}
		return range.filter(r -> !name.isEmpty())
				.orElseThrow(() -> new Trouble(key.text() + ": needs " + key.takes(), place));
	}

	private Dates dates(Token token, Key key) throws Trouble {
		String needs = key.text() + ": needs " + key.takes();
		String rest = token.text().substring(token.text().indexOf(':') + 1);
		String operator = "";
		if (rest.isEmpty() && in.next(Form.OPERATOR)) {
			operator = in.take().text();
			rest = in.next(Form.PLAIN) ? in.take().text() : "";
		}
		Dates dates = Dates.parse(rest, clock).orElseThrow(() -> new Trouble(needs, token.start()));
		return dates.compared(operator);
	}

	private static Condition dated(Key key, Dates dates) {
		Instant from = dates.from().atStartOfDay().toInstant(ZoneOffset.UTC);
		Instant until = dates.until().atStartOfDay().toInstant(ZoneOffset.UTC);
		Condition saved = new Condition.Saved(key != Key.CHANGED, from, until);
		if (key != Key.MADE) {
			return saved;
		}
		Range ever = new Range(List.of(), Fact.DATE, Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);
		return new Any(List.of(new Condition.Value(Comparison.range(List.of(), dates)),
				new All(List.of(saved, new Not(new Condition.Value(ever))))));
	}
}
