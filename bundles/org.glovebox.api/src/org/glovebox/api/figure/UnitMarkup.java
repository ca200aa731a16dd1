/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/** Turns the plain text of a unit, as columns and quantities carry it, into markup for the axis of a figure. */
public final class UnitMarkup {

	private static final Pattern FACTOR = Pattern.compile("([^\\s\\d^*./()\u00b7\u22c5-]+)(?:\\^?([-\u2212]?\\d+))?");
	private static final Map<String, String> SYMBOLS = Map.of("ohm", "\u03a9", "Ohm", "\u03a9", "kohm", "k\u03a9",
			"Mohm", "M\u03a9", "mohm", "m\u03a9", "degC", "\u00b0C", "deg", "\u00b0");

	/** Names in which a point or hyphen stands for itself. */
	private static final Set<String> NAMES = Set.of("a.u.", "arb. u.", "C-rate");

	private UnitMarkup() {
	}

	/**
	 * The unit in the notation of journals: "mAh/g" becomes {@code mAh g^{-1}}, "ohm cm2" becomes {@code Ω cm^{2}}. A
	 * slash inverts what follows it up to the next blank, or the bracket that follows it. "" stays "".
	 *
	 * @param plain unit as plain text
	 */
	public static String of(String plain) {
		if (NAMES.contains(plain)) {
			return plain;
		}
		StringBuilder markup = new StringBuilder();
		boolean inverted = false;
		boolean bracket = false;
		int i = 0;
		Matcher factor = FACTOR.matcher(plain);
		while (i < plain.length()) {
			char c = plain.charAt(i);
			if (factor.find(i) && factor.start() == i) {
				append(markup, factor.group(1), factor.group(2), inverted);
				i = factor.end();
			} else {
				bracket = c == '(' || bracket && c != ')';
				inverted = c == '/' || inverted && (bracket || c == '(');
				i++;
			}
		}
		return markup.toString();
	}

	private static void append(StringBuilder markup, String symbol,
			@Nullable String power, boolean inverted) {
		int exponent = power == null ? 1 : Integer.parseInt(power.replace('\u2212', '-'));
		if (inverted) {
			exponent = -exponent;
		}
		if (!markup.isEmpty()) {
			markup.append(' ');
		}
		markup.append(RichText.escape(SYMBOLS.getOrDefault(symbol, symbol)));
		if (exponent != 1) {
			markup.append("^{").append(exponent).append('}');
		}
	}
}
