/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed loses nothing that it said was written; {@code releng/bench crash} runs many more rounds. */
@Timeout(300)
class CrashTest {

	private static final int ROUNDS = 20;

	@TempDir
	Path temp;

	@Test
	void nothingThatWasAnsweredIsLost() throws Exception {
		long seed = System.nanoTime();
		CrashRounds crashes = new CrashRounds(temp, seed);
		for (int i = 0; i < ROUNDS; i++) {
			try {
				crashes.round();
			} catch (AssertionError e) {
				throw new AssertionError("seed " + seed + ", round " + i + ": " + e.getMessage(), e);
			}
		}
	}
}
