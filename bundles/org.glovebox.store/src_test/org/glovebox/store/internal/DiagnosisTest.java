/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;
import org.glovebox.api.diagnosis.Aspect;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Mark;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.api.diagnosis.Symptom.Likelihood;
import org.glovebox.core.diagnosis.DiagnosisDrafter;
import org.glovebox.core.diagnosis.DiagnosisReport;
import org.glovebox.core.diagnosis.DiagnosisRunner;
import org.glovebox.core.diagnosis.DiagnosisRunner.Outcome;
import org.glovebox.core.diagnosis.Knowledge;
import org.glovebox.core.diagnosis.RuleReport;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.DiagnosisRegistry;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.knowledge.Cause;
import org.glovebox.model.knowledge.KnowledgeEntry;
import org.glovebox.model.knowledge.KnowledgeFactory;
import org.glovebox.model.knowledge.KnowledgePackage;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are applied to a cell, one that fails does not stop the others, and records bear on causes. */
class DiagnosisTest {

	private static final String RULES = """
			<extension-point id='diagnoses' name='d'/><extension-point id='analyzers' name='a'/>
			<extension point='org.glovebox.api.diagnoses'>
			   <diagnosis id='broken' name='Broken' class='%s'/>
			   <diagnosis id='absent' name='Absent' class='com.example.Missing'/>
			   <diagnosis id='low' name='Low voltage' class='%s' version='1.3' code='T-LOW'>
			      <cause statement='Too little pressure' bears='stack-pressure,pressing' test='Press harder'/>
			      <cause statement='Old lots' bears='lots'/>
			      <remedy statement='More pressure'/>
			      <reference text='A book'/>
			   </diagnosis>
			</extension>""";

	@TempDir
	Path folder;
	private OpenNotebook open;
	private final StudyA study = new StudyA();

	/** The rule: a voltage below a limit at the end. */
	public static final class LowVoltage implements Diagnosis<LowVoltage.Settings> {

		/** The limit, in V. */
		public record Settings(@Param(label = "Limit", description = "x", value = "10", unit = "V", min = 0) double limit) {
		}

		@Override
		public Class<Settings> settingsType() {
			return Settings.class;
		}

		@Override
		public List<String> analyses() {
			return List.of("nothing");
		}

		@Override
		public Judgement judge(ExaminedCell cell, Settings settings, Monitor monitor) {
			if (cell.tests().isEmpty()) {
				return Judgement.Unjudged.because("no test");
			}
			ExaminedTest test = cell.tests().get(0);
			int last = test.data().table().rows() - 1;
			double voltage = test.data().table().column(Columns.VOLTAGE).number(last);
			Evidence evidence = new Evidence("it ends at " + voltage + " V", "voltage", voltage, "V", "below " + settings.limit(),
					List.of(new Mark(test.name(), "", "", Columns.VOLTAGE, Columns.VOLTAGE, last, last, "end")));
			return voltage < settings.limit()
					? new Judgement.Found(List.of(new Symptom("the voltage is low", Likelihood.LIKELY, List.of(evidence))), List.of())
					: new Judgement.Absent(List.of(evidence), List.of());
		}
	}

	/** A rule with a fault. */
	public static final class Broken implements Diagnosis<LowVoltage.Settings> {

		@Override
		public Class<LowVoltage.Settings> settingsType() {
			return LowVoltage.Settings.class;
		}

		@Override
		public List<String> analyses() {
			return List.of();
		}

		@Override
		public Judgement judge(ExaminedCell cell, LowVoltage.Settings settings, Monitor monitor) {
			throw new IllegalStateException("out of order");
		}
	}

	@BeforeEach
	void create() throws IOException {
		open = OpenNotebook.create(folder.resolve("notebook"));
		study.test.getRawFiles().add(file(CyclerFiles.write(folder.resolve("a.cyc"), "CYCLER a", 6)));
		open.saveAll(study.all());
	}

	@AfterEach
	void close() {
		open.close();
	}

	private Attachment file(Path path) throws IOException {
		Attachment attachment = NotebookFactory.eINSTANCE.createAttachment();
		attachment.setFileName(String.valueOf(path.getFileName()));
		attachment.setBlob(open.notebook.addFile(path).hex());
		attachment.setRole(AttachmentRole.RAW_DATA);
		return attachment;
	}

	private static DiagnosisRunner runner() {
		var registry = InstalledChecks.registryOf("org.glovebox.api",
				RULES.formatted(Broken.class.getName(), LowVoltage.class.getName()));
		return new DiagnosisRunner(new DiagnosisRegistry(registry), new AnalyzerRegistry(registry), CyclerFiles.runner());
	}

	private Outcome diagnose(Record record, Map<String, Map<String, String>> settings) {
		return runner().diagnose(open.notebook, open.load(record), settings, Monitor.NONE);
	}

	private DiagnosisReport report() {
		return assertInstanceOf(Outcome.Done.class, diagnose(study.cell, Map.of())).report();
	}

	@Test
	void aRuleThatFailsIsNamedAndTheOthersGoOn() {
		DiagnosisReport report = report();
		assertEquals(List.of("low"), report.found().stream().map(r -> r.rule().id()).toList());
		assertEquals(5, report.found().get(0).evidence().get(0).value());
		assertEquals(2, report.faults().size(), report.faults().toString());
		assertTrue(report.faults().stream().anyMatch(f -> f.contains("broken") && f.contains("out of order")));
		assertEquals("1 symptom in 1 test", report.summary());
	}

	@Test
	void recordsBearOnTheCauses() {
		List<Knowledge.Cause> causes = report().found().get(0).knowledge().causes();
		assertEquals("Press harder", causes.get(0).test());
		assertTrue(causes.get(0).bearings().stream().anyMatch(b -> b.says().contains("no stack pressure")),
				causes.get(0).toString());
		List<String> lots = causes.get(1).bearings().stream().filter(b -> b.aspect() == Aspect.LOTS).map(b -> b.says()).toList();
		assertTrue(lots.containsAll(List.of("Sulfur", "Ketjen Black", "Na15Sn4")), lots.toString());
	}

	@Test
	void whatTheNotebookKnowsGoesBeforeWhatThePluginBrings() {
		KnowledgeEntry entry = OpenNotebook.make(KnowledgePackage.Literals.KNOWLEDGE_ENTRY, KnowledgeEntry.class, "Low");
		entry.setCode("t-low");
		for (String statement : List.of("Too little stack pressure", "Moonlight")) {
			Cause cause = KnowledgeFactory.eINSTANCE.createCause();
			cause.setStatement(statement);
			entry.getCauses().add(cause);
		}
		open.save(entry);
		Knowledge knowledge = report().found().get(0).knowledge();
		assertEquals(1, knowledge.entries().size());
		assertEquals(List.of("Too little stack pressure", "Moonlight"), knowledge.causes().stream().map(c -> c.statement()).toList());
		assertEquals("Press harder", knowledge.causes().get(0).test(), "the same cause in other words");
		assertEquals(List.of("A book"), knowledge.references());
		assertTrue(knowledge.causes().get(1).bearings().stream().anyMatch(b -> b.aspect() == Aspect.LOTS),
				"of a cause that only the notebook knows all that bears on the symptom is listed");
	}

	@Test
	void thresholdsAreTakenAndWrongOnesRefused() {
		DiagnosisReport report = assertInstanceOf(Outcome.Done.class,
				diagnose(study.cell, Map.of("low", Map.of("limit", "3000 mV")))).report();
		assertEquals(List.of(), report.found());
		RuleReport low = report.absent().get(0);
		assertEquals("3.0", low.settings().get("limit"));
		assertEquals("not seen", low.verdict());
		assertRefused("low", Map.of("low", Map.of("limit", "much")));
		assertRefused("no rule high", Map.of("high", Map.of()));
		assertInstanceOf(Outcome.Refused.class, diagnose(study.test, Map.of()), "a test is no cell");
	}

	private void assertRefused(String reason, Map<String, Map<String, String>> settings) {
		Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, diagnose(study.cell, settings));
		assertTrue(refused.messages().get(0).text().contains(reason), refused.toString());
	}

	@Test
	void aFileThatCannotBeReadIsNamed() throws IOException {
		var test = open.load(study.test);
		((org.glovebox.model.characterization.Measurement) test.record()).getRawFiles().clear();
		open.edit(test, "lost its file");
		DiagnosisReport report = report();
		assertEquals(1, report.examined().unreadable().size());
		assertEquals("cannot be told", report.unjudged().get(0).verdict());
		assertEquals(List.of("no test"), report.unjudged().get(0).missing());
	}

	@Test
	void canBeStopped() {
		Monitor stopped = new Monitor() {
			@Override
			public void progress(double fraction, String what) {
				// nobody looks
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class,
				() -> runner().diagnose(open.notebook, open.load(study.cell), Map.of(), stopped));
	}

	@Test
	void aSavedDiagnosisNamesTestsRulesAndThresholds() throws IOException {
		Analysis analysis = new DiagnosisDrafter(open.notebook, OpenNotebook.AUTHOR, Instant.parse("2026-03-02T08:00:00Z"))
				.draft(report());
		open.save(analysis);
		Analysis kept = open.record(analysis, Analysis.class);
		assertEquals(List.of(study.cell.getUuid(), study.test.getUuid()),
				kept.getInputs().stream().map(i -> i.getRecord().getUuid()).toList());
		assertTrue(kept.getSettings().stream().anyMatch(s -> s.getName().equals("low.limit")), kept.getSettings().toString());
		assertTrue(kept.getMessages().stream().anyMatch(m -> m.getText().contains("the voltage is low (likely; low)")));
		assertEquals(1, kept.getTables().size());
	}
}
