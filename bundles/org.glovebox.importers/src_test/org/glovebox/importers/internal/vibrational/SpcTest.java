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

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** SPC files of our own making in all ways in which they store numbers. */
class SpcTest {

	private static final Importer SPC = new SpcImporter();
	private static final int FLOATS = -128;
	private static final double[] Y = { 0.5, -0.25, 1.75 };

	/** Writes one file. */
	private static final class Writer {
		private final ByteBuffer out;
		private final int flags;
		private final int exponent;
		private final int version;

		Writer(int version, int flags, int exponent, int spectra) {
			this.version = version;
			this.flags = flags;
			this.exponent = exponent;
			out = ByteBuffer.allocate(4000).order(version == SpcHeader.BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
			out.put(0, (byte) flags).put(1, (byte) version).put(2, (byte) 4).put(3, (byte) exponent);
			out.putInt(4, Y.length).putDouble(8, 4000).putDouble(16, 3998).putInt(24, spectra);
			out.put(28, (byte) 1).put(29, (byte) 2).put(30, (byte) 20);
			out.putInt(32, 2024 << 20 | 2 << 16 | 3 << 11 | 4 << 6 | 5);
			out.put(36, bytes("4")).put(45, bytes("Vertex")).put(88, bytes("Na3PS4 in KBr"));
			out.position(SpcHeader.SIZE);
		}

		Writer axis(double... x) {
			for (double v : x) {
				out.putFloat((float) v);
			}
			return this;
		}

		Writer subheader(int points, float z) {
			int at = out.position();
			out.put(at + 1, (byte) exponent).putFloat(at + 4, z).putInt(at + 16, points);
			out.position(at + 32);
			return this;
		}

		Writer values(double factor) {
			for (double v : Y) {
				value(v * factor);
			}
			return this;
		}

		private void value(double v) {
			if (exponent == FLOATS) {
				out.putFloat((float) v);
			} else if ((flags & SpcHeader.SIXTEEN_BITS) != 0) {
				out.putShort((short) Math.scalb(v, 16 - exponent));
			} else {
				int whole = (int) Math.scalb(v, 32 - exponent);
				out.putInt(version == SpcHeader.OLD ? whole << 16 | whole >>> 16 : whole);
			}
		}

		byte[] file() {
			return Arrays.copyOf(out.array(), out.position());
		}
	}

	private static byte[] single(int version, int flags, int exponent) {
		return new Writer(version, flags, exponent, 1).subheader(0, 0).values(1).file();
	}

	@Test
	void numbersInAllWaysAndBothByteOrders() {
		for (int version : new int[] { SpcHeader.NEW, SpcHeader.BIG }) {
			for (byte[] file : new byte[][] { single(version, 0, FLOATS), single(version, 0, 3),
					single(version, SpcHeader.SIXTEEN_BITS, 3) }) {
				Dataset data = data(SPC, "a.spc", file);
				assertEquals(Technique.INFRARED, data.technique());
				assertArrayEquals(new double[] { 4000, 3999, 3998 }, values(data.table(), "wavenumber"));
				assertArrayEquals(Y, values(data.table(), "absorbance"));
			}
		}
	}

	@Test
	void theHeaderIsKept() {
		Dataset data = data(SPC, "a.spc", single(SpcHeader.BIG, 0, FLOATS));
		assertEquals("2024-02-03T04:05:00", data.metadata().text(Keys.STARTED).orElseThrow());
		assertEquals("Vertex", data.metadata().text(Keys.INSTRUMENT).orElseThrow());
		assertEquals("Na3PS4 in KBr", data.metadata().text(Keys.COMMENT).orElseThrow());
		assertEquals(4, data.metadata().number(Keys.RESOLUTION).orElseThrow());
	}

	@Test
	void anAxisAsAList() {
		Dataset data = data(SPC, "a.spc", new Writer(SpcHeader.NEW, SpcHeader.AXIS | SpcHeader.MULTI, 2, 2).axis(10, 20, 40)
				.subheader(0, 25).values(1).subheader(0, 50).values(0.5).file());
		assertEquals(2, data.parts().size());
		assertArrayEquals(new double[] { 10, 20, 40 }, values(data.parts().get(1), "wavenumber"));
		assertArrayEquals(new double[] { 0.25, -0.125, 0.875 }, values(data.parts().get(1), "absorbance"));
		assertEquals(50, data.parts().get(1).metadata().group(Keys.ORIGINAL).number("temperature / \u00b0C").orElseThrow());
	}

	/** The labels of a file may be names of the vocabulary by chance; found by fuzzing. */
	@Test
	void anAxisWithALabelOfItsOwn() {
		byte[] file = single(SpcHeader.NEW, SpcHeader.LABELS, FLOATS);
		System.arraycopy(bytes("chemical_shift\0\0"), 0, file, 218, 16);
		file[28] = 0;
		assertEquals("chemical_shift (file)", data(SPC, "a.spc", file).table().columns().get(0).name());
	}

	/** Each spectrum with an axis of its own, found by a directory at the end. */
	private static byte[] directory() {
		Writer writer = new Writer(SpcHeader.NEW, SpcHeader.AXIS | SpcHeader.MULTI | SpcHeader.OWN_AXES, FLOATS, 2);
		int first = writer.out.position();
		writer.subheader(3, 1).axis(1, 2, 4).values(1);
		int second = writer.out.position();
		writer.subheader(3, 2).axis(5, 6, 8).values(2);
		writer.out.putInt(4, writer.out.position());
		writer.out.putInt(first).putInt(56).putFloat(1).putInt(second).putInt(56).putFloat(2);
		return writer.file();
	}

	@Test
	void spectraWithAxesOfTheirOwn() {
		Dataset data = data(SPC, "a.spc", directory());
		assertArrayEquals(new double[] { 1, 2, 4 }, values(data.parts().get(0), "wavenumber"));
		assertArrayEquals(new double[] { 5, 6, 8 }, values(data.parts().get(1), "wavenumber"));
		assertArrayEquals(new double[] { 1, -0.5, 3.5 }, values(data.parts().get(1), "absorbance"));
	}

	/** Where each spectrum has an axis of its own some programs state no points in the head. */
	@Test
	void spectraWithAxesOfTheirOwnWithoutADirectory() {
		byte[] file = new Writer(SpcHeader.NEW, SpcHeader.AXIS | SpcHeader.MULTI | SpcHeader.OWN_AXES, FLOATS, 2)
				.subheader(3, 1).axis(1, 2, 4).values(1).subheader(3, 2).axis(5, 6, 8).values(2).file();
		Arrays.fill(file, 4, 8, (byte) 0);
		assertTrue(Outcomes.confidence(SPC, "a.spc", file) > 0);
		Dataset data = data(SPC, "a.spc", file);
		assertArrayEquals(new double[] { 1, 2, 4 }, values(data.parts().get(0), "wavenumber"));
		assertArrayEquals(new double[] { 5, 6, 8 }, values(data.parts().get(1), "wavenumber"));
		assertArrayEquals(new double[] { 1, -0.5, 3.5 }, values(data.parts().get(1), "absorbance"));
	}

	/** Axes in seconds begin at a rest of a rounding, and are axes all the same. */
	@Test
	void anAxisThatBeginsNearZero() {
		byte[] file = single(SpcHeader.NEW, 0, FLOATS);
		ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putDouble(8, 2e-16).putDouble(16, 2);
		Dataset data = data(SPC, "a.spc", file);
		assertArrayEquals(new double[] { 2e-16, 1, 2 }, values(data.table(), "wavenumber"), 1e-12);
	}

	/** The old format: numbers of the head in single precision, whole numbers with the upper half first. */
	private static byte[] old(int exponent, int spectra) {
		Writer writer = new Writer(SpcHeader.OLD, spectra > 1 ? SpcHeader.MULTI : 0, exponent, 0);
		ByteBuffer out = writer.out;
		for (int i = 2; i < SpcHeader.SIZE; i++) {
			out.put(i, (byte) 0);
		}
		out.putShort(2, (short) exponent).putFloat(4, Y.length).putFloat(8, 4000).putFloat(12, 3998).put(16, (byte) 1)
				.put(17, (byte) 2).putShort(18, (short) 1994).put(20, (byte) 5).put(21, (byte) 6).put(22, (byte) 7);
		out.put(24, bytes("2")).put(64, bytes("old"));
		out.position(SpcHeader.OLD_SIZE);
		for (int i = 1; i <= spectra; i++) {
			writer.subheader(0, i).values(i);
		}
		return writer.file();
	}

	@Test
	void theOldFormat() {
		for (int exponent : new int[] { 3, FLOATS }) {
			Dataset data = data(SPC, "a.spc", old(exponent, 1));
			assertArrayEquals(new double[] { 4000, 3999, 3998 }, values(data.table(), "wavenumber"));
			assertArrayEquals(Y, values(data.table(), "absorbance"));
			assertEquals("1994-05-06T07:00:00", data.metadata().text(Keys.STARTED).orElseThrow());
			assertEquals("old", data.metadata().text(Keys.COMMENT).orElseThrow());
		}
		Dataset many = data(SPC, "a.spc", old(4, 3));
		assertEquals(3, many.parts().size());
		assertArrayEquals(new double[] { 1.5, -0.75, 5.25 }, values(many.parts().get(2), "absorbance"));
	}

	@Test
	void aCutFileGivesItsCompletePoints() {
		byte[] whole = single(SpcHeader.NEW, 0, FLOATS);
		Imported outcome = imported(SPC, "a.spc", Arrays.copyOf(whole, whole.length - 1));
		assertArrayEquals(new double[] { 0.5, -0.25 }, values(outcome.dataset().table(), "absorbance"));
		assertArrayEquals(new double[] { 4000, 3999 }, values(outcome.dataset().table(), "wavenumber"));
		assertTrue(tells(outcome, "states 3 points, 2 are complete"));
	}

	@Test
	void keepTheirPromises() {
		for (byte[] file : new byte[][] { single(SpcHeader.BIG, 0, 3), directory() }) {
			Outcomes.keepsItsPromises(SPC, "a.spc", file, file.length);
		}
	}

	/** The end of an old file with many spectra is not stated, so that a cut between two of them is not seen. */
	@Test
	void anOldFileSurvivesDamage() {
		byte[] file = old(4, 3);
		for (int length = 0; length < file.length; length++) {
			Outcomes.survives(SPC, "a.spc", Arrays.copyOf(file, length));
		}
	}
}
