/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.core.store.BlobStore;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.Sha256;

/**
 * Copies files from one notebook to another. A long one goes through a folder in which what has come so far stays when it is
 * cut off, and is gone on with.
 */
final class FileCarrier {

	private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
	/** Shorter ones are as soon copied anew. */
	private static final long LONG = 4L << 20;
	private static final int CHUNK = 1 << 16;

	private final BlobStore from;
	private final BlobStore to;
	private final Optional<Path> halfway;
	private final Monitor monitor;
	private int files;
	private long bytes;

	/**
	 * @param halfway folder for files on their way; empty where the notebook that takes looks after that itself
	 */
	FileCarrier(BlobStore from, BlobStore to, Optional<Path> halfway, Monitor monitor) {
		this.from = from;
		this.to = to;
		this.halfway = halfway;
		this.monitor = monitor;
	}

	int files() {
		return files;
	}

	long bytes() {
		return bytes;
	}

	/** Copies the files that a revision names, as far as they are on one side and not on the other. */
	void carry(Revision revision) throws IOException {
		Matcher hashes = HASH.matcher(new String(revision.content(), StandardCharsets.ISO_8859_1));
		while (hashes.find()) {
			Sha256 blob = new Sha256(hashes.group());
			if (to.size(blob).isEmpty()) {
				OptionalLong size = from.size(blob);
				if (size.isPresent()) {
					carry(blob, size.getAsLong());
				}
			}
		}
	}

	private void carry(Sha256 blob, long size) throws IOException {
		monitor.checkCancelled();
		Sha256 written;
		if (size < LONG || halfway.isEmpty()) {
			try (InputStream in = from.open(blob)) {
				written = to.write(in);
			}
		} else {
			written = throughFolder(blob, halfway.get());
		}
		if (!written.equals(blob)) {
			throw new IOException("The file " + blob.abbreviated() + "\u2026 is damaged where it comes from");
		}
		files++;
		bytes += size;
	}

	private Sha256 throughFolder(Sha256 blob, Path folder) throws IOException {
		Path part = Files.createDirectories(folder).resolve(blob.hex());
		long there = Files.exists(part) ? Files.size(part) : 0;
		try (InputStream in = from.open(blob);
				OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			in.skipNBytes(there);
			byte[] chunk = new byte[CHUNK];
			for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
				monitor.checkCancelled();
				out.write(chunk, 0, n);
			}
		}
		Sha256 written;
		try (InputStream in = Files.newInputStream(part)) {
			written = to.write(in);
		}
		Files.delete(part);
		return written;
	}
}
