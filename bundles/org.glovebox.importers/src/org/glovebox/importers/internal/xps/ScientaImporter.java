/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.MarkedTextImporter;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * Text exports of Scienta's SES: sections that describe each region, then its rows of an energy and the intensities of
 * all slices. Memory stays below 32 times the size of the file.
 */
public final class ScientaImporter extends MarkedTextImporter {

	private static final int LOOK = 5;
	private static final int LONGEST = 200;

	public ScientaImporter() {
		super("begins with [Info] and the number of regions, as SES writes", "does not begin with [Info] and a number of regions");
	}

	@Override
	protected boolean isMarked(TextLines text) {
		int at = text.start();
		boolean info = false;
		for (int i = 0; i < LOOK && at < text.end(); i++) {
			TextLines.Line line = text.line(at);
			String said = text.text(line, LONGEST).strip();
			if (said.startsWith("Number of Regions=")) {
				return info;
			}
			info |= said.equals("[Info]");
			at = line.next();
		}
		return false;
	}

	@Override
	protected ImportOutcome read(TextLines text, Monitor monitor) {
		Notes notes = new Notes();
		ScientaReading reading = new ScientaReading(text, monitor, notes);
		List<Table> spectra = reading.spectra();
		return spectra.isEmpty()
				? new ImportOutcome.Rejected(notes.refusedBecause("the file holds no region with rows"))
				: new ImportOutcome.Imported(CommonFacts.lift("Scienta SES text", Technique.XPS, spectra, Metadata.EMPTY),
						notes.messages());
	}
}
