/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.api.Monitor;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.drafting.AnalysisBatch;
import org.glovebox.core.drafting.AnalysisComparison;
import org.glovebox.core.drafting.AnalysisRerun;
import org.glovebox.core.drafting.RawFile;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.model.notebook.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same analysis of several tests, each by itself and all together, and what came of them side by side. */
class AnalysisBatchTest {

	@TempDir
	Path temp;

	private OpenNotebook open;
	private final List<GalvanostaticCycling> tests = new ArrayList<>();
	private final IExtensionRegistry registry = CyclerFiles.registry("<analyzer id='sum' name='Sum' version='1' "
			+ "inputs='several' class='" + AnalysisRerunTest.Sum.class.getName() + "' techniques='cycling' "
			+ "description='Sums.'/>");

	@BeforeEach
	void create() throws IOException {
		open = OpenNotebook.create(temp.resolve("notebook"));
		List<Record> all = new ArrayList<>();
		for (int rows : new int[] { 5, 7, 9 }) {
			GalvanostaticCycling test = OpenNotebook.make(ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING,
					GalvanostaticCycling.class, rows + " rows");
			Path file = CyclerFiles.write(temp.resolve("rows" + rows + ".cyc"), "CYCLER x", rows);
			test.getRawFiles().add(new RawFile(file.getFileName().toString(), open.notebook.addFile(file), Files.size(file))
					.attachment(AttachmentRole.RAW_DATA));
			tests.add(test);
			all.add(test);
		}
		open.saveAll(all);
	}

	@AfterEach
	void close() {
		open.close();
	}

	private List<UUID> ids() {
		return tests.stream().map(t -> UUID.fromString(t.getUuid())).toList();
	}

	private List<AnalysisBatch.Line> run(List<UUID> of, boolean together, String factor) {
		return new AnalysisBatch(open.notebook, new AnalyzerRegistry(registry),
				new ImportRunner(new ImporterRegistry(registry))).run(
						new AnalysisBatch.Order("sum", Map.of("factor", factor), of, together), OpenNotebook.AUTHOR,
						Instant.now(), Monitor.NONE);
	}

	private List<Analysis> saved(List<AnalysisBatch.Line> lines) {
		List<Analysis> analyses = new ArrayList<>();
		for (AnalysisBatch.Line line : lines) {
			Analysis analysis = (Analysis) line.save().orElseThrow().record();
			OpenNotebook.saved(open.notebook.save(line.save().get(), "", OpenNotebook.AUTHOR));
			analyses.add(open.record(analysis, Analysis.class));
		}
		return analyses;
	}

	@Test
	void eachTestMakesAnAnalysisOfItsOwnWithTheSameSettings() {
		List<Analysis> analyses = saved(run(ids(), false, "2"));
		assertEquals(3, analyses.size());
		for (int i = 0; i < 3; i++) {
			assertEquals(1, analyses.get(i).getInputs().size());
			assertEquals(tests.get(i).getUuid(), analyses.get(i).getInputs().get(0).getRecord().getUuid());
			assertEquals("2.0", analyses.get(i).getSettings().get(0).getText());
		}
	}

	@Test
	void allTogetherMakeOneAnalysisInTheirOrder() {
		List<Analysis> analyses = saved(run(List.of(ids().get(2), ids().get(0)), true, "1"));
		assertEquals(1, analyses.size());
		assertEquals(List.of(tests.get(2).getUuid(), tests.get(0).getUuid()),
				analyses.get(0).getInputs().stream().map(i -> i.getRecord().getUuid()).toList());
		double sum = analyses.get(0).getResults().get(0).getValue().in("V");
		double parts = saved(run(List.of(ids().get(2), ids().get(0)), false, "1")).stream()
				.mapToDouble(a -> a.getResults().get(0).getValue().in("V")).sum();
		assertEquals(parts, sum, 1e-9);
	}

	@Test
	void oneThatCannotBeReadIsToldAndTheOthersGoOn() {
		GalvanostaticCycling planned = OpenNotebook.make(ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING,
				GalvanostaticCycling.class, "planned");
		open.save(planned);
		List<UUID> of = List.of(ids().get(0), UUID.fromString(planned.getUuid()), ids().get(1));
		List<AnalysisBatch.Line> lines = run(of, false, "1");
		assertEquals(List.of(true, false, true), lines.stream().map(l -> l.save().isPresent()).toList());
		assertTrue(lines.get(1).messages().get(0).text().contains("no raw file"), lines.get(1).messages().toString());
		List<AnalysisBatch.Line> together = run(of, true, "1");
		assertTrue(together.stream().noneMatch(l -> l.save().isPresent()), "a series lacks one of its tests");
		assertEquals(1, together.size());
	}

	@Test
	void sideBySideTheSettingsThatDifferComeFirstAndEveryResultHasItsValues() {
		List<Analysis> analyses = saved(run(ids().subList(0, 1), false, "1"));
		analyses.addAll(saved(run(ids().subList(0, 1), false, "3")));
		AnalysisComparison comparison = AnalysisComparison.of(analyses).orElseThrow();
		assertEquals(List.of("1.0", "3.0"), comparison.settings().get(0).values());
		assertTrue(comparison.settings().get(0).differs());
		AnalysisComparison.Row sum = comparison.results().stream().filter(r -> r.name().equals("sum")).findFirst()
				.orElseThrow();
		assertEquals(2, sum.values().size());
		assertTrue(sum.differs());
	}

	@Test
	void whatOneAloneOrTwoAnalyzersMadeIsNotCompared() {
		List<Analysis> analyses = saved(run(ids().subList(0, 2), false, "1"));
		assertEquals(Optional.empty(), AnalysisComparison.of(analyses.subList(0, 1)));
		analyses.get(1).setAnalyzer("other");
		assertEquals(Optional.empty(), AnalysisComparison.of(analyses));
	}

	@Test
	void whatWentInIsFoundAgain() {
		Analysis analysis = saved(run(ids().subList(0, 2), true, "2")).get(0);
		AnalysisRerun.Inputs inputs = new AnalysisRerun(open.notebook, new AnalysisRunner(new AnalyzerRegistry(registry)),
				new ImportRunner(new ImporterRegistry(registry))).inputs(UUID.fromString(analysis.getUuid()), Monitor.NONE);
		AnalysisRerun.Inputs.Known known = assertInstanceOf(AnalysisRerun.Inputs.Known.class, inputs, inputs::toString);
		assertEquals(List.of(5, 7), known.sources().stream().map(s -> s.data().table().rows()).toList());
		assertEquals(Map.of("factor", "2.0"), known.settings());
	}
}
