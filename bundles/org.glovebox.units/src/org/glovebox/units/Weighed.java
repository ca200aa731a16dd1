/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.util.Optional;

import org.glovebox.units.internal.Rational;

/**
 * A mass that was weighed in.
 *
 * @param precursor of what, with its purity and what was lost of it; its excess says nothing here
 * @param mass how much, a mass above zero
 */
public record Weighed(Precursor precursor, Quantity mass) {

	private static final int LONGEST = 200;

	/**
	 * Makes a weighed mass.
	 *
	 * @throws IncommensurableException if the quantity is not a mass
	 * @throws IllegalArgumentException if it is not above zero
	 */
	public Weighed {
		if (!mass.unit().isCompatible(Unit.parse("g"))) {
			throw new IncommensurableException("What is weighed is a mass; “" + mass.text() + "” is not");
		}
		if (mass.value().signum() <= 0) {
			throw new IllegalArgumentException("A mass must be above zero; “" + mass.text() + "” is not");
		}
	}

	/**
	 * Reads a weighed mass.
	 *
	 * @param typed a substance, percentages as {@link Precursor#parse} reads them, and a mass: "Na2S 98 % 0.352 g"
	 * @return the weighed mass
	 * @throws QuantityFormatException if it cannot be read
	 */
	public static Weighed parse(String typed) throws QuantityFormatException {
		if (typed.length() > LONGEST) {
			throw new QuantityFormatException("This is too long for a substance and a mass", typed, LONGEST);
		}
		for (int at = 1; at < typed.length(); at++) {
			boolean starts = Character.isWhitespace(typed.charAt(at - 1)) && !Character.isWhitespace(typed.charAt(at));
			Optional<Quantity> mass = starts && !typed.substring(0, at).isBlank()
					? Quantity.tryParse(typed.substring(at)) : Optional.empty();
			if (mass.isPresent() && mass.get().unit().isCompatible(Unit.parse("g"))) {
				return of(typed, at, mass.get());
			}
		}
		throw new QuantityFormatException("A substance and a mass are expected, as in Na2S 0.352 g", typed, 0);
	}

	private static Weighed of(String typed, int at, Quantity mass) {
		try {
			return new Weighed(Precursor.parse(typed.substring(0, at).strip()), mass);
		} catch (QuantityFormatException e) {
			throw e;
		} catch (IllegalArgumentException e) {
			throw new QuantityFormatException(String.valueOf(e.getMessage()), typed, at);
		}
	}

	/** Returns the exact mass in g. */
	Rational grams() {
		return mass.exactlyIn(Unit.parse("g"));
	}
}
