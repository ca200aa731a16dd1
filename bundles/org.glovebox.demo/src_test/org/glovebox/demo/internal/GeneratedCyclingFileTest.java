/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

/** The generated file is the same everywhere, has the structure of a real one and says what it is. */
class GeneratedCyclingFileTest {

	private static final int PAGE = 4096;
	/** CRC-32 of the whole file; the notebooks of the demo know it by its hash. */
	private static final long CHECKSUM = 2_522_519_660L;

	private static byte[] file() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		GeneratedCyclingFile.write(out);
		return out.toByteArray();
	}

	private static Map<String, byte[]> parts() throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		return parts;
	}

	@Test
	void everyCallWritesTheSameBytes() throws IOException {
		assertArrayEquals(file(), file());
		CRC32 crc = new CRC32();
		crc.update(file());
		assertEquals(CHECKSUM, crc.getValue(), "the file is another one than before");
	}

	@Test
	void theDemoBringsWhatIsWritten() throws IOException {
		assertArrayEquals(file(), Files.readAllBytes(Path.of("content/study-a", GeneratedCyclingFile.NAME)),
				"the content of the demo is not what this version writes; write it again");
	}

	@Test
	void saysThatItIsGenerated() throws IOException {
		Map<String, byte[]> parts = parts();
		for (String name : new String[] { "TestInfo.xml", "Step.xml", "VersionInfo.xml" }) {
			String text = new String(parts.get(name), StandardCharsets.US_ASCII);
			assertTrue(text.contains("generated, not measured"), name);
		}
	}

	@Test
	void pagesHaveTheChecksumsAndCountsOfRealOnes() throws IOException {
		Map<String, byte[]> parts = parts();
		for (String name : new String[] { "data.ndc", "data_step.ndc", "data_runInfo.ndc" }) {
			ByteBuffer file = ByteBuffer.wrap(parts.get(name)).order(ByteOrder.LITTLE_ENDIAN);
			assertEquals(14, file.getShort(2));
			assertEquals(0, file.limit() % PAGE);
			for (int page = PAGE; page < file.limit(); page += PAGE) {
				CRC32 crc = new CRC32();
				crc.update(file.array(), page, PAGE - 4);
				assertEquals((int) crc.getValue(), file.getInt(page + PAGE - 4), name);
				assertEquals(file.getShort(0) + 1, file.getShort(page), name);
				assertEquals(bits(file, page), file.getShort(page + 2), name);
			}
		}
	}

	private static int bits(ByteBuffer file, int page) {
		int count = 0;
		for (int at = 4; at < 132; at++) {
			count += Integer.bitCount(file.get(page + at) & 0xFF);
		}
		return count;
	}

	/** Charges are those that study A publishes, per gram of the 0.402 mg of sulfur. */
	@Test
	void firstCycleHasThePublishedCapacities() {
		assertEquals(1976, SulfurCell.discharge(1) / 0.402e-3, 1e-9);
		assertEquals(0.868, SulfurCell.charge(1) / SulfurCell.discharge(1), 1e-12);
		assertEquals(1295, SulfurCell.discharge(140) / 0.402e-3, 1e-6);
		assertEquals(0.127 * Math.PI / 4, SulfurCell.CURRENT, 1e-12);
	}

	/** dQ/dV is largest at the published voltages, within 0.03 V. */
	@Test
	void plateausLieWhereStudyAPublishesThem() {
		assertEquals(1.75, peak(1.5, 2.0, true), 0.03);
		assertEquals(1.05, peak(0.9, 1.15, true), 0.03);
		assertEquals(1.85, peak(1.6, 2.0, false), 0.03);
		assertEquals(2.15, peak(2.05, 2.4, false), 0.03);
	}

	/** Middle of the interval of equal charge within a range in which the voltage changes least. */
	private static double peak(double from, double to, boolean discharge) {
		double flattest = Double.MAX_VALUE;
		double found = Double.NaN;
		for (int i = 0; i < 1000; i++) {
			double one = voltage(discharge, i / 1000.0);
			double other = voltage(discharge, (i + 1) / 1000.0);
			double middle = (one + other) / 2;
			if (middle > from && middle < to && Math.abs(one - other) < flattest) {
				flattest = Math.abs(one - other);
				found = middle;
			}
		}
		return found;
	}

	private static double voltage(boolean discharge, double share) {
		return discharge ? SulfurCell.dischargeVoltage(1, 2.1, share) : SulfurCell.chargeVoltage(1, 1.06, share);
	}
}
