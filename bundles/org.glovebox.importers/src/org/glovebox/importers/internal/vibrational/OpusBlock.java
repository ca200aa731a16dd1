/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/**
 * A block of an OPUS file.
 *
 * @param type its type, several numbers of a few bits
 * @param from offset of its first byte
 * @param length how many bytes of it are there
 * @param whole whether all of it is there
 */
record OpusBlock(int type, int from, int length, boolean whole) {

	private static final int ENTRY = 12;
	private static final int DIRECTORY = 12;
	private static final int MOST = 10_000;
	private static final Charset WINDOWS = Charset.forName("windows-1252");

	/** The blocks of the directory that begin within the file. */
	static List<OpusBlock> all(LittleEndian file, Notes notes) {
		List<OpusBlock> blocks = new ArrayList<>();
		long directory = file.u4(DIRECTORY);
		long count = Math.min(MOST, file.u4(DIRECTORY + 8));
		for (int i = 0; i < count; i++) {
			long at = directory + (long) ENTRY * i;
			if (!file.has(at, ENTRY)) {
				notes.warning(String.format("%d blocks are stated, the directory ends before number %d", count, i + 1), file.size(), 1);
				break;
			}
			int entry = (int) at;
			long from = file.u4(entry + 8);
			long length = 4 * file.u4(entry + 4);
			if (!file.has(from, 0)) {
				notes.warning("a block of the directory is not in the file", at, 1);
			} else {
				int there = (int) Math.min(length, file.size() - from);
				if (there < length) {
					notes.warning("the file ends within a block", file.size(), 1);
				}
				blocks.add(new OpusBlock(file.i4(entry), (int) from, there, there == length));
			}
		}
		return blocks;
	}

	/** 1 sample, 2 reference, 3 their ratio. */
	int source() {
		return type >> 2 & 3;
	}

	/** 0 data, 1 status of data, 2 instrument, 3 acquisition, 4 transform, 6 optics, 10 sample and others. */
	int parameters() {
		return type >> 4 & 0x3F;
	}

	/** 1 single channel, 2 interferogram, 3 phase, 4 absorbance and others. */
	int spectrum() {
		return type >> 10 & 0x7F;
	}

	boolean isData() {
		return parameters() == 0 && (type & 3) != 0 && spectrum() != 0 && spectrum() != 13;
	}

	/** Whether this is the status of a block of data. */
	boolean isStatusOf(OpusBlock data) {
		return parameters() == 1 && (type & ~0x3F0) == (data.type & ~0x3F0);
	}

	/** Parameters by their names of three letters: whole numbers, numbers and texts. */
	Map<String, Object> values(LittleEndian file) {
		Map<String, Object> values = new LinkedHashMap<>();
		int at = from;
		int end = from + length;
		while (at + 8 <= end) {
			String name = file.text(at, 3, WINDOWS);
			int size = 2 * file.u2(at + 6);
			int value = at + 8;
			if (!name.matches("[A-Z0-9]{3}") || name.equals("END") || value + size > end) {
				break;
			}
			switch (file.u2(at + 4)) {
			case 0 -> values.put(name, size >= 4 ? (Object) (long) file.i4(value) : "");
			case 1 -> values.put(name, size >= 8 ? (Object) file.f8(value) : "");
			default -> values.put(name, file.text(value, size, WINDOWS));
			}
			at = value + size;
		}
		return values;
	}
}
