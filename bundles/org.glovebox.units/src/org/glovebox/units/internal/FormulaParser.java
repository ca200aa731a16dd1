/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.units.FormulaFormatException;

/**
 * Reads chemical formulas: "Na3SbS4", "Na2S·9H2O", "Na1+xZr2SixP3-xO12 x=2", "[PS4]3-", "SO4^2-", "Na₃PS₄", "D2O".
 */
public final class FormulaParser {

	private static final int LONGEST = 200;

	private static final int MAX_DEPTH = 6;

	private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

	private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private static final Pattern VALUE = Pattern
			.compile("[\\s,;(]+([xyzuvwnmδε])\\s?=\\s?(\\d{1,6}(?:\\.\\d{1,8})?)\\)?$");

	private static final Pattern CHARGE = Pattern.compile("(?:\\^[{(]?(?<a>\\d{0,2})(?<as>[+-])[)}]?"
			+ "|\\((?<b>\\d{0,2})(?<bs>[+-])\\)|(?<c>[⁰¹²³⁴-⁹]{0,2})(?<cs>[⁺⁻])|(?<=[\\]\\s])(?<d>\\d{0,2})(?<ds>[+-])"
			+ "|(?<=[A-Za-z)])(?<e>)(?<es>[+-]))$");

	private final String input;

	private final String text;

	private int end;

	private int position;

	private FormulaParser(String input) {
		this.input = input;
		StringBuilder plain = new StringBuilder();
		input.chars().forEach(c -> plain.append(normal((char) c)));
		this.text = plain.toString();
		this.end = text.stripTrailing().length();
	}

	/**
	 * Reads a formula.
	 *
	 * @param typed the text
	 * @return what it means
	 * @throws FormulaFormatException if it is not a formula or can be read in two ways
	 */
	public static ParsedFormula parse(String typed) {
		if (typed.length() > LONGEST) {
			throw new FormulaFormatException("A formula has at most " + LONGEST + " characters", typed, LONGEST);
		}
		FormulaParser parser = new FormulaParser(typed);
		Map<String, Rational> values = parser.values();
		int formulaEnd = parser.end;
		int charge = parser.charge();
		ParsedFormula parsed = new ParsedFormula(parser.units(), charge, values);
		for (String unknown : values.keySet()) {
			if (!Composition.variables(parsed).contains(unknown)) {
				throw new FormulaFormatException(unknown + " has a value but does not occur in the formula", typed,
						formulaEnd);
			}
		}
		return parsed;
	}

	/** Reads subscript characters, dashes and dots of print as those of the keyboard, one for one. */
	private static char normal(char c) {
		int digit = LOWERED.indexOf(c);
		if (digit >= 0) {
			return (char) ('0' + digit);
		}
		return switch (c) {
		case '₊' -> '+';
		case '₋', '−', '–' -> '-';
		case 'ₓ' -> 'x';
		case 'ₙ' -> 'n';
		case 'ₘ' -> 'm';
		case '•', '⋅', '∙', '*' -> '·';
		default -> c;
		};
	}

	private Map<String, Rational> values() {
		Map<String, Rational> values = new LinkedHashMap<>();
		Matcher value = VALUE.matcher(text).region(0, end);
		while (value.find()) {
			values.put(value.group(1), Rational.of(new BigDecimal(value.group(2))));
			end = value.start();
			value = VALUE.matcher(text).region(0, end);
		}
		return values;
	}

	private int charge() {
		Matcher charge = CHARGE.matcher(text).region(0, end).useTransparentBounds(true);
		if (!charge.find()) {
			refuseUnclearCharge();
			return 0;
		}
		int start = charge.start();
		for (String name : List.of("a", "b", "c", "d", "e")) {
			String sign = charge.group(name + "s");
			if (sign != null) {
				String digits = Exponent.lowered(charge.group(name));
				int number = digits.isEmpty() ? 1 : Integer.parseInt(digits);
				end = text.substring(0, start).stripTrailing().length();
				return sign.equals("+") || sign.equals("⁺") ? number : -number;
			}
		}
		throw new IllegalStateException(charge.group());
	}

	private void refuseUnclearCharge() {
		if (end >= 2 && "+-".indexOf(text.charAt(end - 1)) >= 0 && NumberReader.isDigit(text.charAt(end - 2))) {
			throw new FormulaFormatException(
					"The last digit may be an amount or a charge; write the charge as in NH4^+ or SO4^2-",
					input, end - 2);
		}
	}

	private List<FormulaNode> units() {
		List<FormulaNode> units = new ArrayList<>();
		skipSpaces();
		while (true) {
			units.add(unit());
			if (position >= end) {
				return units;
			}
			if (text.charAt(position) != '·' && text.charAt(position) != '.') {
				throw unexpected();
			}
			position++;
			skipSpaces();
		}
	}

	/** Reads a formula unit with the number that may stand before it. */
	private FormulaNode unit() {
		boolean counted = position < end
				&& (NumberReader.isDigit(text.charAt(position)) || AmountReader.isVariable(text.charAt(position)));
		Amount amount = counted ? amount() : Amount.ONE;
		skipSpaces();
		List<FormulaNode> parts = parts((char) 0, 0);
		if (parts.isEmpty()) {
			throw position < end ? unexpected()
					: new FormulaFormatException("A chemical element is expected here", input, position);
		}
		return new FormulaNode.Unit(parts, amount);
	}

	private List<FormulaNode> parts(char close, int depth) {
		List<FormulaNode> parts = new ArrayList<>();
		while (position < end) {
			char c = text.charAt(position);
			if (c == close || c == '·' || c == '.') {
				break;
			}
			parts.add(c == '(' || c == '[' || c == '{' ? groupOrNuclide(depth) : atoms());
			skipSpaces();
		}
		return parts;
	}

	private FormulaNode groupOrNuclide(int depth) {
		if (depth == MAX_DEPTH) {
			throw new FormulaFormatException("Too many parentheses inside each other", input, position);
		}
		int start = position;
		char open = text.charAt(position++);
		char close = open == '(' ? ')' : open == '[' ? ']' : '}';
		if (open == '[' && position < end && NumberReader.isDigit(text.charAt(position))) {
			return nuclide(start);
		}
		skipSpaces();
		List<FormulaNode> parts = parts(close, depth + 1);
		if (position >= end || text.charAt(position) != close) {
			throw new FormulaFormatException("This parenthesis is not closed", input, start);
		}
		position++;
		if (parts.isEmpty()) {
			throw new FormulaFormatException("This parenthesis is empty", input, start);
		}
		return new FormulaNode.Group(open, close, parts, amount());
	}

	/** Reads the "6Li]" of "[6Li]Cl". */
	private FormulaNode nuclide(int start) {
		int massNumber = massNumber(start);
		String symbol = symbol();
		if (position >= end || text.charAt(position) != ']') {
			throw new FormulaFormatException("A nuclide is written as in [6Li]", input, start);
		}
		position++;
		return known(symbol, massNumber, start);
	}

	private int massNumber(int start) {
		int from = position;
		while (position < end && Character.isDigit(text.charAt(position))
				|| position < end && RAISED.indexOf(text.charAt(position)) >= 0) {
			position++;
		}
		String digits = Exponent.lowered(text.substring(from, position));
		if (digits.length() > 3) {
			throw new FormulaFormatException("This mass number is too large", input, start);
		}
		return Integer.parseInt(digits);
	}

	private FormulaNode atoms() {
		int start = position;
		if (RAISED.indexOf(text.charAt(position)) >= 0) {
			int massNumber = massNumber(start);
			return known(symbol(), massNumber, start);
		}
		String symbol = symbol();
		return switch (symbol) {
		case "D" -> new FormulaNode.Atoms("D", "H", 2, amount());
		case "T" -> new FormulaNode.Atoms("T", "H", 3, amount());
		default -> new FormulaNode.Atoms(symbol, symbol, 0, amount());
		};
	}

	private FormulaNode known(String symbol, int massNumber, int start) {
		if (ElementTable.get().nuclideMass(symbol, massNumber).isEmpty()) {
			throw new FormulaFormatException(
					"The mass of the nuclide %d%s is not in the table".formatted(massNumber, symbol), input, start);
		}
		return new FormulaNode.Atoms(symbol, symbol, massNumber, amount());
	}

	/** Reads the longest symbol of an element that stands here. */
	private String symbol() {
		for (int length = 2; length > 0; length--) {
			int after = position + length;
			if (after <= end) {
				String symbol = text.substring(position, after);
				if (ElementTable.get().find(symbol).isPresent() || symbol.equals("D") || symbol.equals("T")) {
					position = after;
					return symbol;
				}
			}
		}
		throw position < end ? unexpected() : new FormulaFormatException("An element is expected here", input,
				position);
	}

	private FormulaFormatException unexpected() {
		char c = text.charAt(position);
		String what = Character.isUpperCase(c) ? "“" + c + "” does not start the symbol of an element"
				: Character.isLetter(c) ? "“" + c
				+ "” cannot stand here; symbols of elements start with a capital letter"
						: "“" + input.charAt(position) + "” cannot stand here";
		return new FormulaFormatException(what, input, position);
	}

	private Amount amount() {
		AmountReader.Found found = AmountReader.read(input, text, position, end);
		position = found.end();
		return found.amount();
	}

	private void skipSpaces() {
		while (position < end && UnitParser.isSpace(text.charAt(position))) {
			position++;
		}
	}
}
