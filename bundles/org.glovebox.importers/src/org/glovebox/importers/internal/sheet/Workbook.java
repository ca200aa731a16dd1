/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;

/** A workbook: its sheets in order, read when they are asked for. */
public sealed interface Workbook permits XlsxWorkbook, XlsWorkbook {

	/** What came of opening a file. */
	sealed interface Opened {

		/** A workbook. */
		record Of(Workbook workbook) implements Opened {
		}

		/** A workbook that cannot be read, and why. */
		record Refused(String reason) implements Opened {
		}

		/** No workbook. */
		record None() implements Opened {
		}
	}

	/** Opens a workbook in any of the forms that are read. */
	static Opened open(ByteBuffer content, Notes notes, Monitor monitor) {
		if (CompoundFile.is(content)) {
			return XlsWorkbook.open(content, notes, monitor);
		}
		return XlsxWorkbook.open(content, notes, monitor).<Opened>map(Opened.Of::new).orElseGet(Opened.None::new);
	}

	/** Names of the sheets in order. */
	List<String> sheetNames();

	/** Whether days are counted from 1904-01-01 instead of from 1899-12-30. */
	boolean countsFrom1904();

	/** Reads a sheet; empty where it is missing or cannot be read at all, which is told. */
	Optional<Sheet> sheet(String name);
}
