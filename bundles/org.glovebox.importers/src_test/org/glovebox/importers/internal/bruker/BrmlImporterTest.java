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

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.glovebox.importers.internal.Zipped;
import org.junit.jupiter.api.Test;

/** Archives of our own making with what the real ones of the corpus do not have. */
class BrmlImporterTest {

	private static final Importer IMPORTER = new BrmlImporter();
	private static final String CONTAINER = """
			<?xml version="1.0"?><DataContainer><CreatingVersion>7.5</CreatingVersion>
			<MeasurementInfo UserName="Ada" SampleName="Na3PS4" Comment="argon dome" BsmlFileName="a.bsml"/>
			</DataContainer>""";

	private static String view(String kind, int start, int length, String inner) {
		return "<RawDataView xsi:type='" + kind + "' Start='" + start + "' Length='" + length + "' " + inner;
	}

	private static String views(int channels) {
		return "<DataViews>" + view("FixedRawDataView", 0, 1, "LogicName='MeasuredTime' Unit='s'/>")
				+ view("FixedRawDataView", 1, 1, "LogicName='AbsorptionFactor' Unit=''/>")
				+ view("VaryingRawDataView", 2, 1, "><Varying><FieldDefinitions FieldName='TwoTheta'/></Varying></RawDataView>")
				+ view("RecordedRawDataView", 3, channels, "><Recording VisibleName='LYNXEYE'><Unit Base='Counts'/></Recording>"
						+ "</RawDataView>")
				+ "</DataViews>";
	}

	private static String raw(String... routes) {
		StringBuilder xml = new StringBuilder("<?xml version='1.0'?><RawData xmlns:xsi='x'>"
				+ "<TimeStampStarted>2025-02-26T10:47:52+00:00</TimeStampStarted><DataRoutes>");
		for (String route : routes) {
			xml.append("<DataRoute RouteFlag='Measured'><ScanInformation VisibleName='Coupled'><TimePerStep>0.65</TimePerStep>"
					+ "</ScanInformation><SubScans/>").append(route).append("</DataRoute>");
		}
		return xml + "</DataRoutes><FixedInformation><WaveLengthAlpha1 Unit='Å' Value='1.5406'/><TubeMaterial>Cu</TubeMaterial>"
				+ "</FixedInformation></RawData>";
	}

	private static String points(String... points) {
		return "<Datum>" + String.join("</Datum><Datum>", points) + "</Datum>";
	}

	private static byte[] archive(String... files) {
		Zipped zip = new Zipped().add("Experiment0/DataContainer.xml", CONTAINER);
		for (int i = 0; i < files.length; i++) {
			zip.add("Experiment0/RawData" + i + ".xml", files[i]);
		}
		return zip.bytes();
	}

	@Test
	void severalFilesAndRoutesBecomeParts() {
		String route = points("1,1,10,5", "1,1,10.02,6") + views(1);
		Dataset data = data(IMPORTER, "a.brml", archive(raw(route, points("2,1,10,15") + views(1)), raw(route)));
		assertEquals(3, data.parts().size());
		assertArrayEquals(new double[] { 10, 10.02 }, values(data.parts().get(0), "two_theta"));
		assertArrayEquals(new double[] { 15 }, values(data.parts().get(1), "intensity"));
		assertArrayEquals(new double[] { 2 }, values(data.parts().get(1), "counting_time"));
		assertEquals("Ada", data.metadata().text(Keys.OPERATOR).orElseThrow());
		assertEquals(1.5406, data.metadata().number(Keys.WAVELENGTH).orElseThrow());
		assertEquals("2025-02-26T10:47:52Z", data.metadata().text(Keys.STARTED).orElseThrow());
	}

	@Test
	void moreThanTenFilesAreInTheOrderOfTheirNumbers() {
		String[] files = new String[12];
		for (int i = 0; i < files.length; i++) {
			files[i] = raw(points("1,1,10," + i) + views(1));
		}
		Dataset data = data(IMPORTER, "a.brml", archive(files));
		for (int i = 0; i < files.length; i++) {
			assertEquals(i, values(data.parts().get(i), "intensity")[0]);
		}
	}

	@Test
	void absorbersAndBlanksAreTold() {
		Imported outcome = imported(IMPORTER, "a.brml",
				archive(raw(points("1,147,10,5", "1,1,-9999,6") + views(1))));
		assertArrayEquals(new double[] { 147, 1 }, values(outcome.dataset().table(), "attenuation"));
		assertTrue(tells(outcome, "through an absorber"));
		assertTrue(Double.isNaN(values(outcome.dataset().table(), "two_theta")[1]));
		assertTrue(tells(outcome, "-9999"));
	}

	@Test
	void aPictureOfADetectorStripIsReadAlongTheStrip() {
		String scale = "<ScanInformation><ScaleAxes><ScaleAxisInfo AxisName='TwoTheta'><Start>20</Start>"
				+ "<Increment>0.5</Increment></ScaleAxisInfo></ScaleAxes></ScanInformation>";
		String file = raw("").replaceFirst("<ScanInformation.*?</ScanInformation>", scale).replace("<SubScans/>",
				"<SubScans/>" + points("1,1,20,7,8,9") + views(3));
		Dataset data = data(IMPORTER, "a.brml", archive(file));
		assertArrayEquals(new double[] { 20, 20.5, 21 }, values(data.table(), "two_theta"));
		assertArrayEquals(new double[] { 7, 8, 9 }, values(data.table(), "intensity"));
		assertArrayEquals(new double[] { 1, 2, 3 }, values(data.table(), "detector_channel"));
	}

	@Test
	void ofAScanWithChannelsTheIntensityIsTheirSum() {
		Imported outcome = imported(IMPORTER, "a.brml", archive(raw(points("1,1,20,7,8", "1,1,21,1,2") + views(2))));
		assertArrayEquals(new double[] { 15, 3 }, values(outcome.dataset().table(), "intensity"));
		assertArrayEquals(new double[] { 8, 2 }, values(outcome.dataset().table(), "LYNXEYE channel 2"));
		assertTrue(tells(outcome, "sum over the 2 channels"));
	}

	@Test
	void entitiesAreRefusedAndBombsAreNotUnpacked() {
		String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + raw("&b;" + points("1,1,10,5") + views(1));
		assertInstanceOf(ImportOutcome.Rejected.class, read(IMPORTER, "a.brml", archive(entity)));
		byte[] bomb = archive("<a>" + " ".repeat(120 << 20));
		assertTrue(tells(read(IMPORTER, "a.brml", bomb), "unpack to more"));
	}

	@Test
	void keepsItsPromises() {
		StringBuilder many = new StringBuilder();
		for (int i = 0; i < 400; i++) {
			many.append("<Datum>1,1,").append(10 + i * 0.02).append(',').append(i * i % 97).append("</Datum>");
		}
		Outcomes.keepsItsPromises(IMPORTER, "a.brml", archive(raw(many + views(1))), 200);
	}
}
