/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.nio.ByteBuffer;

import org.glovebox.importers.internal.packing.Damaged;

/** Small whole numbers in runs of equal ones and runs of packed bits. */
final class HybridRuns {

	private final ByteBuffer in;
	private final int width;
	private int equal;
	private int value;
	private long packed;
	private long bits;
	private int held;

	/**
	 * Reads from the position of a buffer on.
	 *
	 * @param width bits of a number, 0 to 32
	 */
	HybridRuns(ByteBuffer in, int width) throws Damaged {
		if (width < 0 || width > 32) {
			throw new Damaged("numbers of " + width + " bits are not possible in a page");
		}
		this.in = in;
		this.width = width;
	}

	/** The next number. */
	int next() throws Damaged {
		while (equal == 0 && packed == 0) {
			run();
		}
		if (equal > 0) {
			equal--;
			return value;
		}
		packed--;
		return bits();
	}

	private void run() throws Damaged {
		long header = Varints.unsigned(in);
		if ((header & 1) == 0) {
			equal = (int) Math.min(header >>> 1, Integer.MAX_VALUE);
			value = 0;
			for (int i = 0; i < (width + 7) / 8; i++) {
				value |= Varints.next(in) << 8 * i;
			}
		} else {
			packed = (header >>> 1) * 8;
			bits = 0;
			held = 0;
		}
	}

	private int bits() throws Damaged {
		while (held < width) {
			bits |= (long) Varints.next(in) << held;
			held += 8;
		}
		int result = (int) (bits & (1L << width) - 1);
		bits >>>= width;
		held -= width;
		return result;
	}
}
