/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.importers.internal.packing.Damaged;

/**
 * Reads the compact protocol of Thrift:
 * https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md. Memory: an object for each field, and
 * no more fields than {@value #MOST_FIELDS}.
 */
final class ThriftReader {

	private static final int MOST_FIELDS = 1 << 21;
	private static final int DEEPEST = 32;

	private static final int TRUE = 1;
	private static final int FALSE = 2;
	private static final int BYTE = 3;
	private static final int INTEGER_16 = 4;
	private static final int INTEGER_64 = 6;
	private static final int FLOATING = 7;
	private static final int BINARY = 8;
	private static final int LIST = 9;
	private static final int SET = 10;
	private static final int MAP = 11;
	private static final int STRUCT = 12;

	private final ByteBuffer in;
	private int fields;

	/** Reads from the position of a buffer on. */
	ThriftReader(ByteBuffer in) {
		this.in = in;
	}

	/** The structure at the position of the buffer, which is put behind it. */
	ThriftStruct read() throws Damaged {
		return struct(0);
	}

	private ThriftStruct struct(int depth) throws Damaged {
		Map<Integer, Object> values = new HashMap<>();
		int field = 0;
		for (int header = next(); header != 0; header = next()) {
			int step = header >> 4;
			field = step == 0 ? (int) zigzag() : field + step;
			int type = header & 15;
			values.put(field, type == TRUE ? Boolean.TRUE : type == FALSE ? Boolean.FALSE : value(type, depth));
		}
		return new ThriftStruct(values);
	}

	private int next() throws Damaged {
		if (!in.hasRemaining()) {
			throw new Damaged("the description of the table is cut off");
		}
		return in.get() & 0xFF;
	}

	private long varint() throws Damaged {
		long value = 0;
		for (int shift = 0; shift < 64; shift += 7) {
			int next = next();
			value |= (next & 0x7FL) << shift;
			if (next < 0x80) {
				return value;
			}
		}
		throw new Damaged("the description of the table holds a number of more than 64 bits");
	}

	private long zigzag() throws Damaged {
		long value = varint();
		return value >>> 1 ^ -(value & 1);
	}

	private Object value(int type, int depth) throws Damaged {
		if (++fields > MOST_FIELDS || depth > DEEPEST) {
			throw new Damaged("the description of the table is larger than any table needs");
		}
		return switch (type) {
		case TRUE, FALSE -> next() == TRUE;
		case BYTE -> (long) (byte) next();
		case INTEGER_16, 5, INTEGER_64 -> zigzag();
		case FLOATING -> Double.longBitsToDouble(eightBytes());
		case BINARY -> bytes();
		case LIST, SET -> list(depth + 1);
		case MAP -> map(depth + 1);
		case STRUCT -> struct(depth + 1);
		default -> throw new Damaged("the description of the table holds a field of an unknown kind");
		};
	}

	private long eightBytes() throws Damaged {
		long value = 0;
		for (int i = 0; i < 8; i++) {
			value |= (long) next() << 8 * i;
		}
		return value;
	}

	private byte[] bytes() throws Damaged {
		long length = varint();
		if (length < 0 || length > in.remaining()) {
			throw new Damaged("the description of the table is cut off");
		}
		byte[] bytes = new byte[(int) length];
		in.get(bytes);
		return bytes;
	}

	private List<Object> list(int depth) throws Damaged {
		int header = next();
		long size = header >> 4 == 15 ? varint() : header >> 4;
		checkSize(size);
		List<Object> values = new ArrayList<>((int) Math.min(size, 1024));
		for (int i = 0; i < size; i++) {
			values.add(value(header & 15, depth));
		}
		return values;
	}

	/** Maps do not occur in Parquet; what one holds is passed over. */
	private List<Object> map(int depth) throws Damaged {
		long size = varint();
		checkSize(size);
		int types = size == 0 ? 0 : next();
		for (int i = 0; i < size; i++) {
			value(types >> 4, depth);
			value(types & 15, depth);
		}
		return List.of();
	}

	private void checkSize(long size) throws Damaged {
		if (size < 0 || size > in.remaining()) {
			throw new Damaged("the description of the table is cut off");
		}
	}
}
