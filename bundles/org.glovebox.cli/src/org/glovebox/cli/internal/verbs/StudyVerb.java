/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.exporting.FigureWriter;
import org.glovebox.core.exporting.WholeFile;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.study.Column;
import org.glovebox.core.study.ColumnParser;
import org.glovebox.core.study.StudyCell;
import org.glovebox.core.study.StudyCsv;
import org.glovebox.core.study.StudyDefinition;
import org.glovebox.core.study.StudyDrawing;
import org.glovebox.core.study.StudyEvaluation;
import org.glovebox.core.study.StudyFigure;
import org.glovebox.core.study.StudyRecords;
import org.glovebox.core.study.StudyTable;
import org.glovebox.model.analysis.Study;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox study}: a table over lineage, of a record or of what is typed. */
@Command(name = "study")
public final class StudyVerb extends Verb {

	@Parameters(paramLabel = "RECORD", arity = "0..1", description = "Short id or UUID of a study.")
	private @Nullable String record;

	@Option(names = "--rows", paramLabel = "QUERY", description = "The search that finds the rows, such as type:batch.")
	private @Nullable String rows;

	@Option(names = "--column", paramLabel = "COLUMN",
			description = "A column, such as 'BallMill.millingTime of upstream' or 'mean(ionicConductivity) in mS/cm'.")
	private List<String> columns = List.of();

	@Option(names = "--sort", paramLabel = "N", description = "Sort by column N, counted from 1; -N for descending.")
	private int sort;

	@Option(names = "--csv", description = "Write the table as CSV.")
	private boolean csv;

	@Option(names = "--out", paramLabel = "FILE",
			description = "Draw the table into a file, *.svg, *.png or *.pdf: as the study says, else its first numbers.")
	private @Nullable Path target;

	public StudyVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		if (record == null == (rows == null)) {
			throw usage("name a study, or give --rows QUERY with --column COLUMN");
		}
		if (csv && json()) {
			throw usage("--csv and --json do not go together");
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			StudyDefinition definition = definition(open);
			StudyTable table = new StudyEvaluation(open).evaluate(definition, monitor());
			draw(open, definition, table);
			if (json()) {
				Json.write(console().out(), json -> write(json, table));
			} else if (csv) {
				StudyCsv.lines(table).forEach(line -> console().out().print(line + '\n'));
				console().out().flush();
			} else {
				print(table);
			}
			table.remarks().forEach(console()::say);
		}
	}

	private void draw(Notebook open, StudyDefinition definition, StudyTable table)
			throws Refusal, IOException {
		Path file = target;
		if (file == null) {
			return;
		}
		FigureWriter writer = FigureVerb.writer(program(), file);
		String name = record;
		StudyDrawing said = name == null || !columns.isEmpty() ? StudyDrawing.UNSAID
				: StudyRecords.drawing(study(open, name));
		switch (StudyFigure.of(table, said.completed(table, definition.order()))) {
		case StudyFigure.Outcome.Missing(String reason) -> throw new Refusal(reason);
		case StudyFigure.Outcome.Drawn(StudyFigure chart) -> {
			WholeFile.write(file, out -> writer.write(chart.figure(), FigureVerb.PRINT_RESOLUTION, out));
			chart.remarks().forEach(console()::say);
		}
		}
	}

	private static Study study(Notebook open, String name) throws Refusal {
		Record loaded = Notebooks.load(open, name).record();
		if (!(loaded instanceof Study study)) {
			throw new Refusal(name + " is no study");
		}
		return study;
	}

	private StudyDefinition definition(Notebook open) throws Refusal {
		String name = record;
		if (name != null) {
			StudyDefinition stored = StudyRecords.read(study(open, name));
			return columns.isEmpty() ? stored
					: new StudyDefinition(stored.start(), stored.query(), stored.rowKind(), stored.excluded(),
							typed(), List.of(), order(), -1);
		}
		String query = String.valueOf(rows);
		if (open.search(query, 1) instanceof SearchOutcome.Malformed(String message, int position)) {
			throw new Refusal(message + String.format("%n  %s%n  %s^", query, " ".repeat(position)));
		}
		StudyDefinition definition = StudyDefinition.of(query, typed());
		return new StudyDefinition(definition.start(), query, "", definition.excluded(), definition.columns(),
				List.of(), order(), -1);
	}

	private StudyDefinition.Order order() {
		if (Math.abs(sort) > columns.size()) {
			throw usage("--sort takes the number of a column, 1 to " + columns.size());
		}
		return sort == 0 ? StudyDefinition.Order.NONE : new StudyDefinition.Order(Math.abs(sort) - 1, sort < 0);
	}

	private List<Column> typed() throws Refusal {
		List<Column> read = new ArrayList<>();
		for (String text : columns) {
			switch (ColumnParser.parse(text)) {
			case ColumnParser.Outcome.Understood(Column column) -> read.add(column);
			case ColumnParser.Outcome.Malformed(String message) -> throw new Refusal("column '" + text + "': "
					+ message);
			}
		}
		return read;
	}

	private void print(StudyTable table) {
		List<String> header = new ArrayList<>(List.of("row"));
		table.columns().forEach(c -> header.add(c.title()));
		TextTable text = new TextTable(header.toArray(String[]::new));
		for (StudyTable.Row row : table.rows()) {
			List<String> cells = new ArrayList<>(List.of(name(row)));
			row.cells().forEach(c -> cells.add(shown(c)));
			text.row(cells.toArray(String[]::new));
		}
		text.print(console());
	}

	static String name(StudyTable.Row row) {
		return String.join(", ", row.records().stream().map(RecordSummary::shortId).toList());
	}

	private static String shown(StudyCell cell) {
		if (cell.isMissing()) {
			return "–";
		}
		if (cell.spread().isEmpty()) {
			return cell.text();
		}
		return cell.text() + String.format(Locale.ROOT, " (sd %.2g, n %d)", cell.spread().getAsDouble(),
				cell.values().size());
	}

	private static void write(Json json, StudyTable table) {
		json.object(() -> {
			json.name("columns").array(() -> table.columns().forEach(c -> json.value(c.title())));
			json.name("rows").array(() -> table.rows().forEach(row -> json.object(() -> {
				json.field("record", name(row)).field("uuid", row.records().get(0).uuid())
						.field("title", row.records().get(0).title());
				json.name("cells").array(() -> row.cells().forEach(cell -> write(json, cell)));
			})));
			json.field("remarks", table.remarks());
		});
	}

	private static void write(Json json, StudyCell cell) {
		if (cell.isMissing()) {
			json.value(null);
			return;
		}
		json.object(() -> {
			json.field("text", cell.text());
			cell.quantity().ifPresent(q -> number(json, q));
			cell.spread().ifPresent(s -> json.field("sd", s));
			json.field("n", cell.values().size());
			json.name("values").array(() -> cell.values().forEach(v -> json.object(() -> json.field("text", v.text())
					.field("record", v.recordName()).field("field", v.path()))));
		});
	}

	private static void number(Json json, Quantity quantity) {
		json.field("value", quantity.value()).field("unit", quantity.unit().symbol());
		QuantityVerb.uncertainty(json, quantity);
	}
}
