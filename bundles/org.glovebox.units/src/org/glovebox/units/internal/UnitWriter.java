/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** Writes units in the forms people and programs read. */
final class UnitWriter {

	private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private UnitWriter() {
	}

	static String plain(List<Factor> factors) {
		return join(factors, UnitWriter::exponent);
	}

	static String pretty(List<Factor> factors) {
		return join(factors, factor -> superscript(exponent(factor)));
	}

	private static String join(List<Factor> factors, Function<Factor, String> exponent) {
		StringJoiner result = new StringJoiner(" ");
		for (int i = 0; i < factors.size(); i++) {
			Factor factor = factors.get(i);
			boolean reference = i == factors.size() - 1 && factor.exponent() == Exponents.UNIT
					&& factor.qualifier().startsWith("vs ");
			String name = factor.prefix().symbol() + factor.atom().symbol();
			String qualifier = factor.qualifier().isEmpty() ? "" : "(" + factor.qualifier() + ")";
			result.add(reference ? name + " " + factor.qualifier() : name + qualifier + exponent.apply(factor));
		}
		return result.toString();
	}

	static String ucum(List<Factor> factors) {
		if (factors.size() == 1 && factors.get(0).exponent() == Exponents.UNIT) {
			Factor factor = factors.get(0);
			return annotated(factor.prefix().ucum() + factor.atom().ucum(), factor.qualifier());
		}
		StringBuilder result = new StringBuilder();
		for (Factor factor : factors) {
			result.append(ucumFactor(factor, result.isEmpty()));
		}
		return result.isEmpty() ? "1" : result.toString();
	}

	/**
	 * UCUM lets no exponent follow a parenthesis or an annotation, so a unit that is a product itself, or ends in a
	 * digit, is repeated instead.
	 */
	private static String ucumFactor(Factor factor, boolean first) {
		String code = factor.prefix().ucum() + factor.atom().ucumDifference();
		if (isSimple(code)) {
			return (first ? "" : ".") + simpleUcum(code, factor);
		}
		String whole = annotated(code, factor.isWhole() ? factor.qualifier() : "^" + number(factor));
		boolean bare = whole.indexOf('{') == 0 && whole.indexOf('}') == whole.length() - 1;
		int times = factor.isWhole() ? Math.abs(factor.exponent()) / Exponents.UNIT : 1;
		String operator = factor.isWhole() && factor.exponent() < 0 ? "/" : ".";
		String repeated = (operator + (bare ? whole : "(" + whole + ")")).repeat(times);
		return first && operator.equals(".") ? repeated.substring(1) : repeated;
	}

	private static boolean isSimple(String code) {
		return code.chars().noneMatch(c -> "./{}".indexOf(c) >= 0)
				&& !NumberReader.isDigit(code.charAt(code.length() - 1));
	}

	private static String simpleUcum(String code, Factor factor) {
		if (factor.exponent() == Exponents.UNIT) {
			return annotated(code, factor.qualifier());
		}
		// UCUM has whole exponents only; another one is kept readable as an annotation
		return factor.isWhole() ? annotated(code + number(factor), factor.qualifier())
				: code + "{^" + number(factor) + "}";
	}

	/** Adds what is meant as an annotation, into the one that is there where there is one, for UCUM allows no second. */
	private static String annotated(String code, String qualifier) {
		if (qualifier.isEmpty()) {
			return code;
		}
		return code.endsWith("}") ? code.substring(0, code.length() - 1) + "_" + ascii(qualifier) + "}"
				: code + "{" + ascii(qualifier) + "}";
	}

	/** UCUM annotations hold printable ASCII only, without braces. */
	private static String ascii(String text) {
		return text.codePoints().map(c -> c > 0x20 && c < 0x7F && c != '{' && c != '}' ? c : '_')
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	private static String exponent(Factor factor) {
		if (factor.exponent() == Exponents.UNIT) {
			return "";
		}
		return factor.isWhole() ? number(factor) : "^" + number(factor);
	}

	private static String number(Factor factor) {
		return BigDecimal.valueOf(factor.exponent(), 3).stripTrailingZeros().toPlainString();
	}

	private static String superscript(String exponent) {
		if (exponent.startsWith("^")) {
			return exponent;
		}
		StringBuilder result = new StringBuilder();
		exponent.chars().forEach(c -> result.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0')));
		return result.toString();
	}
}
