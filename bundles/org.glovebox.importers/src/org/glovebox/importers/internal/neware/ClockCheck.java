/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import org.glovebox.importers.internal.Notes;

/** Finds clock times that go backward, as they do where the clock of a tester was set while it measured. */
final class ClockCheck {

	private double last = Double.NEGATIVE_INFINITY;
	private long falls;
	private long firstRow;

	/** Looks at the next row. */
	void look(double seconds, int row) {
		if (seconds < last) {
			falls++;
			firstRow = falls == 1 ? row + 1L : firstRow;
		}
		last = seconds;
	}

	void report(Notes notes) {
		if (falls > 0) {
			notes.warning("the clock time goes backward (first at this row); the time column does not", firstRow,
					falls);
		}
	}

	void check(double[] seconds, Notes notes) {
		for (int row = 0; row < seconds.length; row++) {
			look(seconds[row], row);
		}
		report(notes);
	}
}
