/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.packing;

import java.util.Arrays;

/** Unpacks Snappy's raw format: https://github.com/google/snappy/blob/main/format_description.txt. */
public final class Snappy {

	private final byte[] in;
	private final int to;
	private final byte[] out;
	private int at;
	private int written;

	private Snappy(byte[] in, int from, int to, byte[] out) {
		this.in = in;
		this.at = from;
		this.to = to;
		this.out = out;
	}

	/**
	 * Unpacks the bytes {@code from} to {@code to}.
	 *
	 * @param size how many bytes must come out
	 */
	public static byte[] unpack(byte[] in, int from, int to, int size) throws Damaged {
		return new Snappy(in, from, to, new byte[size]).unpack();
	}

	private byte[] unpack() throws Damaged {
		if (length() != out.length) {
			throw new Damaged("a block of Snappy states another size than its page");
		}
		while (at < to) {
			element();
		}
		if (written < out.length) {
			throw new Damaged("a block of Snappy is cut off");
		}
		return out;
	}

	private long length() throws Damaged {
		long length = 0;
		for (int shift = 0; shift < 35; shift += 7) {
			int next = next();
			length |= (next & 0x7FL) << shift;
			if (next < 0x80) {
				return length;
			}
		}
		throw new Damaged("a block of Snappy states no size");
	}

	private int next() throws Damaged {
		if (at >= to) {
			throw new Damaged("a block of Snappy is cut off");
		}
		return in[at++] & 0xFF;
	}

	private int number(int bytes) throws Damaged {
		int value = 0;
		for (int i = 0; i < bytes; i++) {
			value |= next() << 8 * i;
		}
		return value;
	}

	private void element() throws Damaged {
		int tag = next();
		switch (tag & 3) {
		case 0 -> literal(tag >>> 2);
		case 1 -> copy((tag >>> 2 & 7) + 4, (tag & 0xE0) << 3 | next());
		case 2 -> copy((tag >>> 2) + 1, number(2));
		default -> copy((tag >>> 2) + 1, number(4));
		}
	}

	private void literal(int code) throws Damaged {
		int length = (code < 60 ? code : number(code - 59)) + 1;
		if (length <= 0 || length > to - at || length > out.length - written) {
			throw new Damaged("a literal of Snappy is longer than its block");
		}
		System.arraycopy(in, at, out, written, length);
		at += length;
		written += length;
	}

	private void copy(int length, int distance) throws Damaged {
		written = repeat(out, written, distance, length);
	}

	/**
	 * Copies what was written {@code distance} bytes before, which may overlap with what is being written.
	 *
	 * @return where to go on
	 */
	static int repeat(byte[] out, int written, int distance, int length) throws Damaged {
		if (distance <= 0 || distance > written || length < 0 || length > out.length - written) {
			throw new Damaged("a repetition reaches outside of its block");
		}
		if (distance >= length) {
			System.arraycopy(out, written - distance, out, written, length);
		} else if (distance == 1) {
			Arrays.fill(out, written, written + length, out[written - 1]);
		} else {
			for (int i = written; i < written + length; i++) {
				out[i] = out[i - distance];
			}
		}
		return written + length;
	}
}
