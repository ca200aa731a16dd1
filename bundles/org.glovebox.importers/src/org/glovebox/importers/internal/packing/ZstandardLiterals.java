/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.packing;

import java.util.Arrays;

/** The literals of a block, whose Huffman code later blocks may use again: RFC 8878, sections 3.1.1.3.1 and 4.2. */
final class ZstandardLiterals {

	private static final int MOST_BITS = 11;
	private static final int MOST_WEIGHT_LOG = 6;
	private static final int MOST_IN_BLOCK = 1 << 17;

	private byte[] symbols = {};
	private byte[] lengths = {};
	private int bits;
	private byte[] literals = {};
	private int end;

	/** The literals of the block that was read last. */
	byte[] literals() {
		return literals;
	}

	/** Where the section of literals ended. */
	int end() {
		return end;
	}

	/** Reads the literals section at the begin of a block. */
	void read(byte[] in, int from, int to) throws Damaged {
		int kind = at(in, from, to) & 3;
		int format = at(in, from, to) >> 2 & 3;
		if (kind < 2) {
			plain(in, from, to, kind, format);
		} else {
			packed(in, from, to, kind == 2, format);
		}
	}

	private static int at(byte[] in, int at, int to) throws Damaged {
		if (at >= to) {
			throw new Damaged("a block of Zstandard is cut off");
		}
		return in[at] & 0xFF;
	}

	private static long number(byte[] in, int from, int to, int bytes) throws Damaged {
		long value = 0;
		for (int i = 0; i < bytes; i++) {
			value |= (long) at(in, from + i, to) << 8 * i;
		}
		return value;
	}

	private void plain(byte[] in, int from, int to, int kind, int format) throws Damaged {
		int header = format == 1 ? 2 : format == 3 ? 3 : 1;
		int size = (int) (number(in, from, to, header) >> (header == 1 ? 3 : 4));
		int start = from + header;
		if (size > MOST_IN_BLOCK || (kind == 0 ? size : 1) > to - start) {
			throw new Damaged("the literals of a block of Zstandard are longer than the block");
		}
		if (kind == 0) {
			literals = Arrays.copyOfRange(in, start, start + size);
			end = start + size;
		} else {
			literals = new byte[size];
			Arrays.fill(literals, in[start]);
			end = start + 1;
		}
	}

	private void packed(byte[] in, int from, int to, boolean withCode, int format) throws Damaged {
		int header = format < 2 ? 3 : format + 2;
		int width = format < 2 ? 10 : format == 2 ? 14 : 18;
		long sizes = number(in, from, to, header) >> 4;
		int size = (int) (sizes & (1L << width) - 1);
		int packed = (int) (sizes >> width & (1L << width) - 1);
		int start = from + header;
		if (size > MOST_IN_BLOCK || packed > to - start) {
			throw new Damaged("the literals of a block of Zstandard are longer than the block");
		}
		end = start + packed;
		int streams = withCode ? code(in, start, end) : start;
		if (symbols.length == 0) {
			throw new Damaged("a block of Zstandard uses a code that no block before it states");
		}
		literals = new byte[size];
		if (format == 0) {
			stream(in, streams, end, 0, size);
		} else {
			fourStreams(in, streams, size);
		}
	}

	private void fourStreams(byte[] in, int from, int size) throws Damaged {
		int each = (size + 3) / 4;
		int start = from + 6;
		if (3 * each > size) {
			throw new Damaged("a block of Zstandard has too few literals for four streams");
		}
		for (int i = 0; i < 4; i++) {
			int stop = i < 3 ? start + (int) number(in, from + 2 * i, end, 2) : end;
			if (stop > end || stop < start) {
				throw new Damaged("a stream of Zstandard is longer than its block");
			}
			stream(in, start, stop, i * each, i < 3 ? (i + 1) * each : size);
			start = stop;
		}
	}

	private void stream(byte[] in, int from, int to, int first, int last) throws Damaged {
		BackwardBits stream = new BackwardBits(in, from, to);
		int mask = (1 << bits) - 1;
		int state = (int) stream.read(bits);
		for (int i = first; i < last; i++) {
			literals[i] = symbols[state];
			int length = lengths[state];
			state = state << length & mask | (int) stream.read(length);
		}
		if (stream.left() != -bits) {
			throw new Damaged("a stream of Zstandard has another length than its literals");
		}
	}

	/** Reads the weights of the symbols and builds the code. */
	private int code(byte[] in, int from, int to) throws Damaged {
		int header = at(in, from, to);
		byte[] weights = new byte[256];
		int count;
		int stop;
		if (header >= 128) {
			count = header - 127;
			stop = from + 1 + (count + 1) / 2;
			for (int i = 0; i < count; i++) {
				weights[i] = (byte) (at(in, from + 1 + i / 2, to) >> (i % 2 == 0 ? 4 : 0) & 15);
			}
		} else {
			stop = from + 1 + header;
			if (stop > to) {
				throw new Damaged("the code of a block of Zstandard is cut off");
			}
			count = weights(in, from + 1, stop, weights);
		}
		build(weights, count);
		return stop;
	}

	/** Weights that are coded themselves, with two states that take turns. */
	private static int weights(byte[] in, int from, int to, byte[] weights) throws Damaged {
		FiniteStateTable.Read read = FiniteStateTable.read(in, from, to, MOST_WEIGHT_LOG, 256);
		FiniteStateTable table = read.table();
		BackwardBits stream = new BackwardBits(in, read.end(), to);
		int[] state = { (int) stream.read(table.log()), (int) stream.read(table.log()) };
		int count = 0;
		for (int turn = 0; count < 254; turn = 1 - turn) {
			weights[count++] = table.symbols()[state[turn]];
			state[turn] = table.bases()[state[turn]] + (int) stream.read(table.bits()[state[turn]]);
			if (stream.left() < 0) {
				weights[count++] = table.symbols()[state[1 - turn]];
				return count;
			}
		}
		throw new Damaged("the code of a block of Zstandard has too many symbols");
	}

	private void build(byte[] weights, int stated) throws Damaged {
		long sum = 0;
		for (int i = 0; i < stated; i++) {
			sum += weights[i] == 0 ? 0 : 1L << weights[i] - 1;
		}
		int most = 64 - Long.numberOfLeadingZeros(sum);
		long left = (1L << most) - sum;
		if (sum == 0 || most > MOST_BITS || Long.bitCount(left) != 1) {
			throw new Damaged("the code of a block of Zstandard is not complete");
		}
		weights[stated] = (byte) (Long.numberOfTrailingZeros(left) + 1);
		byte[] code = new byte[1 << most];
		byte[] length = new byte[1 << most];
		int at = 0;
		for (int weight = 1; weight <= most; weight++) {
			for (int s = 0; s <= stated; s++) {
				if (weights[s] == weight) {
					int width = 1 << weight - 1;
					Arrays.fill(code, at, at + width, (byte) s);
					Arrays.fill(length, at, at + width, (byte) (most + 1 - weight));
					at += width;
				}
			}
		}
		symbols = code;
		lengths = length;
		bits = most;
	}
}
