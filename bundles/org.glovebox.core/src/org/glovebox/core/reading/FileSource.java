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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.importing.Source;

/**
 * A file on disk, mapped into memory when its bytes are asked for. It remembers which other files an importer asked for,
 * since those belong to the measurement. For one reader at a time.
 */
public final class FileSource implements Source {

	private final Path path;
	private final String name;
	private final long size;
	private final Map<String, Path> known;
	private final Map<String, Path> asked = new LinkedHashMap<>();

	/**
	 * Looks at a file.
	 *
	 * @param path where it is
	 * @param name name that importers see; a file in a store goes by another name than on disk
	 * @throws IOException where there is no such file
	 */
	public FileSource(Path path, String name) throws IOException {
		this(path, name, Map.of());
	}

	/**
	 * Looks at a file whose companions lie elsewhere.
	 *
	 * @param beside the files that belong to it, by their path from its folder on; where there are none, its folder on
	 *            disk is looked into
	 * @throws IOException where there is no such file
	 */
	public FileSource(Path path, String name, Map<String, Path> beside) throws IOException {
		this.path = path;
		this.name = name;
		this.size = Files.size(path);
		this.known = Map.copyOf(beside);
	}

	/** The files beside this one that were asked for and are there, by their path from its folder on. */
	Map<String, Path> companions() {
		return Map.copyOf(asked);
	}

	/** Forgets what was asked for, since another importer begins. */
	void forgetCompanions() {
		asked.clear();
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
		Optional<Path> file = known.isEmpty() ? onDisk(other) : Optional.ofNullable(known.get(other));
		if (file.isEmpty()) {
			return Optional.empty();
		}
		asked.put(other, file.get());
		return Optional.of(new FileSource(file.get(), other.substring(other.lastIndexOf('/') + 1)));
	}

	private Optional<Path> onDisk(String other) throws IOException {
		Path parent = path.toAbsolutePath().normalize().getParent();
		Path file = parent == null ? path : parent.resolve(other).normalize();
		boolean inside = parent != null && file.startsWith(parent) && Files.isRegularFile(file)
				&& file.toRealPath().startsWith(parent.toRealPath());
		return inside ? Optional.of(file) : Optional.empty();
	}

	@Override
	public String toString() {
		return path.toString();
	}
}
