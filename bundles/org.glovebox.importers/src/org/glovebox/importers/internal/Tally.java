/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

/** How often something happened in a file, and where first. */
public final class Tally {

	private long times;
	private long first;

	/** It happened once more. */
	public void at(long where) {
		first = times++ == 0 ? where : first;
	}

	/** How often it happened. */
	public long times() {
		return times;
	}

	/** Says so where it happened at all. */
	public void warn(Notes notes, String text) {
		if (times > 0) {
			notes.warning(text, first, times);
		}
	}

	/** Says so where it happened at all. */
	public void inform(Notes notes, String text) {
		if (times > 0) {
			notes.info(text, first, times);
		}
	}
}
