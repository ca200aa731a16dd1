/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.Optional;

import org.glovebox.api.data.Columns;

/**
 * The energy that arrived with each row.
 *
 * @param charged energy taken up since the row before, mWh; owned by the record, never change it
 * @param discharged energy given off since the row before, mWh; owned by the record, never change it
 * @param origin where it comes from, for explanations
 */
record EnergyFlow(double[] charged, double[] discharged, String origin) {

	/** The instrument's energy counters where they show anything, else voltage times charge; empty without either. */
	static Optional<EnergyFlow> of(CyclingRows rows, Steps steps, ChargeFlow charge) {
		return counters(rows, steps).or(() -> product(rows, steps, charge));
	}

	private static Optional<EnergyFlow> counters(CyclingRows rows, Steps steps) {
		if (!rows.has(Columns.CHARGE_ENERGY) || !rows.has(Columns.DISCHARGE_ENERGY)) {
			return Optional.empty();
		}
		Counter in = Counter.of(rows.numbers(Columns.CHARGE_ENERGY), steps);
		Counter out = Counter.of(rows.numbers(Columns.DISCHARGE_ENERGY), steps);
		return in.total() + out.total() > 0
				? Optional.of(new EnergyFlow(in.increments(), out.increments(), "the instrument's energy counters"))
				: Optional.empty();
	}

	private static Optional<EnergyFlow> product(CyclingRows rows, Steps steps, ChargeFlow charge) {
		if (!rows.has(Columns.VOLTAGE)) {
			return Optional.empty();
		}
		double[] v = rows.numbers(Columns.VOLTAGE);
		double[] in = new double[v.length];
		double[] out = new double[v.length];
		int[] starts = steps.starts();
		for (int s = 0; s < starts.length; s++) {
			double before = Double.NaN;
			for (int i = starts[s]; i < steps.end(s, v.length); i++) {
				double now = Double.isNaN(v[i]) ? before : v[i];
				double mean = Double.isNaN(before) ? now : 0.5 * (before + now);
				if (!Double.isNaN(mean)) {
					in[i] = mean * charge.charged()[i];
					out[i] = mean * charge.discharged()[i];
				}
				before = now;
			}
		}
		return Optional.of(new EnergyFlow(in, out, "integral of the voltage over the charge"));
	}
}
