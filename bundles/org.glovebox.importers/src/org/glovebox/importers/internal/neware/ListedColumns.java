/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.glovebox.importers.internal.neware.Bts91Row.StepCodes;
import org.glovebox.importers.internal.neware.IntegerRow.Plan;

/**
 * Row layouts that the header of an {@code .ndc} file describes itself: version 7 by a list of column codes, version 15
 * (BTS 9) by a list of extra columns behind a fixed begin. Source: the reader fastnda; no real file is known.
 */
final class ListedColumns {

	private static final int CODES_AT = 13;
	private static final int MOST_CODES = 40;
	private static final int ROW_SIZE_AT = 516;
	private static final int EXTRAS_AT = 520;
	private static final int EXTRA_SIZE = 9;
	private static final int MOST_EXTRAS = 300;
	private static final int LARGEST_ROW = 3960;

	private ListedColumns() {
	}

	/** Bytes of each column of version 7 by its code; 0 for codes that are not known. */
	private static int width(int code) {
		return switch (code) {
		case 1, 8, 9, 10 -> 1;
		case 15, 16, 53 -> 2;
		case 6, 7, 11, 13, 14, 28 -> 4;
		case 21 -> 7;
		case 12, 17, 18, 19, 20, 29, 51, 52 -> 8;
		default -> 0;
		};
	}

	/** The layout of a file of version 7; empty where its list of columns is not understood or not complete. */
	static Optional<IntegerRow> version7(ByteBuffer bytes) {
		Map<Integer, Integer> places = new HashMap<>();
		int size = 0;
		for (int i = 0; i < MOST_CODES && bytes.getInt(CODES_AT + 4 * i) != 0; i++) {
			int code = bytes.getInt(CODES_AT + 4 * i);
			if (width(code) == 0) {
				return Optional.empty();
			}
			places.put(code, size);
			size += width(code);
		}
		for (int needed : new int[] { 6, 7, 8, 9, 12, 13, 14, 17, 18, 19, 20, 21 }) {
			if (!places.containsKey(needed)) {
				return Optional.empty();
			}
		}
		boolean inOrder = places.get(14) == places.get(13) + 4 && places.get(18) == places.get(17) + 8
				&& places.get(19) == places.get(17) + 16 && places.get(20) == places.get(17) + 24;
		return inOrder ? Optional.of(version7(size, places)) : Optional.empty();
	}

	private static IntegerRow version7(int size, Map<Integer, Integer> places) {
		Plan plan = IntegerRow.rowsOf(size).index(places.get(6)).cycle(places.get(7), 0).step(places.get(8), 1)
				.type(places.get(9)).time(places.get(12), 8, 1000).voltage(places.get(13)).amounts(places.get(17), 8)
				.date(places.get(21));
		if (places.containsKey(10)) {
			plan.stepChange(places.get(10));
		}
		if (places.containsKey(28)) {
			plan.range(places.get(28));
		}
		return plan.done();
	}

	/** The layout of a file of version 15; empty where its size makes no sense. */
	static Optional<Bts91Row> version15(ByteBuffer bytes) {
		if (bytes.limit() < EXTRAS_AT + MOST_EXTRAS * EXTRA_SIZE) {
			return Optional.empty();
		}
		int size = bytes.getInt(ROW_SIZE_AT);
		if (size < Bts91Row.LEAST || size > LARGEST_ROW) {
			return Optional.empty();
		}
		Map<Integer, Integer> extras = extras(bytes, size);
		boolean apart = extras.containsKey(5) && extras.containsKey(6) && extras.containsKey(8)
				&& extras.containsKey(9);
		int[] amounts = apart ? new int[] { extras.get(5), extras.get(6), extras.get(8), extras.get(9) } : new int[0];
		return Optional.of(new Bts91Row(size, -1, -1, extras.getOrDefault(15, -1), extras.getOrDefault(65, -1), amounts,
				-1, StepCodes.RENUMBERED));
	}

	/** Offsets of the extra columns by their code, those that lie wholly within a row. */
	private static Map<Integer, Integer> extras(ByteBuffer bytes, int size) {
		Map<Integer, Integer> extras = new HashMap<>();
		for (int i = 0; i < MOST_EXTRAS; i++) {
			int at = EXTRAS_AT + EXTRA_SIZE * i;
			if (bytes.getInt(at) == 0 && bytes.get(at + 4) == 0) {
				break;
			}
			int place = bytes.getInt(at + 5);
			if (place >= Bts91Row.LEAST && place + 8 <= size || place >= 0 && place + 4 <= size
					&& isAmount(bytes.getInt(at))) {
				extras.put(bytes.getInt(at), place);
			}
		}
		return extras;
	}

	private static boolean isAmount(int code) {
		return code == 5 || code == 6 || code == 8 || code == 9;
	}
}
