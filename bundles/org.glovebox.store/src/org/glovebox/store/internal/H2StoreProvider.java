/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.glovebox.core.store.Backup;
import org.glovebox.core.store.NotebookInfo;
import org.glovebox.core.store.StoreOpening;
import org.glovebox.core.store.StoreOpening.Cause;
import org.glovebox.core.store.StoreOpening.Opened;
import org.glovebox.core.store.StoreOpening.Refused;
import org.glovebox.core.store.StoreProvider;

/**
 * Notebooks as folders: {@code glovebox.json} says what it is, {@code notebook.mv.db} is an embedded H2 database,
 * {@code blobs} holds the files, {@code drafts} what is not saved yet.
 */
public final class H2StoreProvider implements StoreProvider {

	private static final String DATABASE = "notebook";
	private static final String DATABASE_FILE = DATABASE + ".mv.db";
	/** Error code of H2 for a database file that is locked. */
	private static final int ALREADY_OPEN = 90020;

	/**
	 * The folders that this program holds open. The operating system cannot be asked: to look at a file that this
	 * process has locked, and close it, would release the lock.
	 */
	private final Set<Path> open = ConcurrentHashMap.newKeySet();

	@Override
	public StoreOpening open(String location) {
		try {
			Path folder = Path.of(location).toAbsolutePath().normalize();
			if (!Files.isDirectory(folder)) {
				return new Refused(Cause.MISSING, "There is no notebook in " + folder + ": there is no such folder.");
			}
			if (!Files.exists(folder.resolve(NotebookMarker.FILE))) {
				return new Refused(Cause.NOT_A_NOTEBOOK, "The folder " + folder + " is not a notebook: it has no file "
						+ NotebookMarker.FILE + ".");
			}
			NotebookMarker marker = NotebookMarker.read(folder);
			if (marker.format() > NotebookMarker.FORMAT) {
				return tooNew(folder);
			}
			if (!Files.exists(folder.resolve(DATABASE_FILE))) {
				return new Refused(Cause.UNREADABLE, "The notebook in " + folder + " has lost its database: there is no "
						+ "file " + DATABASE_FILE + ".");
			}
			return locked(folder.toRealPath(), marker.info(), false);
		} catch (NotebookMarker.Unreadable e) {
			return new Refused(Cause.NOT_A_NOTEBOOK, location + " cannot be opened as a notebook: " + e.getMessage()
					+ ".");
		} catch (InvalidPathException | IOException e) {
			return new Refused(Cause.UNREADABLE, location + " cannot be opened: " + reason(e));
		}
	}

	@Override
	public StoreOpening create(String location, String name) {
		return create(location, UUID.randomUUID(), name, Instant.now().truncatedTo(ChronoUnit.MILLIS));
	}

	@Override
	public StoreOpening createClone(String location, NotebookInfo original) {
		return create(location, original.id(), original.name(), original.created());
	}

	private StoreOpening create(String location, UUID id, String name, Instant created) {
		try {
			Path folder = Path.of(location).toAbsolutePath().normalize();
			if (Files.exists(folder.resolve(NotebookMarker.FILE))) {
				return new Refused(Cause.EXISTS, "There is a notebook in " + folder + " already.");
			}
			if (Files.exists(folder) && !isEmpty(folder) && !Files.exists(folder.resolve(NotebookMarker.UNFINISHED))) {
				return new Refused(Cause.EXISTS, "A new notebook needs an empty folder, and " + folder
						+ " is not one.");
			}
			Files.createDirectories(folder);
			Files.write(folder.resolve(NotebookMarker.UNFINISHED), new byte[0]);
			NotebookInfo info = new NotebookInfo(id, name, created, folder.toString());
			StoreOpening opening = locked(folder.toRealPath(), info, true);
			if (opening instanceof Opened) {
				// last, so that a folder whose making was interrupted does not pass for a notebook
				NotebookMarker.of(info).write(folder);
				Files.deleteIfExists(folder.resolve(NotebookMarker.UNFINISHED));
			}
			return opening;
		} catch (InvalidPathException | IOException e) {
			return new Refused(Cause.UNREADABLE, "A notebook cannot be made in " + location + ": " + reason(e));
		}
	}

	@Override
	public Backup.Listing backups(Path folder) throws IOException {
		return new BackupFolder(folder).list();
	}

	@Override
	public StoreOpening restore(Path from, String backup, String location, Backup.Progress progress) {
		try {
			Path folder = Path.of(location).toAbsolutePath().normalize();
			Path unfinished = folder.resolve(NotebookMarker.UNFINISHED);
			if (Files.exists(folder) && !isEmpty(folder)
					&& (!Files.exists(unfinished) || Files.exists(folder.resolve(NotebookMarker.FILE)))) {
				return new Refused(Cause.EXISTS, "A backup is restored to an empty folder, and " + folder + " is not one.");
			}
			BackupFolder backups = new BackupFolder(from);
			BackupManifest found = backups.find(backup);
			Files.createDirectories(folder);
			Files.write(unfinished, new byte[0]);
			Files.deleteIfExists(folder.resolve(SealFile.FILE));
			backups.restore(found, new BlobFolder(folder.resolve("blobs")), folder.resolve(DATABASE_FILE), progress);
			NotebookMarker.of(found.notebook()).write(folder);
			Files.deleteIfExists(unfinished);
			return open(location);
		} catch (InvalidPathException | IOException e) {
			return new Refused(Cause.UNREADABLE, "The backup cannot be restored: " + reason(e));
		}
	}

	private static String reason(Exception e) {
		return switch (e) {
		case AccessDeniedException denied -> "there is no permission for " + denied.getFile();
		case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
		default -> String.valueOf(e.getMessage());
		};
	}

	private static boolean isEmpty(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.findAny().isEmpty();
		}
	}

	private static StoreOpening tooNew(Path folder) {
		return new Refused(Cause.TOO_NEW, "The notebook in " + folder
				+ " was written by a newer version of the program; install that version to open it.");
	}

	private StoreOpening locked(Path folder, NotebookInfo info, boolean isNew) throws IOException {
		if (folder.toString().indexOf(';') >= 0) {
			// what follows a semicolon would be taken as settings of the database
			return new Refused(Cause.UNREADABLE, "The path " + folder
					+ " has a semicolon, which the path of a notebook must not have.");
		}
		if (!open.add(folder)) {
			return new Refused(Cause.IN_USE, "The notebook in " + folder + " is already open in this program.");
		}
		boolean opened = false;
		try {
			Optional<FolderLock> lock = FolderLock.acquire(folder);
			if (lock.isEmpty()) {
				return inUse(folder);
			}
			StoreOpening opening = connect(folder, info, isNew, lock.get());
			opened = opening instanceof Opened;
			return opening;
		} finally {
			if (!opened) {
				open.remove(folder);
			}
		}
	}

	private static StoreOpening inUse(Path folder) {
		String holder = FolderLock.owner(folder).map(o -> " (" + o.describe() + ")").orElse("");
		return new Refused(Cause.IN_USE, "The notebook in " + folder + " is open in another program" + holder
				+ ". Close it there, or wait until it has finished.");
	}

	private StoreOpening connect(Path folder, NotebookInfo info, boolean isNew, FolderLock lock)
			throws IOException {
		H2Connections connections = new H2Connections(folder.resolve(DATABASE));
		Dialect dialect = new H2Dialect();
		boolean opened = false;
		try {
			if (isNew && Files.exists(folder.resolve(NotebookMarker.FILE))) {
				return new Refused(Cause.EXISTS, "Another program has just made a notebook in " + folder + ".");
			}
			if (isNew) {
				removeUnfinished(folder);
			}
			try (Connection connection = connections.get()) {
				if (isNew) {
					Migrations.create(connection, dialect);
				} else {
					int version = Migrations.version(connection);
					if (version > Migrations.NEWEST) {
						return tooNew(folder);
					}
					Migrations.run(connection, dialect, version);
				}
			}
			Database database = new Database(connections, dialect, folder.toString());
			BlobFolder blobs = new BlobFolder(folder.resolve("blobs"));
			SealFile seals = new SealFile(folder);
			beginLogbook(database, info, blobs, seals);
			Closeable resources = () -> release(folder, connections, lock);
			opened = true;
			return new Opened(new SqlNotebookStore(info, database, blobs, new JournalFolder(folder.resolve("drafts")),
					seals, Company.NONE, resources));
		} catch (SQLException e) {
			return e.getErrorCode() == ALREADY_OPEN ? inUse(folder)
					: new Refused(Cause.UNREADABLE, "The database of the notebook in " + folder + " cannot be opened: "
							+ e.getMessage());
		} finally {
			if (!opened) {
				connections.dispose();
				lock.close();
			}
		}
	}

	/** What a making of a notebook that was cut off has left. */
	private static void removeUnfinished(Path folder) throws IOException {
		for (String leftover : List.of(DATABASE_FILE, SealFile.FILE)) {
			Files.deleteIfExists(folder.resolve(leftover));
		}
	}

	/** A logbook that is empty though it was sealed before has lost its entries, which must come to light. */
	private static void beginLogbook(Database database, NotebookInfo info, BlobFolder blobs, SealFile seals)
			throws IOException {
		if (seals.all().isEmpty() && database.read(LogbookRows::newest).isEmpty()) {
			database.write(c -> {
				LogbookRows.begin(c, info, blobs);
				return new Database.Result<>(info, true);
			});
			database.read(LogbookRows::newest).ifPresent(seals::note);
		}
	}

	private void release(Path folder, H2Connections connections, FolderLock lock) throws IOException {
		try {
			connections.shutDown();
		} catch (SQLException e) {
			throw new IOException(e.getMessage(), e);
		} finally {
			lock.close();
			open.remove(folder);
		}
	}
}
