/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.glovebox.core.store.BlobStore;
import org.glovebox.core.store.Sha256;

/**
 * Files in a folder, each under its hash: {@code ab/cdef…}. A file is written under a temporary name, forced to disk and
 * then renamed, so that under its hash there is all of it or nothing.
 */
final class BlobFolder implements BlobStore {

	private static final String UNFINISHED = "unfinished";
	private static final int CHUNK = 1 << 16;

	private final Path folder;

	/** Takes over a folder; removes what was left behind by a write that did not finish. */
	BlobFolder(Path folder) throws IOException {
		this.folder = folder;
		Files.createDirectories(folder.resolve(UNFINISHED));
		try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder.resolve(UNFINISHED))) {
			for (Path leftover : leftovers) {
				Files.deleteIfExists(leftover);
			}
		}
	}

	private BlobFolder(Path folder, boolean isRead) {
		this.folder = folder;
	}

	/** Only looks into a folder, which may be missing and into which others may be writing. */
	static BlobFolder toRead(Path folder) {
		return new BlobFolder(folder, true);
	}

	@Override
	public Sha256 write(InputStream bytes) throws IOException {
		Path temporary = Disk.temporary(folder.resolve(UNFINISHED));
		try {
			MessageDigest digest = Sha256.digest();
			long size = copy(bytes, temporary, digest);
			Sha256 blob = Sha256.of(digest);
			keep(temporary, blob, size);
			return blob;
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static long copy(InputStream bytes, Path target, MessageDigest digest) throws IOException {
		long size = 0;
		byte[] chunk = new byte[CHUNK];
		try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW,
				StandardOpenOption.WRITE)) {
			for (int n = bytes.read(chunk); n >= 0; n = bytes.read(chunk)) {
				digest.update(chunk, 0, n);
				size += n;
				write(ByteBuffer.wrap(chunk, 0, n), channel, target);
			}
			channel.force(true);
		}
		return size;
	}

	/** The system names no file when a disk is full. */
	private static void write(ByteBuffer bytes, FileChannel channel, Path target) throws IOException {
		try {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		} catch (IOException e) {
			throw new IOException(target + ": it cannot be written: " + e.getMessage(), e);
		}
	}

	private void keep(Path temporary, Sha256 blob, long size) throws IOException {
		Path target = file(blob);
		if (Files.exists(target) && Files.size(target) == size) {
			return;
		}
		Files.createDirectories(target.getParent());
		Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		Disk.forceFolder(target.getParent());
		Disk.forceFolder(folder);
	}

	@Override
	public OptionalLong size(Sha256 blob) {
		try {
			return OptionalLong.of(Files.size(file(blob)));
		} catch (IOException e) {
			return OptionalLong.empty();
		}
	}

	@Override
	public InputStream open(Sha256 blob) throws IOException {
		try {
			return new BufferedInputStream(Files.newInputStream(file(blob)), CHUNK);
		} catch (NoSuchFileException e) {
			throw new FileNotFoundException("the notebook does not hold the file " + blob.abbreviated() + "\u2026");
		}
	}

	@Override
	public Optional<Path> path(Sha256 blob) {
		return Optional.of(file(blob)).filter(Files::exists);
	}

	@Override
	public List<Sha256> all() throws IOException {
		List<Sha256> result = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder, 2)) {
			files.filter(Files::isRegularFile)
					.map(file -> file.getParent().getFileName() + file.getFileName().toString())
					.flatMap(name -> Sha256.tryParse(name).stream()).forEach(result::add);
		}
		result.sort(Comparator.comparing(Sha256::hex));
		return result;
	}

	private Path file(Sha256 blob) {
		return folder.resolve(blob.hex().substring(0, 2)).resolve(blob.hex().substring(2));
	}
}
