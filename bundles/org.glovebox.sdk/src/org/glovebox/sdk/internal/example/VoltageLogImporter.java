/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.sdk.internal.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glovebox.api.Message;
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

/**
 * Example: the log of a bench multimeter. First line {@code # voltage log}, then lines of seconds and volts, separated
 * by a tab.
 */
public final class VoltageLogImporter implements Importer {

	private static final String SIGNATURE = "# voltage log";
	private static final int CHECK_EVERY = 4096;

	@Override
	public Sniff sniff(Source source) throws IOException {
		String head = new String(source.head(), StandardCharsets.UTF_8);
		return head.startsWith(SIGNATURE) ? new Sniff(Sniff.SIGNATURE, "begins with '" + SIGNATURE + "'")
				: Sniff.no("does not begin with '" + SIGNATURE + "'");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
			String first = reader.readLine();
			if (first == null || !first.startsWith(SIGNATURE)) {
				return new ImportOutcome.NotMine("does not begin with '" + SIGNATURE + "'");
			}
			return readRows(reader, monitor);
		}
	}

	private static ImportOutcome readRows(BufferedReader reader, Monitor monitor) throws IOException {
		double[] time = new double[1024];
		double[] voltage = new double[1024];
		int rows = 0;
		long line = 1;
		long firstBad = -1;
		long bad = 0;
		for (String text = reader.readLine(); text != null; text = reader.readLine()) {
			line++;
			if (line % CHECK_EVERY == 2) {
				monitor.checkCancelled();
			}
			double[] pair = parse(text);
			if (pair.length == 0) {
				bad++;
				firstBad = firstBad < 0 ? line : firstBad;
				continue;
			}
			if (rows == time.length) {
				time = Arrays.copyOf(time, rows * 2);
				voltage = Arrays.copyOf(voltage, rows * 2);
			}
			time[rows] = pair[0];
			voltage[rows++] = pair[1];
		}
		if (rows == 0) {
			return ImportOutcome.Rejected.because("the voltage log holds no complete line");
		}
		List<Message> messages = new ArrayList<>();
		if (bad > 0) {
			messages.add(Message.warning("lines that are not two numbers were left out, first at this line")
					.at(firstBad).times(bad));
		}
		Table table = Table.of("", Column.of(Columns.TIME, "s", Arrays.copyOf(time, rows)),
				Column.of(Columns.VOLTAGE, "V", Arrays.copyOf(voltage, rows)));
		return new ImportOutcome.Imported(
				new Dataset("Voltage log", Technique.OPEN_CIRCUIT, List.of(table), Metadata.EMPTY), messages);
	}

	private static double[] parse(String line) {
		String[] cell = line.split("\t", -1);
		try {
			return cell.length == 2 ? new double[] { Double.parseDouble(cell[0]), Double.parseDouble(cell[1]) }
					: new double[0];
		} catch (NumberFormatException e) {
			return new double[0];
		}
	}
}
