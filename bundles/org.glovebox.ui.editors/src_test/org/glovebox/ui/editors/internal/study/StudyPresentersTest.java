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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.glovebox.api.figure.Axis;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.study.Column;
import org.glovebox.core.study.ColumnParser;
import org.glovebox.core.study.StudyCell;
import org.glovebox.core.study.StudyTable;
import org.glovebox.core.study.StudyTable.Row;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.Comparison;
import org.glovebox.model.analysis.StudyColumn;
import org.glovebox.model.analysis.StudyFilter;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

/** What is drawn, written and read beside the table of a study, on a table of milling times and conductivities. */
class StudyPresentersTest {

	private static Column column(String typed) {
		return assertInstanceOf(ColumnParser.Outcome.Understood.class, ColumnParser.parse(typed)).column();
	}

	private static StudyCell cell(String typed) {
		Optional<Quantity> quantity = Quantity.tryParse(typed);
		return new StudyCell(quantity, typed, OptionalDouble.empty(), List.of());
	}

	private static Row row(String id, String... cells) {
		RecordSummary record = new RecordSummary(UUID.nameUUIDFromBytes(id.getBytes()), id, "x#Batch", "", Optional.empty(),
				Sha256.of(new byte[0]), Instant.EPOCH, Instant.EPOCH, "ann");
		List<StudyCell> made = new ArrayList<>();
		for (String cell : cells) {
			made.add(cell(cell));
		}
		return new Row(List.of(record), made);
	}

	private static StudyTable table(Row... rows) {
		return new StudyTable(List.of(column("BallMill.millingTime as Milling time"),
				column("ionicConductivity as Conductivity"), column("title as Route")), List.of(rows), List.of());
	}

	private static StudyTable measured() {
		return table(row("B-1", "10 h", "0.05 mS/cm", "dry"), row("B-2", "1200 min", "2.0e-4 S/cm", "wet, \"hot\""),
				row("B-3", "40 h", "", "dry"), row("B-4", "60 h", "8 \u00b1 1 mS/cm", "dry"));
	}

	@Test
	void numbersAreDrawnInTheUnitOfTheFirstWithTheirUncertainty() {
		var drawn = assertInstanceOf(StudyChartFigure.Outcome.Drawn.class,
				StudyChartFigure.of(measured(), 0, List.of(1), -1)).chart();
		var series = drawn.figure().series().get(0);
		assertEquals(3, series.size());
		assertEquals(20, series.x()[1], 1e-9);
		assertEquals(0.2, series.y()[1], 1e-9);
		assertEquals(1, series.errorBars().orElseThrow().below()[2], 1e-9);
		assertEquals(Axis.Scale.LOG, drawn.figure().y().scale());
		assertEquals(Axis.Scale.LINEAR, drawn.figure().x().scale());
		assertEquals("Milling time", drawn.figure().x().label());
		assertEquals("B-4", drawn.record(series, 2).orElseThrow().shortId());
	}

	@Test
	void pointsAreToldApartByAColumn() {
		var drawn = assertInstanceOf(StudyChartFigure.Outcome.Drawn.class,
				StudyChartFigure.of(measured(), 0, List.of(1), 2)).chart();
		assertEquals(List.of("dry", "wet, \"hot\""), drawn.figure().series().stream().map(s -> s.name()).toList());
	}

	@Test
	void onlyColumnsWithNumbersAreOfferedToBeDrawn() {
		assertEquals(List.of(0, 1), StudyChartFigure.numbers(measured()));
	}

	@Test
	void whatCannotBeDrawnSaysWhy() {
		var none = assertInstanceOf(StudyChartFigure.Outcome.Missing.class,
				StudyChartFigure.of(measured(), -1, List.of(1), -1));
		assertTrue(none.reason().contains("Choose"), none.reason());
		var text = assertInstanceOf(StudyChartFigure.Outcome.Missing.class,
				StudyChartFigure.of(measured(), 2, List.of(1), -1));
		assertTrue(text.reason().contains("Route"), text.reason());
	}

	@Test
	void csvHasOneUnitToTheColumnAndQuotesWhatNeedsIt() {
		String[] lines = StudyCsv.of(measured()).split("\r\n");
		assertEquals("record,Milling time / h,Conductivity / mS/cm,Route", lines[0]);
		assertEquals("B-1,10,0.05,dry", lines[1]);
		assertEquals("B-2,20.0,0.2,\"wet, \"\"hot\"\"\"", lines[2]);
		assertEquals("B-3,40,,dry", lines[3]);
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
