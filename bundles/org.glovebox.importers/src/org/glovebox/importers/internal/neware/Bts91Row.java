/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;

/**
 * Rows of BTS 9.1 (nda 130) and of ndc 15: flag, step of the procedure at 2, step type, row number at 8, time since the
 * start of the test in s and ns, current in mA at 20, voltage in V, capacity in mA s and energy in mW s, negative for
 * discharging; what follows differs. Source: the reader fastnda.
 *
 * @param size bytes of a row
 * @param flag the two bytes that begin a row of the main channel, or -1 where rows are told apart by other means
 * @param cycleAt cycle number, its first being 0, or -1
 * @param clockAt clock in s since 1970 and, behind it, ns, or -1
 * @param stepTimeAt time since the start of the step in s and ns, or -1
 * @param amountsAt offsets of charge capacity, discharge capacity, charge energy, discharge energy where they stand
 *             apart
 * @param temperatureAt temperature in °C, or -1
 * @param types what the step type codes of this format are in those of all others
 */
record Bts91Row(int size, int flag, int cycleAt, int clockAt, int stepTimeAt, int[] amountsAt, int temperatureAt,
		StepCodes types) implements RowLayout {

	/** Bytes that hold what all rows have. */
	static final int LEAST = 36;

	private static final double SECONDS_AN_HOUR = 3600;
	private static final long NANOSECONDS = 1_000_000_000L;

	/** Translates step type codes. */
	enum StepCodes {
		/** The codes are those of all other formats. */
		SAME,
		/** Two codes were given anew in BTS 9. */
		RENUMBERED;

		int of(int code) {
			return this == SAME ? code : code == 21 ? 27 : code == 22 ? 26 : code;
		}
	}

	/** Rows of an {@code .nda} file. */
	static Bts91Row ofNda(int size, int flag) {
		int cycle = size >= 40 ? 36 : -1;
		int clock = size >= 52 ? 44 : -1;
		int temperature = size >= 56 ? 52 : -1;
		return new Bts91Row(size, flag, cycle, clock, -1, new int[0], temperature, StepCodes.SAME);
	}

	@Override
	public Traits traits() {
		return new Traits(NANOSECONDS, stepTimeAt < 0, cycleAt < 0 ? Cycles.NONE : Cycles.FILE,
				clockAt < 0 ? Clock.NONE : Clock.UNIVERSAL, true, true, false);
	}

	@Override
	public Kind kind(ByteBuffer bytes, int at) {
		boolean mine = flag < 0 || (bytes.getShort(at) & 0xFFFF) == flag;
		return mine && bytes.getInt(at + 8) != 0 ? Kind.DATA : Kind.OTHER;
	}

	@Override
	public long index(ByteBuffer bytes, int at) {
		return bytes.getInt(at + 8) & 0xFFFF_FFFFL;
	}

	@Override
	public void read(ByteBuffer bytes, int at, Records into, int row) {
		into.index[row] = index(bytes, at);
		into.stepIndex[row] = bytes.get(at + 2) & 0xFF;
		into.stepType[row] = types.of(bytes.get(at + 3) & 0xFF);
		into.ticks[row] = nanoseconds(bytes, at + (stepTimeAt < 0 ? 12 : stepTimeAt));
		into.current[row] = bytes.getFloat(at + 20);
		into.voltage[row] = bytes.getFloat(at + 24);
		into.cycle[row] = cycleAt < 0 ? 0 : (bytes.getInt(at + cycleAt) & 0xFFFF_FFFFL) + 1;
		into.unixTime[row] = clockAt < 0 ? Double.NaN : clock(bytes, at + clockAt);
		if (amountsAt.length == 0) {
			readSigned(bytes, at, into, row);
		} else {
			into.chargeCapacity[row] = amount(bytes, at + amountsAt[0]);
			into.dischargeCapacity[row] = amount(bytes, at + amountsAt[1]);
			into.chargeEnergy[row] = amount(bytes, at + amountsAt[2]);
			into.dischargeEnergy[row] = amount(bytes, at + amountsAt[3]);
		}
	}

	private static void readSigned(ByteBuffer bytes, int at, Records into, int row) {
		boolean charging = bytes.getFloat(at + 28) >= 0;
		into.chargeCapacity[row] = charging ? amount(bytes, at + 28) : 0;
		into.dischargeCapacity[row] = charging ? 0 : amount(bytes, at + 28);
		boolean takingUp = bytes.getFloat(at + 32) >= 0;
		into.chargeEnergy[row] = takingUp ? amount(bytes, at + 32) : 0;
		into.dischargeEnergy[row] = takingUp ? 0 : amount(bytes, at + 32);
	}

	private static double amount(ByteBuffer bytes, int at) {
		return (float) (Math.abs(bytes.getFloat(at)) / SECONDS_AN_HOUR);
	}

	private static long nanoseconds(ByteBuffer bytes, int at) {
		return (bytes.getInt(at) & 0xFFFF_FFFFL) * NANOSECONDS + (bytes.getInt(at + 4) & 0xFFFF_FFFFL);
	}

	/** Seconds since 1970; in nanoseconds they would not fit a double. */
	private static double clock(ByteBuffer bytes, int at) {
		return (bytes.getInt(at) & 0xFFFF_FFFFL) + (bytes.getInt(at + 4) & 0xFFFF_FFFFL) / (double) NANOSECONDS;
	}

	/** Temperature in the row itself, °C. */
	double temperature(ByteBuffer bytes, int at) {
		return bytes.getFloat(at + temperatureAt);
	}
}
