/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;

/**
 * How many of something a formula holds: a number, or a sum with unknowns such as 4-x.
 *
 * @param text the amount as written, without braces; "1" where nothing was written
 * @param constant the part without unknowns
 * @param terms the factor of each unknown
 */
public record Amount(String text, Rational constant, Map<String, Rational> terms) {

	/** One, which is not written. */
	public static final Amount ONE = new Amount("1", Rational.ONE, Map.of());

	Set<String> variables() {
		return terms.keySet();
	}

	boolean isBound(Map<String, Rational> values) {
		return values.keySet().containsAll(terms.keySet());
	}

	/** Works out the amount; every unknown must have a value. */
	Rational evaluate(Map<String, Rational> values) {
		Rational sum = constant;
		for (Map.Entry<String, Rational> term : terms.entrySet()) {
			Rational value = values.get(term.getKey());
			if (value == null) {
				throw new IllegalStateException(
						"%s has no value; write it after the formula, as in %s=0.15".formatted(term.getKey(),
						term.getKey()));
			}
			sum = sum.plus(term.getValue().times(value));
		}
		return sum;
	}

	/** Writes the amount, with a number where its unknowns have values; empty for one. */
	String write(Map<String, Rational> values) {
		String written = text;
		if (!terms.isEmpty() && isBound(values)) {
			BigDecimal value = evaluate(values).toDecimal().round(MathContext.DECIMAL32).stripTrailingZeros();
			written = value.toPlainString();
		}
		return written.equals("1") ? "" : written;
	}
}
