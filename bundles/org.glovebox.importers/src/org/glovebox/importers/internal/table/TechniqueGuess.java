/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.Arrays;
import java.util.List;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Technique;

/** What was measured, from the columns of a table and how its voltage runs. */
public final class TechniqueGuess {

	private static final List<String> OF_CYCLING = List.of(Columns.CHARGE_CAPACITY, Columns.DISCHARGE_CAPACITY,
			Columns.STEP_TYPE, Columns.NET_CHARGE);
	private static final int LEAST = 20;

	private TechniqueGuess() {
	}

	/** The technique; {@link Technique#OTHER} where the columns tell nothing. */
	public static Technique of(WorkTable table) {
		if (ImpedanceParts.areIn(table)) {
			return Technique.IMPEDANCE;
		}
		boolean voltage = table.numbers(Columns.VOLTAGE).length > 0;
		boolean current = table.numbers(Columns.CURRENT).length > 0;
		if (OF_CYCLING.stream().anyMatch(table::has)) {
			return voltage || current ? Technique.CYCLING : Technique.OTHER;
		}
		if (!voltage || !current) {
			return voltage && table.has(Columns.TIME) ? Technique.OPEN_CIRCUIT : Technique.OTHER;
		}
		if (isSwept(table.numbers(Columns.VOLTAGE), table.numbers(Columns.CURRENT))) {
			return Technique.VOLTAMMETRY;
		}
		return isConstant(table.numbers(Columns.VOLTAGE)) ? Technique.POLARIZATION : Technique.CYCLING;
	}

	/** Whether the voltage runs in even steps, up or down, while the current does not stay the same. */
	private static boolean isSwept(double[] voltage, double[] current) {
		if (voltage.length < LEAST || isConstant(current)) {
			return false;
		}
		double[] steps = new double[voltage.length - 1];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = Math.abs(voltage[i + 1] - voltage[i]);
		}
		double[] sorted = steps.clone();
		Arrays.sort(sorted);
		double usual = sorted[sorted.length / 2];
		long even = Arrays.stream(steps).filter(s -> Math.abs(s - usual) < 0.2 * usual).count();
		return usual > 0 && 10 * even > 9 * steps.length;
	}

	private static boolean isConstant(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		double low = sorted[sorted.length / 20];
		double high = sorted[sorted.length - 1 - sorted.length / 20];
		return high - low <= 0.01 * Math.max(Math.abs(low), Math.abs(high));
	}
}
