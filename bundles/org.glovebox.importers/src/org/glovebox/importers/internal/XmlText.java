/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file. One that is cut off is closed: what is incomplete at its end, a tag or the last word of
 * a text, is taken away, and the elements that are open are ended, so that all that stands before the cut can be read.
 *
 * @param text a document with an end
 * @param cutIn name of the element in which the file was cut off, or ""
 */
record XmlText(String text, String cutIn) {

	private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z][\\w.-]*)[\"']");
	private static final int DEEPEST = 64;

	static XmlText of(byte[] content) {
		String text = decode(content);
		Deque<String> open = new ArrayDeque<>();
		int end = walk(text, open);
		if (open.isEmpty() || open.size() > DEEPEST) {
			return new XmlText(text, "");
		}
		StringBuilder closed = new StringBuilder(wholeWords(text, end));
		String within = open.peek();
		open.forEach(name -> closed.append("</").append(name).append('>'));
		return new XmlText(closed.toString(), within.substring(within.indexOf(':') + 1));
	}

	/** As the byte order mark or the file itself says, else as UTF-8 where it is valid, else as code page 1252. */
	private static String decode(byte[] content) {
		TextLines lines = TextLines.of(ByteBuffer.wrap(content));
		String head = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
		Matcher declared = DECLARED.matcher(head);
		if (declared.find() && lines.start() == 0 && !declared.group(1).equalsIgnoreCase("UTF-8")) {
			try {
				return new String(content, Charset.forName(declared.group(1)));
			} catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
				// as if it said nothing
			}
		}
		return lines.text(lines.start(), lines.end());
	}

	/** Goes through the tags; offset behind the last complete one, and the elements that are open there. */
	private static int walk(String text, Deque<String> open) {
		int behind = 0;
		for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', behind)) {
			String close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<![CDATA[", at) ? "]]>" : ">";
			int end = text.indexOf(close, at);
			if (end < 0) {
				return at;
			}
			behind = end + close.length();
			char kind = text.charAt(at + 1);
			if (kind == '/') {
				open.poll();
			} else if (kind != '!' && kind != '?' && text.charAt(end - 1) != '/') {
				open.push(name(text, at + 1, end));
			}
		}
		return text.length();
	}

	private static String name(String text, int from, int end) {
		int to = from;
		while (to < end && text.charAt(to) > ' ') {
			to++;
		}
		return text.substring(from, to);
	}

	/** The text up to an offset without the word that ends there, which may be incomplete. */
	private static String wholeWords(String text, int end) {
		int to = end;
		while (to > 0 && text.charAt(to - 1) > ' ' && text.charAt(to - 1) != '>') {
			to--;
		}
		return text.substring(0, to);
	}
}
