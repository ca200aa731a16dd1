/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.topspin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;

/**
 * The decay of a measurement ({@code fid}), or those of two dimensions ({@code ser}), whose rows are filled up to whole
 * kilobytes. Real and imaginary numbers alternate unless one channel recorded alone or in turn.
 */
final class TopSpinDecays {

	private static final int REAL = 0;
	private static final int SEQUENTIAL = 2;
	private static final int BLOCK = 1024;
	private static final int MOST_ROWS = 1 << 16;

	private final Source source;
	private final TopSpinParameters acqus;
	private final Notes notes;
	private final Monitor monitor;

	TopSpinDecays(Source source, TopSpinParameters acqus, Notes notes, Monitor monitor) {
		this.source = source;
		this.acqus = acqus;
		this.notes = notes;
		this.monitor = monitor;
	}

	List<Table> read() throws IOException {
		Optional<Source> fid = source.beside("fid");
		Optional<Source> ser = source.beside("ser");
		if (fid.isEmpty() && ser.isEmpty()) {
			notes.info("the decay (fid) is not there");
			return List.of();
		}
		if (acqus.number("TD", 0) < 1 || acqus.number("SW_h", 0) <= 0) {
			notes.info("the decay was left out: its parameters give no times");
			return List.of();
		}
		List<Table> decays = fid.isPresent() ? decay(numbers(fid.get())) : rows(ser.get());
		if (!decays.isEmpty() && acqus.number("GRPDLY", 0) > 0) {
			notes.info(String.format(Locale.ROOT, "the decay begins with about %.0f points of the digital filter, as recorded",
					acqus.number("GRPDLY", 0)));
		}
		return decays;
	}

	private TopSpinNumbers numbers(Source file) throws IOException {
		return TopSpinNumbers.of(file, acqus.number("BYTORDA", 0), acqus.number("DTYPA", 0));
	}

	private boolean alternates() {
		int mode = (int) acqus.number("AQ_mod", REAL);
		return mode != REAL && mode != SEQUENTIAL;
	}

	private List<Table> decay(TopSpinNumbers numbers) {
		int count = numbers.complete("Decay", acqus.number("TD", 0), notes);
		int rows = alternates() ? count / 2 : count;
		return rows == 0 ? List.of() : List.of(new Table("Decay", columns(times(rows), numbers, 0, rows), Metadata.EMPTY));
	}

	private Column times(int rows) {
		double rate = alternates() ? acqus.number("SW_h", 1) : 2 * acqus.number("SW_h", 1);
		double[] times = new double[rows];
		for (int i = 0; i < rows; i++) {
			times[i] = i / rate;
		}
		return Column.of(Columns.TIME, "s", times);
	}

	private List<Column> columns(Column times, TopSpinNumbers numbers, int from, int rows) {
		boolean alternates = alternates();
		List<Column> columns = new ArrayList<>(
				List.of(times, Column.of(Columns.INTENSITY, "", numbers.values(from, alternates ? 2 : 1, rows, 1, monitor))));
		if (alternates) {
			columns.add(Column.of(Columns.INTENSITY_IMAGINARY, "", numbers.values(from + 1, 2, rows, 1, monitor)));
		}
		return columns;
	}

	private List<Table> rows(Source ser) throws IOException {
		TopSpinNumbers numbers = numbers(ser);
		Optional<Source> second = source.beside("acqu2s");
		double points = Math.min(acqus.number("TD", 0), numbers.size());
		long perBlock = BLOCK / numbers.width();
		long filled = (long) Math.ceil(points / perBlock) * perBlock;
		double most = Math.min(Math.floor(numbers.size() / points), MOST_ROWS);
		double stated = second.isPresent() ? TopSpinParameters.of(second.get()).number("TD", most) : most;
		int rows = (int) Math.min(Math.max(stated, 0), MOST_ROWS);
		// some programs write the rows without a gap
		long stride = numbers.size() == rows * (long) points ? (long) points : filled;
		TopSpinDelays delays = TopSpinDelays.of(source, rows);
		Column times = times((int) points / (alternates() ? 2 : 1));
		List<Table> decays = new ArrayList<>();
		for (int row = 0; row < rows && times.size() > 0 && row * stride + points <= numbers.size(); row++) {
			Facts facts = new Facts();
			delays.put(row, facts);
			decays.add(new Table("Decay, row " + (row + 1), columns(times, numbers, (int) (row * stride), times.size()), facts.build()));
		}
		if (decays.size() < rows) {
			notes.warning(String.format(Locale.ROOT, "Decay: %d rows are stated, %d are complete", rows, decays.size()));
		}
		return decays;
	}
}
