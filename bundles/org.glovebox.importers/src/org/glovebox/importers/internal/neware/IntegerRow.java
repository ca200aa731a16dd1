/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;

/**
 * Rows of whole numbers, little-endian, as all {@code .nda} files up to version 29 and the {@code .ndc} files up to
 * version 7 hold them: a flag, row number, cycle, step of the procedure, step type, time, voltage in 0.1 mV, current in
 * counts of the range, capacity and energy in those counts times (V) s, clock time, range, checksum. Versions differ in
 * what is there and how wide it is.
 */
final class IntegerRow implements RowLayout {

	private static final int DATA_FLAG = 0x55;
	private static final int AUXILIARY_FLAG = 0x65;
	private static final int AUXILIARY_FLAG_WITH_SETPOINT = 0x74;
	private static final double VOLTS = 1e4;
	private static final double DEGREES = 10;
	private static final double SECONDS_AN_HOUR = 3600;
	private static final int NONE = -1;

	private final int size;
	private int flagAt = NONE;
	private boolean zeroFlagIsData;
	private int indexAt = NONE;
	private int cycleAt = NONE;
	private int firstCycle;
	private Cycles cycles = Cycles.FILE;
	private int stepAt = NONE;
	private int stepBytes;
	private int typeAt = NONE;
	private int changeAt = NONE;
	private int timeAt = NONE;
	private int timeBytes;
	private double ticksPerSecond = 1;
	private int voltageAt = NONE;
	private int currentAt = NONE;
	private int capacityAt = NONE;
	private int capacityBytes;
	private boolean signed;
	private boolean energy;
	private int clockAt = NONE;
	private int clockBytes;
	private Clock clock = Clock.NONE;
	private int rangeAt = NONE;
	private int channelAt = NONE;
	private int auxVoltageAt = NONE;
	private int auxTemperatureAt = NONE;
	private int auxSetpointAt = NONE;

	private IntegerRow(int size) {
		this.size = size;
	}

	/** Starts a layout of rows of a number of bytes. */
	static Plan rowsOf(int size) {
		return new IntegerRow(size).new Plan();
	}

	/** Says where things stand in a row; offsets in bytes from its start. */
	final class Plan {

		Plan flag(int at) {
			flagAt = at;
			return this;
		}

		/** A flag that may also be 0 for a row of the main channel. */
		Plan flagOrZero(int at) {
			zeroFlagIsData = true;
			return flag(at);
		}

		Plan index(int at) {
			indexAt = at;
			return this;
		}

		/** A cycle number whose first is {@code first} in the file. */
		Plan cycle(int at, int first) {
			cycleAt = at;
			firstCycle = first;
			return this;
		}

		/** A number that changes with the cycle. */
		Plan cycleChanges(int at) {
			cycles = Cycles.CHANGES;
			return cycle(at, 0);
		}

		Plan step(int at, int bytes) {
			stepAt = at;
			stepBytes = bytes;
			return this;
		}

		Plan type(int at) {
			typeAt = at;
			return this;
		}

		Plan stepChange(int at) {
			changeAt = at;
			return this;
		}

		Plan time(int at, int bytes, double ticks) {
			timeAt = at;
			timeBytes = bytes;
			ticksPerSecond = ticks;
			return this;
		}

		/** Voltage and, behind it, current. */
		Plan voltage(int at) {
			voltageAt = at;
			currentAt = at + 4;
			return this;
		}

		/** Charge and discharge capacity, charge and discharge energy, one behind the other. */
		Plan amounts(int at, int bytes) {
			capacityAt = at;
			capacityBytes = bytes;
			energy = true;
			return this;
		}

		/** One capacity for both directions and, behind it, perhaps one energy; the step type tells the direction. */
		Plan signedAmounts(int at, boolean withEnergy) {
			capacityAt = at;
			capacityBytes = 8;
			signed = true;
			energy = withEnergy;
			return this;
		}

		/** Seconds since 1970, universal time. */
		Plan seconds(int at, int bytes) {
			clockAt = at;
			clockBytes = bytes;
			clock = Clock.UNIVERSAL;
			return this;
		}

		/** Year, month, day, hour, minute, second of a clock without an offset. */
		Plan date(int at) {
			clockAt = at;
			clock = Clock.LOCAL;
			return this;
		}

		Plan range(int at) {
			rangeAt = at;
			return this;
		}

		/**
		 * Auxiliary rows: channel, voltage in 0.1 mV, temperature and its set point in 0.1 °C; -1 for what is not
		 * there.
		 */
		Plan auxiliary(int channel, int voltage, int temperature, int setpoint) {
			channelAt = channel;
			auxVoltageAt = voltage;
			auxTemperatureAt = temperature;
			auxSetpointAt = setpoint;
			return this;
		}

		IntegerRow done() {
			return IntegerRow.this;
		}
	}

	@Override
	public int size() {
		return size;
	}

	@Override
	public Traits traits() {
		return new Traits(ticksPerSecond, false, cycles, clock, energy, false, changeAt >= 0);
	}

	@Override
	public Kind kind(ByteBuffer bytes, int at) {
		if (bytes.getInt(at + indexAt) == 0) {
			return Kind.OTHER;
		}
		if (flagAt < 0) {
			return Kind.DATA;
		}
		int flag = bytes.get(at + flagAt) & 0xFF;
		if (flag == DATA_FLAG || flag == 0 && zeroFlagIsData) {
			return Kind.DATA;
		}
		boolean auxiliary = flag == AUXILIARY_FLAG || flag == AUXILIARY_FLAG_WITH_SETPOINT;
		return auxiliary && auxTemperatureAt >= 0 ? Kind.AUXILIARY : Kind.OTHER;
	}

	@Override
	public long index(ByteBuffer bytes, int at) {
		return bytes.getInt(at + indexAt) & 0xFFFF_FFFFL;
	}

	@Override
	public void read(ByteBuffer bytes, int at, Records into, int row) {
		into.index[row] = index(bytes, at);
		into.cycle[row] = (bytes.getInt(at + cycleAt) & 0xFFFF_FFFFL) + 1 - firstCycle;
		into.stepIndex[row] = stepBytes == 1 ? bytes.get(at + stepAt) & 0xFF : bytes.getShort(at + stepAt) & 0xFFFF;
		into.stepType[row] = bytes.get(at + typeAt) & 0xFF;
		into.stepChange[row] = changeAt < 0 ? 0 : bytes.get(at + changeAt) & 0xFF;
		into.ticks[row] = timeBytes == 4 ? bytes.getInt(at + timeAt) & 0xFFFF_FFFFL : bytes.getLong(at + timeAt);
		double counts = into.countsPerMilliampere(rangeAt < 0 ? 0 : bytes.getInt(at + rangeAt));
		into.voltage[row] = bytes.getInt(at + voltageAt) / VOLTS;
		into.current[row] = bytes.getInt(at + currentAt) / counts;
		if (signed) {
			readSigned(bytes, at + capacityAt, counts * SECONDS_AN_HOUR, into, row);
		} else {
			readAmounts(bytes, at + capacityAt, counts * SECONDS_AN_HOUR, into, row);
		}
		into.unixTime[row] = clock(bytes, at + clockAt, into);
	}

	private void readAmounts(ByteBuffer bytes, int at, double divisor, Records into, int row) {
		into.chargeCapacity[row] = Math.abs(amount(bytes, at, 0)) / divisor;
		into.dischargeCapacity[row] = Math.abs(amount(bytes, at, 1)) / divisor;
		into.chargeEnergy[row] = Math.abs(amount(bytes, at, 2)) / divisor;
		into.dischargeEnergy[row] = Math.abs(amount(bytes, at, 3)) / divisor;
	}

	private double amount(ByteBuffer bytes, int at, int number) {
		return capacityBytes == 4 ? bytes.getInt(at + 4 * number) : bytes.getLong(at + 8 * number);
	}

	private void readSigned(ByteBuffer bytes, int at, double divisor, Records into, int row) {
		double capacity = Math.abs(bytes.getLong(at) / divisor);
		double work = energy ? Math.abs(bytes.getLong(at + 8) / divisor) : 0;
		int direction = StepType.of(into.stepType[row]).direction();
		boolean charging = direction == 0 ? into.current[row] >= 0 : direction > 0;
		into.chargeCapacity[row] = charging ? capacity : 0;
		into.dischargeCapacity[row] = charging ? 0 : capacity;
		into.chargeEnergy[row] = charging ? work : 0;
		into.dischargeEnergy[row] = charging ? 0 : work;
	}

	private double clock(ByteBuffer bytes, int at, Records into) {
		return switch (clock) {
		case UNIVERSAL -> clockBytes == 4 ? bytes.getInt(at) & 0xFFFF_FFFFL : bytes.getLong(at);
		case LOCAL -> into.secondsOf(bytes.getShort(at) & 0xFFFF, bytes.get(at + 2) & 0xFF, bytes.get(at + 3) & 0xFF,
				bytes.get(at + 4) & 0xFF, bytes.get(at + 5) & 0xFF, bytes.get(at + 6) & 0xFF);
		case NONE -> Double.NaN;
		};
	}

	@Override
	public void readAuxiliary(ByteBuffer bytes, int at, AuxReadings into) {
		int channel = channelAt < 0 ? 0 : bytes.get(at + channelAt) & 0xFF;
		into.add(channel, index(bytes, at), bytes.getInt(at + auxVoltageAt) / VOLTS,
				bytes.getShort(at + auxTemperatureAt) / DEGREES,
				auxSetpointAt < 0 ? 0 : bytes.getShort(at + auxSetpointAt) / DEGREES);
	}
}
