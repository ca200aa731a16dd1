/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.topspin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Notes;

/**
 * The numbers of a binary file: integers of 32 bits or double-precision numbers in the byte order that the parameters
 * state.
 *
 * @param buffer the bytes in their order
 * @param width bytes of a number
 */
record TopSpinNumbers(ByteBuffer buffer, int width) {

	private static final int DOUBLES = 2;
	private static final int ASK = 1 << 16;

	/**
	 * @param order 0 for the low byte first, 1 for the high one
	 * @param type 0 for integers, 2 for double precision
	 */
	static TopSpinNumbers of(Source source, double order, double type) throws IOException {
		ByteBuffer bytes = source.bytes();
		return new TopSpinNumbers(bytes.order(order == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN),
				type == DOUBLES ? Double.BYTES : Integer.BYTES);
	}

	/** How many numbers there are. */
	int size() {
		return buffer.limit() / width;
	}

	/** How many of the numbers that parameters state are there; noted where they are fewer. */
	int complete(String name, double stated, Notes notes) {
		if (size() < stated) {
			notes.warning(String.format(Locale.ROOT, "%s: %.0f numbers are stated, %d are there", name, stated, size()));
		}
		return (int) Math.min(stated, size());
	}

	/** Every {@code step}th number from {@code from} on, times a factor. */
	double[] values(int from, int step, int count, double factor, Monitor monitor) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			if (i % ASK == 0) {
				monitor.checkCancelled();
			}
			int at = (from + i * step) * width;
			values[i] = factor * (width == Double.BYTES ? buffer.getDouble(at) : buffer.getInt(at));
		}
		return values;
	}
}
