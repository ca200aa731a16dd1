/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glovebox.core.study.Column;
import org.glovebox.core.study.ColumnParser;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.Comparison;
import org.glovebox.model.analysis.StudyColumn;
import org.glovebox.model.analysis.StudyFilter;
import org.junit.jupiter.api.Test;

/** What is typed beside the table of a study. */
class StudyPresentersTest {

	private static Column column(String typed) {
		return assertInstanceOf(ColumnParser.Outcome.Understood.class, ColumnParser.parse(typed)).column();
	}

	@Test
	void aTypedColumnBecomesAPartThatSaysTheSame() {
		StudyColumn part = ColumnPart.of(column("mean(ionicConductivity[temperature = 60 \u00b0C]) in mS/cm as Warm"))
				.orElseThrow();
		assertEquals("ionicConductivity", part.getProperty());
		assertEquals("mS/cm", part.getUnit());
		assertEquals("Warm", part.getTitle());
		assertEquals("60 \u00b0C", part.getConditions().get(0).getValue().text());
		StudyColumn field = ColumnPart.of(column("BallMill.millingTime of upstream Batch")).orElseThrow();
		assertEquals("BallMill.millingTime", field.getField());
		assertEquals("Batch", field.getKind());
	}

	@Test
	void aFilterIsReadAsItIsTyped() {
		StudyColumn column = AnalysisFactory.eINSTANCE.createStudyColumn();
		StudyFilter limit = FilterReader.read(column, ">= 0.1 mS/cm").orElseThrow();
		assertEquals(Comparison.AT_LEAST, limit.getComparison());
		assertEquals("0.1 mS/cm", limit.getValue().text());
		assertEquals(Comparison.CONTAINS, FilterReader.read(column, "dry").orElseThrow().getComparison());
		assertEquals(Comparison.PRESENT, FilterReader.read(column, "present").orElseThrow().getComparison());
		assertTrue(FilterReader.read(column, ">= plenty").isEmpty());
		assertTrue(FilterReader.read(column, " ").isEmpty());
	}
}
