/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.sdk.internal.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome.Done;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedCell.Arrangement;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Judgement.Absent;
import org.glovebox.api.diagnosis.Judgement.Found;
import org.glovebox.api.diagnosis.Judgement.Unjudged;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.ImportOutcome.NotMine;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.sdk.contract.AnalyzerContract;
import org.glovebox.sdk.contract.BytesSource;
import org.glovebox.sdk.contract.ImporterContract;
import org.junit.jupiter.api.Test;

/** The example of the author's guide works, and the contract checks find what breaks the contract. */
class ExamplePluginTest {

	private static final byte[] LOG = "# voltage log\n0\t2.000\n3600\t1.998\nbroken\n7200\t1.996\n"
			.getBytes(StandardCharsets.UTF_8);

	@Test
	void theImporterKeepsTheContract() {
		assertEquals(List.of(), ImporterContract.violations(new VoltageLogImporter(), "cell.vlog", LOG));
	}

	@Test
	void aBadLineIsNamedAndTheRestIsRead() throws IOException {
		Imported imported = assertInstanceOf(Imported.class,
				new VoltageLogImporter().read(new BytesSource("cell.vlog", LOG), Monitor.NONE));
		assertEquals(3, imported.dataset().rows());
		assertEquals(4, imported.messages().get(0).where().orElseThrow());
	}

	@Test
	void theAnalyzerFindsTheSlopeAndKeepsTheContract() throws IOException {
		Imported imported = (Imported) new VoltageLogImporter().read(new BytesSource("cell.vlog", LOG), Monitor.NONE);
		VoltageDrift.Settings settings = new VoltageDrift.Settings(0);
		Done done = assertInstanceOf(Done.class,
				new VoltageDrift().analyze(imported.dataset(), Givens.NONE, settings, Monitor.NONE));
		assertEquals(-2.0, done.results().quantity("voltage_drift").orElseThrow().value(), 1e-9);
		assertEquals(List.of(),
				AnalyzerContract.violations(new VoltageDrift(), imported.dataset(), Givens.NONE, settings));
	}

	@Test
	void theRuleFindsAVoltageThatFallsFasterThanItsLimit() throws IOException {
		Imported imported = (Imported) new VoltageLogImporter().read(new BytesSource("cell.vlog", LOG), Monitor.NONE);
		Done done = (Done) new VoltageDrift().analyze(imported.dataset(), Givens.NONE, new VoltageDrift.Settings(0), Monitor.NONE);
		ExaminedTest rest = new ExaminedTest("OCV-01", "", Optional.empty(), imported.dataset(), Givens.NONE,
				Map.of("example-voltage-drift", done.results()), Map.of(), false);
		ExaminedCell cell = new ExaminedCell("CELL-01", Arrangement.FULL, Givens.NONE, List.of(rest), Map.of());
		FallingRestVoltage rule = new FallingRestVoltage();
		Found found = assertInstanceOf(Found.class, rule.judge(cell, new FallingRestVoltage.Settings(1), Monitor.NONE));
		assertEquals(-2.0, found.symptoms().get(0).evidence().get(0).value(), 1e-9);
		assertInstanceOf(Absent.class, rule.judge(cell, new FallingRestVoltage.Settings(3), Monitor.NONE));
		ExaminedCell untested = new ExaminedCell("CELL-02", Arrangement.FULL, Givens.NONE, List.of(), Map.of());
		assertInstanceOf(Unjudged.class, rule.judge(untested, new FallingRestVoltage.Settings(1), Monitor.NONE));
	}

	@Test
	void theContractFindsAnImporterThatThrows() {
		Importer careless = new Importer() {
			@Override
			public Sniff sniff(Source source) {
				return new Sniff(Sniff.NAME, "takes all");
			}

			@Override
			public ImportOutcome read(Source source, Monitor monitor) throws IOException {
				if (source.head()[0] == '#') {
					return new NotMine("not today");
				}
				throw new IllegalStateException("no idea");
			}
		};
		List<String> broken = ImporterContract.violations(careless, "cell.vlog", LOG);
		assertTrue(broken.contains("the good file is not read"), broken::toString);
		assertTrue(broken.stream().anyMatch(b -> b.startsWith("an empty file gives an exception")), broken::toString);
		assertTrue(broken.contains("a cancelled import goes on to its end"), broken::toString);
	}
}
