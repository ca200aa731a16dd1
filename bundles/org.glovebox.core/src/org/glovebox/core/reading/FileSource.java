/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.glovebox.api.importing.Source;

/** A file on disk, mapped into memory when its bytes are asked for. */
public final class FileSource implements Source {

	private final Path path;
	private final String name;
	private final long size;

	/**
	 * Looks at a file.
	 *
	 * @param path where it is
	 * @param name name that importers see; a file in a store goes by another name than on disk
	 * @throws IOException where there is no such file
	 */
	public FileSource(Path path, String name) throws IOException {
		this.path = path;
		this.name = name;
		this.size = Files.size(path);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public long size() {
		return size;
	}

	@Override
	public byte[] head() throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(HEAD);
		}
	}

	@Override
	public InputStream open() throws IOException {
		return new BufferedInputStream(Files.newInputStream(path), HEAD);
	}

	@Override
	public ByteBuffer bytes() throws IOException {
		if (size > Integer.MAX_VALUE) {
			throw new IOException(name + " has " + size + " bytes, more than the 2 GiB that can be read at once");
		}
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			return channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
		}
	}

	@Override
	public Optional<Source> beside(String other) throws IOException {
		Path parent = path.toAbsolutePath().normalize().getParent();
		Path file = parent == null ? path : parent.resolve(other).normalize();
		if (parent == null || !file.startsWith(parent) || !Files.isRegularFile(file)
				|| !file.toRealPath().startsWith(parent.toRealPath())) {
			return Optional.empty();
		}
		return Optional.of(new FileSource(file, String.valueOf(file.getFileName())));
	}

	@Override
	public String toString() {
		return path.toString();
	}
}
