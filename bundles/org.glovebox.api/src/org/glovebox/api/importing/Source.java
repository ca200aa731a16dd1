/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The file to import. It can be read any number of times and is never written to. */
public interface Source {

	/** How many bytes {@link #head()} gives at most. */
	int HEAD = 65_536;

	/** File name without folders, after unpacking: "test.nda" for "test.nda.zip". */
	String name();

	/** Size in bytes. */
	long size();

	/** The first {@value #HEAD} bytes, or all of a smaller file; a new array at each call. */
	byte[] head() throws IOException;

	/** A new stream over all bytes; the caller closes it. */
	InputStream open() throws IOException;

	/** All bytes as a read-only buffer, mapped from disk where that is possible. Limited to 2 GiB. */
	ByteBuffer bytes() throws IOException;

	/**
	 * Another file of the same folder or archive, for instruments that spread a measurement over several files. A file
	 * of a notebook stands alone unless it is an archive.
	 *
	 * @param path where it is from this file's folder on, with {@code /} between, such as "pdata/1/1r"; never outside of
	 *            that folder
	 * @throws IOException where it is there but cannot be opened
	 */
	default Optional<Source> beside(String path) throws IOException {
		return Optional.empty();
	}
}
