/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;

/** What an importer made of a file, in the form in which the tests ask for it. */
public record ReadFile(Dataset dataset, List<Message> messages) {

	/** Reads a file of the corpus. */
	public static ReadFile corpus(Importer importer, String name) {
		try {
			return of(outcome(importer, name.substring(name.lastIndexOf('/') + 1), Files.readAllBytes(Corpus.file(name))));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Reads a made-up text file. */
	public static ReadFile text(Importer importer, String name, String content) {
		return of(outcome(importer, name, content.getBytes(StandardCharsets.UTF_8)));
	}

	public static ReadFile bytes(Importer importer, String name, byte[] content) {
		return of(outcome(importer, name, content));
	}

	public static ImportOutcome outcome(Importer importer, String name, byte[] content) {
		try {
			return importer.read(TestSource.of(name, content), Monitor.NONE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** How sure an importer is of a file. */
	public static int confidence(Importer importer, String name, byte[] content) {
		try {
			return importer.sniff(TestSource.of(name, content)).confidence();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static ReadFile of(ImportOutcome outcome) {
		ImportOutcome.Imported imported = assertInstanceOf(ImportOutcome.Imported.class, outcome, outcome::toString);
		return new ReadFile(imported.dataset(), imported.messages());
	}

	public Table table() {
		return dataset.table();
	}

	public int rows() {
		return table().rows();
	}

	public Metadata facts() {
		return dataset.metadata();
	}

	public String fact(String key) {
		return facts().text(key).orElse("");
	}

	public List<String> names() {
		return table().columns().stream().map(Column::name).toList();
	}

	public double[] numbers(String column) {
		return table().column(column).numbers();
	}

	public double first(String column) {
		return table().column(column).number(0);
	}

	public double last(String column) {
		return table().column(column).number(rows() - 1);
	}

	public List<String> texts(String column) {
		Column texts = table().column(column);
		return IntStream.range(0, texts.size()).mapToObj(texts::text).toList();
	}

	/** Whether a message holds these words. */
	public boolean tells(String words) {
		return messages.stream().anyMatch(m -> m.text().contains(words));
	}
}
