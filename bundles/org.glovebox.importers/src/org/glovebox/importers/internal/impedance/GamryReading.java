/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.table.ColumnMapping;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.table.ImpedanceParts;
import org.glovebox.importers.internal.table.LabelTable;
import org.glovebox.importers.internal.table.TimeCheck;
import org.glovebox.importers.internal.table.WorkTable;
import org.glovebox.importers.internal.text.DateOrder;
import org.glovebox.importers.internal.text.LabelledColumn;
import org.glovebox.importers.internal.text.TextBlock;

/**
 * One {@code .DTA} file: lines of name, kind, value and explanation between tabs, and tables, whose lines begin with a
 * tab: labels, units, rows. Curves of one kind are one table with the number of the curve as cycle; each impedance curve
 * is a spectrum. What was recorded before the experiment, such as the open circuit, comes as a part behind it.
 */
final class GamryReading {

	private static final Map<String, Technique> TECHNIQUES = Map.ofEntries(Map.entry("EISPOT", Technique.IMPEDANCE),
			Map.entry("GALVEIS", Technique.IMPEDANCE), Map.entry("HYBRIDEIS", Technique.IMPEDANCE),
			Map.entry("EISMON", Technique.IMPEDANCE), Map.entry("MULTEIS", Technique.IMPEDANCE),
			Map.entry("CV", Technique.VOLTAMMETRY), Map.entry("LSV", Technique.VOLTAMMETRY),
			Map.entry("POTENTIODYNAMIC", Technique.VOLTAMMETRY), Map.entry("CYCPOL", Technique.VOLTAMMETRY),
			Map.entry("POLRES", Technique.VOLTAMMETRY), Map.entry("TAFEL", Technique.VOLTAMMETRY),
			Map.entry("SQUARE_WAVE", Technique.VOLTAMMETRY), Map.entry("CHRONOA", Technique.POLARIZATION),
			Map.entry("CHRONOP", Technique.POLARIZATION), Map.entry("CHRONOC", Technique.POLARIZATION),
			Map.entry("POTENTIOSTATIC", Technique.POLARIZATION), Map.entry("GALVANOSTATIC", Technique.POLARIZATION),
			Map.entry("CORPOT", Technique.OPEN_CIRCUIT), Map.entry("OCP", Technique.OPEN_CIRCUIT));

	/** Area in cm2 that Gamry fills in where nobody typed one. */
	private static final double NOT_TYPED = 1;
	/** What Gamry records as temperature in °C where no thermometer is connected. */
	private static final double NO_THERMOMETER = -327.67;

	private final TextLines text;
	private final Monitor monitor;
	private final Notes notes = new Notes();
	private final Facts facts;
	private final List<Curve> curves = new ArrayList<>();
	private String tag = "";
	private String date = "";
	private String time = "";
	private int line = 1;
	private int notesLeft;

	GamryReading(TextLines text, Monitor monitor) {
		this.text = text;
		this.monitor = monitor;
		this.facts = new Facts(DateOrder.MONTH_FIRST);
	}

	/** A table of the file. */
	private record Curve(String name, WorkTable table) {
		boolean isSpectrum() {
			return ImpedanceParts.areIn(table);
		}

		/** The name without its number: CURVE12 is a CURVE. */
		String kind() {
			return name.replaceAll("\\d+$", "");
		}
	}

	ImportOutcome outcome() {
		int at = text.start();
		while (at < text.end()) {
			TextLines.Line next = text.line(at);
			String[] cells = text.text(next, 4096).split("\t", -1);
			at = next.next();
			line++;
			if (cells.length > 1 && cells[1].equals("TABLE")) {
				at = table(cells[0], at);
			} else {
				setting(cells);
			}
		}
		facts.started((date + " " + time).strip());
		if (curves.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no table with rows"));
		}
		facts.know(Keys.PROCEDURE, tag);
		return new ImportOutcome.Imported(dataset(), notes.messages());
	}

	private void setting(String[] cells) {
		if (notesLeft > 0) {
			notesLeft--;
			String note = String.join(" ", cells).strip();
			facts.know(Keys.COMMENT, note);
			if (!note.isEmpty()) {
				facts.add("NOTES", note);
			}
		} else if (cells.length >= 2 && cells[0].equals("TAG")) {
			tag = cells[1].strip();
			facts.add("TAG", tag);
		} else if (cells.length >= 3 && !cells[0].isEmpty()) {
			setting(cells[0], cells[1], cells[2].strip(), cells.length > 3 ? cells[cells.length - 1].replace("&", "") : "");
		}
	}

	private void setting(String name, String kind, String value, String explanation) {
		switch (name) {
		case "DATE" -> date = value;
		case "TIME" -> time = value;
		case "TITLE" -> facts.know(Keys.SAMPLE, value);
		case "PSTAT" -> facts.know(Keys.INSTRUMENT, "Gamry " + value);
		case "AREA" -> number(value).filter(area -> area != NOT_TYPED).ifPresent(area -> facts.know(Keys.AREA, area));
		default -> {
			// the rest has no key of the vocabulary
		}
		}
		if (kind.equals("NOTES")) {
			notesLeft = number(value).map(n -> (int) Math.min(1000, n)).orElse(0);
			return;
		}
		boolean plain = name.matches("DATE|TIME|TITLE|PSTAT|AREA") || explanation.isBlank();
		facts.add(plain ? name : name + " (" + explanation.strip() + ")", value);
	}

	private static Optional<Double> number(String value) {
		try {
			return Optional.of(Double.valueOf(value.replace(',', '.')));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** Reads a table behind its name; where it ends. */
	private int table(String name, int from) {
		int labelsEnd = lineEnd(from);
		int unitsEnd = lineEnd(labelsEnd);
		if (unitsEnd > text.end() || !isRow(from) || !isRow(labelsEnd)) {
			return from;
		}
		List<String> labels = cells(from);
		List<String> units = cells(labelsEnd);
		int rowsLine = line + 2;
		line += 2;
		int end = unitsEnd;
		while (end < text.end() && isRow(end)) {
			end = lineEnd(end);
			line++;
		}
		if (end > unitsEnd) {
			List<LabelledColumn> columns = new TextBlock(text, unitsEnd, end, rowsLine).read((byte) '\t', labels, units,
					notes, monitor);
			WorkTable table = ColumnMapping.map(columns, LabelTable.of("gamry"), notes);
			dropMissingThermometer(table);
			if (table.rows() > 0) {
				curves.add(new Curve(name, table));
			}
		}
		return end;
	}

	private void dropMissingThermometer(WorkTable table) {
		double[] celsius = table.numbers(Columns.TEMPERATURE);
		if (celsius.length > 0 && Arrays.stream(celsius).allMatch(c -> c == NO_THERMOMETER)) {
			table.remove(Columns.TEMPERATURE);
			notes.info("no thermometer was connected; the column Temp was left out");
		}
	}

	private int lineEnd(int from) {
		return from >= text.end() ? text.end() : text.line(from).next();
	}

	private boolean isRow(int at) {
		return at < text.end() && text.bytes().get(at) == '\t';
	}

	private List<String> cells(int at) {
		return Arrays.stream(text.text(text.line(at)).split("\t", -1)).map(String::strip).toList();
	}

	private Dataset dataset() {
		List<Table> parts = new ArrayList<>();
		List<Curve> spectra = curves.stream().filter(Curve::isSpectrum).toList();
		for (Curve curve : spectra) {
			parts.addAll(ImpedanceParts.of(curve.table(), notes));
		}
		List<Curve> others = curves.stream().filter(c -> !c.isSpectrum()).toList();
		Optional<String> main = others.stream().map(Curve::kind).filter(k -> !k.equals("OCVCURVE")).findFirst()
				.filter(k -> spectra.isEmpty());
		main.ifPresent(kind -> parts.addAll(joined(others.stream().filter(c -> c.kind().equals(kind)).toList(), "")));
		others.stream().filter(c -> main.isEmpty() || !c.kind().equals(main.get())).map(Curve::kind).distinct()
				.forEach(kind -> parts.addAll(joined(others.stream().filter(c -> c.kind().equals(kind)).toList(),
						kind.equals("OCVCURVE") ? "Open circuit before" : kind)));
		return new Dataset("Gamry DTA", technique(!spectra.isEmpty()), named(parts), facts.metadata());
	}

	/** Spectra of several curves are numbered through; parts have different names. */
	private static List<Table> named(List<Table> parts) {
		long spectra = parts.stream().filter(p -> p.find(Columns.FREQUENCY).isPresent()).count();
		List<Table> result = new ArrayList<>();
		int number = 0;
		for (Table part : parts) {
			boolean spectrum = part.find(Columns.FREQUENCY).isPresent();
			number += spectrum ? 1 : 0;
			result.add(spectrum && spectra > 1 ? new Table("Spectrum " + number, part.columns(), part.metadata()) : part);
		}
		return result;
	}

	/** Curves of the same columns as one table with their number as cycle, others each by itself. */
	private List<Table> joined(List<Curve> same, String name) {
		if (same.size() == 1) {
			TimeCheck.check(same.get(0).table(), notes);
			return List.of(new Table(name, same.get(0).table().columns(), Metadata.EMPTY));
		}
		List<String> names = names(same.get(0));
		if (!same.stream().allMatch(c -> names(c).equals(names))) {
			return same.stream().map(c -> new Table(c.name(), c.table().columns(), Metadata.EMPTY)).toList();
		}
		WorkTable all = new WorkTable();
		int rows = same.stream().mapToInt(c -> c.table().rows()).sum();
		long[] cycle = new long[rows];
		int at = 0;
		for (int i = 0; i < same.size(); i++) {
			Arrays.fill(cycle, at, at += same.get(i).table().rows(), i + 1);
		}
		names.forEach(column -> all.add(joined(same, column, rows)));
		all.add(Column.of(Columns.CYCLE, "", cycle));
		TimeCheck.check(all, notes);
		return List.of(new Table(name, all.columns(), Metadata.EMPTY));
	}

	private static List<String> names(Curve curve) {
		return curve.table().columns().stream().map(c -> c.name() + (c instanceof Column.Texts ? " text" : "")).toList();
	}

	private static Column joined(List<Curve> curves, String column, int rows) {
		String name = column.endsWith(" text") ? column.substring(0, column.length() - 5) : column;
		List<Column> parts = curves.stream().map(c -> c.table().find(name).orElseThrow()).toList();
		if (parts.get(0) instanceof Column.Texts) {
			List<String> texts = new ArrayList<>(rows);
			parts.forEach(p -> {
				for (int i = 0; i < p.size(); i++) {
					texts.add(p.text(i));
				}
			});
			return Column.of(name, texts);
		}
		double[] values = new double[rows];
		int at = 0;
		for (Column part : parts) {
			System.arraycopy(part.numbers(), 0, values, at, part.size());
			at += part.size();
		}
		Column joined = Column.of(name, parts.get(0).unit(), values);
		return parts.stream().allMatch(Column.Integers.class::isInstance) ? whole(joined) : joined;
	}

	private static Column whole(Column column) {
		return Column.of(column.name(), column.unit(), Arrays.stream(column.numbers()).mapToLong(v -> (long) v).toArray());
	}

	private Technique technique(boolean spectra) {
		if (spectra) {
			return Technique.IMPEDANCE;
		}
		Technique known = TECHNIQUES.get(tag.toUpperCase(Locale.ROOT));
		if (known != null && known != Technique.IMPEDANCE) {
			return known;
		}
		boolean current = curves.stream().anyMatch(c -> c.table().has(Columns.CURRENT));
		return tag.startsWith("PWR") || current ? Technique.CYCLING : Technique.OPEN_CIRCUIT;
	}
}
