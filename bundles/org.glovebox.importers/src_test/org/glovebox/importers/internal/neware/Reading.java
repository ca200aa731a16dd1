/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Corpus;
import org.glovebox.importers.internal.TestSource;

/**
 * What an importer made of a file, in the form in which the tests ask for it.
 *
 * @param dataset the data set
 * @param messages what the user is told
 */
record Reading(Dataset dataset, List<Message> messages) {

	/** Reads a file of the corpus, out of its zip archive where it is in one. */
	static Reading corpus(String name) {
		return of(outcome(name, corpusBytes(name)));
	}

	/** The bytes of a file of the corpus, out of its zip archive where it is in one. */
	static byte[] corpusBytes(String name) {
		Path file = Corpus.file("cycling-neware/" + name);
		try {
			return name.endsWith(".nda.zip") ? onlyEntry(file) : Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] onlyEntry(Path archive) throws IOException {
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			Enumeration<? extends ZipEntry> entries = zip.entries();
			return zip.getInputStream(entries.nextElement()).readAllBytes();
		}
	}

	static Reading nda(byte[] file) {
		return of(outcome("test.nda", file));
	}

	static Reading ndax(NdaxBytes file) {
		return of(outcome("test.ndax", file.toBytes()));
	}

	static ImportOutcome outcome(String name, byte[] file) {
		return outcome(name.contains(".ndax") ? new NewareNdaxImporter() : new NewareNdaImporter(), name, file);
	}

	static ImportOutcome outcome(Importer importer, String name, byte[] file) {
		try {
			return importer.read(TestSource.of(name, file), Monitor.NONE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Reading of(ImportOutcome outcome) {
		ImportOutcome.Imported imported = assertInstanceOf(ImportOutcome.Imported.class, outcome, outcome::toString);
		return new Reading(imported.dataset(), imported.messages());
	}

	Table table() {
		return dataset.table();
	}

	int rows() {
		return table().rows();
	}

	List<String> names() {
		return table().columns().stream().map(Column::name).toList();
	}

	double[] numbers(String name) {
		return table().column(name).numbers();
	}

	List<String> texts(String name) {
		Column column = table().column(name);
		return IntStream.range(0, column.size()).mapToObj(column::text).toList();
	}

	/** Whether a message holds these words. */
	boolean tells(String words) {
		return messages.stream().anyMatch(m -> m.text().contains(words));
	}
}
