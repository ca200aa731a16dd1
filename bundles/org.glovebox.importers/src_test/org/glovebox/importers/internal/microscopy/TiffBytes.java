/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.microscopy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes small TIFF files of our own making: one grey picture of 8 bits a sample, with any text fields. */
final class TiffBytes {

	private record Entry(int tag, int type, byte[] value) {
	}

	private final ByteOrder order;
	private boolean big;
	private final List<Entry> entries = new ArrayList<>();

	TiffBytes(ByteOrder order) {
		this.order = order;
	}

	/** Writes BigTIFF, whose counts and offsets have 8 bytes. */
	TiffBytes big() {
		big = true;
		return this;
	}

	TiffBytes number(int tag, long value) {
		entries.add(new Entry(tag, 4, bytes(4).putInt((int) value).array()));
		return this;
	}

	TiffBytes text(int tag, String value) {
		entries.add(new Entry(tag, 2, (value + "\0").getBytes(StandardCharsets.UTF_8)));
		return this;
	}

	TiffBytes fraction(int tag, int above, int below) {
		entries.add(new Entry(tag, 5, bytes(8).putInt(above).putInt(below).array()));
		return this;
	}

	/** The offset at which {@link #write} puts the extra bytes. */
	TiffBytes pointer(int tag) {
		return number(tag, head());
	}

	private int head() {
		return big ? 16 : 8;
	}

	private ByteBuffer offset(ByteBuffer into, long value) {
		return big ? into.putLong(value) : into.putInt((int) value);
	}

	private ByteBuffer bytes(int size) {
		return ByteBuffer.allocate(size).order(order);
	}

	/**
	 * @param next offset of the list of fields behind the only one; 0 for none, -1 for the same one again
	 * @param extra bytes behind the head
	 */
	byte[] write(int width, int height, int next, byte... extra) {
		int pixelsAt = head() + extra.length;
		int inline = big ? 8 : 4;
		List<Entry> all = new ArrayList<>(entries);
		all.add(new Entry(256, 4, bytes(4).putInt(width).array()));
		all.add(new Entry(257, 4, bytes(4).putInt(height).array()));
		all.add(new Entry(258, 3, bytes(2).putShort((short) 8).array()));
		all.add(new Entry(273, 4, bytes(4).putInt(pixelsAt).array()));
		all.add(new Entry(279, 4, bytes(4).putInt(width * height).array()));
		int valuesAt = pixelsAt + width * height;
		ByteArrayOutputStream values = new ByteArrayOutputStream();
		ByteBuffer fields = bytes((big ? 8 : 2) + (4 + 2 * inline) * all.size() + inline);
		if (big) {
			fields.putLong(all.size());
		} else {
			fields.putShort((short) all.size());
		}
		for (Entry e : all) {
			int size = e.type() == 2 ? 1 : e.type() == 3 ? 2 : e.type() == 5 ? 8 : 4;
			offset(fields.putShort((short) e.tag()).putShort((short) e.type()), e.value().length / size);
			if (e.value().length <= inline) {
				fields.put(e.value()).put(new byte[inline - e.value().length]);
			} else {
				offset(fields, valuesAt + values.size());
				values.writeBytes(e.value());
			}
		}
		int fieldsAt = valuesAt + values.size();
		offset(fields, next < 0 ? fieldsAt : next);
		ByteBuffer file = bytes(fieldsAt + fields.capacity());
		file.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII)).putShort((short) (big ? 43 : 42));
		if (big) {
			file.putShort((short) 8).putShort((short) 0);
		}
		return offset(file, fieldsAt).put(extra).put(new byte[width * height]).put(values.toByteArray()).put(fields.array()).array();
	}
}
