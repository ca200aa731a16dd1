/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.batch;
import static org.glovebox.store.internal.OpenNotebook.lot;
import static org.glovebox.store.internal.OpenNotebook.use;
import static org.glovebox.store.internal.OpenNotebook.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.Lineage;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Project;
import org.glovebox.model.synthesis.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineageTest {

	@TempDir
	Path temp;

	private OpenNotebook open;

	/** Where the notebooks are kept. */
	Places places() {
		return Places.FOLDERS;
	}

	@BeforeEach
	void create() {
		open = places().create(temp.resolve("notebook"));
	}

	@AfterEach
	void close() {
		open.close();
	}

	/** Random acyclic graphs with shared ancestors, against a plain search in memory. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void agreesWithANaiveSearchOnRandomGraphs(long seed) {
		Random random = new Random(seed);
		List<Batch> batches = randomBatches(random, 60);
		open.saveAll(batches);
		Map<UUID, Set<UUID>> up = new HashMap<>();
		Map<UUID, Set<UUID>> down = new HashMap<>();
		for (Batch batch : batches) {
			batch.getInputs().forEach(u -> {
				up.computeIfAbsent(uuid(batch), k -> new HashSet<>()).add(uuid(u.getSource()));
				down.computeIfAbsent(uuid(u.getSource()), k -> new HashSet<>()).add(uuid(batch));
			});
		}

		for (int i = 0; i < 10; i++) {
			Set<UUID> start = Set.of(uuid(batches.get(random.nextInt(30))), uuid(batches.get(random.nextInt(30) + 30)));
			int depth = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(4);
			assertEquals(naive(up, start, depth, -1), depths(open.notebook.lineage(start, Direction.UP, depth)));
			assertEquals(naive(down, start, depth, 1), depths(open.notebook.lineage(start, Direction.DOWN, depth)));
		}
	}

	private static List<Batch> randomBatches(Random random, int count) {
		List<Batch> batches = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Batch batch = batch("batch " + i);
			for (int k = random.nextInt(4); k > 0 && i > 0; k--) {
				use(batch, batches.get(random.nextInt(i)));
			}
			batches.add(batch);
		}
		return batches;
	}

	private static Map<UUID, Integer> naive(Map<UUID, Set<UUID>> next, Set<UUID> start, int maxDepth, int sign) {
		Map<UUID, Integer> depths = new HashMap<>();
		Deque<UUID> queue = new ArrayDeque<>(start);
		start.forEach(s -> depths.put(s, 0));
		while (!queue.isEmpty()) {
			UUID at = queue.remove();
			int depth = Math.abs(depths.get(at));
			for (UUID to : next.getOrDefault(at, Set.of())) {
				if (depth < maxDepth && !depths.containsKey(to)) {
					depths.put(to, sign * (depth + 1));
					queue.add(to);
				}
			}
		}
		return depths;
	}

	private static Map<UUID, Integer> depths(Lineage lineage) {
		return lineage.nodes().stream().collect(Collectors.toMap(n -> n.record().uuid(), Lineage.Node::depth));
	}

	/** 40 layers of two batches that both use both of the layer before: 2^40 paths, 80 records. */
	@Test
	@Timeout(60)
	void manyPathsToFewRecordsAreFollowedOnce() {
		List<Batch> all = new ArrayList<>(List.of(batch("a 0"), batch("b 0")));
		for (int i = 1; i < 40; i++) {
			Batch a = all.get(all.size() - 2);
			Batch b = all.get(all.size() - 1);
			all.add(batch("a " + i, a, b));
			all.add(batch("b " + i, a, b));
		}
		open.saveAll(all);

		Lineage lineage = open.notebook.lineage(List.of(uuid(all.get(79))), Direction.UP);

		assertEquals(79, lineage.nodes().size());
		assertEquals(-39, lineage.nodes().get(78).depth());
		assertEquals(38 * 4 + 2, lineage.edges().size());
	}

	/** Edges are added at random; whatever would close a cycle, and nothing else, is refused. */
	@ParameterizedTest
	@ValueSource(longs = { 11, 12 })
	void exactlyTheEdgesThatCloseACycleAreRefused(long seed) {
		Random random = new Random(seed);
		List<Batch> batches = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			batches.add(batch("batch " + i));
		}
		open.saveAll(batches);
		Map<UUID, Set<UUID>> up = new HashMap<>();
		for (int i = 0; i < 60; i++) {
			UUID from = uuid(batches.get(random.nextInt(12)));
			UUID to = uuid(batches.get(random.nextInt(12)));
			if (!from.equals(to)) {
				boolean cycle = naive(up, Set.of(to), Integer.MAX_VALUE, -1).containsKey(from);
				Stored stored = open.load(from);
				use((Batch) stored.record(), (Batch) open.load(to).record());
				SaveOutcome outcome = open.notebook.save(Save.edited(stored), "", OpenNotebook.AUTHOR);
				assertEquals(cycle, outcome instanceof SaveOutcome.Invalid, outcome.toString());
				if (!cycle) {
					up.computeIfAbsent(from, k -> new HashSet<>()).add(to);
				}
			}
		}
		assertTrue(up.values().stream().mapToInt(Set::size).sum() > 20);
	}

	@Test
	void projectsAndPeopleAreNoLineage() {
		Project project = OpenNotebook.make(NotebookPackage.Literals.PROJECT, Project.class, "Na-S");
		Batch batch = batch("S@C", lot("Sulfur"));
		batch.setProject(project);
		open.saveAll(List.of(project, (org.glovebox.model.notebook.Record) batch.getInputs().get(0).getSource(), batch));

		Lineage up = open.notebook.lineage(List.of(uuid(batch)), Direction.UP);

		assertTrue(up.node(uuid(project)).isEmpty());
		assertEquals(2, up.nodes().size());
		assertTrue(open.notebook.edgesAt(uuid(project)).stream().allMatch(e -> e.kind() == EdgeKind.CONTEXT));
		assertEquals(2, open.notebook.edgesAt(uuid(batch)).size());
	}

	@Test
	void aNeighbourhoodSaysWhetherThereIsMore() {
		Batch first = batch("1");
		Batch second = batch("2", first);
		Batch third = batch("3", second);
		Batch fourth = batch("4", third);
		open.saveAll(List.of(first, second, third, fourth));

		Lineage near = open.notebook.neighbourhood(uuid(third), 1, 1);

		assertEquals(Map.of(uuid(second), -1, uuid(third), 0, uuid(fourth), 1), depths(near));
		assertFalse(near.complete());
		assertTrue(open.notebook.neighbourhood(uuid(third), 2, 1).complete());
		assertEquals("used", near.edges().get(0).meaning());
	}

	@Test
	void aReferenceThatWasTakenBackIsNoLongerFollowed() {
		Batch first = batch("1");
		Batch second = batch("2", first);
		open.saveAll(List.of(first, second));
		Stored stored = open.load(second);
		((Batch) stored.record()).getInputs().clear();
		open.edit(stored, "wrong jar");

		assertEquals(1, open.notebook.lineage(List.of(uuid(second)), Direction.UP).nodes().size());
	}
}
