/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds out whether dates of three numbers begin with the month or the day: a number above 12 tells, else the order in
 * which the dates of the file lie closer together and do not run back.
 */
public final class DateEvidence {

	private final List<String> dates = new ArrayList<>();

	/** Adds a date of the file, in the order of the file. */
	public void add(String date) {
		dates.add(date);
	}

	/**
	 * The order of the file's dates.
	 *
	 * @param order the order
	 * @param certain whether no other order would give dates that make sense
	 */
	public record Found(DateOrder order, boolean certain) {
	}

	/** What the dates tell. */
	public Found order() {
		double months = span(DateOrder.MONTH_FIRST);
		double days = span(DateOrder.DAY_FIRST);
		if (Double.isNaN(months) != Double.isNaN(days)) {
			return new Found(Double.isNaN(days) ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST, true);
		}
		boolean same = !(months < days) && !(days < months);
		if (same) {
			return new Found(DateOrder.MONTH_FIRST, dates.isEmpty() || agree());
		}
		return new Found(months < days ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST, true);
	}

	/** Whether every date reads the same in both orders. */
	private boolean agree() {
		return dates.stream().allMatch(d -> DateReader.seconds(d, DateOrder.MONTH_FIRST) == DateReader.seconds(d,
				DateOrder.DAY_FIRST));
	}

	/** Seconds from the first to the last date, with what runs back counted in; {@code NaN} where one is no date. */
	private double span(DateOrder order) {
		double sum = 0;
		double before = Double.NaN;
		for (String date : dates) {
			double seconds = DateReader.seconds(date, order);
			if (Double.isNaN(seconds)) {
				return Double.NaN;
			}
			sum += Double.isNaN(before) ? 0 : Math.abs(seconds - before);
			before = seconds;
		}
		return sum;
	}
}
