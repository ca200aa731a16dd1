/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

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

/** UXD text with the ways of writing points that the corpus does not have. */
class UxdImporterTest {

	private static final Importer IMPORTER = new UxdImporter();
	private static final String HEADER = """
			; a comment
			_FILEVERSION=1
			_SAMPLE='Na3PS4'
			_WL1=1.540600
			_ANODE='Cu'
			; Data for Block 1
			_DRIVE='COUPLED'
			_STEPTIME=37.0
			_STEPSIZE=0.02
			_START=10.0
			""";

	private static final String COUNTS = HEADER + """
			_COUNTS
			     1048      1162      1108
			     1071      1057
			; Data for Block 2
			_DRIVE='THETA'
			_STEPSIZE=0.1
			_START=5.0
			_CPS
			 7.5 8.5
			""";

	@Test
	void intensitiesAloneGetTheirPositionsFromStartAndStep() {
		Dataset data = data(IMPORTER, "a.uxd", bytes(COUNTS));
		assertArrayEquals(new double[] { 10, 10.02, 10.04, 10.06, 10.08 }, values(data.parts().get(0), "two_theta"), 1e-12);
		assertArrayEquals(new double[] { 1048, 1162, 1108, 1071, 1057 }, values(data.parts().get(0), "intensity"));
		assertArrayEquals(new double[] { 5, 5.1 }, values(data.parts().get(1), "theta"), 1e-12);
		assertEquals("cps", data.parts().get(1).metadata().text(Keys.INTENSITY_UNIT).orElseThrow());
		assertEquals("Na3PS4", data.metadata().text(Keys.SAMPLE).orElseThrow());
	}

	@Test
	void countsWithTimesAndPeakLists() {
		Dataset data = data(IMPORTER, "a.uxd", bytes(HEADER + "_2THETACOUNTSTIME\n10.00 5 1.5\n10.02 6 1.6\n_D-I\n3.25 100\n"));
		assertArrayEquals(new double[] { 1.5, 1.6 }, values(data.parts().get(0), "counting_time"));
		assertArrayEquals(new double[] { 3.25 }, values(data.parts().get(1), "d_spacing"));
	}

	@Test
	void theLastNumberOfACutFileIsLeftOut() {
		Imported outcome = imported(IMPORTER, "a.uxd", bytes(HEADER + "_COUNTS\n 1048 1162\n 1071 105"));
		assertArrayEquals(new double[] { 1048, 1162, 1071 }, values(outcome.dataset().table(), "intensity"));
		assertTrue(tells(outcome, "last number was left out"));
	}

	@Test
	void keepsItsPromises() {
		Outcomes.keepsItsPromises(IMPORTER, "a.uxd", bytes(COUNTS.replace(" 7.5 8.5\n", " 7.5 8")), COUNTS.length());
	}
}
