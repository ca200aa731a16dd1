/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;

/**
 * Rows of BTS 9.0 (nda 129 and 130): device tag (4), flag, step of the procedure at 9, step type, row number at 16,
 * step time in µs at 28, voltage in V, current in mA, charge capacity in mA s at 52, charge energy in mW s, discharge
 * capacity, discharge energy, clock in µs since 1970 at 68; the rest up to the next row is not understood. Source:
 * the readers NewareNDA and fastnda.
 *
 * @param size bytes of a row, at least 76
 */
record Bts90Row(int size) implements RowLayout {

	/** Bytes that hold what is understood. */
	static final int LEAST = 76;
	static final int FLAG_AT = 4;
	static final int DATA_FLAG = 0x55;

	private static final int AUXILIARY_FLAG = 0x65;
	private static final double SECONDS_AN_HOUR = 3600;
	private static final double MICROSECONDS = 1e6;

	@Override
	public Traits traits() {
		return new Traits(MICROSECONDS, false, Cycles.NONE, Clock.UNIVERSAL, true, true, false);
	}

	@Override
	public Kind kind(ByteBuffer bytes, int at) {
		return switch (bytes.get(at + FLAG_AT) & 0xFF) {
		case DATA_FLAG -> bytes.getInt(at + 16) == 0 ? Kind.OTHER : Kind.DATA;
		case AUXILIARY_FLAG -> Kind.AUXILIARY;
		default -> Kind.OTHER;
		};
	}

	@Override
	public long index(ByteBuffer bytes, int at) {
		return bytes.getInt(at + 16) & 0xFFFF_FFFFL;
	}

	@Override
	public void read(ByteBuffer bytes, int at, Records into, int row) {
		into.index[row] = index(bytes, at);
		into.stepIndex[row] = bytes.get(at + 9) & 0xFF;
		into.stepType[row] = bytes.get(at + 10) & 0xFF;
		into.ticks[row] = bytes.getLong(at + 28);
		into.voltage[row] = bytes.getFloat(at + 36);
		into.current[row] = bytes.getFloat(at + 40);
		into.chargeCapacity[row] = amount(bytes, at + 52);
		into.chargeEnergy[row] = amount(bytes, at + 56);
		into.dischargeCapacity[row] = amount(bytes, at + 60);
		into.dischargeEnergy[row] = amount(bytes, at + 64);
		into.unixTime[row] = bytes.getLong(at + 68) / MICROSECONDS;
	}

	/** Some builds write what was discharged with a minus sign. */
	private static double amount(ByteBuffer bytes, int at) {
		return (float) (Math.abs(bytes.getFloat(at)) / SECONDS_AN_HOUR);
	}

	@Override
	public void readAuxiliary(ByteBuffer bytes, int at, AuxReadings into) {
		into.add(bytes.get(at + 5) & 0xFF, bytes.getInt(at + 6) & 0xFFFF_FFFFL, bytes.getInt(at + 26) / 1e4,
				bytes.getShort(at + 38) / 10.0, 0);
	}
}
