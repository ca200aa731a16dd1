/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes Access databases of version Jet 4, as far as a reader of rows needs them: catalog, definitions, data pages. */
final class JetBytes {

	private static final int PAGE = 4096;
	private final List<byte[]> pages = new ArrayList<>();
	private final List<Object[]> catalog = new ArrayList<>();

	/** A column: name and one of the codes of types that are written here, 4 whole, 7 double, 8 date, 10 text. */
	record Col(String name, int type) {
	}

	JetBytes() {
		byte[] head = new byte[PAGE];
		ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(0x100).put("Standard Jet DB\0".getBytes(
				StandardCharsets.US_ASCII)).put((byte) 1);
		pages.add(head);
		pages.add(new byte[PAGE]);
		pages.add(new byte[PAGE]);
	}

	/** Adds a table with its rows; values are Integer, Double, String or null. */
	JetBytes table(String name, List<Col> columns, List<Object[]> rows) {
		catalog.add(new Object[] { pages.size(), name, 1 });
		int page = pages.size();
		pages.add(definition(columns));
		rows(page, columns, rows);
		return this;
	}

	byte[] bytes() {
		List<Col> columns = List.of(new Col("Id", 4), new Col("Name", 10), new Col("Type", 4));
		pages.set(2, definition(columns));
		rows(2, columns, catalog);
		ByteBuffer all = ByteBuffer.allocate(pages.size() * PAGE);
		pages.forEach(all::put);
		return all.array();
	}

	private static byte[] definition(List<Col> columns) {
		ByteBuffer page = ByteBuffer.allocate(PAGE).order(ByteOrder.LITTLE_ENDIAN);
		page.put(0, (byte) 2).put(1, (byte) 1).putShort(45, (short) columns.size());
		int fixed = 0;
		int variable = 0;
		for (int i = 0; i < columns.size(); i++) {
			int at = 63 + 25 * i;
			boolean text = columns.get(i).type() == 10;
			page.put(at, (byte) columns.get(i).type()).putShort(at + 5, (short) i).putShort(at + 7, (short) variable)
					.put(at + 15, (byte) (text ? 2 : 1)).putShort(at + 21, (short) fixed)
					.putShort(at + 23, (short) (text ? 100 : size(columns.get(i))));
			fixed += text ? 0 : size(columns.get(i));
			variable += text ? 1 : 0;
		}
		page.position(63 + 25 * columns.size());
		for (Col column : columns) {
			byte[] name = column.name().getBytes(StandardCharsets.UTF_16LE);
			page.putShort((short) name.length).put(name);
		}
		return page.array();
	}

	private static int size(Col column) {
		return column.type() == 4 ? 4 : 8;
	}

	private void rows(int owner, List<Col> columns, List<Object[]> rows) {
		ByteBuffer page = null;
		int count = 0;
		int end = PAGE;
		for (Object[] row : rows) {
			byte[] bytes = row(columns, row);
			if (page == null || end - bytes.length < 14 + 2 * (count + 1)) {
				page = ByteBuffer.allocate(PAGE).order(ByteOrder.LITTLE_ENDIAN);
				page.put(0, (byte) 1).put(1, (byte) 1).putInt(4, owner);
				pages.add(page.array());
				count = 0;
				end = PAGE;
			}
			end -= bytes.length;
			page.put(end, bytes).putShort(14 + 2 * count, (short) end).putShort(12, (short) ++count);
		}
	}

	private byte[] row(List<Col> columns, Object[] row) {
		ByteBuffer bytes = ByteBuffer.allocate(2000).order(ByteOrder.LITTLE_ENDIAN);
		bytes.putShort((short) columns.size());
		byte[] mask = new byte[(columns.size() + 7) / 8];
		for (int i = 0; i < columns.size(); i++) {
			if (row[i] != null) {
				mask[i / 8] |= (byte) (1 << i % 8);
			}
			if (columns.get(i).type() == 4) {
				bytes.putInt(row[i] == null ? 0 : (Integer) row[i]);
			} else if (columns.get(i).type() != 10) {
				bytes.putDouble(row[i] == null ? 0 : (Double) row[i]);
			}
		}
		List<Integer> offsets = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).type() == 10) {
				offsets.add(bytes.position());
				bytes.put(row[i] == null ? new byte[0] : text((String) row[i]));
			}
		}
		offsets.add(bytes.position());
		for (int i = offsets.size() - 1; i >= 0; i--) {
			bytes.putShort(offsets.get(i).shortValue());
		}
		bytes.putShort((short) (offsets.size() - 1)).put(mask);
		byte[] result = new byte[bytes.position()];
		bytes.get(0, result);
		return result;
	}

	/** Texts of ASCII are compressed, others are not. */
	private static byte[] text(String text) {
		if (!text.chars().allMatch(c -> c < 128)) {
			return text.getBytes(StandardCharsets.UTF_16LE);
		}
		byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
		return ByteBuffer.allocate(ascii.length + 2).put((byte) 0xFF).put((byte) 0xFE).put(ascii).array();
	}
}
