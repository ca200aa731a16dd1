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
import org.glovebox.api.data.Dataset;
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
 * in {@code procs}; in two dimensions {@code acqu2s}, {@code ser}, {@code 2rr} and {@code proc2s}. Opened by its
 * {@code acqus}, by a {@code procs}, or as a zip of the folder. Memory stays below 16 times the size of these files.
 * Source: Bruker's manual "TopSpin Processing Commands and Parameters", and files.
 */
public final class TopSpinImporter implements Importer {

	private static final int MOST_PROCESSINGS = 50;
	private static final int LONGEST_TITLE = 4096;
	private static final String MISSING = "neither a decay (fid, ser) nor a spectrum (pdata/1/1r, 2rr) that can be read lies beside "
			+ "the parameters; open the file in its folder, or a zip of the whole folder";

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
			Optional<Source> second = source.beside("acqu2s");
			if (second.isPresent()) {
				facts.original("acqu2s", TopSpinParameters.of(second.get()).all());
			}
			processings(source, parts, facts, notes, monitor);
			parts.addAll(new TopSpinDecays(source, parameters, notes, monitor).read());
		} else {
			parts.addAll(new TopSpinSpectra(source, "", "Spectrum", notes, monitor).read(parameters));
			title(source, "title", facts);
		}
		if (parts.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause(MISSING));
		}
		facts.original(acquisition ? "acqus" : "procs", parameters.all());
		String version = parameters.text("TITLE").replaceFirst("(?i)^parameter file,\\s*", "").replaceAll("\\s+", " ");
		facts.put(Keys.SOFTWARE, version);
		return new ImportOutcome.Imported(new Dataset("Bruker TopSpin", Technique.NMR, parts, facts.build()), notes.messages());
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
				parts.addAll(new TopSpinSpectra(source, folder, "Spectrum " + number, notes, monitor).read(parameters));
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
}
