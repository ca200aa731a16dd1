/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;

/** Tells where the time of a table runs back or stands still for a repeated row. */
public final class TimeCheck {

	private TimeCheck() {
	}

	/** Looks at the column of the time, if there is one; the rows stay as they are. */
	public static void check(WorkTable table, Notes notes) {
		double[] time = table.numbers(Columns.TIME);
		long back = 0;
		int first = -1;
		for (int i = 1; i < time.length; i++) {
			if (time[i] < time[i - 1]) {
				first = back++ == 0 ? i : first;
			}
		}
		if (back > 0) {
			notes.warning("the time goes back, first at row " + (first + 1), first + 1, back);
		}
	}
}
