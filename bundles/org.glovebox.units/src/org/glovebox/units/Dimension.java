/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.internal.DimensionNames;
import org.glovebox.units.internal.Exponents;

/**
 * What a unit measures: the exponents over the {@link BaseQuantity base quantities}. Two dimensions with the same
 * exponents are equal.
 */
public final class Dimension {

	private final Exponents exponents;

	Dimension(Exponents exponents) {
		this.exponents = exponents;
	}

	/**
	 * Returns the exponent of a base quantity.
	 *
	 * @param base the base quantity
	 * @return the exponent, to three decimals; -2 for the length in a current density
	 */
	public double exponent(BaseQuantity base) {
		return exponents.thousandths(base) / (double) Exponents.UNIT;
	}

	/**
	 * Tells whether this is the dimension of a plain number or ratio.
	 *
	 * @return true for %, ppm and no unit at all
	 */
	public boolean isRatio() {
		return exponents.isNone();
	}

	/**
	 * Returns the name used in the laboratory, such as "current density"; where there is none, the base quantities with
	 * their exponents.
	 *
	 * @return the name, in lower case
	 */
	public String name() {
		return DimensionNames.name(exponents);
	}

	/**
	 * Returns the coherent SI unit in which canonical values are kept, such as Pa for pressure.
	 *
	 * @return the unit, with the scale 1
	 */
	public Unit canonicalUnit() {
		return Unit.parse(DimensionNames.unit(exponents));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Dimension dimension && exponents.equals(dimension.exponents);
	}

	@Override
	public int hashCode() {
		return Objects.hash(exponents);
	}

	@Override
	public String toString() {
		return name();
	}
}
