/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.batch;
import static org.glovebox.store.internal.OpenNotebook.lot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.analysis.Condition;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.material.Lot;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Heat;
import org.glovebox.model.synthesis.HeatSegment;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

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
		Lot sulfur = lot("Sulfur, sublimed");
		sulfur.setFormula("S");
		sulfur.getTags().add("Dry stock");
		Batch annealed = batch("Na\u2083SbS\u2084 annealed");
		annealed.setShortId("NAS-2026-001");
		annealed.getSteps().add(done(heat("Anneal", "330 \u00b0C")));
		annealed.getSteps().add(done(milled("550 rpm")));
		Batch molten = batch("Na3SbS4 molten");
		molten.setShortId("NAS-2026-002");
		molten.getSteps().add(done(heat("Melt", "1023 K")));
		molten.getTags().add("dry");
		Analysis analysis = OpenNotebook.make(AnalysisPackage.Literals.ANALYSIS, Analysis.class, "Nyquist of pellet");
		Result conductivity = AnalysisFactory.eINSTANCE.createResult();
		conductivity.setProperty("ionicConductivity");
		conductivity.setValue(Quantity.parse("0.31 mS/cm"));
		analysis.getResults().add(conductivity);
		Result critical = AnalysisFactory.eINSTANCE.createResult();
		critical.setProperty("critical_current_density");
		critical.setValue(Quantity.parse("1.2 mA/cm2"));
		analysis.getResults().add(critical);
		open.saveAll(List.of(sulfur, annealed, molten, analysis));
	}

	@AfterEach
	void close() {
		open.close();
	}

	private static Step heat(String title, String temperature) {
		Heat heat = SynthesisFactory.eINSTANCE.createHeat();
		heat.setTitle(title);
		HeatSegment segment = SynthesisFactory.eINSTANCE.createHeatSegment();
		segment.setTemperature(Quantity.parse(temperature));
		heat.getSegments().add(segment);
		return heat;
	}

	private static Step milled(String speed) {
		BallMill mill = SynthesisFactory.eINSTANCE.createBallMill();
		mill.setSpeed(Quantity.parse(speed));
		return mill;
	}

	private static PerformedStep done(Step step) {
		PerformedStep performed = SynthesisFactory.eINSTANCE.createPerformedStep();
		performed.setActual(step);
		return performed;
	}

	@Test
	void aPublishedValueIsFoundByItsPropertyAndNotByItsCondition() {
		Claim claim = OpenNotebook.make(AnalysisPackage.Literals.CLAIM, Claim.class, "Film without additive");
		claim.setProperty("ionic_conductivity");
		claim.setValue(Quantity.parse("5.5 mS/cm"));
		Condition pressure = AnalysisFactory.eINSTANCE.createCondition();
		pressure.setProperty("stack_pressure");
		pressure.setValue(Quantity.parse("250 MPa"));
		claim.getConditions().add(pressure);
		open.save(claim);
		assertEquals(List.of("Film without additive"), titles("conductivity > 5 mS/cm"));
		assertEquals(List.of("Film without additive"), titles("stack pressure > 200 MPa"));
		assertInstanceOf(SearchOutcome.Malformed.class, open.notebook.search("ionic conductivity > 200 MPa", 10));
	}

	private List<String> titles(String query) {
		return assertInstanceOf(SearchOutcome.Found.class, open.notebook.search(query, 10)).records().stream()
				.map(r -> r.title()).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"sulfur                                    | Sulfur, sublimed",
			"SULF sub                                  | Sulfur, sublimed",
			"na3sbs4                                   | Na\u2083SbS\u2084 annealed; Na3SbS4 molten",
			"nas-2026-002                              | Na3SbS4 molten",
			"type:lot                                  | Sulfur, sublimed",
			"type:batch molten                         | Na3SbS4 molten",
			"type:lot type:analysis                    | Sulfur, sublimed; Nyquist of pellet",
			"tag:dry                                   | Na3SbS4 molten",
			"anneal temperature > 300 degC             | Na\u2083SbS\u2084 annealed",
			"heat temperature > 300 degC               | Na\u2083SbS\u2084 annealed; Na3SbS4 molten",
			"heat temperature > 700 degC               | Na3SbS4 molten",
			"temperature 600..620 K                    | Na\u2083SbS\u2084 annealed",
			"temperature 740..760 \u00b0C type:batch   | Na3SbS4 molten",
			"heat temperature <= 330 degC              | Na\u2083SbS\u2084 annealed",
			"heat temperature < 330 degC               | ''",
			"heat temperature = 330 degC               | Na\u2083SbS\u2084 annealed",
			"ball mill speed > 500 rpm                 | Na\u2083SbS\u2084 annealed",
			"ionic conductivity > 0.1 mS/cm            | Nyquist of pellet",
			"conductivity > 3e-2 S/m                   | Nyquist of pellet",
			"conductivity > 300 degC                   | ''",
			"CCD > 1 mA/cm2                            | Nyquist of pellet",
			"CCD > 1.5 mA/cm2                          | ''",
			"\"molten\" temperature > 300 degC         | Na3SbS4 molten",
			"nothing of the kind                       | ''",
			"annealing                                 | Na\u2083SbS\u2084 annealed",
			"batches                                   | ''",
			"type:batch not molten                     | Na\u2083SbS\u2084 annealed",
			"-type:batch -type:analysis                | Sulfur, sublimed",
			"molten or type:lot                        | Na3SbS4 molten; Sulfur, sublimed",
			"(molten or sublimed) -tag:\"dry stock\"  | Na3SbS4 molten",
			"tag:\"Dry stock\"                       | Sulfur, sublimed",
			"formula:S                                 | Sulfur, sublimed",
			"element:s                                 | Sulfur, sublimed",
			"element:Sb                                | ''",
			"annealed above 300 degC                   | Na\u2083SbS\u2084 annealed",
			"temperature between 600 and 620 K         | Na\u2083SbS\u2084 annealed",
			"CCD at least 1.2 mA/cm2                   | Nyquist of pellet",
			"type:material                             | Na\u2083SbS\u2084 annealed; Na3SbS4 molten; Sulfur, sublimed",
			"batches with heat temperature > 1000 K    | Na3SbS4 molten",
			"created:today type:lot                    | Sulfur, sublimed",
			"created:..2001                            | ''",
			"by:nobody                                 | ''" })
	void findsExactly(String query, String titles) {
		Set<String> expected = titles.isEmpty() ? Set.of() : Set.of(titles.split("; "));

		SearchOutcome.Found found = assertInstanceOf(SearchOutcome.Found.class, open.notebook.search(query, 100));

		assertEquals(expected, found.records().stream().map(r -> r.title()).collect(Collectors.toSet()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"type:bach            | type:Batch | 0",
			"sulfur > 5 mg type:x | kind       | 14",
			"> 5 mg               | name       | 0",
			"temperature > hot    | quantity   | 12" })
	void whatIsNotUnderstoodIsSaidWithItsPlace(String query, String hint, int position) {
		SearchOutcome.Malformed malformed = assertInstanceOf(SearchOutcome.Malformed.class,
				open.notebook.search(query, 10));

		assertTrue(malformed.message().contains(hint), malformed.message());
		assertEquals(position, malformed.position());
	}

	@Test
	void theNewestRevisionIsWhatIsSearched() {
		Stored stored = open.notebook.load("NAS-2026-002").stored().orElseThrow();
		stored.record().setTitle("Selenium");
		open.edit(stored, "");

		assertEquals(0, found("molten").size());
		assertEquals(1, found("selenium").size());
	}

	@Test
	void whatWasChangedLastComesFirstAndTheLimitHolds() {
		Stored stored = open.notebook.load("NAS-2026-001").stored().orElseThrow();
		stored.record().setRemarks("looked at again");
		open.edit(stored, "");

		assertEquals(List.of("NAS-2026-001"), found("na3sbs4").subList(0, 1));
		SearchOutcome.Found one = (SearchOutcome.Found) open.notebook.search("type:batch", 1);
		assertEquals(1, one.records().size());
	}

	private List<String> found(String query) {
		return ((SearchOutcome.Found) open.notebook.search(query, 10)).records().stream().map(r -> r.shortId()).toList();
	}
}
