/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.rigaku;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.Attenuation;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.MarkedTextImporter;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.TextLines;

/** Rigaku's ras, text with several scans. Memory stays below 16 times the size of the file. */
public final class RasImporter extends MarkedTextImporter {

	private static final String MARK = "*RAS_";
	private static final String ROWS = "*RAS_INT_START";
	private static final int LONGEST = 4096;

	public RasImporter() {
		super("begins with " + MARK, "does not begin with " + MARK);
	}

	@Override
	protected boolean isMarked(TextLines text) {
		return text.end() - text.start() > MARK.length()
				&& text.text(text.start(), text.start() + MARK.length()).equals(MARK);
	}

	@Override
	protected ImportOutcome read(TextLines text, Monitor monitor) {
		Notes notes = new Notes();
		List<Table> scans = scans(text, notes, monitor);
		if (scans.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no scan with intensities"));
		}
		Attenuation.tell(scans, notes);
		return new ImportOutcome.Imported(CommonFacts.lift("Rigaku ras", Technique.DIFFRACTION, scans,
				Metadata.EMPTY), notes.messages());
	}

	private static List<Table> scans(TextLines text, Notes notes, Monitor monitor) {
		List<Table> scans = new ArrayList<>();
		Map<String, String> settings = new LinkedHashMap<>();
		boolean ended = false;
		long line = 1;
		for (int at = text.start(); at < text.end(); line++) {
			TextLines.Line current = text.line(at);
			String said = text.text(current, LONGEST).strip();
			at = current.next();
			if (said.startsWith("*RAS_HEADER_START")) {
				settings = new LinkedHashMap<>();
			} else if (said.startsWith(ROWS)) {
				monitor.checkCancelled();
				NumberRows rows = NumberRows.read(text, at, line + 1, l -> l.startsWith("*"), monitor);
				add(rows, settings, scans, notes);
				at = rows.next();
				line = rows.line() - 1;
			} else if (said.startsWith("*RAS_DATA_END")) {
				ended = true;
			} else if (said.startsWith("*") && !said.startsWith(MARK)) {
				setting(said, settings);
			}
		}
		if (!ended) {
			notes.warning("the file does not end with *RAS_DATA_END, so something may be missing", line, 1);
		}
		return scans;
	}

	private static void setting(String said, Map<String, String> settings) {
		int blank = said.indexOf(' ');
		String value = blank < 0 ? "" : said.substring(blank + 1).strip();
		boolean quoted = value.length() > 1 && value.charAt(0) == '"' && value.endsWith("\"");
		settings.put(said.substring(1, blank < 0 ? said.length() : blank),
				quoted ? value.substring(1, value.length() - 1) : value);
	}

	private static void add(NumberRows rows, Map<String, String> settings, List<Table> scans, Notes notes) {
		rows.tell(notes);
		if (rows.rows() == 0 || rows.width() < 2) {
			notes.warning("scan " + (scans.size() + 1) + " holds no points; it was left out", rows.line(), 1);
			return;
		}
		String stated = settings.getOrDefault("MEAS_DATA_COUNT", "");
		if (stated.matches("\\d{1,9}") && Integer.parseInt(stated) != rows.rows()) {
			notes.warning(String.format("scan %d states %s points, %d are there", scans.size() + 1, stated, rows.rows()),
					rows.line(), 1);
		}
		String axis = settings.getOrDefault("MEAS_SCAN_AXIS_X_INTERNAL", settings.getOrDefault("MEAS_SCAN_AXIS_X", ""));
		scans.add(new Table("Scan " + (scans.size() + 1),
				columns(axis, settings.getOrDefault("MEAS_SCAN_UNIT_X", ""), rows), RasFacts.of(settings)));
	}

	/** Position, intensity and, where there is a third number, the attenuation factor. */
	static List<Column> columns(String axis, String unit, NumberRows rows) {
		List<Column> columns = new ArrayList<>();
		columns.add(RigakuAxis.column(axis, unit, rows.column(0)));
		columns.add(Column.of(Columns.INTENSITY, "", rows.column(1)));
		for (int i = 2; i < rows.width(); i++) {
			columns.add(Column.of(i == 2 ? Columns.ATTENUATION : "Column " + (i + 1), "", rows.column(i)));
		}
		return columns;
	}
}
