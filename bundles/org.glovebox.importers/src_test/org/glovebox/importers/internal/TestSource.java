/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.importing.Source;

/** A file to import, in memory or on disk. */
public final class TestSource {

	private TestSource() {
	}

	/** Bytes under a file name. */
	public static Source of(String name, byte[] bytes) {
		RecordedFiles.keep(name, bytes);
		return new Memory(name, bytes);
	}

	/** A file on disk, mapped as the program does. */
	public static Source of(Path file) {
		return new Mapped(file);
	}

	/** The first of these files, which finds the others by their paths. */
	public static Source of(String path, Map<String, byte[]> files) {
		String parent = path.substring(0, path.lastIndexOf('/') + 1);
		return new Memory(path.substring(parent.length()), files.getOrDefault(path, new byte[0])) {
			@Override
			public Optional<Source> beside(String other) {
				return files.containsKey(parent + other) ? Optional.of(of(parent + other, files)) : Optional.empty();
			}
		};
	}

	private static class Memory implements Source {
		private final String name;
		private final byte[] content;

		Memory(String name, byte[] content) {
			this.name = name;
			this.content = content;
		}

		@Override
		public String name() {
			return name;
		}

		@Override
		public long size() {
			return content.length;
		}

		@Override
		public byte[] head() {
			return Arrays.copyOf(content, Math.min(content.length, HEAD));
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(content);
		}

		@Override
		public ByteBuffer bytes() {
			return ByteBuffer.wrap(content).asReadOnlyBuffer();
		}
	}

	private record Mapped(Path file) implements Source {
		@Override
		public String name() {
			return file.getFileName().toString();
		}

		@Override
		public long size() {
			return file.toFile().length();
		}

		@Override
		public byte[] head() throws IOException {
			try (InputStream in = open()) {
				return in.readNBytes(HEAD);
			}
		}

		@Override
		public InputStream open() throws IOException {
			return Files.newInputStream(file);
		}

		@Override
		public ByteBuffer bytes() throws IOException {
			try (FileChannel channel = FileChannel.open(file)) {
				return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
			}
		}
	}
}
