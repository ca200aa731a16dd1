/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.batch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.NamedDerivation;
import org.glovebox.core.exposure.ExposureHistory;
import org.glovebox.core.exposure.Surroundings;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.model.notebook.Atmosphere;
import org.glovebox.model.notebook.EquipmentRun;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.notebook.Stage;
import org.glovebox.model.notebook.StageKind;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Expose;
import org.glovebox.model.synthesis.Mix;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Transfer;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exposures of the dry-film study: 24 h in a dry room, 24 h in the air of the room. */
class ExposureTest {

	@TempDir
	Path temp;

	private OpenNotebook open;
	private final Batch powder = batch("NPS powder");

	@BeforeEach
	void create() {
		open = OpenNotebook.create(temp.resolve("notebook"));
	}

	@AfterEach
	void close() {
		open.close();
	}

	private static Atmosphere atmosphere(String gas, String humidity, String dewPoint) {
		Atmosphere atmosphere = NotebookFactory.eINSTANCE.createAtmosphere();
		atmosphere.setGas(gas);
		if (!humidity.isEmpty()) {
			atmosphere.setRelativeHumidity(Quantity.parse(humidity));
			atmosphere.setDewPoint(Quantity.parse(dewPoint));
		}
		return atmosphere;
	}

	private static PerformedStep done(Step step) {
		PerformedStep performed = SynthesisFactory.eINSTANCE.createPerformedStep();
		performed.setActual(step);
		return performed;
	}

	private static Expose expose(Atmosphere atmosphere) {
		Expose expose = SynthesisFactory.eINSTANCE.createExpose();
		expose.setExposureTime(Quantity.parse("24 h"));
		expose.setAtmosphere(atmosphere);
		return expose;
	}

	private Sample sample(String title, Record origin) {
		Sample sample = OpenNotebook.make(SynthesisPackage.Literals.SAMPLE, Sample.class, title);
		sample.setOrigin(origin);
		return sample;
	}

	private Set<String> found(String query) {
		return assertInstanceOf(SearchOutcome.Found.class, open.notebook.search(query, 100)).records().stream()
				.map(r -> r.title()).collect(Collectors.toSet());
	}

	@Test
	void anExposureThatStageAndStepTellOfCountsOnce() {
		Sample humid = sample("ambient", powder);
		Stage stage = NotebookFactory.eINSTANCE.createStage();
		stage.setKind(StageKind.EXPOSED);
		stage.setElapsed(Quantity.parse("24 h"));
		stage.setAtmosphere(atmosphere("air", "52 %", "12.7 °C"));
		humid.setStage(stage);
		assertEquals(24, ExposureHistory.of(humid).hours(Surroundings.AMBIENT_AIR), 1e-9);
		humid.getTreatment().add(done(expose(atmosphere("air", "52 %", "12.7 °C"))));
		assertEquals(24, ExposureHistory.of(humid).hours(Surroundings.AMBIENT_AIR), 1e-9);
		humid.getTreatment().add(done(expose(atmosphere("air", "52 %", "12.7 °C"))));
		assertEquals(48, ExposureHistory.of(humid).hours(Surroundings.AMBIENT_AIR), 1e-9);
	}

	@Test
	void theDryRoomIsNotTheAirOfTheRoom() {
		Sample dry = sample("dry room", powder);
		dry.getTreatment().add(done(expose(atmosphere("air", "0.1 %", "-56 °C"))));
		Sample humid = sample("ambient", powder);
		humid.getTreatment().add(done(expose(atmosphere("air", "52 %", "12.7 °C"))));
		Sample inert = sample("stored", powder);
		inert.getTreatment().add(done(expose(atmosphere("Ar", "", ""))));
		Batch composite = batch("composite of the humid one", humid);
		open.saveAll(List.of(powder, dry, humid, inert, composite));

		assertEquals(Set.of("ambient", "composite of the humid one"), found("saw:air"));
		assertEquals(Set.of("dry room"), found("saw:dry-air"));
		assertEquals(Set.of("composite of the humid one"), found("type:batch saw:air"));
		ExposureHistory history = ExposureHistory.of(open.record(humid, Sample.class));
		assertEquals(24, history.hours(Surroundings.AMBIENT_AIR));
		assertEquals("air, RH 52 %, dew point 12.7 °C", history.exposures().get(0).atmosphere());
		assertFalse(history.isOpen(Surroundings.AMBIENT_AIR));
		NamedDerivation total = new Derivations(open.notebook).named(open.record(composite, Batch.class), "airExposure")
				.get(0);
		assertEquals("24 h", total.derivation().derived().orElseThrow().value().text());
	}

	@Test
	void aPortionTakenBeforeTheExposureDidNotSeeIt() {
		PerformedStep mixed = done(SynthesisFactory.eINSTANCE.createMix());
		PerformedStep exposed = done(expose(atmosphere("air", "52 %", "12.7 °C")));
		powder.getSteps().addAll(List.of(mixed, exposed));
		Sample before = sample("before", powder);
		Stage stage = NotebookFactory.eINSTANCE.createStage();
		stage.setKind(StageKind.AFTER_STEP);
		stage.setAfter(mixed);
		before.setStage(stage);
		Sample after = sample("after", powder);
		open.saveAll(List.of(powder, before, after));

		assertEquals(Set.of("NPS powder", "after"), found("saw:air"));
	}

	@Test
	void aTransferThroughAirCountsAndItsUnknownTimeMakesALowerLimit() {
		Transfer transfer = SynthesisFactory.eINSTANCE.createTransfer();
		transfer.setAirExposed(true);
		powder.getSteps().add(done(transfer));
		open.save(powder);

		ExposureHistory history = ExposureHistory.of(open.record(powder, Batch.class));

		assertTrue(history.sawAir());
		assertTrue(history.isOpen(Surroundings.AMBIENT_AIR));
		assertEquals(Set.of("NPS powder"), found("saw:air"));
	}

	@Test
	void aStepHasTheAtmosphereOfItsSession() {
		EquipmentRun session = OpenNotebook.make(NotebookPackage.Literals.EQUIPMENT_RUN, EquipmentRun.class,
				"hood, Monday");
		session.setAtmosphere(atmosphere("laboratory air", "", ""));
		Mix mix = SynthesisFactory.eINSTANCE.createMix();
		mix.setMixingTime(Quantity.parse("30 min"));
		PerformedStep step = done(mix);
		step.setEquipmentRun(session);
		powder.getSteps().add(step);
		open.saveAll(List.of(session, powder));

		assertEquals(Set.of("NPS powder"), found("saw:air"));
		assertEquals(0.5, ExposureHistory.of(open.record(powder, Batch.class)).hours(Surroundings.AMBIENT_AIR));
	}

	@Test
	void whatContainsAMaterialIsFoundThroughItsMixtures() {
		StudyA study = new StudyA();
		study.sulfurCarbon.setShortId("SC-01");
		open.saveAll(study.all());

		assertEquals(Set.of("Na-S full cell"), found("type:CellBuild contains:SC-01"));
		assertEquals(Set.of("S@C-NAS"), found("type:batch contains:sc-01"));
		SearchOutcome.Malformed unknown = assertInstanceOf(SearchOutcome.Malformed.class,
				open.notebook.search("contains:SC-99", 10));
		assertEquals(9, unknown.position());
	}
}
