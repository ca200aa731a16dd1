/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.Monitor;
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
import org.glovebox.importers.internal.HeaderFacts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.Timestamp;

/**
 * Absorption spectra as columns of text: the data acquisition of CLS (HXMA, SXRMB, SGM), the data collector of SSRL, XDAC
 * of NSLS, MRCAT, 9809 of KEK, xmu files, exports of Athena, PHOENIX of SLS, and any text whose labels name an energy.
 * Memory stays below 24 times the size of the file.
 */
public final class BeamlineImporter implements Importer {

	private static final int LABELLED = 60;

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines head = TextLines.of(ByteBuffer.wrap(source.head()));
		BeamlineFile file = BeamlineFile.of(head);
		if (!file.header().hasRows()) {
			return Sniff.no("holds no rows of numbers");
		}
		if (file.kind() != BeamlineFile.Kind.COLUMNS) {
			return new Sniff(Sniff.SIGNATURE - 5, "the first line is that of " + file.kind().label());
		}
		NumberRows rows = NumberRows.read(head, file.header().rowsAt(), file.header().rowsLine(), l -> false, Monitor.NONE);
		List<String> labels = file.labels(rows.width());
		int energy = BeamlineFile.energy(labels);
		if (isBareXmu(source.name(), labels, rows)) {
			return new Sniff(Sniff.NAME, "the name ends in .xmu and the first column rises as energies of X-rays");
		}
		if (energy < 0 || !BeamlineFile.isEnergyScan(rows.column(energy), labels.get(energy))) {
			return Sniff.no("no column is labelled as an energy of X-rays");
		}
		boolean roles = labels.stream().map(XasRole::of).flatMap(Optional::stream).filter(r -> r != XasRole.ENERGY).findAny()
				.isPresent();
		return new Sniff(roles ? Sniff.CONTENT : LABELLED, "the column " + labels.get(energy) + " rises as energies of X-rays"
				+ (roles ? ", others are labelled as their intensities" : ""));
	}

	/** Some xmu files have no header: energy and absorption, perhaps the intensity before the sample. */
	private static boolean isBareXmu(String name, List<String> labels, NumberRows rows) {
		return name.toLowerCase(Locale.ROOT).endsWith(".xmu") && labels.isEmpty() && rows.width() >= 2
				&& BeamlineFile.isEnergyScan(rows.column(0), "");
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
		BeamlineFile file = BeamlineFile.of(text);
		Notes notes = new Notes();
		NumberRows rows = NumberRows.read(text, file.header().rowsAt(), file.header().rowsLine(), l -> false, monitor);
		rows.tell(notes);
		if (rows.rows() == 0) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no rows of numbers"));
		}
		XasTable table = new XasTable(notes);
		take(table, source.name(), file, rows, notes);
		Metadata facts = facts(file);
		return new ImportOutcome.Imported(new Dataset(file.kind().label(), Technique.XAS,
				List.of(new Table("", table.columns(), Metadata.EMPTY)), facts), notes.messages());
	}

	private static void take(XasTable table, String name, BeamlineFile file, NumberRows rows, Notes notes) {
		List<String> labels = file.labels(rows.width());
		if (isBareXmu(name, labels, rows)) {
			notes.info("the file does not name its columns; the first two were taken for energy and absorption");
			labels = unnamed(rows.width());
			labels.set(0, "energy");
			labels.set(1, "mu");
		} else if (labels.isEmpty()) {
			notes.warning("the header does not name the " + rows.width() + " columns; they are named by their number");
			labels = unnamed(rows.width());
		}
		int energy = BeamlineFile.energy(labels);
		if (energy >= 0 && labels.stream().filter(XasRole::isEnergy).count() > 1) {
			notes.info("of several columns of energies the first, " + labels.get(energy) + ", was taken for the energy");
		}
		table.take(rows, labels, Collections.nCopies(rows.width(), ""), energy);
		if (energy < 0 && file.latticeSpacing().isPresent()) {
			table.energyFromAngle(file.latticeSpacing().getAsDouble());
		}
	}

	private static List<String> unnamed(int width) {
		List<String> labels = new ArrayList<>();
		for (int i = 1; i <= width; i++) {
			labels.add("Column " + i);
		}
		return labels;
	}

	private static Metadata facts(BeamlineFile file) {
		Facts facts = new Facts();
		switch (file.kind()) {
		case CLS -> facts.put(Keys.FACILITY, "Canadian Light Source");
		case SSRL -> {
			facts.put(Keys.FACILITY, "Stanford Synchrotron Radiation Lightsource");
			file.header().lines().stream().skip(1).findFirst().flatMap(Timestamp::iso)
					.ifPresent(iso -> facts.put(Keys.STARTED, iso));
		}
		case KEK -> facts.put(Keys.FACILITY, "Photon Factory, KEK");
		case MRCAT -> facts.put(Keys.FACILITY, "Advanced Photon Source");
		default -> {
			// the header says it where it says it at all
		}
		}
		HeaderFacts.collect(file.header().lines(), facts);
		file.latticeSpacing().ifPresent(d -> facts.positive(Keys.LATTICE_SPACING, d));
		return facts.build();
	}
}
