/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.glovebox.api.importing.Source;

/**
 * Bytes in memory under the name of a file.
 *
 * @param name file name
 * @param content the bytes; owned by the source, never change them
 */
public record MemorySource(String name, byte[] content) implements Source {

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
