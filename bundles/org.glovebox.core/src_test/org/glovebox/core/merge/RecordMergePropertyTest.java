/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.core.merge.Choice.Pick;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.Records;
import org.glovebox.model.cell.AssemblyStep;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.CellType;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any edits on both sides; they are made at random from a seed. */
class RecordMergePropertyTest {

	private static final Pattern TYPED = Pattern.compile("typed-[a-z]+-[0-9]+");
	private static final Pattern IDS = Pattern.compile(" xmi:id=\"[^\"]*\"");

	private final CellBuild base = base();
	private int typed;

	static List<Long> seeds() {
		return new Random(20261129).longs(60).boxed().toList();
	}

	private static CellBuild base() {
		CellBuild cell = Records.create(CellPackage.Literals.CELL_BUILD, CellBuild.class, "Ada",
				Instant.parse("2026-03-02T08:00:00Z"));
		cell.setTitle("Cell");
		cell.setRemarks("one\ntwo\nthree\nfour");
		cell.getTags().addAll(List.of("a", "b", "c"));
		cell.setDiameter(Quantity.parse("10 mm"));
		for (int i = 0; i < 5; i++) {
			Layer layer = CellFactory.eINSTANCE.createLayer();
			layer.setTitle("layer " + i);
			layer.getActiveComponents().add(MaterialFactory.eINSTANCE.createActiveComponent());
			cell.getLayers().add(layer);
		}
		AssemblyStep step = CellFactory.eINSTANCE.createAssemblyStep();
		step.getLayers().addAll(cell.getLayers().subList(1, 3));
		cell.getAssembly().add(step);
		return cell;
	}

	private static CellBuild copy(CellBuild cell) {
		return (CellBuild) RecordFormat.read(RecordFormat.write(cell)).opened().orElseThrow();
	}

	private CellBuild edited(Random random, String side) {
		CellBuild cell = copy(base);
		for (int i = random.nextInt(7); i > 0; i--) {
			edit(cell, random, "typed-" + side + "-" + typed++);
		}
		return cell;
	}

	private static void edit(CellBuild cell, Random random, String text) {
		switch (random.nextInt(14)) {
		case 0 -> cell.setTitle(text);
		case 1 -> cell.setRemarks(cell.getRemarks().replaceFirst(random.nextBoolean() ? "two" : "four", text));
		case 2 -> cell.setRemarks(text + "\n" + cell.getRemarks());
		case 3 -> cell.getTags().add(random.nextInt(cell.getTags().size() + 1), text);
		case 4 -> cell.getTags().removeIf(tag -> random.nextInt(3) == 0);
		case 5 -> cell.setDiameter(random.nextBoolean() ? null : Quantity.parse(random.nextInt(20) + " mm"));
		case 6 -> cell.setCellType(CellType.values()[random.nextInt(CellType.values().length)]);
		case 7, 8 -> {
			Layer layer = CellFactory.eINSTANCE.createLayer();
			layer.setTitle(text);
			cell.getLayers().add(random.nextInt(cell.getLayers().size() + 1), layer);
		}
		case 9 -> EcoreUtil.delete(cell.getLayers().get(random.nextInt(cell.getLayers().size())));
		case 10 -> cell.getLayers().move(random.nextInt(cell.getLayers().size()), random.nextInt(cell.getLayers().size()));
		case 11 -> cell.getLayers().get(random.nextInt(cell.getLayers().size())).setTitle(text);
		case 12 -> cell.getLayers().get(random.nextInt(cell.getLayers().size())).getActiveComponents()
				.forEach(component -> component.setSubstance(text));
		default -> {
			AssemblyStep step = CellFactory.eINSTANCE.createAssemblyStep();
			step.setRemarks(text);
			step.getLayers().add(cell.getLayers().get(random.nextInt(cell.getLayers().size())));
			cell.getAssembly().add(step);
		}
		}
	}

	private MergeResult merge(CellBuild mine, CellBuild theirs, Decisions decisions) {
		return RecordMerge.of(Optional.of(base), mine, theirs, decisions);
	}

	private static String text(org.glovebox.model.notebook.Record record) {
		return new String(RecordFormat.write(record), StandardCharsets.UTF_8);
	}

	/** All that was typed, wherever it stands. */
	private static Set<String> typed(String text) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = TYPED.matcher(text);
		while (matcher.find()) {
			found.add(matcher.group());
		}
		return found;
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void mergingWithItselfChangesNothing(long seed) {
		CellBuild both = edited(new Random(seed), "m");
		MergeResult merged = merge(both, copy(both), Decisions.none());
		assertEquals(List.of(), merged.open());
		assertArrayEquals(RecordFormat.write(both), RecordFormat.write(merged.record()));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aSideThatDidNothingChangesNothing(long seed) {
		CellBuild edited = edited(new Random(seed), "m");
		for (MergeResult merged : List.of(merge(edited, copy(base), Decisions.none()),
				merge(copy(base), edited, Decisions.none()))) {
			assertEquals(List.of(), merged.open());
			assertArrayEquals(RecordFormat.write(edited), RecordFormat.write(merged.record()));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void bothWaysHaveTheSameConflictsAndTheSameContent(long seed) {
		Random random = new Random(seed);
		CellBuild mine = edited(random, "m");
		CellBuild theirs = edited(random, "t");
		MergeResult one = merge(mine, theirs, Decisions.none());
		MergeResult other = merge(theirs, mine, Decisions.none());
		assertEquals(mirrored(one), other.open().stream().map(c -> c.key() + c.mine() + c.theirs()).collect(Collectors.toSet()));
		if (one.complete()) {
			assertEquals(lines(one), lines(other));
		}
		MergeResult byMine = merge(mine, theirs, Decisions.always(Pick.MINE));
		MergeResult byTheirs = merge(theirs, mine, Decisions.always(Pick.THEIRS));
		assertEquals(lines(byMine), lines(byTheirs));
	}

	private static Set<String> mirrored(MergeResult result) {
		return result.open().stream().map(c -> c.key() + c.theirs() + c.mine()).collect(Collectors.toSet());
	}

	/** The lines of what is stored in any order: only insertions at one place may be in another one. */
	private static List<String> lines(MergeResult result) {
		return text(result.record()).lines().flatMap(line -> List.of(line.split("&#xA;|(?= [a-z]+=)")).stream())
				.map(String::strip).map(line -> line.replaceAll("[\">/]+$", "")).filter(line -> !line.isEmpty())
				.map(line -> line.startsWith("remarks=\"") ? line.substring(9) : line).sorted().toList();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void nothingTypedIsLost(long seed) {
		Random random = new Random(seed);
		CellBuild mine = edited(random, "m");
		CellBuild theirs = edited(random, "t");
		MergeResult merged = merge(mine, theirs, Decisions.none());
		Set<String> there = typed(text(merged.record()) + merged.open());
		Set<String> wanted = new HashSet<>(typed(text(mine)));
		wanted.addAll(typed(text(theirs)));
		assertTrue(there.containsAll(wanted), () -> wanted + " of which are there " + there);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void changesOfDifferentFieldsNeverConflict(long seed) {
		Random random = new Random(seed);
		CellBuild mine = copy(base);
		CellBuild theirs = copy(base);
		for (int i = 0; i < base.getLayers().size(); i++) {
			boolean swap = random.nextBoolean();
			(swap ? mine : theirs).getLayers().get(i).setTitle("typed-a-" + i);
			(swap ? theirs : mine).getLayers().get(i).setMass(Quantity.parse(i + 1 + " mg"));
		}
		(random.nextBoolean() ? mine : theirs).setTitle("typed-b-0");
		(random.nextBoolean() ? mine : theirs).getTags().add("typed-c-0");
		(random.nextBoolean() ? mine : theirs).setCellType(CellType.FULL);
		(random.nextBoolean() ? mine : theirs).getLayers().add(CellFactory.eINSTANCE.createLayer());
		MergeResult merged = merge(mine, theirs, Decisions.none());
		assertEquals(List.of(), merged.open());
		assertEquals(5 + 2, typed(text(merged.record())).size());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whateverIsChosenCanBeStoredAndRead(long seed) {
		Random random = new Random(seed);
		CellBuild mine = edited(random, "m");
		CellBuild theirs = edited(random, "t");
		List<Choice> choices = List.of(Pick.MINE, Pick.THEIRS, Pick.BOTH, new Choice.Typed("5 mm"));
		MergeResult merged = merge(mine, theirs, conflict -> Optional.of(choices.get(random.nextInt(choices.size()))));
		assertTrue(merged.complete());
		byte[] stored = RecordFormat.write(merged.record());
		assertArrayEquals(stored, RecordFormat.write(copy((CellBuild) merged.record())));
		assertEquals(IDS.matcher(text(merged.record())).results().count(), IDS.matcher(text(merged.record())).results()
				.map(found -> found.group()).distinct().count());
	}
}
