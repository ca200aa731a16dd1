/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.microscopy;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.keepsItsPromises;
import static org.glovebox.importers.internal.Outcomes.read;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Corpus;
import org.glovebox.importers.internal.Outcomes;
import org.glovebox.importers.internal.Promises;
import org.glovebox.importers.internal.TestSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of our own making with the fields of each maker, and real ones of two. */
class TiffTest {

	private static final Importer TIFF = new TiffImporter();
	private static final int WIDTH = 40;
	private static final int HEIGHT = 30;

	private static TiffBytes tiff() {
		return new TiffBytes(ByteOrder.LITTLE_ENDIAN);
	}

	private static void assertFact(double expected, Metadata facts, String key) {
		assertEquals(expected, facts.number(key).orElseThrow(), 1e-9 * expected, key);
	}

	private static final String FEI = """
			[User]\r
			User=ada\r
			[System]\r
			SystemType=Versa 3D\r
			[Beam]\r
			HV=20000\r
			Beam=EBeam\r
			Scan=EScan\r
			[EBeam]\r
			WD=0.0102\r
			BeamCurrent=5e-11\r
			[EScan]\r
			PixelWidth=2e-8\r
			PixelHeight=2.5e-8\r
			HorFieldsize=8e-7\r
			[Detectors]\r
			Name=CBS\r
			Mode=Z-contrast\r
			[PrivateFei]\r
			TimeOfCreation=24.08.2023 14:19:47\r
			""";

	@Test
	void fei() {
		byte[] file = tiff().text(TiffTags.FEI, FEI).write(WIDTH, HEIGHT, 0);
		Imported outcome = imported(TIFF, "a.tif", file);
		Metadata facts = outcome.dataset().metadata();
		assertArrayEquals(new double[] { WIDTH }, values(outcome.dataset().table(), "image_width"));
		assertArrayEquals(new double[] { HEIGHT }, values(outcome.dataset().table(), "image_height"));
		assertArrayEquals(new double[] { 20 }, values(outcome.dataset().table(), "pixel_size"), 1e-9);
		assertArrayEquals(new double[] { 25 }, values(outcome.dataset().table(), "pixel_height"), 1e-9);
		assertFact(20, facts, Keys.ACCELERATING_VOLTAGE);
		assertFact(10.2, facts, Keys.WORKING_DISTANCE);
		assertFact(0.05, facts, Keys.BEAM_CURRENT);
		assertFact(0.8, facts, Keys.FIELD_WIDTH);
		assertEquals("CBS Z-contrast", facts.text(Keys.DETECTOR).orElseThrow());
		assertEquals("2023-08-24T14:19:47", facts.text(Keys.STARTED).orElseThrow());
		assertEquals("FEI Versa 3D", facts.text(Keys.INSTRUMENT).orElseThrow());
		assertEquals("2.5e-8", facts.group(Keys.ORIGINAL).text("EScan.PixelHeight").orElseThrow());
		keepsItsPromises(TIFF, "a.tif", file, file.length);
	}

	@Test
	void zeissInAnyByteOrder() {
		String text = "0\r\n1\r\nAP_IMAGE_PIXEL_SIZE\r\nImage Pixel Size = 558.2 pm\r\nAP_ACTUALKV\r\nEHT = 3.00 kV\r\nAP_WD\r\n"
				+ "WD =  5.6 mm\r\nAP_MAG\r\nMag = 100.00 K X\r\nDP_DETECTOR_CHANNEL\r\nSignal A = InLens\r\n"
				+ "AP_IPROBE\r\nI Probe = 100 pA\r\nAP_DATE\r\nDate :22 Jan 2026\r\nAP_TIME\r\nTime :21:48:36\r\n";
		byte[] file = new TiffBytes(ByteOrder.BIG_ENDIAN).text(TiffTags.ZEISS, text).write(WIDTH, HEIGHT, 0);
		Metadata facts = imported(TIFF, "a.tif", file).dataset().metadata();
		assertFact(0.5582, facts, Keys.PIXEL_SIZE);
		assertFact(3, facts, Keys.ACCELERATING_VOLTAGE);
		assertFact(5.6, facts, Keys.WORKING_DISTANCE);
		assertFact(100_000, facts, Keys.MAGNIFICATION);
		assertFact(0.1, facts, Keys.BEAM_CURRENT);
		assertEquals("InLens", facts.text(Keys.DETECTOR).orElseThrow());
		assertEquals("2026-01-22T21:48:36", facts.text(Keys.STARTED).orElseThrow());
		keepsItsPromises(TIFF, "a.tif", file, file.length);
	}

	private static Metadata beside(String text) throws IOException {
		Map<String, byte[]> files = Map.of("run/S01.tif", tiff().write(WIDTH, HEIGHT, 0), "run/S01.txt", bytes(text));
		ImportOutcome outcome = TIFF.read(TestSource.of("run/S01.tif", files), Monitor.NONE);
		return assertInstanceOf(Imported.class, outcome).dataset().metadata();
	}

	@Test
	void hitachiWritesATextBeside() throws IOException {
		Metadata facts = beside("[SemImageFile]\r\nInstructName=SU8000\r\nSignalName=SE(U)\r\nAcceleratingVoltage=5000 Volt\r\n"
				+ "Magnification=5000\r\nWorkingDistance=8900 um\r\nPixelSize=19.84375\r\n");
		assertFact(19.84375, facts, Keys.PIXEL_SIZE);
		assertFact(5, facts, Keys.ACCELERATING_VOLTAGE);
		assertFact(8.9, facts, Keys.WORKING_DISTANCE);
		assertFact(5000, facts, Keys.MAGNIFICATION);
		assertFact(19.84375 * WIDTH / 1000, facts, Keys.FIELD_WIDTH);
		assertEquals("SE(U)", facts.text(Keys.DETECTOR).orElseThrow());
		assertEquals("Hitachi SU8000", facts.text(Keys.INSTRUMENT).orElseThrow());
	}

	@Test
	void jeolWritesATextBesideOrXmlInside() throws IOException {
		Metadata facts = beside("$CM_FORMAT JEOL\n$CM_ACCEL_VOLT 15.00\n$CM_MAG 5000\n$CM_SIGNAL_NAME SEI\n$$SM_WD 10.1\n"
				+ "$$SM_MICRON_BAR 125\n$$SM_MICRON_MARKER 5um\n");
		assertFact(40, facts, Keys.PIXEL_SIZE);
		assertFact(15, facts, Keys.ACCELERATING_VOLTAGE);
		assertFact(10.1, facts, Keys.WORKING_DISTANCE);
		assertEquals("SEI", facts.text(Keys.DETECTOR).orElseThrow());

		Metadata inside = sightX("MAG", 150_000);
		assertFact(254e5 / 93 / 150_000, inside, Keys.PIXEL_SIZE);
		assertFact(150_000, inside, Keys.MAGNIFICATION);
		assertFact(200, inside, Keys.ACCELERATING_VOLTAGE);
		Metadata diffraction = sightX("DIFF", 60);
		assertTrue(diffraction.number(Keys.PIXEL_SIZE).isEmpty() && diffraction.number(Keys.MAGNIFICATION).isEmpty());
	}

	/** The camera has 93 pixels to the inch, as the public files have. */
	private static Metadata sightX(String mode, int selector) {
		byte[] file = tiff().text(TiffTags.MAKE, "JEOL Ltd.").text(TiffTags.DESCRIPTION,
				"<TemReporter><Eos><EosMode>eosTEM</EosMode></Eos><ElectronGun><AccelerationVoltage>200000</AccelerationVoltage>"
						+ "</ElectronGun><ImageFormingSystem><ModeString>" + mode + "</ModeString><SelectorValue>" + selector
						+ "</SelectorValue></ImageFormingSystem></TemReporter>")
				.fraction(TiffTags.X_RESOLUTION, 93, 1).fraction(TiffTags.Y_RESOLUTION, 93, 1).number(TiffTags.RESOLUTION_UNIT, 2)
				.write(WIDTH, HEIGHT, 0);
		return imported(TIFF, "a.tif", file).dataset().metadata();
	}

	@Test
	void olympus() {
		ByteBuffer block = ByteBuffer.allocate(68 + 112).order(ByteOrder.LITTLE_ENDIAN);
		block.put(bytes("SIS0")).putShort(58, (short) 1).putShort(60, (short) 1).putShort(62, (short) 1).putInt(64, 8 + 68);
		block.putShort(68 + 10, (short) -6).putDouble(68 + 12, 0.005).putDouble(68 + 20, 0.006).putDouble(68 + 36, 30_000);
		block.put(68 + 46, bytes("Quemesa"));
		byte[] file = tiff().pointer(TiffTags.OLYMPUS).write(WIDTH, HEIGHT, 0, block.array());
		Dataset data = imported(TIFF, "a.tif", file).dataset();
		assertArrayEquals(new double[] { 5 }, values(data.table(), "pixel_size"), 1e-9);
		assertArrayEquals(new double[] { 6 }, values(data.table(), "pixel_height"), 1e-9);
		assertFact(30_000, data.metadata(), Keys.MAGNIFICATION);
		assertEquals("Quemesa", data.metadata().text(Keys.DETECTOR).orElseThrow());
		keepsItsPromises(TIFF, "a.tif", file, file.length);
	}

	@Test
	void aPictureWithoutSettingsHasNoPixelSize() {
		Imported outcome = imported(TIFF, "a.tif", tiff().fraction(TiffTags.X_RESOLUTION, 72, 1).write(WIDTH, HEIGHT, 0));
		assertTrue(outcome.dataset().table().find("pixel_size").isEmpty());
		assertTrue(tells(outcome, "its pixel size is not known"));
	}

	/** Offsets of 8 bytes, for files of more than 4 GiB, which smaller ones may have too. */
	@Test
	void bigTiffInAnyByteOrder() {
		for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
			byte[] file = new TiffBytes(order).big().text(TiffTags.FEI, FEI).write(WIDTH, HEIGHT, 0);
			Imported outcome = imported(TIFF, "a.tif", file);
			assertArrayEquals(new double[] { WIDTH }, values(outcome.dataset().table(), "image_width"));
			assertArrayEquals(new double[] { HEIGHT }, values(outcome.dataset().table(), "image_height"));
			assertArrayEquals(new double[] { 20 }, values(outcome.dataset().table(), "pixel_size"), 1e-9);
			assertTrue(outcome.messages().isEmpty(), () -> outcome.messages().toString());
			keepsItsPromises(TIFF, "a.tif", file, file.length);
		}
		Imported endless = imported(TIFF, "a.tif", tiff().big().write(WIDTH, HEIGHT, -1));
		assertTrue(tells(endless, "point back"));
	}

	/** Counts and offsets of 8 bytes can be so large that their sums are not. */
	@Test
	void bigTiffWithHugeNumbersIsNotBelieved() {
		byte[] file = tiff().big().text(TiffTags.FEI, FEI).write(WIDTH, HEIGHT, 0);
		ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = 16; at + 8 <= file.length; at++) {
			for (long huge : new long[] { Long.MAX_VALUE, Long.MIN_VALUE, -1, 1L << 60 }) {
				long before = bytes.getLong(at);
				bytes.putLong(at, huge);
				Outcomes.survives(TIFF, "a.tif", file);
				bytes.putLong(at, before);
			}
		}
	}

	@Test
	void descriptionsThatPointAtThemselvesEnd() {
		Imported outcome = imported(TIFF, "a.tif", tiff().write(WIDTH, HEIGHT, -1));
		assertEquals(1, outcome.dataset().rows());
		assertTrue(tells(outcome, "point back"));
	}

	@Test
	void missingPixelsAreTold() {
		byte[] file = tiff().write(WIDTH, HEIGHT, 0);
		ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 4 - 12 + 8, 1 << 20);
		assertTrue(tells(read(TIFF, "a.tif", file), "0 of its 1 strips"));
	}

	private static Map<String, byte[]> unzipped(String name) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (InputStream in = Files.newInputStream(Corpus.file(name)); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

	/** The width of a pixel times the number of pixels is the width of the field, which the file states too. */
	@ParameterizedTest
	@ValueSource(strings = { "FEI-Helios-Ebeam-16bits.tif", "FEI-Helios-Ebeam-8bits.tif" })
	void aHelios(String name) throws IOException {
		byte[] file = unzipped("sem-eds/tiff_FEI_Helios.zip").getOrDefault(name, new byte[0]);
		Dataset data = imported(TIFF, name, file).dataset();
		assertArrayEquals(new double[] { 512 }, values(data.table(), "image_width"));
		assertArrayEquals(new double[] { 471 }, values(data.table(), "image_height"));
		assertArrayEquals(new double[] { name.contains("16") ? 16 : 8 }, values(data.table(), "bits per sample"));
		assertFact(3372.4, data.metadata(), Keys.PIXEL_SIZE);
		assertEquals(3.3724 * 512, data.metadata().number(Keys.FIELD_WIDTH).orElseThrow(), 0.01);
		assertFact(5, data.metadata(), Keys.ACCELERATING_VOLTAGE);
		assertFact(4.03466, data.metadata(), Keys.WORKING_DISTANCE);
		assertEquals(120, data.metadata().number(Keys.MAGNIFICATION).orElseThrow(), 0.001);
		assertEquals("ETD SE", data.metadata().text(Keys.DETECTOR).orElseThrow());
		assertEquals("2016-06-13T17:06:40", data.metadata().text(Keys.STARTED).orElseThrow());
	}

	@Test
	void picturesOfTheNavigationCameraHaveNoVoltage() throws IOException {
		for (Map.Entry<String, byte[]> file : unzipped("sem-eds/tiff_FEI_Helios.zip").entrySet()) {
			Imported outcome = imported(TIFF, file.getKey(), file.getValue());
			boolean beam = file.getKey().contains("Ebeam");
			assertEquals(beam, outcome.dataset().metadata().number(Keys.ACCELERATING_VOLTAGE).isPresent(), file.getKey());
			keepsItsPromises(TIFF, file.getKey(), file.getValue(), 2000);
		}
	}

	@Test
	void aQuemesaOfOlympus() throws IOException {
		byte[] file = Files.readAllBytes(Corpus.file("sem-eds/olympus_SIS.tif"));
		Dataset data = imported(TIFF, "olympus_SIS.tif", file).dataset();
		assertArrayEquals(new double[] { 112, 112 }, values(data.table(), "image_width"));
		assertArrayEquals(new double[] { 101, 101 }, values(data.table(), "image_height"));
		assertFact(0.02392791775876109, data.metadata(), Keys.PIXEL_SIZE);
		assertFact(600_000, data.metadata(), Keys.MAGNIFICATION);
		assertEquals("2018-11-15T19:42:31", data.metadata().text(Keys.STARTED).orElseThrow());
		Promises.check(TIFF, "olympus_SIS.tif", file);
	}
}
