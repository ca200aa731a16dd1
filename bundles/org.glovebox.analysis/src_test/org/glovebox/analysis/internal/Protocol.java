/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;

/**
 * Made-up cells whose every capacity and energy is known in closed form: steps of constant current with a voltage that
 * is linear in time, of constant voltage with a current that decays exponentially, and rests.
 */
public final class Protocol {

	private static final double HOUR = 3600;

	private final double interval;
	private final List<double[]> rows = new ArrayList<>();
	private final List<String> types = new ArrayList<>();
	private double clock;
	private double cycle = 1;
	private int step;
	private double net;
	private double totalIn;
	private double totalOut;
	private double rested = 3;

	/** A protocol with a row at least every so many seconds. */
	public Protocol(double interval) {
		this.interval = interval;
	}

	/** Everything from now on belongs to the instrument's cycle of this number. */
	public Protocol cycle(int number) {
		cycle = number;
		return this;
	}

	/** The clock jumps. */
	public Protocol clock(double seconds) {
		clock = seconds;
		return this;
	}

	/** Step numbers go on after this one. */
	public Protocol stepsAfter(int number) {
		step = number;
		return this;
	}

	/** Constant current: mA (negative to discharge) for hours, the voltage from one value to another. */
	public Protocol current(double milliampere, double hours, double from, double to) {
		return run(milliampere > 0 ? "CC_charge" : "CC_discharge", hours * HOUR, t -> milliampere,
				t -> milliampere * t / HOUR, t -> from + (to - from) * t / (hours * HOUR));
	}

	/** Constant voltage: the current decays from a value with a time constant in hours. */
	public Protocol hold(double volt, double milliampere, double tauHours, double hours) {
		double tau = tauHours * HOUR;
		return run(milliampere > 0 ? "CV_charge" : "CV_discharge", hours * HOUR, t -> milliampere * Math.exp(-t / tau),
				t -> milliampere * tauHours * (1 - Math.exp(-t / tau)), t -> volt);
	}

	/** Charge of {@link #hold}, mAh. */
	public static double held(double milliampere, double tauHours, double hours) {
		return milliampere * tauHours * (1 - Math.exp(-hours / tauHours));
	}

	/** Rest at the last voltage. */
	public Protocol rest(double seconds) {
		double volt = rested;
		return run("rest", seconds, t -> 0, t -> 0, t -> volt);
	}

	/** Rest in which the voltage relaxes from one value towards another with a time constant in hours. */
	public Protocol relax(double from, double to, double tauHours, double hours) {
		return run("rest", hours * HOUR, t -> 0, t -> 0, t -> to + (from - to) * Math.exp(-t / (tauHours * HOUR)));
	}

	private interface OfTime {
		double at(double seconds);
	}

	private Protocol run(String type, double seconds, OfTime current, OfTime charge, OfTime voltage) {
		step++;
		int count = Math.max(1, (int) Math.ceil(seconds / interval));
		double q = 0;
		for (int i = 0; i <= count; i++) {
			double t = i * seconds / count;
			q = charge.at(t);
			rested = voltage.at(t);
			double in = Math.max(q, 0);
			double out = Math.max(-q, 0);
			rows.add(new double[] { clock + t, t, cycle, step, rested, current.at(t), in, out, net + q, totalIn + in,
					totalOut + out });
			types.add(type);
		}
		clock += seconds;
		net += q;
		totalIn += Math.max(q, 0);
		totalOut += Math.max(-q, 0);
		return this;
	}

	/** All columns that a well-behaved instrument writes. */
	public Dataset data() {
		return data(Set.of(Columns.TIME, Columns.STEP_TIME, Columns.CYCLE, Columns.STEP, Columns.STEP_TYPE, Columns.VOLTAGE,
				Columns.CURRENT, Columns.CHARGE_CAPACITY, Columns.DISCHARGE_CAPACITY));
	}

	/** Only some columns. */
	public Dataset data(Set<String> names) {
		return new Dataset("generated", Technique.CYCLING, List.of(table(names)), Metadata.EMPTY);
	}

	/** Only some columns, as a table. */
	public Table table(Set<String> names) {
		List<Column> columns = new ArrayList<>();
		add(columns, names, Columns.TIME, "s", 0);
		add(columns, names, Columns.STEP_TIME, "s", 1);
		addWhole(columns, names, Columns.CYCLE, 2);
		addWhole(columns, names, Columns.STEP, 3);
		if (names.contains(Columns.STEP_TYPE)) {
			columns.add(Column.of(Columns.STEP_TYPE, types));
		}
		add(columns, names, Columns.VOLTAGE, "V", 4);
		add(columns, names, Columns.CURRENT, "mA", 5);
		add(columns, names, Columns.CHARGE_CAPACITY, "mAh", 6);
		add(columns, names, Columns.DISCHARGE_CAPACITY, "mAh", 7);
		add(columns, names, Columns.NET_CHARGE, "mAh", 8);
		if (names.contains(Columns.CHARGE_INCREMENT)) {
			double[] total = column(8);
			double[] increment = new double[total.length];
			for (int i = 1; i < total.length; i++) {
				increment[i] = total[i] - total[i - 1];
			}
			columns.add(Column.of(Columns.CHARGE_INCREMENT, "mAh", increment));
		}
		return new Table("", columns, Metadata.EMPTY);
	}

	/** The same with capacity counters that run through the whole test. */
	public Dataset runningCounters() {
		List<Column> columns = new ArrayList<>(table(Set.of(Columns.TIME, Columns.STEP, Columns.CURRENT, Columns.VOLTAGE))
				.columns());
		columns.add(Column.of(Columns.CHARGE_CAPACITY, "mAh", column(9)));
		columns.add(Column.of(Columns.DISCHARGE_CAPACITY, "mAh", column(10)));
		return new Dataset("generated", Technique.CYCLING, List.of(new Table("", columns, Metadata.EMPTY)), Metadata.EMPTY);
	}

	/** Signed charge of the whole protocol, mAh. */
	public double net() {
		return net;
	}

	private double[] column(int index) {
		return rows.stream().mapToDouble(r -> r[index]).toArray();
	}

	private void add(List<Column> columns, Set<String> names, String name, String unit, int index) {
		if (names.contains(name)) {
			columns.add(Column.of(name, unit, column(index)));
		}
	}

	private void addWhole(List<Column> columns, Set<String> names, String name, int index) {
		if (names.contains(name)) {
			columns.add(Column.of(name, "", rows.stream().mapToLong(r -> (long) r[index]).toArray()));
		}
	}
}
