/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How the cell was polarized in a half cycle, or at a current: one or more stretches of current in a direction.
 *
 * @param number running number, the first is 1
 * @param sign 1 on charge, -1 on discharge
 * @param capacity charge in mAh
 * @param stretches stretches in order, at least one
 */
record Polarization(int number, int sign, double capacity, List<Stretch> stretches) {

	private static final double MA_PER_A = 1000;

	Polarization {
		stretches = List.copyOf(stretches);
	}

	/** Time of the first row, s. */
	double start() {
		return stretches.get(0).start();
	}

	/** Time of the last row, s. */
	double end() {
		return last().end();
	}

	int firstRow() {
		return stretches.get(0).firstRow();
	}

	private Stretch last() {
		return stretches.get(stretches.size() - 1);
	}

	/** Mean current over time, mA, positive. */
	double current() {
		return mean(Stretch::meanCurrent);
	}

	/** Mean overpotential over time, V. */
	double mean() {
		return mean(Stretch::mean);
	}

	private double mean(ToDoubleFunction<Stretch> value) {
		double seconds = stretches.stream().mapToDouble(Stretch::seconds).sum();
		return stretches.stream().mapToDouble(s -> value.applyAsDouble(s)
				* (seconds > 0 ? s.seconds() / seconds : 1.0 / stretches.size())).sum();
	}

	/** Overpotential at the end, V. */
	double terminal() {
		return last().terminal();
	}

	/** Largest overpotential, V. */
	double largest() {
		return stretches.stream().mapToDouble(Stretch::largest).max().orElse(Double.NaN);
	}

	/** Mean overpotential over mean current, ohm. */
	double resistance() {
		return MA_PER_A * mean() / current();
	}

	/** Overpotential over current at the end, ohm. */
	double terminalResistance() {
		return last().terminalResistance();
	}

	/** Standard deviation of a row from the line between those beside it, V; NaN with too few rows. */
	double noise() {
		double sum = 0;
		double count = 0;
		for (Stretch stretch : stretches) {
			if (stretch.isDense()) {
				Stretch.Roughness roughness = stretch.roughness();
				sum += roughness.sum();
				count += roughness.count();
			}
		}
		return count > 0 ? Math.sqrt(sum / count) * current() / MA_PER_A : Double.NaN;
	}

	/** Whether no stretch has enough rows to look for sudden changes. */
	boolean isSparse() {
		return stretches.stream().noneMatch(Stretch::isDense);
	}

	/** First sudden fall by more than a part. */
	Optional<Stretch.Drop> drop(double limit) {
		return stretches.stream().flatMap(s -> s.drop(limit).stream()).findFirst();
	}

	/** First row from which on the resistance stays below a limit until the end; empty where it does not. */
	Optional<Integer> fallenBelow(double limit) {
		return last().fallenBelow(limit);
	}
}
