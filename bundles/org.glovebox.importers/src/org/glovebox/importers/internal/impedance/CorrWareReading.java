/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.table.ColumnMapping;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.table.ImpedanceParts;
import org.glovebox.importers.internal.table.LabelTable;
import org.glovebox.importers.internal.table.TechniqueGuess;
import org.glovebox.importers.internal.table.TimeCheck;
import org.glovebox.importers.internal.table.WorkTable;
import org.glovebox.importers.internal.text.DateOrder;
import org.glovebox.importers.internal.text.RowLayout;
import org.glovebox.importers.internal.text.TextBlock;

/** One file of CorrWare. */
final class CorrWareReading {

	private static final String END = "End Comments";
	private static final List<String> USUAL = List.of("E (V)", "I (A/cm2)", "T (s)");
	private static final Pattern DATE = Pattern.compile("Dat[ea]:\\s*(\\S+)\\s+Time:\\s*(\\S+).*");
	private static final Pattern LABEL = Pattern.compile("([^()\\t]+)\\(([^()]*)\\)");
	private static final Pattern GROUP = Pattern.compile("(Begin|End) (\\w+):\\s*(.*)");
	private static final int MOST_LINES = 5000;
	private static final int LONGEST = 4096;

	private final TextLines text;
	private final Monitor monitor;
	private final Notes notes = new Notes();
	private final Facts facts = new Facts(DateOrder.MONTH_FIRST);
	private final StringBuilder comment = new StringBuilder();
	private List<String> labels = USUAL;
	private String software = "";
	private String procedure = "";
	private String group = "";
	private double area = Double.NaN;
	private OptionalDouble points = OptionalDouble.empty();

	CorrWareReading(TextLines text, Monitor monitor) {
		this.text = text;
		this.monitor = monitor;
	}

	ImportOutcome outcome() {
		int at = text.start();
		int line = 1;
		boolean ended = false;
		while (at < text.end() && line < MOST_LINES && !ended) {
			TextLines.Line next = text.line(at);
			String said = text.text(next, LONGEST).strip();
			ended = said.equalsIgnoreCase(END);
			if (!ended) {
				header(said, line);
			}
			at = next.next();
			line++;
		}
		facts.know(Keys.COMMENT, comment.toString());
		WorkTable table = ended ? rows(at, line) : new WorkTable();
		if (table.rows() == 0) {
			return new ImportOutcome.Rejected(notes
					.refusedBecause(ended ? "the file holds no complete row" : "the header has no end, so there is no row"));
		}
		if (points.isPresent() && points.getAsDouble() != table.rows()) {
			notes.warning(String.format("the file states %.0f points, %d are there", points.getAsDouble(), table.rows()));
		}
		return new ImportOutcome.Imported(dataset(table), notes.messages());
	}

	private void header(String said, int line) {
		Matcher date = DATE.matcher(said);
		Matcher marks = GROUP.matcher(said);
		if (said.matches("(E|Freq)\\w*\\s*\\(.*\\).*")) {
			labels = labels(said);
		} else if (date.matches()) {
			facts.started(date.group(1) + " " + date.group(2));
		} else if (marks.matches()) {
			group = marks.group(1).equals("Begin") ? marks.group(2) + ": " : "";
		} else if (line == 2) {
			software = said;
			facts.know(Keys.SOFTWARE, said.replace(" for Windows: Version", ""));
		} else if (line == 3) {
			procedure = said;
			facts.know(Keys.PROCEDURE, said.replace('\t', ' '));
		} else if (said.indexOf(':') > 0) {
			setting(said.substring(0, said.indexOf(':')).strip(), said.substring(said.indexOf(':') + 1).strip());
		} else if (line > 1 && !said.isEmpty()) {
			comment.append(comment.isEmpty() ? "" : "\n").append(said);
		}
	}

	private static List<String> labels(String line) {
		List<String> labels = new ArrayList<>();
		Matcher label = LABEL.matcher(line);
		while (label.find()) {
			String unit = switch (label.group(2).strip().toLowerCase(Locale.ROOT)) {
			case "volts" -> "V";
			case "amps" -> "A";
			case "seconds" -> "s";
			default -> label.group(2).strip().replace("^", "").replace("\u00B2", "2");
			};
			labels.add(label.group(1).strip() + " (" + unit + ")");
		}
		return labels.isEmpty() ? USUAL : labels;
	}

	private void setting(String name, String value) {
		facts.add(group + name, value);
		switch (name) {
		case "Surface Area" -> {
			area = NumberText.of(value).orElse(Double.NaN);
			// CorrWare fills in 1 where nobody typed an area
			facts.know(Keys.AREA, area == 1 ? 0 : area);
		}
		case "Pstat Title" -> facts.know(Keys.INSTRUMENT, value);
		case "Data Points" -> points = NumberText.of(value);
		default -> {
			// the rest has no key of the vocabulary
		}
		}
	}

	private WorkTable rows(int at, int line) {
		if (at >= text.end()) {
			return new WorkTable();
		}
		String row = text.text(text.line(at));
		byte delimiter = (byte) (row.indexOf('\t') >= 0 ? '\t' : row.indexOf(',') >= 0 ? ',' : RowLayout.BLANKS);
		int width = row.strip().split(delimiter == ',' ? "," : "\\s+").length;
		List<String> used = new ArrayList<>(labels);
		while (used.size() < width) {
			used.add("column " + (used.size() + 1));
		}
		WorkTable table = ColumnMapping.map(new TextBlock(text, at, text.end(), line).read(delimiter, used, List.of(), notes, monitor),
				LabelTable.of("scribner"), notes);
		current(table);
		return table;
	}

	/** The current is the density that the file holds times the area that it states. */
	private void current(WorkTable table) {
		Optional<Column> density = table.columns().stream()
				.filter(c -> c.name().toLowerCase(Locale.ROOT).matches("i\\b.*") && !table.has(Columns.CURRENT)).findFirst();
		if (density.isEmpty() || density.get() instanceof Column.Texts) {
			return;
		}
		if (!(area > 0)) {
			notes.warning("the file states no area, so the current does not follow from its density");
			return;
		}
		double[] current = density.get().numbers();
		double factor = 1000 * area * (density.get().unit().startsWith("mA") || density.get().name().contains("mA") ? 1e-3 : 1);
		for (int i = 0; i < current.length; i++) {
			current[i] *= factor;
		}
		table.addTerm(Columns.CURRENT, current);
		notes.info(String.format(Locale.ROOT, "the current was computed as its density times the area of %s cm\u00B2 that the file states",
				area == Math.rint(area) ? Long.toString((long) area) : Double.toString(area)));
	}

	private Dataset dataset(WorkTable table) {
		TimeCheck.check(table, notes);
		boolean impedance = ImpedanceParts.areIn(table);
		List<Table> parts = impedance ? ImpedanceParts.of(table, notes)
				: List.of(new Table("", table.columns(), Metadata.EMPTY));
		return new Dataset(software.startsWith("CorrTest") ? "CorrTest" : "CorrWare",
				impedance ? Technique.IMPEDANCE : technique(table), parts, facts.metadata());
	}

	private Technique technique(WorkTable table) {
		String named = procedure.toLowerCase(Locale.ROOT);
		if (named.matches("(?s).*(voltammo|id_cv|id_lsv|linear sweep|potentiodynamic|polarization|tafel).*")) {
			return Technique.VOLTAMMETRY;
		}
		if (named.contains("open circuit") || named.contains("ocp")) {
			return Technique.OPEN_CIRCUIT;
		}
		if (named.contains("galvanic cycle") || named.contains("id_gcd")) {
			return Technique.CYCLING;
		}
		return named.contains("static") || named.contains("square") ? Technique.POLARIZATION : TechniqueGuess.of(table);
	}
}
