/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

/**
 * Parts an impedance file into its spectra. A new spectrum begins where the cycle number changes, and where the
 * frequency jumps back against the direction of the sweep. Rows without a frequency, which EC-Lab records while it
 * waits for a sweep, belong to the spectrum that follows them.
 */
public final class Spectra {

	/** A jump against the sweep by this factor is a new sweep; neighbouring frequencies of one sweep are closer. */
	private static final double JUMP = 1.5;

	private Spectra() {
	}

	/** The spectra in the order of the file; one table where there is one sweep or none. */
	public static List<Table> split(List<Column> columns) {
		Optional<Column> frequency = find(columns, Columns.FREQUENCY);
		int rows = columns.isEmpty() ? 0 : columns.get(0).size();
		if (frequency.isEmpty() || rows == 0) {
			return List.of(new Table("", columns, Metadata.EMPTY));
		}
		List<Integer> starts = starts(frequency.get(), find(columns, Columns.CYCLE));
		if (starts.size() == 1) {
			return List.of(new Table("", columns, Metadata.EMPTY));
		}
		List<Table> tables = new ArrayList<>(starts.size());
		for (int s = 0; s < starts.size(); s++) {
			int from = starts.get(s);
			int to = s + 1 < starts.size() ? starts.get(s + 1) : rows;
			List<Column> part = columns.stream().map(column -> column.slice(from, to)).toList();
			tables.add(new Table("Spectrum " + (s + 1), part, Metadata.EMPTY));
		}
		return tables;
	}

	/** Rows at which a spectrum begins; the first is 0. */
	private static List<Integer> starts(Column frequency, Optional<Column> cycle) {
		List<Integer> starts = new ArrayList<>();
		starts.add(0);
		double last = Double.NaN;
		int direction = 0;
		int waiting = -1;
		for (int i = 0; i < frequency.size(); i++) {
			double f = frequency.number(i);
			if (i > 0 && cycle.isPresent() && cycle.get().number(i) != cycle.get().number(i - 1)) {
				starts.add(i);
				last = Double.NaN;
				direction = 0;
				waiting = -1;
			}
			if (!(f > 0)) {
				waiting = waiting < 0 ? i : waiting;
				continue;
			}
			int step = Double.isNaN(last) || f == last ? 0 : f > last ? 1 : -1;
			double ratio = f > last ? f / last : last / f;
			if (direction != 0 && step == -direction && ratio > JUMP) {
				int start = waiting < 0 ? i : waiting;
				starts.add(start);
				direction = 0;
			} else if (direction == 0) {
				direction = step;
			}
			last = f;
			waiting = -1;
		}
		return starts;
	}

	private static Optional<Column> find(List<Column> columns, String name) {
		return columns.stream().filter(column -> column.name().equals(name)).findFirst();
	}
}
