/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
import org.glovebox.importers.internal.access.JetColumn;
import org.glovebox.importers.internal.access.JetDatabase;
import org.glovebox.importers.internal.access.JetTable;
import org.glovebox.importers.internal.table.ColumnMapping;
import org.glovebox.importers.internal.table.CyclingRepairs;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.table.LabelTable;
import org.glovebox.importers.internal.table.WorkTable;
import org.glovebox.importers.internal.text.CellKind;
import org.glovebox.importers.internal.text.DateOrder;
import org.glovebox.importers.internal.text.LabelledColumn;

/**
 * One {@code .res} file. The rows of each test are put in the order of their numbers; readings of auxiliary channels are
 * joined to them by number.
 */
final class ArbinResReading {

	private static final String ROWS = "Channel_Normal_Table";
	private static final Map<String, String> UNITS = Map.of("dV/dt", "V/s", "Internal_Resistance", "ohm", "AC_Impedance",
			"ohm", "ACI_Phase_Angle", "deg", "dQ/dV", "Ah/V", "dV/dQ", "V/Ah");
	/** 1899-12-30, from which Access counts days, and 1970-01-01. */
	private static final double DAYS_BEFORE_1970 = 25_569;
	/** Quantities of auxiliary channels by their code, in the order in which Arbin lists them. */
	private static final List<String> AUXILIARY = List.of("aux voltage", "temperature", "aux pressure", "aux pH",
			"aux flow rate");

	private final JetDatabase database;
	private final Monitor monitor;
	private final Notes notes = new Notes();

	ArbinResReading(JetDatabase database, Monitor monitor) {
		this.database = database;
		this.monitor = monitor;
	}

	ImportOutcome outcome() {
		if (database.isCut()) {
			notes.warning("the database ends within a page; the rows of the pages that are there were read");
		}
		Optional<JetTable> rows = database.table(ROWS, monitor);
		if (rows.isEmpty()) {
			return database.tableNames().contains("Global_Table") || database.tableNames().isEmpty()
					? new ImportOutcome.Rejected(notes.refusedBecause("the database holds no table " + ROWS + " that can be read"))
					: new ImportOutcome.NotMine("an Access database without the tables of Arbin");
		}
		JetTable table = rows.get();
		if (table.brokenRows() > 0) {
			notes.warning("rows of damaged pages were left out", -1, table.brokenRows());
		}
		List<Table> parts = parts(table);
		if (parts.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the table " + ROWS + " holds no row"));
		}
		return new ImportOutcome.Imported(
				new Dataset("Arbin res (" + database.version() + ")", Technique.CYCLING, parts, facts().metadata()),
				notes.messages());
	}

	private List<Table> parts(JetTable table) {
		Optional<JetColumn> test = table.column("Test_ID");
		Optional<JetColumn> point = table.column("Data_Point");
		double[] points = point.map(c -> values(table, c)).orElseGet(() -> new double[0]);
		double[] tests = test.map(c -> values(table, c)).orElseGet(() -> new double[table.rows()]);
		TreeSet<Double> ids = new TreeSet<>();
		for (int i = 0; i < tests.length; i++) {
			if (!Double.isNaN(tests[i]) && (i == 0 || tests[i] != tests[i - 1])) {
				ids.add(tests[i]);
			}
		}
		List<Table> parts = new ArrayList<>();
		for (double id : ids) {
			monitor.checkCancelled();
			int[] order = IntStream.range(0, table.rows()).filter(i -> tests[i] == id).toArray();
			WorkTable work = map(table, points.length == 0 ? order : sorted(order, points));
			addAuxiliary(work, id);
			CyclingRepairs.apply(work, notes);
			parts.add(new Table(ids.size() > 1 ? "Test " + (long) id : "", work.columns(), Metadata.EMPTY));
		}
		if (!parts.isEmpty()) {
			notes.info("clock times are local times without an offset; they were read as universal time");
		}
		return parts;
	}

	private static int[] sorted(int[] order, double[] points) {
		for (int i = 1; i < order.length; i++) {
			if (!(points[order[i]] >= points[order[i - 1]])) {
				return Arrays.stream(order).boxed().sorted((a, b) -> Double.compare(points[a], points[b]))
						.mapToInt(Integer::intValue).toArray();
			}
		}
		return order;
	}

	private double[] values(JetTable table, JetColumn column) {
		double[] values = new double[table.rows()];
		for (int i = 0; i < values.length; i++) {
			values[i] = table.number(i, column);
		}
		return values;
	}

	private WorkTable map(JetTable table, int[] order) {
		List<LabelledColumn> columns = new ArrayList<>();
		for (JetColumn column : table.columns()) {
			if (column.name().equalsIgnoreCase("Test_ID") || !column.isNumeric()) {
				continue;
			}
			boolean date = column.type() == JetColumn.DATE || column.name().equalsIgnoreCase("DateTime");
			double[] values = new double[order.length];
			for (int i = 0; i < order.length; i++) {
				double value = table.number(order[i], column);
				values[i] = date ? seconds(value) : value;
			}
			columns.add(LabelledColumn.numbers(column.name(), UNITS.getOrDefault(column.name(), ""),
					date ? CellKind.DATE : CellKind.NUMBER, values));
		}
		return ColumnMapping.map(columns, LabelTable.of("arbin"), notes);
	}

	/** Access counts days; the clock of the instrument has no more than milliseconds. */
	private static double seconds(double days) {
		return Math.rint((days - DAYS_BEFORE_1970) * 86_400_000) / 1000;
	}

	private void addAuxiliary(WorkTable work, double test) {
		Optional<JetTable> table = database.table("Auxiliary_Table", monitor).filter(t -> t.rows() > 0);
		double[] points = work.numbers(Columns.INDEX);
		if (table.isEmpty() || points.length == 0) {
			return;
		}
		List<Optional<JetColumn>> needed = List.of(table.get().column("Data_Point"), table.get().column("Auxiliary_Index"),
				table.get().column("Data_Type"), table.get().column("X"));
		if (needed.stream().anyMatch(Optional::isEmpty)) {
			return;
		}
		Map<Double, Integer> rows = new java.util.HashMap<>();
		for (int i = 0; i < points.length; i++) {
			rows.putIfAbsent(points[i], i);
		}
		Map<Long, double[]> series = new TreeMap<>();
		for (int i = 0; i < table.get().rows(); i++) {
			Integer row = rows.get(table.get().number(i, needed.get(0).get()));
			boolean mine = table.get().column("Test_ID").isEmpty()
					|| table.get().number(i, table.get().column("Test_ID").get()) == test;
			if (row != null && mine) {
				long key = (long) table.get().number(i, needed.get(2).get()) * 1000 + (long) table.get().number(i, needed.get(1).get());
				series.computeIfAbsent(key, k -> empty(points.length))[row] = table.get().number(i, needed.get(3).get());
			}
		}
		series.forEach((key, values) -> add(work, (int) (key / 1000), key % 1000, values));
	}

	private static double[] empty(int rows) {
		double[] values = new double[rows];
		Arrays.fill(values, Double.NaN);
		return values;
	}

	private static void add(WorkTable work, int type, long channel, double[] values) {
		String quantity = type >= 0 && type < AUXILIARY.size() ? AUXILIARY.get(type) : "aux type " + type;
		if (quantity.equals(Columns.TEMPERATURE)) {
			work.addTerm(Columns.TEMPERATURE, values);
		} else {
			work.add(Column.of(quantity + " " + (channel + 1), type == 0 ? "V" : "", values));
		}
	}

	private Facts facts() {
		Facts facts = new Facts(DateOrder.MONTH_FIRST);
		facts.know(Keys.INSTRUMENT, "Arbin");
		database.table("Global_Table", monitor).ifPresent(table -> {
			for (int row = 0; row < Math.min(table.rows(), 100); row++) {
				facts(table, row, facts);
			}
		});
		return facts;
	}

	private static void facts(JetTable table, int row, Facts facts) {
		Map<String, String> settings = new LinkedHashMap<>();
		for (JetColumn column : table.columns()) {
			double number = table.number(row, column);
			boolean date = column.name().equals("Start_DateTime");
			String value = column.isText() ? table.text(row, column)
					: date && number > 1 ? Facts.iso(seconds(number)) : plain(number);
			settings.put(column.name(), value);
		}
		facts.know(Keys.CHANNEL, settings.getOrDefault("Channel_Index", ""));
		column(table, row, "MASS").filter(mass -> mass > 0).ifPresent(grams -> facts.know(Keys.ACTIVE_MASS, grams * 1000));
		settings.forEach(facts::add);
	}

	private static String plain(double number) {
		return Double.isNaN(number) ? "" : number == Math.rint(number) && Math.abs(number) < 1e15
				? Long.toString((long) number)
				: Double.toString(number);
	}

	private static Optional<Double> column(JetTable table, int row, String name) {
		return table.column(name).map(c -> table.number(row, c)).filter(v -> !Double.isNaN(v));
	}
}
