/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.diagnosis;

/**
 * Rows of a table that evidence was read from.
 *
 * @param test name of the test
 * @param analyzer analyzer whose results the table belongs to; "" for the data of the test
 * @param table name of the table; "" for the first table of the data
 * @param x column that the chart has along
 * @param y column that the chart has up
 * @param firstRow first of the rows, counted from 0
 * @param lastRow last of them
 * @param label what is to be written there: "voltage falls"; may be ""
 */
public record Mark(String test, String analyzer, String table, String x, String y, int firstRow, int lastRow,
		String label) {

	public Mark {
		if (firstRow < 0 || lastRow < firstRow) {
			throw new IllegalArgumentException("rows " + firstRow + " to " + lastRow);
		}
	}

	/** Rows of the first table of the data of a test. */
	public static Mark ofData(String test, String x, String y, int firstRow, int lastRow, String label) {
		return new Mark(test, "", "", x, y, firstRow, lastRow, label);
	}
}
