/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.thermal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextHeader;
import org.glovebox.importers.internal.TextLines;

/**
 * Text exports of PerkinElmer's Pyris: the long one with the method and a table for each of its steps, and the one with a
 * line of labels and values between commas. Times are in minutes, weights in mg, heat flows in mW, temperatures in °C, as
 * Pyris always writes them. Memory stays below 32 times the size of the file.
 */
public final class PerkinElmerImporter implements Importer {

	private static final String SIGN = "labels of Pyris for time, program and sample temperature";
	private static final String WEIGHT = "weight";
	private static final String HEAT_FLOW = "heat flow";

	@Override
	public Sniff sniff(Source source) throws IOException {
		return labels(TextHeader.of(TextLines.of(ByteBuffer.wrap(source.head())), 2)).isPresent()
				? new Sniff(Sniff.SIGNATURE, "the table has the " + SIGN)
				: Sniff.no("the table has not the " + SIGN);
	}

	/** The labels above the first row, where they are those of Pyris. */
	private static Optional<List<String>> labels(TextHeader header) {
		return Optional.of(PyrisLabels.above(header.lines())).filter(PyrisLabels::arePyris).filter(l -> header.hasRows());
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		TextHeader header = TextHeader.of(text, 2);
		Optional<List<String>> labels = labels(header);
		if (labels.isEmpty()) {
			return new ImportOutcome.NotMine("the table has not the " + SIGN);
		}
		Notes notes = new Notes();
		PyrisSteps steps = PyrisSteps.read(text, header, monitor, notes);
		if (steps.rows() == 0) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no rows"));
		}
		PyrisFacts facts = new PyrisFacts(notes);
		facts.header(header.lines());
		facts.trailer(steps.trailer());
		facts.checkPoints(steps.rows());
		if (labels.get().size() < steps.width()) {
			notes.warning(String.format("%d columns have labels, the rows have %d", labels.get().size(), steps.width()));
		}
		return new ImportOutcome.Imported(new Dataset("PerkinElmer Pyris text", Technique.THERMAL,
				List.of(new Table("", columns(labels.get(), steps, notes), Metadata.EMPTY)), facts.build()), notes.messages());
	}

	private static List<Column> columns(List<String> labels, PyrisSteps steps, Notes notes) {
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < steps.width(); i++) {
			String label = i < labels.size() ? labels.get(i) : "";
			Column column = column(label, "Column " + (i + 1), steps.column(i));
			boolean taken = columns.stream().anyMatch(c -> c.name().equals(column.name()));
			columns.add(taken ? Column.of(column.name() + " (" + (i + 1) + ")", "", steps.column(i)) : column);
		}
		subtract(columns, WEIGHT, Columns.MASS, "mg", notes);
		subtract(columns, HEAT_FLOW, Columns.HEAT_FLOW, "mW", notes);
		if (steps.count() > 1) {
			columns.add(Column.of(Columns.STEP, "", steps.numbers()));
		}
		return columns;
	}

	private static Column column(String label, String otherwise, double[] values) {
		return switch (PyrisLabels.key(label)) {
		case "time" -> Column.of(Columns.TIME, "s", seconds(values));
		case "sample temperature" -> Column.of(Columns.TEMPERATURE, "degC", values);
		default -> Column.of(label.isEmpty() ? otherwise : label, "", values);
		};
	}

	private static double[] seconds(double[] minutes) {
		for (int i = 0; i < minutes.length; i++) {
			minutes[i] *= 60;
		}
		return minutes;
	}

	/** The signal that was measured is the recorded one less the baseline, which is 0 where none was subtracted. */
	private static void subtract(List<Column> columns, String quantity, String name, String unit, Notes notes) {
		Optional<Column> recorded = find(columns, "unsubtracted " + quantity);
		if (recorded.isEmpty()) {
			return;
		}
		double[] values = recorded.get().numbers();
		double[] baseline = find(columns, "baseline " + quantity).map(Column::numbers).orElse(new double[values.length]);
		boolean subtracted = false;
		for (int i = 0; i < values.length; i++) {
			values[i] -= baseline[i];
			subtracted |= baseline[i] != 0;
		}
		Column signal = Column.of(name, unit, values);
		if (subtracted) {
			notes.info("the baseline was subtracted from the recorded " + quantity + "; both are kept");
			columns.add(signal);
		} else {
			columns.set(columns.indexOf(recorded.get()), signal);
		}
	}

	private static Optional<Column> find(List<Column> columns, String key) {
		return columns.stream().filter(c -> PyrisLabels.key(c.name()).equals(key)).findFirst();
	}
}
