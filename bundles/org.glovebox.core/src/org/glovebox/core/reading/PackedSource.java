/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.importing.Source;

/**
 * A file inside a packed one. Its head is read from the packed file; all of it is unpacked once, when it is first
 * needed, within the limits of {@link Unpacking}.
 */
final class PackedSource implements Source, Closeable {

	/** Finds another file of the archive by its path from this file's folder on. */
	@FunctionalInterface
	interface Neighbours {
		Optional<Source> find(String path);
	}

	/** Opens the packed bytes. */
	@FunctionalInterface
	interface Packed {
		InputStream open() throws IOException;
	}

	private final String name;
	private final long packedSize;
	private final long declaredSize;
	private final Packed packed;
	private final Neighbours neighbours;
	private @Nullable Unpacking unpacked;

	/**
	 * @param name name of the file inside, without folders
	 * @param packedSize size of the packed bytes
	 * @param declaredSize size of the unpacked bytes as the packed file states it, negative where it does not
	 * @param packed opens the unpacking stream
	 * @param neighbours the other files of the archive
	 */
	PackedSource(String name, long packedSize, long declaredSize, Packed packed, Neighbours neighbours) {
		this.name = name;
		this.packedSize = packedSize;
		this.declaredSize = declaredSize;
		this.packed = packed;
		this.neighbours = neighbours;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public synchronized long size() {
		Unpacking known = unpacked;
		return known == null ? Math.max(0, declaredSize) : known.source().size();
	}

	@Override
	public synchronized byte[] head() throws IOException {
		Unpacking known = unpacked;
		if (known != null) {
			return known.source().head();
		}
		try (InputStream in = packed.open()) {
			return in.readNBytes(HEAD);
		}
	}

	@Override
	public InputStream open() throws IOException {
		return unpack().open();
	}

	@Override
	public ByteBuffer bytes() throws IOException {
		return unpack().bytes();
	}

	@Override
	public Optional<Source> beside(String path) {
		return neighbours.find(path);
	}

	/** Unpacks all, if that was not done yet. */
	synchronized Source unpack() throws IOException {
		Unpacking known = unpacked;
		if (known == null) {
			try (InputStream in = packed.open()) {
				known = Unpacking.of(name, packedSize, in);
			}
			unpacked = known;
		}
		return known.source();
	}

	@Override
	public synchronized void close() throws IOException {
		Unpacking known = unpacked;
		if (known != null) {
			known.close();
			unpacked = null;
		}
	}
}
