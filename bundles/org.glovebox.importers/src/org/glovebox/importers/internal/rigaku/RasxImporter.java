/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.rigaku;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Attenuation;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.XmlArchive;
import org.glovebox.importers.internal.XmlElement;
import org.glovebox.importers.internal.XmlFile;
import org.glovebox.importers.internal.ZipArchive;

/**
 * Rigaku's rasx, an archive with one text file of points and one XML file of conditions for each scan. What it may unpack
 * to is limited by {@link XmlArchive}; a number takes at least two characters there and becomes eight bytes.
 */
public final class RasxImporter implements Importer {

	private static final Pattern PROFILE = Pattern.compile("(?:(.*)/)?Profile(\\d{1,9})\\.txt", Pattern.CASE_INSENSITIVE);
	private static final Pattern FOLDER = Pattern.compile(".*?(\\d{1,9})");

	@Override
	public Sniff sniff(Source source) throws IOException {
		return XmlArchive.sniff(source, "rasx",
				name -> PROFILE.matcher(name).matches() || name.matches("(?i).*Mesurement\\w*\\d+\\.xml"));
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		Notes notes = new Notes();
		XmlArchive archive = new XmlArchive(source, notes, monitor);
		List<ZipArchive.Entry> profiles = archive.entries().stream().filter(e -> PROFILE.matcher(e.name()).matches())
				.sorted(Comparator.comparingInt(RasxImporter::folder).thenComparing(RasxImporter::number)).toList();
		if (profiles.isEmpty()) {
			boolean mine = sniff(source).confidence() == Sniff.SIGNATURE;
			return mine ? new ImportOutcome.Rejected(notes.refusedBecause("the archive holds no file of points"))
					: new ImportOutcome.NotMine("is no archive with Profile files");
		}
		List<Table> scans = new ArrayList<>();
		for (ZipArchive.Entry profile : profiles) {
			scan(archive, profile, scans, notes, monitor);
		}
		if (scans.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the archive holds no scan with points"));
		}
		Attenuation.tell(scans, notes);
		return new ImportOutcome.Imported(
				CommonFacts.lift("Rigaku rasx", Technique.DIFFRACTION, scans, Metadata.EMPTY), notes.messages());
	}

	private static int folder(ZipArchive.Entry entry) {
		Matcher matcher = PROFILE.matcher(entry.name());
		Matcher folder = FOLDER.matcher(matcher.matches() && matcher.group(1) != null ? matcher.group(1) : "");
		return folder.matches() ? Integer.parseInt(folder.group(1)) : 0;
	}

	private static int number(ZipArchive.Entry entry) {
		Matcher matcher = PROFILE.matcher(entry.name());
		return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
	}

	private static void scan(XmlArchive archive, ZipArchive.Entry profile, List<Table> scans, Notes notes,
			Monitor monitor) {
		Optional<byte[]> content = archive.bytes(profile);
		if (content.isEmpty()) {
			return;
		}
		TextLines text = TextLines.of(ByteBuffer.wrap(content.get()));
		NumberRows rows = NumberRows.read(text, text.start(), 1, l -> false, monitor);
		rows.tell(notes);
		if (rows.rows() == 0 || rows.width() < 2) {
			notes.warning(profile.name() + " holds no points; it was left out");
			return;
		}
		Optional<XmlElement> conditions = conditions(archive, profile);
		if (conditions.isEmpty()) {
			notes.warning(profile.name() + ": its conditions are missing; the positions are taken for 2θ");
		}
		String axis = conditions.flatMap(c -> c.textOf("ScanInformation", "AxisName")).orElse("");
		String unit = conditions.flatMap(c -> c.textOf("ScanInformation", "PositionUnit")).orElse("");
		conditions.flatMap(c -> c.textOf("ScanInformation", "DataCount")).filter(n -> n.matches("\\d{1,9}"))
				.map(Integer::valueOf).filter(n -> n != rows.rows())
				.ifPresent(n -> notes.warning(String.format("%s: %d points are stated, %d are there", profile.name(), n,
						rows.rows())));
		scans.add(new Table("Scan " + (scans.size() + 1), RasImporter.columns(axis, unit, rows),
				conditions.map(RasxImporter::facts).orElse(Metadata.EMPTY)));
	}

	/** The conditions beside a profile; Rigaku's own spelling leaves out a letter. */
	private static Optional<XmlElement> conditions(XmlArchive archive, ZipArchive.Entry profile) {
		String folder = profile.name().substring(0, profile.name().lastIndexOf('/') + 1);
		Pattern wanted = Pattern.compile(Pattern.quote(folder) + "Mea?surementConditions" + number(profile) + "\\.xml",
				Pattern.CASE_INSENSITIVE);
		return archive.entries().stream().filter(e -> wanted.matcher(e.name()).matches()).findFirst()
				.flatMap(e -> archive.read(e, (element, text) -> false)).map(XmlFile::root);
	}

	private static Metadata facts(XmlElement conditions) {
		Facts facts = new Facts();
		conditions.find("GeneralInformation").ifPresent(general -> {
			general.textOf("SystemName").ifPresent(v -> facts.put(Keys.INSTRUMENT, "Rigaku " + v));
			general.textOf("Operator").ifPresent(v -> facts.put(Keys.OPERATOR, v));
			general.textOf("SampleName").ifPresent(v -> facts.put(Keys.SAMPLE, v));
			general.textOf("Comment").ifPresent(v -> facts.put(Keys.COMMENT, v));
			general.textOf("PartName").ifPresent(v -> facts.put(Keys.PROCEDURE, v));
		});
		conditions.find("HWConfigurations", "XrayGenerator").ifPresent(tube -> {
			tube.textOf("TargetName").ifPresent(v -> facts.put(Keys.ANODE, v));
			tube.textOf("WavelengthKalpha1").ifPresent(v -> facts.positive(Keys.WAVELENGTH, v));
			tube.textOf("WavelengthKalpha2").ifPresent(v -> facts.positive(Keys.WAVELENGTH_2, v));
			tube.textOf("Voltage").ifPresent(v -> facts.positive(Keys.TUBE_VOLTAGE, v));
			tube.textOf("Current").ifPresent(v -> facts.positive(Keys.TUBE_CURRENT, v));
		});
		conditions.find("ScanInformation").ifPresent(scan -> {
			scan.textOf("AxisName").ifPresent(v -> facts.put(Keys.SCAN_AXIS, v));
			scan.textOf("Step").ifPresent(v -> facts.positive(Keys.STEP_SIZE, v));
			scan.textOf("IntensityUnit").ifPresent(v -> facts.put(Keys.INTENSITY_UNIT, v));
			scan.textOf("StartTime").ifPresent(v -> RasFacts.time(Keys.STARTED, "StartTime", v, facts));
			scan.textOf("EndTime").ifPresent(v -> RasFacts.time(Keys.ENDED, "EndTime", v, facts));
		});
		conditions.children().stream().filter(c -> !c.name().equals("RASHeader"))
				.forEach(c -> facts.original(c.name(), c.toMetadata()));
		conditions.find("RASHeader").ifPresent(header -> facts.original("RASHeader", pairs(header)));
		return facts.build();
	}

	/** The header that a ras file of the same scan would have, as pairs of name and value. */
	private static Metadata pairs(XmlElement header) {
		Facts pairs = new Facts();
		header.all("Pair").stream().map(p -> p.all("string")).filter(s -> s.size() == 2)
				.forEach(s -> pairs.original(s.get(0).text().replaceFirst("^\\*", ""), s.get(1).text()));
		return pairs.build().group(Keys.ORIGINAL);
	}
}
