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
 * XY exports of SPECS' Prodigy and SpecsLab2: comments that describe regions, cycles, curves and scans, and rows of
 * energies and intensities below each of them. Memory stays below 32 times the size of the file.
 */
public final class SpecsImporter extends MarkedTextImporter {

	private static final String CREATED = "Created by:";
	private static final String SERIALIZER = "XY-Serializer Export Settings";
	private static final int LOOK = 10;
	private static final int LONGEST = 200;

	public SpecsImporter() {
		super("the header names the XY-Serializer of SPECS", "the header does not name the XY-Serializer of SPECS");
	}

	@Override
	protected boolean isMarked(TextLines text) {
		int at = text.start();
		boolean created = false;
		for (int i = 0; i < LOOK && at < text.end(); i++) {
			TextLines.Line line = text.line(at);
			String said = text.text(line, LONGEST);
			created |= said.contains(CREATED) && said.contains("SpecsLab");
			if (said.contains(SERIALIZER)) {
				return created;
			}
			at = line.next();
		}
		return false;
	}

	@Override
	protected ImportOutcome read(TextLines text, Monitor monitor) {
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
