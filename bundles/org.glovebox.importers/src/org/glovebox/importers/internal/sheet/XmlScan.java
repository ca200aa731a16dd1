/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.glovebox.importers.internal.ZipStream;
import org.glovebox.importers.internal.text.DecimalReader;

/**
 * Walks through the tags of an XML part of a workbook while it is unpacked, in UTF-8 and without a document type; entities
 * other than the five of XML and character numbers stay as they are. An end that is cut off, and a tag or text of more
 * than a MiB, end the walk. Names are without their prefix. Places in the part hold until the next tag is asked for.
 */
final class XmlScan {

	private static final int HELD = 1 << 15;
	private static final int LONGEST = 1 << 20;
	private static final int HEAD = 4096;

	private final ZipStream part;
	private byte[] bytes = new byte[HELD];
	private DecimalReader decimal = new DecimalReader(bytes, (byte) '.');
	private int limit;
	private int at;
	private int nameFrom;
	private int nameTo;
	private int attributesTo;
	private int valueFrom;
	private int valueTo;
	private boolean opens;
	private boolean closes;

	XmlScan(ZipStream part) {
		this.part = part;
		more();
	}

	/** Adds what follows to the bytes that are held; false where nothing follows, or where too much is held. */
	private boolean more() {
		if (limit == bytes.length) {
			if (limit >= LONGEST) {
				return false;
			}
			bytes = Arrays.copyOf(bytes, 2 * limit);
			decimal = new DecimalReader(bytes, (byte) '.');
		}
		int got = part.read(bytes, limit);
		limit += got;
		return got > 0;
	}

	/** Lets go of the bytes before a place, which is then 0. */
	private void forget(int before) {
		System.arraycopy(bytes, before, bytes, 0, limit - before);
		limit -= before;
		at = 0;
	}

	/** Goes to the next tag; false where there is none. Comments and declarations are passed over. */
	boolean next() {
		if (at > HELD / 2) {
			forget(at);
		}
		while (find((byte) '<')) {
			if (at + 1 >= limit && !more()) {
				return false;
			}
			if (bytes[at + 1] != '!' && bytes[at + 1] != '?') {
				return tag(at);
			}
			if (!passDeclaration()) {
				return false;
			}
		}
		return false;
	}

	/** Goes on to a byte. */
	private boolean find(byte wanted) {
		while (isMore()) {
			if (bytes[at] == wanted) {
				return true;
			}
			at++;
		}
		return false;
	}

	/** Whether there is a byte to look at; lets go of all before it. */
	private boolean isMore() {
		if (at < limit) {
			return true;
		}
		forget(limit);
		return more();
	}

	/** Goes behind a declaration or a comment, which may be of any length. */
	private boolean passDeclaration() {
		while (at + 3 >= limit && more()) {
			// until it can be told what it is
		}
		boolean comment = at + 3 < limit && bytes[at + 2] == '-' && bytes[at + 3] == '-';
		byte last = 0;
		byte before = 0;
		at += comment ? 4 : 2;
		while (isMore()) {
			byte b = bytes[at++];
			if (b == '>' && (!comment || last == '-' && before == '-')) {
				return true;
			}
			before = last;
			last = b;
		}
		return false;
	}

	private boolean tag(int tag) {
		int from = tag + 1;
		closes = bytes[from] == '/';
		opens = !closes;
		from += closes ? 1 : 0;
		int end = endOfTag(from);
		if (end < 0) {
			return false;
		}
		nameFrom = from;
		int to = from;
		while (to < end && bytes[to] > ' ' && bytes[to] != '/') {
			if (bytes[to] == ':') {
				nameFrom = to + 1;
			}
			to++;
		}
		nameTo = to;
		attributesTo = end;
		if (bytes[end - 1] == '/' && opens) {
			closes = true;
			attributesTo = end - 1;
		}
		at = end + 1;
		return true;
	}

	/** The bracket that closes a tag, which may stand in the value of an attribute too. */
	private int endOfTag(int from) {
		byte quote = 0;
		for (int i = from; i < limit || more(); i++) {
			byte b = bytes[i];
			if (quote != 0) {
				quote = b == quote ? 0 : quote;
			} else if (b == '"' || b == '\'') {
				quote = b;
			} else if (b == '>') {
				return i;
			}
		}
		return -1;
	}

	/** Whether the part holds nothing. */
	boolean isEmpty() {
		return limit == 0;
	}

	/** Goes to the end of the part, whose fault is known only then. */
	void skipRest() {
		do {
			at = limit;
		} while (isMore());
	}

	/** Whether the tag opens an element; an empty element both opens and closes. */
	boolean opens() {
		return opens;
	}

	boolean closes() {
		return closes;
	}

	/** Whether the tag is of an element of this name. */
	boolean is(String name) {
		int length = nameTo - nameFrom;
		if (length != name.length()) {
			return false;
		}
		for (int i = 0; i < length; i++) {
			if (bytes[nameFrom + i] != name.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Offset behind the tag: where its content begins. */
	int contentFrom() {
		return at;
	}

	/** How far the walk is, 0 to 1. */
	double progress() {
		return part.progress();
	}

	/** Offset of the next tag behind this one: where plain content ends. */
	int contentTo() {
		int end = at;
		while ((end < limit || more()) && bytes[end] != '<') {
			end++;
		}
		return end;
	}

	/** Finds an attribute by its name without prefix; its value is then between {@link #from()} and {@link #to()}. */
	boolean find(String name) {
		int i = nameTo;
		while (i < attributesTo) {
			while (i < attributesTo && bytes[i] <= ' ') {
				i++;
			}
			int key = i;
			while (i < attributesTo && bytes[i] != '=') {
				i++;
			}
			int keyTo = i;
			i++;
			if (i >= attributesTo) {
				return false;
			}
			byte quote = bytes[i++];
			valueFrom = i;
			while (i < attributesTo && bytes[i] != quote) {
				i++;
			}
			valueTo = i;
			if (matches(key, keyTo, name)) {
				return true;
			}
			i++;
		}
		return false;
	}

	/** Where the value of the attribute that was found begins. */
	int from() {
		return valueFrom;
	}

	/** Where the value of the attribute that was found ends. */
	int to() {
		return valueTo;
	}

	/** A byte at a place. */
	byte at(int place) {
		return bytes[place];
	}

	/** A number between two places; {@code NaN} where there is none. */
	double number(int from, int to) {
		double value = decimal.read(from, to);
		return decimal.found() ? value : Double.NaN;
	}

	private boolean matches(int from, int to, String name) {
		int start = from;
		for (int i = from; i < to; i++) {
			start = bytes[i] == ':' ? i + 1 : start;
		}
		if (to - start != name.length()) {
			return false;
		}
		for (int i = 0; i < name.length(); i++) {
			if (bytes[start + i] != name.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** The value of an attribute, "" where there is none. */
	String value(String name) {
		return find(name) ? text(valueFrom, valueTo) : "";
	}

	/** A part of the bytes as text, its entities resolved. */
	String text(int from, int to) {
		String raw = new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
		return raw.indexOf('&') < 0 ? raw : resolved(raw);
	}

	private static String resolved(String raw) {
		StringBuilder text = new StringBuilder();
		int i = 0;
		while (i < raw.length()) {
			int end = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
			String entity = end < 0 || end - i > 9 ? "" : raw.substring(i + 1, end);
			String plain = entity.isEmpty() ? "" : entity(entity);
			text.append(plain.isEmpty() ? raw.substring(i, i + 1) : plain);
			i = plain.isEmpty() ? i + 1 : end + 1;
		}
		return text.toString();
	}

	private static String entity(String name) {
		return switch (name) {
		case "amp" -> "&";
		case "lt" -> "<";
		case "gt" -> ">";
		case "quot" -> "\"";
		case "apos" -> "'";
		default -> name.matches("#\\d{1,6}") ? character(Integer.parseInt(name.substring(1)))
				: name.matches("#x[0-9a-fA-F]{1,5}") ? character(Integer.parseInt(name.substring(2), 16)) : "";
		};
	}

	private static String character(int code) {
		return Character.isValidCodePoint(code) ? Character.toString(code) : "";
	}

	/** Whether the part names a document type at its begin, which workbooks never do. */
	boolean hasDocumentType() {
		while (limit < HEAD && more()) {
			// its begin can be longer than what is unpacked at once
		}
		String head = new String(bytes, 0, Math.min(limit, HEAD), StandardCharsets.ISO_8859_1);
		return head.contains("<!DOCTYPE") || head.contains("<!ENTITY");
	}
}
