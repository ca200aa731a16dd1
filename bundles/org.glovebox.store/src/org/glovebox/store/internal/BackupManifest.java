/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.glovebox.core.store.Backup;
import org.glovebox.core.store.NotebookInfo;
import org.glovebox.core.store.Sha256;

/**
 * The list of what belongs to a backup, a text of lines: the notebook, the seal of its logbook, the database, each file,
 * and at the end the SHA-256 of all lines before.
 *
 * @param database the copy of the database
 * @param files the files of the notebook
 */
record BackupManifest(String name, NotebookInfo notebook, Instant time, String seal, Item database, List<Item> files) {

	static final String ENDING = ".backup";

	private static final String MAGIC = "glovebox-backup 1";
	private static final String SUM = "sum ";

	/**
	 * A file of the backup.
	 *
	 * @param hash SHA-256 of its bytes
	 * @param size in bytes
	 */
	record Item(Sha256 hash, long size) {

		private String text() {
			return hash.hex() + " " + size;
		}

		private static Item of(String text) {
			int space = text.indexOf(' ');
			return new Item(new Sha256(text.substring(0, space)), Long.parseLong(text.substring(space + 1)));
		}
	}

	Backup backup() {
		return new Backup(name, notebook, time, seal, files.size(), files.stream().mapToLong(Item::size).sum());
	}

	void write(Path folder) throws IOException {
		List<String> lines = new ArrayList<>(List.of(MAGIC, notebook.id().toString(), notebook.name().replaceAll("\\R", " "),
				notebook.created().toString(), time.toString(), seal, database.text()));
		files.forEach(file -> lines.add(file.text()));
		String text = String.join("\n", lines) + "\n";
		Disk.replace(folder.resolve(name + ENDING), (text + SUM + Sha256.of(text).hex() + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a list.
	 *
	 * @throws IOException where it cannot be read or is damaged, with the reason
	 */
	static BackupManifest read(Path file) throws IOException {
		String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		int end = all.lastIndexOf(SUM);
		if (end < 0 || !all.substring(end).strip().equals(SUM + Sha256.of(all.substring(0, end)).hex())) {
			throw new IOException("its list is damaged");
		}
		try {
			List<String> lines = all.substring(0, end).lines().toList();
			String fileName = file.getFileName().toString();
			NotebookInfo notebook = new NotebookInfo(UUID.fromString(lines.get(1)), lines.get(2), Instant.parse(lines.get(3)),
					file.getParent().toString());
			return new BackupManifest(fileName.substring(0, fileName.length() - ENDING.length()), notebook,
					Instant.parse(lines.get(4)), lines.get(5), Item.of(lines.get(6)),
					lines.stream().skip(7).map(Item::of).toList());
		} catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
			throw new IOException("its list is not one that this program can read", e);
		}
	}
}
