/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.check.Finding;
import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Step;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of a plug-in that is gone: all that is left of it is the description of its package. */
class PackageFormatTest {

	private static final String DILATOMETRY = """
			<?xml version="1.0" encoding="UTF-8"?>
			<ecore:EPackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore"
			    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="dilatometry" nsURI="https://example.org/dilatometry/1"
			    nsPrefix="dilatometry">
			  <eClassifiers xsi:type="ecore:EClass" name="Dilatometry"
			      eSuperTypes="https://glovebox.org/model/characterization/1#//Measurement">
			    <eStructuralFeatures xsi:type="ecore:EAttribute" name="sampleLength"
			        eType="ecore:EDataType https://glovebox.org/model/notebook/1#//Quantity">
			      <eAnnotations source="https://glovebox.org/model/ui">
			        <details key="unit" value="mm"/>
			      </eAnnotations>
			    </eStructuralFeatures>
			    <eStructuralFeatures xsi:type="ecore:EReference" name="blank"
			        eType="ecore:EClass https://glovebox.org/model/material/1#//Material">
			      <eAnnotations source="https://glovebox.org/model/ui">
			        <details key="edge" value="input"/>
			      </eAnnotations>
			    </eStructuralFeatures>
			  </eClassifiers>
			  <eClassifiers xsi:type="ecore:EClass" name="Anodize"
			      eSuperTypes="https://glovebox.org/model/synthesis/1#//Step">
			    <eStructuralFeatures xsi:type="ecore:EAttribute" name="bathVoltage"
			        eType="ecore:EDataType https://glovebox.org/model/notebook/1#//Quantity"/>
			  </eClassifiers>
			</ecore:EPackage>
			""";

	private final EPackage part = read(DILATOMETRY);

	private final Batch batch = StudyRecords.milled(StudyRecords.lot("L-1", "Na2S"), StudyRecords.lot("L-2", "P2S5"));

	@Test
	void readsAndWritesARecordOfAKindWithoutJavaClasses() {
		byte[] bytes = RecordFormat.write(measured());
		Measurement again = assertInstanceOf(Measurement.class, reading(bytes));
		assertEquals(Quantity.parse("12.1 mm"), again.eGet(feature("Dilatometry", "sampleLength")));
		assertArrayEquals(bytes, RecordFormat.write(again));
	}

	@Test
	void treatsSuchARecordLikeAnyOther() {
		Measurement measured = measured();
		measured.setSubject(batch);
		measured.eSet(feature("Dilatometry", "blank"), batch);
		assertEquals(List.of("subject", "blank"), Records.references(measured).stream().map(Reference::path).toList());
		assertTrue(Records.references(measured).stream().allMatch(edge -> edge.role() == Reference.Role.UPSTREAM));
		assertEquals("Dilatometry of NPS-01", RecordLabels.of(measured));
		measured.eSet(feature("Dilatometry", "sampleLength"), Quantity.parse("12 g"));
		assertEquals(List.of("sampleLength"), ModelCheck.of(measured).stream().map(Finding::path).toList());
	}

	@Test
	void keepsAStepOfSuchAKindInABatch() {
		Step anodize = (Step) EcoreUtil.create((EClass) part.getEClassifier("Anodize"));
		anodize.setTitle("anodize");
		anodize.eSet(feature("Anodize", "bathVoltage"), Quantity.parse("12 V"));
		batch.getSteps().get(0).setPlanned(anodize);
		byte[] bytes = RecordFormat.write(batch);
		Batch again = (Batch) reading(bytes);
		assertEquals("anodize", again.getSteps().get(0).getPlanned().getTitle());
		assertArrayEquals(bytes, RecordFormat.write(again));
	}

	@Test
	void saysSoWhenThePackageIsNotThere() {
		RecordReading.Rejected rejected = assertInstanceOf(RecordReading.Rejected.class,
				RecordFormat.read(RecordFormat.write(measured())));
		assertTrue(rejected.reason().contains("https://example.org/dilatometry/1"), rejected.reason());
	}

	@Test
	void writesADescriptionThatReadsBackTheSame() throws IOException {
		byte[] bytes = PackageFormat.write(part);
		assertArrayEquals(bytes, PackageFormat.write(PackageFormat.read(bytes)));
	}

	@ParameterizedTest
	@MethodSource("parts")
	void writesThePackagesOfTheProduct(EPackage own) throws IOException {
		EPackage again = PackageFormat.read(PackageFormat.write(own));
		assertEquals(own.getEClassifiers().size(), again.getEClassifiers().size());
	}

	static List<EPackage> parts() {
		return ModelPackages.all();
	}

	@Test
	void saysWhichPackageIsBuiltOnAndNotThere() {
		String text = DILATOMETRY.replace("https://glovebox.org/model/synthesis/1", "https://example.org/absent/1");
		IOException missing = assertThrows(IOException.class,
				() -> PackageFormat.read(text.getBytes(StandardCharsets.UTF_8)));
		assertTrue(String.valueOf(missing.getMessage()).contains("https://example.org/absent/1"), missing.getMessage());
		assertThrows(IOException.class, () -> PackageFormat.read("<a/>".getBytes(StandardCharsets.UTF_8)));
	}

	private Measurement measured() {
		Measurement measured = Records.create((EClass) part.getEClassifier("Dilatometry"), Measurement.class, "A. Lab",
				StudyRecords.MORNING);
		measured.eSet(feature("Dilatometry", "sampleLength"), Quantity.parse("12.1 mm"));
		return measured;
	}

	private Record reading(byte[] bytes) {
		return RecordFormat.read(bytes, new RecordSet(uuid -> Optional.empty(), part)).opened().orElseThrow();
	}

	private EStructuralFeature feature(String kind, String name) {
		return ((EClass) part.getEClassifier(kind)).getEStructuralFeature(name);
	}

	private static EPackage read(String text) {
		try {
			return PackageFormat.read(text.getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
