/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.text.CellKind;

/** Reads the cells of a sheet of an {@code .xlsx}. */
final class XlsxSheet {

	private static final int ASK = 1024;
	/** Columns beyond which a reference counts no further. */
	private static final int FAR = 1 << 16;

	private final Sheet sheet;
	private final XmlScan xml;
	private final NumberFormats formats;
	private final Monitor monitor;
	private final StringBuilder inline = new StringBuilder();
	private int column = -1;
	private boolean complete;

	private XlsxSheet(Sheet sheet, XmlScan xml, NumberFormats formats, Monitor monitor) {
		this.sheet = sheet;
		this.xml = xml;
		this.formats = formats;
		this.monitor = monitor;
	}

	/**
	 * Reads a sheet.
	 *
	 * @param xml the sheet's part
	 * @param shared the texts that cells share
	 */
	static Sheet read(String name, XmlScan xml, List<String> shared, NumberFormats formats, Monitor monitor) {
		Sheet sheet = new Sheet(name, shared);
		new XlsxSheet(sheet, xml, formats, monitor).run();
		return sheet;
	}

	private void run() {
		while (!sheet.isScattered() && xml.next()) {
			if (xml.is("row")) {
				row();
			} else if (xml.is("c") && xml.opens() && !xml.closes()) {
				cell();
			} else if (xml.is("c") && xml.opens()) {
				column++;
			} else if (xml.is("sheetData") && xml.closes()) {
				complete = true;
				break;
			}
		}
		if (complete) {
			sheet.endRow();
		} else {
			sheet.endCut();
		}
	}

	private void row() {
		sheet.endRow();
		if (xml.opens()) {
			column = -1;
			if ((sheet.rows() & ASK - 1) == 0) {
				monitor.checkCancelled();
				monitor.progress(xml.progress(), "reading the sheet " + sheet.name());
			}
		}
	}

	private void cell() {
		column = xml.find("r") ? column(xml.from(), xml.to()) : column + 1;
		boolean typed = xml.find("t") && xml.to() > xml.from();
		byte type = typed ? xml.at(xml.from()) : (byte) 'n';
		boolean longer = typed && xml.to() - xml.from() > 1;
		int style = xml.find("s") ? (int) xml.number(xml.from(), xml.to()) : -1;
		inline.setLength(0);
		while (xml.next() && !(xml.is("c") && xml.closes())) {
			if (xml.is("row") || xml.is("sheetData")) {
				// the cell is not closed: a damaged file
				return;
			}
			if (xml.is("v") && xml.opens() && !xml.closes()) {
				value(type, longer, style);
			} else if (xml.is("t") && xml.opens() && !xml.closes()) {
				int to = xml.contentTo();
				inline.append(xml.text(xml.contentFrom(), to));
			}
		}
		if (!inline.isEmpty()) {
			sheet.putText(column, inline.toString());
		}
	}

	/** The column of a reference such as AB12. */
	private int column(int from, int to) {
		int number = 0;
		for (int i = from; i < to && xml.at(i) >= 'A' && xml.at(i) <= 'Z'; i++) {
			number = Math.min(FAR, number * 26 + (xml.at(i) - 'A' + 1));
		}
		return number - 1;
	}

	private void value(byte type, boolean longer, int style) {
		int to = xml.contentTo();
		int from = xml.contentFrom();
		if (type == 's' && !longer) {
			double place = xml.number(from, to);
			sheet.putShared(column, Double.isNaN(place) ? -1 : (int) place);
		} else if (type == 's' || type == 'd') {
			sheet.putText(column, xml.text(from, to));
		} else if (type != 'e') {
			double value = xml.number(from, to);
			if (!Double.isNaN(value)) {
				sheet.put(column, value, type == 'b' ? CellKind.NUMBER : formats.kind(style));
			}
		}
	}
}
