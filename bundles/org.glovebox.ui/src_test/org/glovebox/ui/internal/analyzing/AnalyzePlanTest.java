/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.analyzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.internal.Summaries;
import org.junit.jupiter.api.Test;

class AnalyzePlanTest {

	private static final RecordSummary FIRST = Summaries.of("ImpedanceSpectroscopy", "E-1");
	private static final RecordSummary SECOND = Summaries.of("ImpedanceSpectroscopy", "E-2");
	private static final RecordSummary THIRD = Summaries.of("ImpedanceSpectroscopy", "E-3");
	private static final RecordSummary CYCLING = Summaries.of("GalvanostaticCycling", "G-1");

	private static AnalyzePlan plan(RecordSummary... chosen) {
		return new AnalyzePlan(List.of(chosen), List.of(CYCLING, THIRD, SECOND, FIRST), List.of());
	}

	private static List<String> names(AnalyzePlan plan) {
		return plan.rows().stream().map(RecordSummary::shortId).toList();
	}

	@Test
	void measurementsOfTheSameKindMayBeAddedAndTheChosenComeFirst() {
		assertEquals(List.of("E-2", "E-1", "E-3"), names(plan(SECOND)));
	}

	@Test
	void whatIsTakenInBecomesTheLastAndWhatIsTakenOutFollowsTheChosen() {
		AnalyzePlan plan = plan(SECOND);
		plan.choose(THIRD, true);
		assertEquals(List.of("E-2", "E-3", "E-1"), names(plan));
		plan.choose(SECOND, false);
		assertEquals(List.of("E-3", "E-2", "E-1"), names(plan));
		assertEquals(1, plan.numberChosen());
	}

	@Test
	void theOrderCanBeChangedAmongTheChosen() {
		AnalyzePlan plan = plan(FIRST, SECOND);
		assertTrue(plan.move(SECOND, -1));
		assertEquals(List.of(SECOND.uuid(), FIRST.uuid()), plan.ids());
		assertFalse(plan.move(SECOND, -1));
		assertFalse(plan.move(THIRD, -1));
	}

	@Test
	void withoutAnAnalyzerThereIsNothingToDo() {
		assertEquals(Optional.empty(), plan(FIRST).order());
	}
}
