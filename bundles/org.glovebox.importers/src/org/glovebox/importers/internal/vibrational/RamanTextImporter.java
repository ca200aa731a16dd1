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
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * Raman spectra as text: LabSpec with its header (single, series, map), Renishaw with #Wave and #Intensity (single, map),
 * and two columns without any header where their steps are those of a grating spectrometer. Memory stays below 64 times
 * the size of the file.
 */
public final class RamanTextImporter implements Importer {

	private static final String NOT_MINE = "is no text of LabSpec or WiRE and no two columns of a grating spectrometer";

	@Override
	public Sniff sniff(Source source) throws IOException {
		RamanText head = RamanText.of(TextLines.of(ByteBuffer.wrap(source.head())), 3000, Monitor.NONE);
		if (head.rows().isEmpty()) {
			return Sniff.no(NOT_MINE);
		}
		if (head.isLabSpec()) {
			return new Sniff(Sniff.SIGNATURE, "has the header of LabSpec");
		}
		if (!head.columns().isEmpty()) {
			return new Sniff(Sniff.SIGNATURE, "names its columns #Wave and #Intensity");
		}
		if (isRruff(head, source)) {
			return new Sniff(Sniff.SIGNATURE, "has the header of RRUFF, and Raman in its name");
		}
		if (head.isMatrix()) {
			return new Sniff(Sniff.CONTENT, "has an axis in its first row and a place or time before each spectrum");
		}
		return head.isSpreadByAGrating()
				? new Sniff(Sniff.CONTENT, "has two columns whose steps shrink as those of a grating spectrometer do") : Sniff.no(NOT_MINE);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		RamanText text = RamanText.of(TextLines.of(source.bytes()), Integer.MAX_VALUE, monitor);
		boolean rruff = isRruff(text, source);
		if (!text.isLabSpec() && text.columns().isEmpty() && !rruff && !text.isSpreadByAGrating() && !text.isMatrix()) {
			return new ImportOutcome.NotMine(NOT_MINE);
		}
		Notes notes = new Notes();
		if (text.others() > 0) {
			notes.warning("a line is no row of numbers", text.firstOther(), text.others());
		}
		if (text.cut() > 0) {
			notes.warning("the last line has no end and may be cut off; it is left out", text.cut(), 1);
		}
		Facts facts = new Facts();
		List<Table> spectra = rruff ? rruff(text, facts, notes) : spectra(text, facts, notes);
		if (spectra.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no spectrum that can be read"));
		}
		String format = rruff ? "RRUFF text" : text.isLabSpec() ? "LabSpec text" : text.columns().isEmpty() ? "Raman text" : "Renishaw text";
		return new ImportOutcome.Imported(CommonFacts.lift(format, Technique.RAMAN, spectra, facts.build()), notes.messages());
	}

	private static List<Table> spectra(RamanText text, Facts facts, Notes notes) {
		if (text.isLabSpec()) {
			return labSpec(text, facts, notes);
		}
		if (text.isMatrix()) {
			notes.info("the file has no header; its first row is read as Raman shifts, what stands before each spectrum as its place");
			return matrix(text, SpectralAxis.RAMAN_SHIFT, notes);
		}
		if (text.columns().size() > 2) {
			return renishawMap(text, notes);
		}
		if (text.columns().isEmpty()) {
			notes.info("the file does not say what its columns are; they are read as Raman shift and intensity, as their steps are"
					+ " those of a grating spectrometer");
		}
		return single(text, SpectralAxis.RAMAN_SHIFT, notes);
	}

	/** The header of RRUFF does not say which kind of spectrum follows; the name of the file does. */
	private static boolean isRruff(RamanText text, Source source) {
		return text.isRruff() && source.name().toLowerCase(java.util.Locale.ROOT).contains("raman");
	}

	private static List<Table> rruff(RamanText text, Facts facts, Notes notes) {
		facts.put(Keys.SAMPLE, text.value("#NAMES")).put(Keys.COMMENT, text.value("#DESCRIPTION"));
		for (String line : text.header()) {
			int equals = line.indexOf('=');
			if (line.startsWith("#") && equals > 0) {
				facts.original(line.substring(1, equals), line.substring(equals + 1));
			}
		}
		return single(text, SpectralAxis.RAMAN_SHIFT, notes);
	}

	private static List<Table> labSpec(RamanText text, Facts facts, Notes notes) {
		for (String line : text.header()) {
			int equals = line.indexOf('=');
			if (equals > 0) {
				LabSpecFacts.fact(line.substring(0, equals).strip(), line.substring(equals + 1).strip(), facts);
			}
		}
		facts.put(Keys.INTENSITY_UNIT, LabSpecXmlImporter.intensityUnit(text.value("AxisUnit[0]")));
		SpectralAxis axis = LabSpecXmlImporter.axis(text.value("AxisUnit[1]"));
		double[] first = text.rows().isEmpty() ? new double[0] : text.rows().get(0);
		return first.length > 2 && Double.isNaN(first[0]) ? matrix(text, axis, notes) : single(text, axis, notes);
	}

	/** Two columns; rows of another width are left out. */
	private static List<Table> single(RamanText text, SpectralAxis axis, Notes notes) {
		List<double[]> rows = text.rows().stream().filter(r -> r.length == 2 && !Double.isNaN(r[0])).toList();
		if (rows.size() < text.rows().size()) {
			notes.warning("a row has not two numbers and is left out", -1, text.rows().size() - rows.size());
		}
		return rows.isEmpty() ? List.of() : List.of(new Table("", List.of(
				axis.of(rows.stream().mapToDouble(r -> r[0]).toArray(), false),
				Column.of(Columns.INTENSITY, "", rows.stream().mapToDouble(r -> r[1]).toArray())), Metadata.EMPTY));
	}

	/** The axis in the first row behind empty cells; each row begins with the place or time of its spectrum. */
	private static List<Table> matrix(RamanText text, SpectralAxis axis, Notes notes) {
		double[] first = text.rows().get(0);
		int places = 0;
		while (places < first.length && Double.isNaN(first[places])) {
			places++;
		}
		Column abscissa = axis.of(java.util.Arrays.copyOfRange(first, places, first.length), false);
		List<Table> spectra = new ArrayList<>();
		long odd = 0;
		for (double[] row : text.rows().subList(1, text.rows().size())) {
			if (row.length != first.length) {
				odd++;
				continue;
			}
			Facts facts = new Facts();
			for (int i = 0; i < places; i++) {
				String name = text.value("AxisType[" + (i + 2) + "]");
				LabSpecFacts.place(name.isEmpty() ? "place " + (i + 1) : name, text.value("AxisUnit[" + (i + 2) + "]"), row[i], facts);
			}
			spectra.add(new Table("Spectrum " + (spectra.size() + 1), List.of(abscissa,
					Column.of(Columns.INTENSITY, "", java.util.Arrays.copyOfRange(row, places, row.length))), facts.build()));
		}
		if (odd > 0) {
			notes.warning("a row has not as many numbers as the axis and is left out", -1, odd);
		}
		return spectra;
	}

	/** Columns of places before those of the spectrum; a spectrum ends where a place changes. */
	private static List<Table> renishawMap(RamanText text, Notes notes) {
		int width = text.columns().size();
		List<double[]> rows = text.rows().stream().filter(r -> r.length == width).toList();
		if (rows.size() < text.rows().size()) {
			notes.warning("a row has not as many numbers as there are columns and is left out", -1, text.rows().size() - rows.size());
		}
		List<Table> spectra = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= rows.size(); i++) {
			if (i == rows.size() || !samePlace(rows.get(from), rows.get(i), width - 2)) {
				Facts facts = new Facts();
				for (int k = 0; k < width - 2; k++) {
					LabSpecFacts.place(text.columns().get(k), "", rows.get(from)[k], facts);
				}
				List<double[]> own = rows.subList(from, i);
				spectra.add(new Table("Spectrum " + (spectra.size() + 1), List.of(
						SpectralAxis.RAMAN_SHIFT.of(own.stream().mapToDouble(r -> r[width - 2]).toArray(), false),
						Column.of(Columns.INTENSITY, "", own.stream().mapToDouble(r -> r[width - 1]).toArray())), facts.build()));
				from = i;
			}
		}
		return spectra;
	}

	private static boolean samePlace(double[] a, double[] b, int places) {
		return java.util.Arrays.equals(a, 0, places, b, 0, places);
	}
}
