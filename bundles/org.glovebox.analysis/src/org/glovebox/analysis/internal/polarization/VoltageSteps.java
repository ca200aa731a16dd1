/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.polarization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glovebox.analysis.internal.cycling.CyclingRows;
import org.glovebox.api.data.Columns;

/** Cuts a test into steps of constant voltage and finds the end of each. */
final class VoltageSteps {

	private static final Set<String> RESTS = Set.of("rest", "pause", "OCV");
	private static final double MODE_REST = 3;

	private final double[] time;
	private final double[] voltage;
	private final double[] set;
	private final double[] current;
	private final boolean[] rest;
	private final double same;

	/**
	 * Prepares the search.
	 *
	 * @param rows rows with a time, a voltage and a current
	 * @param same voltages within this are one step, V
	 */
	VoltageSteps(CyclingRows rows, double same) {
		this.time = rows.numbers(Columns.TIME);
		this.voltage = rows.numbers(Columns.VOLTAGE);
		this.set = rows.has(Columns.CONTROL_VOLTAGE) ? rows.numbers(Columns.CONTROL_VOLTAGE) : voltage;
		this.current = rows.numbers(Columns.CURRENT);
		this.same = same;
		this.rest = new boolean[time.length];
		for (int row : rows.rowsWith(Columns.STEP_TYPE, RESTS)) {
			rest[row] = true;
		}
		double[] mode = rows.numbers(Columns.MODE);
		for (int i = 0; i < mode.length; i++) {
			rest[i] |= mode[i] == MODE_REST;
		}
	}

	/**
	 * The ends of all steps at a voltage that is not 0.
	 *
	 * @param part last part of the time of each, 0 to 1
	 */
	List<Plateau> plateaus(double part) {
		List<Plateau> plateaus = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= time.length; i++) {
			if (i == time.length || endsBefore(i, from)) {
				plateau(from, i, part).filter(p -> Math.abs(p.voltage()) > same).ifPresent(plateaus::add);
				from = i;
			}
		}
		return plateaus;
	}

	private boolean endsBefore(int row, int first) {
		return rest[row] != rest[first] || time[row] < time[row - 1] || Math.abs(set[row] - set[first]) > same;
	}

	private Optional<Plateau> plateau(int from, int to, double part) {
		if (rest[from]) {
			return Optional.empty();
		}
		int count = 0;
		double[][] step = new double[3][to - from];
		for (int i = from; i < to; i++) {
			if (Double.isFinite(time[i]) && Double.isFinite(voltage[i]) && Double.isFinite(current[i])) {
				step[0][count] = time[i];
				step[1][count] = voltage[i];
				step[2][count++] = current[i];
			}
		}
		int rows = count;
		return rows == 0 ? Optional.empty() : Plateau.of(Arrays.copyOf(step[0], rows),
				Arrays.copyOf(step[1], rows), Arrays.copyOf(step[2], rows), part);
	}
}
