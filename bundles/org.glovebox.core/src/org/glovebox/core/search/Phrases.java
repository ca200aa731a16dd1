/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.glovebox.core.search.Token.Form;
import org.glovebox.core.store.Condition;
import org.glovebox.core.store.Condition.All;
import org.glovebox.core.store.Condition.Among;
import org.glovebox.core.store.Condition.Any;
import org.glovebox.core.store.Condition.Lineal;
import org.glovebox.core.store.Condition.Made;
import org.glovebox.core.store.Condition.Not;
import org.glovebox.core.store.Condition.Range;
import org.glovebox.core.store.Condition.Stated;
import org.glovebox.core.store.Condition.Value;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Words;

/**
 * Reads a search that begins as a sentence does: {@code cells whose electrolyte was annealed above 500 degC and
 * first-cycle CE < 80 %}. It is one where a kind of record stands first and one of a few words follows, so that nothing
 * else is taken for a sentence. Each clause, up to "and", is a comparison or some words, of the record or of its part with
 * a role.
 */
final class Phrases {

	private static final Set<String> OPENINGS = Set.of("whose", "with", "which", "that", "where", "made");
	private static final Set<String> FILLERS = Set.of("was", "were", "is", "are", "be", "been", "has", "have", "had", "a", "an",
			"the", "its", "their", "to", "whose", "with", "which", "that", "where");
	private static final Set<String> MADE_OF = Set.of("made", "contain", "contains", "contained", "containing", "comes", "come",
			"came");
	private static final Set<String> OF = Set.of("of", "from");
	private static final Set<String> NEGATIONS = Set.of("not", "never", "no");

	private final QueryParser parser;
	private final TokenReader in;
	private final SearchNames names;
	private final Roles roles;

	Phrases(QueryParser parser, TokenReader in, SearchNames names, Roles roles) {
		this.parser = parser;
		this.in = in;
		this.names = names;
		this.roles = roles;
	}

	/** The kinds and clauses with which the search begins, where it begins as a sentence. */
	List<Condition> read() throws Trouble {
		for (int words = 2; words >= 1; words--) {
			Optional<Set<String>> kinds = kinds(words);
			boolean opens = in.peek(words).filter(t -> OPENINGS.stream().anyMatch(t::is)).isPresent();
			if (kinds.isPresent() && opens) {
				in.skip(words);
				List<Condition> read = new ArrayList<>();
				read.add(new Condition.Kind(kinds.get()));
				clauses(read);
				return read;
			}
		}
		return List.of();
	}

	private Optional<Set<String>> kinds(int words) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < words; i++) {
			Optional<Token> token = in.peek(i).filter(t -> t.form() == Form.PLAIN);
			if (token.isEmpty()) {
				return Optional.empty();
			}
			name.append(token.get().text());
		}
		return Kinds.named(name.toString(), names.kinds());
	}

	private void clauses(List<Condition> read) throws Trouble {
		do {
			if (in.nextIs("and")) {
				in.take();
			}
			if (!parser.isWord() && !in.nextIs("not")) {
				// conditions with keys or in brackets are read as everywhere
				return;
			}
			read.add(clause());
		} while (in.nextIs("and"));
	}

	private Condition clause() throws Trouble {
		int place = in.position();
		List<String> said = new ArrayList<>();
		boolean negated = false;
		Optional<Range> range = Optional.empty();
		while (range.isEmpty() && (parser.isWord() || in.nextIs("not"))) {
			String word = in.take().text();
			boolean negation = NEGATIONS.contains(word.toLowerCase(java.util.Locale.ROOT));
			negated |= negation;
			if (!negation && said.stream().anyMatch(MADE_OF::contains) && isNamed(word)) {
				return not(negated, madeOf(said, word));
			}
			if (!negation) {
				Words.of(word).stream().filter(w -> !FILLERS.contains(w)).forEach(said::add);
			}
			range = said.isEmpty() ? Optional.empty() : comparison(said, place);
		}
		if (said.isEmpty()) {
			throw new Trouble("a condition must follow, such as whose electrolyte was annealed above 500 degC", place);
		}
		return not(negated, range.isPresent() ? compared(said, range.get()) : described(said));
	}

	private static Condition not(boolean negated, Condition condition) {
		return negated ? new Not(condition) : condition;
	}

	/** The comparison that stands here, of what was said without the role before it. */
	private Optional<Range> comparison(List<String> said, int place) throws Trouble {
		return parser.range(said.subList(roleWords(said), said.size()), place);
	}

	private int roleWords(List<String> said) {
		return parser.isProperty(said) ? 0 : roles.at(said).map(Roles.Named::words).orElse(0);
	}

	private Condition compared(List<String> said, Range range) {
		Optional<Roles.Named> role = roleWords(said) == 0 ? Optional.empty() : roles.at(said);
		Condition stated = new Any(List.of(new Value(range), new Stated(Keys.both(), range)));
		return role.isEmpty() ? stated
				: new Any(List.of(new Condition.Part(role.get().role(), range), new Made(role.get().role(), stated)));
	}

	/** A clause without a comparison. */
	private Condition described(List<String> said) throws Trouble {
		if (said.size() >= 2 && said.get(0).equals("saw")) {
			String what = String.join("", said.subList(1, said.size()));
			Optional<Set<UUID>> seen = names.saw(what);
			if (seen.isPresent()) {
				return new Among(seen.get());
			}
		}
		Optional<Roles.Named> role = roles.at(said).filter(r -> r.words() < said.size());
		List<Condition> words = said.subList(role.map(Roles.Named::words).orElse(0), said.size()).stream()
				.filter(w -> !MADE_OF.contains(w) && !OF.contains(w)).<Condition>map(w -> new Condition.Word(Stem.of(w))).toList();
		Condition all = new All(words);
		if (role.isPresent()) {
			return new Made(role.get().role(), all);
		}
		return said.stream().anyMatch(MADE_OF::contains) ? new Lineal(Direction.UP, all) : all;
	}

	private boolean isNamed(String word) {
		return names.record(word).isPresent();
	}

	/** Made of a record; where a role stands first, its material is or comes of that record. */
	private Condition madeOf(List<String> said, String named) {
		Condition record = new Among(names.record(named).map(Set::of).orElse(Set.of()));
		Optional<Roles.Named> role = roles.at(said);
		return role.isPresent() ? new Made(role.get().role(), record) : new Lineal(Direction.UP, record);
	}
}
