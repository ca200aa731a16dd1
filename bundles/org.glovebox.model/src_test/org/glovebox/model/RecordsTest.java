/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.glovebox.model.Reference.Role;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Project;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.junit.jupiter.api.Test;

class RecordsTest {

	private final Lot sulfide = StudyRecords.lot("L-1", "Na2S");

	private final Lot phosphide = StudyRecords.lot("L-2", "P2S5");

	private final Batch batch = StudyRecords.milled(sulfide, phosphide);

	@Test
	void findsWhatWentIntoABatch() {
		List<Reference> references = Records.references(batch);
		List<String> targets = references.stream().map(Reference::target).toList();
		List<String> paths = references.stream().map(Reference::path).toList();
		assertEquals(List.of(sulfide.getUuid(), phosphide.getUuid()), targets);
		assertEquals(List.of("inputs[0]/source", "inputs[1]/source"), paths);
		assertTrue(references.stream().allMatch(reference -> reference.role() == Role.UPSTREAM));
		assertEquals("used", references.get(0).meaning());
		assertEquals("Lot", references.get(0).kind().getName());
		assertEquals(Records.ROOT_FRAGMENT, references.get(0).fragment());
	}

	@Test
	void findsTheSameReferencesInAStoredRecordWithoutLoadingOthers() {
		Record again = RecordFormat.read(RecordFormat.write(batch)).opened().orElseThrow();
		assertEquals(Records.references(batch), Records.references(again));
	}

	@Test
	void takesAProjectForContext() {
		batch.setProject((Project) Records.proxy(NotebookPackage.Literals.PROJECT,
				"0f0e0d0c-0000-4000-8000-000000000001"));
		Reference project = Records.references(batch).get(0);
		assertEquals(Role.CONTEXT, project.role());
		assertEquals("project", project.path());
		assertEquals("0f0e0d0c-0000-4000-8000-000000000001", project.target());
	}

	@Test
	void findsALayersMaterial() {
		CellBuild cell = StudyRecords.cell(batch);
		assertEquals(List.of(batch.getUuid()), Records.references(cell).stream().map(Reference::target).toList());
		assertEquals("made of", Records.references(cell).get(0).meaning());
	}

	@Test
	void tellsTheRevisionAnInputIsPinnedTo() {
		Analysis analysis = Records.create(AnalysisPackage.Literals.ANALYSIS, Analysis.class, "A. Lab",
				StudyRecords.MORNING);
		AnalysisInput input = AnalysisFactory.eINSTANCE.createAnalysisInput();
		input.setRecord(batch);
		input.setRevision("5e3f");
		analysis.getInputs().add(input);
		assertEquals(Optional.of("5e3f"), Records.references(analysis).get(0).revision());
		input.setRevision(null);
		assertEquals(Optional.empty(), Records.references(analysis).get(0).revision());
	}

	@Test
	void readsTheUuidOutOfAUri() {
		assertEquals(Optional.of("abc"), Records.uuid(URI.createURI("glovebox:/abc#/")));
		assertEquals(Optional.empty(), Records.uuid(URI.createURI("file:/abc")));
		assertEquals(Optional.empty(), Records.uuid(URI.createURI("glovebox:/")));
		assertEquals(Optional.of("abc"), Records.uuid(Records.proxy(NotebookPackage.Literals.NOTE, "abc")));
	}

	@Test
	void findsTheRecordOfAPart() {
		assertEquals(Optional.of(batch), Records.recordOf(batch.getSteps().get(0).getActual()));
	}

	@Test
	void stampsANewRecord() {
		assertNotNull(batch.getUuid());
		assertEquals(ModelVersion.CURRENT, batch.getModelVersion());
		assertEquals(StudyRecords.MORNING, batch.getCreatedAt());
		assertEquals("A. Lab", batch.getCreatedBy());
	}

	@Test
	void followsPathsThroughParts() {
		assertEquals(Optional.of(batch.getInputs().get(1).getActual()), FieldPath.find(batch, "inputs[1]/actual"));
		assertEquals(Optional.of(batch), FieldPath.find(batch, ""));
		assertEquals(Optional.empty(), FieldPath.find(batch, "inputs[2]/actual"));
		assertEquals(Optional.empty(), FieldPath.find(batch, "nothing/actual"));
		assertEquals(Optional.empty(), FieldPath.find(batch, "shortId/actual"));
	}
}
