/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.confidence;
import static org.glovebox.importers.internal.Outcomes.data;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** Raman spectra as text and XML of our own making: series, maps, and columns without a header. */
class RamanTextTest {

	private static final Importer TEXT = new RamanTextImporter();
	private static final Importer XML = new LabSpecXmlImporter();
	private static final String HEAD = "#Acq. time (s)=\t10\n#Accumulations=\t2\n#Laser=\t532nm_Edge\n#Grating=\t600 (750nm)\n"
			+ "#Objective=\tx50\n#Acquired=\t23.10.2023 16:11:12\n#AxisType[0]=Intens\n#AxisUnit[0]=Cnt\n#AxisType[1]=Spectr\n"
			+ "#AxisUnit[1]=1/cm\n";

	@Test
	void oneSpectrumOfLabSpec() {
		Dataset data = data(TEXT, "a.txt", bytes(HEAD + "200\t1\n210\t2\n"));
		assertEquals(Technique.RAMAN, data.technique());
		assertArrayEquals(new double[] { 200, 210 }, values(data.table(), "raman_shift"));
		assertArrayEquals(new double[] { 1, 2 }, values(data.table(), "intensity"));
		assertEquals(532, data.metadata().number(Keys.LASER_WAVELENGTH).orElseThrow());
		assertEquals(10, data.metadata().number(Keys.ACQUISITION_TIME).orElseThrow());
		assertEquals(600, data.metadata().number(Keys.GRATING).orElseThrow());
		assertEquals("x50", data.metadata().text(Keys.OBJECTIVE).orElseThrow());
		assertEquals("counts", data.metadata().text(Keys.INTENSITY_UNIT).orElseThrow());
		assertEquals("2023-10-23T16:11:12", data.metadata().text(Keys.STARTED).orElseThrow());
	}

	/** Version 5 has names of its own, and says neither what the axes are nor their units. */
	@Test
	void aSeriesOfLabSpec5() {
		Dataset data = data(TEXT, "a.txt", bytes("#Instrument=\tLabRam\n#Exposition=\t10\n#Accumulation=\t30\n#Spectro=\t979.889\n"
				+ "#Laser=\t532.1\n#Grating=\t1800\n#Operator=\tAda\n#Sample=\tNa3PS4\n#Date=\t23.10.2023 16:11:12\n"
				+ "\t198.15\t199.758\t201.364\n0\t1\t2\t3\n5\t4\t5\t6\n"));
		assertEquals(2, data.parts().size());
		assertEquals(Technique.RAMAN, data.technique());
		assertArrayEquals(new double[] { 198.15, 199.758, 201.364 }, values(data.parts().get(1), "raman_shift"));
		assertArrayEquals(new double[] { 4, 5, 6 }, values(data.parts().get(1), "intensity"));
		assertEquals("HORIBA LabRam", data.metadata().text(Keys.INSTRUMENT).orElseThrow());
		assertEquals(10, data.metadata().number(Keys.ACQUISITION_TIME).orElseThrow());
		assertEquals(30, data.metadata().number(Keys.ACCUMULATIONS).orElseThrow());
		assertEquals(532.1, data.metadata().number(Keys.LASER_WAVELENGTH).orElseThrow());
		assertEquals("Ada", data.metadata().text(Keys.OPERATOR).orElseThrow());
		assertEquals("Na3PS4", data.metadata().text(Keys.SAMPLE).orElseThrow());
		assertEquals("2023-10-23T16:11:12", data.metadata().text(Keys.STARTED).orElseThrow());
	}

	@Test
	void aSeriesAndAMapOfLabSpec() {
		Dataset series = data(TEXT, "a.txt",
				bytes(HEAD + "#AxisType[2]=Time\n#AxisUnit[2]=s\n\t200\t210\t220\n0\t1\t2\t3\n5\t4\t5\t6\n"));
		assertArrayEquals(new double[] { 200, 210, 220 }, values(series.parts().get(1), "raman_shift"));
		assertArrayEquals(new double[] { 4, 5, 6 }, values(series.parts().get(1), "intensity"));
		assertEquals(5, series.parts().get(1).metadata().group(Keys.ORIGINAL).number("Time / s").orElseThrow());
		Dataset map = data(TEXT, "a.txt", bytes(HEAD + "#AxisType[2]=X\n#AxisUnit[2]=\u00b5m\n#AxisType[3]=Y\n#AxisUnit[3]=\u00b5m\n"
				+ "\t\t200\t210\n-1\t2\t7\t8\n1\t2\t9\t10\n"));
		assertArrayEquals(new double[] { 9, 10 }, values(map.parts().get(1), "intensity"));
		assertEquals(1, map.parts().get(1).metadata().number(Keys.POSITION_X).orElseThrow());
		assertEquals(2, map.metadata().number(Keys.POSITION_Y).orElseThrow());
	}

	@Test
	void aMapOfRenishaw() {
		Dataset data = data(TEXT, "a.txt", bytes("#X\t\t#Y\t\t#Wave\t\t#Intensity\n0\t1\t300\t5\n0\t1\t200\t6\n2\t1\t300\t7\n2\t1\t200\t8\n"));
		assertEquals(2, data.parts().size());
		assertArrayEquals(new double[] { 7, 8 }, values(data.parts().get(1), "intensity"));
		assertEquals(2, data.parts().get(1).metadata().number(Keys.POSITION_X).orElseThrow());
	}

	private static String columns(int rows, double curvature) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < rows; i++) {
			text.append(100 + 3.0 * i - curvature * i * i).append('\t').append(500 + i % 7).append('\n');
		}
		return text.toString();
	}

	/** The steps of a grating shrink; those of a clock do not, so a table of times is not taken for a spectrum. */
	@Test
	void columnsWithoutAHeader() {
		byte[] spread = bytes(columns(800, 0.0005));
		Imported outcome = imported(TEXT, "a.txt", spread);
		assertEquals(800, outcome.dataset().table().column("raman_shift").size());
		assertTrue(tells(outcome, "the file does not say what its columns are"));
		assertEquals(0, confidence(TEXT, "a.txt", bytes(columns(800, 0))));
	}

	/** Series and maps of LabSpec without a header: an axis, then a time or a place before each spectrum. */
	@Test
	void aMapWithoutAHeader() {
		StringBuilder text = new StringBuilder("\t");
		for (int i = 0; i < 30; i++) {
			text.append('\t').append(2100 - 2 * i);
		}
		for (int row = 0; row < 3; row++) {
			text.append("\n").append(-60.5 + row).append('\t').append(7);
			for (int i = 0; i < 30; i++) {
				text.append('\t').append(100 * row + i);
			}
		}
		Imported outcome = imported(TEXT, "map.txt", bytes(text + "\n"));
		assertEquals(3, outcome.dataset().parts().size());
		assertEquals(2098, values(outcome.dataset().parts().get(1), "raman_shift")[1]);
		assertEquals(229, values(outcome.dataset().parts().get(2), "intensity")[29]);
		assertEquals(-59.5, outcome.dataset().parts().get(1).metadata().group(Keys.ORIGINAL).number("place 1").orElseThrow());
		assertTrue(tells(outcome, "the file has no header"));
		assertEquals(0, confidence(TEXT, "map.txt", bytes(text.toString().replace("2098", "2200") + "\n")));
	}

	/** RRUFF gives spectra of every kind the same header; only the name tells which. */
	@Test
	void spectraOfRruff() {
		byte[] file = bytes("##NAMES=Anatase\n##RRUFFID=R060277\n##OWNER=RRUFF\n79.8, 0.0\n81.7, 24506.01\n##END=\n\n");
		Imported outcome = imported(TEXT, "Anatase__R060277__Raman_Data_RAW__1.txt", file);
		assertEquals("RRUFF text", outcome.dataset().format());
		assertArrayEquals(new double[] { 79.8, 81.7 }, values(outcome.dataset().table(), "raman_shift"));
		assertEquals("Anatase", outcome.dataset().metadata().text(Keys.SAMPLE).orElseThrow());
		assertTrue(outcome.messages().isEmpty(), () -> outcome.messages().toString());
		assertEquals(0, confidence(TEXT, "Anatase__R060277__Powder__Xray_Data_XY_RAW__1.txt", file));
	}

	/** Where two pieces of a spectrum are joined, a step may be any; many of these are no joints. */
	@Test
	void joinedSpectraHaveSomeOtherSteps() {
		String[] lines = columns(800, 0.0005).split("\n");
		lines[400] = lines[399].split("\\s")[0] + "1\t5";
		assertEquals(70, confidence(TEXT, "a.txt", bytes(String.join("\n", lines) + "\n")));
		for (int i = 300; i < 400; i += 2) {
			lines[i] = lines[i - 1].split("\\s")[0] + "1\t5";
		}
		assertEquals(0, confidence(TEXT, "a.txt", bytes(String.join("\n", lines) + "\n")));
	}

	private static final String XML_FILE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<LSX_Data><LSX_Tree><LSX ID="0x7A74D9D6"><LSX ID="0x7B697861">
			<LSX ID="0x0"><LSX ID="0x6D707974">Intens</LSX><LSX ID="0x7C696E75">Cnt/sec</LSX></LSX>
			<LSX ID="0x1"><LSX ID="0x7D6CD4DB">100 200 300</LSX><LSX ID="0x6D707974">Spectr</LSX><LSX ID="0x7C696E75">1/cm</LSX></LSX>
			<LSX ID="0x2"><LSX ID="0x7D6CD4DB">-1 1</LSX><LSX ID="0x6D707974">X</LSX><LSX ID="0x7C696E75">\u00b5m</LSX></LSX>
			<LSX ID="0x3"><LSX ID="0x7D6CD4DB">5 6</LSX><LSX ID="0x6D707974">Y</LSX><LSX ID="0x7C696E75">\u00b5m</LSX></LSX>
			</LSX></LSX><LSX ID="0x6C62D4D9"><LSX ID="0x1"><LSX ID="0x7D6C61DB">632.8</LSX><LSX ID="0x6D6D616E">Laser (nm)</LSX></LSX></LSX>
			</LSX_Tree><LSX_Matrix>
			<LSX_Row Index="0">1 2 3</LSX_Row>
			<LSX_Row Index="1">4 5 6</LSX_Row>
			<LSX_Row Index="2">7 8 9</LSX_Row>
			<LSX_Row Index="3">10 11 12</LSX_Row>
			</LSX_Matrix></LSX_Data>
			""";

	@Test
	void aMapOfLabSpecXml() {
		Dataset data = data(XML, "a.xml", bytes(XML_FILE));
		assertEquals(4, data.parts().size());
		assertArrayEquals(new double[] { 100, 200, 300 }, values(data.parts().get(2), "raman_shift"));
		assertArrayEquals(new double[] { 7, 8, 9 }, values(data.parts().get(2), "intensity"));
		assertEquals(-1, data.parts().get(2).metadata().number(Keys.POSITION_X).orElseThrow());
		assertEquals(6, data.parts().get(2).metadata().number(Keys.POSITION_Y).orElseThrow());
		assertEquals(632.8, data.metadata().number(Keys.LASER_WAVELENGTH).orElseThrow());
	}

	@Test
	void keepTheirPromises() {
		byte[] text = bytes(HEAD + columns(200, 0));
		Outcomes.keepsItsPromises(TEXT, "a.txt", text, text.length);
		byte[] xml = bytes(XML_FILE);
		Outcomes.keepsItsPromises(XML, "a.xml", xml, xml.length);
	}
}
