/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.microscopy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glovebox.importers.internal.Notes;

/**
 * The pictures of a TIFF file, as lists of fields. Each list is visited once, however they point at each other. Source:
 * Adobe, "TIFF Revision 6.0" (1992).
 *
 * @param bytes the file in its byte order
 * @param pictures the fields of each picture
 */
record TiffFile(ByteBuffer bytes, List<Picture> pictures) {

	private static final int MOST_PICTURES = 1000;
	private static final int ENTRY = 12;
	private static final int[] SIZES = { 1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4 };
	private static final int SHORT = 3;
	private static final int RATIONAL = 5;
	private static final int LONGEST_TEXT = 1 << 20;

	/** A field: what kind of values, how many, and where they stand. */
	record Field(int type, long count, long offset) {
	}

	/** The fields of a picture by their tags. */
	record Picture(Bytes bytes, Map<Integer, Field> fields) {

		/** A whole number that must not be negative; the other one where the field is not there. */
		long number(int tag, long otherwise) {
			return values(tag, 1).stream().findFirst().orElse(otherwise);
		}

		/** Whole numbers, at most so many; none where the field is not there or lies outside of the file. */
		List<Long> values(int tag, int most) {
			Field field = fields.get(tag);
			List<Long> values = new ArrayList<>();
			if (field == null || field.type() != SHORT && field.type() != 4 && field.type() != 1 && field.type() != 13) {
				return values;
			}
			int size = SIZES[field.type()];
			for (int i = 0; i < Math.min(field.count(), most) && bytes.has(field.offset() + (long) i * size, size); i++) {
				values.add(bytes.unsigned(field.offset() + (long) i * size, size));
			}
			return values;
		}

		/** A fraction of two whole numbers, {@code NaN} where there is none. */
		double fraction(int tag) {
			Field field = fields.get(tag);
			return field == null || field.type() != RATIONAL || !bytes.has(field.offset(), 8) ? Double.NaN
					: (double) bytes.unsigned(field.offset(), 4) / bytes.unsigned(field.offset() + 4, 4);
		}

		/** A text, "" where the field is not there. */
		String text(int tag) {
			Field field = fields.get(tag);
			if (field == null || field.type() >= SIZES.length || SIZES[field.type()] != 1) {
				return "";
			}
			long there = Math.max(0, bytes.all().limit() - field.offset());
			byte[] text = new byte[(int) Math.min(LONGEST_TEXT, Math.min(there, field.count()))];
			if (text.length > 0) {
				bytes.all().get((int) field.offset(), text);
			}
			boolean utf8 = !new String(text, StandardCharsets.UTF_8).contains("\uFFFD");
			return new String(text, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1).replace("\0", "").strip();
		}
	}

	/** Reads at offsets that a file states. */
	record Bytes(ByteBuffer all) {

		boolean has(long offset, long length) {
			return offset >= 0 && length >= 0 && offset <= all.limit() - length;
		}

		long unsigned(long offset, int size) {
			int at = (int) offset;
			return switch (size) {
			case 1 -> all.get(at) & 0xFF;
			case 2 -> all.getShort(at) & 0xFFFF;
			default -> all.getInt(at) & 0xFFFF_FFFFL;
			};
		}
	}

	/** Whether a file begins as TIFF does. */
	static Optional<ByteOrder> order(byte[] head) {
		if (head.length < 8) {
			return Optional.empty();
		}
		if (head[0] == 'I' && head[1] == 'I' && head[2] == 42 && head[3] == 0) {
			return Optional.of(ByteOrder.LITTLE_ENDIAN);
		}
		return head[0] == 'M' && head[1] == 'M' && head[2] == 0 && head[3] == 42 ? Optional.of(ByteOrder.BIG_ENDIAN)
				: Optional.empty();
	}

	/** Reads the lists of fields; what is damaged is told. */
	static TiffFile of(ByteBuffer file, ByteOrder order, Notes notes) {
		Bytes bytes = new Bytes(file.slice(0, file.limit()).order(order));
		List<Picture> pictures = new ArrayList<>();
		Set<Long> visited = new HashSet<>();
		long at = bytes.unsigned(4, 4);
		while (at != 0 && pictures.size() < MOST_PICTURES) {
			if (!bytes.has(at, 2)) {
				notes.warning("the description of picture " + (pictures.size() + 1) + " lies behind the end of the file", at, 1);
				break;
			}
			if (!visited.add(at)) {
				notes.warning("the descriptions of the pictures point back at an earlier one", at, 1);
				break;
			}
			long count = bytes.unsigned(at, 2);
			pictures.add(new Picture(bytes, fields(bytes, at + 2, count, notes)));
			long next = at + 2 + count * ENTRY;
			if (!bytes.has(next, 4)) {
				notes.warning("the file ends within the description of picture " + pictures.size(), next, 1);
				break;
			}
			at = bytes.unsigned(next, 4);
		}
		return new TiffFile(bytes.all(), pictures);
	}

	private static Map<Integer, Field> fields(Bytes bytes, long from, long count, Notes notes) {
		Map<Integer, Field> fields = new HashMap<>();
		for (int i = 0; i < count; i++) {
			long at = from + (long) i * ENTRY;
			if (!bytes.has(at, ENTRY)) {
				notes.warning("the description of a picture is cut off", at, count - i);
				break;
			}
			int type = (int) bytes.unsigned(at + 2, 2);
			long values = bytes.unsigned(at + 4, 4);
			long size = type < SIZES.length ? SIZES[type] : 1;
			long offset = size * values <= 4 ? at + 8 : bytes.unsigned(at + 8, 4);
			if (!bytes.has(offset, size * values)) {
				notes.warning("field " + bytes.unsigned(at, 2) + " of a picture lies partly behind the end of the file", offset, 1);
			}
			fields.putIfAbsent((int) bytes.unsigned(at, 2), new Field(type, values, offset));
		}
		return fields;
	}
}
