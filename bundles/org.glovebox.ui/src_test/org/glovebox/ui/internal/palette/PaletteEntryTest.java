/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.glovebox.ui.internal.Summaries;
import org.junit.jupiter.api.Test;

class PaletteEntryTest {

	private static PaletteEntry command(String name) {
		return new PaletteEntry.OfCommand("id." + name, name, "");
	}

	private static List<String> matching(String typed, PaletteEntry... entries) {
		return PaletteEntry.matching(typed, List.of(entries), 10).stream().map(PaletteEntry::text).toList();
	}

	@Test
	void everyWordMustBeThereInAnyOrder() {
		assertEquals(List.of("New batch"), matching("bat new", command("New batch"), command("New cell"), command("Save")));
	}

	@Test
	void whatBeginsWithItComesBeforeWhatOnlyContainsIt() {
		assertEquals(List.of("Save", "Also save", "Resaved"),
				matching("save", command("Resaved"), command("Also save"), command("Save")));
	}

	@Test
	void recordsAreFoundByIdAndTitle() {
		PaletteEntry record = new PaletteEntry.OfRecord(Summaries.of("Batch", "NTC-017"));
		assertEquals(1, matching("ntc-017", record).size());
		assertEquals(1, matching("title", record).size());
	}

	@Test
	void nothingTypedOffersEverythingUpToTheLimit() {
		assertEquals(2, PaletteEntry.matching("", List.of(command("a"), command("b"), command("c")), 2).size());
	}

	@Test
	void charactersThatMeanSomethingInPatternsAreTakenAsTheyAre() {
		assertEquals(List.of("S@C (60:40)"), matching("(60", command("S@C (60:40)"), command("60")));
	}
}
