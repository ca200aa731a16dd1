/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Series;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.study.StudyTable.Row;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the table of a study is drawn and written, on a table of milling times and conductivities. */
class StudyFigureTest {

	private static Column column(String title) {
		return new Column(title, Place.ROW, "", "", new Column.Subject.Path("x"), List.of(), Aggregate.USUAL,
				Optional.empty());
	}

	private static StudyCell cell(String typed) {
		List<Quantity> numbers = Stream.of(typed.split(", ")).flatMap(t -> Quantity.tryParse(t).stream()).toList();
		return new StudyCell(numbers, typed, OptionalDouble.empty(), List.of());
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
		return new StudyTable(List.of(column("Milling time"), column("Conductivity"),
				column("Route")), List.of(rows), List.of());
	}

	private static StudyTable measured() {
		return table(row("B-1", "10 h", "0.05 mS/cm", "dry"), row("B-2", "1200 min", "2.0e-4 S/cm", "wet, \"hot\""),
				row("B-3", "40 h", "", "dry"), row("B-4", "60 h", "8 \u00b1 1 mS/cm", "dry"));
	}

	/** As published for NaTaCl6: twice at 40 h, a range at 55 h, a limit at 60 h; "~1e-6" is that of an annealed sample. */
	private static StudyTable published() {
		return table(row("C-06", "5-6 h", "0.06 mS/cm", ""), row("C-40", "40 h", "4e-3 S/cm, 0.4 mS/cm", ""),
				row("C-55", "55 h", "3-4 mS/cm", ""), row("C-60", "60 h", "< 1e-3 S/cm", ""),
				row("C-ANN", "6 h", "~1e-6 S/cm", ""), row("C-X", "> 60 h", "2 mS/cm", ""));
	}

	private static StudyDrawing drawing(int x, int y, int group) {
		return new StudyDrawing(x, List.of(y), group);
	}

	private static StudyFigure drawn(StudyTable table, StudyDrawing drawing) {
		return assertInstanceOf(StudyFigure.Outcome.Drawn.class, StudyFigure.of(table, drawing)).chart();
	}

	@Test
	void numbersAreDrawnInTheUnitOfTheFirstWithTheirUncertainty() {
		StudyFigure drawn = drawn(measured(), drawing(0, 1, -1));
		Series series = drawn.figure().series().get(0);
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
	void aLimitIsDrawnAsOneAndWhatIsApproximateIsHollow() {
		StudyFigure drawn = drawn(published(), drawing(0, 1, -1));
		List<Series> series = drawn.figure().series();
		assertEquals(List.of("", "approximate", "upper limit"), series.stream().map(Series::name).toList());
		assertEquals(List.of(4.0, 0.4, 3.5), java.util.Arrays.stream(series.get(0).y()).boxed().toList());
		assertEquals(0.5, series.get(0).errorBars().orElseThrow().above()[2], 1e-9);
		assertEquals(Marker.hollow(Marker.Shape.CIRCLE), series.get(1).marker());
		assertEquals(0.001, series.get(1).y()[1], 1e-12);
		assertEquals(Marker.hollow(Marker.Shape.TRIANGLE_DOWN), series.get(2).marker());
		assertEquals(1, series.get(2).y()[0], 1e-12);
		assertEquals(series.get(0).colour(), series.get(2).colour());
		assertEquals("C-60", drawn.record(series.get(2), 0).orElseThrow().shortId());
		assertEquals(List.of("C-X is not drawn: Milling time > 60 h is only a limit."), drawn.remarks());
	}

	@Test
	void pointsAreToldApartByAColumn() {
		assertEquals(List.of("dry", "wet, \"hot\""), drawn(measured(), drawing(0, 1, 2)).figure().series().stream()
				.map(Series::name).toList());
	}

	@Test
	void whatNobodySaidIsTheOrderOfTheRowsAndTheFirstOtherNumbers() {
		assertEquals(List.of(0, 1), StudyDrawing.numbers(measured()));
		assertEquals(drawing(0, 1, -1), StudyDrawing.UNSAID.completed(measured(), StudyDefinition.Order.NONE));
		assertEquals(drawing(1, 0, -1),
				StudyDrawing.UNSAID.completed(measured(), new StudyDefinition.Order(1, true)));
		assertEquals(drawing(1, 0, 2), new StudyDrawing(-1, List.of(0), 2).completed(measured(),
				new StudyDefinition.Order(0, false)));
	}

	@Test
	void whatCannotBeDrawnSaysWhy() {
		var none = assertInstanceOf(StudyFigure.Outcome.Missing.class, StudyFigure.of(measured(), drawing(-1, 1, -1)));
		assertTrue(none.reason().contains("Choose"), none.reason());
		var text = assertInstanceOf(StudyFigure.Outcome.Missing.class, StudyFigure.of(measured(), drawing(2, 1, -1)));
		assertTrue(text.reason().contains("Route"), text.reason());
	}

	@Test
	void csvHasOneUnitToTheColumnAndQuotesWhatNeedsIt() {
		assertEquals(List.of("record,Milling time / h,Conductivity / mS/cm,Route", "B-1,10,0.05,dry",
				"B-2,20,0.20,\"wet, \"\"hot\"\"\"", "B-3,40,,dry", "B-4,60,8,dry"), StudyCsv.lines(measured()));
	}

	@Test
	void csvKeepsLimitsRangesAndWhatIsApproximate() {
		assertEquals(List.of("record,Milling time / h,Conductivity / mS/cm,Route", "C-06,5-6,0.06,", "C-40,40,4; 0.4,",
				"C-55,55,3-4,", "C-60,60,< 1,", "C-ANN,6,~0.001,", "C-X,> 60,2,"), StudyCsv.lines(published()));
	}

	private static StudyValue value(String typed) {
		return new StudyValue(Quantity.tryParse(typed), typed, "u", "B-1", "value", Instant.EPOCH);
	}

	private static StudyCell cell(Aggregate aggregate, String unit, String... typed) {
		return Aggregation.of(new Column("c", Place.ROW, "", "", new Column.Subject.Path("x"), List.of(), aggregate,
				unit.isEmpty() ? Optional.empty() : Optional.of(unit)), Stream.of(typed).map(StudyFigureTest::value)
						.toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"USUAL | mS/cm | < 1e-3 S/cm | < 1 mS/cm", "USUAL | mS/cm | ~ 5 S/m | ~50 mS/cm",
			"ALL | mS/cm | 3e-3-4e-3 S/cm; 4e-4 S/cm | 3-4 mS/cm, 0.4 mS/cm",
			// (~1 + 2) / 2; a mean with an upper limit lies below the mean with it, one with both limits is not known
			"MEAN | mg | ~1 mg; 2 mg | ~1.5 mg", "MEAN | mg | < 1 mg; 2 mg | < 1.5 mg",
			"MEAN | mg | \u2264 1 mg; < 2 mg | \u2264 1.5 mg", "MEAN | mg | < 1 mg; > 2 mg | < 1 mg, > 2 mg",
			"USUAL | mg | 3-4 mg; 5 mg | 4-4.5 mg", "SUM | g | > 500 mg; 1 g | > 1.5 g",
			// the highest of "less than 1" and 5 is 5, the lowest of them less than 1
			"MAX | mg | < 1 mg; 5 mg | 5 mg", "MIN | mg | < 1 mg; 5 mg | < 1 mg", "MAX | mg | ~1 mg; 5 mg | 5 mg",
			"MEDIAN | mg | > 9 mg; 1 mg; 5 mg | 5 mg", "FIRST | g | ~5 mg; 6 mg | ~0.005 g",
			"MEAN | MPa | 20 \u00b1 1 MPa; 22 \u00b1 1 MPa | 21 MPa" })
	void whatWasSaidAboutNumbersIsSaidAboutWhatTheyMake(Aggregate how, String unit, String typed, String text) {
		assertEquals(text, cell(how, unit, typed.split("; ")).text());
	}

	@Test
	void limitsHaveNoStandardDeviation() {
		assertTrue(cell(Aggregate.SD, "mg", "< 1 mg", "2 mg").isMissing());
		assertTrue(cell(Aggregate.MEAN, "mg", "< 1 mg", "2 mg").spread().isEmpty());
		assertEquals(Math.sqrt(2), cell(Aggregate.MEAN, "mg", "1 mg", "3 mg").spread().orElseThrow(), 1e-12);
	}

	@Test
	void aFilterKeepsWhatMayFulfilIt() {
		StudyDefinition.Filter above = filter(StudyDefinition.Comparison.AT_LEAST, "0.5 mg");
		StudyDefinition.Filter below = filter(StudyDefinition.Comparison.AT_MOST, "0.5 mg");
		assertTrue(above.holds(cell("< 1 mg")));
		assertFalse(above.holds(cell("< 0.4 mg")));
		assertTrue(below.holds(cell("< 1 mg")));
		assertFalse(below.holds(cell("> 1 mg")));
		assertTrue(above.holds(cell("0.2 mg, 0.6 mg")));
		assertFalse(filter(StudyDefinition.Comparison.EQUAL, "1 mg").holds(cell("< 1 mg")));
		assertTrue(filter(StudyDefinition.Comparison.EQUAL, "1 mg").holds(cell("~1 mg")));
	}

	private static StudyDefinition.Filter filter(StudyDefinition.Comparison comparison, String value) {
		return new StudyDefinition.Filter(0, comparison, Optional.of(Quantity.parse(value)), "");
	}
}
