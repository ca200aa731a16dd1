/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.Tally;

/** One block of a JCAMP-DX file, from its title to its end: what it says and its tables. */
final class JcampBlock {

	/** A row of a spectrum of two dimensions: its steps along the second one, and the ordinate. */
	private static final Pattern ROWS = Pattern.compile("(F\\d)\\+\\+([A-Z])");

	private final Map<String, String> labels = new HashMap<>();
	private final Facts facts = new Facts();
	private final List<Table> tables = new ArrayList<>();
	private final Notes notes;
	private final ValueLimit limit;
	private final Map<String, Tally> unread = new LinkedHashMap<>();
	private String page = "";
	/** Symbol of the ordinate of the table that was read last in this page of NTUPLES. */
	private String symbol = "";

	JcampBlock(ValueLimit limit, Notes notes) {
		this.limit = limit;
		this.notes = notes;
	}

	/** Says which tables of the block were not read, each form once. */
	void tell() {
		unread.forEach((form, tally) -> tally.warn(notes, "tables of the form " + form + " are not read"));
	}

	List<Table> tables() {
		List<Table> named = new ArrayList<>();
		for (Table table : tables) {
			named.add(new Table(table.name().isEmpty() ? labels.getOrDefault("TITLE", "") : table.name(), table.columns(),
					facts.build()));
		}
		return named;
	}

	/** The technique by the type of the data, else by the axis. */
	Technique technique() {
		String type = labels.getOrDefault("DATATYPE", "").toUpperCase(Locale.ROOT);
		return type.contains("INFRARED") ? Technique.INFRARED : type.contains("RAMAN") ? Technique.RAMAN
				: type.contains("NMR") ? Technique.NMR : type.contains("SPECTRUM") && !type.equals("SPECTRUM") ? Technique.OTHER
						: JcampVariable.of("X", labels).axis().technique();
	}

	void take(JcampRecord record, Monitor monitor) {
		String key = record.key();
		switch (key) {
		case "XYDATA", "XYPOINTS", "PEAKTABLE", "DATATABLE" -> table(record, monitor);
		case "PEAKASSIGNMENTS", "RADATA" -> unread.computeIfAbsent(key, k -> new Tally()).at(record.line());
		case "PAGE" -> page = record.firstLine();
		default -> {
			labels.putIfAbsent(key, record.firstLine());
			fact(key, record);
		}
		}
	}

	private void fact(String key, JcampRecord record) {
		String value = record.firstLine();
		switch (key) {
		case "TITLE" -> facts.put(Keys.SAMPLE, value);
		case "SPECTROMETER", "SPECTROMETERDATASYSTEM" -> facts.put(Keys.INSTRUMENT, value);
		case "OWNER" -> facts.put(Keys.OPERATOR, value);
		case "ORIGIN" -> facts.put(Keys.SOFTWARE, value);
		case "RESOLUTION" -> facts.positive(Keys.RESOLUTION, value);
		case ".OBSERVEFREQUENCY" -> facts.positive(Keys.OBSERVE_FREQUENCY, value);
		case ".OBSERVENUCLEUS" -> facts.put(Keys.NUCLEUS, value.replace("^", ""));
		case ".PULSESEQUENCE" -> facts.put(Keys.PULSE_SEQUENCE, value);
		case ".AVERAGES" -> facts.positive(Keys.SCANS, value);
		case "LONGDATE" -> JcampDate.iso(value, "").ifPresent(t -> facts.put(Keys.STARTED, t));
		case "TIME" -> JcampDate.iso(labels.getOrDefault("DATE", ""), value).ifPresent(t -> facts.put(Keys.STARTED, t));
		case "END", "ENDNTUPLES", "JCAMPDX", "XFACTOR", "YFACTOR", "NPOINTS" -> {
			// they say how the numbers are written
		}
		default -> facts.original(record.label(), record.value());
		}
	}

	private void table(JcampRecord record, Monitor monitor) {
		String form = record.firstLine().toUpperCase(Locale.ROOT).replaceAll("[\\s()]", "");
		boolean ntuples = record.key().equals("DATATABLE");
		if (form.isEmpty()) {
			form = record.key().equals("XYDATA") ? "X++Y..Y" : "XY..XY";
		}
		Matcher rows = ROWS.matcher(form);
		boolean plane = ntuples && rows.lookingAt()
				&& JcampVariable.ntuples(labels).stream().anyMatch(v -> v.symbol().equalsIgnoreCase(rows.group(1)) && !Double.isNaN(v.first()));
		String y = form.startsWith("X++") ? form.substring(3).replaceAll("[^A-Z].*", "") : "Y";
		JcampVariable abscissa = JcampVariable.of("X", labels);
		JcampVariable ordinate = JcampVariable.of("Y", labels);
		if (ntuples) {
			List<JcampVariable> variables = JcampVariable.ntuples(labels);
			String letters = form.startsWith("X++") ? "X" + y : form.replaceAll("[^A-Z].*", "");
			abscissa = variable(variables, letters.isEmpty() ? "X" : letters.substring(0, 1), abscissa);
			abscissa = plane ? variable(variables, rows.group(1), abscissa) : abscissa;
			ordinate = variable(variables, plane ? rows.group(2) : letters.length() > 1 ? letters.substring(1, 2) : "Y", ordinate);
		}
		if (form.startsWith("X++") || plane) {
			steps(record, abscissa, ordinate, ntuples, monitor);
		} else if (form.startsWith("XYW") || form.startsWith("XY")) {
			points(record, form.startsWith("XYW") ? 3 : 2, abscissa, ordinate, monitor);
		} else {
			unread.computeIfAbsent(form, f -> new Tally()).at(record.line());
		}
	}

	private static JcampVariable variable(List<JcampVariable> variables, String symbol, JcampVariable other) {
		return variables.stream().filter(v -> v.symbol().equalsIgnoreCase(symbol)).findFirst().orElse(other);
	}

	private void steps(JcampRecord record, JcampVariable x, JcampVariable y, boolean ntuples, Monitor monitor) {
		int stated = x.count() > 0 ? x.count() : y.count();
		double step = stated > 1 && !Double.isNaN(x.first() + x.last()) ? (x.last() - x.first()) / (stated - 1) : deltaX();
		if (Double.isNaN(x.first()) || Double.isNaN(step)) {
			notes.warning("the table " + record.label() + " does not say where its axis begins and ends", record.line(), 1);
			return;
		}
		AsdfValues asdf = new AsdfValues(record, stated > 0 ? Math.min(limit.left(), stated) : limit.left());
		double[] values = asdf.read(x.first(), step, x.factor(), monitor);
		limit.take(values.length);
		asdf.tell(notes);
		if (stated > 0 && values.length != stated) {
			notes.warning(String.format("%d values are stated, %d are there", stated, values.length), record.line(), 1);
		}
		scale(values, y.factor());
		if (ntuples && isSecond(y, values.length)) {
			Table first = tables.remove(tables.size() - 1);
			List<Column> columns = new ArrayList<>(first.columns());
			columns.add(new Column.Numbers(y.symbol().equalsIgnoreCase("I") ? Columns.INTENSITY_IMAGINARY : y.name(), "", values, false));
			tables.add(new Table(first.name(), columns, first.metadata()));
		} else if (values.length > 0) {
			double last = stated == values.length && !Double.isNaN(x.last()) ? x.last() : x.first() + (values.length - 1) * step;
			add(x, SpectralAxis.steps(x.first(), last, values.length), y, values);
		}
		symbol = y.symbol();
	}

	/** Whether these values belong to those that were read before: another symbol, the same length. */
	private boolean isSecond(JcampVariable y, int rows) {
		return y.symbol().equalsIgnoreCase("I") && symbol.equalsIgnoreCase("R") && !tables.isEmpty()
				&& tables.get(tables.size() - 1).rows() == rows;
	}

	private double deltaX() {
		return NumberText.leading(labels.getOrDefault("DELTAX", "")).orElse(Double.NaN);
	}

	private void points(JcampRecord record, int width, JcampVariable x, JcampVariable y, Monitor monitor) {
		double[][] columns = JcampPoints.read(record, width, notes, monitor);
		int stated = x.count() > 0 ? x.count() : y.count();
		if (stated > 0 && stated != columns[0].length) {
			notes.warning(String.format("%d points are stated, %d are there", stated, columns[0].length), record.line(), 1);
		}
		if (columns[0].length > 0) {
			scale(columns[0], x.factor());
			scale(columns[1], y.factor());
			add(x, columns[0], y, columns[1]);
			if (width == 3) {
				Table table = tables.remove(tables.size() - 1);
				List<Column> all = new ArrayList<>(table.columns());
				all.add(Column.of("width", "", columns[2]));
				tables.add(new Table(table.name(), all, table.metadata()));
			}
		}
	}

	private static void scale(double[] values, double factor) {
		if (factor != 1) {
			for (int i = 0; i < values.length; i++) {
				values[i] *= factor;
			}
		}
	}

	private void add(JcampVariable x, double[] abscissae, JcampVariable y, double[] values) {
		facts.put(Keys.INTENSITY_UNIT, y.unit());
		SpectralAxis axis = technique() == Technique.RAMAN && x.axis().equals(SpectralAxis.WAVENUMBER)
				? SpectralAxis.RAMAN_SHIFT : x.axis();
		List<Column> columns = new ArrayList<>();
		JcampShift.of(labels, axis, abscissae, notes).ifPresent(columns::add);
		columns.add(axis.of(abscissae, false));
		columns.add(Column.of(y.signal(), "", values));
		tables.add(new Table(page, columns, org.glovebox.api.data.Metadata.EMPTY));
	}
}
