/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.packing;

/**
 * A table of finite state entropy decoding: RFC 8878, section 4.1.
 *
 * @param log how many bits the first state has
 * @param symbols what each state stands for
 * @param bits how many bits lead from each state to the next
 * @param bases what these bits are added to
 */
record FiniteStateTable(int log, byte[] symbols, byte[] bits, short[] bases) {

	/** A table as a stream states it, with the place behind it. */
	record Read(FiniteStateTable table, int end) {
	}

	/** A table with one state. */
	static FiniteStateTable of(int symbol) {
		return new FiniteStateTable(0, new byte[] { (byte) symbol }, new byte[1], new short[1]);
	}

	/**
	 * Builds the table for shares of the states.
	 *
	 * @param shares how many states each symbol has, -1 for less than one
	 */
	static FiniteStateTable of(int log, int[] shares) throws Damaged {
		int size = 1 << log;
		byte[] symbols = new byte[size];
		int[] next = new int[shares.length];
		int high = size;
		for (int s = 0; s < shares.length; s++) {
			next[s] = Math.abs(shares[s]);
			if (shares[s] == -1) {
				symbols[--high] = (byte) s;
			}
		}
		spread(shares, symbols, high);
		byte[] bits = new byte[size];
		short[] bases = new short[size];
		for (int i = 0; i < size; i++) {
			int state = next[symbols[i]]++;
			bits[i] = (byte) (log - (31 - Integer.numberOfLeadingZeros(state)));
			bases[i] = (short) ((state << bits[i]) - size);
		}
		return new FiniteStateTable(log, symbols, bits, bases);
	}

	private static void spread(int[] shares, byte[] symbols, int high) throws Damaged {
		int size = symbols.length;
		int step = (size >> 1) + (size >> 3) + 3;
		int at = 0;
		for (int s = 0; s < shares.length; s++) {
			for (int i = 0; i < shares[s]; i++) {
				symbols[at] = (byte) s;
				do {
					at = at + step & size - 1;
				} while (at >= high);
			}
		}
		if (at != 0) {
			throw new Damaged("the shares of a table of Zstandard do not add up");
		}
	}

	/**
	 * Reads the shares that a stream states and builds the table.
	 *
	 * @param mostLog largest table that is allowed here
	 * @param mostSymbols how many symbols there can be
	 */
	static Read read(byte[] in, int from, int to, int mostLog, int mostSymbols) throws Damaged {
		ForwardBits stream = new ForwardBits(in, from, to);
		int log = 5 + stream.read(4);
		if (log > mostLog) {
			throw new Damaged("a table of Zstandard is larger than allowed");
		}
		int[] shares = new int[mostSymbols];
		int left = 1 << log;
		int symbol = 0;
		while (left > 0) {
			if (symbol >= mostSymbols) {
				throw new Damaged("a table of Zstandard has too many symbols");
			}
			int share = stream.share(left);
			left -= Math.abs(share);
			shares[symbol++] = share;
			if (share == 0) {
				symbol = stream.skip(symbol, mostSymbols);
			}
		}
		if (left < 0) {
			throw new Damaged("the shares of a table of Zstandard do not add up");
		}
		return new Read(of(log, java.util.Arrays.copyOf(shares, symbol)), stream.end());
	}

	/** Bits in the order of the stream. */
	private static final class ForwardBits {
		private final byte[] in;
		private final int from;
		private final int to;
		private long at;

		ForwardBits(byte[] in, int from, int to) {
			this.in = in;
			this.from = from;
			this.to = to;
		}

		int read(int count) throws Damaged {
			if (at + count > 8L * (to - from)) {
				throw new Damaged("a table of Zstandard is cut off");
			}
			int value = 0;
			for (int i = 0; i < count; i++, at++) {
				value |= (in[from + (int) (at >> 3)] >> (int) (at & 7) & 1) << i;
			}
			return value;
		}

		/** A share in as many bits as those that are left over need; small ones need a bit less. */
		int share(int left) throws Damaged {
			int bits = 32 - Integer.numberOfLeadingZeros(left + 1);
			int low = read(bits - 1);
			int threshold = (1 << bits) - 1 - (left + 1);
			if (low < threshold) {
				return low - 1;
			}
			return read(1) == 0 ? low - 1 : low + (1 << bits - 1) - threshold - 1;
		}

		/** Numbers of further symbols without a share, two bits each. */
		int skip(int symbol, int most) throws Damaged {
			int next = symbol;
			int repeat = 3;
			while (repeat == 3) {
				repeat = read(2);
				next += repeat;
				if (next > most) {
					throw new Damaged("a table of Zstandard has too many symbols");
				}
			}
			return next;
		}

		int end() {
			return from + (int) (at + 7 >> 3);
		}
	}
}
