/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;

/**
 * Galactic SPC, the new format in both byte orders and the old one: one or many spectra, axes in equal steps, as a list or
 * one of each spectrum, whole numbers of 16 or 32 bits with an exponent or floating point, and the log. Memory stays
 * below 32 times the size of the file: values of two bytes become two numbers.
 */
public final class SpcImporter implements Importer {

	private static final String NOT_MINE = "has no head of an SPC file";
	private static final int LOG_HEAD = 64;
	private static final int LONGEST_LOG = 1 << 20;

	@Override
	public Sniff sniff(Source source) throws IOException {
		ByteBuffer head = SpcHeader.ordered(ByteBuffer.wrap(source.head()));
		return isSpc(head) ? new Sniff(Sniff.SIGNATURE, "has the head of an SPC file, version "
				+ Integer.toHexString(head.get(1) & 0xFF)) : Sniff.no(NOT_MINE);
	}

	/** The two bytes of flags and version are no signature alone, so what follows must make sense, too. */
	private static boolean isSpc(ByteBuffer b) {
		int version = b.limit() > SpcHeader.SIZE / 2 ? b.get(1) & 0xFF : 0;
		if (version == SpcHeader.OLD) {
			float points = b.getFloat(4);
			boolean whole = points >= 1 && points < 1e8 && points == Math.rint(points);
			return whole && usual(b.getFloat(8)) && usual(b.getFloat(12)) && (b.get(16) & 0xFF) <= 30 && b.get(20) >= 0 && b.get(20) <= 12
					&& b.get(21) >= 0 && b.get(21) <= 31 && Math.abs(b.getShort(2)) <= 128;
		}
		boolean known = (version == SpcHeader.NEW || version == SpcHeader.BIG) && b.limit() >= SpcHeader.SIZE;
		if (!known || !usual(b.getDouble(8)) || !usual(b.getDouble(16)) || (b.get(2) & 0xFF) > 14) {
			return false;
		}
		int xType = b.get(28) & 0xFF;
		boolean ownAxes = (b.get(0) & SpcHeader.OWN_AXES) != 0;
		return (b.getInt(4) > 0 || ownAxes) && b.getInt(24) >= 0 && (xType <= 30 || xType == 255);
	}

	private static boolean usual(double value) {
		return value == 0 || Math.abs(value) > 1e-20 && Math.abs(value) < 1e12;
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		ByteBuffer file = SpcHeader.ordered(source.bytes());
		if (!isSpc(file)) {
			return new ImportOutcome.NotMine(NOT_MINE);
		}
		Notes notes = new Notes();
		Facts facts = new Facts();
		SpcHeader header = SpcHeader.of(file);
		header.facts(file, facts);
		SpcReading reading = new SpcReading(file, header, notes);
		List<Table> spectra = named(reading.read(monitor));
		if (spectra.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no spectrum that can be read"));
		}
		log(file, header, facts, notes);
		return new ImportOutcome.Imported(CommonFacts.lift("Galactic SPC", header.technique(reading.axis()), spectra,
				facts.build()), notes.messages());
	}

	private static List<Table> named(List<Table> spectra) {
		List<Table> named = new ArrayList<>();
		for (Table spectrum : spectra) {
			named.add(spectra.size() == 1 ? spectrum
					: new Table("Spectrum " + (named.size() + 1), spectrum.columns(), spectrum.metadata()));
		}
		return named;
	}

	/** Lines of a name, an equals sign and a value. */
	private static void log(ByteBuffer file, SpcHeader header, Facts facts, Notes notes) {
		long at = header.log();
		if (at == 0) {
			return;
		}
		if (at < SpcHeader.SIZE || at > file.limit() - LOG_HEAD) {
			notes.warning("the log is not in the file", at, 1);
			return;
		}
		long size = file.getInt((int) at) & 0xFFFF_FFFFL;
		long text = file.getInt((int) at + 8) & 0xFFFF_FFFFL;
		long length = Math.min(Math.min(size - text, LONGEST_LOG), file.limit() - at - text);
		if (size > file.limit() - at) {
			notes.warning("the file ends within the log", file.limit(), 1);
		}
		if (text < LOG_HEAD || length <= 0) {
			return;
		}
		for (String line : SpcHeader.text(file, (int) (at + text), (int) length).split("[\r\n]+")) {
			int equals = line.indexOf('=');
			if (equals > 0) {
				fact(line.substring(0, equals).strip(), line.substring(equals + 1).strip(), facts);
			} else {
				facts.original("log", line);
			}
		}
	}

	/** What programs of PerkinElmer and Renishaw write to the log. */
	private static void fact(String name, String value, Facts facts) {
		String number = value.replaceFirst("^\\w[\\w ]*:\\s*", "");
		switch (name) {
		case "MODEL" -> facts.put(Keys.INSTRUMENT, value);
		case "SCANS" -> facts.positive(Keys.SCANS, value);
		case "DET" -> facts.put(Keys.DETECTOR, value);
		case "RES" -> facts.positive(Keys.RESOLUTION, value);
		case "BSLITTER", "BSPLITTER" -> facts.put(Keys.BEAM_SPLITTER, value);
		case "Operator" -> facts.put(Keys.OPERATOR, value);
		case "Accumulations" -> facts.positive(Keys.ACCUMULATIONS, number);
		default -> {
			// the others have no key of their own
		}
		}
		facts.original(name, value);
	}
}
