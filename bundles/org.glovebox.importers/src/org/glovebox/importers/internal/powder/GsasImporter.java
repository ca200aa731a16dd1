/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.powder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

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
import org.glovebox.importers.internal.HeaderFacts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * Powder data as GSAS reads them: a title, and banks of intensities in lines of 80 characters. Memory stays below 32
 * times the size of the file.
 */
public final class GsasImporter implements Importer {

	private static final int MOST_HEADER_LINES = 2000;
	private static final int LONGEST = 256;
	private static final int MOST_BANKS = 10_000;

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines head = TextLines.of(ByteBuffer.wrap(source.head()));
		for (int at = head.start(), line = 0; at < head.end() && line < MOST_HEADER_LINES; line++) {
			TextLines.Line current = head.line(at);
			if (GsasBank.isBank(begin(head, current))) {
				return new Sniff(Sniff.SIGNATURE, "holds the line " + begin(head, current).strip());
			}
			at = current.next();
		}
		return Sniff.no("holds no line that begins with BANK and a number");
	}

	private static String begin(TextLines text, TextLines.Line line) {
		return text.text(line, LONGEST);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		Sniff sniff = sniff(source);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		Notes notes = new Notes();
		List<String> header = new ArrayList<>();
		List<Table> banks = new ArrayList<>();
		long line = 1;
		for (int at = text.start(); at < text.end() && banks.size() < MOST_BANKS; line++) {
			monitor.checkCancelled();
			TextLines.Line current = text.line(at);
			String said = begin(text, current);
			at = current.next();
			if (GsasBank.isBank(said)) {
				GsasBank bank = new GsasBank(text, said, notes, monitor);
				bank.read(at, line + 1).ifPresent(banks::add);
				at = bank.next();
				line = bank.line() - 1;
			} else if (banks.isEmpty() && header.size() < MOST_HEADER_LINES && !said.isBlank()) {
				header.add(said);
			}
		}
		if (banks.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no bank that can be read"));
		}
		return new ImportOutcome.Imported(
				CommonFacts.lift("GSAS powder data", Technique.DIFFRACTION, banks, facts(header)), notes.messages());
	}

	private static Metadata facts(List<String> header) {
		Facts facts = new Facts();
		if (!header.isEmpty()) {
			facts.put(Keys.SAMPLE, header.get(0).replaceFirst("^#", ""));
			HeaderFacts.collect(header.subList(1, header.size()), facts);
		}
		return facts.build();
	}
}
