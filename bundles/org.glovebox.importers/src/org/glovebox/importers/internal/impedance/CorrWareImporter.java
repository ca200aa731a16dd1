/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.TextLines;

/**
 * Text files of Scribner's CorrWare ({@code .cor}) and of CorrTest, which writes the same: a header that begins with
 * CORRW ASCII and ends with End Comments, then rows of potential, current density and time. Memory stays below 40 times
 * the size of the file.
 */
public final class CorrWareImporter implements Importer {

	private static final String BEGIN = "CORRW ASCII";

	@Override
	public Sniff sniff(Source source) throws IOException {
		return begins(TextLines.of(ByteBuffer.wrap(source.head()))) ? new Sniff(Sniff.SIGNATURE, "begins with " + BEGIN)
				: Sniff.no("does not begin with " + BEGIN);
	}

	private static boolean begins(TextLines text) {
		if (text.start() >= text.end()) {
			return false;
		}
		TextLines.Line line = text.line(text.start());
		return text.text(line.from(), Math.min(line.to(), line.from() + 80)).strip().equals(BEGIN);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		return begins(text) ? new CorrWareReading(text, monitor).outcome()
				: new ImportOutcome.NotMine("does not begin with " + BEGIN);
	}
}
