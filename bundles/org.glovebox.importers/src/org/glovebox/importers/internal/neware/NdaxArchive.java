/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.XmlElement;
import org.glovebox.importers.internal.XmlFile;
import org.glovebox.importers.internal.ZipArchive;
import org.glovebox.importers.internal.ZipArchive.Allowance;
import org.glovebox.importers.internal.ZipArchive.Entry;
import org.glovebox.importers.internal.ZipArchive.Unpacked;

/** The files of an {@code .ndax} archive, unpacked one by one within an allowance. */
final class NdaxArchive {

	/**
	 * Real archives unpack to 2 to 15 times their size; each unpacked byte becomes at most 14 bytes of columns. So a
	 * file can take about 700 times its size in memory, and a tiny one no more than about 120 MB.
	 */
	private static final long HIGHEST_RATIO = 50;
	private static final long ALWAYS_ALLOWED = 8 << 20;
	/** Elements in all XML files together, of a few hundred bytes each; real archives have up to some thousand. */
	private static final int MOST_ELEMENTS = 100_000;

	private final ZipArchive zip;
	private final Allowance allowance;
	private final Monitor monitor;
	private int elementsLeft = MOST_ELEMENTS;

	/**
	 * @param size bytes of the archive
	 */
	NdaxArchive(ZipArchive zip, long size, Monitor monitor) {
		this.zip = zip;
		this.allowance = new Allowance(ALWAYS_ALLOWED + HIGHEST_RATIO * size);
		this.monitor = monitor;
	}

	/** An unpacked file. */
	record Part(NdcFile file, boolean complete) {
	}

	/** The file of a name with a header; empty where it is not there or, with a message, where it cannot be used. */
	Optional<Part> part(String name, Notes notes) {
		return zip.find(name).flatMap(entry -> part(entry, notes));
	}

	/** The file of an entry. */
	Optional<Part> part(Entry entry, Notes notes) {
		return switch (zip.unpack(entry, allowance, monitor)) {
		case Unpacked.Refused refused -> {
			notes.warning(entry.name() + " was left out: " + refused.reason());
			yield Optional.empty();
		}
		case Unpacked.Content content -> {
			if (!content.fault().isEmpty()) {
				notes.warning(entry.name() + ": " + content.fault());
			}
			NdcFile file = new NdcFile(entry.name(), content.bytes());
			if (!file.hasHeader()) {
				notes.warning(entry.name() + " was left out: it has no header");
			}
			yield Optional.of(new Part(file, content.fault().isEmpty())).filter(p -> p.file().hasHeader());
		}
		};
	}

	/** What the XML files of the archive say. */
	NdaxMetadata metadata(Notes notes) {
		NdaxMetadata metadata = new NdaxMetadata();
		for (Entry entry : xmlFiles()) {
			switch (zip.unpack(entry, allowance, monitor)) {
			case Unpacked.Refused refused -> notes.warning(entry.name() + " was left out: " + refused.reason());
			case Unpacked.Content content -> add(entry, content, metadata, notes);
			}
		}
		return metadata;
	}

	private void add(Entry entry, Unpacked.Content content, NdaxMetadata metadata, Notes notes) {
		try {
			String name = entry.name().substring(entry.name().lastIndexOf('/') + 1);
			XmlElement root = XmlFile.parse(new StringReader(text(content.bytes())), elementsLeft);
			elementsLeft -= root.count();
			metadata.add(name.substring(0, name.length() - 4), root);
		} catch (XmlFile.Unreadable e) {
			notes.warning(entry.name() + " was left out: " + e.getMessage());
		}
	}

	/** The text of an XML file, whatever encoding it states; a byte order mark is none of it. */
	private static String text(byte[] content) {
		String text = NewareText.decode(content).strip();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private List<Entry> xmlFiles() {
		return zip.entries().stream().filter(e -> e.name().toLowerCase(Locale.ROOT).endsWith(".xml")).toList();
	}

	List<Entry> entries() {
		return zip.entries();
	}
}
