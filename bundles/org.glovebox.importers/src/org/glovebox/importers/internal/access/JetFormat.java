/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.access;

import java.util.Optional;

import org.glovebox.importers.internal.LittleEndian;

/**
 * Where things stand in the pages of a version of the format. Source: the description {@code HACKING.md} of the mdbtools
 * project, which was learned from files.
 *
 * @param name name for people
 * @param pageSize bytes of a page
 * @param wide whether texts are UTF-16, as in Jet 4, or one byte a character, as in Jet 3
 * @param rowCount place of the number of rows in a data page; the offsets of the rows follow
 * @param columnCount place of the number of columns in a table definition
 * @param indexCount place of the number of real indexes in a table definition
 * @param columnsAt place of the first index entry in a table definition; columns follow the index entries
 * @param indexEntry bytes of an index entry
 * @param columnEntry bytes of a column entry
 * @param entryNumber place of the column's number in its entry
 * @param entryVariable place of its number among the columns of variable length
 * @param entryFlags place of its flags
 * @param entryFixed place of its offset among the columns of fixed length
 * @param entryLength place of its length
 */
record JetFormat(String name, int pageSize, boolean wide, int rowCount, int columnCount, int indexCount, int columnsAt,
		int indexEntry, int columnEntry, int entryNumber, int entryVariable, int entryFlags, int entryFixed,
		int entryLength) {

	static final String SIGNATURE_JET = "Standard Jet DB";
	static final String SIGNATURE_ACE = "Standard ACE DB";

	private static final JetFormat JET_3 = new JetFormat("Jet 3", 2048, false, 8, 25, 31, 43, 8, 18, 1, 3, 13, 14, 16);
	private static final JetFormat JET_4 = new JetFormat("Jet 4", 4096, true, 12, 45, 51, 63, 12, 25, 5, 7, 15, 21, 23);
	private static final int VERSION_AT = 20;

	/** The format of a database; empty where the bytes are none. */
	static Optional<JetFormat> of(LittleEndian bytes) {
		boolean signed = bytes.matches(4, SIGNATURE_JET) || bytes.matches(4, SIGNATURE_ACE);
		if (!signed || !bytes.has(VERSION_AT, 1)) {
			return Optional.empty();
		}
		return Optional.of(bytes.u1(VERSION_AT) == 0 ? JET_3 : JET_4);
	}
}
