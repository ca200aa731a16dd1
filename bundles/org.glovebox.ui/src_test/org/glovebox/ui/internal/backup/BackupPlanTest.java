/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class BackupPlanTest {

	private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
	private static final BackupPlan NONE = new BackupPlan(Optional.empty(), false, Optional.empty());

	@Test
	void oneIsMadeByItselfOnlyWhereThatIsWantedAndAFolderIsKnown() {
		assertFalse(NONE.isDue(NOW));
		assertFalse(NONE.to(Path.of("b"), false).isDue(NOW));
		assertFalse(new BackupPlan(Optional.empty(), true, Optional.empty()).isDue(NOW));
		assertTrue(NONE.to(Path.of("b"), true).isDue(NOW));
	}

	@Test
	void theNextIsDueADayAfterTheLast() {
		BackupPlan plan = NONE.to(Path.of("b"), true).made(NOW);
		assertFalse(plan.isDue(NOW));
		assertFalse(plan.isDue(NOW.plus(Duration.ofHours(23))));
		assertTrue(plan.isDue(NOW.plus(Duration.ofHours(24))));
	}

	@Test
	void aClockThatWasAheadDoesNotPutItOff() {
		assertTrue(NONE.to(Path.of("b"), true).made(NOW.plus(Duration.ofDays(300))).isDue(NOW));
	}

	@Test
	void sizesAreReadable() {
		assertEquals("0 bytes", Backups.size(0));
		assertEquals("999 bytes", Backups.size(999));
		assertEquals("1.0 kB", Backups.size(1000));
		assertEquals("3.3 MB", Backups.size(3_300_000));
		assertEquals("250 GB", Backups.size(250_000_000_000L));
		assertEquals("2.5 TB", Backups.size(2_500_000_000_000L));
	}
}
