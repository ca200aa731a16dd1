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
import java.util.Locale;
import java.util.Map;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.MarkedTextImporter;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;

/**
 * Rigaku's asc (also written as dat): settings that begin with a star, and for each group of the measurement the
 * intensities between commas. Memory stays below 32 times the size of the file.
 */
public final class RigakuAscImporter extends MarkedTextImporter {

	private static final String MARK = "*TYPE";
	private static final int LONGEST = 4096;

	public RigakuAscImporter() {
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
		Groups groups = new Groups(text, notes, monitor);
		groups.read();
		if (groups.tables.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no group with intensities"));
		}
		return new ImportOutcome.Imported(CommonFacts.lift("Rigaku asc", Technique.DIFFRACTION, groups.tables,
				facts(groups.header).build()), notes.messages());
	}

	/** Reads the groups of one file. */
	private static final class Groups {
		private final TextLines text;
		private final Notes notes;
		private final Monitor monitor;
		private final Map<String, String> header = new LinkedHashMap<>();
		private final List<Table> tables = new ArrayList<>();
		private Map<String, String> settings = header;
		private int at;
		private long line = 1;
		private boolean ended;

		Groups(TextLines text, Notes notes, Monitor monitor) {
			this.text = text;
			this.notes = notes;
			this.monitor = monitor;
			this.at = text.start();
		}

		void read() {
			while (at < text.end()) {
				monitor.checkCancelled();
				TextLines.Line current = text.line(at);
				String said = text.text(current, LONGEST).strip();
				if (said.startsWith("*")) {
					at = current.next();
					line++;
					take(said);
				} else if (said.isEmpty() || said.startsWith("#")) {
					at = current.next();
					line++;
				} else {
					group();
				}
			}
			if (!ended) {
				notes.warning("the file does not end with *EOF, so something may be missing", line, 1);
			}
		}

		private void take(String said) {
			int equals = said.indexOf('=');
			String name = (equals < 0 ? said : said.substring(0, equals)).substring(1).strip().toUpperCase(Locale.ROOT);
			switch (name) {
			case "BEGIN" -> settings = new LinkedHashMap<>();
			case "EOF" -> ended = true;
			case "END" -> {
				// the group was complete when its intensities were read
			}
			default -> settings.put(name, equals < 0 ? "" : said.substring(equals + 1).strip());
			}
		}

		private void group() {
			NumberRows rows = NumberRows.readList(text, at, line, l -> l.startsWith("*"), monitor);
			boolean moved = rows.next() > at;
			at = moved ? rows.next() : text.line(at).next();
			line = rows.line();
			rows.tell(notes);
			if (rows.rows() > 0) {
				add(rows.column(0));
			}
		}

		private void add(double[] intensities) {
			String stated = setting("COUNT");
			if (stated.matches("\\d{1,9}") && Integer.parseInt(stated) != intensities.length) {
				notes.warning(String.format("group %d states %s points, %d are there", tables.size() + 1, stated,
						intensities.length), line, 1);
			}
			double start = NumberText.of(setting("START")).orElse(Double.NaN);
			double step = NumberText.of(setting("STEP")).orElse(Double.NaN);
			if (Double.isNaN(start) || Double.isNaN(step)) {
				notes.warning("group " + (tables.size() + 1) + " states no start or no step; its positions are not known");
			}
			double[] positions = new double[intensities.length];
			for (int i = 0; i < positions.length; i++) {
				positions[i] = start + i * step;
			}
			tables.add(new Table("Group " + (tables.size() + 1),
					List.of(RigakuAxis.column(setting("SCAN_AXIS"), setting("XUNIT"), positions),
							Column.of(Columns.INTENSITY, "", intensities)),
					facts(settings).build()));
		}

		private String setting(String name) {
			return settings.getOrDefault(name, header.getOrDefault(name, ""));
		}
	}

	private static Facts facts(Map<String, String> settings) {
		Facts facts = new Facts();
		settings.forEach((name, value) -> {
			switch (name) {
			case "SAMPLE" -> facts.put(Keys.SAMPLE, value);
			case "COMMENT" -> facts.put(Keys.COMMENT, value);
			case "OPERATOR", "USER" -> facts.put(Keys.OPERATOR, value);
			case "DATE" -> RasFacts.time(Keys.STARTED, name, value, facts);
			case "START_TIME", "MEAS_START_TIME" -> RasFacts.time(Keys.STARTED, name, value, facts);
			case "STOP_TIME", "END_TIME" -> RasFacts.time(Keys.ENDED, name, value, facts);
			case "TARGET", "XG_TARGET" -> facts.put(Keys.ANODE, value);
			case "WAVE_LENGTH1", "WAVELENGTH1" -> facts.positive(Keys.WAVELENGTH, value);
			case "WAVE_LENGTH2", "WAVELENGTH2" -> facts.positive(Keys.WAVELENGTH_2, value);
			case "KV", "VOLTAGE", "XG_VOLTAGE" -> facts.positive(Keys.TUBE_VOLTAGE, value);
			case "MA", "CURRENT", "XG_CURRENT" -> facts.positive(Keys.TUBE_CURRENT, value);
			case "SCAN_AXIS" -> facts.put(Keys.SCAN_AXIS, value);
			case "STEP" -> facts.positive(Keys.STEP_SIZE, value);
			case "YUNIT" -> facts.put(Keys.INTENSITY_UNIT, value);
			default -> facts.original(name, value);
			}
		});
		return facts;
	}
}
