/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;

/**
 * Makes the columns of a table from {@code data.ndc}, {@code data_runInfo.ndc} and {@code data_step.ndc}. A row that
 * the run information does not list follows from the last one that it lists, as in Neware's own exports: its time is
 * one interval later for each row since, its charge and energy grow by the rows' own current and voltage over that
 * interval.
 */
final class SplitTable {

	private static final int ROWS_BETWEEN_CHECKS = 1 << 14;
	private static final double SECONDS_AN_HOUR = 3600;
	private static final double MILLISECONDS = 1000;
	private static final int UNKNOWN_TYPE = 255;
	private static final int SLOT = 8;

	private final NdcVersion version;
	private final Notes notes;
	private final Monitor monitor;
	private int rows;
	private final long[] index;
	private final double[] voltage;
	private final double[] current;

	/**
	 * Reads voltage and current.
	 *
	 * @param lastRow number of the last row to take
	 */
	SplitTable(NdcFile data, NdcVersion version, long lastRow, Notes notes, Monitor monitor) {
		this.version = version;
		this.notes = notes;
		this.monitor = monitor;
		monitor.checkCancelled();
		int[] count = new int[1];
		data.forEachSlot(SLOT, (slot, at) -> count[0] += slot < lastRow ? 1 : 0);
		index = new long[count[0]];
		voltage = new double[count[0]];
		current = new double[count[0]];
		ByteBuffer bytes = data.bytes();
		data.forEachSlot(SLOT, (slot, at) -> {
			if (slot < lastRow) {
				take(slot, bytes.getFloat(at), bytes.getFloat(at + 4));
			}
		});
	}

	private void take(int slot, float first, float second) {
		index[rows] = slot + 1L;
		voltage[rows] = version.volts() ? first : (float) (first / 1e4);
		current[rows] = version.volts() ? (float) (second * 1e3) : second;
		rows++;
	}

	int rows() {
		return rows;
	}

	long[] index() {
		return index;
	}

	/** The columns where there is no run information: no times, capacities or energies. */
	CyclingColumns columns(StepList steps) {
		CyclingColumns columns = new CyclingColumns().integers(Columns.INDEX, index);
		if (steps.steps() > 0 && steps.firstRow[0] == 1) {
			long[] step = new long[rows];
			int executed = 0;
			for (int row = 0; row < rows; row++) {
				while (executed < steps.steps() && steps.firstRow[executed] <= index[row]) {
					executed++;
				}
				step[row] = executed;
			}
			addSteps(columns, step, steps);
		}
		return columns.singles(Columns.VOLTAGE, voltage).singles(Columns.CURRENT, current);
	}

	/** All columns. */
	CyclingColumns columns(RunInfo info, StepList steps) {
		Filling filling = new Filling(info);
		filling.fill();
		filling.report();
		CyclingColumns columns = new CyclingColumns().integers(Columns.INDEX, index).numbers(Columns.TIME, filling.time)
				.numbers(Columns.STEP_TIME, filling.stepTime).numbers(Columns.UNIX_TIME, filling.clock);
		addSteps(columns, filling.step, steps);
		checkFirstRows(info, steps);
		return columns.singles(Columns.VOLTAGE, voltage).singles(Columns.CURRENT, current)
				.singles(Columns.CHARGE_CAPACITY, filling.amounts[0])
				.singles(Columns.DISCHARGE_CAPACITY, filling.amounts[1])
				.singles(Columns.CHARGE_ENERGY, filling.amounts[2])
				.singles(Columns.DISCHARGE_ENERGY, filling.amounts[3]);
	}

	private void addSteps(CyclingColumns columns, long[] step, StepList steps) {
		long[] cycle = new long[rows];
		long[] stepIndex = new long[rows];
		int[] type = new int[rows];
		long unlisted = 0;
		long firstUnlisted = -1;
		for (int row = 0; row < rows; row++) {
			int place = (int) step[row] - 1;
			if (place >= 0 && place < steps.steps()) {
				cycle[row] = steps.cycle[place];
				stepIndex[row] = steps.stepIndex[place];
				type[row] = steps.type[place];
			} else {
				type[row] = UNKNOWN_TYPE;
				firstUnlisted = unlisted++ == 0 ? index[row] : firstUnlisted;
			}
		}
		if (unlisted > 0) {
			notes.warning("rows (first this one) belong to steps that the list of steps does not hold; their cycle and "
					+ "step of the procedure are 0", firstUnlisted, unlisted);
		}
		columns.integers(Columns.CYCLE, cycle).integers(Columns.STEP, step).integers(Columns.STEP_INDEX, stepIndex)
				.stepTypes(type, notes);
	}

	/** The list of steps names the first row of each step, which must be where the run information changes its step. */
	private void checkFirstRows(RunInfo info, StepList steps) {
		long different = 0;
		long first = -1;
		for (int i = 0; i < info.rows(); i++) {
			boolean begins = i == 0 || info.step[i] != info.step[i - 1];
			int place = info.step[i] - 1;
			if (begins && place < steps.steps() && steps.firstRow[place] > 0 && steps.firstRow[place] != info.row[i]) {
				first = different++ == 0 ? info.row[i] : first;
			}
		}
		if (different > 0) {
			notes.warning("steps begin at another row than the list of steps says (first at this row); the run "
					+ "information was followed", first, different);
		}
	}

	/** What the run information gives to each row. */
	private final class Filling {
		private final RunInfo info;
		private final double[] time = new double[rows];
		private final double[] stepTime = new double[rows];
		private final double[] clock = new double[rows];
		private final long[] step = new long[rows];
		private final double[][] amounts = new double[4][rows];
		private final ClockCheck clockCheck = new ClockCheck();
		private long followed;
		private int unknown;

		/** Place in the run information of the last row that it lists, -1 before the first. */
		private int last = -1;
		private final double[] base = new double[4];
		private long sinceLast;
		private double charge;
		private double energy;
		private long before;
		private long latest;

		Filling(RunInfo info) {
			this.info = info;
		}

		void fill() {
			for (int row = 0; row < rows; row++) {
				if (row % ROWS_BETWEEN_CHECKS == 0) {
					monitor.checkCancelled();
					monitor.progress(row / (double) rows, "reading rows");
				}
				boolean listed = advance(index[row]);
				if (last < 0) {
					leaveEmpty(row);
				} else {
					fill(row, listed);
				}
			}
		}

		/** Moves to the last place at or before a row; whether that is the row itself. */
		private boolean advance(long number) {
			int next = last + 1;
			while (next < info.rows() && info.row[next] <= number) {
				last = next++;
				begin();
			}
			return last >= 0 && info.row[last] == number;
		}

		private void begin() {
			if (last > 0 && info.step[last] != info.step[last - 1]) {
				before += latest;
				latest = 0;
			}
			for (int kind = 0; kind < base.length; kind++) {
				float stored = info.amounts[kind][last];
				base[kind] = (float) (version.volts() ? stored * 1e3 : stored / SECONDS_AN_HOUR);
			}
			sinceLast = 0;
			charge = 0;
			energy = 0;
		}

		private void fill(int row, boolean listed) {
			if (!listed) {
				long interval = info.interval[last];
				sinceLast += interval;
				double passed = interval / MILLISECONDS * current[row] / SECONDS_AN_HOUR;
				charge += passed;
				energy += passed * voltage[row];
				followed++;
			}
			long inStep = info.stepTime[last] + sinceLast;
			latest = Math.max(latest, inStep);
			stepTime[row] = inStep / MILLISECONDS;
			time[row] = (before + inStep) / MILLISECONDS;
			clock[row] = (info.clock[last] + sinceLast) / MILLISECONDS;
			clockCheck.look(clock[row], row);
			step[row] = info.step[last];
			amounts[0][row] = charge > 0 ? (float) (base[0] + charge) : base[0];
			amounts[1][row] = charge < 0 ? (float) (base[1] - charge) : base[1];
			amounts[2][row] = energy > 0 ? (float) (base[2] + energy) : base[2];
			amounts[3][row] = energy < 0 ? (float) (base[3] - energy) : base[3];
		}

		private void leaveEmpty(int row) {
			unknown++;
			time[row] = Double.NaN;
			stepTime[row] = Double.NaN;
			clock[row] = Double.NaN;
			for (double[] amount : amounts) {
				amount[row] = Double.NaN;
			}
		}

		void report() {
			if (followed > 0) {
				notes.info("rows hold voltage and current only; their times, capacities and energies follow from the "
						+ "last row before them that holds all, as in Neware's own exports", followed);
			}
			if (unknown > 0) {
				notes.warning("rows come before the first whose time is known; times, capacities and energies are left "
						+ "empty", -1, unknown);
			}
			clockCheck.report(notes);
		}
	}
}
