/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

/**
 * An entry of the logbook, in which a notebook writes down whatever is put into it, in order and one after the other.
 * The hash of an entry covers that of the entry before, so the newest one vouches for all: no entry can be changed,
 * taken out or put in between without a change of every later hash. An entry is held here as it is stored and may be
 * damaged.
 *
 * @param number 1, 2, 3 ...
 * @param kind one of the texts of {@link Kind}
 * @param subject SHA-256 of what was put in
 * @param about what it belongs to, as {@link Kind} says
 * @param hash SHA-256 of the lines {@code glovebox-logbook 1}, hash of the entry before (64 zeros for the first one),
 *            number, kind, subject and about, in UTF-8, separated by single line feeds
 */
public record LogEntry(long number, String kind, String subject, String about, String hash) {

	private static final String MAGIC = "glovebox-logbook 1";
	private static final String NOTHING_BEFORE = "0".repeat(64);

	/** What can be put into a notebook. */
	public enum Kind {
		/** The first entry: identity and time of making of the notebook; about: its UUID. */
		NOTEBOOK("notebook"),
		/** A revision; about: the UUID of its record. */
		REVISION("revision"),
		/** A file; about: its size in bytes, a space, the UUID of the record that brought it. */
		FILE("file"),
		/** The description of a model package; about: its namespace. */
		PACKAGE("package"),
		/** A text that is kept beside the records, in the place of the one before; about: its name. */
		TEXT("text");

		private final String text;

		Kind(String text) {
			this.text = text;
		}

		/** As it is stored. */
		public String text() {
			return text;
		}
	}

	/** The entry with which the logbook of a notebook begins. */
	public static LogEntry first(NotebookInfo notebook) {
		Sha256 subject = Sha256.of(notebook.id() + "\n" + notebook.created());
		return chained(NOTHING_BEFORE, 1, Kind.NOTEBOOK, subject, notebook.id().toString());
	}

	/** The entry that follows this one. */
	public LogEntry next(Kind what, Sha256 subjectHash, String belongsTo) {
		return chained(hash, number + 1, what, subjectHash, belongsTo);
	}

	/** Whether this entry is as it was when it was written after another one. */
	public boolean follows(LogEntry before) {
		return number == before.number + 1 && hash.equals(hash(before.hash, number, kind, subject, about));
	}

	public boolean is(Kind what) {
		return kind.equals(what.text());
	}

	/** Number and hash in one text, which vouches for this entry and all before it. */
	public String seal() {
		return number + "-" + hash;
	}

	private static LogEntry chained(String before, long number, Kind kind, Sha256 subject, String about) {
		return new LogEntry(number, kind.text(), subject.hex(), about,
				hash(before, number, kind.text(), subject.hex(), about));
	}

	private static String hash(String before, long number, String kind, String subject, String about) {
		String lines = String.join("\n", MAGIC, before, Long.toString(number), kind, subject, about);
		return Sha256.of(lines).hex();
	}
}
