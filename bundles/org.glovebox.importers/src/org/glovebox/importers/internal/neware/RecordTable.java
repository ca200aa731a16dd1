/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.neware.RowLayout.Clock;
import org.glovebox.importers.internal.neware.RowLayout.Cycles;
import org.glovebox.importers.internal.neware.RowLayout.Traits;

/** Makes the columns of a table from rows that hold all their values. */
final class RecordTable {

	private final Records records;
	private final Traits traits;
	private final Notes notes;

	RecordTable(Records records, Traits traits, Notes notes) {
		this.records = records;
		this.traits = traits;
		this.notes = notes;
	}

	CyclingColumns columns() {
		long[] step = steps();
		double[] time = new double[records.rows()];
		double[] stepTime = new double[records.rows()];
		times(step, time, stepTime);
		long[] cycle = cycles();
		CyclingColumns columns = new CyclingColumns().integers(Columns.INDEX, records.index).numbers(Columns.TIME, time)
				.numbers(Columns.STEP_TIME, stepTime);
		if (traits.clock() != Clock.NONE) {
			clock();
			columns.numbers(Columns.UNIX_TIME, records.unixTime);
		}
		columns.integers(Columns.CYCLE, cycle).integers(Columns.STEP, step)
				.integers(Columns.STEP_INDEX, records.stepIndex).stepTypes(records.stepType, notes);
		values(columns, Columns.VOLTAGE, records.voltage);
		values(columns, Columns.CURRENT, records.current);
		values(columns, Columns.CHARGE_CAPACITY, records.chargeCapacity);
		values(columns, Columns.DISCHARGE_CAPACITY, records.dischargeCapacity);
		if (traits.energy()) {
			values(columns, Columns.CHARGE_ENERGY, records.chargeEnergy);
			values(columns, Columns.DISCHARGE_ENERGY, records.dischargeEnergy);
		}
		records.report(notes);
		return columns;
	}

	private void values(CyclingColumns columns, String name, double[] values) {
		if (traits.single()) {
			columns.singles(name, values);
		} else {
			columns.numbers(name, values);
		}
	}

	/** A step begins where the step of the procedure or the counter of steps changes. */
	private long[] steps() {
		long[] step = new long[records.rows()];
		for (int row = 0; row < step.length; row++) {
			boolean begins = row == 0 || records.stepIndex[row] != records.stepIndex[row - 1]
					|| traits.countsSteps() && records.stepChange[row] != records.stepChange[row - 1];
			step[row] = begins ? row == 0 ? 1 : step[row - 1] + 1 : step[row - 1];
		}
		return step;
	}

	/**
	 * Time since the start and since the start of the step, in s. Where a file holds only one of them the other follows
	 * from it as in Neware's own exports: the time of a step counts on from the last time of the step before.
	 */
	private void times(long[] step, double[] time, double[] stepTime) {
		double perSecond = traits.ticksPerSecond();
		long before = 0;
		long latest = 0;
		long falls = 0;
		long firstFall = 0;
		for (int row = 0; row < time.length; row++) {
			if (row > 0 && step[row] != step[row - 1]) {
				before = traits.totalTime() ? latest : before + latest;
				latest = traits.totalTime() ? latest : 0;
			}
			long ticks = records.ticks[row];
			if (ticks < latest && falls++ == 0) {
				firstFall = row + 1L;
			}
			time[row] = (traits.totalTime() ? ticks : before + ticks) / perSecond;
			stepTime[row] = (traits.totalTime() ? ticks - before : ticks) / perSecond;
			latest = Math.max(latest, ticks);
		}
		if (falls > 0) {
			notes.warning("the time of a step goes backward within the step (first at this row)", firstFall, falls);
		}
	}

	private long[] cycles() {
		if (traits.cycles() == Cycles.FILE) {
			return records.cycle;
		}
		if (traits.cycles() == Cycles.NONE) {
			notes.info("the file holds no cycle numbers; a cycle was counted at each change to the direction of the "
					+ "first charging or discharging step");
			return CycleCounter.count(records.stepType);
		}
		long[] cycle = new long[records.rows()];
		for (int row = 0; row < cycle.length; row++) {
			boolean begins = row == 0 || records.cycle[row] != records.cycle[row - 1];
			cycle[row] = (row == 0 ? 0 : cycle[row - 1]) + (begins ? 1 : 0);
		}
		return cycle;
	}

	private void clock() {
		if (traits.clock() == Clock.LOCAL) {
			notes.info("clock times are local times without an offset; they were read as universal time");
		}
		new ClockCheck().check(records.unixTime, notes);
	}
}
