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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** Spectra of PerkinElmer of our own making. */
class PerkinElmerSpTest {

	private static final Importer SP = new PerkinElmerSpImporter();

	private static ByteBuffer buffer(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static byte[] block(int id, byte[]... contents) {
		int size = Arrays.stream(contents).mapToInt(c -> c.length).sum();
		ByteBuffer out = buffer(6 + size).putShort((short) id).putInt(size);
		Arrays.stream(contents).forEach(out::put);
		return out.array();
	}

	private static byte[] text(int id, String text) {
		byte[] plain = bytes(text);
		return block(id, buffer(4 + plain.length).putShort((short) 0x7523).putShort((short) plain.length).put(plain).array());
	}

	private static byte[] doubles(int id, int type, double... values) {
		ByteBuffer out = buffer(2 + 8 * values.length).putShort((short) type);
		Arrays.stream(values).forEach(out::putDouble);
		return block(id, out.array());
	}

	private static byte[] list(int id, double... values) {
		ByteBuffer out = buffer(6 + 8 * values.length).putShort((short) 0x7516).putInt(8 * values.length);
		Arrays.stream(values).forEach(out::putDouble);
		return block(id, out.array());
	}

	private static byte[] spectrum(String axis, String ordinate, int count) {
		byte[] created = block(121, text(35699, "Created as New Dataset"), text(35700, "thu mar 09 09:17:56 2006"),
				text(35702, "100 \u00b5m"));
		byte[] instrument = block(35705, block(124, block(123, text(35837, "Spectrum One"), text(35838, "69425")),
				text(35841, "MCT"), text(35843, "OptKBr")));
		byte[] history = block(35711, block(121, text(35698, "Ada"), text(35699, "Absorbance"), text(35700, "Fri Mar 10 09:00:00 2006"),
				block(35703, block(122, created, instrument))));
		byte[] set = block(120, history, doubles(35698, 0x751d, 4000, 3998), doubles(35700, 0x751b, -1),
				block(35701, buffer(6).putShort((short) 0x752b).putInt(count).array()), text(35703, axis), text(35704, ordinate),
				list(35708, 0.1, 0.2, 0.3), text(35713, "Na3PS4"));
		return buffer(44 + set.length).put(Arrays.copyOf(bytes("PEPE2D constant interval DataSet file"), 44)).put(set).array();
	}

	@Test
	void aSpectrumWithItsHistory() {
		Dataset data = data(SP, "a.sp", spectrum("cm-1", "A", 3));
		assertEquals(Technique.INFRARED, data.technique());
		assertArrayEquals(new double[] { 4000, 3999, 3998 }, values(data.table(), "wavenumber"));
		assertArrayEquals(new double[] { 0.1, 0.2, 0.3 }, values(data.table(), "absorbance"));
		assertEquals("Na3PS4", data.metadata().text(Keys.SAMPLE).orElseThrow());
		assertEquals("PerkinElmer Spectrum One", data.metadata().text(Keys.INSTRUMENT).orElseThrow());
		assertEquals("MCT", data.metadata().text(Keys.DETECTOR).orElseThrow());
		assertEquals("Ada", data.metadata().text(Keys.OPERATOR).orElseThrow());
		assertEquals("2006-03-09T09:17:56", data.metadata().text(Keys.STARTED).orElseThrow());
	}

	@Test
	void percentAndNanometres() {
		Dataset data = data(SP, "a.sp", spectrum("nm", "%T", 3));
		assertEquals("%", data.metadata().text(Keys.INTENSITY_UNIT).orElseThrow());
		assertArrayEquals(new double[] { 4000, 3999, 3998 }, values(data.table(), "wavelength"));
		assertArrayEquals(new double[] { 0.1, 0.2, 0.3 }, values(data.table(), "transmittance"));
	}

	@Test
	void aCutSpectrumGivesItsCompletePoints() {
		byte[] whole = spectrum("cm-1", "A", 3);
		Imported outcome = imported(SP, "a.sp", Arrays.copyOf(whole, whole.length - text(35713, "Na3PS4").length - 4));
		assertArrayEquals(new double[] { 0.1, 0.2 }, values(outcome.dataset().table(), "absorbance"));
		assertTrue(tells(outcome, "3 points are stated, 2 are there"));
		assertInstanceOf(ImportOutcome.Rejected.class, Outcomes.read(SP, "a.sp", Arrays.copyOf(whole, 100)));
	}

	@Test
	void keepsItsPromises() {
		byte[] file = spectrum("cm-1", "A", 3);
		Outcomes.keepsItsPromises(SP, "a.sp", file, file.length);
	}
}
