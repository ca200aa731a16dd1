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
import java.util.Arrays;
import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;

/**
 * Spectra of Autolab's program FRA ({@code .dfr}): the version, the number of points, a number whose meaning is not
 * published, and nine numbers for each point, one a line: frequency, real part, negative imaginary part, voltage, current,
 * time, and three that are kept by their place. Memory stays below 40 times the size of the file.
 */
public final class AutolabFraImporter implements Importer {

	private static final int OF_A_POINT = 9;
	private static final List<String> NAMES = List.of(Columns.FREQUENCY, Columns.Z_REAL, Columns.Z_IMAG, Columns.VOLTAGE,
			Columns.CURRENT, Columns.TIME, "value 7", "value 8", "value 9");
	private static final List<String> UNITS = List.of("Hz", "ohm", "ohm", "V", "mA", "s", "", "", "");

	@Override
	public Sniff sniff(Source source) throws IOException {
		List<String> begin = lines(TextLines.of(ByteBuffer.wrap(source.head())), 16);
		boolean version = !begin.isEmpty() && begin.get(0).matches("(?i)version\\s*\\d+(\\.\\d+)?");
		boolean numbers = begin.size() > 4 && begin.get(1).matches("\\d{1,7}")
				&& begin.subList(2, begin.size() - 1).stream().allMatch(l -> NumberText.leading(l).isPresent());
		return version && numbers ? new Sniff(Sniff.SIGNATURE, "begins with " + begin.get(0) + " and a number of points")
				: Sniff.no("does not begin with a version and a number of points");
	}

	private static List<String> lines(TextLines text, int most) {
		List<String> lines = new ArrayList<>();
		for (int at = text.start(); at < text.end() && lines.size() < most;) {
			TextLines.Line line = text.line(at);
			String plain = text.text(line, 256).strip();
			if (!plain.isEmpty()) {
				lines.add(plain);
			}
			at = line.next();
		}
		return lines;
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
		List<String> lines = lines(TextLines.of(source.bytes()), Integer.MAX_VALUE);
		monitor.checkCancelled();
		int stated = Integer.parseInt(lines.get(1));
		int there = Math.min(stated, (lines.size() - 3) / OF_A_POINT);
		Notes notes = new Notes();
		if (there < stated) {
			notes.warning(stated + " points are stated, " + there + " are there", 2, 1);
		}
		if (there == 0) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no complete point"));
		}
		Table table = new Table("", columns(lines, there, notes), Metadata.EMPTY);
		Metadata facts = Metadata.builder().put(Keys.INSTRUMENT, "Autolab").put(Keys.SOFTWARE, "FRA " + lines.get(0)).build();
		return new ImportOutcome.Imported(new Dataset("Autolab FRA dfr", Technique.IMPEDANCE, List.of(table), facts),
				notes.messages());
	}

	private static List<Column> columns(List<String> lines, int points, Notes notes) {
		double[][] values = new double[OF_A_POINT][points];
		int unread = 0;
		for (int i = 0; i < points; i++) {
			for (int k = 0; k < OF_A_POINT; k++) {
				values[k][i] = NumberText.leading(lines.get(3 + i * OF_A_POINT + k).replace(',', '.')).orElse(Double.NaN);
				unread += Double.isNaN(values[k][i]) ? 1 : 0;
			}
			values[2][i] = 0.0 - values[2][i];
			values[4][i] *= 1000;
		}
		if (unread > 0) {
			notes.warning("values cannot be read", -1, unread);
		}
		List<Column> columns = new ArrayList<>();
		for (int k = 0; k < OF_A_POINT; k++) {
			if (k < 3 || Arrays.stream(values[k]).anyMatch(v -> v != 0)) {
				columns.add(Column.of(NAMES.get(k), UNITS.get(k), values[k]));
			}
		}
		return columns;
	}
}
