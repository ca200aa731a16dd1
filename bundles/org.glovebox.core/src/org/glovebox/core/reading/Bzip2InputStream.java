/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Unpacks bzip2, including several streams one behind the other as parallel packers write them. Takes at most 5 MiB of
 * memory whatever the packed bytes say; damage is found by the check sum of each block, before its bytes are given.
 * Source of the format: J. Seward's description in bzip2 1.0.8 and the "bzip2 format specification" of J. Tsai.
 */
final class Bzip2InputStream extends InputStream {

	private static final long BLOCK = 0x314159265359L;
	private static final long END = 0x177245385090L;
	private static final int STEP = 100_000;

	private final InputStream packed;
	private final Bits bits;
	private final Bzip2Block block;
	private int combined;
	private boolean ended;

	/**
	 * @param packed the packed bytes; closed with this
	 * @throws IOException where they do not begin as bzip2 does
	 */
	Bzip2InputStream(InputStream packed) throws IOException {
		this.packed = packed;
		this.bits = new Bits(new BufferedInputStream(packed, 1 << 16));
		this.block = new Bzip2Block();
		if (!header()) {
			throw new EOFException("the bzip2 file is empty");
		}
	}

	/** Bits of the packed bytes, the most significant first. */
	static final class Bits {

		private final InputStream in;
		private long held;
		private int count;

		Bits(InputStream in) {
			this.in = in;
		}

		/** The next bits, at most 32, as an unsigned number. */
		int read(int width) throws IOException {
			while (count < width) {
				int next = in.read();
				if (next < 0) {
					throw new EOFException("the bzip2 file is cut off");
				}
				held = held << 8 | next;
				count += 8;
			}
			count -= width;
			return (int) (held >>> count & (1L << width) - 1);
		}

		boolean flag() throws IOException {
			return read(1) != 0;
		}

		/** Leaves out the rest of a byte; the next byte, negative at the end. */
		int nextByte() throws IOException {
			count -= count % 8;
			return count > 0 ? read(8) : in.read();
		}
	}

	/** Reads the start of a stream; false where the file ends before it. */
	private boolean header() throws IOException {
		int first = bits.nextByte();
		if (first < 0) {
			return false;
		}
		if (first != 'B' || bits.read(8) != 'Z' || bits.read(8) != 'h') {
			throw new IOException("it does not begin as a bzip2 file does");
		}
		int level = bits.read(8) - '0';
		if (level < 1 || level > 9) {
			throw new IOException("the bzip2 header is damaged");
		}
		block.limit(level * STEP);
		combined = 0;
		return true;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	@NonNullByDefault({})
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		while (!ended) {
			int given = block.give(target, offset, length);
			if (given > 0) {
				return given;
			}
			ended = !nextBlock();
		}
		return -1;
	}

	/** Reads the next block of this stream or of the one behind it; false at the end of the file. */
	private boolean nextBlock() throws IOException {
		combined = (combined << 1 | combined >>> 31) ^ block.finish();
		long mark = (bits.read(24) & 0xFFFFFFL) << 24 | bits.read(24);
		if (mark == BLOCK) {
			block.read(bits);
			return true;
		}
		if (mark != END) {
			throw new IOException("the bzip2 file is damaged: a block does not begin where it should");
		}
		if (bits.read(32) != combined) {
			throw new IOException("the bzip2 file is damaged: its check sum is wrong");
		}
		return header();
	}

	@Override
	public void close() throws IOException {
		packed.close();
	}
}
