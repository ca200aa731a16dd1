/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.text.CellKind;

/**
 * Reads the cells of a sheet of an {@code .xls}; of formulas their last values, of charts within the sheet nothing.
 *
 * <p>Source of the format: Microsoft [MS-XLS], 2.4 (records), 2.5 (RkNumber: numbers of four bytes; FormulaValue: values of
 * formulas).
 */
final class XlsSheet {

	private static final int BEGIN = 0x809;
	private static final int END = 0x0A;
	private static final int NUMBER = 0x203;
	private static final int SHORT_NUMBER = 0x27E;
	private static final int SHORT_NUMBERS = 0xBD;
	private static final int SHARED_TEXT = 0xFD;
	private static final int TEXT = 0x204;
	private static final int RICH_TEXT = 0xD6;
	private static final int FORMULA = 0x06;
	private static final int FORMULA_TEXT = 0x207;
	private static final int TRUTH = 0x205;
	private static final int ASK = 4096;
	/** Row, column and style come first. */
	private static final int CELL = 6;
	private static final int NOT_A_NUMBER = 0xFFFF;

	private final Sheet sheet;
	private final BiffRecords records;
	private final LittleEndian stream;
	private final NumberFormats formats;
	private final Monitor monitor;
	private int row = -1;
	private int formulaColumn = -1;
	private boolean backward;

	private XlsSheet(Sheet sheet, BiffRecords records, NumberFormats formats, Monitor monitor) {
		this.sheet = sheet;
		this.records = records;
		this.stream = records.stream();
		this.formats = formats;
		this.monitor = monitor;
	}

	/**
	 * Reads a sheet.
	 *
	 * @param records before the first record of the sheet
	 * @param shared the texts that cells share
	 */
	static Sheet read(String name, BiffRecords records, List<String> shared, NumberFormats formats, Monitor monitor) {
		Sheet sheet = new Sheet(name, shared);
		if (new XlsSheet(sheet, records, formats, monitor).run()) {
			sheet.endRow();
		} else {
			sheet.endCut();
		}
		return sheet;
	}

	/** Whether the sheet has its end. */
	private boolean run() {
		int depth = 0;
		for (int i = 0; records.next() && !sheet.isScattered() && !backward; i++) {
			if ((i & ASK - 1) == 0) {
				monitor.checkCancelled();
				monitor.progress((double) records.at() / stream.size(), "reading the sheet " + sheet.name());
			}
			int kind = records.kind();
			depth += kind == BEGIN ? 1 : kind == END ? -1 : 0;
			if (depth == 0) {
				return kind == END;
			}
			if (depth == 1) {
				record(kind);
			}
		}
		return false;
	}

	private void record(int kind) {
		int at = records.at();
		int length = records.length();
		if (kind == FORMULA_TEXT && formulaColumn >= 0 && length >= 3) {
			sheet.putText(formulaColumn, new BiffTexts(records, 0).text());
			formulaColumn = -1;
		} else if (kind == NUMBER && cell(14)) {
			put(stream.f8(at + CELL));
		} else if (kind == SHORT_NUMBER && cell(10)) {
			put(shortNumber(at + CELL));
		} else if (kind == SHORT_NUMBERS && cell(CELL + 6)) {
			shortNumbers(at, length);
		} else if (kind == SHARED_TEXT && cell(10)) {
			sheet.putShared(column(), (int) Math.min(Integer.MAX_VALUE, stream.u4(at + CELL)));
		} else if ((kind == TEXT || kind == RICH_TEXT) && cell(9)) {
			sheet.putText(column(), new BiffTexts(records, CELL).text());
		} else if (kind == TRUTH && cell(8) && stream.u1(at + 7) == 0) {
			sheet.put(column(), stream.u1(at + CELL), CellKind.NUMBER);
		} else if (kind == FORMULA && cell(14)) {
			formula(at);
		}
	}

	/** Whether the record is long enough for a cell; begins its row where that is a new one. */
	private boolean cell(int least) {
		if (records.length() < least) {
			return false;
		}
		int of = stream.u2(records.at());
		if (of < row) {
			// rows ascend in every workbook, so this is damage
			backward = true;
			return false;
		}
		if (of != row) {
			sheet.endRow();
			row = of;
		}
		formulaColumn = -1;
		return true;
	}

	private int column() {
		return stream.u2(records.at() + 2);
	}

	private void put(double value) {
		put(column(), value, stream.u2(records.at() + 4));
	}

	private void put(int column, double value, int style) {
		if (Double.isFinite(value)) {
			sheet.put(column, value, formats.kind(style));
		}
	}

	/** The upper 30 bits of a number, or a whole number of 30 bits; a hundredth of it where the lowest bit says so. */
	private double shortNumber(int at) {
		int bits = stream.i4(at);
		double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((bits & ~3L & 0xFFFF_FFFFL) << 32);
		return (bits & 1) != 0 ? value / 100 : value;
	}

	/** Pairs of a style and a number from the first column on; the last column stands at the end. */
	private void shortNumbers(int at, int length) {
		int first = column();
		for (int i = 0; 6 * i + 4 + 6 + 2 <= length; i++) {
			put(first + i, shortNumber(at + 4 + 6 * i + 2), stream.u2(at + 4 + 6 * i));
		}
	}

	private void formula(int at) {
		if (stream.u2(at + CELL + 6) != NOT_A_NUMBER) {
			put(stream.f8(at + CELL));
			return;
		}
		int type = stream.u1(at + CELL);
		if (type == 0) {
			formulaColumn = column();
		} else if (type == 1) {
			sheet.put(column(), stream.u1(at + CELL + 2), CellKind.NUMBER);
		}
	}
}
