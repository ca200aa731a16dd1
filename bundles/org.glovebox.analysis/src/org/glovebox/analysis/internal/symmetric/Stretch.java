/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Successive rows in which a current flows one way: what they say of the cell. Resistances are overpotential over current
 * at each row, so that a change of the current by itself is no event.
 */
final class Stretch {

	/** Events are looked for after this part of the time, when the start of the current is over. */
	static final double SETTLING = 0.1;

	/** The end is the mean of this last part of the time. */
	static final double END = 0.1;

	/** With fewer rows a sudden change cannot be told from a smooth one. */
	static final int FEWEST_ROWS = 12;

	/** Levels before and after a drop are medians of so many rows, so that a single bad row is none. */
	private static final int LEVEL = 3;

	/** A single bad row spoils its own deviation and those of the rows beside it. */
	private static final int OF_A_BAD_ROW = 3;

	/** A drop is sudden where it is this many times larger than the usual change over as many rows. */
	private static final double SUDDEN = 5;

	private final Response response;
	private final int[] rows;
	private final double[] resistance;
	private final int settled;

	private Stretch(Response response, int[] rows) {
		this.response = response;
		this.rows = rows;
		this.resistance = Arrays.stream(rows).mapToDouble(response::resistance).toArray();
		this.settled = settled();
	}

	/** The usable rows from one to before another; empty where there is none. */
	static Optional<Stretch> of(Response response, int from, int to, int sign) {
		int[] rows = IntStream.range(from, to).filter(row -> response.isUsable(row, sign)).toArray();
		return rows.length == 0 ? Optional.empty() : Optional.of(new Stretch(response, rows));
	}

	/**
	 * A sudden fall of the overpotential.
	 *
	 * @param row first row after it
	 * @param before resistance before, ohm
	 * @param after resistance after, ohm
	 */
	record Drop(int row, double before, double after) {

		/** Fall as part of what was before. */
		double part() {
			return 1 - after / before;
		}
	}

	private int settled() {
		double from = start() + SETTLING * seconds();
		int i = 0;
		while (i < rows.length - 1 && time(i) < from) {
			i++;
		}
		return i;
	}

	private double time(int i) {
		return response.time()[rows[i]];
	}

	/** Time of the first row, s. */
	double start() {
		return time(0);
	}

	/** Time of the last row, s. */
	double end() {
		return time(rows.length - 1);
	}

	double seconds() {
		return end() - start();
	}

	int firstRow() {
		return rows[0];
	}

	int lastRow() {
		return rows[rows.length - 1];
	}

	/** Whether there are enough rows to look for sudden changes and noise. */
	boolean isDense() {
		return rows.length - settled >= FEWEST_ROWS;
	}

	/** Mean current over time, mA, positive. */
	double meanCurrent() {
		return mean(0, i -> Math.abs(response.current()[rows[i]]));
	}

	/** Mean overpotential over time, V. */
	double mean() {
		return mean(0, this::overpotential);
	}

	/** Mean overpotential over the last part of the time, V. */
	double terminal() {
		return mean(firstOfEnd(), this::overpotential);
	}

	/** Mean resistance over the last part of the time, ohm. */
	double terminalResistance() {
		return mean(firstOfEnd(), i -> resistance[i]);
	}

	private int firstOfEnd() {
		double from = end() - END * seconds();
		int first = rows.length - 1;
		while (first > 0 && time(first - 1) >= from) {
			first--;
		}
		return first;
	}

	/** Largest overpotential, V. */
	double largest() {
		return IntStream.range(0, rows.length).mapToDouble(this::overpotential).max().orElse(Double.NaN);
	}

	private double overpotential(int i) {
		return Math.signum(response.current()[rows[i]]) * response.voltage()[rows[i]];
	}

	private interface OfRow {
		double at(int i);
	}

	/** Mean over time from one row to the last; over the rows where no time passes. */
	private double mean(int first, OfRow value) {
		double sum = 0;
		double seconds = time(rows.length - 1) - time(first);
		for (int i = first + 1; i < rows.length && seconds > 0; i++) {
			sum += 0.5 * (time(i) - time(i - 1)) * (value.at(i) + value.at(i - 1));
		}
		return seconds > 0 ? sum / seconds
				: IntStream.range(first, rows.length).mapToDouble(value::at).average().orElse(Double.NaN);
	}

	/**
	 * Deviations of rows from the line between the rows beside them, without the three largest, since a single bad row
	 * makes as many. A drift is none, spikes are.
	 *
	 * @param sum sum of their squares as variances of one row, ohm²
	 * @param count how many there are
	 */
	record Roughness(double sum, int count) {
	}

	Roughness roughness() {
		double[] squares = new double[rows.length];
		int count = 0;
		for (int i = settled + 1; i < rows.length - 1; i++) {
			double width = time(i + 1) - time(i - 1);
			if (width > 0) {
				double part = (time(i) - time(i - 1)) / width;
				double deviation = resistance[i] - resistance[i - 1] - part * (resistance[i + 1] - resistance[i - 1]);
				squares[count++] = deviation * deviation / (1 + (1 - part) * (1 - part) + part * part);
			}
		}
		Arrays.sort(squares, 0, count);
		int kept = Math.max(0, count - OF_A_BAD_ROW);
		return new Roughness(Arrays.stream(squares, 0, kept).sum(), kept);
	}

	/** First sudden fall by more than a part, after settling. */
	Optional<Drop> drop(double limit) {
		if (!isDense()) {
			return Optional.empty();
		}
		double[] falls = new double[rows.length];
		Arrays.fill(falls, Double.NaN);
		for (int i = settled + LEVEL; i + LEVEL <= rows.length; i++) {
			double before = level(i - LEVEL);
			falls[i] = before > 0 ? 1 - level(i) / before : Double.NaN;
		}
		double[] sizes = Arrays.stream(falls).filter(Double::isFinite).map(Math::abs).sorted().toArray();
		double least = Math.max(limit, sizes.length == 0 ? 0 : SUDDEN * sizes[sizes.length / 2]);
		for (int i = settled + LEVEL; i + LEVEL <= rows.length; i++) {
			if (falls[i] > least) {
				int at = steepest(i);
				return Optional.of(new Drop(rows[at], level(i - LEVEL), level(Math.min(at, rows.length - LEVEL))));
			}
		}
		return Optional.empty();
	}

	private int steepest(int from) {
		int best = from;
		for (int i = from; i < Math.min(from + LEVEL, rows.length); i++) {
			best = resistance[i - 1] - resistance[i] > resistance[best - 1] - resistance[best] ? i : best;
		}
		return best;
	}

	private double level(int from) {
		double a = resistance[from];
		double b = resistance[from + 1];
		double c = resistance[from + 2];
		return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
	}

	/** First row from which on the resistance stays below a limit until the end; empty where it does not. */
	Optional<Integer> fallenBelow(double limit) {
		int first = rows.length;
		while (first > 0 && resistance[first - 1] < limit) {
			first--;
		}
		return first == rows.length ? Optional.empty() : Optional.of(rows[first]);
	}
}
