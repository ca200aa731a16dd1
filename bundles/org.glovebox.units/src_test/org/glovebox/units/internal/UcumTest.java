/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.glovebox.units.BaseQuantity;
import org.glovebox.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out as a UCUM code means the same to a reader that knows nothing of our table. */
class UcumTest {

	private static final List<String> CONTEXTS = List.of("%s", "%s2", "m/%s", "1/%s", "A %s", "%s(S)", "m/%s(S)",
			"mAh/%s2", "A/%s/s");

	private final UcumReader reader = new UcumReader();

	static List<String> symbols() throws IOException {
		return UnitTableFile.rows().stream().map(UnitTableFile.Row::symbol).toList();
	}

	@ParameterizedTest
	@MethodSource("symbols")
	void everyUnitMeansTheSameInUcum(String symbol) {
		for (String context : CONTEXTS) {
			assertSame(context.formatted(symbol));
		}
		if (UnitTable.get().find(symbol).orElseThrow().atom().prefixable()) {
			for (Prefix prefix : Prefix.ALL) {
				assertSame(prefix.symbol() + symbol);
				assertSame("V/" + prefix.symbol() + symbol);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "mA h g-1", "mAh/g", "mA·cm⁻²", "°C min⁻¹", "S/cm", "Ω cm²", "Ω-cm", "wt.%", "mol%", "rpm", "ppm",
			"Å", "cm-1", "eV/atom", "mAh/g(S)", "%/cycle", "µm/px", "Ω/sq", "kJ/mol", "W/(m K)", "°F/min", "J/(g °C)",
			"sccm", "V vs Na/Na+", "mol/L/s", "1/counts", "°2θ/min", "" })
	void whatPeopleWriteMeansTheSameInUcum(String typed) {
		assertSame(typed);
	}

	private void assertSame(String typed) {
		Unit unit = Unit.parse(typed);
		UcumReader.Measure measure = reader.read(unit.ucum());
		double scale = unit.toCanonical(1) - unit.toCanonical(0);
		assertEquals(scale, measure.value(), 1e-9 * scale, () -> typed + " as " + unit.ucum());
		assertEquals(exponents(unit), measure.base(), () -> typed + " as " + unit.ucum());
	}

	/** UCUM knows neither a C-rate nor arbitrary units as a dimension. */
	private static Map<String, Integer> exponents(Unit unit) {
		Map<String, Integer> result = new TreeMap<>();
		for (BaseQuantity base : BaseQuantity.values()) {
			int exponent = (int) unit.dimension().exponent(base);
			if (exponent != 0 && !Set.of(BaseQuantity.CHARGE_RATE, BaseQuantity.ARBITRARY).contains(base)) {
				result.put(base.symbol(), exponent);
			}
		}
		return result;
	}

	@ParameterizedTest
	@ValueSource(strings = { "Cel.min-1", "{counts}-1", "(m)2", "µm", "m..s", "furlong", "kmin", "%{mass}-1", "m/" })
	void theReaderRefusesWhatIsNoCode(String code) {
		assertThrows(IllegalArgumentException.class, () -> reader.read(code));
	}

	@Test
	void aFractionOfAnExponentIsKeptReadable() {
		assertTrue(Unit.parse("ohm s^-0.5").ucum().endsWith("{^-0.5}"));
	}
}
