/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/**
 * Turns amounts that were passed over stretches of an axis into a density on a regular grid, without losing any: the
 * trapezoid integral of {@link #density()} over the grid equals the sum of what was added, to rounding.
 * <p>
 * Each amount is spread evenly over its stretch and shared between the two grid points beside every place in proportion
 * to the nearness ("cloud in cell": R. W. Hockney, J. W. Eastwood, Computer Simulation Using Particles, 1988, section
 * 5-2-3). Stretches may overlap and run in either direction, so an axis that turns back or stands still is no problem.
 * Filled by one thread; it is the builder of an array, not a value.
 */
public final class GridDensity {

	private final double from;
	private final double spacing;
	private final double[] amounts;

	/**
	 * An empty density.
	 *
	 * @param from first grid point
	 * @param spacing distance of the grid points, positive
	 * @param points number of grid points, at least 2
	 */
	public GridDensity(double from, double spacing, int points) {
		if (points < 2 || !(spacing > 0)) {
			throw new IllegalArgumentException("no grid of " + points + " points at a distance of " + spacing);
		}
		this.from = from;
		this.spacing = spacing;
		this.amounts = new double[points];
	}

	/**
	 * Adds an amount that was passed evenly between two places. A stretch that reaches off the grid is cut to the grid and
	 * keeps its whole amount.
	 *
	 * @param start one end of the stretch, in the unit of the grid
	 * @param end the other end; may be the same place
	 * @param amount what was passed
	 */
	public void add(double start, double end, double amount) {
		double low = Math.clamp((Math.min(start, end) - from) / spacing, 0, amounts.length - 1.0);
		double high = Math.clamp((Math.max(start, end) - from) / spacing, 0, amounts.length - 1.0);
		int firstCell = Math.min((int) low, amounts.length - 2);
		int lastCell = Math.min((int) high, amounts.length - 2);
		if (firstCell == lastCell) {
			share(firstCell, 0.5 * (low + high), amount);
			return;
		}
		double perCell = amount / (high - low);
		share(firstCell, 0.5 * (low + firstCell + 1), perCell * (firstCell + 1 - low));
		for (int cell = firstCell + 1; cell < lastCell; cell++) {
			amounts[cell] += 0.5 * perCell;
			amounts[cell + 1] += 0.5 * perCell;
		}
		share(lastCell, 0.5 * (lastCell + high), perCell * (high - lastCell));
	}

	private void share(int cell, double place, double amount) {
		double right = place - cell;
		amounts[cell] += (1 - right) * amount;
		amounts[cell + 1] += right * amount;
	}

	/** Amount over distance at every grid point, a new array. */
	public double[] density() {
		double[] density = new double[amounts.length];
		for (int i = 0; i < density.length; i++) {
			boolean end = i == 0 || i == density.length - 1;
			density[i] = amounts[i] / (end ? 0.5 * spacing : spacing);
		}
		return density;
	}

	/** The grid points, a new array. */
	public double[] places() {
		double[] places = new double[amounts.length];
		for (int i = 0; i < places.length; i++) {
			places[i] = from + i * spacing;
		}
		return places;
	}
}
