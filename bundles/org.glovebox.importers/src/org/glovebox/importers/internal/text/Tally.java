/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

/** How often something happened and in which line first. */
final class Tally {

	private long count;
	private long line = Long.MAX_VALUE;

	void at(long where) {
		count++;
		line = Math.min(line, where);
	}

	/** Adds what another part of the file counted, whose lines begin behind {@code linesBefore}. */
	void add(Tally other, long linesBefore) {
		if (other.count > 0) {
			count += other.count;
			line = Math.min(line, other.line + linesBefore);
		}
	}

	long count() {
		return count;
	}

	/** First line, or -1 where it never happened. */
	long line() {
		return count == 0 ? -1 : line;
	}
}
