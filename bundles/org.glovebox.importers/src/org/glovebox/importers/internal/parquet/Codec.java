/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

import org.brotli.dec.BrotliInputStream;
import org.glovebox.importers.internal.packing.Damaged;
import org.glovebox.importers.internal.packing.Lz4;
import org.glovebox.importers.internal.packing.Snappy;
import org.glovebox.importers.internal.packing.Zstandard;

/** The compressions that pages may have. */
final class Codec {

	private final int code;

	Codec(long code) throws Damaged {
		if (code == 3 || code < 0 || code > 7) {
			throw new Damaged(code == 3 ? "its compression LZO is not read" : "its compression " + code + " is not known");
		}
		this.code = (int) code;
	}

	/**
	 * Unpacks the bytes {@code from} to {@code to}.
	 *
	 * @param size how many bytes must come out
	 */
	byte[] unpack(byte[] in, int from, int to, int size) throws Damaged {
		return switch (code) {
		case 0 -> plain(in, from, to, size);
		case 1 -> Snappy.unpack(in, from, to, size);
		case 2 -> stream(in, from, to, size, GZIPInputStream::new, "gzip");
		case 4 -> stream(in, from, to, size, BrotliInputStream::new, "Brotli");
		case 5 -> oldLz4(in, from, to, size);
		case 6 -> Zstandard.unpack(in, from, to, size);
		default -> Lz4.unpack(in, from, to, size);
		};
	}

	private static byte[] plain(byte[] in, int from, int to, int size) throws Damaged {
		if (to - from != size) {
			throw new Damaged("a page has another size than it states");
		}
		return Arrays.copyOfRange(in, from, to);
	}

	/** Old files hold blocks as Hadoop frames them, or plain ones. */
	private static byte[] oldLz4(byte[] in, int from, int to, int size) throws Damaged {
		try {
			return Lz4.unpackFramed(in, from, to, size);
		} catch (Damaged e) {
			return Lz4.unpack(in, from, to, size);
		}
	}

	@FunctionalInterface
	private interface Opening {
		InputStream open(InputStream packed) throws IOException;
	}

	private static byte[] stream(byte[] in, int from, int to, int size, Opening opening, String name) throws Damaged {
		try (InputStream unpacked = opening.open(new ByteArrayInputStream(in, from, to - from))) {
			byte[] out = unpacked.readNBytes(size);
			if (out.length < size || unpacked.read() >= 0) {
				throw new Damaged("a page has another size than it states");
			}
			return out;
		} catch (IOException e) {
			throw new Damaged("a page that is packed with " + name + " is damaged");
		}
	}
}
