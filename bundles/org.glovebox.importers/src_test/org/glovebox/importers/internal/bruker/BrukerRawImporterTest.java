/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import static org.glovebox.importers.internal.Outcomes.data;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.read;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** RAW files of all versions, from a writer of our own; real ones are in the corpus test. */
class BrukerRawImporterTest {

	private static final Importer IMPORTER = new BrukerRawImporter();

	private static byte[] version1(boolean marked) {
		return new RawBytes().version1(true, true, 10, 0.02, 5, 6, 7).version1(marked, false, 30, 0.1, 8, 9).bytes();
	}

	private static byte[] version2() {
		return new RawBytes().version2(2).range2(60, 10, 0.02, 5, 6, 7).range2(48, 30, 0.1, 8, 9).bytes();
	}

	private static byte[] version3() {
		return new RawBytes().version3(2).range3(0, 40, 0, 10, 0.02, new double[][] { { 5 }, { 6 }, { 7 } })
				.range3(1, 0, 0, 30, 0.1, new double[][] { { 8 }, { 9 } }).bytes();
	}

	private static byte[] version4() {
		return new RawBytes().version4().range4("Locked Coupled", "2Theta", "Chi", 10, 0.02, 4, 5, 6, 7)
				.range4("Locked Coupled", "2Theta", "Chi", 30, 0.1, 4, 8, 9).bytes();
	}

	@Test
	void allVersionsGiveTheSameTwoRanges() {
		for (byte[] file : new byte[][] { version1(true), version1(false), version2(), version3(), version4() }) {
			Dataset data = data(IMPORTER, "a.raw", file);
			assertEquals(2, data.parts().size(), data.format());
			assertArrayEquals(new double[] { 10, 10.02, 10.04 }, values(data.parts().get(0), "two_theta"), 1e-12);
			assertArrayEquals(new double[] { 5, 6, 7 }, values(data.parts().get(0), "intensity"));
			assertArrayEquals(new double[] { 30, 30.1 }, values(data.parts().get(1), "two_theta"), 1e-12);
			assertArrayEquals(new double[] { 8, 9 }, values(data.parts().get(1), "intensity"));
			assertEquals("Na3PS4", data.metadata().text(Keys.SAMPLE).orElseThrow(), data.format());
			assertEquals(0.1, data.parts().get(1).metadata().number(Keys.STEP_SIZE).orElseThrow(), 1e-12);
		}
	}

	/** Some programs leave the number of further ranges undefined; only what follows tells. */
	@Test
	void version1WithAnUndefinedNumberOfRanges() {
		byte[] two = version1(true);
		byte[] one = Arrays.copyOf(two, 152 + 4 * 3);
		for (byte[] file : new byte[][] { one, two }) {
			new RawBytes.Block(file).u4(148, 0x84cd0000L);
			Imported outcome = imported(IMPORTER, "a.raw", file);
			assertEquals(file == one ? 1 : 2, outcome.dataset().parts().size());
			assertArrayEquals(new double[] { 5, 6, 7 }, values(outcome.dataset().parts().get(0), "intensity"));
			assertEquals(0, outcome.messages().size());
			assertEquals(Outcomes.confidence(IMPORTER, "a.raw", version1(true)), Outcomes.confidence(IMPORTER, "a.raw", file));
		}
	}

	/** The mark is also the begin of a text. */
	@Test
	void aTextThatBeginsAsVersion1IsNone() {
		byte[] text = "RAW data of the diffractometer, 2θ and counts\n".repeat(20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
		assertEquals(0, Outcomes.confidence(IMPORTER, "a.raw", text));
	}

	@Test
	void factsOfVersion2() {
		var facts = data(IMPORTER, "a.raw", version2()).metadata();
		assertEquals("1997-12-19T21:57:00", facts.text(Keys.STARTED).orElseThrow());
		assertEquals("Cu", facts.text(Keys.ANODE).orElseThrow());
		assertEquals(1.5406, facts.number(Keys.WAVELENGTH).orElseThrow());
		assertEquals(3, facts.number(Keys.TIME_PER_STEP).orElseThrow());
		assertEquals(298L, facts.group(Keys.ORIGINAL).entries().get("Temperature (K)"));
	}

	@Test
	void factsOfVersion3() {
		var facts = data(IMPORTER, "a.raw", version3()).metadata();
		assertEquals("2010-03-04T20:59:14", facts.text(Keys.STARTED).orElseThrow());
		assertEquals("Ada", facts.text(Keys.OPERATOR).orElseThrow());
		assertEquals("Mo", facts.text(Keys.ANODE).orElseThrow());
		assertEquals(0.7093, facts.number(Keys.WAVELENGTH).orElseThrow());
		assertEquals(45, facts.number(Keys.TUBE_VOLTAGE).orElseThrow());
		assertEquals(40, facts.number(Keys.TUBE_CURRENT).orElseThrow());
	}

	@Test
	void factsOfVersion4() {
		var facts = data(IMPORTER, "a.raw", version4()).metadata();
		assertEquals("2018-07-11T15:55:31", facts.text(Keys.STARTED).orElseThrow());
		assertEquals("Ada", facts.text(Keys.OPERATOR).orElseThrow());
		assertEquals("Locked Coupled", facts.text(Keys.SCAN_AXIS).orElseThrow());
		assertEquals(77.9, facts.number(Keys.TIME_PER_STEP).orElseThrow());
		assertEquals("Lab", facts.group(Keys.ORIGINAL).text("SITE").orElseThrow());
	}

	/** A rocking curve is no scan over 2θ, whatever its header says of 2θ. */
	@Test
	void otherDrivesAreNotTakenForTwoTheta() {
		byte[] rocking3 = new RawBytes().version3(1).range3(3, 0, 0, 30, 0.1, new double[][] { { 8 }, { 9 } }).bytes();
		assertArrayEquals(new double[] { 15, 15.1 }, values(data(IMPORTER, "a.raw", rocking3).table(), "theta"), 1e-12);
		byte[] phi4 = new RawBytes().version4().range4("Phi Scan", "Phi", "2Theta", 0, 90, 4, 8, 9).bytes();
		assertArrayEquals(new double[] { 0, 90 }, values(data(IMPORTER, "a.raw", phi4).table(), "phi_angle"), 1e-12);
	}

	@Test
	void measuredPositionsOfVersion3() {
		byte[] file = new RawBytes().version3(1)
				.range3(0, 0, 0b101, 10, 0.02, new double[][] { { 5, 10.001, 1 }, { 6, 10.019, 2 } }).bytes();
		Imported outcome = imported(IMPORTER, "a.raw", file);
		assertArrayEquals(new double[] { 10.001, 10.019 }, values(outcome.dataset().table(), "two_theta"));
		assertArrayEquals(new double[] { 1, 2 }, values(outcome.dataset().table(), "Varying parameter 3"));
		assertTrue(tells(outcome, "vary"));
	}

	/** Records of version 4 that hold more than the intensity are walked by their size. */
	@Test
	void longRecordsOfVersion4() {
		byte[] file = new RawBytes().version4().range4("Locked Coupled", "2Theta", "Chi", 10, 0.02, 8, 5, 6, 7).bytes();
		Imported outcome = imported(IMPORTER, "a.raw", file);
		assertArrayEquals(new double[] { 5, 6, 7 }, values(outcome.dataset().table(), "intensity"));
		assertTrue(tells(outcome, "4 bytes beside the intensity"));
	}

	@Test
	void zerosBehindTheLastRangeMeanNothing() {
		byte[] file = version4();
		Imported outcome = imported(IMPORTER, "a.raw", Arrays.copyOf(file, file.length + 5000));
		assertEquals(2, outcome.dataset().parts().size());
		assertEquals(0, outcome.messages().size());
	}

	@Test
	void aCutFileGivesItsCompletePoints() {
		byte[] file = version3();
		Imported outcome = imported(IMPORTER, "a.raw", Arrays.copyOf(file, 712 + 304 + 40 + 4 * 2 + 3));
		assertArrayEquals(new double[] { 5, 6 }, values(outcome.dataset().table(), "intensity"));
		assertTrue(tells(outcome, "states 3 points, 2 are complete"));
		assertInstanceOf(ImportOutcome.Rejected.class, read(IMPORTER, "a.raw", Arrays.copyOf(file, 800)));
	}

	@Test
	void keepsItsPromises() {
		for (byte[] file : new byte[][] { version1(true), version2(), version3(), version4() }) {
			Outcomes.keepsItsPromises(IMPORTER, "a.raw", file, file.length);
		}
	}
}
