/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {

	@Test
	void aPropertyIsShownByItsLabelAndStoredByItsId() {
		FieldReader reader = FieldReader.of(AnalysisPackage.Literals.CLAIM__PROPERTY, CLOCK);
		assertEquals("First specific discharge capacity", reader.write("first_discharge_specific_capacity"));
		assertEquals("first_discharge_specific_capacity",
				reader.read("First specific discharge capacity").storedValue());
		assertEquals("cell_voltage", reader.read("cellVoltage").storedValue());
		assertEquals("colour of the tape", reader.read("colour of the tape").storedValue());
		assertEquals("colour of the tape", reader.write("colour of the tape"));
	}

	@Test
	void everyPropertyReadsBackAsWhatItIs() {
		FieldReader reader = FieldReader.of(AnalysisPackage.Literals.CLAIM__PROPERTY, CLOCK);
		PropertyVocabulary.builtIn().properties().forEach(property -> assertEquals(property.id(),
				reader.read(reader.write(property.id())).storedValue()));
	}

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-13T09:15:40Z"), ZoneId.of("Europe/Berlin"));

	private static FieldReading read(EStructuralFeature feature, String typed) {
		return FieldReader.of(feature, CLOCK).read(typed);
	}

	private static Object value(FieldReading reading) {
		return assertInstanceOf(FieldReading.Understood.class, reading).value();
	}

	@Test
	void quantityIsKeptAsTypedAndEchoed() {
		FieldReading.Understood understood = assertInstanceOf(FieldReading.Understood.class,
				read(SynthesisPackage.Literals.BALL_MILL__MILLING_TIME, " 25 h "));
		assertEquals(Quantity.parse("25 h"), understood.value());
		assertEquals("= 9.0e4 s", understood.echo());
	}

	@Test
	void wrongDimensionIsStoredAndSaid() {
		FieldReading.Doubtful doubtful = assertInstanceOf(FieldReading.Doubtful.class,
				read(SynthesisPackage.Literals.BALL_MILL__MILLING_TIME, "550 MPa"));
		assertEquals(Quantity.parse("550 MPa"), doubtful.storedValue());
		assertTrue(doubtful.message().contains("pressure") && doubtful.message().contains("time"),
				doubtful.message());
	}

	@Test
	void textThatIsNoQuantityIsRefusedWithTheReason() {
		FieldReading.Unreadable unreadable = assertInstanceOf(FieldReading.Unreadable.class,
				read(SynthesisPackage.Literals.BALL_MILL__MILLING_TIME, "25 hurs"));
		assertTrue(unreadable.message().contains("hurs"), unreadable.message());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   " })
	void nothingTypedIsEmpty(String typed) {
		assertInstanceOf(FieldReading.Empty.class, read(SynthesisPackage.Literals.BALL_MILL__SPEED, typed));
		assertInstanceOf(FieldReading.Empty.class, read(NotebookPackage.Literals.RECORD__TITLE, typed));
	}

	@ParameterizedTest
	@CsvSource({ "2025-01-09, 2025-01-09", "9.1.2025, 2025-01-09", "today, 2025-01-13", "Yesterday, 2025-01-12" })
	void days(String typed, String day) {
		assertEquals(LocalDate.parse(day), value(read(MaterialPackage.Literals.LOT__RECEIVED, typed)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1/2/2025", "2025-02-30", "soon" })
	void whatIsNoDayOrCouldBeTwoIsRefused(String typed) {
		assertInstanceOf(FieldReading.Unreadable.class, read(MaterialPackage.Literals.LOT__RECEIVED, typed));
	}

	@ParameterizedTest
	@CsvSource({ "2025-01-09 10:02, 2025-01-09T09:02:00Z", "10:02, 2025-01-13T09:02:00Z",
			"yesterday 23:30, 2025-01-12T22:30:00Z", "now, 2025-01-13T09:15:00Z",
			"2025-01-09T10:02:03Z, 2025-01-09T10:02:03Z" })
	void timesAreThoseOfTheLab(String typed, String instant) {
		assertEquals(Instant.parse(instant), value(read(NotebookPackage.Literals.ACTIVITY__STARTED, typed)));
	}

	@Test
	void timesReadBackAsTheyAreWritten() {
		FieldReader reader = FieldReader.of(NotebookPackage.Literals.ACTIVITY__STARTED, CLOCK);
		for (String text : List.of("2025-01-09T09:02:00Z", "2025-01-09T09:02:03Z", "2025-01-09T09:02:03.004Z")) {
			Instant instant = Instant.parse(text);
			assertEquals(instant, value(reader.read(reader.write(instant))));
		}
	}

	@Test
	void listsKeepTheirOrder() {
		FieldReading reading = read(ElectrochemistryPackage.Literals.IMPEDANCE_SPECTROSCOPY__TEMPERATURES,
				"25 °C; 40 °C;60 °C;");
		assertEquals(List.of(Quantity.parse("25 °C"), Quantity.parse("40 °C"), Quantity.parse("60 °C")),
				value(reading));
		assertEquals(List.of("glass", "x = 0.15"), value(read(NotebookPackage.Literals.RECORD__TAGS,
				"glass, x = 0.15")));
	}

	@Test
	void oneBadElementSpoilsAList() {
		assertInstanceOf(FieldReading.Unreadable.class, read(
				ElectrochemistryPackage.Literals.IMPEDANCE_SPECTROSCOPY__TEMPERATURES, "25 °C; warm"));
	}

	@Test
	void countsAreWholeNumbers() {
		assertEquals(Integer.valueOf(12), value(read(SynthesisPackage.Literals.BALL_MILL__CYCLES, "12")));
		assertInstanceOf(FieldReading.Unreadable.class, read(SynthesisPackage.Literals.BALL_MILL__CYCLES, "12.5"));
	}
}
