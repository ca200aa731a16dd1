/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One saved state of a record. Its id is the SHA-256 of its stored bytes, which name its parents, author, time and
 * message, so none of these can change without a change of the id, and a revision vouches for all its ancestors.
 * <p>
 * The stored bytes are a head in UTF-8, one entry a line, each line ending in a single line feed, in this order:
 * </p>
 *
 * <pre>
 * glovebox-revision 1
 * record 6f1c2a34-…            the record's UUID in lower case
 * type https://…/synthesis/1#Batch
 * parent 9f86d081…             none, one or more lines, in the order of the parents
 * author Jane Doe
 * time 2026-11-21T08:53:00.123456Z
 * message press at 500 MPa
 * content 2713                 number of bytes of the content
 * (empty line)
 * </pre>
 * <p>
 * followed by the content, the record as XMI, up to the end. In {@code author} and {@code message} a backslash, line
 * feed and carriage return are written {@code \\}, {@code \n} and {@code \r}.
 * </p>
 */
public final class Revision {

	private static final String MAGIC = "glovebox-revision 1";

	private final RevisionInfo info;
	private final byte[] stored;
	private final int contentStart;

	private Revision(RevisionInfo info, byte[] stored, int contentStart) {
		this.info = info;
		this.stored = stored;
		this.contentStart = contentStart;
	}

	/**
	 * Makes a revision.
	 *
	 * @param time when; cut to microseconds, which every database keeps
	 * @param content the record as XMI
	 */
	public static Revision of(UUID record, String type, List<Sha256> parents, String author, Instant time,
			String message, byte[] content) {
		StringBuilder head = new StringBuilder(MAGIC).append('\n');
		head.append("record ").append(record).append('\n');
		head.append("type ").append(escape(type)).append('\n');
		parents.forEach(p -> head.append("parent ").append(p.hex()).append('\n'));
		head.append("author ").append(escape(author)).append('\n');
		head.append("time ").append(time.truncatedTo(ChronoUnit.MICROS)).append('\n');
		head.append("message ").append(escape(message)).append('\n');
		head.append("content ").append(content.length).append("\n\n");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + content.length);
		bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
		int start = bytes.size();
		bytes.writeBytes(content);
		byte[] stored = bytes.toByteArray();
		RevisionInfo info = new RevisionInfo(Sha256.of(stored), record, type, parents, author,
				time.truncatedTo(ChronoUnit.MICROS), message);
		return new Revision(info, stored, start);
	}

	/** Reads stored bytes; empty where they do not have the form of a revision. The id is computed from the bytes. */
	public static Optional<Revision> parse(byte[] stored) {
		return new Head(stored).read();
	}

	public RevisionInfo info() {
		return info;
	}

	public Sha256 id() {
		return info.id();
	}

	/** The record as XMI, a copy. */
	public byte[] content() {
		return Arrays.copyOfRange(stored, contentStart, stored.length);
	}

	/** The bytes that are stored and hashed, a copy. */
	public byte[] bytes() {
		return stored.clone();
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
	}

	private static String unescape(String text) {
		StringBuilder result = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\' && i + 1 < text.length()) {
				char next = text.charAt(++i);
				result.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
			} else {
				result.append(c);
			}
		}
		return result.toString();
	}

	/** Reads the head line by line. */
	private static final class Head {
		private final byte[] bytes;
		private int position;

		Head(byte[] bytes) {
			this.bytes = bytes;
		}

		Optional<Revision> read() {
			try {
				expect(line(), MAGIC);
				UUID record = UUID.fromString(value("record"));
				String type = unescape(value("type"));
				List<Sha256> parents = new ArrayList<>();
				while (ahead("parent ")) {
					parents.add(new Sha256(value("parent")));
				}
				String author = unescape(value("author"));
				Instant time = Instant.parse(value("time"));
				String message = unescape(value("message"));
				int length = Integer.parseInt(value("content"));
				expect(line(), "");
				expect(Integer.toString(bytes.length - position), Integer.toString(length));
				RevisionInfo info = new RevisionInfo(Sha256.of(bytes), record, type, parents, author, time, message);
				return Optional.of(new Revision(info, bytes.clone(), position));
			} catch (IllegalArgumentException | DateTimeException e) {
				return Optional.empty();
			}
		}

		private boolean ahead(String prefix) {
			byte[] expected = prefix.getBytes(StandardCharsets.UTF_8);
			return Arrays.equals(bytes, position, Math.min(bytes.length, position + expected.length), expected, 0,
					expected.length);
		}

		private String value(String key) {
			String line = line();
			if (!line.startsWith(key + ' ')) {
				throw new IllegalArgumentException("expected " + key);
			}
			return line.substring(key.length() + 1);
		}

		private String line() {
			int start = position;
			while (position < bytes.length && bytes[position] != '\n') {
				position++;
			}
			if (position == bytes.length) {
				throw new IllegalArgumentException("the head ends early");
			}
			return new String(bytes, start, position++ - start, StandardCharsets.UTF_8);
		}

		private static void expect(String found, String wanted) {
			if (!found.equals(wanted)) {
				throw new IllegalArgumentException("expected " + wanted);
			}
		}
	}
}
