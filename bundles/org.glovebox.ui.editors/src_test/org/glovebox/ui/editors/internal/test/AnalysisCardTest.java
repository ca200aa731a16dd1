/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.api.Message;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.derivation.TestGivens;
import org.junit.jupiter.api.Test;

class AnalysisCardTest {

	private static final TestGivens GIVENS = new TestGivens(Givens.NONE, List.of(), List.of());

	private static KeptAnalysis kept(String version, String... changed) {
		return kept(version, 1, List.of(changed), List.of());
	}

	private static KeptAnalysis kept(String version, int inputs, List<String> changed, List<String> reasons) {
		AnalysisResult result = new AnalysisResult(version, Map.of("blip", "5.0"), List.of(), List.of(), Map.of(),
				Map.of());
		return new KeptAnalysis(new UUID(0, 1), "A-1", "cycle-summary", Optional.empty(), result, inputs, changed,
				reasons);
	}

	private static AnalysisRun done() {
		return new AnalysisRun.Done("cycle-summary", "1.0", Map.of(),
				Results.builder().quantity("retention", 90, "%", "last over first").build());
	}

	@Test
	void aNewRunIsToBeKeptAndThenIsKept() {
		AnalysisCard card = new AnalysisCard("cycle-summary");
		card.running();
		card.finished(done(), GIVENS);
		assertTrue(card.toKeep().isPresent());
		assertFalse(card.isKept());
		card.show(kept("1.0"));
		assertTrue(card.isKept());
		assertTrue(card.toKeep().isEmpty());
	}

	@Test
	void newsFromTheNotebookNeverTakeAwayAResultThatIsNotKept() {
		AnalysisCard card = new AnalysisCard(kept("1.0"));
		card.finished(done(), GIVENS);
		card.follow(kept("1.0", "CELL-01"));
		assertTrue(card.toKeep().isPresent());
		assertEquals("Retention", card.result().orElseThrow().lines().get(0).label());
	}

	@Test
	void whileItRunsTheResultBeforeIsStillShown() {
		AnalysisCard card = new AnalysisCard(kept("1.0"));
		card.running();
		assertInstanceOf(AnalysisCard.State.Running.class, card.state());
		assertTrue(card.result().isPresent());
		card.stopped();
		assertTrue(card.isKept());
	}

	@Test
	void whatIsKeptBecomesStaleWhenItsInputsOrTheAnalyzerChange() {
		assertEquals(Optional.empty(), new AnalysisCard(kept("1.0")).stale(Optional.of("1.0")));
		assertEquals(Optional.of("Stale: CELL-01, CAT-01 have changed since"),
				new AnalysisCard(kept("1.0", "CELL-01", "CAT-01")).stale(Optional.of("1.0")));
		assertEquals(Optional.of("Found by version 1.0; version 1.1 is installed"),
				new AnalysisCard(kept("1.0")).stale(Optional.of("1.1")));
		assertEquals(Optional.empty(), new AnalysisCard(kept("1.0")).stale(Optional.empty()));
	}

	@Test
	void aSingleReasonIsSaidInFull() {
		AnalysisCard card = new AnalysisCard(kept("1.0", 1, List.of("CELL-01"), List.of("CELL-01: Mass was 3 mg, is 4 mg")));
		assertEquals(Optional.of("Stale: CELL-01: Mass was 3 mg, is 4 mg"), card.stale(Optional.of("1.0")));
	}

	/** Run on the one that is shown, it would take the place of the result of all. */
	@Test
	void whatWasMadeOfSeveralMeasurementsIsNotRunOnOne() {
		assertEquals(Optional.empty(), new AnalysisCard(kept("1.0")).elsewhere());
		assertTrue(new AnalysisCard(kept("1.0", 3, List.of(), List.of())).elsewhere().orElseThrow().contains("3"));
	}

	@Test
	void aNewRunIsNotStale() {
		AnalysisCard card = new AnalysisCard(kept("0.9", "CELL-01"));
		card.finished(done(), GIVENS);
		assertEquals(Optional.empty(), card.stale(Optional.of("1.0")));
	}

	@Test
	void aRefusalIsShownWithItsReasonAndCannotBeKept() {
		AnalysisCard card = new AnalysisCard("cycle-summary");
		card.finished(new AnalysisRun.Refused(List.of(Message.error("no current"))), GIVENS);
		assertInstanceOf(AnalysisCard.State.Refused.class, card.state());
		assertTrue(card.toKeep().isEmpty());
	}

	@Test
	void aCardOfTheNotebookStartsWithTheSettingsThatWereUsed() {
		assertEquals(Map.of("blip", "5.0"), new AnalysisCard(kept("1.0")).settings());
	}
}
