/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glovebox.core.search.Token.Form;
import org.glovebox.core.store.Condition;
import org.glovebox.core.store.Condition.All;
import org.glovebox.core.store.Condition.Any;
import org.glovebox.core.store.Condition.Not;
import org.glovebox.core.store.Condition.Range;
import org.glovebox.core.store.Condition.Value;
import org.glovebox.core.store.Words;

/**
 * Reads what is typed into the search box. {@code docs/guide/search.md} has the whole language:
 *
 * <pre>
 * search      conditions { "or" conditions }
 * conditions  [ kinds ("whose" | "with" | "that" | "made") phrase ] { [ "and" ] condition }
 * condition   ( "not" | "-" ) condition | "(" search ")" | key ":" argument | name comparison | word | "words"
 * comparison  operator quantity | operator date | number ".." quantity | date ".." date
 * </pre>
 *
 * All plain words right before a comparison are the name of the quantity.
 */
public final class QueryParser {

	/** So deep, searches that are kept may name each other. */
	private static final int DEEPEST = 8;

	private final TokenReader in;
	private final SearchNames names;
	private final int depth;
	private final Comparison comparison;
	private final PropertyNames properties;
	private final Keys keys;
	private final Phrases phrases;

	private QueryParser(String text, SearchNames names, Clock clock, int depth) {
		this.in = new TokenReader(text);
		this.names = names;
		this.depth = depth;
		this.comparison = new Comparison(in, clock);
		this.properties = new PropertyNames(names.properties());
		Roles roles = new Roles();
		this.keys = new Keys(this, in, names, roles, clock);
		this.phrases = new Phrases(this, in, names, roles);
	}

	/** Reads a search. */
	public static Reading parse(String text, SearchNames names) {
		return parse(text, names, Clock.systemUTC());
	}

	/** As {@link #parse(String, SearchNames)}, on a day that a clock tells. */
	static Reading parse(String text, SearchNames names, Clock clock) {
		try {
			return new Reading.Understood(new QueryParser(text, names, clock, 0).all());
		} catch (Trouble t) {
			return new Reading.Malformed(t.message(), t.position());
		}
	}

	/** The condition of a search that is kept. */
	Condition kept(Token place, String text, Clock clock) throws Trouble {
		if (depth >= DEEPEST) {
			throw new Trouble("this kept search leads back to itself", place.start());
		}
		try {
			return new QueryParser(text, names, clock, depth + 1).all();
		} catch (Trouble t) {
			throw new Trouble("in the kept search: " + t.message(), place.start());
		}
	}

	private Condition all() throws Trouble {
		Condition read = search();
		if (!in.atEnd()) {
			throw new Trouble("a bracket is closed here that was not opened", in.position());
		}
		return read;
	}

	/** Up to the end or the bracket that closes. */
	private Condition search() throws Trouble {
		List<Condition> choices = new ArrayList<>();
		choices.add(conditions());
		while (in.nextIs("or")) {
			Token or = in.take();
			if (in.atEnd() || in.next(Form.CLOSE)) {
				throw new Trouble("another condition must follow \u201cor\u201d; put the word in quotation marks to look for it",
						or.start());
			}
			choices.add(conditions());
		}
		return choices.size() == 1 ? choices.get(0) : new Any(choices);
	}

	private Condition conditions() throws Trouble {
		List<Condition> parts = new ArrayList<>(phrases.read());
		Set<String> kinds = new LinkedHashSet<>();
		while (!in.atEnd() && !in.next(Form.CLOSE) && !in.nextIs("or")) {
			if (in.nextIs("and")) {
				in.take();
				continue;
			}
			// several kinds: any of them
			if (condition() instanceof Condition read && !(read instanceof Condition.Kind(var more) && kinds.addAll(more))) {
				parts.add(read);
			}
		}
		if (!kinds.isEmpty()) {
			parts.add(0, new Condition.Kind(kinds));
		}
		return all(parts);
	}

	private static Condition all(List<Condition> parts) {
		return parts.size() == 1 ? parts.get(0) : new All(parts);
	}

	private Condition condition() throws Trouble {
		Token next = in.peek(0).orElseThrow(() -> new Trouble("a condition must follow", in.position()));
		switch (next.form()) {
		case OPEN:
			in.take();
			return group(next);
		case CLOSE, OPERATOR:
			throw new Trouble("name the quantity before " + next.text() + ", such as heat temperature > 300 degC", next.start());
		case QUOTED:
			return quoted(in.take());
		default:
			break;
		}
		Optional<Condition> negated = negated(next);
		if (negated.isPresent()) {
			return negated.get();
		}
		Optional<Condition> keyed = keys.read(next);
		return keyed.isPresent() ? keyed.get() : words();
	}

	private Optional<Condition> negated(Token next) throws Trouble {
		if (next.is("not") && in.peek(1).filter(t -> t.form() != Form.CLOSE).isPresent()
				|| next.text().equals("-") && in.peek(1).filter(next::touches).isPresent()) {
			in.take();
			return Optional.of(new Not(condition()));
		}
		if (next.text().length() > 1 && next.text().charAt(0) == '-' && Character.isLetter(next.text().charAt(1))) {
			in.replace(new Token(Form.PLAIN, next.text().substring(1), next.start() + 1, next.end()));
			return Optional.of(new Not(condition()));
		}
		return Optional.empty();
	}

	/** What stands in brackets, the first of which was taken. */
	Condition group(Token open) throws Trouble {
		if (in.next(Form.CLOSE)) {
			throw new Trouble("there is nothing between the brackets", open.start());
		}
		Condition inside = search();
		if (!in.next(Form.CLOSE)) {
			throw new Trouble("the bracket is not closed", open.start());
		}
		in.take();
		return inside;
	}

	private Condition quoted(Token token) throws Trouble {
		List<String> name = Words.of(token.text());
		if (in.next(Form.OPERATOR)) {
			Optional<Range> range = range(name, token.start());
			if (range.isPresent()) {
				return new Value(range.get());
			}
		}
		return all(name.stream().<Condition>map(Condition.Word::new).toList());
	}

	/** Words that name a quantity which is compared, or else one word. */
	private Condition words() throws Trouble {
		int mark = in.mark();
		int place = in.position();
		List<String> name = new ArrayList<>();
		while (isWord()) {
			if (!name.isEmpty()) {
				Optional<Range> range = range(name, place);
				if (range.isPresent()) {
					return new Value(range.get());
				}
			}
			name.addAll(Words.of(in.take().text()));
		}
		Optional<Range> range = name.isEmpty() ? Optional.empty() : range(name, place);
		if (range.isPresent()) {
			return new Value(range.get());
		}
		in.back(mark);
		return all(Words.of(in.take().text()).stream().<Condition>map(w -> new Condition.Word(Stem.of(w))).toList());
	}

	/** Whether a plain word is next that joins nothing and is no key. */
	boolean isWord() {
		return in.next(Form.PLAIN) && !in.nextIs("and", "or", "not") && in.peek(0).filter(keys::isKey).isEmpty();
	}

	/** The range that stands here, where a comparison does. */
	Optional<Range> range(List<String> name, int place) throws Trouble {
		Optional<Range> range = comparison.read(List.copyOf(name));
		return range.isEmpty() ? range : Optional.of(properties.spelledOut(range.get(), place));
	}

	/** Whether a name is that of a property of results. */
	boolean isProperty(List<String> name) {
		return properties.named(name).isPresent();
	}
}
