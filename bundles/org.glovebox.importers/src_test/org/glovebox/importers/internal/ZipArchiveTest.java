/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.ZipArchive.Allowance;
import org.glovebox.importers.internal.ZipArchive.Entry;
import org.glovebox.importers.internal.ZipArchive.Unpacked;
import org.glovebox.importers.internal.ZipArchive.Unpacked.Content;
import org.glovebox.importers.internal.ZipArchive.Unpacked.Refused;
import org.junit.jupiter.api.Test;

/** Archives as the JDK writes them, cut off, damaged or made to overflow. */
class ZipArchiveTest {

	private static final byte[] TEXT = "a file, a file, a file".getBytes(StandardCharsets.UTF_8);
	private static final byte[] NOISE = noise();

	private static byte[] noise() {
		byte[] noise = new byte[40_000];
		new Random(3).nextBytes(noise);
		return noise;
	}

	/** Two deflated files and a stored one; the deflated ones state their sizes behind their data. */
	private static byte[] archive() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			put(zip, "first.txt", TEXT, ZipEntry.DEFLATED);
			put(zip, "folder/noise.bin", NOISE, ZipEntry.STORED);
			put(zip, "last.txt", TEXT, ZipEntry.DEFLATED);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	private static void put(ZipOutputStream zip, String name, byte[] content, int method) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(method);
		if (method == ZipEntry.STORED) {
			CRC32 crc = new CRC32();
			crc.update(content);
			entry.setCrc(crc.getValue());
			entry.setSize(content.length);
		}
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	private static ZipArchive open(byte[] bytes) {
		return ZipArchive.of(ByteBuffer.wrap(bytes));
	}

	private static Unpacked unpack(ZipArchive archive, String name, long allowance) {
		return archive.unpack(archive.find(name).orElseThrow(), new Allowance(allowance), Monitor.NONE);
	}

	private static Content content(ZipArchive archive, String name) {
		return assertInstanceOf(Content.class, unpack(archive, name, 1 << 20));
	}

	@Test
	void unpacksDeflatedAndStoredFiles() {
		ZipArchive archive = open(archive());
		assertTrue(archive.isComplete());
		assertEquals(List.of("first.txt", "folder/noise.bin", "last.txt"),
				archive.entries().stream().map(Entry::name).toList());
		assertArrayEquals(TEXT, content(archive, "FIRST.TXT").bytes());
		assertEquals("", content(archive, "first.txt").fault());
		assertArrayEquals(NOISE, content(archive, "folder/noise.bin").bytes());
	}

	@Test
	void findsFilesWithoutTheDirectory() {
		byte[] whole = archive();
		int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		ZipArchive archive = open(Arrays.copyOf(whole, directory));
		assertFalse(archive.isComplete());
		assertEquals(3, archive.entries().size());
		assertArrayEquals(TEXT, content(archive, "last.txt").bytes());
		assertArrayEquals(NOISE, content(archive, "folder/noise.bin").bytes());
	}

	@Test
	void givesTheBeginOfAFileThatIsCutOff() {
		ZipArchive archive = open(Arrays.copyOf(archive(), 20_000));
		Content content = content(archive, "folder/noise.bin");
		assertEquals("the archive ends within it", content.fault());
		assertTrue(content.bytes().length > 19_000);
		assertArrayEquals(Arrays.copyOf(NOISE, content.bytes().length), content.bytes());
	}

	@Test
	void namesAWrongChecksum() {
		byte[] bytes = archive();
		bytes[20_000] ^= 1;
		assertEquals("its checksum is wrong", content(open(bytes), "folder/noise.bin").fault());
	}

	@Test
	void namesDamagedData() {
		byte[] bytes = archive();
		Arrays.fill(bytes, 39, 50, (byte) 0xFF);
		assertTrue(content(open(bytes), "first.txt").fault().contains("data"));
	}

	@Test
	void refusesWhatIsEncryptedOrCompressedInAnotherWay() {
		byte[] encrypted = archive();
		int directory = new String(encrypted, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		encrypted[directory + 8] |= 1;
		assertInstanceOf(Refused.class, unpack(open(encrypted), "first.txt", 1000));
		byte[] other = archive();
		other[directory + 10] = 14;
		Refused refused = assertInstanceOf(Refused.class, unpack(open(other), "first.txt", 1000));
		assertTrue(refused.reason().contains("method 14"));
	}

	@Test
	void refusesAFileThatUnpacksToMoreThanAllowed() {
		byte[] bomb = bomb(50_000_000);
		assertTrue(bomb.length < 60_000);
		ZipArchive archive = open(bomb);
		assertInstanceOf(Refused.class, unpack(archive, "zeros", 1 << 20));
		int directory = new String(bomb, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 10);
		assertInstanceOf(Refused.class, unpack(open(bomb), "zeros", 1 << 20), "a size that lies helps nothing");
		assertInstanceOf(Refused.class, unpack(open(Arrays.copyOf(bomb, directory)), "zeros", 1 << 20));
	}

	@Test
	void allFilesTogetherShareTheAllowance() {
		ZipArchive archive = open(archive());
		Allowance allowance = new Allowance(NOISE.length + TEXT.length);
		assertInstanceOf(Content.class, archive.unpack(archive.entries().get(1), allowance, Monitor.NONE));
		assertInstanceOf(Content.class, archive.unpack(archive.entries().get(0), allowance, Monitor.NONE));
		assertInstanceOf(Refused.class, archive.unpack(archive.entries().get(2), allowance, Monitor.NONE));
	}

	private static byte[] bomb(int zeros) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("zeros"));
			fill(zip, zeros);
			zip.closeEntry();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	private static void fill(OutputStream out, int zeros) throws IOException {
		byte[] chunk = new byte[100_000];
		for (int written = 0; written < zeros; written += chunk.length) {
			out.write(chunk);
		}
	}

	@Test
	void readsSizesOf64Bits() {
		byte[] name = "z".getBytes(StandardCharsets.US_ASCII);
		ByteBuffer zip = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
		zip.putInt(0x04034B50).putShort((short) 45).putShort((short) 0).putShort((short) 0).putInt(0);
		CRC32 crc = new CRC32();
		crc.update(TEXT);
		zip.putInt((int) crc.getValue()).putInt(-1).putInt(-1).putShort((short) 1).putShort((short) 20).put(name);
		extra(zip).put(TEXT);
		int directory = zip.position();
		zip.putInt(0x02014B50).putInt(0).putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) crc.getValue());
		zip.putInt(-1).putInt(-1).putShort((short) 1).putShort((short) 20).putShort((short) 0).putInt(0).putInt(0);
		zip.putInt(0).put(name);
		extra(zip);
		int size = zip.position() - directory;
		zip.putInt(0x06054B50).putInt(0).putShort((short) 1).putShort((short) 1).putInt(size).putInt(directory);
		zip.putShort((short) 0);
		byte[] whole = Arrays.copyOf(zip.array(), zip.position());
		assertArrayEquals(TEXT, content(open(whole), "z").bytes());
		assertArrayEquals(TEXT, content(open(Arrays.copyOf(whole, directory)), "z").bytes());
	}

	private static ByteBuffer extra(ByteBuffer zip) {
		return zip.putShort((short) 1).putShort((short) 16).putLong(TEXT.length).putLong(TEXT.length);
	}

	@Test
	void whatIsNoArchiveHasNoFiles() {
		assertTrue(open(NOISE).entries().isEmpty());
		assertTrue(open(new byte[0]).entries().isEmpty());
	}
}
