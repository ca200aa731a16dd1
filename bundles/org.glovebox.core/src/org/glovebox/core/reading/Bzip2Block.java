/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.io.IOException;

/**
 * One block of a bzip2 file: Huffman codes, move to front, Burrows-Wheeler and two run-length codes, undone in that
 * order.
 */
final class Bzip2Block {

	private static final int GROUP = 50;
	private static final int LEAST = 4096;
	private static final int RUN_A = 0;
	private static final int RUN_B = 1;
	private static final int[] CRC = crcTable();

	/** Both grow with the largest block that was read: most files are small whatever size of blocks they allow. */
	private int[] links = {};
	private byte[] sorted = new byte[LEAST];
	private int limit;
	private int size;
	private int position;
	private int left;
	private int previous = -1;
	private int equal;
	private int repeat;
	private int crc = -1;
	private int expected;

	/** Sets the largest size of a block of this stream. */
	void limit(int most) {
		limit = most;
	}

	private static int[] crcTable() {
		int[] table = new int[256];
		for (int i = 0; i < 256; i++) {
			int value = i << 24;
			for (int k = 0; k < 8; k++) {
				value = value < 0 ? value << 1 ^ 0x04C11DB7 : value << 1;
			}
			table[i] = value;
		}
		return table;
	}

	/** Reads a block, whose mark was read already. */
	void read(Bzip2InputStream.Bits bits) throws IOException {
		expected = bits.read(32);
		if (bits.flag()) {
			throw new IOException("the bzip2 file is of an old version with randomized blocks, which is not read");
		}
		int origin = bits.read(24);
		byte[] symbols = symbols(bits);
		decode(bits, symbols);
		if (origin >= size) {
			throw damaged("the start of a block lies outside of it");
		}
		link();
		position = links[origin];
		left = size;
		previous = -1;
		equal = 0;
		repeat = 0;
		crc = -1;
	}

	private static IOException damaged(String how) {
		return new IOException("the bzip2 file is damaged: " + how);
	}

	/** The byte values that occur, from two levels of flags. */
	private static byte[] symbols(Bzip2InputStream.Bits bits) throws IOException {
		int ranges = bits.read(16);
		byte[] found = new byte[256];
		int count = 0;
		for (int i = 0; i < 16; i++) {
			int used = (ranges & 0x8000 >> i) == 0 ? 0 : bits.read(16);
			for (int k = 0; k < 16; k++) {
				if ((used & 0x8000 >> k) != 0) {
					found[count++] = (byte) (16 * i + k);
				}
			}
		}
		if (count == 0) {
			throw damaged("a block has no symbols");
		}
		return java.util.Arrays.copyOf(found, count);
	}

	private void decode(Bzip2InputStream.Bits bits, byte[] symbols) throws IOException {
		int codes = bits.read(3);
		int selectors = bits.read(15);
		if (codes < 2 || codes > 6 || selectors == 0) {
			throw damaged("a block has no code table");
		}
		byte[] selected = selectors(bits, codes, selectors);
		int alphabet = symbols.length + 2;
		HuffmanCode[] tables = new HuffmanCode[codes];
		for (int i = 0; i < codes; i++) {
			tables[i] = HuffmanCode.read(bits, alphabet);
		}
		values(bits, symbols, tables, selected);
	}

	/** Which code table each group of 50 symbols uses, moved to front. */
	private static byte[] selectors(Bzip2InputStream.Bits bits, int codes, int count) throws IOException {
		byte[] front = { 0, 1, 2, 3, 4, 5 };
		byte[] selected = new byte[count];
		for (int i = 0; i < count; i++) {
			int at = 0;
			while (bits.flag()) {
				if (++at >= codes) {
					throw damaged("a code table is named that does not exist");
				}
			}
			selected[i] = toFront(front, at);
		}
		return selected;
	}

	private static byte toFront(byte[] front, int at) {
		byte value = front[at];
		System.arraycopy(front, 0, front, 1, at);
		front[0] = value;
		return value;
	}

	private void values(Bzip2InputStream.Bits bits, byte[] front, HuffmanCode[] tables, byte[] selected)
			throws IOException {
		int end = front.length + 1;
		size = 0;
		int run = 0;
		int weight = 1;
		for (int read = 0;; read++) {
			if (read / GROUP >= selected.length) {
				throw damaged("a block has more symbols than its code tables are for");
			}
			int symbol = tables[selected[read / GROUP]].next(bits);
			if (symbol == RUN_A || symbol == RUN_B) {
				run += weight << symbol;
				weight = Math.min(weight << 1, 1 << 22);
				checkRoom(run);
				continue;
			}
			fill(front[0], run);
			run = 0;
			weight = 1;
			if (symbol == end) {
				return;
			}
			fill(toFront(front, symbol - 1), 1);
		}
	}

	private void checkRoom(int more) throws IOException {
		if (more < 0 || more > limit - size) {
			throw damaged("a block is larger than the file says");
		}
	}

	private void fill(byte value, int times) throws IOException {
		checkRoom(times);
		if (size + times > sorted.length) {
			sorted = java.util.Arrays.copyOf(sorted, Math.min(limit, Math.max(size + times, 2 * sorted.length)));
		}
		java.util.Arrays.fill(sorted, size, size + times, value);
		size += times;
	}

	/** Links each byte of the sorted rotations to its successor. */
	private void link() {
		if (links.length < size) {
			links = new int[Math.min(limit, Math.max(size, 2 * links.length))];
		}
		int[] starts = new int[257];
		for (int i = 0; i < size; i++) {
			starts[(sorted[i] & 0xFF) + 1]++;
		}
		for (int i = 1; i < 257; i++) {
			starts[i] += starts[i - 1];
		}
		for (int i = 0; i < size; i++) {
			links[starts[sorted[i] & 0xFF]++] = i;
		}
	}

	/** Gives unpacked bytes; 0 where the block is used up. */
	int give(byte[] target, int offset, int length) {
		int at = offset;
		while (at < offset + length) {
			if (repeat > 0) {
				repeat--;
				at = put(target, at, previous);
			} else if (left > 0) {
				at = take(target, at);
			} else {
				break;
			}
		}
		return at - offset;
	}

	/** Takes a byte; behind four equal ones stands how often it comes again. */
	private int take(byte[] target, int at) {
		int value = sorted[position] & 0xFF;
		position = links[position];
		left--;
		if (equal == 4) {
			repeat = value;
			equal = 0;
			return at;
		}
		equal = value == previous ? equal + 1 : 1;
		previous = value;
		return put(target, at, value);
	}

	private int put(byte[] target, int at, int value) {
		target[at] = (byte) value;
		crc = crc << 8 ^ CRC[crc >>> 24 ^ value];
		return at + 1;
	}

	/** Checks the bytes that were given; their check sum, 0 where no block was read yet. */
	int finish() throws IOException {
		if (size == 0) {
			return 0;
		}
		if (~crc != expected) {
			throw damaged("the check sum of a block is wrong");
		}
		size = 0;
		return expected;
	}
}
