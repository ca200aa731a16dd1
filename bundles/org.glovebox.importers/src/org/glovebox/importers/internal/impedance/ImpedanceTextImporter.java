/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.table.ColumnMapping;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.table.ImpedanceParts;
import org.glovebox.importers.internal.table.LabelTable;
import org.glovebox.importers.internal.table.TimeCheck;
import org.glovebox.importers.internal.table.WorkTable;
import org.glovebox.importers.internal.text.LabelledColumn;
import org.glovebox.importers.internal.text.RowReader;
import org.glovebox.importers.internal.text.TableShape;

/**
 * Impedance as plain text: frequency, real and imaginary part, or modulus and phase, with or without labels, as
 * PowerSuite (Parstat), Autolab NOVA, CH Instruments and many programs write. Memory stays below 40 times the size of
 * the file.
 */
public final class ImpedanceTextImporter implements Importer {

	/** Labels of a spectrum; surer than a table of any kind, less sure than a format with a signature. */
	private static final int LABELLED = 60;
	private static final int UNLABELLED = 40;
	private static final List<String> PLAIN = List.of("Frequency (Hz)", "Z' (ohm)", "Z'' (ohm)");
	private static final int LEAST_POINTS = 5;
	/** Neighbouring frequencies of a logarithmic sweep are not further apart. */
	private static final double WIDEST_STEP = 20;

	@Override
	public Sniff sniff(Source source) throws IOException {
		Optional<TableShape> shape = TableShape.find(TextLines.of(ByteBuffer.wrap(source.head())));
		if (shape.isEmpty()) {
			return Sniff.no("holds no table of numbers");
		}
		if (shape.get().labelled()) {
			return isSpectrum(shape.get().labels())
					? new Sniff(LABELLED, "labels of a frequency and an impedance: "
							+ String.join(", ", shape.get().labels().stream().filter(l -> !l.isBlank()).limit(6).toList()))
					: Sniff.no("its labels name no frequency and impedance");
		}
		return looksLikeSweep(source, shape.get())
				? new Sniff(UNLABELLED, "three columns without labels, of which the first is a logarithmic sweep")
				: Sniff.no("its numbers are no logarithmic sweep of frequencies");
	}

	private static boolean isSpectrum(List<String> labels) {
		List<String> terms = ColumnMapping.terms(labels, LabelTable.of("impedance"));
		boolean parts = terms.contains(Columns.Z_REAL) && terms.contains(Columns.Z_IMAG);
		return terms.contains(Columns.FREQUENCY)
				&& (parts || terms.contains(Columns.Z_MODULUS) && terms.contains(Columns.Z_PHASE));
	}

	private static boolean looksLikeSweep(Source source, TableShape shape) throws IOException {
		TextLines head = TextLines.of(ByteBuffer.wrap(source.head()));
		List<LabelledColumn> columns = new RowReader(head, shape.rowsAt(), head.end(), shape.rowsLine(), Monitor.NONE)
				.read(shape.layout(), shape.labels(), shape.units(), new Notes());
		return columns.size() >= 3 && columns.size() <= 5 && columns.stream().noneMatch(LabelledColumn::isText)
				&& isSweep(columns.get(0).numbers());
	}

	/** Whether the values are positive and run in one direction by ratios rather than by steps. */
	private static boolean isSweep(double[] values) {
		int steps = 0;
		int alike = 0;
		double usual = 0;
		for (int i = 1; i < values.length; i++) {
			double step = Math.log(values[i] / values[i - 1]);
			if (!(values[i - 1] > 0) || !(values[i] > 0) || Math.abs(step) > Math.log(WIDEST_STEP)) {
				return false;
			}
			if (i == 1) {
				usual = step;
			}
			steps++;
			alike += step * usual > 0 && Math.abs(step - usual) < 0.35 * Math.abs(usual) ? 1 : 0;
		}
		double range = values.length == 0 ? 1 : values[values.length - 1] / values[0];
		return values.length >= LEAST_POINTS && usual != 0 && 4 * alike >= 3 * steps && Math.abs(Math.log10(range)) > 0.5;
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		Sniff sniff = sniff(source);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		TextLines text = TextLines.of(source.bytes());
		Notes notes = new Notes();
		Optional<TableShape> found = TableShape.find(text);
		if (found.isEmpty()) {
			return new ImportOutcome.NotMine("holds no table of numbers");
		}
		TableShape shape = found.get();
		if (!text.ascii()) {
			notes.info("read in the encoding " + text.encoding());
		}
		WorkTable table = table(text, shape, notes, monitor);
		if (table.rows() > 0 && !ImpedanceParts.areIn(table)) {
			// a cycler's table can name a frequency and an impedance and hold none
			return new ImportOutcome.NotMine("its columns of a frequency and an impedance are empty");
		}
		if (table.rows() == 0) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no complete row of an impedance"));
		}
		if (shape.labels().stream().noneMatch(ImpedanceTextImporter::statesSign) && table.has(Columns.Z_IMAG)) {
			ImpedanceParts.settleSign(table, notes);
		}
		TimeCheck.check(table, notes);
		Facts facts = new Facts(shape.layout().order()).addLines(shape.preamble());
		return new ImportOutcome.Imported(new Dataset("Impedance text", Technique.IMPEDANCE,
				ImpedanceParts.of(table, notes), facts.metadata()), notes.messages());
	}

	private static WorkTable table(TextLines text, TableShape shape, Notes notes, Monitor monitor) {
		List<String> labels = shape.labels();
		if (!shape.labelled()) {
			labels = new ArrayList<>(PLAIN);
			for (int i = PLAIN.size(); i < shape.width(); i++) {
				labels.add("column " + (i + 1));
			}
			notes.warning("the columns have no labels; they were taken to be frequency in Hz, real and imaginary part of the "
					+ "impedance in ohm");
		}
		return ColumnMapping.map(new RowReader(text, shape.rowsAt(), text.end(), shape.rowsLine(), monitor)
				.read(shape.layout(), labels, shape.units(), notes), LabelTable.of("impedance"), notes);
	}

	/** Whether a label says that it holds the negative imaginary part. */
	private static boolean statesSign(String label) {
		return label.strip().startsWith("-") || label.strip().startsWith("\u2212");
	}
}
