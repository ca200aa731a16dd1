/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.sdk.contract;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.glovebox.api.importing.Source;

/** A file that exists in memory only, for tests. */
public final class BytesSource implements Source {

	private final String name;
	private final byte[] content;

	/**
	 * @param name file name without folders
	 * @param content all bytes of the file; copied
	 */
	public BytesSource(String name, byte[] content) {
		this.name = name;
		this.content = content.clone();
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
