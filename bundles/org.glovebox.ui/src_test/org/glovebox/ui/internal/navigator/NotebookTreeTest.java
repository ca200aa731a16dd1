/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.navigator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.glovebox.core.search.KeptSearches;
import org.glovebox.core.recall.Affected;
import org.glovebox.core.recall.Recall;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.internal.Summaries;
import org.junit.jupiter.api.Test;

class NotebookTreeTest {

	private static final Optional<UUID> PROJECT = Optional.of(Summaries.uuid("NAS"));
	private static final RecordSummary NAS = Summaries.of("Project", "NAS");

	private static Node child(Node parent, String label) {
		return parent.children().stream().filter(n -> n.label().equals(label)).findFirst()
				.orElseThrow(() -> new AssertionError(label + " is not in " + labels(parent)));
	}

	private static List<String> labels(Node parent) {
		return parent.children().stream().map(Node::label).toList();
	}

	@Test
	void recordsStandByProjectAndKindWithCounts() {
		Node root = NotebookTree.of(List.of(NAS, Summaries.of("Batch", "B-1", PROJECT), Summaries.of("Lot", "L-1", PROJECT),
				Summaries.of("Batch", "B-2", PROJECT), Summaries.of("ImpedanceSpectroscopy", "T-1", PROJECT),
				Summaries.of("GalvanostaticCycling", "T-2", PROJECT)), List.of(), Map.of());
		Node project = child(root, "title of NAS");
		assertEquals(List.of("Lots", "Batches", "Tests"), labels(project), "in the order in which material becomes a result");
		assertEquals("2", child(project, "Batches").detail());
		assertEquals(List.of("T-1", "T-2"), labels(child(project, "Tests")), "all kinds of tests stand together");
		assertEquals(Optional.of(NAS), project.record());
	}

	@Test
	void recordsOfNoProjectOrOfOneThatIsGoneAreNotLost() {
		Node root = NotebookTree.of(List.of(NAS, Summaries.of("Lot", "L-1"),
				Summaries.of("Lot", "L-2", Optional.of(Summaries.uuid("gone")))), List.of(), Map.of());
		assertEquals("2", child(child(root, "Without project"), "Lots").detail());
	}

	@Test
	void aKindOfAPluginHasAHeadingOfItsOwn() {
		Node root = NotebookTree.of(List.of(Summaries.of("Electrospinning", "E-1")), List.of(), Map.of());
		assertEquals(List.of("Electrospinning"), labels(child(root, "All records")));
	}

	@Test
	void staleRecordsAreListedOnlyWhereThereAreAny() {
		RecordSummary analysis = Summaries.of("Analysis", "A-1");
		assertTrue(labels(NotebookTree.of(List.of(analysis), List.of(), Map.of())).stream().noneMatch("Stale"::equals));
		Node stale = child(NotebookTree.of(List.of(analysis), List.of(analysis.uuid()), Map.of()), "Stale");
		assertEquals(List.of("A-1"), labels(stale));
	}

	@Test
	void onlyWhatIsRecalledCanBeTakenBack() {
		Recall recall = new Recall(Summaries.of("Lot", "L-1"), "wet bottle");
		RecordSummary batch = Summaries.of("Batch", "B-1");
		Node root = Node.section("", Node.Role.ROOT, "", "", "", List.of(NotebookTree.recalled(List.of(recall),
				Map.of(batch.uuid(), List.of(new Affected(recall, List.of(recall.record(), batch)))))));
		assertTrue(root.recalls(recall.record().uuid()));
		assertFalse(root.recalls(batch.uuid()), "what rests on it is not recalled itself");
		assertFalse(root.recalls(Summaries.uuid("L-2")));
	}

	@Test
	void veryManyRecordsAreSplitIntoRangesWithoutLosingOne() {
		List<RecordSummary> all = new ArrayList<>();
		IntStream.range(0, 1001).forEach(i -> all.add(Summaries.of("Batch", "B-%04d".formatted(i))));
		Node batches = child(child(NotebookTree.of(all, List.of(), Map.of()), "All records"), "Batches");
		assertEquals("1001", batches.detail());
		assertTrue(batches.children().size() <= 10, () -> batches.children().size() + " ranges");
		assertEquals("B-0000 \u2013 B-0199", batches.children().get(0).label());
		assertEquals(1001, batches.children().stream().mapToInt(range -> range.children().size()).sum());
	}

	@Test
	void savedSearchesShowWhatTheyFind() {
		RecordSummary lot = Summaries.of("Lot", "L-1");
		Node searches = child(NotebookTree.of(List.of(lot), List.of(), Map.of(new KeptSearches.Kept("All lots", "type:lot"),
				List.of(lot))), "Saved searches");
		Node search = child(searches, "All lots");
		assertEquals(Optional.of("type:lot"), search.search().map(KeptSearches.Kept::query));
		assertEquals(List.of("L-1"), labels(search));
	}

	@Test
	void aPlaceStaysTheSameWhenTheNotebookChanges() {
		RecordSummary one = Summaries.of("Batch", "B-1", PROJECT);
		Node before = child(NotebookTree.of(List.of(NAS, one), List.of(), Map.of()), "title of NAS");
		Node after = child(NotebookTree.of(List.of(NAS, one, Summaries.of("Batch", "B-2", PROJECT)), List.of(), Map.of()),
				"title of NAS");
		assertEquals(child(before, "Batches"), child(after, "Batches"));
	}
}
