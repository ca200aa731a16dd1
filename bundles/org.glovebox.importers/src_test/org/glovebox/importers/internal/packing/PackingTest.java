/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two made-up texts as the programs of the makers pack them, and damaged copies. */
class PackingTest {

	private static final byte[] REPEATED = ("rest ".repeat(200) + "charge ".repeat(100)).getBytes(StandardCharsets.UTF_8);
	private static final byte[] ROWS = rows();

	private static byte[] rows() {
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < 120; i++) {
			rows.append("row ").append(i).append(": ").append(i * 7919 % 4200).append(" mV\n");
		}
		return rows.toString().getBytes(StandardCharsets.UTF_8);
	}

	@FunctionalInterface
	private interface Unpacker {
		byte[] unpack(byte[] in, int from, int to, int size) throws Damaged;
	}

	/** What packed the texts, and what came of it. */
	enum Packed {
		/** Literals in four streams with a Huffman code, sequences with tables of their own. */
		ZSTANDARD_ROWS(Zstandard::unpack, ROWS, """
				KLUv/WBpBkUPADY0ZROwpdAGB7QeiKQqCa3s3il1duBAYABeAF4ApWD+LCJ8kAbhbY4vMuKpKMqPCZWX0DDvuzHfCGc+3Brhz3PCB7F5\
				mzC+KLQ8VVX5sal5CS7zvqjwPRI+WovhzyR8EAm8TaV80Vl5KrP5MTLzEsTC+2rCVzAAYPDBgQCBUXWUPweVDxKuvE2N+aI581Qe4cfi\
				hJcQyvuq+Aa1fFClyp9b80GOzNtYCF9EJDyVxPBjFV7CGe8zl2+UlY/p2PzZZj5IWHibUMIXVYenmuHHfLyEmPK+EMo3TMyHBD3zcT0R\
				/mxB+CBU3kaKL2rLUx2VH7MwL4HIvE9C+IZJ+AiNGP4czAcp423G5Yts5anC5sdCmZdQFd43JXxDOnxYO/z5Ah/EpLwNhfJFIuapGsyP\
				nYWXYCa8j/jGEB+CAQBbVP48YT6IybxNhPBFYYSnqhN+aGNeGGy8L1y+cVU+Wqv5M5X5IFLhbVrCF10MTywTfmgUeAki5X0N5csIMR/R\
				BjN/LgsfZEx4G/NFQTxVOH6spryEufI+j/lGd6gQTpi9MAZwObQGEBBBsw9EnHBPt1UXKMzNZKZUcDPzs+hKT1QbvqbIxTph+CFThLEf\
				zpNUTnMrPCZaCI/H8Fy8GGlM6yRcCJ1tkMh5DnYK"""),
		/** A literal code of one run and repeated distances. */
		ZSTANDARD_REPEATED(Zstandard::unpack, REPEATED, "KLUv/WCkBbUAAFhyZXN0IGNoYXJnZQIAs1SqAh5V0QI="),
		SNAPPY_REPEATED(Snappy::unpack, REPEATED, """
				pA0QcmVzdCD+BQD+BQD+BQD+BQD+BQD+BQD+BQD+BQD+BQD+BQD+BQD+BQD+BQD+BQD+BQCKBQAUY2hhcmdl/gcA/gcA/gcA/gcA\
				/gcA/gcA/gcA/gcA/gcA/gcA1gcA"""),
		LZ4_REPEATED(Lz4::unpack, REPEATED, "X3Jlc3QgBQD////Tb2NoYXJnZQcA//+gUGFyZ2Ug");

		final Unpacker unpacker;
		final byte[] plain;
		final byte[] packed;

		Packed(Unpacker unpacker, byte[] plain, String packed) {
			this.unpacker = unpacker;
			this.plain = plain;
			this.packed = Base64.getDecoder().decode(packed.strip());
		}

		String unpack(byte[] bytes) throws Damaged {
			return new String(unpacker.unpack(bytes, 0, bytes.length, plain.length), StandardCharsets.UTF_8);
		}
	}

	@ParameterizedTest
	@EnumSource
	void givesTheTextThatWasPacked(Packed file) throws Damaged {
		assertEquals(new String(file.plain, StandardCharsets.UTF_8), file.unpack(file.packed));
	}

	@ParameterizedTest
	@EnumSource
	void standsWithinOtherBytes(Packed file) throws Damaged {
		byte[] around = new byte[file.packed.length + 20];
		Arrays.fill(around, (byte) 0xFF);
		System.arraycopy(file.packed, 0, around, 10, file.packed.length);
		assertEquals(new String(file.plain, StandardCharsets.UTF_8),
				new String(file.unpacker.unpack(around, 10, around.length - 10, file.plain.length), StandardCharsets.UTF_8));
	}

	/** Whatever is cut off or changed: an outcome, and never another exception. */
	@ParameterizedTest
	@EnumSource
	void damageIsSaid(Packed file) {
		for (int length = 0; length < file.packed.length; length++) {
			byte[] cut = Arrays.copyOf(file.packed, length);
			assertThrows(Damaged.class, () -> file.unpack(cut), "cut to " + length);
		}
		Random random = new Random(1);
		int told = 0;
		for (int i = 0; i < 2000; i++) {
			byte[] changed = file.packed.clone();
			changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
			try {
				file.unpack(changed);
			} catch (Damaged e) {
				told += e.how().isBlank() ? 0 : 1;
			}
		}
		assertTrue(told > 200, told + " of 2000 changes were told");
	}

	/** Stored and repeated blocks, a frame to pass over, and a checksum behind the frame. */
	@Test
	void framesOfZstandardWithoutCodes() throws Damaged {
		byte[] skipped = { 0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 9, 9 };
		byte[] frame = { 0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x24, 8, 3 << 3, 0, 0, 'a', 'b', 'c', 5 << 3 | 3, 0, 0, 'x', 1,
				2, 3, 4 };
		byte[] file = Arrays.copyOf(skipped, skipped.length + frame.length);
		System.arraycopy(frame, 0, file, skipped.length, frame.length);
		assertEquals("abcxxxxx", new String(Zstandard.unpack(file, 0, file.length, 8), StandardCharsets.US_ASCII));
		assertThrows(Damaged.class, () -> Zstandard.unpack(file, 0, file.length, 7));
		assertThrows(Damaged.class, () -> Zstandard.unpack(file, 0, file.length, 9));
	}

	/** What Hadoop writes before each block of LZ4. */
	@Test
	void framedLz4() throws Damaged {
		byte[] block = { 0x30, 'a', 'b', 'c' };
		byte[] file = { 0, 0, 0, 3, 0, 0, 0, 4, 0x30, 'a', 'b', 'c', 0, 0, 0, 3, 0, 0, 0, 4, 0x30, 'a', 'b', 'c' };
		assertEquals("abc", new String(Lz4.unpack(block, 0, 4, 3), StandardCharsets.US_ASCII));
		assertEquals("abcabc", new String(Lz4.unpackFramed(file, 0, file.length, 6), StandardCharsets.US_ASCII));
		assertThrows(Damaged.class, () -> Lz4.unpackFramed(file, 0, 14, 6));
	}
}
