/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.data;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** OPUS files of our own making: floating point and whole numbers, with the spectrum behind its single channel. */
class OpusTest {

	private static final Importer OPUS = new OpusImporter();
	private static final int HEAD = 24;
	private static final int ABSORBANCE = 3 | 3 << 2 | 4 << 10;
	private static final int CHANNEL = 3 | 1 << 2 | 1 << 10;
	private static final int STATUS = 1 << 4;
	private static final int INSTRUMENT = 2 << 4;
	private static final int ACQUISITION = 3 << 4;
	private static final int SAMPLE = 10 << 4;

	private static ByteBuffer buffer() {
		return ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static byte[] parameters(Object... namesAndValues) {
		ByteBuffer out = buffer();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			out.put(bytes((String) namesAndValues[i])).put((byte) 0);
			switch (namesAndValues[i + 1]) {
			case Integer whole -> out.putShort((short) 0).putShort((short) 2).putInt(whole);
			case Double number -> out.putShort((short) 1).putShort((short) 4).putDouble(number);
			default -> {
				byte[] text = bytes((String) namesAndValues[i + 1]);
				int words = text.length / 2 + 1;
				out.putShort((short) 2).putShort((short) words).put(Arrays.copyOf(text, 2 * words));
			}
			}
		}
		out.put(bytes("END")).put((byte) 0).putInt(0);
		return Arrays.copyOf(out.array(), (out.position() + 3) / 4 * 4);
	}

	private static byte[] status(int format, double factor, String unit) {
		return parameters("DPF", format, "NPT", 3, "FXV", 4000.0, "LXV", 3998.0, "CSF", factor, "DXU", unit, "DAT", "05/03/2024",
				"TIM", "13:34:44.641 (GMT-4)");
	}

	private static byte[] floats(double... values) {
		ByteBuffer out = buffer();
		Arrays.stream(values).forEach(v -> out.putFloat((float) v));
		return Arrays.copyOf(out.array(), out.position());
	}

	private static byte[] whole(int... values) {
		ByteBuffer out = buffer();
		Arrays.stream(values).forEach(out::putInt);
		return Arrays.copyOf(out.array(), out.position());
	}

	/** A file of blocks, of which the values of the spectrum stand last. */
	private static byte[] file(String unit) {
		List<byte[]> blocks = List.of(whole(2, 4, 6, 8), status(2, 0.5, unit), status(1, 1, unit),
				parameters("INS", "VERTEX 80V", "SRN", "1135"), parameters("RES", 4.0, "NSS", 50, "PLF", "AB"),
				parameters("SNM", "Na3PS4", "CNM", "Ada"), floats(0.5, -0.25, 1.75));
		int[] types = { CHANNEL, CHANNEL | STATUS, ABSORBANCE | STATUS, INSTRUMENT, ACQUISITION, SAMPLE, ABSORBANCE };
		ByteBuffer out = ByteBuffer.allocate(4000).order(ByteOrder.LITTLE_ENDIAN);
		out.putInt(0xFEFE0A0A).putDouble(920_622).putInt(HEAD).putInt(40).putInt(blocks.size());
		int at = HEAD + 12 * blocks.size();
		for (int i = 0; i < types.length; i++) {
			out.putInt(types[i]).putInt(blocks.get(i).length / 4).putInt(at);
			at += blocks.get(i).length;
		}
		blocks.forEach(out::put);
		return Arrays.copyOf(out.array(), out.position());
	}

	@Test
	void theSpectrumComesFirst() {
		Dataset data = data(OPUS, "a.0", file("WN"));
		assertEquals(Technique.INFRARED, data.technique());
		assertEquals(List.of("Absorbance", "Sample, single channel"), data.parts().stream().map(p -> p.name()).toList());
		assertArrayEquals(new double[] { 4000, 3999, 3998 }, values(data.table(), "wavenumber"));
		assertArrayEquals(new double[] { 0.5, -0.25, 1.75 }, values(data.table(), "absorbance"));
		assertArrayEquals(new double[] { 1, 2, 3 }, values(data.parts().get(1), "intensity"), "whole numbers times their factor");
	}

	@Test
	void parametersAreKept() {
		Dataset data = data(OPUS, "a.0", file("WN"));
		assertEquals("Bruker VERTEX 80V", data.metadata().text(Keys.INSTRUMENT).orElseThrow());
		assertEquals("1135", data.metadata().text(Keys.SERIAL_NUMBER).orElseThrow());
		assertEquals("Na3PS4", data.metadata().text(Keys.SAMPLE).orElseThrow());
		assertEquals(4, data.metadata().number(Keys.RESOLUTION).orElseThrow());
		assertEquals(50, data.metadata().number(Keys.SCANS).orElseThrow());
		assertEquals("AB", data.metadata().group(Keys.ORIGINAL).text("PLF").orElseThrow());
		assertEquals("2024-03-05T13:34:44.641-04:00", data.metadata().text(Keys.STARTED).orElseThrow());
	}

	@Test
	void otherAxes() {
		assertArrayEquals(new double[] { 4e6, 3.999e6, 3.998e6 }, values(data(OPUS, "a.0", file("MI")).table(), "wavelength"), 1e-6);
		assertArrayEquals(new double[] { 4000, 3999, 3998 }, values(data(OPUS, "a.0", file("PNT")).table(), "index"));
	}

	@Test
	void aCutFileGivesItsCompletePoints() {
		byte[] whole = file("WN");
		Imported outcome = imported(OPUS, "a.0", Arrays.copyOf(whole, whole.length - 1));
		assertArrayEquals(new double[] { 0.5, -0.25 }, values(outcome.dataset().table(), "absorbance"));
		assertArrayEquals(new double[] { 4000, 3999 }, values(outcome.dataset().table(), "wavenumber"));
		assertTrue(tells(outcome, "states 3 points, 2 are complete"));
	}

	@Test
	void keepsItsPromises() {
		byte[] file = file("WN");
		Outcomes.keepsItsPromises(OPUS, "a.0", file, file.length);
	}
}
