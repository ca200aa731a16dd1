/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.LogEntry;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.Projection;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreException;
import org.glovebox.core.store.StoreOpening;

/**
 * Damages the database file of a copy of a notebook at a random place, opens it and compares: either the notebook cannot
 * be opened or read, or verification names a fault, or the damage lies where nothing is, and all is as it was.
 */
final class DamagedDatabase {

	private static final int LONGEST_SECONDS = 60;

	private final Path original;
	private final Path copy;
	private final Random random;
	private final String truth;
	private int refused;
	private int found;
	private int harmless;

	DamagedDatabase(Path original, Path copy, long seed) throws IOException {
		this.original = original;
		this.copy = copy;
		this.random = new Random(seed);
		copy();
		this.truth = everything(copy).orElseThrow(() -> new IOException("the notebook is not sound"));
	}

	/** Damages a copy once; what it looked like where damage was taken for truth. */
	Optional<String> tryOnce() throws IOException {
		copy();
		String damage = damage(copy.resolve("notebook.mv.db"));
		ExecutorService worker = Executors.newSingleThreadExecutor();
		try {
			return worker.submit(() -> judge(damage)).get(LONGEST_SECONDS, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			return Optional.of(damage + ": no end within " + LONGEST_SECONDS + " s");
		} catch (ExecutionException | InterruptedException e) {
			return Optional.of(damage + ": " + e);
		} finally {
			worker.shutdownNow();
		}
	}

	String summary() {
		return refused + " refused, " + found + " named by verify, " + harmless + " without effect";
	}

	private Optional<String> judge(String damage) throws IOException {
		try {
			Optional<String> seen = everything(copy);
			if (seen.isEmpty()) {
				found++;
				return Optional.empty();
			}
			harmless++;
			return seen.get().equals(truth) ? Optional.empty() : Optional.of(damage + " is taken for truth");
		} catch (StoreException | Unopened e) {
			refused++;
			return Optional.empty();
		}
	}

	/** The notebook was refused. */
	private static final class Unopened extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	private String damage(Path database) throws IOException {
		byte[] bytes = Files.readAllBytes(database);
		int at = random.nextInt(bytes.length);
		int length = random.nextInt(4) == 0 ? Math.min(bytes.length - at, 1 + random.nextInt(4096)) : 1;
		for (int i = at; i < at + length; i++) {
			bytes[i] = length == 1 ? (byte) (bytes[i] ^ 1 << random.nextInt(8)) : (byte) random.nextInt(256);
		}
		Files.write(database, bytes);
		return length + " bytes changed at " + at;
	}

	/** All that can be read, as a hash; empty where verification finds a fault. */
	private static Optional<String> everything(Path folder) throws IOException {
		if (!(new H2StoreProvider().open(folder.toString()) instanceof StoreOpening.Opened opened)) {
			throw new Unopened();
		}
		try (Notebook notebook = Notebook.on(opened.store())) {
			VerifyReport report = notebook.verify(Monitor.NONE);
			if (!report.sound()) {
				return Optional.empty();
			}
			StringBuilder all = new StringBuilder();
			opened.store().audit(new Writer(all));
			for (RecordSummary record : notebook.list(RecordFilter.ALL)) {
				all.append(record).append(notebook.history(record.uuid())).append(notebook.find(record.shortId()))
						.append(notebook.search(record.title(), 10)).append(notebook.edgesAt(record.uuid()));
			}
			return Optional.of(Sha256.of(all.toString()).hex());
		}
	}

	private void copy() throws IOException {
		if (Files.exists(copy)) {
			try (Stream<Path> files = Files.walk(copy)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
		try (Stream<Path> files = Files.walk(original)) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve(original.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}

	/** Writes down what an audit is shown. */
	private record Writer(StringBuilder all) implements NotebookStore.Audit {

		@Override
		public void revision(String key, UUID record, byte[] bytes) {
			all.append(key).append(record).append(Sha256.of(bytes));
		}

		@Override
		public void record(RecordSummary summary, Projection stored, boolean isFound) {
			all.append(summary).append(stored.shortId()).append(stored.title()).append(stored.project())
					.append(sorted(stored.edges())).append(sorted(stored.facts())).append(sorted(stored.blobs())).append(isFound);
		}

		private static List<String> sorted(java.util.Collection<?> items) {
			return items.stream().map(Object::toString).sorted().toList();
		}

		@Override
		public void orphan(String key, UUID record, byte[] bytes) {
			revision(key, record, bytes);
		}

		@Override
		public void seal(String seal) {
			all.append(seal);
		}

		@Override
		public void entry(LogEntry entry, long serial) {
			all.append(entry).append(serial);
		}

		@Override
		public void unlogged(String key, UUID record) {
			all.append(key);
		}

		@Override
		public void modelPackage(String nsUri, String key, byte[] description) {
			all.append(nsUri).append(key).append(Sha256.of(description));
		}

		@Override
		public void keptText(String name, String text) {
			all.append(name).append(text);
		}

		@Override
		public void unfitIndex(String table, String name) {
			all.append(table).append(name);
		}
	}
}
