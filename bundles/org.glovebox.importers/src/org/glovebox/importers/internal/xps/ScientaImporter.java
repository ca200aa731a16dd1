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
 * Text exports of Scienta's SES: sections that describe each region, then its rows of an energy and the intensities of
 * all slices. Memory stays below 32 times the size of the file.
 */
public final class ScientaImporter implements Importer {

	private static final int LOOK = 5;
	private static final int LONGEST = 200;

	@Override
	public Sniff sniff(Source source) throws IOException {
		return isScienta(TextLines.of(ByteBuffer.wrap(source.head())))
				? new Sniff(Sniff.SIGNATURE, "begins with [Info] and the number of regions, as SES writes")
				: Sniff.no("does not begin with [Info] and a number of regions");
	}

	private static boolean isScienta(TextLines text) {
		int at = text.start();
		boolean info = false;
		for (int i = 0; i < LOOK && at < text.end(); i++) {
			TextLines.Line line = text.line(at);
			String said = text.text(line.from(), Math.min(line.to(), line.from() + LONGEST)).strip();
			if (said.startsWith("Number of Regions=")) {
				return info;
			}
			info |= said.equals("[Info]");
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
		if (!isScienta(text)) {
			return new ImportOutcome.NotMine("does not begin with [Info] and a number of regions");
		}
		Notes notes = new Notes();
		ScientaReading reading = new ScientaReading(text, monitor, notes);
		List<Table> spectra = reading.spectra();
		return spectra.isEmpty()
				? new ImportOutcome.Rejected(notes.refusedBecause("the file holds no region with rows"))
				: new ImportOutcome.Imported(CommonFacts.lift("Scienta SES text", Technique.XPS, spectra, Metadata.EMPTY),
						notes.messages());
	}
}
