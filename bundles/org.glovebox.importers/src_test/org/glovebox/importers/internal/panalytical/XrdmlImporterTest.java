/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.panalytical;

import static org.glovebox.importers.internal.Outcomes.bytes;
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
import org.junit.jupiter.api.Test;

/** xrdml of our own making with what the real files of the corpus do not have. */
class XrdmlImporterTest {

	private static final Importer IMPORTER = new XrdmlImporter();
	private static final String RANGE = "<positions axis='2Theta' unit='deg'><startPosition>10</startPosition>"
			+ "<endPosition>12</endPosition></positions>";

	private static String file(String... points) {
		StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<xrdMeasurements "
				+ "xmlns='http://www.xrdml.com/XRDMeasurement/2.1' status='Completed'><sample><id>Na3PS4</id></sample>"
				+ "<xrdMeasurement><usedWavelength intended='K-Alpha 1'><kAlpha1 unit='Angstrom'>0.7093</kAlpha1>"
				+ "<ratioKAlpha2KAlpha1>0</ratioKAlpha2KAlpha1></usedWavelength><incidentBeamPath><xRayTube><tension unit='kV'>60"
				+ "</tension><anodeMaterial>Mo</anodeMaterial></xRayTube></incidentBeamPath>");
		for (String p : points) {
			xml.append("<scan scanAxis='Gonio'><header><startTimeStamp>2021-05-20T15:55:51+02:00</startTimeStamp></header>"
					+ "<dataPoints>").append(p).append("</dataPoints></scan>");
		}
		return xml + "</xrdMeasurement></xrdMeasurements>";
	}

	/** Schema 2.x: counts are as the detector gave them, so the attenuation has to be put in. */
	@Test
	void countsAreMultipliedByTheAttenuation() {
		Imported outcome = imported(IMPORTER, "a.xrdml", bytes(file(RANGE
				+ "<beamAttenuationFactors>100 1 1</beamAttenuationFactors><counts unit='counts'>5 6 7</counts>")));
		assertArrayEquals(new double[] { 500, 6, 7 }, values(outcome.dataset().table(), "intensity"));
		assertArrayEquals(new double[] { 5, 6, 7 }, values(outcome.dataset().table(), "counts"));
		assertArrayEquals(new double[] { 100, 1, 1 }, values(outcome.dataset().table(), "attenuation"));
		assertTrue(tells(outcome, "counts times the attenuation factor"));
	}

	/** Schema 1.x: intensities hold the attenuation already and must not be multiplied again. */
	@Test
	void intensitiesAreNotMultipliedAgain() {
		Dataset data = data(IMPORTER, "a.xrdml", bytes(file(RANGE
				+ "<beamAttenuationFactors>100 1 1</beamAttenuationFactors><intensities>500 6 7</intensities>")));
		assertArrayEquals(new double[] { 500, 6, 7 }, values(data.table(), "intensity"));
		assertArrayEquals(new double[] { 100, 1, 1 }, values(data.table(), "attenuation"));
	}

	@Test
	void aCommonAttenuationIsPutInToo() {
		Dataset data = data(IMPORTER, "a.xrdml", bytes(file(RANGE
				+ "<commonBeamAttenuationFactor>10</commonBeamAttenuationFactor><counts>5 6 7</counts>")));
		assertArrayEquals(new double[] { 50, 60, 70 }, values(data.table(), "intensity"));
	}

	@Test
	void listsOfPositionsAndOfTimes() {
		Dataset data = data(IMPORTER, "a.xrdml", bytes(file("<positions axis='2Theta' unit='deg'><listPositions>10 10.5 14"
				+ "</listPositions></positions><positions axis='Omega' unit='deg'><commonPosition>5</commonPosition></positions>"
				+ "<countingTimes>1 2 4</countingTimes><counts>5 6 7</counts>")));
		assertArrayEquals(new double[] { 10, 10.5, 14 }, values(data.table(), "two_theta"));
		assertArrayEquals(new double[] { 1, 2, 4 }, values(data.table(), "counting_time"));
		assertEquals(3, data.table().columns().size(), "a fixed axis is no column");
	}

	@Test
	void severalScansBecomeParts() {
		Dataset data = data(IMPORTER, "a.xrdml",
				bytes(file(RANGE + "<counts>1 2 3</counts>", RANGE + "<counts>4 5 6 7 8</counts>")));
		assertEquals(2, data.parts().size());
		assertArrayEquals(new double[] { 10, 11, 12 }, values(data.parts().get(0), "two_theta"));
		assertArrayEquals(new double[] { 10, 10.5, 11, 11.5, 12 }, values(data.parts().get(1), "two_theta"));
		assertEquals(0.7093, data.metadata().number(Keys.WAVELENGTH).orElseThrow());
		assertEquals(0, data.metadata().number(Keys.WAVELENGTH_RATIO).orElseThrow());
		assertEquals("Mo", data.metadata().text(Keys.ANODE).orElseThrow());
		assertEquals(60, data.metadata().number(Keys.TUBE_VOLTAGE).orElseThrow());
		assertEquals("Na3PS4", data.metadata().text(Keys.SAMPLE).orElseThrow());
	}

	/** Where the list is cut off its length is not known, so neither are the steps. */
	@Test
	void aCutListHasNoPositions() {
		String whole = file(RANGE + "<counts>1 2 3</counts>", RANGE + "<counts>401 502 603 704</counts>");
		String cut = whole.substring(0, whole.indexOf("704") + 1);
		Imported outcome = imported(IMPORTER, "a.xrdml", bytes(cut));
		assertArrayEquals(new double[] { 401, 502, 603 }, values(outcome.dataset().parts().get(1), "intensity"));
		assertTrue(Double.isNaN(values(outcome.dataset().parts().get(1), "two_theta")[2]));
		assertTrue(tells(outcome, "cut off, so the steps"));
		assertArrayEquals(new double[] { 10, 11, 12 }, values(outcome.dataset().parts().get(0), "two_theta"));
	}

	@Test
	void listsOfOtherLengthsAreTold() {
		Imported outcome = imported(IMPORTER, "a.xrdml",
				bytes(file(RANGE + "<countingTimes>1 2</countingTimes><counts>5 6 x</counts>")));
		assertTrue(tells(outcome, "2 values of counting_time for 3 intensities"));
		assertTrue(tells(outcome, "no numbers"));
		assertTrue(Double.isNaN(values(outcome.dataset().table(), "counting_time")[2]));
	}

	@Test
	void entitiesAreRefused() {
		String evil = file(RANGE + "<counts>&e;</counts>").replace("<xrdMeasurements",
				"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xrdMeasurements");
		assertInstanceOf(ImportOutcome.Rejected.class, read(IMPORTER, "a.xrdml", bytes(evil)));
	}

	@Test
	void keepsItsPromises() {
		StringBuilder counts = new StringBuilder();
		for (int i = 0; i < 1000; i++) {
			counts.append(1000 + i * i % 97).append(' ');
		}
		byte[] file = bytes(file(RANGE + "<counts>" + counts + "</counts>"));
		Outcomes.keepsItsPromises(IMPORTER, "a.xrdml", file, 900);
	}
}
