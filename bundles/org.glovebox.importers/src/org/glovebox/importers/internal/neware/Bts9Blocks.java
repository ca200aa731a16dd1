/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/**
 * Finds the rows of a BTS 9 {@code .nda} file. Its header, 1024 bytes, points with 64 bits each to the begin and length
 * of the rows (at 82). Where the begin is 0 and another header follows, each header points to a block of its own and,
 * at 242, to what precedes the next header. The length of a row is stated nowhere and follows from the distance of
 * the first two rows. Source: the reader fastnda.
 */
final class Bts9Blocks {

	static final int HEADER = 1024;
	private static final String SIGNATURE = "NEWARE";
	private static final int ROWS_POINTER = 82;
	private static final int LAST_POINTER = 242;
	private static final int LONGEST_ROW = 1024;
	private static final int DATA_FLAG = 0x55;

	private final LittleEndian file;
	private final ByteBuffer bytes;
	private final Notes notes;
	private final Monitor monitor;

	Bts9Blocks(LittleEndian file, Notes notes, Monitor monitor) {
		this.file = file;
		this.bytes = file.buffer();
		this.notes = notes;
		this.monitor = monitor;
	}

	/** A stretch of rows. */
	private record Block(int begin, long length) {
	}

	/** All rows in the order of the file; empty where no row was found. */
	Optional<RowPositions> rows() {
		List<Block> blocks = blocks();
		if (blocks.isEmpty()) {
			return Optional.empty();
		}
		return layout(blocks.get(0)).map(layout -> rows(blocks, layout));
	}

	private RowPositions rows(List<Block> blocks, RowLayout layout) {
		RowPositions positions = new RowPositions(bytes, layout, monitor);
		for (Block block : blocks) {
			long there = Math.min(block.length(), file.size() - block.begin());
			if (there < block.length()) {
				notes.warning("the file is cut off: its header announces " + block.length() / layout.size() + " rows, "
						+ there / layout.size() + " are there", file.size(), 1);
			}
			for (long at = block.begin(); at + layout.size() <= block.begin() + there; at += layout.size()) {
				positions.look((int) at);
			}
		}
		return positions;
	}

	private List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		if (!file.has(ROWS_POINTER, 16)) {
			return blocks;
		}
		if (begin(0) != 0 || !file.matches(HEADER, SIGNATURE)) {
			boolean usable = begin(0) >= HEADER && begin(0) < file.size() && length(0) > 0;
			if (!usable && file.size() > HEADER) {
				notes.warning("the header does not say where the rows begin; they were read from this byte", HEADER, 1);
			}
			addBlock(blocks, usable ? begin(0) : HEADER, usable ? length(0) : file.size() - HEADER);
			return blocks;
		}
		long header = HEADER;
		while (header >= HEADER && file.has(header, LAST_POINTER + 16) && file.matches((int) header, SIGNATURE)) {
			addBlock(blocks, begin((int) header), length((int) header));
			long next = bytes.getLong((int) header + LAST_POINTER) + bytes.getLong((int) header + LAST_POINTER + 8);
			header = next > header ? next : -1;
		}
		return blocks;
	}

	private void addBlock(List<Block> blocks, long begin, long length) {
		if (begin >= HEADER && begin < file.size() && length > 0) {
			blocks.add(new Block((int) begin, length));
		}
	}

	private long begin(int header) {
		return bytes.getLong(header + ROWS_POINTER);
	}

	private long length(int header) {
		return bytes.getLong(header + ROWS_POINTER + 8);
	}

	private Optional<RowLayout> layout(Block block) {
		int begin = block.begin();
		if (!file.has(begin, Bts91Row.LEAST)) {
			return Optional.empty();
		}
		if (file.u1(begin) == DATA_FLAG) {
			int size = distance(block, 2, Bts91Row.LEAST, 8);
			return Optional.of(Bts91Row.ofNda(size, file.u2(begin))).filter(r -> size >= Bts91Row.LEAST).map(r -> r);
		}
		if (file.u1(begin + Bts90Row.FLAG_AT) == Bts90Row.DATA_FLAG) {
			int size = distance(block, 5, Bts90Row.LEAST, 16);
			return Optional.of(new Bts90Row(size)).filter(r -> size >= Bts90Row.LEAST).map(r -> r);
		}
		return Optional.empty();
	}

	/**
	 * Bytes from the first row of a block to the next: to the first place that begins with the same bytes, holds a
	 * higher row number and divides the block evenly; else to the first that begins alike; else the block is one row.
	 */
	private int distance(Block block, int same, int least, int indexAt) {
		int begin = block.begin();
		long end = Math.min(begin + block.length(), file.size());
		int alike = 0;
		for (int size = least; size <= LONGEST_ROW && begin + size + indexAt + 4 <= end; size++) {
			if (startsAlike(begin, begin + size, same)) {
				boolean rising = file.u4(begin + size + indexAt) > file.u4(begin + indexAt);
				if (rising && block.length() % size == 0) {
					return size;
				}
				alike = alike == 0 ? size : alike;
			}
		}
		return alike > 0 ? alike : (int) Math.min(end - begin, LONGEST_ROW);
	}

	private boolean startsAlike(int one, int other, int length) {
		for (int i = 0; i < length; i++) {
			if (file.u1(one + i) != file.u1(other + i)) {
				return false;
			}
		}
		return true;
	}
}
