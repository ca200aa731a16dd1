/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.Backup;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreOpening;
import org.glovebox.core.store.StoreOpening.Cause;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

	@TempDir
	Path temp;

	private final H2StoreProvider stores = new H2StoreProvider();
	private Path backups;
	private OpenNotebook open;

	@BeforeEach
	void create() throws IOException {
		backups = temp.resolve("backups");
		open = OpenNotebook.create(temp.resolve("notebook"));
		Lot sulfur = withFile("Sulfur", 1);
		open.saveAll(List.of(sulfur, OpenNotebook.batch("S@C", sulfur)));
		Stored stored = open.load(sulfur);
		stored.record().setTitle("Sulfur, sublimed");
		open.edit(stored, "as the label says");
		open.notebook.keepText("import.rules", Optional.of("SC-* is a batch"));
	}

	private Lot withFile(String title, int content) throws IOException {
		Lot lot = OpenNotebook.lot(title);
		Attachment file = NotebookFactory.eINSTANCE.createAttachment();
		file.setFileName("certificate.pdf");
		byte[] bytes = new byte[100_000];
		bytes[0] = (byte) content;
		file.setBlob(open.notebook.blobs().write(new ByteArrayInputStream(bytes)).hex());
		lot.getAttachments().add(file);
		return lot;
	}

	@AfterEach
	void close() {
		open.close();
	}

	@Test
	void aRestoredNotebookHasEveryRevisionAndFileAndTheSameSeal() throws IOException {
		Backup.Report report = open.notebook.backup(backups, Monitor.NONE);

		try (Notebook restored = restored(report.backup().name(), "restored")) {
			assertEquals(hashes(open.notebook), hashes(restored));
			VerifyReport verified = restored.verify(List.of(report.backup().seal()), Monitor.NONE);
			assertTrue(verified.sound(), verified.toString());
			assertEquals(report.backup().seal(), verified.seal());
			assertEquals(open.notebook.info().id(), restored.info().id());
			assertEquals(open.notebook.keptText("import.rules"), restored.keptText("import.rules"));
		}
	}

	/** Every hash of every revision and file. */
	private static List<String> hashes(Notebook notebook) throws IOException {
		TreeSet<String> result = new TreeSet<>();
		for (RecordSummary record : notebook.list(RecordFilter.ALL)) {
			notebook.history(record.uuid()).forEach(r -> result.add("revision "
					+ Sha256.of(notebook.revision(r.id()).orElseThrow().bytes()).hex()));
		}
		for (Sha256 blob : notebook.blobs().all()) {
			try (var in = notebook.blobs().open(blob)) {
				result.add("file " + Sha256.of(in.readAllBytes()).hex());
			}
		}
		return List.copyOf(result);
	}

	@Test
	void onlyNewFilesAreCopiedAndEachBackupIsRestoredAsItWas() throws IOException {
		Backup.Report first = open.notebook.backup(backups, Monitor.NONE);
		List<String> then = hashes(open.notebook);
		open.save(withFile("Selenium", 2));
		Backup.Report second = open.notebook.backup(backups, Monitor.NONE);
		long size = size(backups);
		Backup.Report third = open.notebook.backup(backups, Monitor.NONE);

		assertEquals(1, first.copied());
		assertEquals(1, second.copied());
		assertEquals(100_000, second.copiedBytes());
		assertEquals(0, third.copied());
		assertTrue(size(backups) - size < 2_000, "nothing was new");
		assertEquals(Stream.of(first, second, third).map(r -> r.backup().name() + r.backup().seal()).toList(),
				stores.backups(backups).backups().stream().map(b -> b.name() + b.seal()).toList());
		try (Notebook restored = restored(first.backup().name(), "first")) {
			assertEquals(then, hashes(restored));
		}
		try (Notebook restored = restored("", "newest")) {
			assertEquals(hashes(open.notebook), hashes(restored));
		}
	}

	private static long size(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
		}
	}

	@Test
	void nothingIsEverOverwritten() throws IOException {
		open.notebook.backup(backups, Monitor.NONE);
		Path other = Files.createDirectories(temp.resolve("other"));
		Files.writeString(other.resolve("mine.txt"), "mine");

		assertEquals(Cause.EXISTS, refused("", open.folder).cause());
		assertEquals(Cause.EXISTS, refused("", other).cause());
		assertTrue(refused("20010101-000000", temp.resolve("new")).reason().contains("20010101-000000"));
	}

	@Test
	void brokenBackupsAreNamedWithFileAndReason() throws IOException {
		Backup backup = open.notebook.backup(backups, Monitor.NONE).backup();
		String hex = open.notebook.blobs().all().get(0).hex();
		Path file = backups.resolve("files").resolve(hex.substring(0, 2)).resolve(hex.substring(2));
		byte[] bytes = Files.readAllBytes(file);
		bytes[7] ^= 1;
		Files.write(file, bytes);
		assertTrue(refused("", temp.resolve("new")).reason().contains(file.toString()));

		Files.delete(file);
		Backup.Listing listing = stores.backups(backups);
		assertEquals(List.of(), listing.backups());
		assertTrue(listing.broken().get(0).contains(backup.name()) && listing.broken().get(0).contains(hex),
				listing.toString());

		Path list = backups.resolve(backup.name() + BackupManifest.ENDING);
		Files.writeString(list, Files.readString(list).replace(" 100000", " 100001"));
		assertTrue(stores.backups(backups).broken().get(0).contains("its list is damaged"));
		assertEquals(1, open.notebook.backup(backups, Monitor.NONE).copied());
		restored("", "again").close();
	}

	@Test
	void aDamagedFileOfTheNotebookIsToldAndAllElseIsBackedUp() throws IOException {
		Sha256 blob = open.notebook.blobs().all().get(0);
		Files.writeString(open.notebook.blobs().path(blob).orElseThrow(), "damaged");
		open.save(withFile("Selenium", 2));

		Backup.Report report = open.notebook.backup(backups, Monitor.NONE);

		assertEquals(List.of(blob), report.damaged());
		assertEquals(1, report.copied());
	}

	@Test
	void aBackupThatIsCancelledIsNoneAndTheNextOneIsWhole() throws IOException {
		List<Integer> asked = new ArrayList<>();
		Monitor impatient = new Monitor() {
			@Override
			public boolean isCancelled() {
				asked.add(1);
				return true;
			}

			@Override
			public void progress(double fraction, String task) {
				asked.add(0);
			}
		};
		assertThrows(CancellationException.class, () -> open.notebook.backup(backups, impatient));
		assertTrue(asked.contains(1));

		assertEquals(List.of(), stores.backups(backups).backups());
		open.notebook.backup(backups, Monitor.NONE);
		restored("", "restored").close();
	}

	@Test
	void aFolderHasBackupsOfOneNotebook() throws IOException {
		open.notebook.backup(backups, Monitor.NONE);
		try (OpenNotebook another = OpenNotebook.create(temp.resolve("another"))) {
			IOException e = assertThrows(IOException.class, () -> another.notebook.backup(backups, Monitor.NONE));
			assertTrue(e.getMessage().contains("another notebook"), e.getMessage());
		}
	}

	private Notebook restored(String backup, String folder) {
		StoreOpening opening = stores.restore(backups, backup, temp.resolve(folder).toString(), fraction -> { });
		return Notebook.on(assertInstanceOf(StoreOpening.Opened.class, opening, opening.toString()).store());
	}

	private StoreOpening.Refused refused(String backup, Path folder) {
		return assertInstanceOf(StoreOpening.Refused.class, stores.restore(backups, backup, folder.toString(), fraction -> { }));
	}
}
