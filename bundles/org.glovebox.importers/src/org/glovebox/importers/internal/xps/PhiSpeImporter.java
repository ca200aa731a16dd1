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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
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
 * Spectra of PHI instruments: a header of text between SOFH and EOFH, then a table of the spectra and their intensities.
 * Memory stays below 16 times the size of the file. The format is not published; the layout was learned from files and
 * from public readers (yadg, the Igor loader of J. J. Weimer).
 */
public final class PhiSpeImporter implements Importer {

	private static final String MARK = "SOFH";
	private static final String END = "EOFH";
	private static final int FILE_HEADER = 16;
	private static final int SPECTRUM_HEADER = 96;
	private static final int MOST_SPECTRA = 10_000;

	/** A spectral region as the header describes it. */
	private record Region(String name, int points, double step, double start, double dwell, double passEnergy) {
	}

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
		List<Region> regions = regions(lines, notes);
		int data = end + END.length();
		while (file.has(data, 1) && (file.u1(data) == '\r' || file.u1(data) == '\n') && data < end + END.length() + 2) {
			data++;
		}
		List<Table> spectra = spectra(file, data, regions, notes, monitor);
		if (spectra.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no spectrum that can be read"));
		}
		return new ImportOutcome.Imported(CommonFacts.lift("PHI spe", Technique.XPS, spectra, facts(lines)),
				notes.messages());
	}

	private static List<Region> regions(List<String> lines, Notes notes) {
		List<Region> regions = new ArrayList<>();
		for (String line : lines) {
			if (line.startsWith("SpectralRegDef:")) {
				String[] words = line.substring(15).strip().split("\\s+");
				Optional<Region> region = words.length < 7 ? Optional.empty() : region(words);
				region.ifPresentOrElse(regions::add, () -> notes.warning("a spectral region is not described: " + line));
			}
		}
		return regions;
	}

	private static Optional<Region> region(String[] words) {
		double points = NumberText.of(words[4]).orElse(-1);
		double step = NumberText.of(words[5]).orElse(Double.NaN);
		double start = NumberText.of(words[6]).orElse(Double.NaN);
		double dwell = words.length > 10 ? NumberText.of(words[10]).orElse(Double.NaN) : Double.NaN;
		double pass = words.length > 11 ? NumberText.of(words[11]).orElse(Double.NaN) : Double.NaN;
		return points < 1 || points > 1e8 || Double.isNaN(step) || Double.isNaN(start) ? Optional.empty()
				: Optional.of(new Region(words[2], (int) points, step, start, dwell, pass));
	}

	private static List<Table> spectra(LittleEndian file, int at, List<Region> regions, Notes notes, Monitor monitor) {
		List<Table> spectra = new ArrayList<>();
		if (!file.has(at, FILE_HEADER)) {
			notes.warning("the file ends before the table of its spectra", file.size(), 1);
			return spectra;
		}
		long stated = Math.min(file.u4(at + 4), MOST_SPECTRA);
		long next = at + FILE_HEADER + stated * SPECTRUM_HEADER;
		for (int i = 0; i < stated; i++) {
			monitor.checkCancelled();
			long header = at + FILE_HEADER + (long) i * SPECTRUM_HEADER;
			if (!file.has(header, SPECTRUM_HEADER)) {
				notes.warning(String.format("%d spectra are stated, the file ends before number %d", stated, i + 1), file.size(), 1);
				break;
			}
			int h = (int) header;
			int width = file.matches(h + 72, "f8") ? 8 : 4;
			long points = file.u4(h + 20);
			long bytes = file.u4(h + 76);
			long offset = file.u4(h + 80) > 0 ? at + file.u4(h + 80) : next;
			next = offset + bytes;
			spectrum(file, offset, (int) Math.min(points, bytes / width), width, i, regions, notes).ifPresent(spectra::add);
		}
		return spectra;
	}

	private static Optional<Table> spectrum(LittleEndian file, long offset, int points, int width, int index,
			List<Region> regions, Notes notes) {
		long there = Math.max(0, file.size() - offset) / width;
		int rows = (int) Math.min(points, there);
		if (rows < points) {
			notes.warning(String.format("spectrum %d states %d points, %d are complete", index + 1, points, rows), file.size(), 1);
		}
		if (rows <= 0) {
			return Optional.empty();
		}
		double[] intensities = new double[rows];
		for (int i = 0; i < rows; i++) {
			int at = (int) (offset + (long) i * width);
			intensities[i] = width == 8 ? file.f8(at) : file.f4(at);
		}
		Facts facts = new Facts();
		List<Column> columns = new ArrayList<>();
		if (index < regions.size()) {
			Region region = regions.get(index);
			double[] energies = new double[rows];
			for (int i = 0; i < rows; i++) {
				energies[i] = region.start() + i * region.step();
			}
			columns.add(Column.of(Columns.BINDING_ENERGY, "eV", energies));
			facts.positive(Keys.TIME_PER_STEP, region.dwell()).positive(Keys.PASS_ENERGY, region.passEnergy());
			if (region.points() != points) {
				notes.warning(String.format("spectrum %d has %d points, its region %s describes %d", index + 1, points, region.name(),
						region.points()));
			}
		} else {
			notes.warning("spectrum " + (index + 1) + " is not described in the header; its energies are not known");
		}
		columns.add(new Column.Numbers(Columns.INTENSITY, "", intensities, width == 4));
		facts.put(Keys.INTENSITY_UNIT, "c/s");
		return Optional.of(new Table(index < regions.size() ? regions.get(index).name() : "Spectrum " + (index + 1), columns,
				facts.build()));
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
