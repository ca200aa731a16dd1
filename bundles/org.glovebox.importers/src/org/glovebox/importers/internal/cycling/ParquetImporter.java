/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.packing.Damaged;
import org.glovebox.importers.internal.parquet.ParquetTable;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.text.DateOrder;
import org.glovebox.importers.internal.text.LabelledColumn;

/**
 * Tables in Apache Parquet: the Battery Data Format, exports of cyclers that somebody converted, and any other table with
 * labels. Memory: eight bytes for each value.
 */
public final class ParquetImporter implements Importer {

	@Override
	public Sniff sniff(Source source) throws IOException {
		return ParquetTable.isAtBegin(ByteBuffer.wrap(source.head())) ? new Sniff(Sniff.SIGNATURE, "begins with PAR1")
				: Sniff.no("does not begin with PAR1");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		ByteBuffer file = source.bytes();
		monitor.checkCancelled();
		if (!ParquetTable.isAtBegin(file)) {
			return new ImportOutcome.NotMine("does not begin with PAR1");
		}
		Notes notes = new Notes();
		try {
			ParquetTable table = ParquetTable.read(file, notes, monitor);
			Facts facts = new Facts(DateOrder.MONTH_FIRST);
			table.facts().forEach(facts::add);
			return CyclingDataset.of(format(table.columns()), table.columns(), facts, notes);
		} catch (Damaged e) {
			return new ImportOutcome.Rejected(notes.refusedBecause(e.how()));
		}
	}

	private static TableFormat format(List<LabelledColumn> columns) {
		List<String> labels = columns.stream().map(LabelledColumn::label).toList();
		return Stream.concat(TableFormats.ALL.stream(), Stream.of(TableFormats.ELECTROCHEMICAL))
				.filter(f -> f.fits(List.of(), labels)).findFirst().orElse(TableFormats.ANY).in("Parquet");
	}
}
