/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.importers.internal.packing.Damaged;

/**
 * What the end of a file says of its table.
 *
 * @param columns the columns in the order of the row groups' chunks
 * @param rows rows of all row groups
 * @param groups the row groups
 * @param facts what the writer noted beside the table, without descriptions of the columns for other programs
 */
record ParquetFooter(List<ParquetColumn> columns, long rows, List<ThriftStruct> groups, Map<String, String> facts) {

	private static final int MAGIC = 0x31524150;
	private static final int ENCRYPTED = 0x45524150;
	private static final int TAIL = 8;
	private static final int LARGEST = 64 << 20;

	/** Whether bytes begin as such a file does. */
	static boolean isAtBegin(ByteBuffer head) {
		if (head.limit() < 4) {
			return false;
		}
		int magic = head.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(0);
		return magic == MAGIC || magic == ENCRYPTED;
	}

	/** Reads the end of a file. */
	static ParquetFooter of(ByteBuffer file) throws Damaged {
		ByteBuffer in = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
		int size = in.limit();
		if (size < 4 + TAIL) {
			throw new Damaged("the file is cut off: it ends before the description of its table");
		}
		int magic = in.getInt(size - 4);
		if (magic == ENCRYPTED || in.getInt(0) == ENCRYPTED) {
			throw new Damaged("the file is encrypted");
		}
		if (magic != MAGIC) {
			throw new Damaged("the file is cut off: the description of its table stands at its end, which is missing");
		}
		long length = in.getInt(size - TAIL) & 0xFFFF_FFFFL;
		if (length > size - TAIL - 4 || length > LARGEST) {
			throw new Damaged("the description of the table would begin before the file");
		}
		in.position((int) (size - TAIL - length)).limit(size - TAIL);
		return of(new ThriftReader(in).read());
	}

	private static ParquetFooter of(ThriftStruct file) throws Damaged {
		Map<String, String> facts = new LinkedHashMap<>();
		if (!file.text(6).isEmpty()) {
			facts.put("created_by", file.text(6));
		}
		for (ThriftStruct pair : file.structs(5)) {
			String key = pair.text(1);
			if (!key.equals("ARROW:schema") && !key.equals("pandas") && !key.isBlank()) {
				facts.putIfAbsent(key, pair.text(2));
			}
		}
		long rows = 0;
		for (ThriftStruct group : file.structs(4)) {
			rows += Math.max(0, group.needed(3, "the number of rows of a group"));
			if (rows < 0) {
				throw new Damaged("the table states more rows than there can be");
			}
		}
		return new ParquetFooter(ParquetColumn.of(file.structs(2)), rows, file.structs(4), facts);
	}
}
