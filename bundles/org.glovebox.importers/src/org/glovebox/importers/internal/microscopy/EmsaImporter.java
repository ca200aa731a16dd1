/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.microscopy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.Timestamp;

/**
 * Spectra in the format of EMSA/MAS (ISO 22029): X-rays, energy losses and others, as pairs or as a list of intensities.
 * Memory stays below 16 times the size of the file. Source: R. F. Egerton et al., "EMSA/MAS standard file format for
 * spectral data exchange", EMSA Bulletin 21 (1991) 35.
 */
public final class EmsaImporter implements Importer {

	private static final int MOST_KEYWORDS = 2000;
	private static final Set<String> LOSSES = Set.of("ELS", "EELS");
	private static final Set<String> OTHERS = Set.of("AES", "PES", "XRF", "GAM");
	private static final Map<String, Double> ENERGIES = Map.of("ev", 1.0, "kev", 1000.0);

	/** Keywords up to the data. */
	private record Header(Map<String, String> values, int dataAt, long dataLine, boolean whole) {

		String text(String keyword) {
			return values.getOrDefault(keyword, "");
		}

		OptionalDouble number(String keyword) {
			return NumberText.leading(text(keyword));
		}
	}

	@Override
	public Sniff sniff(Source source) throws IOException {
		String head = new String(source.head(), StandardCharsets.ISO_8859_1);
		return isEmsa(head) ? new Sniff(Sniff.SIGNATURE, "begins with #FORMAT of EMSA/MAS")
				: Sniff.no("does not begin with #FORMAT of EMSA/MAS");
	}

	private static boolean isEmsa(String head) {
		String start = head.substring(0, Math.min(200, head.length())).toUpperCase(Locale.ROOT).stripLeading();
		return start.matches("(?s)\\W{0,3}#FORMAT\\s*:\\s*EMSA/MAS.*");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		if (!isEmsa(new String(source.head(), StandardCharsets.ISO_8859_1))) {
			return new ImportOutcome.NotMine("does not begin with #FORMAT of EMSA/MAS");
		}
		TextLines text = TextLines.of(source.bytes());
		Notes notes = new Notes();
		Facts facts = new Facts();
		Header header = header(text, facts);
		if (!header.whole()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file ends before its spectrum (#SPECTRUM)"));
		}
		List<Column> columns = columns(text, header, notes, monitor);
		if (columns.isEmpty() || columns.get(0).size() == 0) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no spectrum that can be read"));
		}
		facts(header, facts);
		Technique technique = OTHERS.contains(header.text("SIGNALTYPE")) ? Technique.OTHER : Technique.MICROSCOPY;
		String format = ("EMSA/MAS " + header.text("VERSION")).strip();
		return new ImportOutcome.Imported(new Dataset(format, technique, List.of(new Table("", columns, Metadata.EMPTY)),
				facts.build()), notes.messages());
	}

	private static Header header(TextLines text, Facts facts) {
		Map<String, String> values = new LinkedHashMap<>();
		long number = 1;
		int at = text.start();
		while (at < text.end() && values.size() < MOST_KEYWORDS) {
			TextLines.Line line = text.line(at);
			String said = text.text(line, 1000).strip();
			int colon = said.indexOf(':');
			at = line.next();
			number++;
			if (said.startsWith("#") && colon > 0) {
				String name = said.substring(1, colon).strip();
				String keyword = name.split("[\\s-]", 2)[0].toUpperCase(Locale.ROOT);
				if (keyword.equals("SPECTRUM")) {
					return new Header(values, at, number, true);
				}
				String value = said.substring(colon + 1).strip();
				values.put(keyword, keyword.equals("SIGNALTYPE") || keyword.equals("DATATYPE") ? value.toUpperCase(Locale.ROOT)
						: value);
				facts.original(name.replaceAll("\\s+", " "), value);
			}
		}
		return new Header(values, at, number, false);
	}

	private static List<Column> columns(TextLines text, Header header, Notes notes, Monitor monitor) {
		boolean[] ended = new boolean[1];
		Predicate<String> end = line -> {
			boolean last = line.toUpperCase(Locale.ROOT).startsWith("#ENDOFDATA");
			ended[0] |= last;
			return last;
		};
		NumberRows rows = NumberRows.read(text, header.dataAt(), header.dataLine(), end, monitor);
		boolean pairs = header.text("DATATYPE").startsWith("XY");
		if (!pairs && !header.text("DATATYPE").startsWith("Y")) {
			pairs = rows.width() == 2;
			notes.warning("the file does not say whether it holds pairs or intensities only (#DATATYPE); it was read as "
					+ (pairs ? "pairs" : "intensities"));
		}
		if (!pairs) {
			rows = NumberRows.readList(text, header.dataAt(), header.dataLine(), end, monitor);
		}
		rows.tell(notes);
		if (!ended[0]) {
			notes.warning("the spectrum has no end (#ENDOFDATA), so the file may be cut off", rows.line(), 1);
		}
		if (rows.rows() == 0 || pairs && rows.width() < 2) {
			return List.of();
		}
		double stated = header.number("NPOINTS").orElse(-1);
		if (stated != rows.rows()) {
			notes.warning(String.format(Locale.ROOT, "%s points are stated, %d are there", header.text("NPOINTS"), rows.rows()));
		}
		double[] positions = pairs ? rows.column(0) : positions(header, rows.rows(), notes);
		List<Column> columns = new ArrayList<>();
		columns.add(axis(header, positions));
		columns.add(Column.of(Columns.INTENSITY, "", rows.column(pairs ? 1 : 0)));
		return columns;
	}

	/** The first channel lies at OFFSET. */
	private static double[] positions(Header header, int count, Notes notes) {
		OptionalDouble step = header.number("XPERCHAN");
		OptionalDouble offset = header.number("OFFSET");
		if (step.isEmpty() || offset.isEmpty()) {
			notes.warning("the file does not say where its channels lie (#XPERCHAN, #OFFSET); "
					+ (step.isEmpty() ? "they are numbered" : "the first is put at 0"));
		}
		double[] positions = new double[count];
		for (int i = 0; i < count; i++) {
			positions[i] = offset.orElse(0) + i * step.orElse(1);
		}
		return positions;
	}

	private static Column axis(Header header, double[] positions) {
		String unit = header.text("XUNITS");
		Double factor = ENERGIES.get(unit.toLowerCase(Locale.ROOT));
		if (factor == null) {
			String label = header.text("XLABEL").isBlank() ? "x" : header.text("XLABEL");
			boolean taken = label.equals(Columns.INTENSITY)
					|| Vocabulary.columns().find(label).isPresent();
			return Column.of(taken ? label + " (file)" : label, unit, positions);
		}
		for (int i = 0; i < positions.length && factor != 1; i++) {
			positions[i] *= factor;
		}
		return Column.of(LOSSES.contains(header.text("SIGNALTYPE")) ? Columns.ENERGY_LOSS : Columns.ENERGY, "eV", positions);
	}

	private static void facts(Header header, Facts facts) {
		facts.put(Keys.SAMPLE, header.text("TITLE")).put(Keys.OPERATOR, header.text("OWNER"));
		facts.put(Keys.STARTED, Timestamp.iso(header.text("DATE") + " " + header.text("TIME")).orElse(""));
		facts.put(Keys.INTENSITY_UNIT, header.text("YUNITS"));
		facts.positive(Keys.ACCELERATING_VOLTAGE, header.text("BEAMKV")).positive(Keys.BEAM_CURRENT, header.text("PROBECUR"));
		facts.positive(Keys.MAGNIFICATION, header.text("MAGCAM")).put(Keys.DETECTOR,
				header.text("EDSDET").isBlank() ? header.text("ELSDET") : header.text("EDSDET"));
	}
}
