/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the backups of a notebook go and when.
 *
 * @param folder the folder that was used last, if any
 * @param daily whether the window makes one every day by itself
 * @param last when the window made the last one, if it did
 */
public record BackupPlan(Optional<Path> folder, boolean daily, Optional<Instant> last) {

	private static final Duration DAY = Duration.ofDays(1);

	/** Whether one is to be made by itself now. */
	boolean isDue(Instant now) {
		// a clock that was set back must not put it off for good
		return daily && folder.isPresent()
				&& last.filter(time -> !time.isAfter(now) && Duration.between(time, now).compareTo(DAY) < 0).isEmpty();
	}

	BackupPlan to(Path newFolder, boolean isDaily) {
		return new BackupPlan(Optional.of(newFolder), isDaily, last);
	}

	BackupPlan made(Instant time) {
		return new BackupPlan(folder, daily, Optional.of(time));
	}
}
