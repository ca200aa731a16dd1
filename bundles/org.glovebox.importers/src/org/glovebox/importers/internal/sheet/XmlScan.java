/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks through the tags of an XML part of a workbook, in UTF-8 and without a document type; entities other than the five
 * of XML and character numbers stay as they are. An end that is cut off ends the walk. Names are without their prefix.
 */
final class XmlScan {

	private final byte[] bytes;
	private int at;
	private int nameFrom;
	private int nameTo;
	private int attributesTo;
	private boolean opens;
	private boolean closes;

	XmlScan(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Goes to the next tag; false where there is none. Comments and declarations are passed over. */
	boolean next() {
		while (true) {
			int tag = find('<', at);
			if (tag < 0 || tag + 1 >= bytes.length) {
				return false;
			}
			if (bytes[tag + 1] == '!' || bytes[tag + 1] == '?') {
				at = behindDeclaration(tag);
			} else {
				return tag(tag);
			}
		}
	}

	private int behindDeclaration(int tag) {
		boolean comment = tag + 3 < bytes.length && bytes[tag + 2] == '-' && bytes[tag + 3] == '-';
		int end = find('>', tag);
		while (comment && end >= 0 && !(bytes[end - 1] == '-' && bytes[end - 2] == '-')) {
			end = find('>', end + 1);
		}
		return end < 0 ? bytes.length : end + 1;
	}

	private boolean tag(int tag) {
		int from = tag + 1;
		closes = bytes[from] == '/';
		opens = !closes;
		from += closes ? 1 : 0;
		nameFrom = from;
		int to = from;
		while (to < bytes.length && bytes[to] > ' ' && bytes[to] != '>' && bytes[to] != '/') {
			if (bytes[to] == ':') {
				nameFrom = to + 1;
			}
			to++;
		}
		nameTo = to;
		int end = endOfTag(to);
		if (end < 0) {
			return false;
		}
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
		for (int i = from; i < bytes.length; i++) {
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

	private int find(char wanted, int from) {
		for (int i = from; i < bytes.length; i++) {
			if (bytes[i] == wanted) {
				return i;
			}
		}
		return -1;
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
		return (double) at / Math.max(1, bytes.length);
	}

	/** Offset of the next tag behind this one: where plain content ends. */
	int contentTo() {
		int end = find('<', at);
		return end < 0 ? bytes.length : end;
	}

	/** Place of the value of an attribute without prefix, as {from, to}; {-1, -1} where there is none. */
	int[] attribute(String name) {
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
				break;
			}
			byte quote = bytes[i++];
			int from = i;
			while (i < attributesTo && bytes[i] != quote) {
				i++;
			}
			if (matches(key, keyTo, name)) {
				return new int[] { from, i };
			}
			i++;
		}
		return new int[] { -1, -1 };
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
		int[] place = attribute(name);
		return place[0] < 0 ? "" : text(place[0], place[1]);
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

	byte[] bytes() {
		return bytes;
	}

	/** Whether a part names a document type, which workbooks never do. */
	static boolean hasDocumentType(byte[] part) {
		String head = new String(Arrays.copyOf(part, Math.min(part.length, 4096)), StandardCharsets.ISO_8859_1);
		return head.contains("<!DOCTYPE") || head.contains("<!ENTITY");
	}
}
