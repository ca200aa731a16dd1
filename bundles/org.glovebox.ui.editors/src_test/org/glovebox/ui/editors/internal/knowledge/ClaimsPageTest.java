/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.glovebox.core.result.ClaimComparison;
import org.glovebox.core.result.ClaimTable.Line;
import org.glovebox.core.result.Observation;
import org.glovebox.core.result.Observation.Likeness;
import org.glovebox.core.result.PropertyName;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class ClaimsPageTest {

	private static Observation observation(String value) {
		Record claim = Records.create(AnalysisPackage.Literals.CLAIM, Record.class, "ann", Instant.EPOCH);
		return new Observation(claim, claim, PropertyName.of("capacity"), Quantity.parse(value), List.of(), "", List.of());
	}

	private static Line line(String published, String own, double deviation) {
		Observation claim = observation(published);
		return new Line(claim, Optional.of(new ClaimComparison(claim, observation(own), deviation, Likeness.SAME)));
	}

	@Test
	void theSummaryCountsClaimsAndWhatDiffers() {
		List<Line> lines = List.of(line("100 mAh/g", "103 mAh/g", 0.03), line("100 mAh/g", "150 mAh/g", 0.5),
				new Line(observation("3 V"), Optional.empty()));
		assertEquals("2 of 3 published values have own results; 1 differs by more than 5 %", ClaimsPage.summary(lines, 0.05));
		assertEquals("2 of 3 published values have own results; 2 differ by more than 1 %", ClaimsPage.summary(lines, 0.01));
		assertTrue(ClaimsPage.summary(List.of(), 0.05).startsWith("No published values"));
	}

	@Test
	void ownValuesAreInTheUnitOfThePublication() {
		Line line = line("100 mAh/g", "0.103 Ah/g", 0.03);
		assertTrue(line.ownText().startsWith("103"), line.ownText());
		assertEquals("+3.00 %", line.difference());
	}
}
