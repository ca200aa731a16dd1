/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes values one behind the other, little-endian and without gaps, as the structures of Neware files are packed. It
 * knows no offsets, so that tests find a wrong offset of the reader.
 */
final class Packed {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	Packed integer(long value, int bytes) {
		for (int i = 0; i < bytes; i++) {
			out.write((int) (value >> 8 * i));
		}
		return this;
	}

	Packed u1(long value) {
		return integer(value, 1);
	}

	Packed u2(long value) {
		return integer(value, 2);
	}

	Packed u4(long value) {
		return integer(value, 4);
	}

	Packed i8(long value) {
		return integer(value, 8);
	}

	Packed f4(double value) {
		return u4(Float.floatToIntBits((float) value));
	}

	Packed pad(int bytes) {
		return integer(0, bytes);
	}

	/** A text in a field of fixed width. */
	Packed text(String text, int width) {
		return bytes(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), width));
	}

	Packed bytes(byte[] bytes) {
		out.writeBytes(bytes);
		return this;
	}

	/** Zeros up to an offset from the start. */
	Packed upTo(int offset) {
		return pad(offset - out.size());
	}

	int size() {
		return out.size();
	}

	byte[] toBytes() {
		return out.toByteArray();
	}
}
