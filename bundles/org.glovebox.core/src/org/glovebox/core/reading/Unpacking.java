/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.glovebox.api.importing.Source;

/**
 * Unpacked bytes: in memory while they are few, else in a temporary file that is removed when closed. Unpacking stops
 * with an {@link IOException} at limits that no instrument file reaches but a decompression bomb does.
 *
 * @param source the unpacked bytes
 * @param temporary the temporary file, where there is one
 */
record Unpacking(Source source, Optional<Path> temporary) implements Closeable {

	private static final int IN_MEMORY = 32 << 20;
	/** No more than this is ever unpacked: 16 GiB. */
	private static final long LIMIT = 16L << 30;
	/** Below this size any ratio is allowed: 100 MiB. */
	private static final long HARMLESS = 100L << 20;
	/** Text of numbers packs to about a tenth; deflate reaches 1032 only with one byte repeated. */
	private static final long RATIO = 200;

	static Unpacking of(String name, long packedSize, InputStream packed) throws IOException {
		ByteArrayOutputStream memory = new ByteArrayOutputStream();
		byte[] chunk = new byte[1 << 16];
		for (int n = packed.read(chunk); n >= 0; n = packed.read(chunk)) {
			memory.write(chunk, 0, n);
			if (memory.size() > IN_MEMORY) {
				return toFile(name, packedSize, memory.toByteArray(), packed);
			}
		}
		return new Unpacking(new MemorySource(name, memory.toByteArray()), Optional.empty());
	}

	private static Unpacking toFile(String name, long packedSize, byte[] start, InputStream packed)
			throws IOException {
		Path file = Files.createTempFile("glovebox-unpacked-", ".tmp");
		boolean done = false;
		try {
			try (OutputStream out = Files.newOutputStream(file)) {
				out.write(start);
				copy(name, packedSize, start.length, packed, out);
			}
			Unpacking result = new Unpacking(new FileSource(file, name), Optional.of(file));
			done = true;
			return result;
		} finally {
			if (!done) {
				Files.deleteIfExists(file);
			}
		}
	}

	private static void copy(String name, long packedSize, long already, InputStream in, OutputStream out)
			throws IOException {
		byte[] chunk = new byte[1 << 16];
		long total = already;
		for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
			total += n;
			if (total > LIMIT || total > HARMLESS && total > RATIO * Math.max(1, packedSize)) {
				throw new IOException(name + " unpacks to more than " + (total >> 20) + " MiB from " + packedSize
						+ " bytes; it was not read, since it looks like a decompression bomb");
			}
			out.write(chunk, 0, n);
		}
	}

	@Override
	public void close() throws IOException {
		if (temporary.isPresent()) {
			Files.deleteIfExists(temporary.get());
		}
	}
}
