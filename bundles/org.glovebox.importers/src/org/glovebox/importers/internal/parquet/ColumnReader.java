/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.CRC32;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.packing.Damaged;
import org.glovebox.importers.internal.text.CellKind;
import org.glovebox.importers.internal.text.LabelledColumn;

/**
 * Reads the pages of one column, row group after row group. Memory: eight bytes for each row, and the page that is being
 * read with its values.
 */
final class ColumnReader {

	private static final int DATA_PAGE = 0;
	private static final int DICTIONARY_PAGE = 2;
	private static final int DATA_PAGE_2 = 3;

	private final ByteBuffer file;
	private final ParquetColumn column;
	private final PageValues values;
	private final double[] rows;
	private final int largestPage;
	private final Monitor monitor;
	private int filled;

	/**
	 * @param count how many rows all row groups have
	 * @param largestPage a page that unpacks to more is damaged
	 */
	ColumnReader(ByteBuffer file, ParquetColumn column, int count, int largestPage, Monitor monitor) {
		this.file = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
		this.column = column;
		this.values = new PageValues(column);
		this.rows = new double[count];
		this.largestPage = largestPage;
		this.monitor = monitor;
		Arrays.fill(rows, Double.NaN);
	}

	/** How many rows were read, with those whose value is missing. */
	int filled() {
		return filled;
	}

	/**
	 * Reads the pages of a row group.
	 *
	 * @param chunk what the file says of the column in this row group
	 * @param last the row behind the last one of the group
	 */
	void read(ThriftStruct chunk, int last) throws Damaged {
		ThriftStruct facts = chunk.struct(3).orElseThrow(() -> new Damaged("it is encrypted"));
		if (!chunk.text(1).isEmpty()) {
			throw new Damaged("its values stand in the file " + chunk.text(1));
		}
		Codec codec = new Codec(facts.needed(4, "its compression"));
		long start = facts.needed(9, "where its pages begin");
		long dictionary = facts.number(11).orElse(0);
		long from = dictionary > 0 && dictionary < start ? dictionary : start;
		long length = facts.needed(7, "how long its pages are");
		if (from < 0 || from > file.limit() || length < 0) {
			throw new Damaged("its pages lie outside of the file");
		}
		int to = (int) Math.min(file.limit(), from + length);
		ByteBuffer pages = file.duplicate().position((int) from).limit(to);
		while (filled < last && pages.hasRemaining()) {
			monitor.checkCancelled();
			page(pages, codec, last);
		}
		if (filled < last) {
			throw new Damaged("its pages hold fewer values than the table has rows");
		}
	}

	private void page(ByteBuffer pages, Codec codec, int last) throws Damaged {
		ThriftStruct header = new ThriftReader(pages).read();
		int packed = header.size(3, "the size of a page");
		int unpacked = header.size(2, "the size of a page");
		if (packed > pages.remaining() || unpacked > largestPage) {
			throw new Damaged("a page is longer than its place in the file");
		}
		byte[] bytes = new byte[packed];
		pages.get(bytes);
		check(bytes, header.number(4));
		switch ((int) header.needed(1, "the kind of a page")) {
		case DATA_PAGE -> data(header, buffer(codec.unpack(bytes, 0, packed, unpacked)), last);
		case DATA_PAGE_2 -> data2(header, codec, bytes, unpacked, last);
		case DICTIONARY_PAGE -> {
			ThriftStruct own = header.struct(7).orElseThrow(() -> new Damaged("a page has no description"));
			int count = own.size(1, "the number of values of a page");
			values.readDictionary(buffer(codec.unpack(bytes, 0, packed, unpacked)), bounded(count, 8L * unpacked),
					own.needed(2, "the encoding of a page"));
		}
		default -> {
			// index pages hold no values
		}
		}
	}

	private static void check(byte[] page, OptionalLong stated) throws Damaged {
		CRC32 sum = new CRC32();
		sum.update(page);
		if (stated.isPresent() && (int) stated.getAsLong() != (int) sum.getValue()) {
			throw new Damaged("the checksum of a page does not fit");
		}
	}

	private static ByteBuffer buffer(byte[] bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static int bounded(int count, long most) throws Damaged {
		if (count > most) {
			throw new Damaged("a page states more values than it can hold");
		}
		return count;
	}

	private void data(ThriftStruct header, ByteBuffer page, int last) throws Damaged {
		ThriftStruct own = header.struct(5).orElseThrow(() -> new Damaged("a page has no description"));
		int count = bounded(own.size(1, "the number of values of a page"), last - filled);
		boolean[] there = allOf(count);
		if (column.levels() > 0) {
			there = own.number(3).orElse(3) == 4 ? packedLevels(page, count)
					: levels(Varints.part(page, Varints.part(page, 4).getInt()), count);
		}
		put(page, there, own.needed(2, "the encoding of a page"));
	}

	private void data2(ThriftStruct header, Codec codec, byte[] bytes, int unpacked, int last) throws Damaged {
		ThriftStruct own = header.struct(8).orElseThrow(() -> new Damaged("a page has no description"));
		int count = bounded(own.size(1, "the number of values of a page"), last - filled);
		int levels = own.number(5).isPresent() ? own.size(5, "the size of its levels") : 0;
		int before = levels + (own.number(6).isPresent() ? own.size(6, "the size of its levels") : 0);
		if (before < 0 || before > bytes.length || before > unpacked) {
			throw new Damaged("a page ends within its values");
		}
		boolean[] there = column.levels() == 0 || levels == 0 ? allOf(count)
				: levels(ByteBuffer.wrap(bytes, before - levels, levels).slice(), count);
		byte[] rest = own.flag(7, true) && before < bytes.length
				? codec.unpack(bytes, before, bytes.length, unpacked - before)
				: Arrays.copyOfRange(bytes, before, bytes.length);
		put(buffer(rest), there, own.needed(4, "the encoding of a page"));
	}

	private static boolean[] allOf(int count) {
		boolean[] there = new boolean[count];
		Arrays.fill(there, true);
		return there;
	}

	private int levelWidth() {
		return 32 - Integer.numberOfLeadingZeros(column.levels());
	}

	private boolean[] levels(ByteBuffer in, int count) throws Damaged {
		HybridRuns levels = new HybridRuns(in, levelWidth());
		boolean[] there = new boolean[count];
		for (int i = 0; i < count; i++) {
			there[i] = levels.next() == column.levels();
		}
		return there;
	}

	/** Levels of the oldest files: bits from the highest on. */
	private boolean[] packedLevels(ByteBuffer page, int count) throws Damaged {
		int width = levelWidth();
		ByteBuffer in = Varints.part(page, ((long) count * width + 7) / 8);
		boolean[] there = new boolean[count];
		for (int i = 0; i < count; i++) {
			int level = 0;
			for (int k = i * width; k < (i + 1) * width; k++) {
				level = level << 1 | in.get(k / 8) >> 7 - k % 8 & 1;
			}
			there[i] = level == column.levels();
		}
		return there;
	}

	private void put(ByteBuffer page, boolean[] there, long encoding) throws Damaged {
		int count = 0;
		for (boolean value : there) {
			count += value ? 1 : 0;
		}
		double[] read = values.read(page, count, encoding);
		int next = 0;
		for (boolean value : there) {
			rows[filled++] = value ? read[next++] : Double.NaN;
		}
	}

	/** The values of all rows, those that are missing as "" or NaN. */
	LabelledColumn column() {
		if (!column.isText()) {
			CellKind kind = switch (column.meaning()) {
			case DATE -> CellKind.DATE;
			case TIME -> CellKind.CLOCK;
			default -> CellKind.NUMBER;
			};
			String unit = kind == CellKind.DATE && column.universal() ? LabelledColumn.UNIVERSAL : "";
			return LabelledColumn.numbers(column.name(), unit, kind, rows);
		}
		List<String> texts = new ArrayList<>(values.texts());
		boolean complete = Arrays.stream(rows).noneMatch(Double::isNaN);
		if (!complete && !texts.contains("")) {
			texts.add("");
		}
		int none = texts.indexOf("");
		int[] codes = Arrays.stream(rows).mapToInt(row -> Double.isNaN(row) ? none : (int) row).toArray();
		return LabelledColumn.texts(column.name(), texts, codes);
	}
}
