/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

/**
 * A unit with a symbol of its own, before prefix and exponent.
 *
 * @param symbol the preferred symbol, as it is shown
 * @param ucum the code of the Unified Code for Units of Measure, which may be a product
 * @param ucumDifference the UCUM code of a difference, which is what the unit means in a product; {@code ucum} for most
 * @param scale how many coherent SI units one of this unit is
 * @param zero where its zero lies, in coherent SI units; not 0 only for temperature scales
 * @param exponents the dimension
 * @param prefixable whether SI prefixes may stand before it
 * @param kind what a ratio is a ratio of, such as "mass" for wt%; empty where that is not part of the unit
 */
public record Atom(String symbol, String ucum, String ucumDifference, Rational scale, Rational zero,
		Exponents exponents, boolean prefixable, String kind) {
}
