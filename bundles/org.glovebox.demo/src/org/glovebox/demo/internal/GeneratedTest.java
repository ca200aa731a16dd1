/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

import java.util.Random;

/**
 * Runs the procedure on the made-up cell and writes down what a cycler would have recorded: voltage and current each
 * minute and at the end of each step; everything else at the begin and end of each step and with each seventh row.
 */
final class GeneratedTest {

	static final int CYCLES = 25;
	/** First second of the test, 2025-01-21 09:00:00, the day after the cell of the demo was assembled. */
	static final long START = 1_737_450_000L;

	private static final int DATA = 1;
	private static final int STEPS = 7;
	private static final int RUN_INFORMATION = 18;
	private static final int INTERVAL = 60_000;
	private static final int ROWS_BETWEEN_RUN_INFORMATION = 7;
	private static final int REST = 4;
	private static final int CHARGE = 1;
	private static final int DISCHARGE = 2;
	private static final double HOUR = 3.6e6;
	/** Standard deviation of the voltage that is recorded, V. */
	private static final double NOISE = 0.0001;

	private final NdcPages data = new NdcPages(DATA, 8);
	private final NdcPages steps = new NdcPages(STEPS, 37);
	private final NdcPages runInformation = new NdcPages(RUN_INFORMATION, 55);
	private final Random noise = new Random(4288);
	private int rows;
	private int executed;
	private long time;
	private double totalCapacity;
	private double totalEnergy;

	/** Voltage of a step at a share of it, 0 to 1. */
	private interface Profile {
		double at(double share);
	}

	GeneratedTest() {
		// real files leave the first slot of the run information empty
		runInformation.skip();
		step(0, 1, REST, HOUR, s -> relaxed(SulfurCell.FRESH_VOLTAGE - 0.01, SulfurCell.FRESH_VOLTAGE, s));
		double rested = SulfurCell.FRESH_VOLTAGE;
		for (int cycle = 1; cycle <= CYCLES; cycle++) {
			rested = run(cycle, rested);
		}
	}

	/** Discharge, rest, charge, rest; returns the voltage at the end. */
	private double run(int cycle, double rested) {
		double start = rested - 0.03;
		step(cycle - 1, 2, DISCHARGE, SulfurCell.discharge(cycle) / SulfurCell.CURRENT * HOUR,
				s -> SulfurCell.dischargeVoltage(cycle, start, s));
		step(cycle - 1, 3, REST, HOUR / 6, s -> relaxed(SulfurCell.LOWER_VOLTAGE + 0.05, 1.02, s));
		step(cycle - 1, 4, CHARGE, SulfurCell.charge(cycle) / SulfurCell.CURRENT * HOUR,
				s -> SulfurCell.chargeVoltage(cycle, 1.06, s));
		step(cycle - 1, 5, REST, HOUR / 6, s -> relaxed(SulfurCell.UPPER_VOLTAGE - 0.05, 2.38, s));
		return 2.38;
	}

	private static double relaxed(double from, double to, double share) {
		return to + (from - to) * StrictMath.exp(-5 * share);
	}

	private void step(int cycle, int procedureStep, int type, double milliseconds, Profile voltage) {
		int number = ++executed;
		int length = (int) (StrictMath.round(milliseconds / 100) * 100);
		int first = rows + 1;
		steps.add(row -> row.putInt(0, cycle).putInt(4, procedureStep).put(24, (byte) type).putLong(25, time)
				.putInt(33, first));
		double current = type == REST ? 0 : type == CHARGE ? SulfurCell.CURRENT : -SulfurCell.CURRENT;
		double energy = 0;
		for (int at = 0, count = 0; at <= length; count++) {
			double volts = voltage.at(at / (double) length) + NOISE * noise.nextGaussian();
			int since = count == 0 ? 0 : at % INTERVAL == 0 ? INTERVAL : at % INTERVAL;
			energy += volts * Math.abs(current) * since / HOUR;
			record(volts, current);
			boolean end = at == length;
			if (end || count < 2 || count % ROWS_BETWEEN_RUN_INFORMATION == 0) {
				runInformation(number, at, since, type, Math.abs(current) * at / HOUR, energy);
			}
			at = end ? length + 1 : Math.min(length, at + INTERVAL);
		}
		time += length;
		totalCapacity += current * length / HOUR;
		totalEnergy += Math.signum(current) * energy;
	}

	private void record(double volts, double milliamperes) {
		rows++;
		data.add(row -> row.putFloat(0, (float) volts).putFloat(4, (float) (milliamperes / 1e3)));
	}

	/** Capacity in mAh and energy in mWh since the start of the step; the file counts in Ah and Wh. */
	private void runInformation(int step, int inStep, int interval, int type, double capacity, double energy) {
		long clock = START * 1000 + time + inStep;
		int number = rows;
		double sign = type == CHARGE ? 1 : -1;
		runInformation.add(row -> {
			row.putInt(0, inStep);
			row.putFloat(type == CHARGE ? 5 : 9, (float) (capacity / 1e3));
			row.putFloat(type == CHARGE ? 13 : 17, (float) (energy / 1e3));
			row.putFloat(21, 0.001f).putInt(25, 1).putInt(29, interval).putInt(33, (int) (clock / 1000))
					.putInt(37, step);
			row.putInt(41, number).putShort(45, (short) (clock % 1000));
			row.putFloat(47, (float) ((totalCapacity + sign * capacity) / 1e3));
			row.putFloat(51, (float) ((totalEnergy + sign * energy) / 1e3));
		});
	}

	byte[] data() {
		return data.toBytes();
	}

	byte[] steps() {
		return steps.toBytes();
	}

	byte[] runInformation() {
		return runInformation.toBytes();
	}

	/** Duration in s. */
	long seconds() {
		return time / 1000;
	}
}
