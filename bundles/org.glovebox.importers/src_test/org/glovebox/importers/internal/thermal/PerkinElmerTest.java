/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.thermal;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.data;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** Exports of Pyris of our own making. */
class PerkinElmerTest {

	private static final Importer READER = new PerkinElmerImporter();
	private static final String WEIGHT = "Time,Unsubtracted Weight,Baseline Weight,Program Temperature,Sample Temperature,"
			+ "Sample Purge Flow\r\n0,2.9,0.1,30,30.1,20\r\n0.5,2.8,0.1,31,30.9,20\r\n1,2.7,0.1,32,31.8,20\r\n";
	private static final String HEAT = "Sample ID:\tNa3PS4\r\nOperator ID:\tAda\r\nSample Weight:\t5.100 mg\r\n\r\nMethod Steps:\r\n"
			+ "1)\tHeat from 30 to 32\r\n\r\n1) DSC8000 Temperature Scan\r\n"
			+ "\tTime\tUnsubtracted\tBaseline\tProgram\tSample\r\n\t\tHeat Flow\tHeat Flow\tTemperature\tTemperature\r\n"
			+ "0.0\t-16.1\t0.0\t30.0\t30.0\r\n0.5\t-16.0\t0.0\t31.0\t31.0\r\n";

	@Test
	void theBaselineIsSubtracted() {
		Imported outcome = imported(READER, "a.csv", bytes(WEIGHT));
		Dataset data = outcome.dataset();
		assertArrayEquals(new double[] { 0, 30, 60 }, values(data.table(), "time"));
		assertArrayEquals(new double[] { 30.1, 30.9, 31.8 }, values(data.table(), "temperature"));
		assertArrayEquals(new double[] { 2.8, 2.7, 2.6 }, values(data.table(), "mass"), 1e-12);
		assertArrayEquals(new double[] { 2.9, 2.8, 2.7 }, values(data.table(), "Unsubtracted Weight"));
		assertTrue(tells(outcome, "the baseline was subtracted"));
	}

	@Test
	void labelsOfSeveralLinesAndFacts() {
		Dataset data = data(READER, "a.txt", bytes(HEAT));
		assertArrayEquals(new double[] { -16.1, -16 }, values(data.table(), "heat_flow"));
		assertArrayEquals(new double[] { 30, 31 }, values(data.table(), "temperature"));
		assertEquals("Na3PS4", data.metadata().text(Keys.SAMPLE).orElseThrow());
		assertEquals("Ada", data.metadata().text(Keys.OPERATOR).orElseThrow());
		assertEquals(5.1, data.metadata().number(Keys.SAMPLE_MASS).orElseThrow());
	}

	@Test
	void keepsItsPromises() {
		Outcomes.keepsItsPromises(READER, "a.csv", bytes(WEIGHT), WEIGHT.length());
		Outcomes.keepsItsPromises(READER, "a.txt", bytes(HEAT), HEAT.length());
	}
}
