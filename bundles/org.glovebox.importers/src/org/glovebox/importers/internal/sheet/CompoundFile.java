/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

import org.glovebox.importers.internal.LittleEndian;

/**
 * A compound file, in which older Office programs keep their documents: streams in chains of sectors, with a table of what
 * follows what. Where the end is cut off, and with it the table or the directory, a stream is taken to stand in one piece,
 * as it is mostly written.
 *
 * <p>Source of the format: Microsoft [MS-CFB], sections 2.2 (header), 2.3 and 2.4 (tables of sectors), 2.5 (table of the
 * tables), 2.6 (directory).
 */
final class CompoundFile {

	private static final String SIGNATURE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
	private static final int HEADER = 512;
	private static final int IN_HEADER = 109;
	private static final int ENTRY = 128;
	private static final int STREAM = 2;
	private static final int ROOT = 5;
	private static final int SMALL = 64;
	private static final long NONE = 0xFFFF_FFF0L;
	private static final int UNKNOWN = -1;
	private static final int END = -2;
	private static final long LONGEST_DIRECTORY = 1 << 20;

	private final LittleEndian file;
	private final int shift;
	private final int sectors;
	private final int[] next;
	private final BitSet tables = new BitSet();
	private boolean cut;

	/** An entry of the directory. */
	private record Entry(long start, long size) {
	}

	CompoundFile(ByteBuffer content) {
		file = LittleEndian.of(content);
		shift = file.u2(30) == 12 ? 12 : 9;
		sectors = Math.max(0, file.size() - 1 >> shift);
		next = new int[sectors];
		Arrays.fill(next, UNKNOWN);
		readTables();
	}

	/** Whether bytes begin as a compound file does. */
	static boolean is(ByteBuffer content) {
		LittleEndian head = LittleEndian.of(content);
		return head.has(0, HEADER) && head.matches(0, SIGNATURE);
	}

	/** Whether the end of the file is missing. */
	boolean isCut() {
		return cut;
	}

	private boolean isSector(long number) {
		return number < sectors && file.has(place(number), 1L << shift);
	}

	private long place(long sector) {
		return sector + 1 << shift;
	}

	/** Where tables stand is said in the header, and for large files in sectors that each name the next one of their kind. */
	private void readTables() {
		int inSector = (1 << shift - 2) - 1;
		int known = 0;
		for (int i = 0; i < IN_HEADER; i++) {
			known = readTable(file.u4(76 + 4 * i), known);
		}
		long more = file.u4(68);
		for (int i = 0; i < sectors && isSector(more) && known < sectors; i++) {
			int at = (int) place(more);
			for (int k = 0; k < inSector; k++) {
				known = readTable(file.u4(at + 4 * k), known);
			}
			more = file.u4(at + 4 * inSector);
		}
		cut |= known < sectors;
	}

	private int readTable(long sector, int known) {
		if (sector >= NONE || known >= sectors) {
			return known;
		}
		int to = (int) Math.min(sectors, known + (1L << shift - 2));
		if (!isSector(sector)) {
			cut = true;
			return to;
		}
		tables.set((int) sector);
		for (int i = known; i < to; i++) {
			long value = file.u4((int) place(sector) + 4 * (i - known));
			next[i] = value < sectors ? (int) value : END;
			cut |= value >= sectors && value < NONE;
		}
		return to;
	}

	/** The content of a stream, as much of it as is there; empty where no stream has this name. */
	Optional<LittleEndian> stream(String name) {
		LittleEndian directory = chain(file.u4(48), LONGEST_DIRECTORY);
		Optional<Entry> wanted = entry(directory, name, STREAM);
		boolean small = wanted.isPresent() && wanted.get().size() < file.u4(56);
		return small ? entry(directory, "", ROOT).map(root -> small(chain(root.start(), root.size()), wanted.get()))
				: wanted.map(e -> chain(e.start(), e.size()));
	}

	/** What stands in one piece from the first sector on that begins with these bytes; empty where none does. */
	Optional<LittleEndian> beginning(String bytes) {
		for (int sector = 0; sector < sectors; sector++) {
			if (file.has(place(sector), bytes.length()) && file.matches((int) place(sector), bytes)) {
				return Optional.of(chain(sector, Integer.MAX_VALUE));
			}
		}
		return Optional.empty();
	}

	private static Optional<Entry> entry(LittleEndian directory, String name, int type) {
		for (int at = 0; directory.has(at, ENTRY); at += ENTRY) {
			int length = Math.min(64, directory.u2(at + 64));
			if (directory.u1(at + 66) == type && (name.isEmpty() || isNamed(directory, at, length, name))) {
				return Optional.of(new Entry(directory.u4(at + 116), directory.u4(at + 120)));
			}
		}
		return Optional.empty();
	}

	private static boolean isNamed(LittleEndian directory, int at, int length, String name) {
		byte[] bytes = new byte[Math.max(0, length - 2)];
		directory.buffer().get(at, bytes);
		return new String(bytes, StandardCharsets.UTF_16LE).equals(name);
	}

	/** The sectors of a chain, one after the other; not copied where they stand in one piece. */
	private LittleEndian chain(long start, long size) {
		int[] chain = new int[(int) Math.min(sectors, (size - 1 >> shift) + 1)];
		int count = 0;
		boolean whole = true;
		int sector = start < sectors ? (int) start : END;
		while (sector >= 0 && sector < sectors && count < chain.length) {
			whole &= count == 0 || sector == chain[count - 1] + 1;
			chain[count++] = sector;
			sector = next[sector] == UNKNOWN ? after(sector) : next[sector];
		}
		long there = Math.min(size, (long) count << shift);
		if (count > 0 && whole) {
			int from = (int) place(chain[0]);
			return file.part(from, (int) Math.min(there, file.size() - from));
		}
		ByteBuffer joined = ByteBuffer.allocate((int) there);
		for (int i = 0; i < count && joined.hasRemaining(); i++) {
			int from = (int) place(chain[i]);
			int length = (int) Math.min(joined.remaining(), Math.min(1L << shift, file.size() - from));
			joined.put(file.buffer().slice(from, length));
		}
		return LittleEndian.of(joined.flip());
	}

	private int after(int sector) {
		return tables.nextClearBit(sector + 1);
	}

	/** A stream of pieces of 64 bytes within the stream of the root, with a table of their own. */
	private LittleEndian small(LittleEndian root, Entry entry) {
		LittleEndian table = chain(file.u4(60), Math.min(file.u4(64), sectors) << shift);
		ByteBuffer joined = ByteBuffer.allocate((int) Math.min(entry.size(), root.size()));
		long piece = entry.start();
		while (joined.hasRemaining() && root.has(piece * SMALL, 1)) {
			int length = (int) Math.min(joined.remaining(), Math.min(SMALL, root.size() - piece * SMALL));
			joined.put(root.buffer().slice((int) piece * SMALL, length));
			piece = table.has(4 * piece, 4) ? table.u4((int) (4 * piece)) : NONE;
		}
		return LittleEndian.of(joined.flip());
	}
}
