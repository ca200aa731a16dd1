/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a version of the {@code .ndc} format is. Versions 1 to 5 and 7 keep whole rows of integers. The others keep
 * voltage and current of every row in {@code data.ndc} and everything else, for some rows only, in
 * {@code data_runInfo.ndc}; steps are listed in {@code data_step.ndc}. One family of them counts in V, A, Ah, Wh, the
 * other in 0.1 mV, mA, mA s, mW s.
 *
 * @param number version as the file states it
 * @param rows layout of whole rows, or {@code null}
 * @param auxiliaryRows layout of auxiliary rows where those are whole rows as well, or {@code null}
 * @param volts whether the first family of units is used
 * @param runInfo bytes of a row of {@code data_runInfo.ndc}, 0 where there is no such file
 * @param step bytes of a row of {@code data_step.ndc}
 * @param proven whether this reader's layout was checked against real files of the version (here or by a public reader)
 */
record NdcVersion(int number, @Nullable IntegerRow rows,
		@Nullable IntegerRow auxiliaryRows, boolean volts, int runInfo, int step,
		boolean proven) {

	/** Everything in one file, in single precision. */
	static final int SINGLE_FILE = 6;
	/** Rows as told by a list of columns in the header. */
	static final int LISTED_COLUMNS = 7;
	/** BTS 9, rows as told by a list of columns in the header. */
	static final int BTS_9 = 15;

	private static final IntegerRow OLDEST = IntegerRow.rowsOf(83).flag(0).index(8).cycle(12, 0).step(16, 1).type(17)
			.time(20, 8, 1000).voltage(28).amounts(40, 8).date(72).range(79).done();
	private static final IntegerRow OLD = IntegerRow.rowsOf(94).flag(0).index(8).cycle(12, 0).step(16, 1).type(17)
			.stepChange(18).time(23, 8, 1000).voltage(31).amounts(43, 8).date(75).range(82).auxiliary(3, 31, 41, 43)
			.done();
	private static final IntegerRow PAGED = IntegerRow.rowsOf(87).flag(0).index(1).cycle(5, 0).step(9, 1).type(10)
			.stepChange(11).time(16, 8, 1000).voltage(24).amounts(36, 8).date(68).range(75).auxiliary(-1, 24, 34, 36)
			.done();

	/** The version of a number, where it is known. */
	static Optional<NdcVersion> of(int number) {
		return switch (number) {
		case 1, 3 -> whole(number, OLDEST, OLD, false);
		case 2, 4 -> whole(number, OLD, OLD, number == 2);
		case 5, LISTED_COLUMNS -> whole(number, PAGED, PAGED, number == 5);
		case SINGLE_FILE -> split(number, true, 0, 37, false);
		case 8 -> split(number, true, 42, 37, false);
		case 9 -> split(number, false, 45, 37, false);
		case 11 -> split(number, false, 47, 37, true);
		case 12 -> split(number, true, 47, 37, false);
		case 13 -> split(number, false, 55, 37, false);
		case 14 -> split(number, true, 55, 37, true);
		case BTS_9 -> split(number, true, 0, 37, false);
		case 16 -> split(number, false, 100, 100, true);
		case 17 -> split(number, true, 100, 100, true);
		default -> Optional.empty();
		};
	}

	private static Optional<NdcVersion> whole(int number, IntegerRow rows, IntegerRow auxiliary, boolean proven) {
		return Optional.of(new NdcVersion(number, rows, auxiliary, false, 0, 0, proven));
	}

	private static Optional<NdcVersion> split(int number, boolean volts, int runInfo, int step, boolean proven) {
		return Optional.of(new NdcVersion(number, null, null, volts, runInfo, step, proven));
	}
}
