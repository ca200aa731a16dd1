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
 * The pictures of a TIFF or BigTIFF file, as lists of fields. Each list is visited once, however they point at each other.
 * Sources: Adobe, "TIFF Revision 6.0" (1992); Aware Systems, "The BigTIFF File Format", for files with offsets of 8 bytes.
 *
 * @param bytes the file in its byte order
 * @param pictures the fields of each picture
 */
record TiffFile(ByteBuffer bytes, List<Picture> pictures) {

	private static final int MOST_PICTURES = 1000;
	private static final int[] SIZES = { 1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 1, 1, 8, 8, 8 };
	/** Types of whole numbers without a sign: of 1, 2 and 4 bytes, and offsets of 4 and 8 bytes. */
	private static final Set<Integer> WHOLE = Set.of(1, 3, 4, 13, 16, 18);
	private static final int RATIONAL = 5;
	private static final int LONGEST_TEXT = 1 << 20;

	/**
	 * How wide counts and offsets are.
	 *
	 * @param order order of the bytes
	 * @param first offset of the offset of the first list
	 * @param count bytes of the number of fields of a list
	 * @param offset bytes of offsets, and of the number of values of a field
	 */
	record Layout(ByteOrder order, int first, int count, int offset) {

		/** Bytes of a field: its tag, its type, how many values, and these or their offset. */
		int entry() {
			return 4 + 2 * offset;
		}
	}

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
			if (field == null || !WHOLE.contains(field.type())) {
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
			long there = field.offset() < 0 ? 0 : Math.max(0, bytes.all().limit() - field.offset());
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
			case 8 -> all.getLong(at);
			default -> all.getInt(at) & 0xFFFF_FFFFL;
			};
		}
	}

	/** How a file that begins as TIFF does is laid out; empty where none does. */
	static Optional<Layout> layout(byte[] head) {
		boolean little = head.length >= 8 && head[0] == 'I' && head[1] == 'I';
		if (!little && (head.length < 8 || head[0] != 'M' || head[1] != 'M')) {
			return Optional.empty();
		}
		ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		ByteBuffer begin = ByteBuffer.wrap(head).order(order);
		return switch (begin.getShort(2)) {
		case 42 -> Optional.of(new Layout(order, 4, 2, 4));
		case 43 -> head.length >= 16 && begin.getShort(4) == 8 && begin.getShort(6) == 0
				? Optional.of(new Layout(order, 8, 8, 8))
				: Optional.empty();
		default -> Optional.empty();
		};
	}

	/** Reads the lists of fields; what is damaged is told. */
	static TiffFile of(ByteBuffer file, Layout layout, Notes notes) {
		Bytes bytes = new Bytes(file.slice(0, file.limit()).order(layout.order()));
		List<Picture> pictures = new ArrayList<>();
		Set<Long> visited = new HashSet<>();
		long at = bytes.unsigned(layout.first(), layout.offset());
		while (at != 0 && pictures.size() < MOST_PICTURES) {
			if (!bytes.has(at, layout.count())) {
				notes.warning("the description of picture " + (pictures.size() + 1) + " lies behind the end of the file", at, 1);
				break;
			}
			if (!visited.add(at)) {
				notes.warning("the descriptions of the pictures point back at an earlier one", at, 1);
				break;
			}
			long stated = bytes.unsigned(at, layout.count());
			long count = stated < 0 || stated > file.limit() ? file.limit() : stated;
			pictures.add(new Picture(bytes, fields(bytes, layout, at + layout.count(), count, notes)));
			long next = at + layout.count() + count * layout.entry();
			if (!bytes.has(next, layout.offset())) {
				notes.warning("the file ends within the description of picture " + pictures.size(), next, 1);
				break;
			}
			at = bytes.unsigned(next, layout.offset());
		}
		return new TiffFile(bytes.all(), pictures);
	}

	private static Map<Integer, Field> fields(Bytes bytes, Layout layout, long from, long count, Notes notes) {
		Map<Integer, Field> fields = new HashMap<>();
		for (int i = 0; i < count; i++) {
			long at = from + (long) i * layout.entry();
			if (!bytes.has(at, layout.entry())) {
				notes.warning("the description of a picture is cut off", at, count - i);
				break;
			}
			int type = (int) bytes.unsigned(at + 2, 2);
			long values = bytes.unsigned(at + 4, layout.offset());
			// no file holds so many, and their size would not be a number any more
			long size = values < 0 || values > bytes.all().limit() ? Long.MAX_VALUE : values * (type < SIZES.length ? SIZES[type] : 1);
			long place = at + 4 + layout.offset();
			long offset = size <= layout.offset() ? place : bytes.unsigned(place, layout.offset());
			if (!bytes.has(offset, size)) {
				notes.warning("field " + bytes.unsigned(at, 2) + " of a picture lies partly behind the end of the file", offset, 1);
			}
			fields.putIfAbsent((int) bytes.unsigned(at, 2), new Field(type, Math.max(0, values), offset));
		}
		return fields;
	}
}
