/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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

	/** Reads a file of the corpus with the importer that its name asks for. */
	static Reading corpus(String name) {
		Importer importer = name.endsWith(".mpr") ? new MprImporter() : new MptImporter();
		try {
			return of(importer.read(TestSource.of(Corpus.file(name)), Monitor.NONE));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Reading mpr(byte[] file) {
		return of(outcome(new MprImporter(), "test.mpr", file));
	}

	static Reading mpt(byte[] file) {
		return of(outcome(new MptImporter(), "test.mpt", file));
	}

	static ImportOutcome outcome(Importer importer, String name, byte[] file) {
		try {
			return importer.read(TestSource.of(name, file), Monitor.NONE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Reading of(ImportOutcome outcome) {
		ImportOutcome.Imported imported = assertInstanceOf(ImportOutcome.Imported.class, outcome, outcome::toString);
		return new Reading(imported.dataset(), imported.messages());
	}

	/** Names of the columns. */
	List<String> names() {
		return dataset.table().columns().stream().map(Column::name).toList();
	}

	/** The values of a column over all parts. */
	double[] values(String name) {
		return dataset.parts().stream().flatMapToDouble(part -> DoubleStream.of(part.column(name).numbers())).toArray();
	}

	Column column(String name) {
		return dataset.table().column(name);
	}

	boolean tells(String words) {
		return messages.stream().anyMatch(message -> message.text().contains(words));
	}

	Message message(String words) {
		return messages.stream().filter(message -> message.text().contains(words)).findFirst()
				.orElseThrow(() -> new AssertionError("no message with: " + words + " in " + messages));
	}

	/** Rows of each part. */
	List<Integer> partRows() {
		return dataset.parts().stream().map(Table::rows).toList();
	}

	static double[] range(int count) {
		return IntStream.range(0, count).asDoubleStream().toArray();
	}
}
