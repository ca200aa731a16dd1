/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.packing;

/** Unpacks blocks of LZ4: https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md. */
public final class Lz4 {

	private final byte[] in;
	private final int to;
	private final byte[] out;
	private int at;
	private int written;

	private Lz4(byte[] in, int from, int to, byte[] out) {
		this.in = in;
		this.at = from;
		this.to = to;
		this.out = out;
	}

	/**
	 * Unpacks the block from {@code from} to {@code to}.
	 *
	 * @param size how many bytes must come out
	 */
	public static byte[] unpack(byte[] in, int from, int to, int size) throws Damaged {
		byte[] out = new byte[size];
		int written = new Lz4(in, from, to, out).block();
		if (written != size) {
			throw new Damaged("a block of LZ4 is cut off");
		}
		return out;
	}

	/**
	 * Unpacks what Hadoop writes: blocks that each state both sizes as big-endian numbers before them.
	 *
	 * @param size how many bytes must come out
	 */
	public static byte[] unpackFramed(byte[] in, int from, int to, int size) throws Damaged {
		byte[] out = new byte[size];
		int written = 0;
		for (int at = from; at < to;) {
			if (to - at < 8) {
				throw new Damaged("a block of LZ4 is cut off");
			}
			int unpacked = bigEndian(in, at);
			int packed = bigEndian(in, at + 4);
			if (packed < 0 || packed > to - at - 8 || unpacked < 0 || unpacked > size - written) {
				throw new Damaged("a block of LZ4 states sizes that its page does not have");
			}
			byte[] block = unpack(in, at + 8, at + 8 + packed, unpacked);
			System.arraycopy(block, 0, out, written, unpacked);
			written += unpacked;
			at += 8 + packed;
		}
		if (written != size) {
			throw new Damaged("a block of LZ4 is cut off");
		}
		return out;
	}

	private static int bigEndian(byte[] in, int at) {
		return in[at] << 24 | (in[at + 1] & 0xFF) << 16 | (in[at + 2] & 0xFF) << 8 | in[at + 3] & 0xFF;
	}

	private int block() throws Damaged {
		while (at < to) {
			int token = next();
			literals(length(token >>> 4));
			if (at < to) {
				int distance = next() | next() << 8;
				written = Snappy.repeat(out, written, distance, length(token & 15) + 4);
			}
		}
		return written;
	}

	private int next() throws Damaged {
		if (at >= to) {
			throw new Damaged("a block of LZ4 is cut off");
		}
		return in[at++] & 0xFF;
	}

	private int length(int start) throws Damaged {
		int length = start;
		for (int more = start == 15 ? 255 : 0; more == 255 && length <= out.length;) {
			more = next();
			length += more;
		}
		return length;
	}

	private void literals(int length) throws Damaged {
		if (length > to - at || length > out.length - written) {
			throw new Damaged("a literal of LZ4 is longer than its block");
		}
		System.arraycopy(in, at, out, written, length);
		at += length;
		written += length;
	}
}
