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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.Direction;
import org.glovebox.model.PackageFormat;
import org.glovebox.model.Records;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.material.Lot;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record of a kind that a plugin brought which is gone when the notebook is opened again. */
class ForeignPackageTest {

	private static final String DILATOMETRY = """
			<?xml version="1.0" encoding="UTF-8"?>
			<ecore:EPackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
			    xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore"
			    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="dilatometry"
			    nsURI="https://example.org/dilatometry/1" nsPrefix="dilatometry">
			  <eClassifiers xsi:type="ecore:EClass" name="Dilatometry"
			      eSuperTypes="https://glovebox.org/model/characterization/1#//Measurement">
			    <eStructuralFeatures xsi:type="ecore:EAttribute" name="sampleLength"
			        eType="ecore:EDataType https://glovebox.org/model/notebook/1#//Quantity"/>
			  </eClassifiers>
			</ecore:EPackage>
			""";

	@TempDir
	Path temp;

	/** Where the notebooks are kept. */
	Places places() {
		return Places.FOLDERS;
	}

	@Test
	void staysReadableSearchableAndSound() throws IOException {
		EPackage plugin = PackageFormat.read(DILATOMETRY.getBytes(StandardCharsets.UTF_8));
		EClass kind = (EClass) plugin.getEClassifier("Dilatometry");
		Lot lot = OpenNotebook.lot("NaCl");
		Measurement measured = Records.create(kind, Measurement.class, OpenNotebook.AUTHOR, Instant.EPOCH);
		measured.setTitle("Expansion to 300 degC");
		measured.setSubject(lot);
		measured.eSet(kind.getEStructuralFeature("sampleLength"), Quantity.parse("12.1 mm"));
		try (OpenNotebook open = places().create(temp.resolve("notebook"))) {
			open.saveAll(List.of(lot, measured));
		}

		try (OpenNotebook open = places().open(temp.resolve("notebook"))) {
			Measurement loaded = open.record(measured, Measurement.class);
			assertEquals("12.1 mm", assertInstanceOf(Quantity.class,
					loaded.eGet(loaded.eClass().getEStructuralFeature("sampleLength"))).text());
			assertEquals(lot.getUuid(), loaded.getSubject().getUuid());
			assertEquals(2, open.notebook.lineage(List.of(OpenNotebook.uuid(lot)), Direction.DOWN).nodes().size());
			assertEquals(1, assertInstanceOf(SearchOutcome.Found.class,
					open.notebook.search("type:dilatometry sample length > 1 cm", 10)).records().size());
			VerifyReport report = open.notebook.verify(Monitor.NONE);
			assertTrue(report.sound(), report.toString());
			open.edit(open.load(measured), "");
		}
	}
}
