/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes units in the forms people and programs read. */
final class UnitWriter {

	private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private UnitWriter() {
	}

	static String plain(List<Factor> factors) {
		return join(factors, " ", factor -> name(factor) + exponent(factor));
	}

	static String pretty(List<Factor> factors) {
		return join(factors, " ", factor -> name(factor) + superscript(exponent(factor)));
	}

	static String ucum(List<Factor> factors) {
		return factors.isEmpty() ? "1" : join(factors, ".", UnitWriter::ucum);
	}

	private static String join(List<Factor> factors, String separator, Function<Factor, String> form) {
		return factors.stream().map(form).collect(Collectors.joining(separator));
	}

	private static String name(Factor factor) {
		String name = factor.prefix().symbol() + factor.atom().symbol();
		return factor.qualifier().isEmpty() ? name : name + "(" + factor.qualifier() + ")";
	}

	private static String ucum(Factor factor) {
		String code = factor.prefix().ucum() + factor.atom().ucum();
		String annotation = factor.qualifier().isEmpty() ? "" : "{" + ascii(factor.qualifier()) + "}";
		boolean product = code.chars().anyMatch(c -> c == '.' || c == '/');
		if (factor.exponent() == Exponents.UNIT) {
			return (product ? "(" + code + ")" : code) + annotation;
		}
		return (product ? "(" + code + ")" : code) + ucumExponent(factor) + annotation;
	}

	/** UCUM has whole exponents only; another one is kept readable as an annotation. */
	private static String ucumExponent(Factor factor) {
		return factor.isWhole() ? exponent(factor) : "{^" + number(factor) + "}";
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
