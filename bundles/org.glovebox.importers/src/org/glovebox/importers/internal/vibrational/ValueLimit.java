/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

/** How many values may still be read from a file, so that repeats do not make more of it than memory holds. */
final class ValueLimit {

	private static final int SMALLEST = 8192;

	private int left;

	/** Twice as many values as the file has bytes. */
	ValueLimit(int bytes) {
		left = 2 * Math.max(SMALLEST, Math.min(bytes, Integer.MAX_VALUE / 4));
	}

	int left() {
		return left;
	}

	void take(int values) {
		left -= Math.min(left, values);
	}
}
