/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.internal.ElementTable;

/**
 * A chemical element with its standard atomic weight of 2021 (T. Prohaska et al., Pure Appl. Chem. 94 (2022) 573,
 * doi:10.1515/pac-2019-0603); where IUPAC gives an interval, the conventional value.
 */
public final class Element {

	private final int atomicNumber;

	private final String symbol;

	private final String name;

	private final @Nullable BigDecimal atomicWeight;

	private Element(ElementTable.Row row) {
		this.atomicNumber = row.number();
		this.symbol = row.symbol();
		this.name = row.name();
		this.atomicWeight = row.weight();
	}

	/**
	 * Finds an element.
	 *
	 * @param symbol its symbol, such as "Na"
	 * @return the element, or empty if there is none with this symbol
	 */
	public static Optional<Element> of(String symbol) {
		return ElementTable.get().find(symbol).map(Element::new);
	}

	/**
	 * Returns the number of protons.
	 *
	 * @return from 1 to 118
	 */
	public int atomicNumber() {
		return atomicNumber;
	}

	/**
	 * Returns the symbol.
	 *
	 * @return such as "Na"
	 */
	public String symbol() {
		return symbol;
	}

	/**
	 * Returns the English name as IUPAC spells it.
	 *
	 * @return such as "sodium"
	 */
	public String name() {
		return name;
	}

	/**
	 * Returns the standard atomic weight, which is the molar mass in g/mol.
	 *
	 * @return the weight with its significant decimals; empty for elements without stable isotopes that have none
	 */
	public Optional<BigDecimal> atomicWeight() {
		return Optional.ofNullable(atomicWeight);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Element element && atomicNumber == element.atomicNumber;
	}

	@Override
	public int hashCode() {
		return atomicNumber;
	}

	@Override
	public String toString() {
		return symbol;
	}
}
