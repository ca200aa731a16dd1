/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Counts the line ends of a text, eight bytes at a time: LF, CR LF and CR. */
final class LineEnds {

	private static final long ONES = 0x0101_0101_0101_0101L;
	private static final long SEVENS = 0x7F7F_7F7F_7F7F_7F7FL;

	private LineEnds() {
	}

	/** Number of line ends between two offsets. */
	static int count(ByteBuffer text, int from, int to) {
		ByteBuffer bytes = text.duplicate().order(ByteOrder.LITTLE_ENDIAN);
		int ends = 0;
		long returnBefore = 0;
		int at = from;
		for (; at + 8 <= to; at += 8) {
			long eight = bytes.getLong(at);
			long feeds = places(eight ^ '\n' * ONES);
			long returns = places(eight ^ '\r' * ONES);
			long pairs = (returns << 8 | returnBefore) & feeds;
			ends += Long.bitCount(feeds) + Long.bitCount(returns) - Long.bitCount(pairs);
			returnBefore = returns >>> 56;
		}
		boolean returned = returnBefore != 0;
		for (; at < to; at++) {
			byte b = bytes.get(at);
			ends += b == '\r' || b == '\n' && !returned ? 1 : 0;
			returned = b == '\r';
		}
		return ends;
	}

	/** The highest bit of each byte that is zero. */
	private static long places(long eight) {
		return ~((eight & SEVENS) + SEVENS | eight | SEVENS);
	}
}
