/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import org.glovebox.core.store.Backup;
import org.glovebox.core.store.BlobStore;
import org.glovebox.core.store.NotebookInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.store.internal.BackupManifest.Item;

/**
 * A folder with backups of one notebook: a list for each, and the files of all of them under their hashes, each once. The
 * list is written last, so a backup is there as a whole or not at all.
 */
final class BackupFolder {

	private static final String FILES = "files";
	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
			.withZone(ZoneOffset.UTC);

	private final Path folder;

	BackupFolder(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	/** Writes a copy of a database as it is at one moment, and gives the seal of the logbook in it. */
	@FunctionalInterface
	interface Copying {
		String to(Path file) throws IOException;
	}

	/**
	 * Adds a backup.
	 *
	 * @param seal the seal of the logbook as it is now; where the newest backup has the same, its database is used again
	 */
	Backup.Report add(NotebookInfo notebook, String seal, BlobStore from, Copying copying, Backup.Progress progress)
			throws IOException {
		Files.createDirectories(folder);
		Optional<BackupManifest> before = newest();
		if (before.isPresent() && !before.get().notebook().id().equals(notebook.id())) {
			throw new IOException(folder + ": it has backups of another notebook, \"" + before.get().notebook().name() + "\"");
		}
		BlobFolder files = new BlobFolder(folder.resolve(FILES));
		Optional<BackupManifest> same = before.filter(b -> b.seal().equals(seal) && missing(files, b.database()).isEmpty());
		Path copy = Disk.temporary(folder);
		try {
			String sealed = same.isPresent() ? seal : copying.to(copy);
			Item database = same.isPresent() ? same.get().database() : database(files, copy);
			return files(notebook, sealed, database, from, files, progress);
		} finally {
			Files.deleteIfExists(copy);
		}
	}

	private static Item database(BlobFolder files, Path copy) throws IOException {
		try (InputStream in = Files.newInputStream(copy)) {
			return new Item(files.write(in), Files.size(copy));
		}
	}

	private Backup.Report files(NotebookInfo notebook, String seal, Item database, BlobStore from, BlobFolder files,
			Backup.Progress progress) throws IOException {
		List<Item> items = new ArrayList<>();
		List<Sha256> damaged = new ArrayList<>();
		long copied = 0;
		long copiedBytes = 0;
		List<Sha256> all = from.all();
		for (Sha256 blob : all) {
			progress.at((double) (items.size() + damaged.size()) / all.size());
			Item item = new Item(blob, from.size(blob).orElseThrow(() -> new IOException("a file of the notebook is gone: " + blob)));
			if (missing(files, item).isPresent()) {
				if (!copy(from, blob, files)) {
					damaged.add(blob);
					continue;
				}
				copied++;
				copiedBytes += item.size();
			}
			items.add(item);
		}
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		BackupManifest manifest = new BackupManifest(freeName(now), notebook, now, seal, database, items);
		manifest.write(folder);
		return new Backup.Report(manifest.backup(), copied, copiedBytes, damaged);
	}

	/** Copies a file; false where its bytes are not those of its hash. */
	private static boolean copy(BlobStore from, Sha256 blob, BlobStore to) throws IOException {
		try (InputStream in = from.open(blob)) {
			return to.write(in).equals(blob);
		}
	}

	private String freeName(Instant time) {
		String name = NAME.format(time);
		for (int i = 2; Files.exists(folder.resolve(name + BackupManifest.ENDING)); i++) {
			name = NAME.format(time) + "-" + i;
		}
		return name;
	}

	private static Optional<String> missing(BlobFolder files, Item item) {
		OptionalLong size = files.size(item.hash());
		return size.isEmpty() ? Optional.of("the file " + FILES + "/" + item.hash().hex() + " is missing")
				: size.getAsLong() != item.size()
						? Optional.of("the file " + FILES + "/" + item.hash().hex() + " has another size than it had")
						: Optional.empty();
	}

	/** All backups, oldest first. */
	Backup.Listing list() throws IOException {
		List<String> broken = new ArrayList<>();
		List<BackupManifest> whole = each((file, reason) -> broken.add(file + ": " + reason));
		return new Backup.Listing(whole.stream().map(BackupManifest::backup).toList(), broken);
	}

	private Optional<BackupManifest> newest() throws IOException {
		List<BackupManifest> whole = each((file, reason) -> { });
		return whole.isEmpty() ? Optional.empty() : Optional.of(whole.get(whole.size() - 1));
	}

	private List<BackupManifest> each(BiConsumer<Path, String> broken) throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new IOException(folder + ": there is no such folder");
		}
		List<BackupManifest> result = new ArrayList<>();
		BlobFolder files = BlobFolder.toRead(folder.resolve(FILES));
		try (Stream<Path> lists = Files.list(folder)) {
			for (Path list : lists.filter(f -> f.toString().endsWith(BackupManifest.ENDING)).sorted().toList()) {
				try {
					BackupManifest manifest = BackupManifest.read(list);
					Optional<String> reason = Stream.concat(Stream.of(manifest.database()), manifest.files().stream())
							.flatMap(item -> missing(files, item).stream()).findFirst();
					if (reason.isEmpty()) {
						result.add(manifest);
					} else {
						broken.accept(list, reason.get());
					}
				} catch (IOException e) {
					broken.accept(list, String.valueOf(e.getMessage()));
				}
			}
		}
		result.sort(Comparator.comparing(BackupManifest::time));
		return result;
	}

	/**
	 * Finds a backup.
	 *
	 * @param name its name; "" for the newest
	 * @throws IOException where there is none of this name, or it is broken, with the reason
	 */
	BackupManifest find(String name) throws IOException {
		if (name.isEmpty()) {
			return newest().orElseThrow(() -> new IOException("there is no whole backup in " + folder));
		}
		Path list = folder.resolve(name + BackupManifest.ENDING);
		if (!list.normalize().startsWith(folder) || !Files.exists(list)) {
			throw new IOException("there is no backup " + name + " in " + folder);
		}
		try {
			return BackupManifest.read(list);
		} catch (IOException e) {
			throw new IOException(list + ": " + e.getMessage(), e);
		}
	}

	/** Writes the files and the database of a backup, each compared with its hash. */
	void restore(BackupManifest backup, BlobStore to, Path database, Backup.Progress progress) throws IOException {
		BlobFolder files = BlobFolder.toRead(folder.resolve(FILES));
		int done = 0;
		for (Item item : backup.files()) {
			progress.at((double) done++ / backup.files().size());
			expect(copy(files, item.hash(), to), item);
		}
		Path copy = files.path(backup.database().hash()).orElseThrow(() -> new IOException("the backup has lost its database"));
		expect(hash(copy).equals(backup.database().hash()), backup.database());
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy))) {
			if (zip.getNextEntry() == null) {
				throw new IOException(copy + ": it holds no database");
			}
			Files.copy(zip, database, StandardCopyOption.REPLACE_EXISTING);
		}
		try (FileChannel written = FileChannel.open(database, StandardOpenOption.WRITE)) {
			written.force(true);
		}
	}

	private static Sha256 hash(Path file) throws IOException {
		MessageDigest digest = Sha256.digest();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		return Sha256.of(digest);
	}

	private void expect(boolean same, Item item) throws IOException {
		if (!same) {
			String hex = item.hash().hex();
			throw new IOException(folder.resolve(FILES).resolve(hex.substring(0, 2)).resolve(hex.substring(2))
					+ ": its bytes are not those that were backed up");
		}
	}
}
