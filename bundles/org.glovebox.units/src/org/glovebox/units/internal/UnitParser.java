/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.units.QuantityFormatException;

/**
 * Reads units as chemists write them: "mA h g-1", "mAh/g(S)", "W/(m K)", "mA·cm⁻²", "1/cm", "V vs Na/Na+".
 * <p>
 * A parenthesis directly after a unit says of what ("g(S)"); after an operator or a space it groups ("W/(m K)"), unless
 * what stands in it is not a unit. After a slash a further product is refused, since "J/mol K" is read both ways.
 */
public final class UnitParser {

	private static final int MAX_DEPTH = 4;

	private static final int MAX_FACTORS = 12;

	private static final int MAX_EXPONENT = 12;

	private static final String TIMES = "·⋅∙•*×.";

	private enum Operator {
		NONE, TIMES, OVER
	}

	private final String text;

	private final int end;

	private final UnitTable table;

	private int position;

	private UnitParser(String text, int from, int to, UnitTable table) {
		this.text = text;
		this.position = from;
		this.end = to;
		this.table = table;
	}

	/**
	 * Reads a part of a text as a unit; blank means the unit of a plain number.
	 *
	 * @param text the whole text, to which positions in messages refer
	 * @param from where the unit starts
	 * @param to where it ends
	 * @return the unit
	 * @throws QuantityFormatException if it is not a unit
	 */
	public static UnitExpression parse(String text, int from, int to) {
		return parse(text, from, to, UnitTable.get());
	}

	static UnitExpression parse(String text, int from, int to, UnitTable table) {
		UnitParser parser = new UnitParser(text, from, to, table);
		parser.skipSpaces();
		if (parser.atEnd()) {
			return UnitExpression.ONE;
		}
		List<Factor> factors = new ArrayList<>();
		parser.product(factors, 1, 0);
		if (!parser.atEnd()) {
			throw parser.error("“" + parser.rest() + "” cannot be read as part of the unit");
		}
		UnitExpression expression = new UnitExpression(factors);
		if (!expression.exponents().areWithin(MAX_EXPONENT)) {
			throw new QuantityFormatException("The exponents of this unit are too large", text, from);
		}
		return expression;
	}

	private void product(List<Factor> into, int sign, int depth) {
		boolean divided = leadingOne();
		if (atEnd() && !divided) {
			return;
		}
		term(into, divided ? -sign : sign, depth);
		for (Operator operator = operator(); operator != Operator.NONE; operator = operator()) {
			int start = position;
			int before = into.size();
			boolean spaced = start > 0 && isSpace(text.charAt(start - 1));
			term(into, operator == Operator.OVER ? -sign : sign, depth);
			if (operator == Operator.TIMES && into.size() == before + 1) {
				refuseSubstance(into, before, start, spaced);
			}
			if (operator == Operator.TIMES && divided && into.get(before).exponent() * sign > 0) {
				throw new QuantityFormatException("It is not clear whether “" + text.substring(start, position)
						+ "” stands above or below the slash; write parentheses, a second slash or negative exponents",
						text, start);
			}
			divided |= operator == Operator.OVER;
		}
	}

	/** The S of "60 wt% S" and of "1 mg cm-2 (S)" is sulfur and not siemens. */
	private void refuseSubstance(List<Factor> factors, int last, int start, boolean spaced) {
		Factor factor = factors.get(last);
		boolean share = last > 0 && factors.get(last - 1).isShare() && factor.exponent() == Exponents.UNIT;
		boolean group = spaced && text.charAt(start) == '(' && factor.exponent() == Exponents.UNIT;
		if (share || group) {
			String name = text.substring(start, position).replaceAll("[()\\s]", "");
			throw new QuantityFormatException("“%s” is not clear; write what it is of directly behind the unit, as in %s(%s)"
					.formatted(text.substring(start, position), share ? factors.get(last - 1).atom().symbol() : "mg", name),
					text, start);
		}
	}

	/** Skips the 1 of "1/cm" and the slash after it; tells whether there was a slash. */
	private boolean leadingOne() {
		skipSpaces();
		int start = position;
		if (!atEnd() && peek() == '1') {
			position++;
			skipSpaces();
			if (atEnd()) {
				return false;
			}
			if (peek() != '/') {
				position = start;
				throw error("A unit cannot start with a number");
			}
		}
		if (!atEnd() && (peek() == '/' || peek() == '∕' || peek() == '⁄')) {
			position++;
			skipSpaces();
			return true;
		}
		return false;
	}

	private Operator operator() {
		int start = position;
		skipSpaces();
		if (atEnd() || peek() == ')') {
			return Operator.NONE;
		}
		if (startsWithWord("per")) {
			position += 3;
			skipSpaces();
			return Operator.OVER;
		}
		char c = peek();
		if (c == '/' || c == '∕' || c == '⁄') {
			position++;
			skipSpaces();
			return Operator.OVER;
		}
		if (TIMES.indexOf(c) >= 0 || isHyphen(start)) {
			position++;
			skipSpaces();
			return Operator.TIMES;
		}
		if (position == start && c != '(') {
			throw error("“" + rest() + "” cannot be read as part of the unit");
		}
		return Operator.TIMES;
	}

	/** Tells whether a hyphen joins two units, as in "Ω-cm"; after an exponent it would be read in two ways. */
	private boolean isHyphen(int start) {
		return position == start && position > 0 && position + 1 < end && "-‐‑".indexOf(peek()) >= 0
				&& UnitTable.isNamePart(text.charAt(position - 1)) && UnitTable.isNamePart(text.charAt(position + 1));
	}

	private void term(List<Factor> into, int sign, int depth) {
		if (atEnd()) {
			throw error("The unit ends where something more is expected");
		}
		if (into.size() >= MAX_FACTORS) {
			throw error("The unit has too many factors");
		}
		if (peek() == '(') {
			group(into, sign, depth);
			return;
		}
		int start = position;
		UnitTable.Match match = atom();
		String qualifier = qualifier();
		int exponent = sign * exponent();
		if (qualifier.isEmpty() && position > 0 && match.atom().symbol().equals("g")) {
			qualifier = substanceBehind();
		}
		if (!match.atom().zero().isZero() && match.prefix() != Prefix.NONE) {
			throw new QuantityFormatException("A temperature scale takes no prefix", text, start);
		}
		into.add(new Factor(match.prefix(), match.atom(), exponent, qualifier.isEmpty() ? against() : qualifier));
	}

	private void group(List<Factor> into, int sign, int depth) {
		if (depth == MAX_DEPTH) {
			throw error("Too many parentheses inside each other");
		}
		int start = position;
		position++;
		List<Factor> inner = new ArrayList<>();
		product(inner, 1, depth + 1);
		if (atEnd() || peek() != ')') {
			throw new QuantityFormatException("This parenthesis is not closed", text, start);
		}
		position++;
		if (inner.isEmpty() || into.size() + inner.size() > MAX_FACTORS) {
			throw new QuantityFormatException("This parenthesis is empty or too long", text, start);
		}
		int exponent = sign * exponent();
		for (Factor factor : inner) {
			long thousandths = (long) factor.exponent() * exponent / Exponents.UNIT;
			if (thousandths == 0 || Math.abs(thousandths) > MAX_EXPONENT * Exponents.UNIT) {
				throw new QuantityFormatException("The exponent is too small or too large", text, start);
			}
			into.add(factor.power(exponent));
		}
	}

	private UnitTable.Match atom() {
		Optional<String> phrase = table.phraseAt(text, position, end);
		int start = position;
		if (phrase.isPresent()) {
			position += phrase.get().length();
		} else {
			while (!atEnd() && UnitTable.isNamePart(peek())) {
				position++;
			}
		}
		String name = text.substring(start, position);
		if (name.isEmpty()) {
			throw error("A unit is expected here, not “" + rest() + "”");
		}
		return table.find(name).orElseThrow(() -> unknown(name, start));
	}

	private QuantityFormatException unknown(String name, int start) {
		String hint = table.suggest(name).map(known -> "; did you mean “" + known + "”?").orElse("");
		return new QuantityFormatException("“" + name + "” is not a known unit" + hint, text, start);
	}

	/** Reads the "(S)" of "g(S)" and the "_S" of "g_S". */
	private String qualifier() {
		if (atEnd()) {
			return "";
		}
		int start = position;
		if (peek() == '_') {
			position++;
			while (!atEnd() && (Character.isLetterOrDigit(peek()) || peek() == '@')) {
				position++;
			}
			return text.substring(start + 1, position);
		}
		int close = peek() == '(' ? text.indexOf(')', position) : -1;
		if (close < 0 || close >= end) {
			return "";
		}
		String inside = text.substring(position + 1, close).strip();
		if (inside.isEmpty() || inside.indexOf('(') >= 0) {
			throw error("What stands in this parenthesis cannot be read");
		}
		position = close + 1;
		return inside;
	}

	/** Reads the "(S)" of "mAh g-1 (S)", unless an exponent behind it says that it is a group. */
	private String substanceBehind() {
		int start = position;
		skipSpaces();
		int close = !atEnd() && peek() == '(' ? text.indexOf(')', position) : -1;
		boolean last = close >= 0 && close < end && text.substring(close + 1, end).isBlank();
		String inside = last ? text.substring(position + 1, close).strip() : "";
		boolean is = !inside.isEmpty() && inside.chars().allMatch(c -> Character.isLetterOrDigit(c) || "@-_".indexOf(c) >= 0);
		position = is ? close + 1 : start;
		return is ? inside : "";
	}

	/** Reads the "vs Na/Na+" of "V vs Na/Na+", which runs to the end. */
	private String against() {
		int start = position;
		skipSpaces();
		for (String word : List.of("vs.", "vs", "versus", "against")) {
			int after = position + word.length();
			if (text.startsWith(word, position) && after < end && isSpace(text.charAt(after))) {
				String reference = text.substring(after, end).strip();
				if (reference.indexOf('(') >= 0 || reference.indexOf(')') >= 0) {
					throw error("What the potential is measured against cannot hold parentheses");
				}
				position = end;
				return "vs " + reference;
			}
		}
		position = start;
		return "";
	}

	private int exponent() {
		Exponent exponent = Exponent.read(text, position, end);
		position = exponent.end();
		return exponent.thousandths();
	}

	private boolean startsWithWord(String word) {
		int after = position + word.length();
		return text.startsWith(word, position) && after < end && isSpace(text.charAt(after));
	}

	private void skipSpaces() {
		while (!atEnd() && isSpace(peek())) {
			position++;
		}
	}

	/** Tells whether a character is a blank, the narrow and unbreakable ones of print included. */
	public static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	private char peek() {
		return text.charAt(position);
	}

	private boolean atEnd() {
		return position >= end;
	}

	private String rest() {
		return text.substring(position, end).strip();
	}

	private QuantityFormatException error(String message) {
		return new QuantityFormatException(message, text, position);
	}
}
