/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.search.Proposal;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.internal.Summaries;
import org.junit.jupiter.api.Test;

class RowTest {

	@Test
	void recordsComeFirstThenTheOfferToKeepTheSearch() {
		RecordSummary lot = Summaries.of("Lot", "L-1");
		assertEquals(List.of(new Row.Hit(lot), new Row.Keep("type:lot")),
				Row.of("type:lot", new SearchOutcome.Found(List.of(lot))));
	}

	@Test
	void whatIsNotUnderstoodIsShownWithThePlace() {
		assertEquals(List.of(new Row.Trouble("not a unit", "speed > 3 ", "parsecs")),
				Row.of("speed > 3 parsecs", new SearchOutcome.Malformed("not a unit", 10)));
	}

	@Test
	void aPlaceBeyondTheEndIsTheEnd() {
		assertEquals(List.of(new Row.Trouble("more is needed", "speed >", "")),
				Row.of("speed >", new SearchOutcome.Malformed("more is needed", 99)));
	}

	@Test
	void nothingFoundIsSaid() {
		assertEquals(List.of(new Row.Nothing("xyz")), Row.of("xyz", new SearchOutcome.Found(List.of())));
	}

	@Test
	void whileATermIsTypedItsProposalsStandInThePlaceOfTheTrouble() {
		Proposal unit = new Proposal("MPa ", "unit", 11, 11);
		assertEquals(List.of(new Row.Offer(unit)),
				Row.of("pressure > ", new SearchOutcome.Malformed("a quantity must follow", 9), List.of(unit)));
		assertEquals(List.of(new Row.Offer(unit), new Row.Nothing("xyz")),
				Row.of("xyz", new SearchOutcome.Found(List.of()), List.of(unit)));
	}
}
