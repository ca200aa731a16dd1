/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.TreeMap;

import org.glovebox.importers.internal.Notes;

/**
 * Rows that hold all their values, ordered by their number. Times are in ticks of the layout; voltage in V, current in
 * mA, capacities in mAh, energies in mWh.
 */
final class Records {

	final long[] index;
	final long[] cycle;
	final long[] stepIndex;
	final int[] stepType;
	/** A counter that changes with each step, where the layout has one. */
	final int[] stepChange;
	final long[] ticks;
	final double[] unixTime;
	final double[] voltage;
	final double[] current;
	final double[] chargeCapacity;
	final double[] dischargeCapacity;
	final double[] chargeEnergy;
	final double[] dischargeEnergy;

	/** Range that holds where a row states none, in mA. */
	private final int fixedRange;
	private int lastRange;
	private double lastCounts;
	private final TreeMap<Integer, Long> unprovenRanges = new TreeMap<>();
	private int lastDate = -1;
	private long lastMidnight;
	private long impossibleDates;

	Records(int rows, int fixedRange) {
		index = new long[rows];
		cycle = new long[rows];
		stepIndex = new long[rows];
		stepType = new int[rows];
		stepChange = new int[rows];
		ticks = new long[rows];
		unixTime = new double[rows];
		voltage = new double[rows];
		current = new double[rows];
		chargeCapacity = new double[rows];
		dischargeCapacity = new double[rows];
		chargeEnergy = new double[rows];
		dischargeEnergy = new double[rows];
		this.fixedRange = fixedRange;
		lastRange = fixedRange;
		lastCounts = CurrentRange.countsPerMilliampere(fixedRange);
	}

	int rows() {
		return index.length;
	}

	/** Counts per mA of a row, by its range or, where that is 0, by the range of the file. */
	double countsPerMilliampere(int range) {
		int valid = range == 0 ? fixedRange : range;
		if (valid != lastRange) {
			lastRange = valid;
			lastCounts = CurrentRange.countsPerMilliampere(valid);
		}
		if (!CurrentRange.isProven(valid)) {
			unprovenRanges.merge(valid, 1L, Long::sum);
		}
		return lastCounts;
	}

	/** Seconds since 1970 of calendar fields read as universal time; {@code NaN} where there is no such day. */
	double secondsOf(int year, int month, int day, int hour, int minute, int second) {
		int date = (year * 16 + month) * 256 + day;
		if (date != lastDate) {
			try {
				lastMidnight = LocalDate.of(year, month, day).toEpochDay() * 86_400;
				lastDate = date;
			} catch (DateTimeException e) {
				impossibleDates++;
				return Double.NaN;
			}
		}
		return lastMidnight + hour * 3600L + minute * 60L + second;
	}

	/** Tells what looked wrong while the rows were read. */
	void report(Notes notes) {
		unprovenRanges.forEach((range, rows) -> notes.warning("current range " + range
				+ " was never checked against a real file: current, capacity and energy may be off by a power of ten",
				-1, rows));
		if (impossibleDates > 0) {
			notes.warning("rows have a calendar date that does not exist; their clock time is left empty", -1,
					impossibleDates);
		}
	}
}
