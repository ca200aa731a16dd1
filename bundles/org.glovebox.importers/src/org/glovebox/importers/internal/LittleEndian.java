/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/**
 * Reads little-endian values at absolute offsets. Reading beyond the end is a programming error; ask {@link #has} first
 * where the offset comes from a file. Safe for use by several threads.
 */
public final class LittleEndian {

	private final ByteBuffer buffer;

	private LittleEndian(ByteBuffer buffer) {
		this.buffer = buffer;
	}

	/** A view of all bytes from 0 to the limit of a buffer, whose own position and byte order stay as they are. */
	public static LittleEndian of(ByteBuffer bytes) {
		return new LittleEndian(bytes.slice(0, bytes.limit()).order(ByteOrder.LITTLE_ENDIAN));
	}

	/** Number of bytes. */
	public int size() {
		return buffer.limit();
	}

	/** Whether {@code length} bytes from {@code offset} on are there; also right for values from a damaged file. */
	public boolean has(long offset, long length) {
		return offset >= 0 && length >= 0 && offset <= size() - length;
	}

	/** An unsigned byte. */
	public int u1(int offset) {
		return buffer.get(offset) & 0xFF;
	}

	/** An unsigned 16 bit integer. */
	public int u2(int offset) {
		return buffer.getShort(offset) & 0xFFFF;
	}

	/** A signed 32 bit integer. */
	public int i4(int offset) {
		return buffer.getInt(offset);
	}

	/** An unsigned 32 bit integer. */
	public long u4(int offset) {
		return buffer.getInt(offset) & 0xFFFF_FFFFL;
	}

	/** A signed 64 bit integer. */
	public long i8(int offset) {
		return buffer.getLong(offset);
	}

	/** A single-precision number. */
	public float f4(int offset) {
		return buffer.getFloat(offset);
	}

	/** A double-precision number. */
	public double f8(int offset) {
		return buffer.getDouble(offset);
	}

	/** Bytes as text, up to the first zero byte. */
	public String text(int offset, int length, Charset charset) {
		byte[] bytes = new byte[length];
		buffer.get(offset, bytes);
		int end = 0;
		while (end < length && bytes[end] != 0) {
			end++;
		}
		return new String(bytes, 0, end, charset);
	}

	/** Whether these ASCII characters stand at an offset. */
	public boolean matches(int offset, String ascii) {
		if (!has(offset, ascii.length())) {
			return false;
		}
		for (int i = 0; i < ascii.length(); i++) {
			if (buffer.get(offset + i) != (byte) ascii.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Offset of the next place where these ASCII characters stand, from {@code from} on, or -1. */
	public int find(String ascii, int from) {
		byte first = (byte) ascii.charAt(0);
		int last = size() - ascii.length();
		for (int at = Math.max(0, from); at <= last; at++) {
			if (buffer.get(at) == first && matches(at, ascii)) {
				return at;
			}
		}
		return -1;
	}

	/** A part of the bytes, counted from 0 again; not a copy. */
	public LittleEndian part(int offset, int length) {
		return new LittleEndian(buffer.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN));
	}

	/** The buffer behind this, little-endian, for loops over many rows; read with absolute offsets only. */
	public ByteBuffer buffer() {
		return buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN);
	}
}
