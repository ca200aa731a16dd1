/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import org.glovebox.api.data.Columns;

/**
 * What the rows of a half cycle show beside charge and energy; {@code NaN} for what the data do not tell.
 *
 * @param endVoltage voltage of its last row, V
 * @param halfVoltage voltage at half of its capacity, V, from a straight line between the two rows beside it
 * @param halfCurrent modulus of the current at half of its capacity, mA: that of the constant current also where a constant
 *            voltage follows
 * @param relaxation change of the voltage in the rest after it, V, from its last row to the last row of the rest
 * @param rest length of that rest, s
 */
public record HalfCycleReading(double endVoltage, double halfVoltage, double halfCurrent, double relaxation, double rest) {

	/** Of a half cycle that there is not. */
	static final HalfCycleReading NONE = new HalfCycleReading(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

	/** Reads a half cycle of a segmentation. */
	public static HalfCycleReading of(Segmentation segmentation, HalfCycle halfCycle) {
		double[] voltage = segmentation.rows().numbers(Columns.VOLTAGE);
		double[] time = segmentation.rows().numbers(Columns.TIME);
		int last = halfCycle.lastRow();
		int restEnd = segmentation.restAfter(last + 1);
		boolean rested = restEnd > last + 1;
		double end = at(voltage, last);
		double[] half = halfWay(segmentation, halfCycle, voltage);
		return new HalfCycleReading(end, half[0], half[1], rested ? at(voltage, restEnd - 1) - end : Double.NaN,
				rested ? at(time, restEnd - 1) - at(time, last) : Double.NaN);
	}

	private static double at(double[] values, int row) {
		return values.length == 0 ? Double.NaN : values[row];
	}

	/** Voltage and modulus of the current at half of the capacity. */
	private static double[] halfWay(Segmentation segmentation, HalfCycle halfCycle, double[] voltage) {
		Direction direction = halfCycle.direction();
		double[] charge = direction == Direction.CHARGE ? segmentation.charge().charged() : segmentation.charge().discharged();
		double left = halfCycle.capacity() / 2;
		for (Segment segment : halfCycle.segments()) {
			double passes = segment.flow().capacity(direction);
			if (segment.sign() != direction.sign() || passes < left) {
				left -= passes;
				continue;
			}
			for (int row = segment.from(); row < segment.to(); row++) {
				if (charge[row] >= left && charge[row] > 0) {
					int before = row > segment.from() ? row - 1 : row;
					double part = left / charge[row];
					double volt = voltage.length == 0 ? Double.NaN : voltage[before] + part * (voltage[row] - voltage[before]);
					return new double[] { volt, Math.abs(at(segmentation.current(), row)) };
				}
				left -= charge[row];
			}
		}
		return new double[] { Double.NaN, Double.NaN };
	}
}
