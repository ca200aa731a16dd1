/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.uuid;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.AnalysisSource;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Staleness;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.drafting.AnalysisDrafter;
import org.glovebox.core.drafting.AnalysisRerun;
import org.glovebox.core.drafting.AnalysisRerun.Outcome;
import org.glovebox.core.drafting.MeasurementData;
import org.glovebox.core.drafting.RawFile;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.Condition;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.model.notebook.CurrentDirection;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running kept analyses again: with what went in then the same comes out, with what records say now what follows now. */
class AnalysisRerunTest {

	/** Sums voltages, per active mass where that is known; its version is what the analyzer is registered with. */
	public static final class Sum implements Analyzer<Sum.Settings> {

		/** How to sum. */
		public record Settings(@Param(label = "Factor", description = "Factor.", value = "1") double factor) {
		}

		@Override
		public Class<Settings> settingsType() {
			return Settings.class;
		}

		@Override
		public AnalysisOutcome analyze(Dataset data, Givens givens, Settings settings, Monitor monitor) {
			Results.Builder results = Results.builder();
			double total = 0;
			double[] sums = new double[data.parts().size()];
			for (int i = 0; i < sums.length; i++) {
				Table part = data.parts().get(i);
				for (int row = 0; row < part.rows(); row++) {
					sums[i] += part.column("voltage").number(row);
				}
				total += settings.factor() * sums[i];
			}
			results.quantity("sum", total, "V", "sum of " + sums.length + " parts");
			givens.find(Givens.ACTIVE_MASS).ifPresent(m -> results.message(Message.info("active mass " + m.explain())));
			givens.find(Givens.ACTIVE_MASS).ifPresent(m -> results.quantity("per_mass", 1 / m.value() / 3, "V/mg", ""));
			givens.find(Givens.DISCHARGE_FIRST).ifPresent(d -> results.quantity("first", d.value(), "", d.explain()));
			return new AnalysisOutcome.Done(results.table(Table.of("sums", Column.of("sum", "V", sums))).build());
		}
	}

	@TempDir
	Path temp;

	private OpenNotebook open;
	private final StudyA study = new StudyA();
	private final GalvanostaticCycling second = OpenNotebook.make(
			ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING, GalvanostaticCycling.class, "0.25 mA/cm2");

	@BeforeEach
	void create() throws IOException {
		open = OpenNotebook.create(temp.resolve("notebook"));
		study.test.setFirstDirection(CurrentDirection.DISCHARGE);
		second.setSubject(study.cell);
		second.setActiveMass(Quantity.parse("0.3 mg"));
		attach(study.test, 5);
		attach(second, 7);
		List<org.glovebox.model.notebook.Record> all = new ArrayList<>(study.all());
		all.add(second);
		open.saveAll(all);
	}

	@AfterEach
	void close() {
		open.close();
	}

	private void attach(GalvanostaticCycling test, int rows) throws IOException {
		Path file = CyclerFiles.write(temp.resolve("rows" + rows + ".cyc"), "CYCLER x", rows);
		Sha256 blob = open.notebook.addFile(file);
		test.getRawFiles().add(new RawFile(file.getFileName().toString(), blob, Files.size(file))
				.attachment(AttachmentRole.RAW_DATA));
	}

	private static IExtensionRegistry registry(String version) {
		return CyclerFiles.registry("<analyzer id='sum' name='Sum' version='" + version + "' inputs='several' class='"
				+ Sum.class.getName() + "' techniques='cycling' description='Sums.'/>");
	}

	private AnalysisRerun rerun(String version) {
		IExtensionRegistry registry = registry(version);
		return new AnalysisRerun(open.notebook, new AnalysisRunner(new AnalyzerRegistry(registry)),
				new ImportRunner(new ImporterRegistry(registry)));
	}

	/** Runs and keeps an analysis as verbs and window do. */
	private Analysis kept(GalvanostaticCycling... tests) throws IOException {
		IExtensionRegistry registry = registry("1");
		MeasurementData data = new MeasurementData(open.notebook.blobs(),
				new ImportRunner(new ImporterRegistry(registry)));
		List<AnalysisDrafter.Input> inputs = new ArrayList<>();
		List<AnalysisSource> sources = new ArrayList<>();
		for (GalvanostaticCycling test : tests) {
			Stored stored = open.load(test);
			TestGivens givens = new Derivations(open.notebook).givens((GalvanostaticCycling) stored.record());
			ReadResult read = data.read((GalvanostaticCycling) stored.record(), Monitor.NONE);
			sources.add(new AnalysisSource(String.valueOf(stored.record().getShortId()),
					assertInstanceOf(ReadResult.Read.class, read).dataset(), givens.givens()));
			inputs.add(new AnalysisDrafter.Input(stored, givens));
		}
		AnalysisRun run = new AnalysisRunner(new AnalyzerRegistry(registry)).run("sum", sources, Map.of("factor", "0.1"),
				Monitor.NONE);
		Analysis analysis = new AnalysisDrafter(open.notebook, OpenNotebook.AUTHOR, Instant.now())
				.draft(assertInstanceOf(AnalysisRun.Done.class, run, run::toString), "Sum", inputs);
		open.save(analysis);
		return open.record(analysis, Analysis.class);
	}

	private static Outcome.Repeated repeated(Outcome outcome) {
		return assertInstanceOf(Outcome.Repeated.class, outcome, outcome::toString);
	}

	private void changeMass(String mass) {
		Stored cell = open.load(study.cell);
		((CellBuild) cell.record()).getLayers().get(2).setMass(Quantity.parse(mass));
		open.edit(cell, "weighed again");
	}

	private static String result(Analysis analysis, String property) {
		return analysis.getResults().stream().filter(r -> r.getProperty().equals(property)).findFirst().orElseThrow()
				.getValue().text();
	}

	@Test
	void theSameComesOutOfWhatWentIn() throws IOException {
		Analysis analysis = kept(study.test);
		assertEquals("1", result(analysis, "first"));
		Outcome.Repeated outcome = repeated(rerun("1").repeat(uuid(analysis), Monitor.NONE));
		assertEquals(List.of(), outcome.differences());
		assertTrue(outcome.identical());
	}

	/** What was changed since does not matter: the revisions, files and numbers of then are taken. */
	@Test
	void theSameComesOutAlthoughRecordsHaveChanged() throws IOException {
		Analysis analysis = kept(study.test);
		changeMass("4.00 mg");
		Stored test = open.load(study.test);
		((GalvanostaticCycling) test.record()).getRawFiles().clear();
		((GalvanostaticCycling) test.record()).setFirstDirection(CurrentDirection.CHARGE);
		open.edit(test, "file taken away");
		assertTrue(repeated(rerun("1").repeat(uuid(analysis), Monitor.NONE)).identical());
	}

	/** Each test has its own active mass, so that none holds for both; the message about that comes back word for word. */
	@Test
	void severalInputsKeepTheirOwnNumbers() throws IOException {
		Analysis analysis = kept(study.test, second);
		assertTrue(analysis.getMessages().stream().anyMatch(m -> m.getText().contains("0.402 mg")
				&& m.getText().contains("0.3 mg")), analysis.getMessages().toString());
		Outcome.Repeated outcome = repeated(rerun("1").repeat(uuid(analysis), Monitor.NONE));
		assertEquals(List.of(), outcome.differences());
		assertTrue(outcome.identical());
	}

	@Test
	void aTamperedResultIsFound() throws IOException {
		Stored stored = open.load(kept(study.test));
		((Analysis) stored.record()).getResults().get(0).setValue(Quantity.parse("2 V"));
		open.edit(stored, "better");
		Outcome.Repeated outcome = repeated(rerun("1").repeat(uuid(stored.record()), Monitor.NONE));
		assertFalse(outcome.identical());
		assertEquals(1, outcome.differences().size(), outcome.toString());
		assertTrue(outcome.differences().get(0).sentence().matches(".*Value was 2 V, is 1(\\.0)? V"), outcome.toString());
	}

	@Test
	void anotherVersionOfTheAnalyzerIsNamed() throws IOException {
		Outcome.Repeated outcome = repeated(rerun("2").repeat(uuid(kept(study.test)), Monitor.NONE));
		assertFalse(outcome.identical());
		assertEquals(List.of("Version was 1, is 2"), outcome.differences().stream().map(d -> d.sentence()).toList());
	}

	@Test
	void staleResultsSayWhatHasChangedAndCanBeRenewed() throws IOException {
		Analysis analysis = kept(study.test);
		changeMass("4.00 mg");
		Staleness staleness = new Staleness(open.notebook);
		List<Staleness.Outdated> outdated = staleness.of(uuid(analysis));
		assertEquals(1, outdated.size());
		assertEquals(1, staleness.reasons(outdated.get(0)).size());
		assertTrue(staleness.reasons(outdated.get(0)).get(0).endsWith("Mass was 3.35 mg, is 4.00 mg"),
				staleness.reasons(outdated.get(0)).toString());

		Outcome.Renewed renewed = assertInstanceOf(Outcome.Renewed.class,
				rerun("1").renew(uuid(analysis), "Eve", Instant.now(), Monitor.NONE));
		OpenNotebook.saved(open.notebook.save(renewed.save(), "Run again", "Eve"));
		Analysis again = open.record(analysis, Analysis.class);
		// 1 / (4 mg x 0.2 x 0.6) / 3
		assertEquals(1 / 0.48 / 3, again.getResults().stream().filter(r -> r.getProperty().equals("per_mass")).findFirst()
				.orElseThrow().getValue().in("V/mg"), 1e-12);
		assertEquals(List.of(), new Staleness(open.notebook).of(uuid(analysis)));
		assertTrue(repeated(rerun("1").repeat(uuid(analysis), Monitor.NONE)).identical());
		assertEquals(2, open.notebook.history(uuid(analysis)).size());
	}

	@Test
	void renewingWhatIsUpToDateChangesNothingButTheTime() throws IOException {
		Analysis analysis = kept(study.test);
		Outcome.Renewed renewed = assertInstanceOf(Outcome.Renewed.class,
				rerun("1").renew(uuid(analysis), "Eve", Instant.now(), Monitor.NONE));
		assertEquals(List.of(), renewed.differences());
		Analysis fresh = (Analysis) renewed.save().record();
		fresh.setRanAt(analysis.getRanAt());
		assertArrayEquals(RecordFormat.write(analysis), RecordFormat.write(fresh));
	}

	@Test
	void whatPeopleAddedStays() throws IOException {
		Stored stored = open.load(kept(study.test));
		Analysis analysis = (Analysis) stored.record();
		analysis.setSoftware("checked with a pocket calculator");
		Condition condition = AnalysisFactory.eINSTANCE.createCondition();
		condition.setProperty("cycle");
		condition.setValue(Quantity.parse("1"));
		analysis.getResults().get(0).getConditions().add(condition);
		open.edit(stored, "noted");
		changeMass("4.00 mg");
		Outcome.Renewed renewed = assertInstanceOf(Outcome.Renewed.class,
				rerun("1").renew(uuid(analysis), "Eve", Instant.now(), Monitor.NONE));
		Analysis again = (Analysis) renewed.save().record();
		assertEquals("checked with a pocket calculator", again.getSoftware());
		assertEquals("1", again.getResults().get(0).getConditions().get(0).getValue().text());
	}

	@Test
	void whatCannotBeRunSaysWhy() throws IOException {
		Analysis byHand = OpenNotebook.make(org.glovebox.model.analysis.AnalysisPackage.Literals.ANALYSIS, Analysis.class,
				"by hand");
		open.save(byHand);
		assertTrue(refusal(rerun("1").repeat(uuid(byHand), Monitor.NONE)).contains("by hand"));
		assertTrue(refusal(rerun("1").repeat(uuid(study.cell), Monitor.NONE)).contains("is no analysis"));
		Analysis analysis = kept(study.test);
		Path blob = open.notebook.blobs().path(Sha256.tryParse(study.test.getRawFiles().get(0).getBlob()).orElseThrow())
				.orElseThrow();
		blob.toFile().setWritable(true);
		Files.writeString(blob, "CYCLER x\n1\n");
		assertTrue(refusal(rerun("1").repeat(uuid(analysis), Monitor.NONE)).contains("damaged"));
	}

	private static String refusal(Outcome outcome) {
		return assertInstanceOf(Outcome.Refused.class, outcome, outcome::toString).messages().get(0).text();
	}
}
