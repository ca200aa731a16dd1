/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Readings of auxiliary channels by row number, as they are found in a file. */
final class AuxReadings {

	private final TreeMap<Integer, Series> channels = new TreeMap<>();

	/** Readings of one channel; the first {@link #count} places of the arrays are filled. */
	static final class Series {
		int count;
		long[] index = new long[64];
		double[] voltage = new double[64];
		double[] temperature = new double[64];
		double[] setpoint = new double[64];

		private void add(long number, double volts, double degrees, double target) {
			if (count == index.length) {
				int larger = 2 * count;
				index = Arrays.copyOf(index, larger);
				voltage = Arrays.copyOf(voltage, larger);
				temperature = Arrays.copyOf(temperature, larger);
				setpoint = Arrays.copyOf(setpoint, larger);
			}
			index[count] = number;
			voltage[count] = volts;
			temperature[count] = degrees;
			setpoint[count] = target;
			count++;
		}
	}

	/** Adds a reading: voltage in V, temperature and its set point in °C. */
	void add(int channel, long index, double voltage, double temperature, double setpoint) {
		channels.computeIfAbsent(channel, c -> new Series()).add(index, voltage, temperature, setpoint);
	}

	/** Series by the number of the channel. */
	Map<Integer, Series> channels() {
		return channels;
	}
}
