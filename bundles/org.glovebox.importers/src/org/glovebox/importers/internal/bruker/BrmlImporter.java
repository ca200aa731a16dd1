/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Attenuation;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.XmlArchive;
import org.glovebox.importers.internal.XmlElement;
import org.glovebox.importers.internal.XmlFile;
import org.glovebox.importers.internal.ZipArchive;

/**
 * Bruker's brml, an archive of XML files with one RawData file for each range. What it may unpack to is limited by
 * {@link XmlArchive}; a number of a point takes at least two bytes there and becomes eight.
 */
public final class BrmlImporter implements Importer {

	private static final Pattern RAW_DATA = Pattern.compile("(?:.*/)?RawData(\\d{1,9})\\.xml", Pattern.CASE_INSENSITIVE);

	@Override
	public Sniff sniff(Source source) throws IOException {
		return XmlArchive.sniff(source, "brml", name -> RAW_DATA.matcher(name).matches()
				|| name.toLowerCase(Locale.ROOT).endsWith("measurementcontainer.xml")
				|| name.toLowerCase(Locale.ROOT).startsWith("experiment0/"));
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		Notes notes = new Notes();
		XmlArchive archive = new XmlArchive(source, notes, monitor);
		List<ZipArchive.Entry> files = archive.entries().stream().filter(e -> RAW_DATA.matcher(e.name()).matches())
				.sorted(Comparator.comparingInt(BrmlImporter::number)).toList();
		if (files.isEmpty()) {
			return archive.entries().stream().anyMatch(e -> e.name().startsWith("Experiment0/"))
					? new ImportOutcome.Rejected(notes.refusedBecause("the archive holds no RawData file"))
					: new ImportOutcome.NotMine("is no archive with RawData files");
		}
		Metadata facts = archive.find("DataContainer.xml")
				.flatMap(e -> archive.read(e, (element, text) -> false)).map(XmlFile::root)
				.map(BrmlFacts::ofContainer).orElse(Metadata.EMPTY);
		List<Table> ranges = new ArrayList<>();
		for (ZipArchive.Entry file : files) {
			monitor.progress((double) ranges.size() / files.size(), "reading ranges");
			range(archive, file, ranges, notes);
		}
		if (ranges.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the archive holds no range with points"));
		}
		Attenuation.tell(ranges, notes);
		return new ImportOutcome.Imported(CommonFacts.lift("Bruker brml", Technique.DIFFRACTION, ranges, facts),
				notes.messages());
	}

	private static int number(ZipArchive.Entry entry) {
		Matcher matcher = RAW_DATA.matcher(entry.name());
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	private static void range(XmlArchive archive, ZipArchive.Entry file, List<Table> ranges, Notes notes) {
		BrmlRows rows = new BrmlRows();
		Optional<XmlFile> xml = archive.read(file, rows::take);
		if (xml.isEmpty()) {
			return;
		}
		XmlElement raw = xml.get().root();
		int run = 0;
		String name = "Range " + (number(file) + 1);
		for (XmlElement route : raw.find("DataRoutes").map(r -> r.all("DataRoute")).orElse(List.of())) {
			if (route.find("Datum").isPresent() && run < rows.runs().size()) {
				BrmlRows.Run points = rows.runs().get(run++);
				if (points.otherWidth() > 0) {
					notes.warning(file.name() + ": points with another number of numbers than the first were left out",
							-1, points.otherWidth());
				}
				List<Column> columns = new BrmlRoute(route, points, notes).columns();
				String part = run == 1 ? name : name + ", " + route.attribute("RouteFlag").orElse("route") + " " + run;
				ranges.add(new Table(part, columns, BrmlFacts.ofRoute(raw, route)));
			}
		}
		if (run == 0) {
			notes.warning(file.name() + " holds no points; pictures of area detectors are not read");
		}
	}
}
