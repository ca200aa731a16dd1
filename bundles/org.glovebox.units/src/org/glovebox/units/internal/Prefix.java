/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The SI prefixes, with the spellings found on keyboards, and the one that stands for none. */
public enum Prefix {

	NONE("", "", 0), PICO("p", "p", -12), FEMTO("f", "f", -15), ATTO("a", "a", -18), NANO("n", "n", -9),
	MICRO("µ", "u", -6), MILLI("m", "m", -3), CENTI("c", "c", -2), DECI("d", "d", -1), DECA("da", "da", 1),
	HECTO("h", "h", 2), KILO("k", "k", 3), MEGA("M", "M", 6), GIGA("G", "G", 9), TERA("T", "T", 12), PETA("P", "P", 15);

	/** All but {@link #NONE}. */
	static final List<Prefix> ALL = List.of(values()).subList(1, values().length);

	private final String symbol;

	private final String ucum;

	private final Rational factor;

	private final List<String> spellings;

	Prefix(String symbol, String ucum, int power) {
		this.symbol = symbol;
		this.ucum = ucum;
		this.factor = Rational.of(BigDecimal.ONE.scaleByPowerOfTen(power));
		String word = name().toLowerCase(Locale.ROOT);
		// micro sign, Greek mu, and the letter u that stands for it
		this.spellings = symbol.equals("µ") ? List.of(word, "\u00B5", "\u03BC", "u") : List.of(word, symbol);
	}

	public String symbol() {
		return symbol;
	}

	public String ucum() {
		return ucum;
	}

	public Rational factor() {
		return factor;
	}

	/** Returns the ways this prefix is spelled, as a symbol and written out. */
	List<String> spellings() {
		return spellings;
	}
}
