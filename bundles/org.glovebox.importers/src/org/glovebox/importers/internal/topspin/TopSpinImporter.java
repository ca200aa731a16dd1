/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.topspin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;

/**
 * A measurement of magnetic resonance as TopSpin and XWIN-NMR of Bruker store it: a folder with the settings in
 * {@code acqus}, the decay in {@code fid}, and in {@code pdata} the spectra {@code 1r} and {@code 1i} with their settings
 * in {@code procs}. Opened by its {@code acqus}, by a {@code procs}, or as a zip of the folder. Memory stays below 16 times
 * the size of these files. Source: Bruker's manual "TopSpin Processing Commands and Parameters", and files.
 */
public final class TopSpinImporter implements Importer {

	private static final int MOST_PROCESSINGS = 50;
	private static final int LONGEST_TITLE = 4096;
	private static final int REAL = 0;
	private static final int SEQUENTIAL = 2;

	@Override
	public Sniff sniff(Source source) throws IOException {
		String head = new String(source.head(), StandardCharsets.ISO_8859_1);
		String name = source.name().toLowerCase(Locale.ROOT);
		if (!isParameters(head)) {
			return Sniff.no("does not begin as the parameters of TopSpin do");
		}
		if (isAcquisition(head)) {
			return new Sniff(name.matches("acqu\\d?|acqu\\ds") ? 80 : Sniff.SIGNATURE, "parameters of an acquisition by TopSpin");
		}
		return isProcessing(head) ? new Sniff(name.equals("procs") ? 70 : 60, "parameters of a processing by TopSpin")
				: Sniff.no("parameters of TopSpin, but neither of an acquisition nor of a processing");
	}

	private static boolean isParameters(String head) {
		String title = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
		return title.startsWith("##title=") && title.contains("parameter") && head.contains("##$");
	}

	private static boolean isAcquisition(String head) {
		return head.contains("##$BYTORDA=") || head.contains("##$SW_h=");
	}

	private static boolean isProcessing(String head) {
		return head.contains("##$BYTORDP=") || head.contains("##$SW_p=");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		String head = new String(source.head(), StandardCharsets.ISO_8859_1);
		if (!isParameters(head) || !isAcquisition(head) && !isProcessing(head)) {
			return new ImportOutcome.NotMine("does not begin as the parameters of TopSpin do");
		}
		Notes notes = new Notes();
		TopSpinParameters parameters = TopSpinParameters.of(source);
		if (!parameters.values().containsKey("END")) {
			notes.warning("the parameters have no end, so the file may be cut off", source.size(), 1);
		}
		boolean acquisition = isAcquisition(head);
		List<Table> parts = new ArrayList<>();
		Facts facts = new Facts();
		if (acquisition) {
			acquisition(parameters, facts);
			processings(source, parts, facts, notes, monitor);
			decay(source, parameters, notes, monitor).ifPresent(parts::add);
		} else {
			spectrum(source, "", parameters, "Spectrum", notes, monitor).ifPresent(parts::add);
			title(source, "title", facts);
		}
		if (parts.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause(missing(source)));
		}
		facts.original(acquisition ? "acqus" : "procs", parameters.all());
		String version = parameters.text("TITLE").replaceFirst("(?i)^parameter file,\\s*", "").replaceAll("\\s+", " ");
		facts.put(Keys.SOFTWARE, version);
		return new ImportOutcome.Imported(new Dataset("Bruker TopSpin", Technique.NMR, parts, facts.build()), notes.messages());
	}

	private static String missing(Source source) throws IOException {
		return source.beside("ser").isPresent() ? "measurements of more than one dimension (file ser) are not read"
				: "neither a decay (fid) nor a spectrum (pdata/1/1r) that can be read lies beside the parameters; open the "
						+ "file in its folder, or a zip of the whole folder";
	}

	private static void acquisition(TopSpinParameters acqus, Facts facts) {
		facts.put(Keys.NUCLEUS, acqus.text("NUC1").equals("off") ? "" : acqus.text("NUC1"));
		facts.positive(Keys.OBSERVE_FREQUENCY, acqus.number("SFO1", 0)).put(Keys.PULSE_SEQUENCE, acqus.text("PULPROG"));
		facts.positive(Keys.SCANS, acqus.number("NS", 0)).positive(Keys.SPINNING_RATE, acqus.number("MASR", 0) / 1000);
		facts.put(Keys.OPERATOR, acqus.text("OWNER"));
		double date = acqus.number("DATE", 0);
		if (date > 0 && date < 1e11) {
			facts.put(Keys.ENDED, Instant.ofEpochSecond((long) date).toString());
		}
	}

	private static void processings(Source source, List<Table> parts, Facts facts, Notes notes, Monitor monitor)
			throws IOException {
		for (int number = 1; number <= MOST_PROCESSINGS; number++) {
			String folder = "pdata/" + number + "/";
			Optional<Source> procs = source.beside(folder + "procs");
			if (procs.isPresent()) {
				TopSpinParameters parameters = TopSpinParameters.of(procs.get());
				spectrum(source, folder, parameters, "Spectrum " + number, notes, monitor).ifPresent(parts::add);
				facts.original("procs", parameters.all());
				if (!facts.has(Keys.SAMPLE)) {
					title(source, folder + "title", facts);
				}
			}
		}
	}

	/** The first line that a user typed as title names the sample, all of it is a comment. */
	private static void title(Source source, String path, Facts facts) throws IOException {
		Optional<Source> title = source.beside(path);
		if (title.isPresent()) {
			byte[] head = title.get().head();
			String text = new String(head, 0, Math.min(head.length, LONGEST_TITLE), StandardCharsets.UTF_8).strip();
			text.lines().findFirst().ifPresent(first -> facts.put(Keys.SAMPLE, first));
			facts.put(Keys.COMMENT, text.lines().count() > 1 ? text : "");
		}
	}

	/** Chemical shifts fall from OFFSET by SW_p/SF/SI each point. */
	private static Optional<Table> spectrum(Source source, String folder, TopSpinParameters procs, String name, Notes notes,
			Monitor monitor) throws IOException {
		Optional<Source> real = source.beside(folder + "1r");
		double points = procs.number("SI", 0);
		double frequency = procs.number("SF", 0);
		double width = procs.number("SW_p", 0);
		if (real.isEmpty() || points < 1 || frequency <= 0 || width <= 0 || procs.number("OFFSET").isEmpty()) {
			notes.warning(name + ": " + (real.isEmpty() ? "the file 1r is not there" : "its parameters give no chemical shifts"));
			return Optional.empty();
		}
		TopSpinNumbers numbers = numbers(real.get(), procs, "BYTORDP", "DTYPP");
		int count = complete(name, points, numbers.size(), notes);
		double[] shifts = new double[count];
		for (int i = 0; i < count; i++) {
			shifts[i] = procs.number("OFFSET", 0) - i * width / frequency / points;
		}
		double factor = Math.scalb(1.0, (int) Math.max(-1000, Math.min(1000, procs.number("NC_proc", 0))));
		List<Column> columns = new ArrayList<>(List.of(Column.of(Columns.CHEMICAL_SHIFT, "ppm", shifts),
				Column.of(Columns.INTENSITY, "", numbers.values(0, 1, count, factor, monitor))));
		Optional<Source> imaginary = source.beside(folder + "1i");
		if (imaginary.isPresent()) {
			TopSpinNumbers others = numbers(imaginary.get(), procs, "BYTORDP", "DTYPP");
			if (others.size() >= count) {
				columns.add(Column.of(Columns.INTENSITY_IMAGINARY, "", others.values(0, 1, count, factor, monitor)));
			} else {
				notes.warning(name + ": the imaginary part has fewer points than the real one and was left out");
			}
		}
		return count == 0 ? Optional.empty() : Optional.of(new Table(name, columns, Metadata.EMPTY));
	}

	private static TopSpinNumbers numbers(Source source, TopSpinParameters parameters, String order, String type)
			throws IOException {
		return TopSpinNumbers.of(source, parameters.number(order, 0), parameters.number(type, 0));
	}

	private static int complete(String name, double stated, int there, Notes notes) {
		if (there < stated) {
			notes.warning(String.format(Locale.ROOT, "%s: %.0f numbers are stated, %d are there", name, stated, there));
		}
		return (int) Math.min(stated, there);
	}

	/** The decay; its real and imaginary numbers alternate unless one channel recorded alone or in turn. */
	private static Optional<Table> decay(Source source, TopSpinParameters acqus, Notes notes, Monitor monitor)
			throws IOException {
		Optional<Source> fid = source.beside("fid");
		double stated = acqus.number("TD", 0);
		double width = acqus.number("SW_h", 0);
		if (fid.isEmpty() || stated < 1 || width <= 0) {
			notes.info(fid.isEmpty() ? "the decay (fid) is not there" : "the decay was left out: its parameters give no times");
			return Optional.empty();
		}
		TopSpinNumbers numbers = numbers(fid.get(), acqus, "BYTORDA", "DTYPA");
		int count = complete("Decay", stated, numbers.size(), notes);
		int mode = (int) acqus.number("AQ_mod", REAL);
		boolean alternating = mode != REAL && mode != SEQUENTIAL;
		int rows = alternating ? count / 2 : count;
		double[] times = new double[rows];
		for (int i = 0; i < rows; i++) {
			times[i] = i / (alternating ? width : 2 * width);
		}
		List<Column> columns = new ArrayList<>(List.of(Column.of(Columns.TIME, "s", times),
				Column.of(Columns.INTENSITY, "", numbers.values(0, alternating ? 2 : 1, rows, 1, monitor))));
		if (alternating) {
			columns.add(Column.of(Columns.INTENSITY_IMAGINARY, "", numbers.values(1, 2, rows, 1, monitor)));
		}
		if (acqus.number("GRPDLY", 0) > 0) {
			notes.info(String.format(Locale.ROOT, "the decay begins with about %.0f points of the digital filter, as recorded",
					acqus.number("GRPDLY", 0)));
		}
		return rows == 0 ? Optional.empty() : Optional.of(new Table("Decay", columns, Metadata.EMPTY));
	}
}
