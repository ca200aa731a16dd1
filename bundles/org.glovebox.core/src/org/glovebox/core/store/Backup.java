/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.time.Instant;
import java.util.List;

/**
 * A backup of a notebook: all that it held at one moment. Many may lie in one folder and share their files.
 *
 * @param name by which it is restored
 * @param notebook the notebook that was backed up
 * @param time when
 * @param seal {@link LogEntry#seal} of the newest entry of the logbook, by which the restored notebook is told to be the same
 * @param files how many files it has
 * @param bytes size of these files together
 */
public record Backup(String name, NotebookInfo notebook, Instant time, String seal, long files, long bytes) {

	/**
	 * What came of making a backup.
	 *
	 * @param backup the backup
	 * @param copied how many files were not in the folder yet
	 * @param copiedBytes size of these files together
	 * @param damaged files of the notebook that are no longer what they were, and so are not in the backup
	 */
	public record Report(Backup backup, long copied, long copiedBytes, List<Sha256> damaged) {
	}

	/**
	 * What a folder holds.
	 *
	 * @param backups backups that are whole as far as names and sizes of files tell, oldest first
	 * @param broken of each other one its file and what is wrong
	 */
	public record Listing(List<Backup> backups, List<String> broken) {
	}

	/** Is told how far a backup or its restoring has come; throws what shall stop it. */
	@FunctionalInterface
	public interface Progress {
		/** A part of all work, 0 to 1. */
		void at(double fraction);
	}
}
