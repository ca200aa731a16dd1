/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/** The elements, from {@code elements.txt} beside this class, and the isotopes that laboratories buy enriched. */
public final class ElementTable {

	/** A line of the table; the weight is null where there is no standard atomic weight. */
	public record Row(int number, String symbol, String name, @Nullable BigDecimal weight) {
	}

	private static final class Holder {
		static final ElementTable TABLE = new ElementTable();
	}

	/**
	 * Relative atomic masses of nuclides: M. Wang et al., The AME 2020 atomic mass evaluation (II), Chinese Phys. C 45
	 * (2021) 030003, table I, to ten digits.
	 */
	private static final Map<String, BigDecimal> NUCLIDES = Map.ofEntries(
			nuclide("1H", "1.007825032"), nuclide("2H", "2.014101778"), nuclide("3H", "3.016049281"),
			nuclide("6Li", "6.015122887"), nuclide("7Li", "7.016003434"), nuclide("10B", "10.01293686"),
			nuclide("11B", "11.00930517"), nuclide("12C", "12"), nuclide("13C", "13.00335484"),
			nuclide("14N", "14.00307400"), nuclide("15N", "15.00010890"), nuclide("16O", "15.99491462"),
			nuclide("17O", "16.99913176"), nuclide("18O", "17.99915961"), nuclide("22Na", "21.99443755"),
			nuclide("23Na", "22.98976928"), nuclide("31P", "30.97376200"), nuclide("32S", "31.97207117"),
			nuclide("33S", "32.97145891"), nuclide("34S", "33.96786701"), nuclide("35Cl", "34.96885269"),
			nuclide("37Cl", "36.96590257"));

	private final Map<String, Row> bySymbol = new HashMap<>();

	private ElementTable() {
		try (InputStream in = Objects.requireNonNull(ElementTable.class.getResourceAsStream("elements.txt"))) {
			for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				if (!line.isEmpty() && line.charAt(0) != '#') {
					String[] cells = line.split(", ");
					BigDecimal weight = cells[3].equals("-") ? null : new BigDecimal(cells[3]);
					bySymbol.put(cells[1], new Row(Integer.parseInt(cells[0]), cells[1], cells[2], weight));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static ElementTable get() {
		return Holder.TABLE;
	}

	public Optional<Row> find(String symbol) {
		return Optional.ofNullable(bySymbol.get(symbol));
	}

	/** Returns the relative atomic mass of a nuclide of the table. */
	Optional<BigDecimal> nuclideMass(String symbol, int massNumber) {
		return Optional.ofNullable(NUCLIDES.get(massNumber + symbol));
	}

	private static Map.Entry<String, BigDecimal> nuclide(String name, String mass) {
		return Map.entry(name, new BigDecimal(mass));
	}
}
