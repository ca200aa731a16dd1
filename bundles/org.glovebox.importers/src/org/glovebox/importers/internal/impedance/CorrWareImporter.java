/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;


import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.MarkedTextImporter;
import org.glovebox.importers.internal.TextLines;

/**
 * Text files of Scribner's CorrWare ({@code .cor}) and of CorrTest, which writes the same: a header that begins with
 * CORRW ASCII and ends with End Comments, then rows of potential, current density and time. Memory stays below 40 times
 * the size of the file.
 */
public final class CorrWareImporter extends MarkedTextImporter {

	private static final String BEGIN = "CORRW ASCII";

	public CorrWareImporter() {
		super("begins with " + BEGIN, "does not begin with " + BEGIN);
	}

	@Override
	protected boolean isMarked(TextLines text) {
		if (text.start() >= text.end()) {
			return false;
		}
		TextLines.Line line = text.line(text.start());
		return text.text(line, 80).strip().equals(BEGIN);
	}

	@Override
	protected ImportOutcome read(TextLines text, Monitor monitor) {
		return new CorrWareReading(text, monitor).outcome();
	}
}
