/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.packing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits that are read from the end of a stream to its begin, as Zstandard writes them: RFC 8878, section 4.1. Past the begin
 * there are zeros.
 */
final class BackwardBits {

	private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private final byte[] in;
	private final int from;
	private long left;

	/** The bytes {@code from} to {@code to}; the highest bit that is set in the last one marks the end. */
	BackwardBits(byte[] in, int from, int to) throws Damaged {
		if (to <= from || in[to - 1] == 0) {
			throw new Damaged("a stream of Zstandard has no end mark");
		}
		this.in = in;
		this.from = from;
		int padding = Integer.numberOfLeadingZeros(in[to - 1] & 0xFF) - 24 + 1;
		this.left = 8L * (to - from) - padding;
	}

	/** How many bits are left; negative where more were read than there are. */
	long left() {
		return left;
	}

	/** The next bits, at most 32 of them. */
	long read(int count) {
		left -= count;
		long whole = from + (left >>> 3);
		if (left >= 0 && whole <= in.length - Long.BYTES) {
			return (long) EIGHT_BYTES.get(in, (int) whole) >>> (left & 7) & (1L << count) - 1;
		}
		return readAtAnEnd(count);
	}

	private long readAtAnEnd(int count) {
		long value = 0;
		long bit = Math.max(0, left);
		int got = 0;
		int wanted = (int) Math.max(0, left + count - bit);
		int at = from + (int) (bit >>> 3);
		int skip = (int) (bit & 7);
		while (got < wanted) {
			value |= (in[at++] & 0xFFL) >>> skip << got;
			got += 8 - skip;
			skip = 0;
		}
		value &= (1L << wanted) - 1;
		return value << count - wanted;
	}
}
