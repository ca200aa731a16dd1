/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

/**
 * How many counts make a milliampere in files that hold whole numbers, by the current range of the channel (in mA; a
 * negative one for the finer models). Capacities are in the same counts times seconds, energies times volts.
 *
 * <p>Source: the table that the readers NewareNDA and fastnda have collected from real files since 2022; between its
 * entries the scale follows from the decade of the range, as later versions of fastnda state it.
 */
final class CurrentRange {

	/** Entry of the table that breaks the rule of decades: 10 mA a count. */
	private static final int COARSE = -100_000_000;

	private CurrentRange() {
	}

	/** Counts per mA; 10 for a range of 0. */
	static double countsPerMilliampere(int range) {
		if (range == COARSE) {
			return 0.1;
		}
		long size = Math.abs((long) range);
		return range < 0 ? fine(size) : range == 0 ? 10 : coarse(size);
	}

	private static double fine(long size) {
		if (size < 1000) {
			return size < 10 ? 1e5 : size < 100 ? 1e4 : 1e3;
		}
		if (size < 1_000_000) {
			return 1e2;
		}
		return size < 10_000_000 ? 1e8 : size < 100_000_000 ? 1e7 : 1e6;
	}

	private static double coarse(long size) {
		return size < 10 ? 1e4 : size < 100 ? 1e3 : size < 1000 ? 1e2 : 10;
	}

	/** Whether the scale of a range was ever checked against a real file and readers agree on it. */
	static boolean isProven(int range) {
		return switch (range) {
		case -200000, -100000, -60000, -50000, -40000, -30000, -20000, -12000, -10000, -6000, -5000, -3000, -2000,
				-1000, -500, -100, -50, -25, -20, -10, -5, -2, -1, 1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000,
				6000, 10000, 12000, 20000, 30000, 40000, 50000, 60000, 100000, 200000 -> true;
		default -> false;
		};
	}
}
