/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes RAW files of all four versions, as fixtures. */
final class RawBytes {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	/** A record of so many zero bytes to write into. */
	static final class Block {
		private final ByteBuffer bytes;

		Block(int size) {
			this(new byte[size]);
		}

		/** Bytes that are there, to change them. */
		Block(byte[] there) {
			bytes = ByteBuffer.wrap(there).order(ByteOrder.LITTLE_ENDIAN);
		}

		Block text(int at, String text) {
			byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
			bytes.put(at, ascii);
			return this;
		}

		Block u2(int at, int value) {
			bytes.putShort(at, (short) value);
			return this;
		}

		Block u4(int at, long value) {
			bytes.putInt(at, (int) value);
			return this;
		}

		Block f4(int at, double value) {
			bytes.putFloat(at, (float) value);
			return this;
		}

		Block f8(int at, double value) {
			bytes.putDouble(at, value);
			return this;
		}
	}

	RawBytes add(Block block) {
		out.writeBytes(block.bytes.array());
		return this;
	}

	/** Intensities in single precision. */
	RawBytes counts(double... values) {
		Block block = new Block(4 * values.length);
		for (int i = 0; i < values.length; i++) {
			block.f4(4 * i, values[i]);
		}
		return add(block);
	}

	byte[] bytes() {
		return out.toByteArray();
	}

	/** Version 1: the mark, a header of 148 bytes, intensities. */
	RawBytes version1(boolean marked, boolean more, double start, double step, double... counts) {
		if (marked) {
			add(new Block(4).text(0, "RAW "));
		}
		return add(new Block(148).u4(0, counts.length).f4(4, 1.5).f4(8, step).f4(20, start).f4(24, start / 2).f4(28, -1e6)
				.f4(32, -1e6).text(36, "Na3PS4").f4(68, 1.5406).f4(72, 1.54439).u4(144, more ? 1 : 0)).counts(counts);
	}

	/** Version 2: the header of the file. */
	RawBytes version2(int ranges) {
		return add(new Block(256).text(0, "RAW2").u2(4, ranges).text(8, "Na3PS4").text(168, "19-12-1997").text(178, "21:57")
				.text(188, "Cu").f4(190, 1.5406).f4(194, 1.54439).f4(198, 0.5));
	}

	/** Version 2: a range whose header is longer than the shortest. */
	RawBytes range2(int headerLength, double start, double step, double... counts) {
		return add(new Block(headerLength).u2(0, headerLength).u2(2, counts.length).f4(8, 3).f4(12, step).f4(16, start)
				.u2(46, 298)).counts(counts);
	}

	/** Version 3: the header of the file. */
	RawBytes version3(int ranges) {
		return add(new Block(712).text(0, "RAW1.01").u4(8, 1).u4(12, ranges).text(16, "03/04/10").text(26, "20:59:14")
				.text(36, "Ada").text(326, "Na3PS4").text(386, "argon dome").text(608, "Mo").f8(624, 0.7093).f8(632, 0.71359)
				.f8(648, 0.5));
	}

	/** Version 3: a range with a supplement, of records that may hold more than the intensity. */
	RawBytes range3(int type, int supplement, int varying, double start, double step, double[]... records) {
		Block header = new Block(304).u4(0, 304).u4(4, records.length).f8(8, start / 2).f8(16, start).f8(24, 5).f8(176, step)
				.f4(192, 0.5).u4(196, type).u4(224, 45).u4(228, 40).u4(248, varying).u4(252, 4 + 8 * Integer.bitCount(varying))
				.u4(256, supplement);
		add(header).add(new Block(supplement));
		for (double[] record : records) {
			Block block = new Block(4 + 8 * (record.length - 1)).f4(0, record[0]);
			for (int i = 1; i < record.length; i++) {
				block.f8(8 * i - 4, record[i]);
			}
			add(block);
		}
		return this;
	}

	/** Version 4: the header and some segments, one of a kind that nobody knows. */
	RawBytes version4() {
		add(new Block(61).text(0, "RAW4.00").text(12, "07/11/2018").text(24, "15:55:31"));
		variable("USER", "Ada").variable("SAMPLEID", "Na3PS4").variable("SITE", "Lab");
		add(new Block(136).u4(0, 30).u4(4, 136).f8(80, 1.5406).f8(88, 1.54439).f8(104, 0.5).text(116, "Cu"));
		return add(new Block(24).u4(0, 77).u4(4, 24));
	}

	RawBytes variable(String name, String value) {
		int length = 36 + value.length();
		return add(new Block(length).u4(0, 10).u4(4, length).text(12, name).text(36, value));
	}

	/** Version 4: a range with two drives, of which the first one named moves. */
	RawBytes range4(String type, String moves, String other, double start, double step, int recordSize,
			double... counts) {
		add(new Block(160).u4(0, 160).text(32, type).f8(72, start).f8(80, step).u4(88, counts.length).f4(92, 77.9)
				.f4(100, 30).f4(104, 10).f8(112, 1.5406).u4(136, recordSize).u4(140, 2 * 92));
		add(new Block(92).u4(0, 50).u4(4, 92).u4(8, 2).text(12, moves).f8(56, start));
		add(new Block(92).u4(0, 50).u4(4, 92).u4(8, 0).text(12, other).f8(56, 12.5));
		for (double count : counts) {
			add(new Block(recordSize).f4(0, count));
		}
		return this;
	}
}
