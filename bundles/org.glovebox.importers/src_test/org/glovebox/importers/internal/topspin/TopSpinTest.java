/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.topspin;

import static org.glovebox.importers.internal.Outcomes.bytes;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Corpus;
import org.glovebox.importers.internal.Outcomes;
import org.glovebox.importers.internal.TestSource;
import org.junit.jupiter.api.Test;

/** Folders of TopSpin of our own making, and a real one. */
class TopSpinTest {

	private static final Importer TOPSPIN = new TopSpinImporter();
	private static final String ACQUS = "run/1/acqus";

	private static Map<String, byte[]> folder(int order, int mode, int type) {
		ByteOrder bytes = order == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put(ACQUS, bytes("##TITLE= Parameter file, TOPSPIN\t\tVersion 3.2\n##JCAMPDX= 5.0\n##OWNER= ada\n"
				+ "$$ 2023-08-24 14:19:47\n##$AQ_mod= " + mode + "\n##$BYTORDA= " + order + "\n##$D= (0..3)\n0 1\n2 3\n##$DATE= 1692886787\n"
				+ "##$DTYPA= " + type + "\n##$MASR= 12500\n##$NS= 64\n##$NUC1= <23Na>\n##$PULPROG= <zg>\n##$SFO1= 105.842\n"
				+ "##$SW_h= 100000\n##$TD= 6\n##END=\n"));
		files.put("run/1/fid", numbers(bytes, type, 1, -2, 3, -4, 5, -6, 0, 0));
		files.put("run/1/pdata/1/procs", bytes("##TITLE= Parameter file, TOPSPIN\t\tVersion 3.2\n##$BYTORDP= " + order
				+ "\n##$DTYPP= " + type + "\n##$NC_proc= 1\n##$OFFSET= 10\n##$SF= 100\n##$SI= 4\n##$SW_p= 2000\n##END=\n"));
		files.put("run/1/pdata/1/1r", numbers(bytes, type, 1, 2, 3, 4));
		files.put("run/1/pdata/1/1i", numbers(bytes, type, 5, 6, 7, 8));
		files.put("run/1/pdata/1/title", bytes("Na3PS4\nball-milled\n"));
		return files;
	}

	private static byte[] numbers(ByteOrder order, int type, int... values) {
		ByteBuffer all = ByteBuffer.allocate(values.length * (type == 2 ? 8 : 4)).order(order);
		for (int value : values) {
			if (type == 2) {
				all.putDouble(value);
			} else {
				all.putInt(value);
			}
		}
		return all.array();
	}

	private static ImportOutcome read(Map<String, byte[]> files, String path) throws IOException {
		return TOPSPIN.read(TestSource.of(path, files), Monitor.NONE);
	}

	private static Dataset data(Map<String, byte[]> files) throws IOException {
		return assertInstanceOf(Imported.class, read(files, ACQUS)).dataset();
	}

	@Test
	void spectrumAndDecayInAnyByteOrderAndType() throws IOException {
		for (int[] kind : new int[][] { { 0, 0 }, { 1, 0 }, { 0, 2 }, { 1, 2 } }) {
			Dataset data = data(folder(kind[0], 3, kind[1]));
			assertEquals(List.of("Spectrum 1", "Decay"), data.parts().stream().map(Table::name).toList());
			assertArrayEquals(new double[] { 10, 5, 0, -5 }, values(data.table(), "chemical_shift"), 1e-12);
			assertArrayEquals(new double[] { 2, 4, 6, 8 }, values(data.table(), "intensity"));
			assertArrayEquals(new double[] { 10, 12, 14, 16 }, values(data.table(), "intensity_imaginary"));
			Table decay = data.parts().get(1);
			assertArrayEquals(new double[] { 0, 1e-5, 2e-5 }, values(decay, "time"), 1e-18);
			assertArrayEquals(new double[] { 1, 3, 5 }, values(decay, "intensity"));
			assertArrayEquals(new double[] { -2, -4, -6 }, values(decay, "intensity_imaginary"));
		}
	}

	@Test
	void oneChannelAloneHasNoImaginaryPart() throws IOException {
		Table decay = data(folder(0, 0, 0)).parts().get(1);
		assertArrayEquals(new double[] { 1, -2, 3, -4, 5, -6 }, values(decay, "intensity"));
		assertArrayEquals(new double[] { 0, 0.5e-5, 1e-5, 1.5e-5, 2e-5, 2.5e-5 }, values(decay, "time"), 1e-18);
		assertTrue(decay.find("intensity_imaginary").isEmpty());
	}

	@Test
	void facts() throws IOException {
		Dataset data = data(folder(0, 3, 0));
		assertEquals("23Na", data.metadata().text(Keys.NUCLEUS).orElseThrow());
		assertEquals(105.842, data.metadata().number(Keys.OBSERVE_FREQUENCY).orElseThrow());
		assertEquals(12.5, data.metadata().number(Keys.SPINNING_RATE).orElseThrow());
		assertEquals("2023-08-24T14:19:47Z", data.metadata().text(Keys.ENDED).orElseThrow());
		assertEquals("Na3PS4", data.metadata().text(Keys.SAMPLE).orElseThrow());
		assertEquals("TOPSPIN Version 3.2", data.metadata().text(Keys.SOFTWARE).orElseThrow());
		assertEquals("(0..3)\n0 1\n2 3",
				data.metadata().group(Keys.ORIGINAL).group("acqus").text("D").orElseThrow());
	}

	/** Two dimensions: a plane of 4 by 4 numbers in tiles of 2 by 2, and three decays of 4 numbers in rows of a kilobyte. */
	private static Map<String, byte[]> plane(boolean transformed) {
		Map<String, byte[]> files = folder(0, 3, 0);
		files.remove("run/1/fid");
		files.remove("run/1/pdata/1/1r");
		files.put("run/1/acqu2s", bytes("##TITLE= Parameter file\n##$NUC1= <31P>\n##$TD= 3\n##END=\n"));
		ByteBuffer ser = ByteBuffer.allocate(3 * 1024).order(ByteOrder.LITTLE_ENDIAN);
		for (int row = 0; row < 3; row++) {
			ser.putInt(1024 * row, 10 * row + 1).putInt(1024 * row + 4, 10 * row + 2);
		}
		files.put("run/1/ser", ser.array());
		files.put("run/1/vdlist", bytes("0.5\n20m\n3u\n7s\n"));
		files.put("run/1/pdata/1/procs", bytes("##TITLE= Parameter file\n##$BYTORDP= 0\n##$DTYPP= 0\n##$NC_proc= 1\n##$OFFSET= 10\n"
				+ "##$SF= 100\n##$SI= 4\n##$SW_p= 2000\n##$XDIM= 2\n##END=\n"));
		files.put("run/1/pdata/1/proc2s", bytes("##TITLE= Parameter file\n##$FT_mod= " + (transformed ? 6 : 0)
				+ "\n##$OFFSET= 50\n##$SF= 40\n##$SI= 4\n##$SW_p= 1600\n##$TDeff= 3\n##$XDIM= 2\n##END=\n"));
		files.put("run/1/pdata/1/2rr", numbers(ByteOrder.LITTLE_ENDIAN, 0, 1, 2, 5, 6, 3, 4, 7, 8, 9, 10, 13, 14, 11, 12, 15, 16));
		return files;
	}

	@Test
	void spectraOfTwoDimensionsAreRowsWithTheirShift() throws IOException {
		Dataset data = data(plane(true));
		assertEquals(7, data.parts().size());
		Table third = data.parts().get(2);
		assertEquals("Spectrum 1, row 3", third.name());
		assertArrayEquals(new double[] { 18, 20, 22, 24 }, values(third, "intensity"));
		assertArrayEquals(new double[] { 10, 5, 0, -5 }, values(third, "chemical_shift"), 1e-12);
		assertEquals(30, third.metadata().number("shiftF1_ppm").orElseThrow(), 1e-12);
		assertEquals("31P", data.metadata().group(Keys.ORIGINAL).group("acqu2s").text("NUC1").orElseThrow());
	}

	@Test
	void decaysOfTwoDimensionsHaveTheirDelay() throws IOException {
		List<Table> parts = data(plane(false)).parts();
		assertEquals(6, parts.size(), "three rows were measured, the fourth fills the plane up");
		assertTrue(parts.get(1).metadata().number("shiftF1_ppm").isEmpty());
		assertEquals(0.02, parts.get(1).metadata().number("delay_s").orElseThrow());
		assertEquals("Decay, row 2", parts.get(4).name());
		assertEquals(11, values(parts.get(4), "intensity")[0]);
		assertEquals(12, values(parts.get(4), "intensity_imaginary")[0]);
		assertEquals(3e-6, parts.get(5).metadata().number("delay_s").orElseThrow(), 1e-18);
	}

	@Test
	void rowsThatAreCutOffAreSaid() throws IOException {
		Map<String, byte[]> files = plane(true);
		files.put("run/1/ser", java.util.Arrays.copyOf(files.get("run/1/ser"), 1100));
		files.put("run/1/pdata/1/2rr", java.util.Arrays.copyOf(files.get("run/1/pdata/1/2rr"), 50));
		Imported outcome = assertInstanceOf(Imported.class, read(files, ACQUS));
		assertTrue(Outcomes.tells(outcome, "Spectrum 1: 4 rows are stated, 2 are complete"));
		assertTrue(Outcomes.tells(outcome, "Decay: 3 rows are stated, 2 are complete"));
	}

	@Test
	void aFileAloneIsRefusedWithWhatToDo() throws IOException {
		Map<String, byte[]> files = folder(0, 3, 0);
		ImportOutcome outcome = read(Map.of(ACQUS, files.get(ACQUS)), ACQUS);
		assertInstanceOf(ImportOutcome.Rejected.class, outcome);
		assertTrue(Outcomes.tells(outcome, "a zip of the whole folder"));
	}

	@Test
	void aProcessingAloneGivesItsSpectrum() throws IOException {
		Dataset data = assertInstanceOf(Imported.class, read(folder(0, 3, 0), "run/1/pdata/1/procs")).dataset();
		assertArrayEquals(new double[] { 2, 4, 6, 8 }, values(data.table(), "intensity"));
	}

	@Test
	void cutOffNumbersGiveTheCompleteOnes() throws IOException {
		Map<String, byte[]> files = folder(0, 3, 0);
		files.put("run/1/pdata/1/1r", numbers(ByteOrder.LITTLE_ENDIAN, 0, 1, 2));
		files.put("run/1/fid", new byte[13]);
		ImportOutcome outcome = read(files, ACQUS);
		assertEquals(2, assertInstanceOf(Imported.class, outcome).dataset().table().rows());
		assertTrue(Outcomes.tells(outcome, "Spectrum 1: 4 numbers are stated, 2 are there"));
		assertTrue(Outcomes.tells(outcome, "Decay: 6 numbers are stated, 3 are there"));
	}

	/** Any file of the folder cut or changed gives an outcome with a reason. */
	@Test
	void damagedFiles() throws IOException {
		Map<String, byte[]> good = folder(0, 3, 0);
		Random random = new Random(4);
		for (String path : good.keySet()) {
			for (int i = 0; i < 200; i++) {
				Map<String, byte[]> files = new LinkedHashMap<>(good);
				byte[] changed = Arrays.copyOf(files.getOrDefault(path, new byte[1]),
						i < 100 ? good.getOrDefault(path, new byte[1]).length * i / 100 : good.getOrDefault(path, new byte[1]).length);
				if (i >= 100) {
					changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
				}
				files.put(path, changed);
				ImportOutcome outcome = read(files, ACQUS);
				if (!(outcome instanceof Imported)) {
					assertTrue(outcome.messages().stream().map(Message::text).noneMatch(String::isBlank) && !outcome.messages().isEmpty());
				}
			}
		}
	}

	/** The values were taken from the binary files by a few lines of Python. 85 % phosphoric acid is the zero of 31P. */
	@Test
	void phosphoricAcid() throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (InputStream in = Files.newInputStream(Corpus.file("nmr-jcamp/1.zip")); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		ImportOutcome outcome = read(files, "1/acqus");
		Dataset data = assertInstanceOf(Imported.class, outcome).dataset();
		double[] shifts = values(data.table(), "chemical_shift");
		double[] intensities = values(data.table(), "intensity");
		assertEquals(16_384, shifts.length);
		assertEquals(165_639_420.03125, Arrays.stream(intensities).sum(), 1e-3);
		int top = 0;
		for (int i = 0; i < intensities.length; i++) {
			top = intensities[i] > intensities[top] ? i : top;
		}
		assertEquals(9377, top);
		assertEquals(4_267_225.0390625, intensities[top]);
		assertEquals(0, shifts[top], 0.01);
		Table decay = data.parts().get(1);
		assertEquals(4074, decay.rows());
		assertEquals(-736_580, Arrays.stream(values(decay, "intensity")).sum()
				+ Arrays.stream(values(decay, "intensity_imaginary")).sum());
		assertEquals("31P", data.metadata().text(Keys.NUCLEUS).orElseThrow());
		assertEquals(7, data.metadata().number(Keys.SPINNING_RATE).orElseThrow());
		assertEquals("2021-04-26T10:18:17Z", data.metadata().text(Keys.ENDED).orElseThrow());
		assertTrue(Outcomes.confidence(TOPSPIN, "data.bin", files.getOrDefault("1/acqus", new byte[0])) > Outcomes
				.confidence(TOPSPIN, "acqu", files.getOrDefault("1/acqu", new byte[0])));
	}
}
