/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.ZipArchive;
import org.glovebox.importers.internal.ZipStream;

/** A workbook in the form {@code .xlsx}: a zip archive of XML. */
final class XlsxWorkbook implements Workbook {

	/** What may be unpacked from a byte of the file, and from any file. */
	private static final long MULTIPLE = 64;
	private static final long ALWAYS = 16 << 20;
	private static final int MOST_SHEETS = 200;
	private static final int MOST_TEXTS = 2_000_000;

	private final ZipArchive zip;
	private final ZipArchive.Allowance allowance;
	private final Notes notes;
	private final Monitor monitor;
	private final Map<String, String> paths = new HashMap<>();
	private final List<String> names = new ArrayList<>();
	private final List<String> texts;
	private final NumberFormats formats;
	private boolean from1904;

	private XlsxWorkbook(ZipArchive zip, long size, Notes notes, Monitor monitor) {
		this.zip = zip;
		this.notes = notes;
		this.monitor = monitor;
		this.allowance = new ZipArchive.Allowance(Math.max(ALWAYS, MULTIPLE * size));
		findSheets();
		texts = part("xl/sharedStrings.xml", XlsxWorkbook::texts).orElse(List.of());
		formats = part("xl/styles.xml", NumberFormats::of).orElse(NumberFormats.NONE);
	}

	/** Opens a workbook; empty where the bytes are none. */
	static Optional<Workbook> open(ByteBuffer content, Notes notes, Monitor monitor) {
		int size = content.limit();
		ZipArchive zip = ZipArchive.of(content);
		boolean workbook = zip.entries().stream().anyMatch(e -> e.name().replace('\\', '/').startsWith("xl/"));
		if (!workbook) {
			return Optional.empty();
		}
		if (!zip.isComplete()) {
			notes.warning("the workbook is cut off: its directory is missing", size, 1);
		}
		return Optional.of(new XlsxWorkbook(zip, size, notes, monitor));
	}

	@Override
	public List<String> sheetNames() {
		return List.copyOf(names);
	}

	@Override
	public boolean countsFrom1904() {
		return from1904;
	}

	@Override
	public Optional<Sheet> sheet(String name) {
		return part(paths.getOrDefault(name, ""), xml -> XlsxSheet.read(name, xml, texts, formats, monitor));
	}

	/** What is read from a part; empty where it is missing or cannot be unpacked, which is told. */
	private <T> Optional<T> part(String path, Function<XmlScan, T> reader) {
		monitor.checkCancelled();
		Optional<ZipArchive.Entry> entry = zip.entries().stream().filter(e -> e.name().replace('\\', '/').equalsIgnoreCase(path))
				.findFirst();
		if (entry.isEmpty()) {
			return Optional.empty();
		}
		try (ZipStream content = zip.open(entry.get(), allowance, monitor)) {
			XmlScan xml = new XmlScan(content);
			if (xml.isEmpty()) {
				notes.warning("the part " + path + " cannot be read" + (content.fault().isEmpty() ? "" : ": " + content.fault()));
				return Optional.empty();
			}
			if (xml.hasDocumentType()) {
				notes.warning("the part " + path + " has a document type, which workbooks never have; it was left out");
				return Optional.empty();
			}
			T read = reader.apply(xml);
			xml.skipRest();
			if (!content.fault().isEmpty()) {
				notes.warning("the part " + path + " is damaged: " + content.fault());
			}
			return Optional.of(read);
		}
	}

	/** The sheets that the workbook lists; where it lists none, as in a file cut off, those whose parts are there. */
	private void findSheets() {
		Map<String, String> targets = targets();
		part("xl/workbook.xml", xml -> {
			while (xml.next()) {
				if (xml.is("sheet") && xml.opens() && names.size() < MOST_SHEETS) {
					String target = targets.getOrDefault(xml.value("id"), "worksheets/sheet" + xml.value("sheetId") + ".xml");
					add(xml.value("name"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
				} else if (xml.is("workbookPr") && xml.opens()) {
					from1904 = xml.value("date1904").matches("1|true");
				}
			}
			return names;
		});
		if (names.isEmpty()) {
			zip.entries().stream().map(ZipArchive.Entry::name).filter(n -> n.matches("xl/worksheets/[^/]+\\.xml")).sorted()
					.limit(MOST_SHEETS).forEach(n -> add(n.substring(n.lastIndexOf('/') + 1, n.length() - 4), n));
		}
	}

	private void add(String name, String path) {
		if (paths.putIfAbsent(name, path) == null) {
			names.add(name);
		}
	}

	private Map<String, String> targets() {
		return part("xl/_rels/workbook.xml.rels", xml -> {
			Map<String, String> targets = new HashMap<>();
			while (xml.next()) {
				if (xml.is("Relationship") && xml.opens()) {
					targets.put(xml.value("Id"), xml.value("Target"));
				}
			}
			return targets;
		}).orElse(Map.of());
	}

	private static List<String> texts(XmlScan xml) {
		List<String> texts = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		boolean phonetic = false;
		while (xml.next() && texts.size() < MOST_TEXTS) {
			if (xml.is("rPh")) {
				phonetic = xml.opens() && !xml.closes();
			} else if (xml.is("t") && xml.opens() && !xml.closes() && !phonetic) {
				int to = xml.contentTo();
				text.append(xml.text(xml.contentFrom(), to));
			} else if (xml.is("si") && xml.closes()) {
				texts.add(text.isEmpty() ? "" : text.toString());
				text.setLength(0);
			}
		}
		return texts;
	}
}
