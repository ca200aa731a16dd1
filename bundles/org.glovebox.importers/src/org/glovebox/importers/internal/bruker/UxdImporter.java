/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.MarkedTextImporter;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * UXD text of Siemens and Bruker programs, versions 1 to 3. Memory stays below 32 times the size of the file: a number of
 * one character and its separator becomes a position and an intensity.
 */
public final class UxdImporter extends MarkedTextImporter {

	private static final String MARK = "_FILEVERSION";

	public UxdImporter() {
		super("the first line that is no comment is " + MARK, "the first line that is no comment is not " + MARK);
	}

	@Override
	protected boolean isMarked(TextLines text) {
		for (int at = text.start(); at < Math.min(text.end(), Source.HEAD);) {
			TextLines.Line line = text.line(at);
			String said = text.text(line, 64).strip();
			if (!said.isEmpty() && said.charAt(0) != ';') {
				return said.startsWith(MARK);
			}
			at = line.next();
		}
		return false;
	}

	@Override
	protected ImportOutcome read(TextLines text, Monitor monitor) {
		Notes notes = new Notes();
		UxdFile file = new UxdFile(text, notes, monitor);
		file.read();
		List<Table> ranges = file.ranges();
		if (ranges.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no range with intensities"));
		}
		return new ImportOutcome.Imported(CommonFacts.lift("Bruker UXD (version " + file.version() + ")",
				Technique.DIFFRACTION, ranges, file.facts()), notes.messages());
	}
}
