/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.panalytical;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.XmlElement;
import org.glovebox.importers.internal.XmlFile;

/**
 * PANalytical's xrdml, schemas 1.0 to 2.x, with all measurements and scans. Memory stays below 48 times the size of the
 * file: a count of one digit and its blank become characters and up to four numbers.
 */
public final class XrdmlImporter implements Importer {

	private static final String ROOT = "xrdMeasurements";
	/** Real files have one element for 30 bytes or more; so many more would only fill the memory. */
	private static final int BYTES_PER_ELEMENT = 16;
	private static final int LEAST_ELEMENTS = 10_000;

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines head = TextLines.of(ByteBuffer.wrap(source.head()));
		String text = head.text(head.start(), head.end());
		return text.stripLeading().startsWith("<") && text.contains(ROOT)
				? new Sniff(Sniff.SIGNATURE, "an XML file with the element " + ROOT)
				: Sniff.no("no XML file with the element " + ROOT);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		Sniff sniff = sniff(source);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		if (source.size() > Integer.MAX_VALUE / 2) {
			return ImportOutcome.Rejected.because("files of more than 1 GiB are not read");
		}
		byte[] content = new byte[(int) source.size()];
		source.bytes().get(content);
		try {
			XmlFile file = XmlFile.read(content, LEAST_ELEMENTS + content.length / BYTES_PER_ELEMENT,
					(element, text) -> false, monitor);
			return read(file, monitor);
		} catch (XmlFile.Unreadable e) {
			return ImportOutcome.Rejected.because("the XML cannot be read: " + e.getMessage());
		}
	}

	private static ImportOutcome read(XmlFile file, Monitor monitor) {
		if (!file.root().name().equals(ROOT)) {
			return new ImportOutcome.NotMine("the outermost element is not " + ROOT);
		}
		Notes notes = new Notes();
		if (!file.fault().isEmpty()) {
			notes.warning("the XML is damaged or cut off: " + file.fault() + "; what stands before was read", file.line(), 1);
		}
		List<Table> scans = new ArrayList<>();
		for (XmlElement measurement : file.root().all("xrdMeasurement")) {
			Metadata facts = XrdmlFacts.ofMeasurement(measurement);
			for (XmlElement scan : measurement.all("scan")) {
				monitor.checkCancelled();
				scan(file, scan, facts, scans, notes);
			}
		}
		if (scans.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no scan with intensities"));
		}
		return new ImportOutcome.Imported(CommonFacts.lift("PANalytical xrdml" + version(file.root()),
				Technique.DIFFRACTION, scans, XrdmlFacts.ofFile(file.root())), notes.messages());
	}

	private static void scan(XmlFile file, XmlElement scan, Metadata facts, List<Table> scans, Notes notes) {
		int number = scans.size() + 1;
		for (XmlElement points : scan.all("dataPoints")) {
			XrdmlScan read = new XrdmlScan(points, "scan " + number, notes);
			boolean cut = !file.fault().isEmpty() && isLast(file.root(), points) && XrdmlScan.isIntensity(file.within());
			read.columns(cut).ifPresent(columns -> scans.add(new Table("Scan " + (scans.size() + 1), columns,
					XrdmlFacts.ofScan(facts, scan, points))));
		}
	}

	/** Whether an element is the last of its file at every depth, so that a cut goes through it. */
	private static boolean isLast(XmlElement root, XmlElement wanted) {
		XmlElement at = root;
		while (at != wanted && !at.children().isEmpty()) {
			at = at.children().get(at.children().size() - 1);
		}
		return at == wanted;
	}

	private static String version(XmlElement root) {
		String schema = root.attribute("schemaLocation").orElse("");
		int slash = schema.indexOf("XRDMeasurement/");
		String version = slash < 0 ? "" : schema.substring(slash + 15).split("[^0-9.]", 2)[0];
		return version.isEmpty() ? "" : " (schema " + version + ")";
	}
}
