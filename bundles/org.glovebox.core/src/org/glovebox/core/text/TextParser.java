/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.core.text.Lines.Line;

/** Reads texts with records. Nothing is looked up in a notebook yet: references are names still. */
public final class TextParser {

	private static final String EVERY = "every";
	private static final String TABLE = "table";

	private final Lines lines;
	private final Kinds kinds;
	private final List<TextMessage> messages;
	private final PartParser parts;
	private final List<Default> defaults = new ArrayList<>();
	private final List<Entry> entries = new ArrayList<>();

	/** What is said of every record of a kind. */
	private record Default(EClass kind, List<Mention> mentions) {
	}

	private TextParser(TextFile file, Kinds kinds, List<TextMessage> messages) {
		this.lines = new Lines(file);
		this.kinds = kinds;
		this.messages = messages;
		this.parts = new PartParser(lines, kinds, messages);
	}

	/**
	 * Reads texts that belong together: a record of one may refer to records of the others, in any order.
	 *
	 * @param files the texts
	 * @param kinds the kinds of records that there are
	 */
	public static ParsedText parse(List<TextFile> files, Kinds kinds) {
		List<TextMessage> messages = new ArrayList<>();
		List<Entry> entries = new ArrayList<>();
		for (TextFile file : files) {
			TextParser parser = new TextParser(file, kinds, messages);
			parser.run();
			entries.addAll(parser.entries);
		}
		noIdTwice(entries, messages);
		return new ParsedText(entries, messages);
	}

	private static void noIdTwice(List<Entry> entries, Collection<TextMessage> messages) {
		Map<String, Entry> first = new HashMap<>();
		for (Entry entry : entries) {
			Entry before = first.putIfAbsent(entry.id().toLowerCase(Locale.ROOT), entry);
			if (before != null) {
				messages.add(TextMessage.error(entry.place(), "the id " + entry.id() + " stands at " + before.place()
						+ " already; each record has its own"));
			}
		}
	}

	private void run() {
		for (Optional<Line> line = lines.peek(); line.isPresent(); line = lines.peek()) {
			lines.advance();
			Span text = line.get().content();
			if (line.get().indent() > 0) {
				error(text.place(), "a record begins at the left margin, and only its fields are indented");
				lines.skipInside(0);
			} else if (keyword(text, EVERY)) {
				every(text.from(EVERY.length()));
			} else if (keyword(text, TABLE)) {
				table(text.from(TABLE.length()));
			} else {
				record(text);
			}
		}
	}

	private static boolean keyword(Span text, String word) {
		return text.until(text.wordEnd()).text().equalsIgnoreCase(word);
	}

	/** "every claim": what holds for the records below of that kind, unless they say otherwise. */
	private void every(Span text) {
		Optional<Names.Match<EClass>> kind = kinds.records().atStart(text.text());
		if (kind.isEmpty()) {
			unknownKind(text);
			return;
		}
		Scope scope = Scope.of(kind.get().named(), Optional.empty());
		Mentions mentions = new Mentions(messages);
		rest(scope, text.from(kind.get().length()), mentions);
		parts.body(scope, 0, mentions);
		// the later one counts first
		defaults.add(0, new Default(scope.kind(), mentions.with(scope, text.place())));
	}

	private void record(Span text) {
		Optional<Names.Match<EClass>> match = concrete(text);
		if (match.isEmpty()) {
			return;
		}
		Span rest = text.from(match.get().length());
		if (rest.isEmpty() || rest.isQuoted() && Quoting.plain(rest.until(rest.wordEnd()).text()).isEmpty()) {
			error(text.place(), "the id of the " + Kinds.word(match.get().named())
					+ " is missing; without one the same text would make the record anew each time");
			lines.skipInside(0);
			return;
		}
		int end = idEnd(rest);
		Span id = rest.until(end);
		Scope scope = Scope.of(match.get().named(), Optional.empty());
		Mentions mentions = new Mentions(messages);
		rest(scope, rest.from(end), mentions);
		parts.body(scope, 0, mentions);
		add(scope, id, text.place(), mentions);
	}

	/** Where an id ends: at a space, or at the comma after it. */
	private static int idEnd(Span text) {
		int end = text.wordEnd();
		return text.text().charAt(end - 1) == ',' ? end - 1 : end;
	}

	/** A title in quotation marks and fields after commas. */
	private void rest(Scope scope, Span text, Mentions into) {
		List<Span> pieces = text.split();
		parts.head(scope, pieces.get(0), into);
		pieces.subList(1, pieces.size()).forEach(piece -> parts.field(scope, piece, 0, false, into));
	}

	private void add(Scope scope, Span id, Place place, Mentions mentions) {
		for (Default each : defaults) {
			if (each.kind().isSuperTypeOf(scope.kind())) {
				each.mentions().stream().filter(mention -> !mentions.has(mention.feature()))
						.forEach(mention -> mentions.add(scope, mention));
			}
		}
		entries.add(new Entry(scope.kind(), Quoting.plain(id.text()).orElse(id.text()), place,
				mentions.with(scope, place)));
	}

	private Optional<Names.Match<EClass>> concrete(Span text) {
		Optional<Names.Match<EClass>> match = kinds.records().atStart(text.text());
		if (match.isEmpty()) {
			unknownKind(text);
		} else if (match.get().named().isAbstract()) {
			error(text.place(), "say which kind of " + Kinds.word(match.get().named()) + " it is: "
					+ String.join(", ", kinds.concrete(match.get().named()).all()));
			lines.skipInside(0);
			return Optional.empty();
		}
		return match;
	}

	private void unknownKind(Span text) {
		error(text.place(), "there is no kind of record \u201c" + text.until(text.wordEnd()).text() + "\u201d"
				+ kinds.records().hint(text.text()));
		lines.skipInside(0);
	}

	/** "table lot": a line of names of fields, then a row for each record until an empty line. */
	private void table(Span text) {
		Optional<Names.Match<EClass>> match = concrete(text);
		List<Line> rows = lines.rows();
		if (match.isEmpty()) {
			return;
		}
		Scope scope = Scope.of(match.get().named(), Optional.empty());
		if (rows.isEmpty()) {
			error(text.place(), "the table has no line with the names of its columns");
			return;
		}
		boolean tabs = rows.get(0).content().text().contains("\t");
		List<Span> header = cells(rows.get(0).content(), tabs);
		int ids = columnOfIds(header);
		if (ids < 0) {
			error(rows.get(0).content().place(), "the table has no column \u201cid\u201d");
			return;
		}
		Map<EStructuralFeature, Mention> common = common(scope, text.from(match.get().length()));
		rows.subList(1, rows.size()).forEach(row -> row(scope, header, ids, cells(row.content(), tabs), common));
	}

	private Map<EStructuralFeature, Mention> common(Scope scope, Span text) {
		Mentions mentions = new Mentions(messages);
		rest(scope, text, mentions);
		Map<EStructuralFeature, Mention> common = new LinkedHashMap<>();
		mentions.with(scope, text.place()).forEach(mention -> common.put(mention.feature(), mention));
		return common;
	}

	private static int columnOfIds(List<Span> header) {
		for (int i = 0; i < header.size(); i++) {
			String key = Names.key(header.get(i).text());
			if (key.equals("id") || key.equals("short id")) {
				return i;
			}
		}
		return -1;
	}

	private void row(Scope scope, List<Span> header, int ids, List<Span> cells,
			Map<EStructuralFeature, Mention> common) {
		Place place = cells.get(0).place();
		if (cells.size() <= ids || cells.get(ids).isEmpty()) {
			error(place, "the row has no id");
			return;
		}
		if (cells.size() > header.size()) {
			error(cells.get(header.size()).place(), "the row has more cells than the table has columns");
			return;
		}
		Mentions mentions = new Mentions(messages);
		common.values().stream().filter(mention -> mention.feature().isMany())
				.forEach(mention -> mentions.add(scope, mention));
		for (int i = 0; i < cells.size(); i++) {
			if (i != ids && !cells.get(i).isEmpty()) {
				cell(scope, header.get(i), cells.get(i), mentions);
			}
		}
		common.values().stream().filter(mention -> !mentions.has(mention.feature()))
				.forEach(mention -> mentions.add(scope, mention));
		add(scope, cells.get(ids), place, mentions);
	}

	/** A cell stands for the line that begins with the header of its column. */
	private void cell(Scope scope, Span header, Span cell, Mentions into) {
		Place place = cell.place();
		Place start = new Place(place.file(), place.line(), Math.max(1, place.column() - header.text().length() - 1));
		parts.cell(scope, new Span(start, header.text() + ' ' + cell.text()), into);
	}

	private static List<Span> cells(Span row, boolean tabs) {
		List<Span> cells = new ArrayList<>();
		char separator = tabs ? '\t' : '|';
		int start = 0;
		for (int at = 0; at <= row.text().length(); at++) {
			if (at == row.text().length() || row.text().charAt(at) == separator) {
				cells.add(row.until(at).from(start).trimmed());
				start = at + 1;
			}
		}
		return cells;
	}

	private void error(Place place, String text) {
		messages.add(TextMessage.error(place, text));
	}
}
