/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;

/**
 * Spectra and depth profiles of PHI instruments: a header of text between SOFH and EOFH, then a table of the arrays and
 * the arrays, of which the spectra are one, the times of sputtering another.
 * Memory stays below 16 times the size of the file. The format is not published; the layout was learned from files and
 * from public readers (yadg, the Igor loader of J. J. Weimer).
 */
public final class PhiSpeImporter implements Importer {

	private static final String MARK = "SOFH";
	private static final String END = "EOFH";

	@Override
	public Sniff sniff(Source source) throws IOException {
		return isPhi(LittleEndian.of(ByteBuffer.wrap(source.head()))) ? new Sniff(Sniff.SIGNATURE, "begins with " + MARK)
				: Sniff.no("does not begin with " + MARK);
	}

	private static boolean isPhi(LittleEndian file) {
		return file.matches(0, MARK) && file.has(0, 8) && (file.u1(4) == '\r' || file.u1(4) == '\n');
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		LittleEndian file = LittleEndian.of(source.bytes());
		if (!isPhi(file)) {
			return new ImportOutcome.NotMine("does not begin with " + MARK);
		}
		Notes notes = new Notes();
		int end = file.find(END, 0);
		if (end < 0) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the header has no end, so the file holds no intensities"));
		}
		byte[] text = new byte[end];
		file.buffer().get(0, text);
		List<String> lines = new String(text, StandardCharsets.ISO_8859_1).lines().toList();
		List<PhiRegion> regions = PhiRegion.of(lines, notes);
		int data = end + END.length();
		while (file.has(data, 1) && (file.u1(data) == '\r' || file.u1(data) == '\n') && data < end + END.length() + 2) {
			data++;
		}
		List<Table> spectra = new PhiReading(file, regions, notes).tables(data, monitor);
		if (spectra.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no spectrum that can be read"));
		}
		return new ImportOutcome.Imported(CommonFacts.lift(format(lines), Technique.XPS, spectra, facts(lines)),
				notes.messages());
	}

	private static String format(List<String> lines) {
		return lines.stream().anyMatch(l -> l.matches("FileType: *DEPTHPRO *")) ? "PHI depth profile" : "PHI spe";
	}

	private static Metadata facts(List<String> lines) {
		Facts facts = new Facts();
		for (String line : lines) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				fact(line.substring(0, colon).strip(), line.substring(colon + 1).strip(), facts);
			}
		}
		return facts.build();
	}

	private static void fact(String name, String value, Facts facts) {
		switch (name) {
		case "InstrumentModel" -> facts.put(Keys.INSTRUMENT, value.isEmpty() ? "" : "PHI " + value);
		case "Operator" -> facts.put(Keys.OPERATOR, value);
		case "SoftwareVersion" -> facts.put(Keys.SOFTWARE, value);
		case "Institution" -> facts.put(Keys.FACILITY, value);
		case "FileDesc" -> facts.put(Keys.SAMPLE, value);
		case "XraySource" -> {
			facts.positive(Keys.PHOTON_ENERGY, value.replaceFirst("^\\D+", ""));
			facts.original(name, value);
		}
		case "AcqFileDate" -> date(value, facts);
		default -> facts.original(name, value);
		}
	}

	/** Year, month and day with blanks between; the file states no time. */
	private static void date(String value, Facts facts) {
		String[] parts = value.split("\\s+");
		if (parts.length == 3 && parts[0].matches("\\d{4}") && parts[1].matches("\\d{1,2}") && parts[2].matches("\\d{1,2}")) {
			facts.put("date", String.format("%s-%2s-%2s", parts[0], parts[1], parts[2]).replace(' ', '0'));
		} else {
			facts.original("AcqFileDate", value);
		}
	}
}
