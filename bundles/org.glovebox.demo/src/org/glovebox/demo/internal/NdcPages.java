/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * One {@code .ndc} file of version 14: a header page, then pages of 4096 bytes with kind, number of rows in use, a bit
 * for each of them, rows of equal size and the CRC-32 of all before.
 */
final class NdcPages {

	private static final int PAGE = 4096;
	private static final int ROWS_AT = 132;
	private static final int CHECKSUM_AT = PAGE - 4;
	private static final int BITS_AT = 4;
	private static final short VERSION = 14;

	private final ByteArrayOutputStream file = new ByteArrayOutputStream();
	private final int kind;
	private final int size;
	private ByteBuffer page = empty();
	private int slot;
	private int used;

	/**
	 * @param kind what the file holds
	 * @param size bytes of a row
	 */
	NdcPages(int kind, int size) {
		this.kind = kind;
		this.size = size;
		ByteBuffer header = empty();
		header.putShort(0, (short) kind).putShort(2, VERSION).putInt(4, 1).putInt(12, 1);
		file.writeBytes(header.array());
	}

	private static ByteBuffer empty() {
		return ByteBuffer.allocate(PAGE).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** Leaves a row empty. */
	void skip() {
		slot++;
	}

	/** Adds a row; what is not written of it stays 0. */
	void add(Consumer<ByteBuffer> row) {
		int slots = (CHECKSUM_AT - ROWS_AT) / size;
		if (slot == slots) {
			close();
		}
		int bit = BITS_AT + (slot >> 3);
		page.put(bit, (byte) (page.get(bit) | 1 << (slot & 7)));
		row.accept(page.slice(ROWS_AT + slot * size, size).order(ByteOrder.LITTLE_ENDIAN));
		slot++;
		used++;
	}

	private void close() {
		page.putShort(0, (short) (kind + 1)).putShort(2, (short) used);
		CRC32 crc = new CRC32();
		crc.update(page.array(), 0, CHECKSUM_AT);
		page.putInt(CHECKSUM_AT, (int) crc.getValue());
		file.writeBytes(page.array());
		page = empty();
		slot = 0;
		used = 0;
	}

	/** The whole file; nothing can be added afterwards. */
	byte[] toBytes() {
		if (used > 0) {
			close();
		}
		return file.toByteArray();
	}
}
