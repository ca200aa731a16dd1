/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.nio.ByteBuffer;

import org.glovebox.importers.internal.packing.Damaged;

/** Whole numbers of seven bits a byte in pages. */
final class Varints {

	private Varints() {
	}

	/** The next byte. */
	static int next(ByteBuffer in) throws Damaged {
		if (!in.hasRemaining()) {
			throw new Damaged("a page ends within its values");
		}
		return in.get() & 0xFF;
	}

	static long unsigned(ByteBuffer in) throws Damaged {
		long value = 0;
		for (int shift = 0; shift < 64; shift += 7) {
			int next = next(in);
			value |= (next & 0x7FL) << shift;
			if (next < 0x80) {
				return value;
			}
		}
		throw new Damaged("a page holds a number of more than 64 bits");
	}

	static long signed(ByteBuffer in) throws Damaged {
		long value = unsigned(in);
		return value >>> 1 ^ -(value & 1);
	}

	/** The part of a buffer from its position on that has this many bytes; the position is put behind it. */
	static ByteBuffer part(ByteBuffer in, long length) throws Damaged {
		if (length < 0 || length > in.remaining()) {
			throw new Damaged("a page ends within its values");
		}
		ByteBuffer part = in.slice(in.position(), (int) length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
		in.position(in.position() + (int) length);
		return part;
	}
}
