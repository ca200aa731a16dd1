/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.PackageFormat;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kinds of records of the example plug-in in a notebook, with the plug-in and after it was taken out. */
class ExampleRecordTypesTest {

	private static final Path MODEL = Path.of("..", "org.glovebox.sdk", "model", "dilatometry.ecore");

	@TempDir
	Path temp;

	private EPackage plugin;
	private Batch batch;
	private Measurement measured;

	@BeforeEach
	void contribute() throws IOException {
		plugin = PackageFormat.read(Files.readAllBytes(MODEL));
		ModelPackages.contribute(plugin);
		batch = OpenNotebook.batch("NPS pellet");
		PerformedStep sintered = SynthesisFactory.eINSTANCE.createPerformedStep();
		sintered.setActual((Step) made("SinterUnderLoad", "load", "20 MPa"));
		batch.getSteps().add(sintered);
		EClass dilatometry = kind("Dilatometry");
		measured = OpenNotebook.make(dilatometry, Measurement.class, "Expansion to 300 \u00b0C");
		measured.setSubject(batch);
		measured.eSet(dilatometry.getEStructuralFeature("sampleLength"), Quantity.parse("12.1 mm"));
		measured.eSet(dilatometry.getEStructuralFeature("pushRodForce"), Quantity.parse("200 mN"));
	}

	@AfterEach
	void takeOut() {
		EPackage.Registry.INSTANCE.remove(plugin.getNsURI());
	}

	@Test
	void areSavedNumberedFoundAndCompared() {
		try (OpenNotebook open = OpenNotebook.create(temp.resolve("notebook"))) {
			open.saveAll(List.of(batch, measured));
			Stored before = open.load(measured);
			assertTrue(before.record().getShortId().startsWith("DIL-"), before.record().getShortId());
			assertEquals(List.of(measured.getUuid()), found(open, "type:dilatometry sample length > 1 cm"));
			assertEquals(List.of(batch.getUuid()), found(open, "sinter load > 10 MPa"));
			Stored after = open.load(measured);
			after.record().eSet(kind("Dilatometry").getEStructuralFeature("sampleLength"), Quantity.parse("12.3 mm"));
			open.edit(after, "measured again");
			assertEquals(List.of("sampleLength"), Notebook.diff(before.record(), after.record()).stream()
					.map(Difference::feature).toList());
		}
	}

	@Test
	void areFoundByFurtherWordsOfTheirModel() {
		try (OpenNotebook open = OpenNotebook.create(temp.resolve("notebook"))) {
			open.saveAll(List.of(batch, measured));
			assertEquals(List.of(measured.getUuid()), found(open, "swelling length > 1 cm"));
			assertEquals(List.of(measured.getUuid()), found(open, "push rod load > 0.1 N"));
		}
	}

	@Test
	void surviveWithoutThePluginByteForByte() {
		byte[] pellet;
		byte[] expansion;
		try (OpenNotebook open = OpenNotebook.create(temp.resolve("notebook"))) {
			open.saveAll(List.of(batch, measured));
			pellet = RecordFormat.write(open.load(batch).record());
			expansion = RecordFormat.write(open.load(measured).record());
		}
		takeOut();
		assertEquals(Optional.empty(), ModelPackages.recordKind("Dilatometry"));
		try (OpenNotebook open = OpenNotebook.open(temp.resolve("notebook"))) {
			assertArrayEquals(pellet, RecordFormat.write(open.load(batch).record()));
			assertArrayEquals(expansion, RecordFormat.write(open.load(measured).record()));
			assertEquals(List.of(measured.getUuid()), found(open, "type:dilatometry swelling length > 1 cm"));
		}
	}

	private static List<String> found(OpenNotebook open, String query) {
		return assertInstanceOf(SearchOutcome.Found.class, open.notebook.search(query, 10)).records().stream()
				.map(summary -> summary.uuid().toString()).toList();
	}

	private Object made(String kind, String field, String value) {
		var part = EcoreUtil.create(kind(kind));
		part.eSet(kind(kind).getEStructuralFeature(field), Quantity.parse(value));
		return part;
	}

	private EClass kind(String name) {
		return (EClass) plugin.getEClassifier(name);
	}
}
