/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class RerunSectionTest {

	@Test
	void anotherVersionOfTheAnalyzerIsSaid() {
		String said = RerunSection.otherVersion("1.0", "1.1").orElseThrow();
		assertTrue(said.contains("version 1.0") && said.contains("version 1.1"), said);
		assertEquals(Optional.empty(), RerunSection.otherVersion("1.1", "1.1"));
		assertEquals(Optional.empty(), RerunSection.otherVersion(null, "1.1"));
	}
}
