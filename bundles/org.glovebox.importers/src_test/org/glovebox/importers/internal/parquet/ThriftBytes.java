/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes one structure in Thrift's compact protocol. */
final class ThriftBytes {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private int last;

	static void varint(ByteArrayOutputStream out, long value) {
		long left = value;
		while ((left & ~0x7FL) != 0) {
			out.write((int) (left & 0x7F | 0x80));
			left >>>= 7;
		}
		out.write((int) left);
	}

	private ThriftBytes header(int field, int type) {
		if (field > last && field - last < 16) {
			out.write(field - last << 4 | type);
		} else {
			out.write(type);
			varint(out, field << 1);
		}
		last = field;
		return this;
	}

	ThriftBytes number(int field, long value) {
		header(field, 6);
		varint(out, value << 1 ^ value >> 63);
		return this;
	}

	ThriftBytes flag(int field, boolean value) {
		return header(field, value ? 1 : 2);
	}

	ThriftBytes text(int field, String value) {
		header(field, 8);
		bytes(out, value.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
		varint(out, bytes.length);
		out.writeBytes(bytes);
	}

	ThriftBytes struct(int field, ThriftBytes value) {
		header(field, 12);
		out.writeBytes(value.bytes());
		return this;
	}

	ThriftBytes structs(int field, ThriftBytes... values) {
		header(field, 9);
		if (values.length < 15) {
			out.write(values.length << 4 | 12);
		} else {
			out.write(0xFC);
			varint(out, values.length);
		}
		for (ThriftBytes value : values) {
			out.writeBytes(value.bytes());
		}
		return this;
	}

	/** The structure with its end. */
	byte[] bytes() {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(out.toByteArray());
		all.write(0);
		return all.toByteArray();
	}
}
