/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.BitSet;
import java.util.List;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;

/**
 * Makes counters of charge and energy count from the start of each step, as the vocabulary has them. Files count over the
 * step, the cycle or the whole test; a counter that does not start again at every step loses what it showed before the
 * step, and the file's own count is kept beside. Counters of both directions in one column are taken apart by the
 * direction of the row.
 */
final class StepCounters {

	private static final List<String> TERMS = List.of(Columns.CHARGE_CAPACITY, Columns.DISCHARGE_CAPACITY,
			Columns.CHARGE_ENERGY, Columns.DISCHARGE_ENERGY);

	/** A counter below this part of what it showed before has started again. */
	private static final double RESTARTED_BELOW = 0.5;

	private final WorkTable table;
	private final Notes notes;
	private final BitSet starts;

	StepCounters(WorkTable table, Notes notes) {
		this.table = table;
		this.notes = notes;
		this.starts = new StepRows(table).starts();
	}

	void settle() {
		takeApart("@capacity", Columns.CHARGE_CAPACITY, Columns.DISCHARGE_CAPACITY, "capacity (file)");
		takeApart("@energy", Columns.CHARGE_ENERGY, Columns.DISCHARGE_ENERGY, "energy (file)");
		long changed = TERMS.stream().filter(this::restart).count();
		if (changed > 0) {
			notes.info("counters that do not start again at every step were counted from the start of each step; the "
					+ "file's own counts are kept beside, their names ending in (file)", changed);
		}
	}

	/** Puts a counter of both directions into the columns of charge and discharge, unless the file has those. */
	private void takeApart(String both, String charge, String discharge, String ownName) {
		if (!table.has(both)) {
			return;
		}
		Column column = table.find(both).orElseThrow();
		byte[] direction = new StepRows(table).directions(starts);
		boolean told = false;
		for (byte d : direction) {
			told |= d != 0;
		}
		if (table.has(charge) || table.has(discharge) || !told) {
			table.rename(both, ownName);
			return;
		}
		double[] count = column.numbers();
		if (falls(count)) {
			table.rename(both, both.equals("@capacity") && !table.has(Columns.NET_CHARGE) ? Columns.NET_CHARGE : ownName);
			return;
		}
		if (!startsAgain(count)) {
			table.rename(both, ownName);
			count = fromStart(count);
			notes.info(ownName + " runs on over the steps; it was counted from the start of each step and is kept beside");
		} else {
			table.remove(both);
		}
		double[][] parts = new double[2][count.length];
		for (int i = 0; i < count.length; i++) {
			double amount = Math.abs(count[i]);
			parts[0][i] = direction[i] > 0 ? amount : 0;
			parts[1][i] = direction[i] < 0 ? amount : 0;
		}
		table.addTerm(charge, parts[0]);
		table.addTerm(discharge, parts[1]);
		notes.info("the " + both.substring(1) + " of a step was put to charge or discharge by the direction of the current");
	}

	/** Whether a counter falls within steps, as one does that counts what was discharged with a minus sign. */
	private boolean falls(double[] count) {
		int falling = 0;
		int changing = 0;
		for (int i = 1; i < count.length; i++) {
			if (!starts.get(i) && count[i] != count[i - 1]) {
				changing++;
				falling += Math.abs(count[i]) < Math.abs(count[i - 1]) ? 1 : 0;
			}
		}
		return 10 * falling > changing;
	}

	/** Whether a counter was changed. */
	private boolean restart(String term) {
		double[] count = table.numbers(term);
		if (count.length == 0) {
			return false;
		}
		boolean negative = false;
		for (double value : count) {
			negative |= value < 0;
		}
		if (negative) {
			count = count.clone();
			for (int i = 0; i < count.length; i++) {
				count[i] = Math.abs(count[i]);
			}
			table.replace(term, Column.of(term, table.find(term).orElseThrow().unit(), count));
		}
		if (startsAgain(count)) {
			return false;
		}
		Column own = table.find(term).orElseThrow();
		table.replace(term, Column.of(term, own.unit(), fromStart(count)));
		table.add(Column.of(term + " (file)", own.unit(), count));
		return true;
	}

	/** Whether a counter is small again at nearly every start of a step before which it was large. */
	private boolean startsAgain(double[] count) {
		int large = 0;
		int again = 0;
		for (int i = starts.nextSetBit(1); i >= 0 && i < count.length; i = starts.nextSetBit(i + 1)) {
			double before = Math.abs(count[i - 1]);
			if (before > 0) {
				large++;
				again += Math.abs(count[i]) < RESTARTED_BELOW * before ? 1 : 0;
			}
		}
		return 2 * again >= large;
	}

	private double[] fromStart(double[] count) {
		double[] result = new double[count.length];
		double base = 0;
		double before = 0;
		for (int i = 0; i < count.length; i++) {
			double now = Double.isNaN(count[i]) ? before : count[i];
			if (starts.get(i)) {
				base = i == 0 || now < RESTARTED_BELOW * before ? 0 : before;
			} else if (now < RESTARTED_BELOW * before) {
				// the cycle ended within the step and the counter began again
				base -= before;
			}
			result[i] = Double.isNaN(count[i]) ? Double.NaN : Math.max(0, now - base);
			before = now;
		}
		return result;
	}
}
