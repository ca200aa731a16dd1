/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glovebox.core.store.Lineage;
import org.glovebox.ui.internal.Summaries;
import org.junit.jupiter.api.Test;

class ExplorerTest {

	private final Explorer explorer = new Explorer();

	private void start(String shortId, Lineage lineage, String... stale) {
		explorer.start(Summaries.uuid(shortId), lineage, List.of(stale).stream().map(Summaries::uuid).toList());
	}

	private Set<String> headings() {
		return explorer.scene().boxes().stream().map(Scene.Box::heading).collect(Collectors.toCollection(TreeSet::new));
	}

	private Scene.Box box(String heading) {
		return explorer.scene().boxes().stream().filter(b -> b.heading().equals(heading)).findFirst()
				.orElseThrow(() -> new AssertionError(heading + " is not in " + headings()));
	}

	@Test
	void atFirstTwoLinksEachWayAreShownAndTheRestIsCounted() {
		start("B-3", Chains.of("Lot L-1 > Batch B-1 > Batch B-2 > Batch B-3 > CellBuild C-1 > Analysis A-1 > Figure F-1"));
		assertEquals(Set.of("B-1", "B-2", "B-3", "C-1", "A-1"), headings());
		assertEquals(1, box("B-1").moreUp());
		assertEquals(0, box("B-1").moreDown());
		assertEquals(1, box("A-1").moreDown());
		assertTrue(box("B-3").focus());
	}

	@Test
	void arrowsGoFromWhatWasThereFirstToWhatCameOfIt() {
		start("B-1", Chains.of("Lot L-1 > Batch B-1"));
		Scene.Arrow arrow = explorer.scene().arrows().get(0);
		assertEquals(box("L-1").id(), arrow.source());
		assertEquals(box("B-1").id(), arrow.target());
		assertEquals("made of", arrow.meaning());
	}

	@Test
	void openingABoxShowsOneLinkMoreAndCountsTheNext() {
		start("B-3", Chains.of("Lot L-1 > Batch B-1 > Batch B-2 > Batch B-3"));
		explorer.expand(box("B-1"), true, Chains.of("Lot L-0 > Lot L-1 > Batch B-1"));
		assertTrue(headings().contains("L-1"));
		assertFalse(headings().contains("L-0"));
		assertEquals(1, box("L-1").moreUp());
		assertEquals(0, box("B-1").moreUp());
	}

	@Test
	void aSeriesStandsInOneBoxUntilItIsTakenApart() {
		start("C-1", Chains.of("CellBuild C-1 > ImpedanceSpectroscopy T-1", "CellBuild C-1 > ImpedanceSpectroscopy T-2",
				"CellBuild C-1 > ImpedanceSpectroscopy T-3", "CellBuild C-1 > ImpedanceSpectroscopy T-4",
				"CellBuild C-1 > GalvanostaticCycling T-5"));
		Scene.Box series = box("4 \u00d7 Impedance");
		assertEquals("T-1 \u2026 T-4", series.title());
		assertTrue(headings().contains("T-5"), "another kind is not part of it");
		explorer.takeApart(series);
		assertEquals(Set.of("C-1", "T-1", "T-2", "T-3", "T-4", "T-5"), headings());
		explorer.putTogether();
		assertTrue(headings().contains("4 \u00d7 Impedance"));
	}

	@Test
	void recordsThatHangTogetherInAnotherWayAreNoSeries() {
		start("B-1", Chains.of("Lot L-1 > Batch B-1", "Lot L-2 > Batch B-1", "Lot L-3 > Batch B-1",
				"Lot L-4 > Batch B-2", "Batch B-2 > Batch B-1"));
		assertEquals(Set.of("B-1", "B-2", "L-1", "L-2", "L-3", "L-4"), headings());
	}

	@Test
	void theRecordInQuestionIsNeverHiddenInASeries() {
		start("T-2", Chains.of("CellBuild C-1 > ImpedanceSpectroscopy T-1", "CellBuild C-1 > ImpedanceSpectroscopy T-2",
				"CellBuild C-1 > ImpedanceSpectroscopy T-3", "CellBuild C-1 > ImpedanceSpectroscopy T-4",
				"CellBuild C-1 > ImpedanceSpectroscopy T-5"));
		assertTrue(box("T-2").focus());
	}

	@Test
	void aSeriesWithAStaleRecordIsMarked() {
		start("C-1", Chains.of("CellBuild C-1 > Analysis A-1", "CellBuild C-1 > Analysis A-2",
				"CellBuild C-1 > Analysis A-3", "CellBuild C-1 > Analysis A-4"), "A-3");
		assertTrue(box("4 \u00d7 Analysis").stale());
		assertFalse(box("C-1").stale());
	}

	@Test
	void whatWouldBeAHairballIsSummarisedByKind() {
		// each batch has a lot of its own, so that there is no series
		String[] chains = IntStream.range(0, 80).mapToObj(i -> "Lot L-" + i + " > Batch B-" + i + " > CellBuild C-1")
				.toArray(String[]::new);
		start("C-1", Chains.of(chains));
		Scene scene = explorer.scene();
		assertTrue(scene.summarised());
		assertTrue(scene.boxes().size() <= Explorer.MOST_BOXES, () -> scene.boxes().size() + " boxes");
		assertEquals(Set.of("C-1", "80 \u00d7 Batch", "80 \u00d7 Lot"), headings());
		assertEquals(161, scene.boxes().stream().mapToInt(b -> b.members().size()).sum(), "nobody is lost");
	}

	@Test
	void anotherRecordThatIsShownIsMarkedWithoutBeginningAnew() {
		start("B-2", Chains.of("Lot L-1 > Batch B-1 > Batch B-2"));
		assertTrue(explorer.refocus(Summaries.uuid("L-1")));
		assertTrue(box("L-1").focus());
		assertFalse(box("B-2").focus());
		assertFalse(explorer.refocus(Summaries.uuid("elsewhere")));
	}

	@Test
	void neighboursOfABoxAreFoundForTheKeyboard() {
		start("B-1", Chains.of("Lot L-1 > Batch B-1 > CellBuild C-1", "Lot L-2 > Batch B-1"));
		Scene scene = explorer.scene();
		assertEquals(List.of("L-1", "L-2"),
				scene.neighbours(box("B-1").id(), true).stream().map(Scene.Box::heading).sorted().toList());
		assertEquals(List.of("C-1"), scene.neighbours(box("B-1").id(), false).stream().map(Scene.Box::heading).toList());
	}
}
