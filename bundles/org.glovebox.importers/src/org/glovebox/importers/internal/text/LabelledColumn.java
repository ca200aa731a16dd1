/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.util.List;

/**
 * A column of a file as the file labels it.
 *
 * @param label label, "" where there is none
 * @param unit unit that stands apart from the label, "" where there is none
 * @param kind what the cells are
 * @param numbers values by row, {@code NaN} where missing; empty for texts. Owned by the column
 * @param distinct the distinct texts; empty for numbers
 * @param codes place of each row's text in {@code distinct}; empty for numbers. Owned by the column
 */
public record LabelledColumn(String label, String unit, CellKind kind, double[] numbers, List<String> distinct,
		int[] codes) {

	/** Unit of a column of dates that state their offset from universal time. */
	public static final String UNIVERSAL = "UTC";

	public static LabelledColumn numbers(String label, String unit, CellKind kind, double[] values) {
		return new LabelledColumn(label, unit, kind, values, List.of(), new int[0]);
	}

	public static LabelledColumn texts(String label, List<String> distinct, int[] codes) {
		return new LabelledColumn(label, "", CellKind.TEXT, new double[0], distinct, codes);
	}

	public boolean isText() {
		return kind == CellKind.TEXT;
	}

	public int size() {
		return isText() ? codes.length : numbers.length;
	}
}
