/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.Uncertainty.Kind;

/**
 * What may stand after the unit: "(n=5)", "(SD, n = 5)", "(tol.)".
 *
 * @param kind what the interval is said to be, or null
 * @param n the number of determinations, where said
 * @param start where the remark starts, with the space before it; the end of the text if there is none
 */
record Remark(@Nullable Kind kind, OptionalInt n, int start) {

	private static final String KIND = "(?:(s\\.?d\\.?|std\\.?|σ|1σ|standard deviation)|(tol\\.?|tolerance))";

	private static final String COUNT = "n\\s?=\\s?(\\d{1,6})";

	private static final Pattern REMARK = Pattern.compile(
			"[\\s,;]*\\(\\s?(?:" + KIND + "(?:\\s?[,;]\\s?" + COUNT + ")?|" + COUNT + ")\\s?\\)$|[\\s]*[,;]\\s?"
			+ COUNT + "$",
			Pattern.CASE_INSENSITIVE);

	static Remark atEnd(String text, int from, int to) {
		Matcher remark = REMARK.matcher(text).region(from, to);
		if (!remark.find()) {
			return new Remark(null, OptionalInt.empty(), to);
		}
		Kind kind = remark.group(1) != null ? Kind.STANDARD_DEVIATION : remark.group(2) != null ? Kind.TOLERANCE : null;
		OptionalInt n = OptionalInt.empty();
		for (int group = 3; group <= 5; group++) {
			if (remark.group(group) != null) {
				n = OptionalInt.of(Integer.parseInt(remark.group(group)));
			}
		}
		return new Remark(kind, n, remark.start());
	}
}
