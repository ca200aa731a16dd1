/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ChartChoiceTest {

	@Test
	void whereNothingFitsNothingIsChosen() {
		ChartChoice choice = new ChartChoice();
		choice.offer(java.util.List.of(), "voltage-time");
		assertEquals(Optional.empty(), choice.chosen());
	}

	@Test
	void eachViewKeepsItsOwnSettings() {
		ChartChoice choice = new ChartChoice();
		choice.choose("voltage-capacity");
		choice.settings(Map.of("cycles", "1-5"));
		choice.choose("dqdv");
		assertEquals(Map.of(), choice.settings());
		choice.choose("voltage-capacity");
		assertEquals(Map.of("cycles", "1-5"), choice.settings());
	}
}
