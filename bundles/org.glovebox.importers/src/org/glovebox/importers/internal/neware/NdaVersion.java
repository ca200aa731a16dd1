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
 * What a version of the {@code .nda} format is.
 *
 * @param number version as the file states it
 * @param rows how its rows stand, or {@code null} for the BTS 9 versions, whose rows tell themselves
 * @param proven whether this reader's layout was checked against real files of the version (here or by a public reader)
 */
record NdaVersion(int number, @Nullable IntegerRow rows, boolean proven) {

	/** The last version before BTS 9. */
	static final int LAST_INTEGER = 29;
	static final int BTS_9_0 = 129;
	static final int BTS_9 = 130;

	private static final IntegerRow V1 = IntegerRow.rowsOf(38).index(0).cycleChanges(4).step(8, 1).type(9)
			.time(10, 4, 1).voltage(14).signedAmounts(30, false).done();
	private static final IntegerRow V3 = IntegerRow.rowsOf(43).flagOrZero(0).index(1).cycleChanges(5).step(9, 1)
			.type(10).time(11, 4, 1).voltage(15).signedAmounts(31, false).done();
	private static final IntegerRow V5 = fifth(0);
	private static final IntegerRow V6 = fifth(1);
	private static final IntegerRow V9 = IntegerRow.rowsOf(60).flag(0).index(2).cycle(6, 0).step(10, 1).type(11)
			.time(12, 4, 1).voltage(16).signedAmounts(32, true).seconds(48, 8).done();
	private static final IntegerRow V10 = IntegerRow.rowsOf(64).flag(0).index(2).cycleChanges(6).step(10, 1).type(11)
			.time(12, 8, 1).voltage(20).signedAmounts(36, true).seconds(52, 8).done();
	private static final IntegerRow V11 = IntegerRow.rowsOf(69).flag(0).index(2).cycle(6, 0).step(10, 2).type(12)
			.time(13, 8, 1000).voltage(21).signedAmounts(37, true).seconds(53, 8).range(61).auxiliary(1, 21, 33, -1)
			.done();
	private static final IntegerRow V14 = IntegerRow.rowsOf(86).flag(0).index(2).cycle(6, 0).step(10, 2).type(12)
			.stepChange(13).time(14, 8, 1000).voltage(22).amounts(38, 8).seconds(70, 8).range(78)
			.auxiliary(1, 22, 34, -1).done();
	private static final IntegerRow V19 = IntegerRow.rowsOf(68).flag(0).index(8).cycle(12, 0).step(16, 2).type(18)
			.time(24, 4, 1).voltage(28).amounts(44, 4).seconds(60, 4).done();
	private static final IntegerRow V25 = IntegerRow.rowsOf(70).flag(0).index(2).cycleChanges(6).step(10, 2).type(12)
			.stepChange(65).time(13, 8, 1000).voltage(21).signedAmounts(37, true).seconds(53, 8).range(61).done();
	private static final IntegerRow V26 = IntegerRow.rowsOf(86).flag(0).index(2).cycle(6, 0).step(10, 2).type(12)
			.stepChange(13).time(14, 8, 1000).voltage(22).amounts(38, 8).date(70).range(78).auxiliary(1, 22, 34, -1)
			.done();

	private static IntegerRow fifth(int firstCycle) {
		return IntegerRow.rowsOf(59).flagOrZero(0).index(1).cycle(5, firstCycle).step(9, 1).type(10).time(11, 4, 1)
				.voltage(15).signedAmounts(31, true).seconds(47, 8).done();
	}

	/** The version of a number, where it is known. */
	static Optional<NdaVersion> of(int number) {
		return switch (number) {
		case 1 -> integer(number, V1, false);
		case 3, 4 -> integer(number, V3, false);
		case 5, 7 -> integer(number, V5, false);
		case 6, 8 -> integer(number, V6, number == 8);
		case 9 -> integer(number, V9, false);
		case 10 -> integer(number, V10, false);
		case 11, 12, 13, 15, 18 -> integer(number, V11, false);
		case 14, 16, 17, 20, 22, 23, 24 -> integer(number, V14, number == 22 || number == 23);
		case 19 -> integer(number, V19, false);
		case 25, 27 -> integer(number, V25, false);
		case 26, 28, LAST_INTEGER -> integer(number, V26, true);
		case BTS_9_0 -> Optional.of(new NdaVersion(number, null, false));
		case BTS_9 -> Optional.of(new NdaVersion(number, null, true));
		default -> Optional.empty();
		};
	}

	private static Optional<NdaVersion> integer(int number, IntegerRow rows, boolean proven) {
		return Optional.of(new NdaVersion(number, rows, proven));
	}
}
