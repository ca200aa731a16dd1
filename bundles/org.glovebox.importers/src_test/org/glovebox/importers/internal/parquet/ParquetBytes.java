/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jdt.annotation.Nullable;

/** Writes Parquet files: one page for each column of each row group, values plain or in a dictionary. */
public final class ParquetBytes {

	private static final int INT64 = 2;
	private static final int FLOAT = 4;
	private static final int DOUBLE = 5;
	private static final int BYTE_ARRAY = 6;

	private final int codec;
	private final int rowsOfGroup;
	private final List<Column> columns = new ArrayList<>();
	private final List<ThriftBytes> facts = new ArrayList<>();

	private record Column(String name, int type, @Nullable ThriftBytes logical, int rows,
			IntFunction<byte @Nullable []> values, boolean dictionary) {
	}

	/**
	 * @param codec 0 plain, 1 Snappy, 2 gzip
	 * @param rowsOfGroup rows of a row group
	 */
	public ParquetBytes(int codec, int rowsOfGroup) {
		this.codec = codec;
		this.rowsOfGroup = rowsOfGroup;
	}

	private static byte[] little(int size, java.util.function.Consumer<ByteBuffer> value) {
		ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
		value.accept(bytes);
		return bytes.array();
	}

	/** Numbers of which those that are not a number are missing. */
	public ParquetBytes doubles(String name, double... values) {
		columns.add(new Column(name, DOUBLE, null, values.length,
				i -> Double.isNaN(values[i]) ? null : little(8, b -> b.putDouble(values[i])), false));
		return this;
	}

	public ParquetBytes singles(String name, float... values) {
		columns.add(new Column(name, FLOAT, null, values.length, i -> little(4, b -> b.putFloat(values[i])), false));
		return this;
	}

	/** Whole numbers, stored once each. */
	public ParquetBytes whole(String name, long... values) {
		columns.add(new Column(name, INT64, null, values.length, i -> little(8, b -> b.putLong(values[i])), true));
		return this;
	}

	/** Microseconds since 1970 in universal time. */
	public ParquetBytes times(String name, long... values) {
		ThriftBytes unit = new ThriftBytes().struct(2, new ThriftBytes());
		ThriftBytes logical = new ThriftBytes().struct(8, new ThriftBytes().flag(1, true).struct(2, unit));
		columns.add(new Column(name, INT64, logical, values.length, i -> little(8, b -> b.putLong(values[i])), false));
		return this;
	}

	/** Texts, stored once each; null where one is missing. */
	public ParquetBytes texts(String name, @Nullable String... values) {
		ThriftBytes logical = new ThriftBytes().struct(1, new ThriftBytes());
		columns.add(new Column(name, BYTE_ARRAY, logical, values.length, i -> text(values[i]), true));
		return this;
	}

	private static byte @Nullable [] text(@Nullable String value) {
		if (value == null) {
			return null;
		}
		byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
		return little(4 + bytes.length, b -> b.putInt(bytes.length).put(bytes));
	}

	/** Something that the writer notes beside the table. */
	public ParquetBytes fact(String key, String value) {
		facts.add(new ThriftBytes().text(1, key).text(2, value));
		return this;
	}

	public byte[] bytes() {
		int rows = columns.get(0).rows();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
		List<ThriftBytes> groups = new ArrayList<>();
		for (int from = 0; from < rows; from += rowsOfGroup) {
			int to = Math.min(rows, from + rowsOfGroup);
			List<ThriftBytes> chunks = new ArrayList<>();
			for (Column column : columns) {
				chunks.add(chunk(file, column, from, to));
			}
			groups.add(new ThriftBytes().structs(1, chunks.toArray(ThriftBytes[]::new)).number(2, 0).number(3, to - from));
		}
		byte[] footer = new ThriftBytes().number(1, 1).structs(2, schema()).number(3, rows)
				.structs(4, groups.toArray(ThriftBytes[]::new)).structs(5, facts.toArray(ThriftBytes[]::new))
				.text(6, "Glovebox tests").bytes();
		file.writeBytes(footer);
		file.writeBytes(little(4, b -> b.putInt(footer.length)));
		file.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
		return file.toByteArray();
	}

	private ThriftBytes[] schema() {
		List<ThriftBytes> all = new ArrayList<>();
		all.add(new ThriftBytes().text(4, "table").number(5, columns.size()));
		for (Column column : columns) {
			ThriftBytes element = new ThriftBytes().number(1, column.type()).number(3, 1).text(4, column.name());
			ThriftBytes logical = column.logical();
			all.add(logical == null ? element : element.struct(10, logical));
		}
		return all.toArray(ThriftBytes[]::new);
	}

	private ThriftBytes chunk(ByteArrayOutputStream file, Column column, int from, int to) {
		List<byte[]> distinct = new ArrayList<>();
		ByteArrayOutputStream levels = new ByteArrayOutputStream();
		ByteArrayOutputStream values = new ByteArrayOutputStream();
		ByteArrayOutputStream places = new ByteArrayOutputStream();
		for (int row = from; row < to; row++) {
			byte[] value = column.values().apply(row);
			run(levels, value == null ? 0 : 1);
			if (value != null) {
				values.writeBytes(value);
				run(places, place(distinct, value));
			}
		}
		int start = file.size();
		if (column.dictionary()) {
			ByteArrayOutputStream all = new ByteArrayOutputStream();
			distinct.forEach(all::writeBytes);
			page(file, all.toByteArray(), header -> header.number(1, 2), new ThriftBytes().number(1, distinct.size()).number(2, 0), 7);
		}
		int data = file.size();
		ByteArrayOutputStream page = new ByteArrayOutputStream();
		page.writeBytes(little(4, b -> b.putInt(levels.size())));
		page.writeBytes(levels.toByteArray());
		if (column.dictionary()) {
			page.write(8);
		}
		page.writeBytes((column.dictionary() ? places : values).toByteArray());
		page(file, page.toByteArray(), header -> header.number(1, 0),
				new ThriftBytes().number(1, to - from).number(2, column.dictionary() ? 8 : 0).number(3, 3).number(4, 3), 5);
		ThriftBytes facts = new ThriftBytes().number(1, column.type()).number(4, codec).number(5, to - from)
				.number(7, file.size() - start).number(9, data);
		return new ThriftBytes().number(2, start).struct(3, column.dictionary() ? facts.number(11, start) : facts);
	}

	/** A run of one number of at most eight bits. */
	private static void run(ByteArrayOutputStream out, int value) {
		ThriftBytes.varint(out, 1 << 1);
		out.write(value);
	}

	private static int place(List<byte[]> distinct, byte[] value) {
		for (int i = 0; i < distinct.size(); i++) {
			if (Arrays.equals(distinct.get(i), value)) {
				return i;
			}
		}
		distinct.add(value);
		return distinct.size() - 1;
	}

	private void page(ByteArrayOutputStream file, byte[] plain, java.util.function.UnaryOperator<ThriftBytes> kind,
			ThriftBytes own, int field) {
		byte[] packed = switch (codec) {
		case 1 -> snappy(plain);
		case 2 -> gzip(plain);
		default -> plain;
		};
		java.util.zip.CRC32 sum = new java.util.zip.CRC32();
		sum.update(packed);
		file.writeBytes(kind.apply(new ThriftBytes()).number(2, plain.length).number(3, packed.length)
				.number(4, (int) sum.getValue()).struct(field, own).bytes());
		file.writeBytes(packed);
	}

	/** Literals of 60 bytes. */
	private static byte[] snappy(byte[] plain) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ThriftBytes.varint(out, plain.length);
		for (int at = 0; at < plain.length; at += 60) {
			int length = Math.min(60, plain.length - at);
			out.write(length - 1 << 2);
			out.write(plain, at, length);
		}
		return out.toByteArray();
	}

	private static byte[] gzip(byte[] plain) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(plain);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
