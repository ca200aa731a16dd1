/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;

/**
 * Current of files that hold none: galvanostatic {@code .mpr} files store the charge between two rows, not the current.
 * EC-Lab itself exports I = dq / dt for them, the charge since the row before over the time since the row before, which
 * is the average current between the two rows; so does this class.
 */
final class DerivedCurrent {

	private static final double SECONDS_PER_HOUR = 3600;

	/** What a row's charge increment is taken from. */
	private enum From {
		INCREMENT, NET_CHARGE
	}

	private DerivedCurrent() {
	}

	/**
	 * The current, in mA.
	 *
	 * @return empty where the columns hold a current already or too little to compute one; {@code NaN} in a row where
	 *         charge passed but no time
	 */
	static Optional<Column> of(List<Column> columns) {
		if (find(columns, Columns.CURRENT).isPresent()) {
			return Optional.empty();
		}
		Optional<Column> time = find(columns, Columns.TIME);
		Optional<Column> increment = find(columns, Columns.CHARGE_INCREMENT);
		Optional<Column> charge = find(columns, Columns.NET_CHARGE);
		if (time.isEmpty()) {
			return Optional.empty();
		}
		return increment.isPresent() ? Optional.of(current(time.get(), increment.get(), From.INCREMENT))
				: charge.map(column -> current(time.get(), column, From.NET_CHARGE));
	}

	private static Column current(Column time, Column charge, From from) {
		double[] current = new double[time.size()];
		for (int i = 0; i < current.length; i++) {
			double before = i == 0 ? Double.NaN : time.number(i - 1);
			double passed = from == From.INCREMENT ? charge.number(i)
					: i == 0 ? 0 : charge.number(i) - charge.number(i - 1);
			double seconds = time.number(i) - before;
			current[i] = passed == 0 ? 0 : seconds > 0 ? passed * SECONDS_PER_HOUR / seconds : Double.NaN;
		}
		return Column.of(Columns.CURRENT, "mA", current);
	}

	private static Optional<Column> find(List<Column> columns, String name) {
		return columns.stream().filter(column -> column.name().equals(name)).findFirst();
	}
}
