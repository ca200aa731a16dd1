/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/** Standard output that remembers why it could not be written, since a print stream keeps that to itself. */
final class ResultStream extends FilterOutputStream {

	private @Nullable IOException failure;

	ResultStream(OutputStream out) {
		super(out);
	}

	@Override
	public void write(int b) throws IOException {
		guard(() -> out.write(b));
	}

	@Override
	public void write(byte @Nullable [] bytes, int offset, int length) throws IOException {
		guard(() -> out.write(bytes, offset, length));
	}

	@Override
	public void flush() throws IOException {
		guard(out::flush);
	}

	/** What went wrong first. */
	Optional<IOException> failure() {
		return Optional.ofNullable(failure);
	}

	/** Whether nobody reads the result any more, as in {@code glovebox list | head}; that needs no message. */
	boolean isReaderGone() {
		return failure().map(IOException::getMessage).filter(m -> m.contains("pipe")).isPresent();
	}

	@FunctionalInterface
	private interface Writing {
		void run() throws IOException;
	}

	private void guard(Writing writing) throws IOException {
		try {
			writing.run();
		} catch (IOException e) {
			if (failure == null) {
				failure = e;
			}
			throw e;
		}
	}
}
