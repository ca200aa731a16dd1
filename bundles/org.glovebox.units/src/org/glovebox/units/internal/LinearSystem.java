/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Linear equations, solved exactly by Gauss-Jordan elimination. Equations are taken in their order: one that contradicts
 * those before it is set aside and remembered.
 */
public final class LinearSystem {

	private final int unknowns;

	/** Equations in reduced form: the coefficients, then the right side. */
	private final List<Rational[]> reduced = new ArrayList<>();

	private final List<Integer> pivots = new ArrayList<>();

	private final List<Integer> contradictions = new ArrayList<>();

	private int equations;

	public LinearSystem(int unknowns) {
		this.unknowns = unknowns;
	}

	/** Adds the equation Σ coefficient · unknown = right. */
	public void add(List<Rational> coefficients, Rational right) {
		Rational[] row = new Rational[unknowns + 1];
		for (int i = 0; i < unknowns; i++) {
			row[i] = coefficients.get(i);
		}
		row[unknowns] = right;
		for (int i = 0; i < reduced.size(); i++) {
			subtract(row, reduced.get(i), row[pivots.get(i)]);
		}
		int pivot = firstNonZero(row);
		if (pivot < unknowns) {
			take(row, pivot);
		} else if (!row[unknowns].isZero()) {
			contradictions.add(equations);
		}
		equations++;
	}

	private int firstNonZero(Rational... row) {
		int i = 0;
		while (i < unknowns && row[i].isZero()) {
			i++;
		}
		return i;
	}

	private void take(Rational[] row, int pivot) {
		Rational scale = row[pivot];
		for (int i = 0; i <= unknowns; i++) {
			row[i] = row[i].over(scale);
		}
		for (Rational[] earlier : reduced) {
			subtract(earlier, row, earlier[pivot]);
		}
		reduced.add(row);
		pivots.add(pivot);
	}

	private static void subtract(Rational[] from, Rational[] row, Rational times) {
		if (!times.isZero()) {
			for (int i = 0; i < from.length; i++) {
				from[i] = from[i].minus(row[i].times(times));
			}
		}
	}

	/** Returns which equations, counted from 0, contradict those before them. */
	public List<Integer> contradictions() {
		return Collections.unmodifiableList(contradictions);
	}

	/** Returns a solution of the equations that do not contradict each other; unknowns that are free are 0. */
	public List<Rational> solution() {
		List<Rational> values = new ArrayList<>(Collections.nCopies(unknowns, Rational.ZERO));
		for (int i = 0; i < reduced.size(); i++) {
			values.set(pivots.get(i), reduced.get(i)[unknowns]);
		}
		return values;
	}

	/** Returns what can be added to a solution any number of times: one direction for each free unknown. */
	public List<List<Rational>> freedom() {
		List<List<Rational>> directions = new ArrayList<>();
		for (int free = 0; free < unknowns; free++) {
			if (!pivots.contains(free)) {
				List<Rational> direction = new ArrayList<>(Collections.nCopies(unknowns, Rational.ZERO));
				direction.set(free, Rational.ONE);
				for (int i = 0; i < reduced.size(); i++) {
					direction.set(pivots.get(i), reduced.get(i)[free].negate());
				}
				directions.add(direction);
			}
		}
		return directions;
	}
}
