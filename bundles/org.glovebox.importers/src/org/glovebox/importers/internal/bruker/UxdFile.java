/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.Timestamp;

/**
 * The lines of a UXD file: settings that begin with an underscore, comments that begin with a semicolon, and behind a
 * setting such as {@code _COUNTS} or {@code _2THETACOUNTS} the numbers of a range. Settings behind {@code _DRIVE} hold
 * for the range that follows.
 */
final class UxdFile {

	private static final Pattern DATA = Pattern
			.compile("_(2THETA|THETA|OMEGA|KHI|CHI|PHI|X|Y|Z|AUX[123])?(COUNTS?|CPS)(TIME)?");
	private static final Pattern PEAKS = Pattern.compile("_(D|2THETA)-I");
	private static final int LONGEST = 4096;
	private static final int MOST_RANGES = 65_536;

	private final TextLines text;
	private final Notes notes;
	private final Monitor monitor;
	private final Map<String, String> header = new LinkedHashMap<>();
	private Map<String, String> settings = header;
	private String last = "";
	private boolean announced;
	private final List<Table> ranges = new ArrayList<>();
	private int at;
	private long line = 1;

	UxdFile(TextLines text, Notes notes, Monitor monitor) {
		this.text = text;
		this.notes = notes;
		this.monitor = monitor;
		this.at = text.start();
	}

	String version() {
		return header.getOrDefault("FILEVERSION", "not stated");
	}

	List<Table> ranges() {
		return ranges;
	}

	Metadata facts() {
		return facts(header).build();
	}

	void read() {
		while (at < text.end() && ranges.size() < MOST_RANGES) {
			monitor.checkCancelled();
			TextLines.Line current = text.line(at);
			String said = text.text(current, LONGEST).strip();
			at = current.next();
			line++;
			if (said.startsWith("_")) {
				take(said);
			}
		}
		if (announced) {
			notes.warning("the file ends before the points of range " + (ranges.size() + 1), line, 1);
		}
	}

	private void take(String said) {
		int equals = said.indexOf('=');
		String name = (equals < 0 ? said : said.substring(0, equals)).strip().toUpperCase(Locale.ROOT);
		String value = equals < 0 ? "" : unquoted(said.substring(equals + 1).strip());
		Matcher data = DATA.matcher(name);
		Matcher peaks = PEAKS.matcher(name);
		if (data.matches()) {
			range(Optional.ofNullable(data.group(1)), data.group(2), data.group(3) != null);
		} else if (peaks.matches()) {
			peaks(peaks.group(1).equals("D"));
		} else if (name.startsWith("_+")) {
			settings.merge(last, value, (before, more) -> (before + "\n" + more).strip());
		} else {
			if (name.equals("_DRIVE")) {
				settings = new LinkedHashMap<>();
				announced = true;
			}
			last = name.substring(1);
			settings.put(last, value);
		}
	}

	private static String unquoted(String value) {
		boolean quoted = value.length() > 1 && value.charAt(0) == '\'' && value.endsWith("'");
		return quoted ? value.substring(1, value.length() - 1).strip() : value;
	}

	/** Labels of the columns, which version 3 writes as a comment before the numbers. */
	private List<String> labels() {
		if (at >= text.end()) {
			return List.of();
		}
		TextLines.Line current = text.line(at);
		String said = text.text(current, LONGEST).strip();
		return said.startsWith(";") ? List.of(said.substring(1).strip().split("\\s+")) : List.of();
	}

	private void range(Optional<String> positions, String what, boolean time) {
		announced = false;
		List<String> labels = labels();
		NumberRows rows = positions.isPresent() ? NumberRows.read(text, at, line, this::isSetting, monitor)
				: NumberRows.readList(text, at, line, this::isSetting, monitor);
		moveBehind(rows);
		if (rows.rows() == 0 || positions.isPresent() && rows.width() < 2) {
			notes.warning("a range without points was left out", line, 1);
			return;
		}
		List<Column> columns = positions.isPresent()
				? columns(BrukerDrive.of(positions.get()).orElseThrow(), rows, time, labels)
				: columns(rows);
		Facts facts = facts(settings);
		facts.put(Keys.INTENSITY_UNIT, what.equals("CPS") ? "cps" : "counts");
		ranges.add(new Table("Range " + (ranges.size() + 1), columns, facts.build()));
		settings = new LinkedHashMap<>(settings);
	}

	private boolean isSetting(String said) {
		return said.startsWith("_");
	}

	private void moveBehind(NumberRows rows) {
		rows.tell(notes);
		at = rows.next();
		line = rows.line();
	}

	/** Positions and intensities beside each other; further columns keep the labels of the file. */
	private static List<Column> columns(BrukerDrive drive, NumberRows rows, boolean time, List<String> labels) {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of(drive.column(), drive.unit(), rows.column(0)));
		columns.add(Column.of(Columns.INTENSITY, "", rows.column(1)));
		for (int i = 2; i < rows.width(); i++) {
			if (time && i == 2) {
				columns.add(Column.of(Columns.COUNTING_TIME, "s", rows.column(i)));
			} else {
				String label = labels.size() == rows.width() ? labels.get(i) : "Column";
				columns.add(Column.of(label + " (" + (i + 1) + ")", "", rows.column(i)));
			}
		}
		return columns;
	}

	/** Intensities alone, whose positions follow from start and step. */
	private List<Column> columns(NumberRows rows) {
		String moved = setting("DRIVE");
		BrukerDrive drive = BrukerDrive.of(moved).orElse(BrukerDrive.TWO_THETA);
		double start = NumberText.of(setting("START")).orElse(Double.NaN);
		double step = NumberText.of(setting("STEPSIZE")).orElse(Double.NaN);
		double[] intensities = rows.column(0);
		if (Double.isNaN(start) || Double.isNaN(step)) {
			notes.warning("a range states no start or no step; its positions are not known", line, 1);
		}
		double[] positions = new double[intensities.length];
		for (int i = 0; i < positions.length; i++) {
			positions[i] = start + i * step;
		}
		return List.of(Column.of(drive.column(), drive.unit(), positions),
				Column.of(Columns.INTENSITY, "", intensities));
	}

	private String setting(String name) {
		return settings.getOrDefault(name, header.getOrDefault(name, ""));
	}

	private void peaks(boolean spacings) {
		announced = false;
		NumberRows rows = NumberRows.read(text, at, line, this::isSetting, monitor);
		moveBehind(rows);
		if (rows.rows() > 0 && rows.width() >= 2) {
			Column first = spacings ? Column.of(Columns.D_SPACING, "Å", rows.column(0))
					: Column.of(Columns.TWO_THETA, "deg", rows.column(0));
			ranges.add(new Table("Peaks " + (ranges.size() + 1),
					List.of(first, Column.of(Columns.INTENSITY, "", rows.column(1))), facts(settings).build()));
		}
	}

	private static Facts facts(Map<String, String> all) {
		Facts facts = new Facts();
		all.forEach((name, value) -> {
			switch (name) {
			case "SAMPLE" -> facts.put(Keys.SAMPLE, value);
			case "USER" -> facts.put(Keys.OPERATOR, value);
			case "COMMENT" -> facts.put(Keys.COMMENT, value);
			case "DATEMEASURED" -> Timestamp.iso(value).ifPresentOrElse(iso -> facts.put(Keys.STARTED, iso),
					() -> facts.original(name, value));
			case "ANODE" -> facts.put(Keys.ANODE, value);
			case "WL1" -> facts.positive(Keys.WAVELENGTH, value);
			case "WL2" -> facts.positive(Keys.WAVELENGTH_2, value);
			case "WLRATIO" -> facts.positive(Keys.WAVELENGTH_RATIO, value);
			case "KV" -> facts.positive(Keys.TUBE_VOLTAGE, value);
			case "MA" -> facts.positive(Keys.TUBE_CURRENT, value);
			case "DRIVE" -> facts.put(Keys.SCAN_AXIS, value);
			case "STEPSIZE" -> facts.positive(Keys.STEP_SIZE, value);
			case "STEPTIME" -> facts.positive(Keys.TIME_PER_STEP, value);
			default -> facts.original(name, value);
			}
		});
		return facts;
	}
}
