/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.sdk.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Source;

/**
 * Tries an importer on a good file and on damaged copies of it, and lists every promise of {@link Importer} that it
 * breaks. A test asserts that the list is empty.
 */
public final class ImporterContract {

	private static final int CUTS = 48;
	private static final int DAMAGED = 48;

	private final Importer importer;
	private final String name;
	private final byte[] good;
	private final List<String> broken = new ArrayList<>();

	private ImporterContract(Importer importer, String name, byte[] good) {
		this.importer = importer;
		this.name = name;
		this.good = good.clone();
	}

	/**
	 * Runs all checks.
	 *
	 * @param importer the importer to try
	 * @param name name of the good file
	 * @param good bytes of a file that the importer reads
	 * @return the broken promises, in words; empty where all are kept
	 */
	public static List<String> violations(Importer importer, String name, byte[] good) {
		ImporterContract contract = new ImporterContract(importer, name, good);
		contract.readsTheGoodFile();
		contract.knowsTheFileUnderAnyName();
		contract.survives("an empty file", new byte[0]);
		contract.leavesForeignFilesAlone();
		contract.survivesCuts();
		contract.survivesDamage();
		contract.canBeCancelled();
		return List.copyOf(contract.broken);
	}

	private void readsTheGoodFile() {
		if (run("the good file", good, Monitor.NONE) instanceof Imported first) {
			checkVocabulary(first.dataset());
			if (!(run("the good file, again", good, Monitor.NONE) instanceof Imported second
					&& second.dataset().rows() == first.dataset().rows()
					&& second.dataset().metadata().equals(first.dataset().metadata()))) {
				broken.add("reading the good file twice does not give the same");
			}
		} else {
			broken.add("the good file is not read");
		}
	}

	private void checkVocabulary(Dataset dataset) {
		for (Table table : dataset.parts()) {
			for (Column column : table.columns()) {
				Vocabulary.columns().find(column.name()).ifPresent(term -> {
					if (!term.unit().equals(column.unit())) {
						broken.add("column " + column.name() + " has the unit '" + column.unit()
								+ "', the vocabulary says '" + term.unit() + "'");
					}
				});
			}
		}
	}

	private void knowsTheFileUnderAnyName() {
		try {
			int own = importer.sniff(new BytesSource(name, good)).confidence();
			int renamed = importer.sniff(new BytesSource("data.bin", good)).confidence();
			if (own == 0) {
				broken.add("the good file is not recognised");
			} else if (renamed == 0) {
				broken.add("the good file is not recognised under the name data.bin");
			}
		} catch (IOException | RuntimeException e) {
			broken.add("sniffing the good file fails with " + e);
		}
	}

	private void leavesForeignFilesAlone() {
		byte[] noise = new byte[20_000];
		new Random(1).nextBytes(noise);
		if (run("random bytes", noise, Monitor.NONE) instanceof Imported) {
			broken.add("random bytes are read as data");
		}
	}

	private void survivesCuts() {
		for (int i = 1; i < CUTS; i++) {
			survives("the good file cut off at byte " + cut(i), Arrays.copyOf(good, cut(i)));
		}
	}

	private int cut(int i) {
		return (int) ((long) good.length * i / CUTS);
	}

	private void survivesDamage() {
		Random random = new Random(2);
		for (int i = 0; i < DAMAGED && good.length > 0; i++) {
			byte[] damaged = good.clone();
			for (int k = 0; k <= i % 8; k++) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
			}
			survives("the good file with damage number " + i, damaged);
		}
	}

	private void survives(String what, byte[] content) {
		run(what, content, Monitor.NONE);
	}

	private void canBeCancelled() {
		Monitor cancelled = new Monitor() {
			@Override
			public void progress(double fraction, String what) {
				// nobody listens
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		try {
			importer.read(new BytesSource(name, good), cancelled);
			broken.add("a cancelled import goes on to its end");
		} catch (CancellationException e) {
			// as promised
		} catch (IOException | RuntimeException e) {
			broken.add("a cancelled import fails with " + e);
		}
	}

	private @org.eclipse.jdt.annotation.Nullable ImportOutcome run(String what, byte[] content, Monitor monitor) {
		Source source = new BytesSource(name, content);
		try {
			importer.sniff(source);
			return importer.read(source, monitor);
		} catch (IOException | RuntimeException e) {
			broken.add(what + " gives an exception instead of an outcome: " + e);
		} catch (StackOverflowError | OutOfMemoryError e) {
			broken.add(what + " exhausts memory: " + e);
		}
		return null;
	}
}
