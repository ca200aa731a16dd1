/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.packing;

import org.eclipse.jdt.annotation.Nullable;

/** The sequences of a block, whose tables and distances later blocks may use again: RFC 8878, section 3.1.1.3.2. */
final class ZstandardSequences {

	private static final int[] LITERAL_BASES = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24,
			28, 32, 40, 48, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536 };
	private static final int[] LITERAL_BITS = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6,
			7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
	private static final int[] MATCH_BASES = { 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
			25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051,
			4099, 8195, 16387, 32771, 65539 };
	private static final int[] MATCH_BITS = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
			0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
	private static final int[] LITERAL_SHARES = { 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3,
			2, 1, 1, 1, 1, 1, -1, -1, -1, -1 };
	private static final int[] MATCH_SHARES = { 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
			1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1 };
	private static final int[] DISTANCE_SHARES = { 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1,
			-1, -1, -1, -1 };
	private static final int MOST_DISTANCE_CODE = 31;

	private final long[] recent = { 1, 4, 8 };
	private @Nullable FiniteStateTable literalTable;
	private @Nullable FiniteStateTable distanceTable;
	private @Nullable FiniteStateTable matchTable;
	private int at;

	/**
	 * Carries out the sequences from {@code from} to {@code to}.
	 *
	 * @param literals the literals of the block
	 * @param out where all blocks of a frame are written to
	 * @param written how much of it is written
	 * @param frame where the frame begins in it
	 * @return how much is written then
	 */
	int run(byte[] in, int from, int to, byte[] literals, byte[] out, int written, int frame) throws Damaged {
		at = from;
		int count = count(in, to);
		if (count == 0) {
			return literals(literals, 0, literals.length, out, written);
		}
		int modes = next(in, to);
		FiniteStateTable literal = table(in, to, modes >> 6 & 3, literalTable, LITERAL_SHARES, 6, 9);
		FiniteStateTable distance = table(in, to, modes >> 4 & 3, distanceTable, DISTANCE_SHARES, 5, 8);
		FiniteStateTable match = table(in, to, modes >> 2 & 3, matchTable, MATCH_SHARES, 6, 9);
		literalTable = literal;
		distanceTable = distance;
		matchTable = match;
		return new Run(new BackwardBits(in, at, to), literal, distance, match).go(count, literals, out, written, frame);
	}

	private int next(byte[] in, int to) throws Damaged {
		if (at >= to) {
			throw new Damaged("the sequences of a block of Zstandard are cut off");
		}
		return in[at++] & 0xFF;
	}

	private int count(byte[] in, int to) throws Damaged {
		int first = next(in, to);
		if (first < 128) {
			return first;
		}
		int second = next(in, to);
		return first < 255 ? (first - 128 << 8) + second : second + (next(in, to) << 8) + 0x7F00;
	}

	private FiniteStateTable table(byte[] in, int to, int mode, @Nullable FiniteStateTable before, int[] shares, int log,
			int mostLog) throws Damaged {
		int most = shares == DISTANCE_SHARES ? MOST_DISTANCE_CODE + 1 : shares.length;
		switch (mode) {
		case 0:
			return FiniteStateTable.of(log, shares);
		case 1:
			int symbol = next(in, to);
			if (symbol >= most) {
				throw new Damaged("a table of Zstandard has a symbol that does not exist");
			}
			return FiniteStateTable.of(symbol);
		case 2:
			FiniteStateTable.Read read = FiniteStateTable.read(in, at, to, mostLog, most);
			at = read.end();
			return read.table();
		default:
			if (before == null) {
				throw new Damaged("a block of Zstandard uses a table that no block before it states");
			}
			return before;
		}
	}

	private static int literals(byte[] literals, int from, int count, byte[] out, int written) throws Damaged {
		if (count > literals.length - from || count > out.length - written) {
			throw new Damaged("a sequence of Zstandard takes more literals than there are");
		}
		System.arraycopy(literals, from, out, written, count);
		return written + count;
	}

	/** The sequences of one block. */
	private final class Run {
		private final BackwardBits stream;
		private final FiniteStateTable literal;
		private final FiniteStateTable distance;
		private final FiniteStateTable match;
		private int literalState;
		private int distanceState;
		private int matchState;

		Run(BackwardBits stream, FiniteStateTable literal, FiniteStateTable distance, FiniteStateTable match) {
			this.stream = stream;
			this.literal = literal;
			this.distance = distance;
			this.match = match;
			literalState = (int) stream.read(literal.log());
			distanceState = (int) stream.read(distance.log());
			matchState = (int) stream.read(match.log());
		}

		int go(int count, byte[] literals, byte[] out, int start, int frame) throws Damaged {
			int written = start;
			int taken = 0;
			for (int i = 0; i < count; i++) {
				int code = distance.symbols()[distanceState];
				long value = (1L << code) + stream.read(code);
				int matchCode = match.symbols()[matchState];
				int length = MATCH_BASES[matchCode] + (int) stream.read(MATCH_BITS[matchCode]);
				int literalCode = literal.symbols()[literalState];
				int plain = LITERAL_BASES[literalCode] + (int) stream.read(LITERAL_BITS[literalCode]);
				if (i + 1 < count) {
					advance();
				}
				written = literals(literals, taken, plain, out, written);
				taken += plain;
				long back = distance(value, plain);
				if (back > written - frame || stream.left() < 0) {
					throw new Damaged("a sequence of Zstandard reaches outside of its frame");
				}
				written = Snappy.repeat(out, written, (int) back, length);
			}
			if (stream.left() != 0) {
				throw new Damaged("the sequences of a block of Zstandard have another length than stated");
			}
			return literals(literals, taken, literals.length - taken, out, written);
		}

		private void advance() {
			literalState = literal.bases()[literalState] + (int) stream.read(literal.bits()[literalState]);
			matchState = match.bases()[matchState] + (int) stream.read(match.bits()[matchState]);
			distanceState = distance.bases()[distanceState] + (int) stream.read(distance.bits()[distanceState]);
		}
	}

	/** The distance for a value: values to 3 name one of the last distances. */
	private long distance(long value, int literals) {
		long result;
		int place = 2;
		if (value > 3) {
			result = value - 3;
		} else {
			int index = (int) value - (literals == 0 ? 0 : 1);
			result = index < 3 ? recent[index] : recent[0] - 1;
			place = Math.min(index, 2);
		}
		for (int i = place; i > 0; i--) {
			recent[i] = recent[i - 1];
		}
		recent[0] = result;
		return result;
	}
}
