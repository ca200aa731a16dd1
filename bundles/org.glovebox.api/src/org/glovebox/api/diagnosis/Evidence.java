/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.diagnosis;

import java.util.List;

/**
 * A number that speaks for or against a symptom.
 *
 * @param statement what it says, in a sentence without full stop: "the charge of cycle 2 takes 3.1 times the discharge"
 * @param property what the number is, in words: "charge over discharge"
 * @param value the number in {@code unit}; {@code NaN} where there is none
 * @param unit unit as plain text, "" for none
 * @param explanation how it was found, and the limit that it was held against
 * @param marks what of the data it was read from, to be marked on one chart: all of the same x, and up what has one unit
 */
public record Evidence(String statement, String property, double value, String unit, String explanation,
		List<Mark> marks) {

	public Evidence {
		marks = List.copyOf(marks);
	}
}
