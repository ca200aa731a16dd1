/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.util.List;

/**
 * One row of a made-up test, in whole numbers that every format can hold exactly.
 *
 * @param index number of the row
 * @param step running number of the step, from 1
 * @param stepIndex step of the procedure
 * @param type code of the step type
 * @param seconds time since the start of the step
 * @param total time since the start of the test
 * @param decimillivolts voltage in 0.1 mV
 * @param current current in mA
 * @param charge charge since the start of the step in mA s, negative for discharging
 * @param energy energy in mW s, negative for discharging
 */
record Sample(int index, int step, int stepIndex, int type, int seconds, int total, int decimillivolts, int current,
		int charge, int energy) {

	/** Clock of the first row, s since 1970: 2024-03-05 06:07:08. */
	static final long START = 1_709_618_828L;

	/** Rest, constant current charge, constant current discharge; the second of the two rows of a step ends it. */
	static final List<Sample> TEST = List.of(new Sample(1, 1, 1, 4, 0, 0, 30_000, 0, 0, 0),
			new Sample(2, 1, 1, 4, 10, 10, 30_010, 0, 0, 0), new Sample(3, 2, 2, 1, 0, 10, 31_000, 720, 0, 0),
			new Sample(4, 2, 2, 1, 20, 30, 35_000, 720, 14_400, 46_800),
			new Sample(5, 3, 3, 2, 0, 30, 34_000, -360, 0, 0),
			new Sample(6, 3, 3, 2, 40, 70, 28_000, -360, -14_400, -43_200));

	long chargeOnly() {
		return Math.max(0, charge);
	}

	long dischargeOnly() {
		return Math.max(0, -charge);
	}

	long energyTaken() {
		return Math.max(0, energy);
	}

	long energyGiven() {
		return Math.max(0, -energy);
	}

	long clock() {
		return START + total;
	}
}
