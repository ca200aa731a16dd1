/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.table.ColumnMapping;
import org.glovebox.importers.internal.table.CyclingRepairs;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.table.ImpedanceParts;
import org.glovebox.importers.internal.table.LabelTable;
import org.glovebox.importers.internal.table.MappedColumns;
import org.glovebox.importers.internal.table.TechniqueGuess;
import org.glovebox.importers.internal.table.WorkTable;
import org.glovebox.importers.internal.text.CellKind;
import org.glovebox.importers.internal.text.LabelledColumn;

/** Makes the data set out of the columns of a labelled table, whether they come from text, a workbook or a database. */
final class CyclingDataset {

	private CyclingDataset() {
	}

	/**
	 * The data set.
	 *
	 * @param columns columns as the file labels them; their values are used up
	 * @param facts what the file says beside them
	 */
	static ImportOutcome of(TableFormat format, List<LabelledColumn> columns, Facts facts, Notes notes) {
		return of(format, columns, Optional.empty(), facts, notes);
	}

	/**
	 * The data set of a table of which somebody has said what its columns mean.
	 *
	 * @param mapping what was said; empty where nobody did
	 */
	static ImportOutcome of(TableFormat format, List<LabelledColumn> columns, Optional<TableMapping> mapping, Facts facts,
			Notes notes) {
		boolean local = columns.stream().anyMatch(c -> c.kind() == CellKind.DATE && !c.unit().equals(LabelledColumn.UNIVERSAL));
		WorkTable table;
		try {
			table = mapping.isPresent() ? new MappedColumns(mapping.get(), notes).apply(columns, LabelTable.of(format.scope()))
					: ColumnMapping.map(columns, LabelTable.of(format.scope()), notes);
		} catch (MappedColumns.Unfit e) {
			return new ImportOutcome.Rejected(notes.refusedBecause(String.valueOf(e.getMessage())));
		}
		if (table.rows() == 0) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the table holds no complete row"));
		}
		if (local) {
			notes.info("clock times are local times without an offset; they were read as universal time");
		}
		CyclingRepairs.apply(table, notes);
		double[] clock = table.numbers(Columns.UNIX_TIME);
		if (clock.length > 0 && !Double.isNaN(clock[0]) && !facts.knows(Keys.STARTED)) {
			facts.know(Keys.STARTED, Facts.iso(clock[0]) + (local ? "" : "Z"));
		}
		if (!format.instrument().isEmpty()) {
			facts.know(Keys.INSTRUMENT, format.instrument());
		}
		Technique guess = TechniqueGuess.of(table);
		Technique usual = format.instrument().isEmpty() || guess == Technique.IMPEDANCE ? guess : Technique.CYCLING;
		Technique technique = mapping.flatMap(m -> Arrays.stream(Technique.values())
				.filter(t -> t.id().equals(m.technique())).findFirst()).orElse(usual);
		List<Table> parts = technique == Technique.IMPEDANCE ? ImpedanceParts.of(table, notes)
				: List.of(new Table("", table.columns(), Metadata.EMPTY));
		return new ImportOutcome.Imported(new Dataset(format.name(), technique, parts, facts.metadata()), notes.messages());
	}
}
