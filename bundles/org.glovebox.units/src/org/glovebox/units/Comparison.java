/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.Uncertainty.Kind;

/**
 * The sign or word before a number: "~", "&lt;", "at least".
 *
 * @param kind what it says about the number, or null if there is none
 * @param end the index after it and the space behind it
 */
record Comparison(@Nullable Kind kind, int end) {

	private static final Pattern SIGN = Pattern.compile(
			"(?:(?<about>[~≈∼≃≅]|(?:ca|approx)\\.?(?=[\\s\\d])|(?:circa|approximately|about)(?=\\s))"
					+ "|(?<less><=?|[≤≦⩽≲]|(?:less than|below|at most|up to)(?=\\s))"
					+ "|(?<greater>>=?|[≥≧⩾≳]|(?:more than|above|at least)(?=\\s)))\\s*",
			Pattern.CASE_INSENSITIVE);

	static Comparison at(String text, int from, int to) {
		Matcher sign = SIGN.matcher(text).region(from, to);
		if (!sign.lookingAt()) {
			return new Comparison(null, from);
		}
		if (sign.group("about") != null) {
			return new Comparison(Kind.APPROXIMATE, sign.end());
		}
		return new Comparison(sign.group("less") != null ? Kind.LESS_THAN : Kind.GREATER_THAN, sign.end());
	}

	boolean isOneSided() {
		return kind == Kind.LESS_THAN || kind == Kind.GREATER_THAN;
	}

	/**
	 * Returns what this says about a value; null where it says nothing and the number of determinations is not known.
	 */
	@Nullable
	Uncertainty uncertainty(BigDecimal value, OptionalInt n) {
		if (kind == Kind.LESS_THAN) {
			return new Uncertainty(Kind.LESS_THAN, Double.NEGATIVE_INFINITY, value.doubleValue(), n);
		}
		if (kind == Kind.GREATER_THAN) {
			return new Uncertainty(Kind.GREATER_THAN, value.doubleValue(), Double.POSITIVE_INFINITY, n);
		}
		boolean said = kind == Kind.APPROXIMATE || n.isPresent();
		return said ? new Uncertainty(Kind.APPROXIMATE, Double.NaN, Double.NaN, n) : null;
	}
}
