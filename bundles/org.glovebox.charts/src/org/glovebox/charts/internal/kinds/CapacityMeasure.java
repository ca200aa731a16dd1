/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.Optional;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Table;

/**
 * How capacities are given.
 *
 * @param column what the names of the columns of the cycle summary end in
 * @param label name on the axis
 * @param unit unit as plain text
 * @param divisor what a capacity in mAh is divided by: g, cm2 or 1
 */
record CapacityMeasure(String column, String label, String unit, double divisor) {

	private static final CapacityMeasure ABSOLUTE = new CapacityMeasure("capacity", "Capacity", "mAh", 1);

	/**
	 * The measure for a basis, with the mass or area that the cycle summary used; empty where it did not know it.
	 *
	 * @param cycles table "cycles" of the cycle summary
	 */
	static Optional<CapacityMeasure> of(CapacityBasis basis, Table cycles) {
		return switch (basis) {
		case ABSOLUTE -> Optional.of(ABSOLUTE);
		case MASS -> specific(cycles);
		case AREA -> divided("areal_capacity", "Areal capacity", "mAh/cm2", cycles);
		case AUTO -> Optional.of(specific(cycles).orElse(ABSOLUTE));
		};
	}

	/** What to say where there is no measure for a basis. */
	static String complaint(CapacityBasis basis) {
		return basis == CapacityBasis.AREA ? "the electrode area is not known; give it on the cell, or as a setting "
				+ "of cycle-summary"
				: "the active mass is not known; give it on the cell, or as a setting of cycle-summary";
	}

	private static Optional<CapacityMeasure> specific(Table cycles) {
		return divided("specific_capacity", "Specific capacity", "mAh/g", cycles);
	}

	private static Optional<CapacityMeasure> divided(String column, String label, String unit, Table cycles) {
		for (String direction : new String[] { "charge_", "discharge_" }) {
			Optional<Column> divided = cycles.find(direction + column);
			Optional<Column> absolute = cycles.find(direction + ABSOLUTE.column);
			for (int i = 0; divided.isPresent() && absolute.isPresent() && i < cycles.rows(); i++) {
				double divisor = absolute.get().number(i) / divided.get().number(i);
				if (divisor > 0 && Double.isFinite(divisor)) {
					return Optional.of(new CapacityMeasure(column, label, unit, divisor));
				}
			}
		}
		return Optional.empty();
	}
}
