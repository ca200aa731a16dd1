/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.importers.internal.LittleEndian;

/**
 * Reads texts of a record, which may go on in the records behind it; a text that does so in its characters says anew
 * whether they take one byte or two. What lies beyond the end reads as nothing.
 *
 * <p>Source of the format: Microsoft [MS-XLS], 2.5.293 (XLUnicodeRichExtendedString), 2.5.294 (XLUnicodeString), 2.4.265
 * (SST).
 */
final class BiffTexts {

	private static final int CONTINUED = 0x3C;
	private static final int WIDE = 1;
	private static final int EXTENDED = 4;
	private static final int RICH = 8;

	private final BiffRecords records;
	private final LittleEndian stream;
	private int at;
	private int end;
	private boolean ended;

	/**
	 * @param records at the record that texts are read of
	 * @param from offset from the begin of its data
	 */
	BiffTexts(BiffRecords records, int from) {
		this.records = records;
		this.stream = records.stream();
		this.at = records.at() + from;
		this.end = records.at() + records.length();
	}

	/** Whether nothing more is there. */
	boolean isEnded() {
		return ended || at >= end && !goOn();
	}

	/** Goes to the record behind, where it goes on there. */
	private boolean goOn() {
		if (ended || records.kindOfNext() != CONTINUED || !records.next()) {
			ended = true;
			return false;
		}
		at = records.at();
		end = at + records.length();
		return true;
	}

	private int u1() {
		while (at >= end) {
			if (!goOn()) {
				return 0;
			}
		}
		return stream.u1(at++);
	}

	private int u2() {
		return u1() | u1() << 8;
	}

	private long u4() {
		return u2() | (long) u2() << 16;
	}

	private void skip(long count) {
		long left = count;
		while (left > 0 && (at < end || goOn())) {
			int step = (int) Math.min(left, end - at);
			at += step;
			left -= step;
		}
	}

	/** A text whose length takes one byte, as the names of sheets are. */
	String shortText() {
		return plain(u1());
	}

	/** A text whose length takes two bytes. */
	String text() {
		return plain(u2());
	}

	private String plain(int count) {
		return characters(count, (u1() & WIDE) != 0);
	}

	private String characters(int count, boolean wideAtFirst) {
		boolean wide = wideAtFirst;
		StringBuilder text = new StringBuilder(Math.min(count, 64));
		for (int i = 0; i < count && !ended; i++) {
			if (at >= end) {
				if (!goOn()) {
					break;
				}
				wide = (u1() & WIDE) != 0;
			}
			text.append((char) (wide ? u2() : u1()));
		}
		return text.toString();
	}

	/** The texts that cells share, as many as are there; the record begins with two counts. */
	List<String> shared(int most) {
		skip(4);
		long stated = u4();
		List<String> texts = new ArrayList<>();
		while (texts.size() < Math.min(stated, most) && !isEnded()) {
			int count = u2();
			int flags = u1();
			int runs = (flags & RICH) != 0 ? u2() : 0;
			long extension = (flags & EXTENDED) != 0 ? u4() : 0;
			texts.add(count == 0 ? "" : characters(count, (flags & WIDE) != 0));
			skip(4L * runs + extension);
		}
		return texts;
	}
}
