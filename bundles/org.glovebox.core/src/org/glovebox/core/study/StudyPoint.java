/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.core.study.StudyTable.Row;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * A point of the chart of a study.
 *
 * @param row the row that it stands for
 * @param below how far its value reaches down, NaN where that is not said
 * @param above how far it reaches up, NaN where that is not said
 */
record StudyPoint(Row row, double x, double y, double below, double above, Said said) {

	/** What is known of the value of a point. */
	enum Said {
		/** The value. */
		VALUE(""),
		/** About the value. */
		APPROXIMATE("approximate"),
		/** It is not above. */
		AT_MOST("upper limit"),
		/** It is not below. */
		AT_LEAST("lower limit");

		private final String words;

		Said(String words) {
			this.words = words;
		}

		/** As it stands in a legend. */
		String words() {
			return words;
		}
	}

	/** The points of a row: one for each of its numbers. Those whose place on the horizontal axis is a limit are not here. */
	static List<StudyPoint> of(Row row, int x, Unit unitX, int y, Unit unitY) {
		List<StudyPoint> points = new ArrayList<>();
		StudyCell cell = row.cells().get(y);
		for (Quantity along : numbers(row.cells().get(x), unitX)) {
			for (Quantity up : numbers(cell, unitY)) {
				if (!along.isLimit()) {
					points.add(of(row, along.in(unitX), isVague(along), up, unitY, cell));
				}
			}
		}
		return points;
	}

	/** The numbers of a cell that can be given in a unit. */
	static List<Quantity> numbers(StudyCell cell, Unit unit) {
		return cell.quantities().stream().filter(q -> q.unit().isCompatible(unit)).toList();
	}

	private static boolean isVague(Quantity along) {
		return along.isApproximate() || along.isBetween();
	}

	private static StudyPoint of(Row row, double x, boolean vague, Quantity up, Unit unit, StudyCell cell) {
		double y = up.in(unit);
		if (up.isLimit()) {
			return new StudyPoint(row, x, y, Double.NaN, Double.NaN,
					Double.isInfinite(up.canonicalLower()) ? Said.AT_MOST : Said.AT_LEAST);
		}
		Said said = vague || up.isApproximate() ? Said.APPROXIMATE : Said.VALUE;
		if (cell.spread().isPresent()) {
			Unit own = up.unit();
			double spread = cell.spread().getAsDouble() * (own.toCanonical(1) - own.toCanonical(0))
					/ (unit.toCanonical(1) - unit.toCanonical(0));
			return new StudyPoint(row, x, y, spread, spread, said);
		}
		return new StudyPoint(row, x, y, reach(y - unit.fromCanonical(up.canonicalLower()), y),
				reach(unit.fromCanonical(up.canonicalUpper()) - y, y), said);
	}

	/** A distance that is more than the rounding of a conversion. */
	private static double reach(double distance, double value) {
		return distance > 1e-9 * Math.abs(value) ? distance : Double.NaN;
	}
}
