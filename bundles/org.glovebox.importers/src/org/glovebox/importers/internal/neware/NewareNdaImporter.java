/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.ImportOutcome.NotMine;
import org.glovebox.api.importing.ImportOutcome.Rejected;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/**
 * Reads Neware {@code .nda} recordings, versions 1 to 29 and those of BTS 9. Memory: up to four times the size of the
 * file, for usual versions one and a half times, most of it the columns.
 */
public final class NewareNdaImporter implements Importer {

	private static final int SHORTEST_HEADER = 82;

	@Override
	public Sniff sniff(Source source) throws IOException {
		byte[] head = source.head();
		if (!begins(head)) {
			return Sniff.no("does not begin with NEWARE");
		}
		return head.length > 14 ? new Sniff(Sniff.SIGNATURE, "begins with NEWARE, nda version " + (head[14] & 0xFF))
				: new Sniff(Sniff.CONTENT, "begins with NEWARE, but is cut off behind it");
	}

	private static boolean begins(byte[] head) {
		byte[] signature = NdaHeader.SIGNATURE.getBytes(StandardCharsets.US_ASCII);
		return head.length >= signature.length && Arrays.equals(head, 0, signature.length, signature, 0,
				signature.length);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		LittleEndian file = LittleEndian.of(source.bytes());
		if (!file.matches(0, NdaHeader.SIGNATURE)) {
			return new NotMine("does not begin with NEWARE");
		}
		if (file.size() < SHORTEST_HEADER) {
			return Rejected.because("the file is cut off within its header");
		}
		NdaHeader header = new NdaHeader(file);
		Optional<NdaVersion> version = NdaVersion.of(header.version());
		if (version.isEmpty()) {
			return Rejected.because("nda version " + header.version() + " is not known to this reader");
		}
		return read(file, header, version.get(), monitor);
	}

	private static ImportOutcome read(LittleEndian file, NdaHeader header, NdaVersion version, Monitor monitor) {
		Notes notes = new Notes();
		IntegerRow layout = version.rows();
		Optional<RowPositions> found = layout == null ? new Bts9Blocks(file, notes, monitor).rows()
				: Optional.of(new NdaSections(file, layout, notes, monitor).rows());
		if (found.isEmpty() || found.get().rows() == 0) {
			return new Rejected(notes.refusedBecause("no rows of nda version " + version.number() + " were found"));
		}
		if (!version.proven()) {
			notes.warning("nda version " + version.number()
					+ " was never checked against a real file: compare with Neware's"
					+ " own export before you rely on the numbers");
		}
		RowPositions positions = found.get();
		positions.order(notes);
		CyclingColumns columns = columns(positions, header.range(), notes);
		Dataset dataset = new Dataset(format(version, positions.layout()), Technique.CYCLING, List.of(columns.table()),
				header.metadata());
		return new Imported(dataset, notes.messages());
	}

	private static CyclingColumns columns(RowPositions positions, int range, Notes notes) {
		Records records = positions.read(range);
		CyclingColumns columns = new RecordTable(records, positions.layout().traits(), notes).columns();
		AuxColumns auxiliary = new AuxColumns(records.index, columns, notes);
		positions.readAuxiliary().channels().forEach(auxiliary::add);
		if (positions.layout() instanceof Bts91Row row && row.temperatureAt() >= 0) {
			double[] temperature = new double[positions.rows()];
			for (int i = 0; i < temperature.length; i++) {
				temperature[i] = row.temperature(positions.bytes(), positions.at(i));
			}
			auxiliary.addTemperature(temperature);
			if (row.size() > row.temperatureAt() + 4) {
				notes.info("the last " + (row.size() - row.temperatureAt() - 4)
						+ " bytes of each row are not understood");
			}
		}
		return columns;
	}

	private static String format(NdaVersion version, RowLayout layout) {
		String name = "Neware nda (version " + version.number();
		return name + (layout instanceof Bts91Row ? ", BTS 9.1)" : layout instanceof Bts90Row ? ", BTS 9.0)" : ")");
	}
}
