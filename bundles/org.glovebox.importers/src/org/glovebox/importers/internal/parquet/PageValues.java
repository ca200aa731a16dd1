/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.importers.internal.packing.Damaged;
import org.glovebox.importers.internal.parquet.ParquetColumn.Physical;

/**
 * Values of one column as its pages encode them: numbers as they are, texts as their codes. Texts that occur again have
 * the same code in all pages.
 */
final class PageValues {

	/** Days from noon of the year -4712, from which old times count, to 1970. */
	private static final long JULIAN_1970 = 2_440_588;

	private static final int PLAIN = 0;
	private static final int PLAIN_DICTIONARY = 2;
	private static final int RUNS = 3;
	private static final int DELTA = 5;
	private static final int DELTA_LENGTHS = 6;
	private static final int DELTA_TEXTS = 7;
	private static final int RUNS_DICTIONARY = 8;
	private static final int SPLIT = 9;

	private final ParquetColumn column;
	private final Map<String, Integer> codes = new HashMap<>();
	private final List<String> texts = new ArrayList<>();
	private double[] dictionary = {};

	PageValues(ParquetColumn column) {
		this.column = column;
	}

	/** The texts by their codes. */
	List<String> texts() {
		return texts;
	}

	private int code(String text) {
		return codes.computeIfAbsent(text, t -> {
			texts.add(t);
			return texts.size() - 1;
		});
	}

	/** Reads the values that later pages name by their places. */
	void readDictionary(ByteBuffer page, int count, long encoding) throws Damaged {
		if (encoding != PLAIN && encoding != PLAIN_DICTIONARY) {
			throw new Damaged("its dictionary has the unknown encoding " + encoding);
		}
		dictionary = plain(page, count);
	}

	/** The values of a page that are there, numbers or codes of texts. */
	double[] read(ByteBuffer page, int count, long encoding) throws Damaged {
		return switch ((int) encoding) {
		case PLAIN -> plain(page, count);
		case PLAIN_DICTIONARY, RUNS_DICTIONARY -> ofDictionary(page, count);
		case RUNS -> runs(page, count);
		case DELTA -> differences(page, count);
		case DELTA_LENGTHS -> withLengths(page, count);
		case DELTA_TEXTS -> withPrefixes(page, count);
		case SPLIT -> split(page, count);
		default -> throw new Damaged("its encoding " + encoding + " is not read");
		};
	}

	private double[] ofDictionary(ByteBuffer page, int count) throws Damaged {
		double[] values = new double[count];
		if (count == 0) {
			return values;
		}
		HybridRuns places = new HybridRuns(page, Varints.next(page));
		for (int i = 0; i < count; i++) {
			int place = places.next();
			if (place < 0 || place >= dictionary.length) {
				throw new Damaged("a page names a value that its dictionary does not have");
			}
			values[i] = dictionary[place];
		}
		return values;
	}

	private double[] runs(ByteBuffer page, int count) throws Damaged {
		if (column.type() != Physical.BOOLEAN) {
			throw new Damaged("only truth values can be encoded as runs");
		}
		Varints.part(page, 4);
		HybridRuns runs = new HybridRuns(page, 1);
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = runs.next();
		}
		return values;
	}

	private double[] differences(ByteBuffer page, int count) throws Damaged {
		long[] whole = DeltaIntegers.read(page, count);
		if (whole.length < count || column.type() != Physical.INT32 && column.type() != Physical.INT64) {
			throw new Damaged("a page of differences has other values than its column");
		}
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = column.number(column.type() == Physical.INT32 ? (int) whole[i] : whole[i]);
		}
		return values;
	}

	private double[] withLengths(ByteBuffer page, int count) throws Damaged {
		long[] lengths = DeltaIntegers.read(page, count);
		return bytes(count, lengths.length, i -> array(Varints.part(page, lengths[i])));
	}

	private double[] withPrefixes(ByteBuffer page, int count) throws Damaged {
		long[] prefixes = DeltaIntegers.read(page, count);
		long[] lengths = DeltaIntegers.read(page, count);
		long[] total = { 0 };
		byte[][] before = { {} };
		return bytes(count, Math.min(prefixes.length, lengths.length), i -> {
			byte[] rest = array(Varints.part(page, lengths[i]));
			int shared = (int) Math.max(0, Math.min(prefixes[i], before[0].length));
			total[0] += shared;
			if (shared != prefixes[i] || total[0] > 64L * page.capacity() + (1 << 20)) {
				throw new Damaged("a page of texts names a begin that is not there");
			}
			byte[] all = java.util.Arrays.copyOf(before[0], shared + rest.length);
			System.arraycopy(rest, 0, all, shared, rest.length);
			before[0] = all;
			return all;
		});
	}

	@FunctionalInterface
	private interface Bytes {
		byte[] at(int index) throws Damaged;
	}

	private double[] bytes(int count, int found, Bytes source) throws Damaged {
		if (found < count || column.type() != Physical.BYTE_ARRAY && column.type() != Physical.FIXED) {
			throw new Damaged("a page of texts has other values than its column");
		}
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = value(source.at(i));
		}
		return values;
	}

	private static byte[] array(ByteBuffer part) {
		byte[] bytes = new byte[part.remaining()];
		part.get(bytes);
		return bytes;
	}

	private double value(byte[] bytes) {
		return switch (column.meaning()) {
		case DECIMAL -> bytes.length == 0 ? Double.NaN : new BigInteger(bytes).doubleValue() / column.scale();
		case HALF -> bytes.length < 2 ? Double.NaN : Float.float16ToFloat((short) (bytes[0] & 0xFF | bytes[1] << 8));
		default -> code(new String(bytes, StandardCharsets.UTF_8));
		};
	}

	private double[] plain(ByteBuffer page, int count) throws Damaged {
		double[] values = new double[count];
		switch (column.type()) {
		case BOOLEAN -> {
			ByteBuffer bits = Varints.part(page, (count + 7) / 8);
			for (int i = 0; i < count; i++) {
				values[i] = bits.get(i / 8) >> i % 8 & 1;
			}
		}
		case BYTE_ARRAY -> {
			for (int i = 0; i < count; i++) {
				values[i] = value(array(Varints.part(page, Varints.part(page, 4).getInt())));
			}
		}
		case FIXED -> {
			for (int i = 0; i < count; i++) {
				values[i] = value(array(Varints.part(page, column.length())));
			}
		}
		default -> numbers(Varints.part(page, (long) width() * count), values);
		}
		return values;
	}

	private int width() {
		return switch (column.type()) {
		case INT32, FLOAT -> 4;
		case INT96 -> 12;
		case FIXED -> column.length();
		default -> 8;
		};
	}

	private void numbers(ByteBuffer in, double[] values) {
		for (int i = 0; i < values.length; i++) {
			values[i] = switch (column.type()) {
			case INT32 -> column.number(in.getInt(4 * i));
			case INT64 -> column.number(in.getLong(8 * i));
			case FLOAT -> in.getFloat(4 * i);
			case INT96 -> (in.getInt(12 * i + 8) - JULIAN_1970) * 86_400.0 + in.getLong(12 * i) / 1e9;
			default -> in.getDouble(8 * i);
			};
		}
	}

	/** First bytes of all values, then second bytes of all values, and so on. */
	private double[] split(ByteBuffer page, int count) throws Damaged {
		int width = width();
		if (column.type() == Physical.BYTE_ARRAY || column.type() == Physical.BOOLEAN || width == 0) {
			throw new Damaged("values of this type cannot be split into bytes");
		}
		ByteBuffer in = Varints.part(page, (long) width * count);
		byte[] whole = new byte[width * count];
		for (int k = 0; k < width; k++) {
			for (int i = 0; i < count; i++) {
				whole[i * width + k] = in.get(k * count + i);
			}
		}
		return plain(ByteBuffer.wrap(whole).order(java.nio.ByteOrder.LITTLE_ENDIAN), count);
	}
}
