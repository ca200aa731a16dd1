/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

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
import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** VAMAS and PHI files of our own making with what the real ones of the corpus do not have. */
class XpsTest {

	private static final Importer VAMAS = new VamasImporter();
	private static final Importer PHI = new PhiSpeImporter();

	/**
	 * @param list the list of items in or out of later blocks, with its count
	 */
	private static List<String> header(String scan, int blocks, String... list) {
		List<String> lines = new ArrayList<>(List.of(VamasHeader.MARK + " 1988 May 4", "Lab", "Not Specified", "Ada",
				"Na3PS4", "1", "a comment", "NORM", scan, "0", "1", "Etch time", "s"));
		lines.addAll(List.of(list));
		lines.addAll(List.of("0", "0", "0", String.valueOf(blocks)));
		return lines;
	}

	/** A block; without source and analyser (items 12 to 22) where they are left out. */
	private static List<String> block(String name, boolean regular, boolean leftOut, String... values) {
		List<String> lines = new ArrayList<>(List.of(name, "sample", "2023", "8", "24", "14", "19", "47", "0", "1",
				"block comment", "XPS", "30"));
		if (!leftOut) {
			lines.addAll(List.of("Al", "1486.6", "150", "0", "0", "54.5", "180", "FAT", "20"));
		}
		lines.addAll(List.of("1", "4.5", "0", "0", "0", "0", "0", name, "none", "-1"));
		if (regular) {
			lines.addAll(List.of("kinetic energy", "eV", "1000", "0.5", "1", "counts", "d"));
		} else {
			lines.addAll(List.of("2", "binding energy", "eV", "counts", "d"));
		}
		lines.addAll(List.of("pulse counting", "0.1", "3", "0", "0", "0", "0", "1", "Stage", "K", "300"));
		lines.add(String.valueOf(values.length));
		for (int i = 0; i < (regular ? 2 : 4); i++) {
			lines.add("0");
		}
		lines.addAll(List.of(values));
		return lines;
	}

	@SafeVarargs
	private static byte[] file(List<String>... parts) {
		StringBuilder text = new StringBuilder();
		for (List<String> part : parts) {
			part.forEach(l -> text.append(l).append("\r\n"));
		}
		return bytes(text + "end of experiment\r\n");
	}

	private static final byte[] REGULAR = file(header("REGULAR", 2, "0"), block("Na 1s", true, false, "5", "6", "7"),
			block("S 2p", true, false, "8", "9"));

	@Test
	void regularBlocks() {
		Imported outcome = imported(VAMAS, "a.vms", REGULAR);
		Dataset data = outcome.dataset();
		assertEquals(List.of("Na 1s", "S 2p"), data.parts().stream().map(p -> p.name()).toList());
		assertArrayEquals(new double[] { 1000, 1000.5, 1001 }, values(data.parts().get(0), "kinetic_energy"));
		assertArrayEquals(new double[] { 486.6, 486.1, 485.6 }, values(data.parts().get(0), "binding_energy"), 1e-9);
		assertArrayEquals(new double[] { 8, 9 }, values(data.parts().get(1), "intensity"));
		assertTrue(tells(outcome, "less the kinetic energy"));
		assertEquals("2023-08-24T14:19:47", data.metadata().text(Keys.STARTED).orElseThrow());
		assertEquals(20, data.metadata().number(Keys.PASS_ENERGY).orElseThrow());
		assertEquals("Ada", data.metadata().text(Keys.OPERATOR).orElseThrow());
		assertEquals("300 K", data.table().metadata().group(Keys.ORIGINAL).text("Stage").orElseThrow());
		assertEquals("30", data.table().metadata().group(Keys.ORIGINAL).text("Etch time s").orElseThrow());
	}

	@Test
	void irregularBlocksBringTheirOwnEnergies() {
		Dataset data = data(VAMAS, "a.vms",
				file(header("IRREGULAR", 1, "0"), block("S 2p", false, false, "160", "5", "161.5", "6", "165", "7")));
		assertArrayEquals(new double[] { 160, 161.5, 165 }, values(data.table(), "binding_energy"));
		assertArrayEquals(new double[] { 5, 6, 7 }, values(data.table(), "intensity"));
	}

	/** A label that is a name of the vocabulary is taken for it only in its unit. */
	@Test
	void labelsThatAreNamesOfTheVocabulary() {
		String whole = new String(REGULAR, java.nio.charset.StandardCharsets.UTF_8);
		Dataset inItsUnit = data(VAMAS, "a.vms", bytes(whole.replace("kinetic energy", "energy")));
		assertArrayEquals(new double[] { 1000, 1000.5, 1001 }, values(inItsUnit.table(), "energy"));
		Dataset inAnother = data(VAMAS, "a.vms", bytes(whole.replace("kinetic energy\r\neV", "energy\r\nd")));
		assertArrayEquals(new double[] { 1000, 1000.5, 1001 }, values(inAnother.table(), "energy (file)"));
		assertEquals("", inAnother.table().column("energy (file)").unit());
	}

	/** Later blocks may leave out items; those of the first one hold for them. */
	@Test
	void itemsThatLaterBlocksLeaveOut() {
		String[] out = { "-8", "12", "14", "15", "16", "19", "20", "21", "22" };
		Dataset data = data(VAMAS, "a.vms", file(header("REGULAR", 2, out), block("Na 1s", true, false, "5", "6", "7"),
				block("S 2p", true, true, "8", "9")));
		assertEquals(2, data.parts().size());
		assertArrayEquals(new double[] { 8, 9 }, values(data.parts().get(1), "intensity"));
		assertEquals(486.6, values(data.parts().get(1), "binding_energy")[0], 1e-9);
	}

	@Test
	void aCutBlockGivesItsCompletePoints() {
		String whole = new String(REGULAR, java.nio.charset.StandardCharsets.UTF_8);
		Imported outcome = imported(VAMAS, "a.vms", bytes(whole.substring(0, whole.lastIndexOf("9\r\nend"))));
		assertArrayEquals(new double[] { 8 }, values(outcome.dataset().parts().get(1), "intensity"));
		assertTrue(tells(outcome, "states 2 values, 1 are there"));
	}

	/** A map of three pixels in two lines, as the standard writes it. */
	private static byte[] map(String lastX) {
		List<String> header = new ArrayList<>(header("MAPPING", 1, "0"));
		header.set(header.indexOf("NORM"), "MAPSV");
		header.remove(header.indexOf("MAPPING") + 1);
		List<String> block = List.of("Na map", "sample", "2023", "8", "24", "14", "19", "47", "0", "0", "AES dir", "30",
				"electrons", "10000", "1", "0", "0", "300", "200", "1", "5", lastX, "5", lastX, "6", "0", "0", "FAT", "20",
				"1", "4.5", "0", "0", "0", "0", "0", "Na", "KLL", "-1", "1", "counts", "d", "pulse counting", "0.1", "1", "0",
				"0", "0", "0", "0", "6", "1", "6", "1", "2", "3", "4", "5", "6");
		return file(header, block);
	}

	@Test
	void mapsWithThePlaceOfEachValue() {
		Dataset data = data(VAMAS, "a.vms", map("3"));
		assertArrayEquals(new double[] { 1, 2, 3, 1, 2, 3 }, values(data.table(), "pixel x"));
		assertArrayEquals(new double[] { 5, 5, 5, 6, 6, 6 }, values(data.table(), "pixel y"));
		assertArrayEquals(new double[] { 1, 2, 3, 4, 5, 6 }, values(data.table(), "intensity"));
		assertEquals(300, data.metadata().number(Keys.FIELD_WIDTH).orElseThrow());
		Imported other = imported(VAMAS, "a.vms", map("4"));
		assertTrue(tells(other, "its places are not known"));
		assertEquals(List.of("intensity"), other.dataset().table().columns().stream().map(c -> c.name()).toList());
	}

	/** The positions of a map of spectra; the header counts its regions and places. */
	@Test
	void spectraOfAMapSayWhereTheyAre() {
		List<String> header = new ArrayList<>(header("REGULAR", 1, "0"));
		header.set(header.indexOf("NORM"), "MAP");
		header.addAll(header.indexOf("REGULAR") + 2, List.of("1", "4", "4"));
		List<String> block = new ArrayList<>(block("Na 1s", true, false, "5", "6", "7"));
		block.addAll(block.indexOf("XPS") + 1, List.of("2", "3"));
		block.addAll(block.indexOf("54.5"), List.of("300", "200"));
		Dataset data = data(VAMAS, "a.vms", file(header, block));
		assertArrayEquals(new double[] { 5, 6, 7 }, values(data.table(), "intensity"));
		assertEquals("2", data.metadata().group(Keys.ORIGINAL).text("map x").orElseThrow());
		assertEquals("3", data.metadata().group(Keys.ORIGINAL).text("map y").orElseThrow());
	}

	/** A PHI file with two regions, one in single and one in double precision. */
	private static byte[] phi() {
		byte[] text = bytes("SOFH\r\nInstrumentModel: VersaProbe 4\r\nOperator: Ada\r\nXraySource: Al 1486.6 mono\r\n"
				+ "AcqFileDate: 2024 1 22\r\nNoSpectralReg: 2\r\n"
				+ "SpectralRegDef: 1 1 S2p 16 3 -0.5 170.0 169.0 170.0 169.0 0.12 55.0 AREA\r\n"
				+ "SpectralRegDef: 2 1 Na1s 11 2 -0.1 1075.0 1074.9 1075.0 1074.9 0.24 112.0 AREA\r\nEOFH\r\n");
		ByteBuffer out = ByteBuffer.allocate(text.length + 16 + 2 * 96 + 3 * 4 + 2 * 8).order(ByteOrder.LITTLE_ENDIAN);
		out.put(text).putInt(1).putInt(2).putInt(96).putInt(16);
		int data = 16 + 2 * 96;
		int[][] spectra = { { 3, 4, data }, { 2, 8, data + 12 } };
		for (int i = 0; i < 2; i++) {
			int at = text.length + 16 + 96 * i;
			out.putInt(at, i + 1).putInt(at + 20, spectra[i][0]).putInt(at + 76, spectra[i][0] * spectra[i][1]);
			out.put(at + 72, bytes("f" + spectra[i][1])).putInt(at + 80, spectra[i][2]);
		}
		out.position(text.length + data);
		out.putFloat(5).putFloat(6).putFloat(7).putDouble(8).putDouble(9);
		return out.array();
	}

	@Test
	void regionsOfPhi() {
		Dataset data = data(PHI, "a.spe", phi());
		assertEquals(List.of("S2p", "Na1s"), data.parts().stream().map(p -> p.name()).toList());
		assertArrayEquals(new double[] { 170, 169.5, 169 }, values(data.parts().get(0), "binding_energy"));
		assertArrayEquals(new double[] { 5, 6, 7 }, values(data.parts().get(0), "intensity"));
		assertArrayEquals(new double[] { 8, 9 }, values(data.parts().get(1), "intensity"));
		assertEquals(112, data.parts().get(1).metadata().number(Keys.PASS_ENERGY).orElseThrow());
		assertEquals(1486.6, data.metadata().number(Keys.PHOTON_ENERGY).orElseThrow());
		assertEquals("2024-01-22", data.metadata().text("date").orElseThrow());
	}

	/** A depth profile of two regions in three cycles, with the times of sputtering and an array that nothing is known of. */
	private static byte[] phiProfile() {
		byte[] text = bytes("SOFH\nFileType: DEPTHPRO\nSpectralRegDef: 1 1 S2p 16 2 -0.5 170.0 169.5 170.0 169.5 0.12 55.0 AREA\n"
				+ "SpectralRegDef: 2 2 Na1s 11 1 -0.1 1075.0 1075.0 1075.0 1075.0 0.24 112.0 AREA\nEOFH\n");
		int blocks = 5;
		ByteBuffer out = ByteBuffer.allocate(text.length + 16 + blocks * 96 + (6 + 3 + 6 + 6 + 1) * 4).order(ByteOrder.LITTLE_ENDIAN);
		out.put(text).putInt(1).putInt(blocks).putInt(blocks * 96).putInt(16);
		int data = 16 + blocks * 96;
		phiArray(out, 1, data, "c/s", "pnt", 2, "cyc", 3);
		phiArray(out, 2, data + 24, "c/s", "pnt", 1, "cyc", 3);
		phiArray(out, 0, data + 36, "s", "cyc", 3, "reg", 2);
		phiArray(out, 0, data + 60, "c/s * eV", "cyc", 3, "reg", 2);
		phiArray(out, 0, data + 84, "K", "xyz", 1, "", 1);
		for (float value : new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 30, 60, 0, 30, 60, 10, 11, 12, 13, 14, 15, 99 }) {
			out.putFloat(value);
		}
		return out.array();
	}

	private static void phiArray(ByteBuffer out, int region, int offset, String unit, String first, int points, String second, int more) {
		out.putInt(1).putInt(1).putInt(1).putInt(region).putInt(1).putInt(points).putInt(more).putInt(1);
		out.put(padded(first, 8)).put(padded(second, 8)).put(padded("", 8)).put(padded(unit, 16)).put(padded("f4", 4));
		out.putInt(points * more * 4).putInt(offset).put(new byte[12]);
	}

	private static byte[] padded(String text, int length) {
		return java.util.Arrays.copyOf(bytes(text), length);
	}

	@Test
	void depthProfilesOfPhi() {
		Imported outcome = imported(PHI, "a.pro", phiProfile());
		Dataset data = outcome.dataset();
		assertEquals("PHI depth profile", data.format());
		assertEquals(List.of("S2p, cycle 1", "S2p, cycle 2", "S2p, cycle 3", "Na1s, cycle 1", "Na1s, cycle 2", "Na1s, cycle 3", "Profile"),
				data.parts().stream().map(p -> p.name()).toList());
		assertArrayEquals(new double[] { 3, 4 }, values(data.parts().get(1), "intensity"));
		assertArrayEquals(new double[] { 170, 169.5 }, values(data.parts().get(1), "binding_energy"));
		assertEquals(30, data.parts().get(1).metadata().number("sputterTime_s").orElseThrow());
		assertArrayEquals(new double[] { 9 }, values(data.parts().get(5), "intensity"));
		assertEquals(60, data.parts().get(5).metadata().number("sputterTime_s").orElseThrow());
		assertArrayEquals(new double[] { 0, 30, 60 }, values(data.parts().get(6), "sputter time"));
		assertArrayEquals(new double[] { 13, 14, 15 }, values(data.parts().get(6), "Na1s / c/s * eV"));
		assertTrue(tells(outcome, "an array over xyz was left out"));
	}

	@Test
	void arraysOfPhiThatLieUponEachOtherAreLeftOut() {
		byte[] profile = phiProfile();
		int table = new String(profile, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("EOFH") + 5;
		for (int block : new int[] { table + 16, table + 16 + 96 }) {
			ByteBuffer.wrap(profile).order(ByteOrder.LITTLE_ENDIAN).putInt(block + 20, 1 << 20).putInt(block + 76, 1 << 30)
					.putInt(block + 80, 16);
		}
		assertTrue(tells(imported(PHI, "a.pro", profile), "the arrays lie upon each other"));
	}

	@Test
	void keepTheirPromises() {
		byte[] profile = phiProfile();
		Outcomes.keepsItsPromises(PHI, "a.pro", profile, profile.length);
		Outcomes.keepsItsPromises(VAMAS, "a.vms", REGULAR, REGULAR.length);
		byte[] phi = phi();
		Outcomes.keepsItsPromises(PHI, "a.spe", phi, phi.length);
	}
}
