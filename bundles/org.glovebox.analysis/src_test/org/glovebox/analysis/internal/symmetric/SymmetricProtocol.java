/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;

/** A made-up test of a symmetric cell: holds of constant current whose overpotential is a function of time. */
public final class SymmetricProtocol {

	private static final double HOUR = 3600;

	private final double interval;
	private final double noise;
	private final Random random = new Random(7);
	private final List<double[]> rows = new ArrayList<>();
	private double clock;
	private double offset;

	/**
	 * A test.
	 *
	 * @param interval seconds between rows
	 * @param noise standard deviation of the voltage, V
	 */
	public SymmetricProtocol(double interval, double noise) {
		this.interval = interval;
		this.noise = noise;
	}

	/** Resistance in ohm at a part of a hold, from 0 to 1. */
	public interface Resistance {
		double at(double part);
	}

	/** The voltage at rest, V. */
	public SymmetricProtocol offset(double volt) {
		offset = volt;
		return this;
	}

	/** The first row is at this time, s. */
	public SymmetricProtocol from(double seconds) {
		clock = seconds;
		return this;
	}

	public SymmetricProtocol hold(double milliampere, double hours, Resistance resistance) {
		return hold(milliampere, hours, noise, resistance);
	}

	public SymmetricProtocol hold(double milliampere, double hours, double volt, Resistance resistance) {
		int count = (int) Math.round(hours * HOUR / interval);
		for (int i = 0; i <= count; i++) {
			double ohm = resistance.at((double) i / count);
			rows.add(new double[] { clock + i * interval,
					offset + milliampere / 1000 * ohm + volt * random.nextGaussian(), milliampere });
		}
		clock += count * interval;
		return this;
	}

	public SymmetricProtocol rest(double hours) {
		return hold(0, hours, p -> 0);
	}

	/** Time of the last row, s. */
	double clock() {
		return clock;
	}

	public Dataset data() {
		Table table = Table.of("", Column.of(Columns.TIME, "s", column(0)), Column.of(Columns.VOLTAGE, "V", column(1)),
				Column.of(Columns.CURRENT, "mA", column(2)));
		return new Dataset("generated", Technique.CYCLING, List.of(table), Metadata.EMPTY);
	}

	private double[] column(int index) {
		return rows.stream().mapToDouble(r -> r[index]).toArray();
	}
}
