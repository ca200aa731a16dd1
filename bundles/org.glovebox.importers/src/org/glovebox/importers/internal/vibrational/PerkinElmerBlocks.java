/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;


import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.importers.internal.LittleEndian;

/** The blocks of a file of PerkinElmer: an id of two bytes, a size of four, and a value with its type or further blocks. */
final class PerkinElmerBlocks {

	private static final int HEAD = 6;
	private static final int MOST = 10_000;
	/** Types of values have this high byte; ids of blocks have not. */
	private static final int VALUE = 0x75;
	private static final int TEXT = 0x7523;
	private static final int INTEGER = 0x752b;

	/** A block whose content is from here to there. */
	record Block(int id, int from, int end) {
	}

	private final LittleEndian file;
	private int left = MOST;
	private boolean cut;

	PerkinElmerBlocks(LittleEndian file) {
		this.file = file;
	}

	/** Whether a block was longer than what is there. */
	boolean isCut() {
		return cut;
	}

	List<Block> within(int from, int end) {
		List<Block> blocks = new ArrayList<>();
		long at = from;
		while (at + HEAD <= end && left-- > 0) {
			int start = (int) at;
			long size = file.u4(start + 2);
			cut |= start + HEAD + size > end;
			blocks.add(new Block(file.u2(start), start + HEAD, (int) Math.min(end, start + HEAD + size)));
			at = start + HEAD + size;
		}
		return blocks;
	}

	/** Whether the content of a block is blocks. */
	boolean isParent(Block block) {
		return block.end() - block.from() >= HEAD && file.u1(block.from() + 1) != VALUE;
	}

	/** The text of a block, "" where it holds none. */
	String text(@Nullable Block block) {
		if (block == null || block.end() - block.from() < 4 || file.u2(block.from()) != TEXT) {
			return "";
		}
		int length = Math.min(file.u2(block.from() + 2), block.end() - block.from() - 4);
		return file.text(block.from() + 4, length, StandardCharsets.ISO_8859_1).strip();
	}

	/** The whole number of a block, or another value where it holds none. */
	long number(@Nullable Block block, long otherwise) {
		return block == null || block.end() - block.from() < HEAD || file.u2(block.from()) != INTEGER ? otherwise
				: file.u4(block.from() + 2);
	}
}
