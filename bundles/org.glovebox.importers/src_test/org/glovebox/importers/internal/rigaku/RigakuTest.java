/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.rigaku;

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
import org.glovebox.importers.internal.Outcomes;
import org.glovebox.importers.internal.Zipped;
import org.junit.jupiter.api.Test;

/** Rigaku's three formats of our own making; of these the corpus holds a real rasx. */
class RigakuTest {

	private static String scan(String axis, String count, String rows) {
		return "*RAS_HEADER_START\n*FILE_OPERATOR \"Ada\"\n*FILE_SAMPLE \"Na3PS4\"\n*HW_XG_TARGET_NAME \"Cu\"\n"
				+ "*HW_XG_WAVE_LENGTH_ALPHA1 \"1.540593\"\n*MEAS_COND_XG_VOLTAGE \"40\"\n*MEAS_COND_XG_CURRENT \"30\"\n"
				+ "*MEAS_DATA_COUNT \"" + count + "\"\n*MEAS_SCAN_AXIS_X_INTERNAL \"" + axis + "\"\n"
				+ "*MEAS_SCAN_START_TIME \"11/21/2017 08:32:31\"\n*MEAS_SCAN_UNIT_X \"deg\"\n*MEAS_SCAN_UNIT_Y \"counts\"\n"
				+ "*RAS_HEADER_END\n*RAS_INT_START\n" + rows + "*RAS_INT_END\n";
	}

	private static final String RAS = "*RAS_DATA_START\n"
			+ scan("TwoThetaTheta", "3", "10.0000 5.0 1.0000\n10.0200 6.0 1.0000\n10.0400 7.0 1.0000\n")
			+ scan("Omega", "2", "5.0000 8.0 61.3000\n5.0100 9.0 1.0000\n") + "*RAS_DATA_END\n";

	@Test
	void rasHasSeveralScansOverSeveralAxes() {
		Imported outcome = imported(new RasImporter(), "a.ras", bytes(RAS));
		Dataset data = outcome.dataset();
		assertArrayEquals(new double[] { 10, 10.02, 10.04 }, values(data.parts().get(0), "two_theta"));
		assertArrayEquals(new double[] { 5, 5.01 }, values(data.parts().get(1), "omega"));
		assertArrayEquals(new double[] { 8, 9 }, values(data.parts().get(1), "intensity"));
		assertArrayEquals(new double[] { 61.3, 1 }, values(data.parts().get(1), "attenuation"));
		assertTrue(tells(outcome, "through an absorber"));
		assertEquals("Ada", data.metadata().text(Keys.OPERATOR).orElseThrow());
		assertEquals("2017-11-21T08:32:31", data.metadata().text(Keys.STARTED).orElseThrow());
		assertEquals(1.540593, data.metadata().number(Keys.WAVELENGTH).orElseThrow());
		assertEquals(30, data.metadata().number(Keys.TUBE_CURRENT).orElseThrow());
	}

	@Test
	void aCutRasTellsHowMuchIsMissing() {
		Imported outcome = imported(new RasImporter(), "a.ras", bytes(RAS.substring(0, RAS.indexOf("10.0400") + 4)));
		assertEquals(2, outcome.dataset().rows());
		assertTrue(tells(outcome, "states 3 points, 2 are there"));
		assertTrue(tells(outcome, "RAS_DATA_END"));
	}

	private static byte[] rasx() {
		Zipped zip = new Zipped();
		for (int i = 0; i < 11; i++) {
			zip.add("Data" + i + "/Profile" + i + ".txt", "\uFEFF10.0000\t" + i + "\t1\r\n10.0200\t6\t1\r\n");
			zip.add("Data" + i + "/MesurementConditions" + i + ".xml", "<MeasurementConditions><GeneralInformation><Operator>Ada"
					+ "</Operator></GeneralInformation><HWConfigurations><XrayGenerator><TargetName>Cu</TargetName><Voltage>45"
					+ "</Voltage></XrayGenerator></HWConfigurations><ScanInformation><AxisName>TwoThetaOmega</AxisName>"
					+ "<DataCount>2</DataCount></ScanInformation><RASHeader><Pair><string>*A</string><string>b</string></Pair>"
					+ "</RASHeader></MeasurementConditions>");
		}
		return zip.bytes();
	}

	@Test
	void rasxHasOneFolderForEachScan() {
		Imported outcome = imported(new RasxImporter(), "a.rasx", rasx());
		assertEquals(11, outcome.dataset().parts().size());
		for (int i = 0; i < 11; i++) {
			assertEquals(i, values(outcome.dataset().parts().get(i), "intensity")[0], "in the order of the numbers");
		}
		assertEquals(0, outcome.messages().size());
		assertEquals(45, outcome.dataset().metadata().number(Keys.TUBE_VOLTAGE).orElseThrow());
		assertEquals("b", outcome.dataset().metadata().group(Keys.ORIGINAL).group("RASHeader").text("A").orElseThrow());
	}

	private static final String ASC = """
			*TYPE           =  Raw
			*SAMPLE         =  Na3PS4
			*GROUP_COUNT    =  2
			*BEGIN
			*START          =  10.0000
			*STEP           =  0.0200
			*SCAN_AXIS      =  2theta/theta
			*COUNT          =  5
			 1048, 1162, 1108
			 1071, 1057
			*END
			*BEGIN
			*START          =  20.0000
			*STEP           =  0.1000
			*COUNT          =  2
			 7, 8
			*END
			*EOF
			""";

	@Test
	void ascHasGroups() {
		Imported outcome = imported(new RigakuAscImporter(), "a.asc", bytes(ASC));
		assertEquals(0, outcome.messages().size());
		assertArrayEquals(new double[] { 10, 10.02, 10.04, 10.06, 10.08 },
				values(outcome.dataset().parts().get(0), "two_theta"), 1e-12);
		assertArrayEquals(new double[] { 1048, 1162, 1108, 1071, 1057 }, values(outcome.dataset().parts().get(0), "intensity"));
		assertArrayEquals(new double[] { 20, 20.1 }, values(outcome.dataset().parts().get(1), "two_theta"), 1e-12);
		assertEquals("Na3PS4", data(new RigakuAscImporter(), "a.asc", bytes(ASC)).metadata().text(Keys.SAMPLE).orElseThrow());
	}

	@Test
	void allKeepTheirPromises() {
		Outcomes.keepsItsPromises(new RasImporter(), "a.ras", bytes(RAS), RAS.length());
		Outcomes.keepsItsPromises(new RasxImporter(), "a.rasx", rasx(), 500);
		Outcomes.keepsItsPromises(new RigakuAscImporter(), "a.asc", bytes(ASC), ASC.length());
	}
}
