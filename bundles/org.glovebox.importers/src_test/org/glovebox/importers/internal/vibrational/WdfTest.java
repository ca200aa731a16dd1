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
import java.util.List;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** Wdf files of our own making: a map that was stopped, with places and times. */
class WdfTest {

	private static final Importer WDF = new WdfImporter();
	private static final int POINTS = 3;
	/** 2024-01-02T03:04:05Z in ticks of 100 ns since 1601. */
	private static final long TICKS = (1_704_164_645L + 11_644_473_600L) * 10_000_000;

	private static void block(ByteBuffer out, String id, int content) {
		out.put(bytes(id)).putInt(0).putLong(16 + content);
	}

	/** A map of so many spectra, of which some were measured; intensities count up from 0. */
	private static byte[] map(int capacity, int count, int unit) {
		ByteBuffer out = ByteBuffer.allocate(2000 + 40 * capacity).order(ByteOrder.LITTLE_ENDIAN);
		block(out, "WDF1", 496);
		out.putInt(60, POINTS).putLong(64, capacity).putLong(72, count).putInt(80, 4).putInt(84, 1).putInt(88, POINTS)
				.putInt(92, 3).putInt(132, 3).putLong(136, TICKS).putInt(152, 6).putFloat(156, 1e7f / 532);
		out.put(96, bytes("WiRE")).put(120, new byte[] { 5, 0, 2, 0 }).put(208, bytes("Ada")).put(240, bytes("Na3PS4 map"));
		out.position(512);
		block(out, "DATA", 4 * POINTS * capacity);
		for (int i = 0; i < POINTS * capacity; i++) {
			out.putFloat(i);
		}
		block(out, "XLST", 8 + 4 * POINTS);
		out.putInt(1).putInt(unit).putFloat(300).putFloat(200).putFloat(100);
		block(out, "ORGN", 4 + 3 * (24 + 8 * capacity));
		out.putInt(3);
		origin(out, 3, 5, "X");
		for (int i = 0; i < capacity; i++) {
			out.putDouble(0.5 * i);
		}
		origin(out, 9, 21, "Temperature");
		for (int i = 0; i < capacity; i++) {
			out.putDouble(20 + i);
		}
		origin(out, 11, 24, "Time");
		for (int i = 0; i < capacity; i++) {
			out.putLong(TICKS + 10_000_000L * i);
		}
		block(out, "WMAP", 48);
		out.putInt(128).putInt(0).putFloat(0).putFloat(0).putFloat(0).putFloat(0.5f).putFloat(1).putFloat(1);
		out.putInt(capacity).putInt(1).putInt(1).putInt(0);
		return Arrays.copyOf(out.array(), out.position());
	}

	private static void origin(ByteBuffer out, int type, int unit, String name) {
		out.putInt(type | 0x8000_0000).putInt(unit).put(Arrays.copyOf(bytes(name), 16));
	}

	@Test
	void spectraOfAMapHaveTheirPlacesAndTimes() {
		Dataset data = data(WDF, "a.wdf", map(4, 4, 1));
		assertEquals(Technique.RAMAN, data.technique());
		assertEquals(4, data.parts().size());
		Table third = data.parts().get(2);
		assertArrayEquals(new double[] { 300, 200, 100 }, values(third, "raman_shift"));
		assertArrayEquals(new double[] { 6, 7, 8 }, values(third, "intensity"));
		assertEquals(1, third.metadata().number(Keys.POSITION_X).orElseThrow());
		assertEquals("2024-01-02T03:04:07Z", third.metadata().text(Keys.STARTED).orElseThrow());
		assertEquals(22, third.metadata().group(Keys.ORIGINAL).number("Temperature / \u00b0C").orElseThrow());
	}

	@Test
	void theHeaderIsKept() {
		Dataset data = data(WDF, "a.wdf", map(4, 4, 1));
		assertEquals("Na3PS4 map", data.metadata().text(Keys.SAMPLE).orElseThrow());
		assertEquals("Ada", data.metadata().text(Keys.OPERATOR).orElseThrow());
		assertEquals("WiRE 5.2.0.0", data.metadata().text(Keys.SOFTWARE).orElseThrow());
		assertEquals("2024-01-02T03:04:05Z", data.metadata().text(Keys.STARTED).orElseThrow());
		assertEquals(532, data.metadata().number(Keys.LASER_WAVELENGTH).orElseThrow(), 1e-4);
		assertEquals(4, data.metadata().number(Keys.ACCUMULATIONS).orElseThrow());
		assertEquals("counts", data.metadata().text(Keys.INTENSITY_UNIT).orElseThrow());
		assertEquals(0.5, data.metadata().group(Keys.ORIGINAL).group("map").number("step x").orElseThrow());
	}

	/** A property: the letter of its type, a flag, the number of its name, its value. */
	private static byte[] property(char type, int flag, int name, byte[] value) {
		boolean sized = "ukbp".indexOf(type) >= 0;
		ByteBuffer out = ByteBuffer.allocate(4 + (sized ? 4 : 0) + value.length).order(ByteOrder.LITTLE_ENDIAN);
		out.put((byte) type).put((byte) flag).putShort((short) name);
		return (sized ? out.putInt(value.length) : out).put(value).array();
	}

	private static byte[] number(int value) {
		return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
	}

	private static byte[] joined(byte[]... parts) {
		ByteBuffer out = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
		Arrays.stream(parts).forEach(out::put);
		return out.array();
	}

	private static byte[] properties(String id, byte[]... parts) {
		byte[] all = joined(parts);
		ByteBuffer out = ByteBuffer.allocate(24 + all.length).order(ByteOrder.LITTLE_ENDIAN);
		block(out, id, 8 + all.length);
		return out.put(bytes("PSET")).putInt(all.length).put(all).array();
	}

	/** Settings as WiRE stores them: sets within sets, names at the end of the outermost one, a packed program. */
	private static byte[] settings() {
		byte[] scan = joined(property('i', 0, 0x8001, number(2000)), property('i', 0, 0x8002, number(5)));
		byte[] system = joined(property('u', 0, 1, bytes("1800 l/mm (vis)")), property('u', 0, 1019, bytes("532 nm edge")),
				property('k', 0, 1, bytes("Grating")));
		byte[] serial = joined(property('u', 0, 1020, bytes("35W096")), property('u', 0, 1021, bytes("75C784")));
		byte[] microscope = property('u', 0, 1023, bytes("x50"));
		return joined(
				properties("WXDM", property('u', 0x40, 1004, bytes("packed")), property('p', 0, 1011, property('p', 0, 0x8003, scan)),
						property('i', 0x80, 7, joined(number(2), number(3), number(4))), property('?', 0, 0x8004, new byte[] { 1 }),
						property('k', 0, 0x8001, bytes("Exposure Time")), property('k', 0, 0x8002, bytes("Accumulations")),
						property('k', 0, 0x8003, bytes("Scan")), property('k', 0, 0x8004, bytes("useResponse"))),
				properties("WXIS", property('u', 0, 2, bytes("InVia")), property('p', 0, 3, microscope), property('p', 0, 4, system),
						property('p', 0, 5, serial), property('u', 0, 6, bytes("10")), property('k', 0, 2, bytes("Instrument type")),
						property('k', 0, 3, bytes("Microscope")), property('k', 0, 4, bytes("System Configuration")),
						property('k', 0, 5, bytes("Serial Numbers")), property('k', 0, 6, bytes("ND Transmission %"))));
	}

	@Test
	void theSettingsOfTheInstrument() {
		Metadata facts = data(WDF, "a.wdf", joined(map(4, 4, 1), settings())).metadata();
		assertEquals("Renishaw InVia", facts.text(Keys.INSTRUMENT).orElseThrow());
		assertEquals("75C784", facts.text(Keys.SERIAL_NUMBER).orElseThrow());
		assertEquals("x50", facts.text(Keys.OBJECTIVE).orElseThrow());
		assertEquals(1800, facts.number(Keys.GRATING).orElseThrow());
		assertEquals(2, facts.number(Keys.ACQUISITION_TIME).orElseThrow());
		assertEquals(5, facts.group(Keys.ORIGINAL).group("procedure").group("items").group("Scan").number("Accumulations").orElseThrow());
		assertEquals(10, facts.number("laserTransmission_percent").orElseThrow());
		Metadata original = facts.group(Keys.ORIGINAL);
		assertEquals("532 nm edge", original.group("instrument").group("System Configuration").text("laser").orElseThrow());
		assertEquals("true", original.group("procedure").text("useResponse").orElseThrow());
		assertEquals(List.of("items", "useResponse"), List.copyOf(original.group("procedure").entries().keySet()));
	}

	/** A JPEG picture of 752 by 480 pixels whose Exif tags say where it lies. */
	private static byte[] picture() {
		ByteBuffer exif = ByteBuffer.allocate(10 + 3 * 12 + 5 * 8);
		exif.put(bytes("MM")).putShort((short) 42).putInt(8).putShort((short) 3);
		exif.putShort((short) 0xFEA0).putShort((short) 10).putInt(2).putInt(46);
		exif.putShort((short) 0xFEA1).putShort((short) 10).putInt(2).putInt(62);
		exif.putShort((short) 0xFEA2).putShort((short) 10).putInt(1).putInt(78);
		for (int value : new int[] { 15_250, -218_500, 9_000_000, 5_800_000, 50_000 }) {
			exif.putInt(value).putInt(1000);
		}
		ByteBuffer out = ByteBuffer.allocate(16 + 2 + 10 + exif.capacity() + 11).order(ByteOrder.LITTLE_ENDIAN);
		block(out, "WHTL", out.capacity() - 16);
		out.order(ByteOrder.BIG_ENDIAN).putShort((short) 0xFFD8);
		out.putShort((short) 0xFFE1).putShort((short) (8 + exif.capacity())).put(bytes("Exif")).putShort((short) 0).put(exif.array());
		out.putShort((short) 0xFFC0).putShort((short) 9).put((byte) 8).putShort((short) 480).putShort((short) 752).putShort((short) 0);
		return out.array();
	}

	@Test
	void thePictureInWhiteLightSaysWhereItLies() {
		Metadata picture = data(WDF, "a.wdf", joined(map(4, 4, 1), picture())).metadata().group("whiteLightImage");
		assertEquals(752, picture.number("width_px").orElseThrow());
		assertEquals(480, picture.number("height_px").orElseThrow());
		assertEquals(15.25, picture.number("left_um").orElseThrow());
		assertEquals(-218.5, picture.number("top_um").orElseThrow());
		assertEquals(180, picture.number("width_um").orElseThrow());
		assertEquals(116, picture.number("height_um").orElseThrow());
	}

	@Test
	void damagedSettingsAreReadUpToTheDamage() {
		byte[] settings = settings();
		for (int i = 24; i < settings.length; i++) {
			byte[] damaged = settings.clone();
			damaged[i] = -1;
			assertEquals(4, data(WDF, "a.wdf", joined(map(4, 4, 1), damaged)).parts().size());
		}
	}

	@Test
	void otherAxesAreNotTakenForShifts() {
		assertArrayEquals(new double[] { 300, 200, 100 }, values(data(WDF, "a.wdf", map(1, 1, 3)).table(), "wavelength"));
		assertArrayEquals(new double[] { 300, 200, 100 }, values(data(WDF, "a.wdf", map(1, 1, 4)).table(), "energy"));
	}

	@Test
	void aMapThatWasStoppedHasWhatWasMeasured() {
		Imported outcome = imported(WDF, "a.wdf", map(4, 2, 1));
		assertEquals(2, outcome.dataset().parts().size());
		assertTrue(tells(outcome, "2 of 4 spectra were measured"));
	}

	@Test
	void aCutFileGivesItsCompleteSpectra() {
		Imported outcome = imported(WDF, "a.wdf", Arrays.copyOf(map(4, 4, 1), 512 + 16 + 30));
		assertEquals(2, outcome.dataset().parts().size());
		assertArrayEquals(new double[] { 3, 4, 5 }, values(outcome.dataset().parts().get(1), "intensity"));
		assertTrue(tells(outcome, "4 spectra of 3 points are stated, 2 are complete"));
		assertTrue(tells(outcome, "only intensities are read"));
		ImportOutcome nothing = Outcomes.read(WDF, "a.wdf", Arrays.copyOf(map(4, 4, 1), 512 + 16 + 10));
		assertInstanceOf(ImportOutcome.Rejected.class, nothing);
	}

	@Test
	void keepsItsPromises() {
		byte[] file = map(5, 5, 1);
		Outcomes.keepsItsPromises(WDF, "a.wdf", file, file.length);
		byte[] full = joined(file, settings(), picture());
		Outcomes.keepsItsPromises(WDF, "a.wdf", full, full.length);
	}
}
