/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A folder into which instruments write and whose files are taken into a notebook by themselves.
 *
 * @param path the folder, absolute
 * @param settle how long a file must have been left alone before it is taken
 * @param every how long a file that never settles waits until it is taken as it is, and between two revisions of one
 *            that goes on growing
 * @param subject short id of the record that all files belong to, "" where rules and names say so
 */
public record WatchedFolder(Path path, Duration settle, Duration every, String subject) {

	/** Long enough for a file that is being copied. */
	public static final Duration USUAL_SETTLE = Duration.ofSeconds(20);
	/** A revision keeps the whole file, so that one for each row would fill the disk. */
	public static final Duration USUAL_EVERY = Duration.ofMinutes(15);

	public WatchedFolder {
		path = path.toAbsolutePath().normalize();
	}

	/** A folder with the usual times. */
	public static WatchedFolder of(Path path) {
		return new WatchedFolder(path, USUAL_SETTLE, USUAL_EVERY, "");
	}
}
