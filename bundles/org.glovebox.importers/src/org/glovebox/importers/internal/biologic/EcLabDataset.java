/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.importers.internal.table.Spectra;

/** Makes the data set out of the columns that either kind of file gave. */
final class EcLabDataset {

	private EcLabDataset() {
	}

	/**
	 * Builds the data set.
	 *
	 * @param technique what the file says about itself; empty where it says nothing that is known
	 * @param raw the columns as in the file; their values are used up
	 * @param messages what was repaired or concluded is added
	 */
	static Dataset of(String format, Optional<EcLabTechnique> technique, List<RawColumn> raw, Metadata metadata,
			List<Message> messages) {
		List<Column> columns = new ArrayList<>(EcLabColumns.of(raw));
		Technique kind = technique.map(EcLabTechnique::technique).orElseGet(() -> EcLabTechnique.fromColumns(columns));
		if (kind != Technique.IMPEDANCE) {
			DerivedCurrent.of(columns).ifPresent(current -> {
				columns.add(current);
				messages.add(Message.info("the file holds no current; it was computed as charge between two rows over "
						+ "the time between them, as EC-Lab does"));
				unknownCurrents(current).ifPresent(messages::add);
			});
		}
		backwardTime(columns).ifPresent(messages::add);
		List<Table> parts = kind == Technique.IMPEDANCE ? Spectra.split(columns)
				: List.of(new Table("", columns, Metadata.EMPTY));
		if (kind == Technique.IMPEDANCE) {
			rowsWithoutFrequency(columns).ifPresent(messages::add);
		}
		return new Dataset(format, kind, parts, metadata);
	}

	private static Optional<Message> unknownCurrents(Column current) {
		long unknown = 0;
		int first = -1;
		for (int i = 0; i < current.size(); i++) {
			if (Double.isNaN(current.number(i))) {
				unknown++;
				first = first < 0 ? i : first;
			}
		}
		return unknown == 0 ? Optional.empty()
				: Optional.of(Message.info("rows without a current, because charge passed but no time, from row "
						+ (first + 1)).times(unknown));
	}

	private static Optional<Message> backwardTime(List<Column> columns) {
		Optional<Column> time = columns.stream().filter(c -> c.name().equals(Columns.TIME)).findFirst();
		long backward = 0;
		int first = -1;
		for (int i = 1; time.isPresent() && i < time.get().size(); i++) {
			if (time.get().number(i) < time.get().number(i - 1)) {
				backward++;
				first = first < 0 ? i : first;
			}
		}
		return backward == 0 ? Optional.empty()
				: Optional.of(Message.warning("the time goes back, first at row " + (first + 1)).times(backward));
	}

	private static Optional<Message> rowsWithoutFrequency(List<Column> columns) {
		Optional<Column> frequency = columns.stream().filter(c -> c.name().equals(Columns.FREQUENCY)).findFirst();
		long without = 0;
		for (int i = 0; frequency.isPresent() && i < frequency.get().size(); i++) {
			without += frequency.get().number(i) > 0 ? 0 : 1;
		}
		return without == 0 ? Optional.empty()
				: Optional.of(Message.info("rows recorded without an excitation have the frequency 0 and no impedance")
						.times(without));
	}
}
