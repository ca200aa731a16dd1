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
import java.util.OptionalDouble;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;

/** The spectra of one processing: {@code 1r} with {@code 1i}, or the rows of {@code 2rr}. */
final class TopSpinSpectra {

	private static final int MOST_ROWS = 1 << 16;

	private final Source source;
	private final String folder;
	private final String name;
	private final Notes notes;
	private final Monitor monitor;

	/**
	 * @param folder path of the processing from the file that was opened, "" for its own folder
	 */
	TopSpinSpectra(Source source, String folder, String name, Notes notes, Monitor monitor) {
		this.source = source;
		this.folder = folder;
		this.name = name;
		this.notes = notes;
		this.monitor = monitor;
	}

	List<Table> read(TopSpinParameters procs) throws IOException {
		Optional<Source> plane = source.beside(folder + "2rr");
		Optional<Source> second = source.beside(folder + "proc2s");
		Optional<Source> real = source.beside(folder + "1r");
		if (real.isEmpty() && (plane.isEmpty() || second.isEmpty())) {
			notes.warning(name + ": the file 1r is not there");
			return List.of();
		}
		if (procs.number("SI", 0) < 1 || !hasShifts(procs)) {
			notes.warning(name + ": its parameters give no chemical shifts");
			return List.of();
		}
		return real.isPresent() ? spectrum(real.get(), procs) : rows(plane.get(), procs, TopSpinParameters.of(second.get()));
	}

	private static boolean hasShifts(TopSpinParameters procs) {
		return procs.number("SF", 0) > 0 && procs.number("SW_p", 0) > 0 && procs.number("OFFSET").isPresent();
	}

	/** Chemical shifts fall from OFFSET by SW_p/SF/SI each point. */
	private static double shift(TopSpinParameters procs, int point) {
		return procs.number("OFFSET", 0) - point * procs.number("SW_p", 0) / procs.number("SF", 1) / procs.number("SI", 1);
	}

	private static Column shifts(TopSpinParameters procs, int count) {
		double[] shifts = new double[count];
		for (int i = 0; i < count; i++) {
			shifts[i] = shift(procs, i);
		}
		return Column.of(Columns.CHEMICAL_SHIFT, "ppm", shifts);
	}

	private static double factor(TopSpinParameters procs) {
		return Math.scalb(1.0, (int) Math.max(-1000, Math.min(1000, procs.number("NC_proc", 0))));
	}

	private static TopSpinNumbers numbers(Source file, TopSpinParameters procs) throws IOException {
		return TopSpinNumbers.of(file, procs.number("BYTORDP", 0), procs.number("DTYPP", 0));
	}

	private List<Table> spectrum(Source real, TopSpinParameters procs) throws IOException {
		TopSpinNumbers numbers = numbers(real, procs);
		int count = numbers.complete(name, procs.number("SI", 0), notes);
		List<Column> columns = new ArrayList<>(
				List.of(shifts(procs, count), Column.of(Columns.INTENSITY, "", numbers.values(0, 1, count, factor(procs), monitor))));
		Optional<Source> imaginary = source.beside(folder + "1i");
		if (imaginary.isPresent()) {
			TopSpinNumbers others = numbers(imaginary.get(), procs);
			if (others.size() >= count) {
				columns.add(Column.of(Columns.INTENSITY_IMAGINARY, "", others.values(0, 1, count, factor(procs), monitor)));
			} else {
				notes.warning(name + ": the imaginary part has fewer points than the real one and was left out");
			}
		}
		return count == 0 ? List.of() : List.of(new Table(name, columns, Metadata.EMPTY));
	}

	/**
	 * The rows of a plane, each with its chemical shift along the other axis, or with its delay where that axis was not
	 * transformed. Rows that only fill the plane up to a power of two are left out.
	 */
	private List<Table> rows(Source plane, TopSpinParameters procs, TopSpinParameters proc2s) throws IOException {
		TopSpinNumbers numbers = numbers(plane, procs);
		int width = (int) Math.min(procs.number("SI", 0), numbers.size());
		double stated = Math.min(Math.max(proc2s.number("SI", 0), 0), MOST_ROWS);
		TopSpinTiles tiles = TopSpinTiles.of(width, (int) stated, procs.number("XDIM", 0), proc2s.number("XDIM", 0));
		boolean transformed = proc2s.number("FT_mod", 0) != 0 && hasShifts(proc2s);
		double measured = proc2s.number("TDeff", 0);
		int rows = (int) (transformed || !(measured >= 1) ? stated : Math.min(stated, measured));
		boolean within = !folder.isEmpty();
		TopSpinDelays delays = transformed || !within ? TopSpinDelays.NONE : TopSpinDelays.of(source, rows);
		Column shifts = shifts(procs, width);
		List<Table> spectra = new ArrayList<>();
		for (int row = 0; row < rows && tiles.last(row) < numbers.size(); row++) {
			Facts facts = new Facts();
			if (transformed) {
				facts.number("shiftF1_ppm", OptionalDouble.of(shift(proc2s, row)));
			}
			delays.put(row, facts);
			double[] values = tiles.row(row, numbers, factor(procs), monitor);
			spectra.add(new Table(String.format(Locale.ROOT, "%s, row %d", name, row + 1),
					List.of(shifts, Column.of(Columns.INTENSITY, "", values)), facts.build()));
		}
		if (spectra.size() < rows) {
			notes.warning(String.format(Locale.ROOT, "%s: %d rows are stated, %d are complete", name, rows, spectra.size()));
		}
		return spectra;
	}
}
