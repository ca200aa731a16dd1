/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Source;
import org.glovebox.core.reading.SourceFile;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The importers that the bundle contributes, asked in the order in which the program asks them. */
final class Readers {

	private static final Path CONTRIBUTIONS = Path.of("../org.glovebox.importers/plugin.xml");

	private final List<Entry> entries;

	private Readers(List<Entry> entries) {
		this.entries = entries;
	}

	/** An importer as its XML describes it. */
	private record Entry(String id, List<String> endings, Importer importer) {

		boolean fits(String name) {
			return endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
		}
	}

	/** What came of a file. */
	record Read(String reader, Dataset dataset) {
	}

	/** An importer with its confidence in one of the files of an archive. */
	private record Candidate(Entry entry, Source source, int confidence) {
	}

	/** All importers of the bundle. */
	static Readers ofTheBundle() throws IOException, ReflectiveOperationException {
		List<Entry> entries = new ArrayList<>();
		NodeList elements = elements();
		for (int i = 0; i < elements.getLength(); i++) {
			Element element = (Element) elements.item(i);
			List<String> endings = Stream.of(element.getAttribute("extensions").split(",")).map(e -> "." + e).toList();
			entries.add(new Entry(element.getAttribute("id"), endings,
					(Importer) Class.forName(element.getAttribute("class")).getDeclaredConstructor().newInstance()));
		}
		return new Readers(entries);
	}

	private static NodeList elements() throws IOException {
		try (var xml = Files.newInputStream(CONTRIBUTIONS)) {
			return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(xml).getElementsByTagName("importer");
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException(e);
		}
	}

	/** Reads a file, unpacked where it is an archive; empty where no importer takes it. */
	Optional<Read> read(Path path) throws IOException {
		try (SourceFile file = SourceFile.open(path)) {
			List<Candidate> candidates = new ArrayList<>();
			for (Source source : file.candidates()) {
				for (Entry entry : entries) {
					candidates.add(new Candidate(entry, source, entry.importer().sniff(source).confidence()));
				}
			}
			candidates.sort(Comparator.comparingInt((Candidate c) -> -c.confidence())
					.thenComparing(c -> !c.entry().fits(c.source().name())).thenComparing(c -> c.entry().id()));
			for (Candidate candidate : candidates) {
				if (candidate.confidence() > 0 && candidate.entry().importer().read(candidate.source(),
						Monitor.NONE) instanceof ImportOutcome.Imported imported) {
					return Optional.of(new Read(candidate.entry().id(), imported.dataset()));
				}
			}
			return Optional.empty();
		}
	}
}
