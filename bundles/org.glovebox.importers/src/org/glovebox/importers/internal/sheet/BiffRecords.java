/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import org.glovebox.importers.internal.LittleEndian;

/** Walks through the records of the stream of a workbook; one that ends beyond the stream ends the walk. */
final class BiffRecords {

	private static final int HEAD = 4;
	private static final int LONGEST = 8224;

	private final LittleEndian stream;
	private int next;
	private int at;
	private int length;

	/**
	 * @param from offset of the first record
	 */
	BiffRecords(LittleEndian stream, int from) {
		this.stream = stream;
		this.next = from;
	}

	/** Goes to the next record; false where there is none, or none that can be one. */
	boolean next() {
		if (!stream.has(next, HEAD)) {
			return false;
		}
		length = stream.u2(next + 2);
		if (length > LONGEST || !stream.has(next + HEAD, length)) {
			return false;
		}
		at = next + HEAD;
		next = at + length;
		return true;
	}

	/** What kind of record it is. */
	int kind() {
		return stream.u2(at - HEAD);
	}

	/** What kind of record the next one is; -1 where there is none. */
	int kindOfNext() {
		return stream.has(next, HEAD) ? stream.u2(next) : -1;
	}

	/** Offset of the data of the record. */
	int at() {
		return at;
	}

	/** Length of the data of the record. */
	int length() {
		return length;
	}

	LittleEndian stream() {
		return stream;
	}
}
