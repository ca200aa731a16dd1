/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/**
 * Bruker OPUS: the spectrum first, then single channels, interferograms and phases of sample and reference. Memory stays
 * below 8 times the size of the file for each block that the directory lists, of which no two share bytes. The format is
 * not published; the layout was learned from files and from public readers (brukeropus, opusFC).
 */
public final class OpusImporter implements Importer {

	private static final int MAGIC = 0xFEFE0A0A;
	private static final int HEAD = 24;
	private static final String NOT_MINE = "does not begin with the mark of OPUS";

	@Override
	public Sniff sniff(Source source) throws IOException {
		return isOpus(LittleEndian.of(ByteBuffer.wrap(source.head()))) ? new Sniff(Sniff.SIGNATURE, "begins with the mark of OPUS")
				: Sniff.no(NOT_MINE);
	}

	private static boolean isOpus(LittleEndian file) {
		return file.has(0, HEAD) && file.i4(0) == MAGIC;
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		LittleEndian file = LittleEndian.of(source.bytes());
		if (!isOpus(file)) {
			return new ImportOutcome.NotMine(NOT_MINE);
		}
		Notes notes = new Notes();
		List<OpusBlock> blocks = OpusBlock.all(file, notes);
		List<OpusSpectrum> spectra = spectra(file, blocks, notes);
		List<Table> tables = new ArrayList<>();
		long rows = 0;
		for (OpusSpectrum spectrum : spectra) {
			monitor.checkCancelled();
			Optional<Table> table = spectrum.table(notes);
			rows += table.map(Table::rows).orElse(0);
			if (4 * rows > file.size()) {
				notes.warning("blocks lie upon each other in the file; no more are read");
				break;
			}
			table.ifPresent(tables::add);
		}
		if (tables.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no spectrum that can be read"));
		}
		Technique technique = spectra.get(0).isRaman() ? Technique.RAMAN : Technique.INFRARED;
		return new ImportOutcome.Imported(CommonFacts.lift("Bruker OPUS", technique, tables, facts(file, blocks)), notes.messages());
	}

	private static List<OpusSpectrum> spectra(LittleEndian file, List<OpusBlock> blocks, Notes notes) {
		List<OpusSpectrum> spectra = new ArrayList<>();
		for (OpusBlock data : blocks) {
			if (data.isData()) {
				Optional<OpusBlock> status = blocks.stream().filter(b -> b.isStatusOf(data)).findFirst();
				if (status.isEmpty()) {
					notes.warning("a block of data is not described; it is left out", data.from(), 1);
				}
				status.ifPresent(s -> spectra.add(new OpusSpectrum(file, data, s)));
			}
		}
		spectra.sort(Comparator.comparingInt(OpusSpectrum::rank));
		return spectra;
	}

	/** Parameters of the sample under their names; those of the reference in a group. */
	private static Metadata facts(LittleEndian file, List<OpusBlock> blocks) {
		Facts facts = new Facts();
		Facts reference = new Facts();
		for (OpusBlock block : blocks) {
			if (block.parameters() > 1) {
				for (Map.Entry<String, Object> value : block.values(file).entrySet()) {
					if (block.source() == 2) {
						reference.original(value.getKey(), value.getValue());
					} else {
						fact(value.getKey(), value.getValue(), facts);
					}
				}
			}
		}
		Metadata other = reference.build().group(Keys.ORIGINAL);
		return facts.original("reference", other).build();
	}

	private static void fact(String name, Object value, Facts facts) {
		String text = value.toString();
		switch (name) {
		case "INS" -> facts.put(Keys.INSTRUMENT, text.isBlank() ? "" : "Bruker " + text);
		case "SRN" -> facts.put(Keys.SERIAL_NUMBER, text);
		case "CNM" -> facts.put(Keys.OPERATOR, text);
		case "SNM" -> facts.put(Keys.SAMPLE, text);
		case "DTC" -> facts.put(Keys.DETECTOR, text);
		case "BMS" -> facts.put(Keys.BEAM_SPLITTER, text);
		case "RES" -> facts.positive(Keys.RESOLUTION, text);
		case "NSS" -> facts.positive(Keys.SCANS, text);
		default -> facts.original(name, value);
		}
	}
}
