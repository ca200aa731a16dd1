/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The made-up test {@link Sample#TEST} in every version of both formats comes back with its values. */
class VersionsTest {

	/** Of values in single precision. */
	private static final double SINGLE = 1e-6;

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 23, 24, 25, 26, 27,
			28, 29 })
	void nda(int version) {
		Reading reading = Reading.nda(NdaBytes.integer(version));
		assertEquals("Neware nda (version " + version + ")", reading.dataset().format());
		assertRowsAndSteps(reading);
		assertTimes(reading, 0, 0);
		assertElectrical(reading);
		assertEquals(version > 4, reading.names().contains(Columns.CHARGE_ENERGY));
		if (version > 4) {
			assertEnergies(reading);
			assertValues(reading, Columns.UNIX_TIME, Sample::clock, 0);
		}
		assertEquals(version >= 26 && version != 27, reading.tells("local times"));
		assertEquals(!List.of(8, 22, 23, 26, 28, 29).contains(version), reading.tells("never checked"));
		assertFacts(reading.dataset().metadata(), version >= 29);
	}

	private static void assertFacts(Metadata metadata, boolean namesProcedure) {
		assertEquals("maker", metadata.text(Keys.OPERATOR).orElseThrow());
		assertEquals("cell 7", metadata.text(Keys.SAMPLE).orElseThrow());
		assertEquals("made up", metadata.text(Keys.COMMENT).orElseThrow());
		assertEquals("2024-03-05T06:07:08", metadata.text(Keys.STARTED).orElseThrow());
		assertEquals(3.35, metadata.number(Keys.ACTIVE_MASS).orElseThrow());
		assertEquals(namesProcedure, metadata.text(Keys.PROCEDURE).isPresent());
	}

	@Test
	void bts90() {
		Reading reading = Reading.nda(NdaBytes.bts9(NdaBytes.bts90Rows()));
		assertEquals("Neware nda (version 130, BTS 9.0)", reading.dataset().format());
		assertRowsAndSteps(reading);
		assertTimes(reading, 0, 0);
		assertElectrical(reading);
		assertEnergies(reading);
		assertTrue(reading.tells("holds no cycle numbers"));
		assertEquals("maker", reading.dataset().metadata().text(Keys.OPERATOR).orElseThrow());
		assertEquals("2024-03-05T06:07:08Z", reading.dataset().metadata().text(Keys.STARTED).orElseThrow());
		assertEquals(3.35, reading.dataset().metadata().number(Keys.ACTIVE_MASS).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 4, 12 })
	void bts91(int tail) {
		Reading reading = Reading.nda(NdaBytes.bts9(NdaBytes.bts91Rows(tail)));
		assertEquals("Neware nda (version 130, BTS 9.1)", reading.dataset().format());
		assertRowsAndSteps(reading);
		assertElectrical(reading);
		assertEnergies(reading);
		assertValues(reading, Columns.TIME, s -> s.total() + 0.25, 0);
		assertValues(reading, Columns.UNIX_TIME, s -> s.clock() + 0.5, 0);
		assertArrayEquals(new double[] { 0.25, 10.25, 0, 20, 0, 40 }, reading.numbers(Columns.STEP_TIME));
		assertEquals(tail > 0, reading.names().contains(Columns.TEMPERATURE));
		if (tail > 0) {
			assertValues(reading, Columns.TEMPERATURE, s -> 20.0 + s.index(), 0);
		}
		assertEquals(tail > 4, reading.tells("not understood"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17 })
	void ndax(int version) {
		Reading reading = Reading.ndax(NdaxBytes.of(version));
		assertEquals("Neware ndax (ndc " + version + ")", reading.dataset().format());
		assertRowsAndSteps(reading);
		assertTimes(reading, 0, version >= 11 && version != 15 ? 0.5 : 0);
		assertElectrical(reading);
		assertEnergies(reading);
		assertEquals(!List.of(2, 5, 11, 14, 16, 17).contains(version), reading.tells("never checked"));
		Metadata metadata = reading.dataset().metadata();
		assertEquals("36-0-45", metadata.text(Keys.CHANNEL).orElseThrow());
		assertEquals("cell 7", metadata.text(Keys.SAMPLE).orElseThrow());
		assertEquals("made up", metadata.text(Keys.COMMENT).orElseThrow());
		assertEquals("maker", metadata.text(Keys.OPERATOR).orElseThrow());
		assertEquals("steps.xml", metadata.text(Keys.PROCEDURE).orElseThrow());
		assertEquals("2024-03-05T06:07:08", metadata.text(Keys.STARTED).orElseThrow());
		assertEquals("BTSServer 8, BTS Client 8", metadata.text(Keys.SOFTWARE).orElseThrow());
		assertEquals("42", metadata.text(Keys.SERIAL_NUMBER).orElseThrow());
		assertEquals(3.35, metadata.number(Keys.ACTIVE_MASS).orElseThrow());
		assertEquals("27", metadata.group(Keys.ORIGINAL).group("TestInfo").group("TestInfo").text("DevType")
				.orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 2, 21, 30, 200 })
	void refusesAnNdaVersionThatNobodyKnows(int version) {
		byte[] file = NdaBytes.integer(29);
		file[14] = (byte) version;
		Rejected rejected = assertInstanceOf(Rejected.class, Reading.outcome("test.nda", file));
		assertTrue(rejected.messages().get(0).text().contains("version " + version), rejected::toString);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 10, 18, 255 })
	void refusesAnNdcVersionThatNobodyKnows(int version) {
		NdaxBytes archive = NdaxBytes.of(14);
		archive.file("data.ndc")[2] = (byte) version;
		Rejected rejected = assertInstanceOf(Rejected.class, Reading.outcome("test.ndax", archive.toBytes()));
		assertTrue(rejected.messages().stream().anyMatch(m -> m.text().contains("version " + version)),
				rejected::toString);
	}

	@Test
	void countsInTheRangeOfTheRow() {
		byte[] file = NdaBytes.integer(29);
		ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 86 + 78, -10);
		Reading reading = Reading.nda(file);
		double[] current = reading.numbers(Columns.CURRENT);
		assertEquals(720, current[3], "a range of 6000 mA: 0.1 mA a count");
		assertEquals(-0.36, current[5], "a range of -10 mA: 0.0001 mA a count");
		assertFalse(reading.tells("never checked against a real file"));
	}

	private static void assertRowsAndSteps(Reading reading) {
		assertValues(reading, Columns.INDEX, Sample::index, 0);
		assertValues(reading, Columns.STEP, Sample::step, 0);
		assertValues(reading, Columns.STEP_INDEX, Sample::stepIndex, 0);
		assertValues(reading, Columns.CYCLE, s -> 1, 0);
		assertEquals(List.of("rest", "rest", "CC_charge", "CC_charge", "CC_discharge", "CC_discharge"),
				reading.texts(Columns.STEP_TYPE));
	}

	private static void assertTimes(Reading reading, double later, double clockLater) {
		assertValues(reading, Columns.STEP_TIME, s -> s.seconds() + later, 0);
		assertValues(reading, Columns.TIME, s -> s.total() + later, 0);
		if (reading.names().contains(Columns.UNIX_TIME)) {
			assertValues(reading, Columns.UNIX_TIME, s -> s.clock() + clockLater, 0);
		}
	}

	private static void assertElectrical(Reading reading) {
		assertValues(reading, Columns.VOLTAGE, s -> s.decimillivolts() / 1e4, SINGLE);
		assertValues(reading, Columns.CURRENT, Sample::current, SINGLE);
		assertValues(reading, Columns.CHARGE_CAPACITY, s -> s.chargeOnly() / 3600.0, SINGLE);
		assertValues(reading, Columns.DISCHARGE_CAPACITY, s -> s.dischargeOnly() / 3600.0, SINGLE);
	}

	private static void assertEnergies(Reading reading) {
		assertValues(reading, Columns.CHARGE_ENERGY, s -> s.energyTaken() / 3600.0, SINGLE);
		assertValues(reading, Columns.DISCHARGE_ENERGY, s -> s.energyGiven() / 3600.0, SINGLE);
	}

	private static void assertValues(Reading reading, String column, ToDoubleFunction<Sample> expected,
			double tolerance) {
		double[] found = reading.numbers(column);
		assertEquals(Sample.TEST.size(), found.length);
		for (int row = 0; row < found.length; row++) {
			double value = expected.applyAsDouble(Sample.TEST.get(row));
			assertEquals(value, found[row], Math.abs(value) * tolerance, column + " of row " + (row + 1));
		}
	}
}
