/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a text file whose encoding is found from its bytes: a byte order mark, UTF-16 without one where every
 * second byte is 0, else UTF-8 where the head of the file is valid UTF-8, GB 18030 where its other characters come in
 * pairs as Chinese ones do, else Windows code page 1252, which holds Latin-1. Lines end with LF, CR LF, CR CR LF or CR.
 *
 * @param bytes the text in an encoding that keeps ASCII in one byte
 * @param charset the encoding of {@code bytes}
 * @param start offset of the first character
 * @param encoding name of the encoding in the file
 * @param ascii whether the head of the file is plain ASCII, so that the encoding does not matter
 */
public record TextLines(ByteBuffer bytes, Charset charset, int start, String encoding, boolean ascii) {

	private static final int HEAD = 65_536;
	private static final int SAMPLE = 512;
	private static final Charset WINDOWS = Charset.forName("windows-1252");
	private static final Charset CHINESE = Charset.forName("GB18030");

	/** A line: {@code from} inclusive, {@code to} exclusive and without its end, {@code next} where the next begins. */
	public record Line(int from, int to, int next) {

		/** Whether the line has an end, which the last line of a file that was cut off has not. */
		public boolean ended() {
			return next > to;
		}
	}

	public static TextLines of(ByteBuffer file) {
		ByteBuffer bytes = file.slice(0, file.limit());
		int mark = bytes.remaining() < 2 ? 0 : (bytes.get(0) & 0xFF) << 8 | bytes.get(1) & 0xFF;
		if (mark == 0xFFFE || mark == 0xFEFF) {
			return wide(bytes, mark == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2);
		}
		if (isWide(bytes, 1)) {
			return wide(bytes, StandardCharsets.UTF_16LE, 0);
		}
		if (isWide(bytes, 0)) {
			return wide(bytes, StandardCharsets.UTF_16BE, 0);
		}
		boolean marked = mark == 0xEFBB && bytes.remaining() > 2 && bytes.get(2) == (byte) 0xBF;
		Charset charset = marked || isUtf8(bytes) ? StandardCharsets.UTF_8 : isChinese(bytes) ? CHINESE : WINDOWS;
		return new TextLines(bytes, charset, marked ? 3 : 0, charset.name(), !marked && isAscii(bytes));
	}

	private static TextLines wide(ByteBuffer bytes, Charset charset, int from) {
		CharBuffer text = charset.decode(bytes.slice(from, bytes.limit() - from));
		return new TextLines(StandardCharsets.UTF_8.encode(text), StandardCharsets.UTF_8, 0, charset.name(), false);
	}

	/** Whether most bytes at even (0) or odd (1) places of the head are 0 and most of the others are not. */
	private static boolean isWide(ByteBuffer bytes, int place) {
		int pairs = Math.min(SAMPLE, bytes.limit()) / 2;
		int zeros = 0;
		for (int i = 0; i < pairs; i++) {
			zeros += bytes.get(2 * i + place) == 0 && bytes.get(2 * i + 1 - place) != 0 ? 1 : 0;
		}
		return pairs >= 4 && zeros * 10 > pairs * 6;
	}

	/** Whether all bytes beyond ASCII come in pairs of the code table GB 2312, as single accents and degree signs do not. */
	private static boolean isChinese(ByteBuffer bytes) {
		int pairs = 0;
		int length = Math.min(HEAD, bytes.limit());
		for (int i = 0; i < length; i++) {
			if (bytes.get(i) < 0) {
				int lead = bytes.get(i) & 0xFF;
				int trail = i + 1 < bytes.limit() ? bytes.get(i + 1) & 0xFF : 0;
				if (lead < 0xA1 || lead > 0xF7 || trail < 0xA1) {
					return false;
				}
				pairs++;
				i++;
			}
		}
		return pairs > 0;
	}

	private static boolean isAscii(ByteBuffer bytes) {
		for (int i = 0; i < Math.min(HEAD, bytes.limit()); i++) {
			if (bytes.get(i) < 0) {
				return false;
			}
		}
		return true;
	}

	private static boolean isUtf8(ByteBuffer bytes) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		int length = Math.min(HEAD, bytes.limit());
		boolean whole = length == bytes.limit();
		CoderResult result = decoder.decode(bytes.slice(0, length), CharBuffer.allocate(length), whole);
		return !result.isError();
	}

	/** Offset behind the last byte. */
	public int end() {
		return bytes.limit();
	}

	/** The line that begins at an offset before the end. */
	public Line line(int from) {
		int to = from;
		int end = bytes.limit();
		while (to < end && bytes.get(to) != '\n' && bytes.get(to) != '\r') {
			to++;
		}
		return new Line(from, to, Math.min(end, to + endAt(to, end)));
	}

	/** Bytes of a line's end; text that went through a careless conversion has CR CR LF. */
	private int endAt(int at, int end) {
		if (at >= end || bytes.get(at) != '\r') {
			return 1;
		}
		boolean twice = at + 2 < end && bytes.get(at + 1) == '\r' && bytes.get(at + 2) == '\n';
		return twice ? 3 : at + 1 < end && bytes.get(at + 1) == '\n' ? 2 : 1;
	}

	public String text(Line line) {
		return text(line.from(), line.to());
	}

	/** The begin of a line, for lines that may be longer than anything that is looked for in them. */
	public String text(Line line, int most) {
		return text(line.from(), Math.min(line.to(), line.from() + most));
	}

	public String text(int from, int to) {
		return charset.decode(bytes.slice(from, to - from)).toString();
	}
}
