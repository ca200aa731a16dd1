/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.powder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;

/**
 * One bank of a GSAS file. Its first line states the number of points, how positions follow from the number of a point
 * (CONST: start and step in hundredths of a degree; SLOG: logarithmic times of flight) and how the points are written
 * (STD, ESD in fields of eight characters, FXY and FXYE in columns). Source: GSAS manual, LAUR 86-748, "Powder data file".
 */
final class GsasBank {

	private static final Pattern BANK = Pattern.compile("BANK\\s+\\d+\\s+\\d+\\s+.*");
	private static final int FIELD = 8;
	/** Characters of a point with its time. */
	private static final int TIMED = 20;
	private static final double CENTIDEGREES = 100;
	private static final int MOST_POINTS = 100_000_000;

	private final TextLines text;
	private final String[] words;
	private final Notes notes;
	private final Monitor monitor;
	private int next;
	private long line;
	private double[] values = new double[256];
	private int count;
	private int detectors = 1;

	GsasBank(TextLines text, String first, Notes notes, Monitor monitor) {
		this.text = text;
		this.words = first.strip().split("\\s+");
		this.notes = notes;
		this.monitor = monitor;
	}

	static boolean isBank(String line) {
		return line.startsWith("BANK") && BANK.matcher(line.strip()).matches();
	}

	int next() {
		return next;
	}

	long line() {
		return line;
	}

	private String name() {
		return "Bank " + words[1];
	}

	/** Number of points as stated. */
	private int stated() {
		return words[2].length() > 8 ? MOST_POINTS : Math.min(MOST_POINTS, Integer.parseInt(words[2]));
	}

	private String binning() {
		return words.length > 4 ? words[4].toUpperCase(java.util.Locale.ROOT) : "";
	}

	private String type() {
		String last = words[words.length - 1].toUpperCase(java.util.Locale.ROOT);
		return last.matches("[A-Z]+") && words.length > 5 ? last : "STD";
	}

	private double coefficient(int index) {
		return 5 + index < words.length ? NumberText.of(words[5 + index]).orElse(Double.NaN) : Double.NaN;
	}

	/** Reads the points; empty where they are written in a way that is not read. */
	Optional<Table> read(int at, long firstLine) {
		next = at;
		line = firstLine;
		return switch (type()) {
		case "STD" -> fields(1);
		case "ESD" -> fields(2);
		case "FXY", "FXYE" -> columns();
		case "ALT" -> timed();
		default -> {
			notes.warning(name() + " is written as " + type() + ", which is not read; it was left out", firstLine - 1, 1);
			yield Optional.empty();
		}
		};
	}

	/**
	 * Four points a line, each of eight characters for its time in 1/32 µs, seven for its intensity and five for the
	 * uncertainty, both in thousandths.
	 */
	private Optional<Table> timed() {
		while (next < text.end() && count < 3L * stated()) {
			if ((line & 1023) == 0) {
				monitor.checkCancelled();
			}
			TextLines.Line current = text.line(next);
			String said = text.text(current, 4096).stripTrailing();
			if (isBank(said)) {
				break;
			}
			for (int at = 0; at + TIMED <= said.length() && count < 3L * stated(); at += TIMED) {
				OptionalDouble time = NumberText.of(said.substring(at, at + 8).strip());
				OptionalDouble intensity = NumberText.of(said.substring(at + 8, at + 15).strip());
				OptionalDouble error = NumberText.of(said.substring(at + 15, at + TIMED).strip());
				if (time.isPresent() && intensity.isPresent() && error.isPresent()) {
					add(time.getAsDouble() / 32);
					add(intensity.getAsDouble() / 1000);
					add(error.getAsDouble() / 1000);
				}
			}
			next = current.next();
			line++;
		}
		int rows = count / 3;
		if (!tellOfCount(rows)) {
			return Optional.empty();
		}
		return Optional.of(table(List.of(Column.of(Columns.TIME_OF_FLIGHT, "µs", every(3, 0, rows)),
				Column.of(Columns.INTENSITY, "", every(3, 1, rows)), Column.of(Columns.INTENSITY_ERROR, "", every(3, 2, rows)))));
	}

	private double[] every(int step, int from, int rows) {
		double[] column = new double[rows];
		for (int row = 0; row < rows; row++) {
			column[row] = values[row * step + from];
		}
		return column;
	}

	/** Fields of eight characters: intensities, or intensities and uncertainties in turn. */
	private Optional<Table> fields(int perPoint) {
		long most = (long) stated() * perPoint;
		while (next < text.end() && count < most) {
			if ((line & 1023) == 0) {
				monitor.checkCancelled();
			}
			TextLines.Line current = text.line(next);
			String said = text.text(current, 4096);
			if (isBank(said) || !take(said, current.ended(), perPoint == 1)) {
				break;
			}
			next = current.next();
			line++;
		}
		int rows = Math.min(stated(), count / perPoint);
		if (rows == 0 || !tellOfCount(rows)) {
			return Optional.empty();
		}
		Optional<Column> positions = positions(rows);
		if (positions.isEmpty()) {
			notes.warning(name() + " has its positions as " + binning() + ", which is not read; it was left out");
			return Optional.empty();
		}
		List<Column> columns = new ArrayList<>(List.of(positions.get()));
		for (int i = 0; i < perPoint; i++) {
			columns.add(Column.of(i == 0 ? Columns.INTENSITY : Columns.INTENSITY_ERROR, "", every(perPoint, i, rows)));
		}
		return Optional.of(table(columns));
	}

	private boolean tellOfCount(int rows) {
		if (rows < stated()) {
			notes.warning(String.format("%s states %d points, %d are there", name(), stated(), rows), line, 1);
		}
		return rows > 0;
	}

	/** Takes a line of fields; false where it is none. */
	private boolean take(String said, boolean ended, boolean counted) {
		String padded = said.replace('\t', ' ');
		int end = padded.stripTrailing().length();
		int before = count;
		for (int at = 0; at < end; at += FIELD) {
			String field = padded.substring(at, Math.min(end, at + FIELD));
			boolean cut = !ended && at + FIELD >= end;
			OptionalDouble value = counted ? counted(field) : NumberText.of(field);
			if (value.isEmpty()) {
				count = before;
				return free(padded, ended);
			}
			if (!cut) {
				add(value.getAsDouble());
			}
		}
		return true;
	}

	/** Two characters for the number of detectors that counted, six for their mean count. */
	private OptionalDouble counted(String field) {
		String first = field.substring(0, Math.min(2, field.length())).strip();
		if (field.length() == FIELD && first.matches("\\d{1,2}") && field.charAt(2) == ' ') {
			detectors = Math.max(detectors, Integer.parseInt(first));
			return NumberText.of(field.substring(2));
		}
		return NumberText.of(field);
	}

	/** Lines that keep to no fields have blanks between their numbers. */
	private boolean free(String said, boolean ended) {
		String[] cells = said.strip().split("[\\s,]+");
		for (int i = 0; i < cells.length; i++) {
			OptionalDouble value = NumberText.of(cells[i]);
			if (value.isEmpty()) {
				return said.isBlank() || said.startsWith("#");
			}
			if (ended || i < cells.length - 1) {
				add(value.getAsDouble());
			}
		}
		return true;
	}

	private void add(double value) {
		values = count == values.length ? Arrays.copyOf(values, 2 * count) : values;
		values[count++] = value;
	}

	private Optional<Column> positions(int rows) {
		double start = coefficient(0);
		double[] positions = new double[rows];
		if (binning().startsWith("CON")) {
			for (int i = 0; i < rows; i++) {
				positions[i] = (start + i * coefficient(1)) / CENTIDEGREES;
			}
			return Optional.of(Column.of(Columns.TWO_THETA, "deg", positions));
		}
		if (binning().equals("SLOG")) {
			for (int i = 0; i < rows; i++) {
				positions[i] = start * Math.pow(1 + coefficient(2), i);
			}
			return Optional.of(Column.of(Columns.TIME_OF_FLIGHT, "µs", positions));
		}
		return Optional.empty();
	}

	/** One point a line: position, intensity, and for FXYE the uncertainty. */
	private Optional<Table> columns() {
		NumberRows rows = NumberRows.read(text, next, line, GsasBank::isBank, monitor);
		next = rows.next();
		line = rows.line();
		rows.tell(notes);
		if (rows.rows() == 0 || rows.width() < 2 || !tellOfCount(rows.rows())) {
			return Optional.empty();
		}
		double[] positions = rows.column(0);
		boolean angle = binning().startsWith("CON");
		for (int i = 0; angle && i < positions.length; i++) {
			positions[i] /= CENTIDEGREES;
		}
		List<Column> columns = new ArrayList<>();
		columns.add(angle ? Column.of(Columns.TWO_THETA, "deg", positions)
				: Column.of(Columns.TIME_OF_FLIGHT, "µs", positions));
		columns.add(Column.of(Columns.INTENSITY, "", rows.column(1)));
		if (rows.width() > 2) {
			columns.add(Column.of(Columns.INTENSITY_ERROR, "", rows.column(2)));
		}
		return Optional.of(table(columns));
	}

	private Table table(List<Column> columns) {
		Facts facts = new Facts();
		facts.original("BANK", String.join(" ", words));
		if (binning().startsWith("CON")) {
			facts.positive(Keys.STEP_SIZE, coefficient(1) / CENTIDEGREES);
		}
		if (detectors > 1) {
			facts.original("Detectors counted at most", (long) detectors);
		}
		return new Table(name(), columns, facts.build());
	}
}
