/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.glovebox.units.FormulaFormatException;

/** Reads amounts such as "3", "0.15", "2/3-x" and "1-x-y" out of a formula. */
final class AmountReader {

	/** Letters that stand for unknowns; none of them can end an element's symbol in the places where they are read. */
	private static final String VARIABLES = "xyzuvwnmδε";

	private static final int MOST_DIGITS = 12;

	private final String input;

	private final String text;

	private final int end;

	private int position;

	private AmountReader(String input, String text, int from, int to) {
		this.input = input;
		this.text = text;
		this.position = from;
		this.end = to;
	}

	/** An amount and the index after it. */
	record Found(Amount amount, int end) {
	}

	/** Reads the amount that starts at a place, {@link Amount#ONE} if there is none. */
	static Found read(String input, String text, int from, int to) {
		AmountReader reader = new AmountReader(input, text, from, to);
		if (from >= to) {
			return new Found(Amount.ONE, from);
		}
		if (text.startsWith("_", from)) {
			reader.position++;
		}
		int open = reader.position;
		char close = open < to ? closing(text, open) : 0;
		if (close == 0) {
			return reader.position > from || reader.startsTerm() ? reader.sum(reader.position)
					: new Found(Amount.ONE, from);
		}
		reader.position++;
		Found inside = reader.sum(reader.position);
		if (inside.end() >= to || text.charAt(inside.end()) != close) {
			throw new FormulaFormatException("Only an amount such as 4-x may stand here", input, inside.end());
		}
		return new Found(inside.amount(), inside.end() + 1);
	}

	/** Braces always hold an amount; parentheses do where a digit or an unknown follows, for there no element can. */
	private static char closing(String text, int open) {
		if (text.charAt(open) == '{') {
			return '}';
		}
		boolean amount = text.charAt(open) == '(' && open + 1 < text.length()
				&& (NumberReader.isDigit(text.charAt(open + 1)) || isVariable(text.charAt(open + 1)));
		return amount ? ')' : 0;
	}

	static boolean isVariable(char c) {
		return VARIABLES.indexOf(c) >= 0;
	}

	private boolean startsTerm() {
		return NumberReader.isDigit(text.charAt(position)) || isVariable(text.charAt(position));
	}

	private Found sum(int start) {
		if (position >= end || !startsTerm()) {
			throw new FormulaFormatException("An amount is expected here", input, Math.min(position, input.length()));
		}
		Rational constant = Rational.ZERO;
		Map<String, Rational> terms = new LinkedHashMap<>();
		Rational sign = Rational.ONE;
		while (true) {
			Rational factor = NumberReader.isDigit(text.charAt(position)) ? number() : Rational.ONE;
			factor = factor.times(sign);
			if (position < end && isVariable(text.charAt(position))) {
				String variable = text.substring(position, ++position);
				terms.merge(variable, factor.times(dividedBy()), Rational::plus);
			} else {
				constant = constant.plus(factor);
			}
			if (!continues()) {
				break;
			}
			sign = text.charAt(position) == '-' ? Rational.ZERO.minus(Rational.ONE) : Rational.ONE;
			position++;
		}
		Amount amount = new Amount(text.substring(start, position), constant, terms);
		if (terms.isEmpty() && constant.isZero()) {
			throw new FormulaFormatException("An amount of zero", input, start);
		}
		return new Found(amount, position);
	}

	/** Reads the "/2" of "x/2". */
	private Rational dividedBy() {
		if (position + 1 < end && text.charAt(position) == '/' && NumberReader.isDigit(text.charAt(position + 1))) {
			position++;
			return Rational.ONE.over(nonZero(decimal(), position));
		}
		return Rational.ONE;
	}

	/** Tells whether a sign follows that belongs to this amount: one with a number or an unknown behind it. */
	private boolean continues() {
		return position + 1 < end && (text.charAt(position) == '-' || text.charAt(position) == '+')
				&& (NumberReader.isDigit(text.charAt(position + 1)) || isVariable(text.charAt(position + 1)));
	}

	private Rational number() {
		Rational number = decimal();
		if (position + 1 < end && text.charAt(position) == '/' && NumberReader.isDigit(text.charAt(position + 1))) {
			int slash = position++;
			return number.over(nonZero(decimal(), slash));
		}
		return number;
	}

	private Rational nonZero(Rational divisor, int at) {
		if (divisor.isZero()) {
			throw new FormulaFormatException("An amount divided by zero", input, at);
		}
		return divisor;
	}

	private Rational decimal() {
		int start = position;
		digits();
		if (position + 1 < end && text.charAt(position) == '.' && NumberReader.isDigit(text.charAt(position + 1))) {
			position++;
			digits();
			if (text.substring(position, end).equals("H2O")) {
				throw new FormulaFormatException("“" + text.substring(start, end)
						+ "” may be a decimal or a hydrate; write the hydrate with “·”", input, start);
			}
		}
		if (position - start > MOST_DIGITS) {
			throw new FormulaFormatException("This amount has too many digits", input, start);
		}
		return Rational.of(new BigDecimal(text.substring(start, position)));
	}

	private void digits() {
		while (position < end && NumberReader.isDigit(text.charAt(position))) {
			position++;
		}
	}
}
