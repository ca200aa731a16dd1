/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rest;

import java.util.Optional;

import org.glovebox.analysis.internal.cycling.Direction;

/**
 * Successive rows without current.
 *
 * @param number running number, the first is 1
 * @param cycle number of the cycle in which it lies or that it follows; 0 for none
 * @param after direction of the current before it; empty where there was none
 * @param start time of its first row since that of the test, h
 * @param charge charge less discharge since the start of the test, mAh; {@code NaN} where it is not known
 * @param before voltage of the last row with current, V; {@code NaN} where there is none
 * @param seconds times since its first row, s, rising; owned by the record, never change it
 * @param voltage V, of the same length; owned by the record, never change it
 */
record Rest(int number, long cycle, Optional<Direction> after, double start, double charge, double before, double[] seconds,
		double[] voltage) {

	private static final double SECONDS = 3600;

	/** Its length, h. */
	double hours() {
		return seconds[seconds.length - 1] / SECONDS;
	}

	/** Its last voltage, V. */
	double last() {
		return voltage[voltage.length - 1];
	}

	/** What was before it, in a word. */
	String afterWhat() {
		return after.map(Direction::text).orElse("");
	}

	Rest numbered(int newNumber) {
		return new Rest(newNumber, cycle, after, start, charge, before, seconds, voltage);
	}
}
