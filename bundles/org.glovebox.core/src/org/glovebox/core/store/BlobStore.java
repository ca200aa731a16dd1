/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Files addressed by the SHA-256 of their bytes. A file that is there is never changed or removed; writing the same
 * bytes again changes nothing. Safe for use by several threads.
 */
public interface BlobStore {

	/**
	 * Writes all bytes of a stream; when it returns they are on disk. The stream is not closed.
	 *
	 * @throws IOException where reading or writing fails; then nothing is left behind
	 */
	Sha256 write(InputStream bytes) throws IOException;

	/** Size in bytes of a file, where the store has it. */
	OptionalLong size(Sha256 blob);

	/**
	 * A stream over the bytes; the caller closes it.
	 *
	 * @throws java.io.FileNotFoundException where the store does not have the file
	 */
	InputStream open(Sha256 blob) throws IOException;

	/** Where the file lies on this machine's disk, for mapping it into memory; empty where it does not. */
	Optional<Path> path(Sha256 blob);

	/** All files that the store has, in the order of their hashes. */
	List<Sha256> all() throws IOException;
}
