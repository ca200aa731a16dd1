/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/**
 * A block of a wdf file.
 *
 * @param id its four letters
 * @param from offset of its content, behind its head
 * @param length how many bytes of the content are there
 */
record WdfBlock(String id, int from, int length) {

	static final int HEAD = 16;
	/** Many more than files have. */
	private static final int MOST = 10_000;

	/** The first block of each name, up to where the file is whole. */
	static Map<String, WdfBlock> all(LittleEndian file, Notes notes) {
		Map<String, WdfBlock> blocks = new LinkedHashMap<>();
		long at = 0;
		for (int i = 0; i < MOST && file.has(at, HEAD); i++) {
			int start = (int) at;
			long size = file.i8(start + 8);
			String id = file.text(start, 4, StandardCharsets.ISO_8859_1);
			if (size < HEAD || !id.matches("[A-Z0-9 ]{4}")) {
				notes.warning("the blocks end where none begins", at, 1);
				return blocks;
			}
			boolean whole = file.has(at, size);
			if (!whole) {
				notes.warning("the file ends within the block " + id.strip(), file.size(), 1);
			}
			int length = (int) Math.min(size, file.size() - at) - HEAD;
			blocks.putIfAbsent(id.strip(), new WdfBlock(id.strip(), start + HEAD, length));
			at = whole ? at + size : file.size();
		}
		if (at < file.size()) {
			notes.warning("the file ends within the head of a block", at, 1);
		}
		return blocks;
	}
}
