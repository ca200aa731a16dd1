/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.nio.ByteBuffer;

import org.glovebox.importers.internal.packing.Damaged;

/** Whole numbers as differences in blocks of packed bits (DELTA_BINARY_PACKED). */
final class DeltaIntegers {

	private DeltaIntegers() {
	}

	/**
	 * All numbers at the position of a buffer, which is put behind them.
	 *
	 * @param most a page with more is damaged
	 */
	static long[] read(ByteBuffer in, int most) throws Damaged {
		long block = Varints.unsigned(in);
		long parts = Varints.unsigned(in);
		long count = Varints.unsigned(in);
		long value = Varints.signed(in);
		if (count < 0 || count > most || parts <= 0 || block <= 0 || block > 1 << 24 || parts > block
				|| block / parts % 32 != 0) {
			throw new Damaged("a page of differences states sizes that cannot be");
		}
		long[] values = new long[(int) count];
		int at = 0;
		if (count > 0) {
			values[at++] = value;
		}
		while (at < count) {
			at = block(in, values, at, (int) parts, (int) (block / parts));
		}
		return values;
	}

	private static int block(ByteBuffer in, long[] values, int from, int parts, int size) throws Damaged {
		long least = Varints.signed(in);
		ByteBuffer widths = Varints.part(in, parts);
		int at = from;
		for (int p = 0; p < parts && at < values.length; p++) {
			int width = widths.get(p) & 0xFF;
			if (width > 64) {
				throw new Damaged("a page of differences states sizes that cannot be");
			}
			// the last part may be cut short by writers that leave out what nobody needs
			ByteBuffer packed = Varints.part(in, Math.min((long) size * width / 8, in.remaining()));
			for (int i = 0; i < size && at < values.length; i++, at++) {
				values[at] = values[at - 1] + least + bits(packed, (long) i * width, width);
			}
		}
		return at;
	}

	private static long bits(ByteBuffer in, long from, int width) throws Damaged {
		if (from + width > 8L * in.limit()) {
			throw new Damaged("a page ends within its values");
		}
		long value = 0;
		int got = 0;
		int at = (int) (from >> 3);
		int skip = (int) (from & 7);
		while (got < width) {
			value |= (in.get(at++) & 0xFFL) >>> skip << got;
			got += 8 - skip;
			skip = 0;
		}
		return width == 64 ? value : value & (1L << width) - 1;
	}
}
