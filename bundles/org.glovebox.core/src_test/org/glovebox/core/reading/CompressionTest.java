/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.glovebox.api.importing.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files of bzip2 and xz, good ones as the programs of these names write them, and damaged ones. */
class CompressionTest {

	/** 40 rows of numbers and 300 times the letter x, packed by bzip2 1.0.8. */
	private static final byte[] ROWS = packed("""
			QlpoOTFBWSZTWaLmU4oAAIFcgIAQQCB/4ASAgEAACDAA2pYintJsmqABAJpoGTCJ+poFDKDciQznng6hpHUSOmiTfk8HT3g+NmHH
			yEQtlkuXSbNRplssi4LfvVbda5I5x3nFxOKcVBDuMAACHWCiXQ0kDxToNG9qrtaoDQBo6XbLqJu7qbjqNSMaVWoYO67a1MpAqHJG
			4tIsgqUldsUtxGssjMN1oeyX5GtGAWLuSKcKEhRcynFA
			""");
	/** GOOD and 100 000 times ab, each on a line, in blocks of 100 000 bytes. */
	private static final byte[] BLOCKS = packed("""
			QlpoMTFBWSZTWZZ+/DEAQRfFAAAQBICwACAAUGABSqM9TSkIH/d9sqQgclIQPGKCskyms7A/sLgBhoyCAAAgYABAAGGYClNNVIQO
			qkIGqkIHmKCskyms7A/sLgBhoyCAAAgYABAAGGYClNNVIQOqkIGqkIHmKCskymsh2GXxYAACmCAAAgYABAAGGYClNNJ0mJ4u5Ipw
			oSDa6D+a
			""");
	/** GOOD, and tail in a stream of its own. */
	private static final byte[] STREAMS = packed("""
			QlpoOTFBWSZTWSewA0MAAAFEAAAQBICgACGaaDNNBw8XckU4UJAnsANDQlpoOTFBWSZTWWQbDTYAAAGBgCAkBAAgACGaaDNNEzxd
			yRThQkGQbDTY
			""");
	/** GOOD and 150 MiB of zeros. */
	private static final byte[] BOMB = packed("""
			QlpoOTFBWSZTWcQ84/IFfjjEAMAABICACCAAUGaATVE0ziKgJbSSQVV253qFQEvmKCskymshwTxb4CvxyAAYAAABBAAGEAmoyFQE
			tSFQEuYoKyTKayHBPFvgK/HIABgAAAEEAAYQCajIVAS1IVAS5igrJMprN4K8NsASwTggGAAAQAABBAAGGYClNNRApGwSBSPF3JFO
			FCQucaw4gA==
			""");

	@TempDir
	Path folder;

	private static byte[] packed(String base64) {
		return Base64.getMimeDecoder().decode(base64);
	}

	private static byte[] unpacked(byte[] bzip2) throws IOException {
		try (Bzip2InputStream in = new Bzip2InputStream(new ByteArrayInputStream(bzip2))) {
			return in.readAllBytes();
		}
	}

	private static String rows() {
		StringBuilder text = new StringBuilder("GOOD\n");
		for (int i = 0; i < 40; i++) {
			text.append(i).append(' ').append(i * i % 977).append('\n');
		}
		return text + "x".repeat(300);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] xz(byte[] bytes, LZMA2Options options) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (OutputStream packing = new XZOutputStream(out, options)) {
			packing.write(bytes);
		}
		return out.toByteArray();
	}

	@Test
	void bzip2OfOneBlockOfSeveralAndOfSeveralStreams() throws IOException {
		assertArrayEquals(ascii(rows()), unpacked(ROWS));
		assertArrayEquals(ascii("GOOD\n" + "ab\n".repeat(100_000)), unpacked(BLOCKS));
		assertArrayEquals(ascii("GOOD\ntail"), unpacked(STREAMS));
	}

	@Test
	void aCutOffBzip2FileIsRefused() {
		for (int length = 0; length < BLOCKS.length; length++) {
			byte[] cut = Arrays.copyOf(BLOCKS, length);
			assertThrows(IOException.class, () -> unpacked(cut), () -> cut.length + " bytes");
		}
	}

	/** A changed bit is found, or it is one that does not matter, as in a code table that no group uses. */
	@Test
	void aChangedBitOfABzip2FileNeverGivesOtherBytes() {
		int refused = 0;
		for (int bit = 0; bit < 8 * ROWS.length; bit++) {
			byte[] changed = ROWS.clone();
			changed[bit / 8] ^= (byte) (0x80 >> bit % 8);
			try {
				assertArrayEquals(ascii(rows()), unpacked(changed), "bit " + bit);
			} catch (IOException e) {
				refused++;
			}
		}
		assertTrue(refused > 7.5 * ROWS.length, refused + " refused");
	}

	@Test
	void packedFilesGoByTheirNameInside() throws IOException {
		assertOpens("scan.xy.bz2", ROWS);
		assertOpens("scan.xy.XZ", xz(ascii(rows()), new LZMA2Options()));
	}

	private void assertOpens(String name, byte[] content) throws IOException {
		try (SourceFile file = SourceFile.open(Files.write(folder.resolve(name), content))) {
			Source source = file.candidates().get(0);
			assertEquals("scan.xy", source.name());
			assertEquals(rows().length(), source.size());
			assertArrayEquals(ascii(rows()), source.head());
		}
	}

	private String refusal(String name, byte[] content) throws IOException {
		Path file = Files.write(folder.resolve(name), content);
		return String.valueOf(assertThrows(IOException.class, () -> SourceFile.open(file)).getMessage());
	}

	@Test
	void whatIsNotPackedAsItsNameSaysIsRefused() throws IOException {
		assertTrue(refusal("a.xy.bz2", ascii(rows())).contains("does not begin as a bzip2 file does"));
		assertTrue(refusal("a.xy.xz", ascii(rows())).contains("cannot be unpacked"));
		byte[] xz = xz(ascii(rows()), new LZMA2Options());
		assertTrue(refusal("b.xy.xz", Arrays.copyOf(xz, xz.length / 2)).contains("cut off"));
	}

	@Test
	void bombsAreNotUnpacked() throws IOException {
		assertTrue(refusal("a.dat.bz2", BOMB).contains("decompression bomb"));
		assertTrue(refusal("a.dat.xz", xz(new byte[150 << 20], new LZMA2Options(1))).contains("decompression bomb"));
	}

	/** The folder that GLOVEBOX_CORPUS names, else shared/corpus beside the project. */
	private static Path corpus() {
		String named = System.getenv("GLOVEBOX_CORPUS");
		return named == null ? Path.of("../../../shared/corpus") : Path.of(named);
	}

	/** A real powder pattern; its length and sum were read by an independent program. */
	@Test
	void aRealPatternPackedByBzip2() throws IOException {
		Path pattern = corpus().resolve("xrd/LaB6_d500_si_psd.xye.bz2");
		assumeTrue(Files.isRegularFile(pattern), "no corpus");
		try (SourceFile file = SourceFile.open(pattern)) {
			Source source = file.candidates().get(0);
			assertEquals("LaB6_d500_si_psd.xye", source.name());
			double[] sum = new double[2];
			new String(source.open().readAllBytes(), StandardCharsets.US_ASCII).lines().map(l -> l.strip().split("\\s+"))
					.filter(l -> l.length > 1 && l[0].matches("[0-9.]+")).forEach(l -> {
						sum[0]++;
						sum[1] += Double.parseDouble(l[1]);
					});
			assertEquals(17_381, sum[0]);
			assertEquals(6_527_726.14723, sum[1], 1e-3);
		}
	}

	/** Instruments that spread a measurement over several files find the others, and nothing outside of the folder. */
	@Test
	void filesBesideAnother() throws IOException {
		Files.createDirectories(folder.resolve("run/pdata"));
		Files.write(folder.resolve("run/pdata/1r"), ascii("spectrum"));
		Files.write(folder.resolve("outside"), ascii("no"));
		Path zip = folder.resolve("run.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (String name : new String[] { "run/acqus", "run/pdata/1r", "outside" }) {
				out.putNextEntry(new ZipEntry(name));
				out.write(ascii("spectrum"));
			}
		}
		Path acqus = Files.write(folder.resolve("run/acqus"), ascii("settings"));
		for (Path path : new Path[] { acqus, zip }) {
			try (SourceFile file = SourceFile.open(path)) {
				Source source = file.candidates().get(0);
				assertEquals("spectrum", new String(source.beside("pdata/1r").orElseThrow().head(), StandardCharsets.US_ASCII));
				assertTrue(source.beside("../outside").isEmpty());
				assertTrue(source.beside("pdata/2r").isEmpty());
			}
		}
	}
}
