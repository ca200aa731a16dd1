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
 * Gamry Framework {@code .DTA}: impedance, voltammetry, polarization, cycling, open circuit. Memory stays below 40 times
 * the size of the file; of a usual file it is less than three times the size.
 */
public final class GamryImporter implements Importer {

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines text = TextLines.of(ByteBuffer.wrap(source.head()));
		if (text.start() >= text.end()) {
			return Sniff.no("empty");
		}
		TextLines.Line first = text.line(text.start());
		boolean explain = text.text(first, 40).strip().equals("EXPLAIN");
		if (explain && first.next() < text.end()) {
			TextLines.Line second = text.line(first.next());
			if (text.text(second, 80).startsWith("TAG")) {
				return new Sniff(Sniff.SIGNATURE, "begins with EXPLAIN and a TAG, as Gamry writes");
			}
		}
		return explain ? new Sniff(Sniff.CONTENT, "begins with EXPLAIN, as Gamry writes")
				: Sniff.no("does not begin with EXPLAIN");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		Sniff sniff = sniff(source);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		return new GamryReading(TextLines.of(source.bytes()), monitor).outcome();
	}
}
