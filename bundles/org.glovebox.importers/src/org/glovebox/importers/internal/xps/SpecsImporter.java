/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * XY exports of SPECS' Prodigy and SpecsLab2: comments that describe regions, cycles, curves and scans, and rows of
 * energies and intensities below each of them. Memory stays below 32 times the size of the file.
 */
public final class SpecsImporter implements Importer {

	private static final String CREATED = "Created by:";
	private static final String SERIALIZER = "XY-Serializer Export Settings";
	private static final int LOOK = 10;
	private static final int LONGEST = 200;

	@Override
	public Sniff sniff(Source source) throws IOException {
		return isSpecs(TextLines.of(ByteBuffer.wrap(source.head())))
				? new Sniff(Sniff.SIGNATURE, "the header names the XY-Serializer of SPECS")
				: Sniff.no("the header does not name the XY-Serializer of SPECS");
	}

	private static boolean isSpecs(TextLines text) {
		int at = text.start();
		boolean created = false;
		for (int i = 0; i < LOOK && at < text.end(); i++) {
			TextLines.Line line = text.line(at);
			String said = text.text(line.from(), Math.min(line.to(), line.from() + LONGEST));
			created |= said.contains(CREATED) && said.contains("SpecsLab");
			if (said.contains(SERIALIZER)) {
				return created;
			}
			at = line.next();
		}
		return false;
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		if (!isSpecs(text)) {
			return new ImportOutcome.NotMine("the header does not name the XY-Serializer of SPECS");
		}
		Notes notes = new Notes();
		SpecsReading reading = new SpecsReading(text, monitor, notes);
		List<Table> spectra = reading.spectra();
		if (spectra.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no spectrum with rows"));
		}
		Metadata file = reading.facts();
		boolean photons = spectra.stream().map(t -> t.metadata().group(Metadata.Keys.ORIGINAL).text("Analysis Method").orElse(""))
				.allMatch(m -> m.isEmpty() || m.matches("(XPS|UPS|ARPES|XPD).*"));
		return new ImportOutcome.Imported(
				CommonFacts.lift("SPECS xy", photons ? Technique.XPS : Technique.OTHER, spectra, file), notes.messages());
	}
}
