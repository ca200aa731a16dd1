/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.glovebox.units.BaseQuantity;

/** The names that solid-state chemists give to dimensions, and the coherent SI unit each is kept in. */
public final class DimensionNames {

	private record Named(String name, String unit) {
	}

	private static final class Holder {
		static final Map<Exponents, Named> NAMED = read();
	}

	private static final String TABLE = """
			ratio|
			length|m
			mass|kg
			time|s
			current|A
			temperature|K
			amount of substance|mol
			luminous intensity|cd
			angle|rad
			C-rate|C-rate
			arbitrary intensity|a.u.
			area|m2
			volume|m3
			wavenumber|m-1
			frequency|Hz
			speed|m s-1
			acceleration|m s-2
			angular speed|rad s-1
			force|N
			pressure|Pa
			energy|J
			power|W
			charge|C
			voltage|V
			resistance|Ω
			conductance|S
			capacitance|F
			inductance|H
			magnetic flux|Wb
			magnetic flux density|T
			heating rate|K s-1
			scan rate|V s-1
			current density|A m-2
			specific current|A kg-1
			areal capacity|C m-2
			specific capacity|C kg-1
			volumetric capacity|C m-3
			areal energy|J m-2
			specific energy|J kg-1
			specific power|W kg-1
			conductivity|S m-1
			resistivity|Ω m
			area-specific resistance|Ω m2
			areal capacitance|F m-2
			specific capacitance|F kg-1
			electric field|V m-1
			areal loading|kg m-2
			density|kg m-3
			specific volume|m3 kg-1
			specific surface area|m2 kg-1
			amount concentration|mol m-3
			molality|mol kg-1
			molar mass|kg mol-1
			molar volume|m3 mol-1
			molar energy|J mol-1
			molar heat capacity|J mol-1 K-1
			molar conductivity|S m2 mol-1
			heat capacity|J K-1
			specific heat capacity|J kg-1 K-1
			thermal conductivity|W m-1 K-1
			thermal expansion|K-1
			temperature coefficient of voltage|V K-1
			conductivity times temperature|S K m-1
			diffusion coefficient|m2 s-1
			viscosity|Pa s
			volume flow|m3 s-1
			mass flow|kg s-1
			amount flow|mol s-1
			admittance of a Warburg element|S s^0.5
			Warburg coefficient|Ω s^-0.5
			current per square root of time|A s^0.5
			""";

	private static final Exponents SIEMENS = UnitParser.parse("S", 0, 1).exponents();

	private DimensionNames() {
	}

	/** Returns the name, or the base quantities with their exponents where there is none. */
	public static String name(Exponents exponents) {
		Named named = Holder.NAMED.get(exponents);
		if (named != null) {
			return named.name();
		}
		return isConstantPhase(exponents) ? "admittance of a constant phase element" : describe(exponents, true);
	}

	/** Returns the coherent SI unit, empty for a ratio. */
	public static String unit(Exponents exponents) {
		Named named = Holder.NAMED.get(exponents);
		if (named != null) {
			return named.unit();
		}
		return isConstantPhase(exponents)
				? "S s" + power(exponents.thousandths(BaseQuantity.TIME) - SIEMENS.thousandths(BaseQuantity.TIME))
				: describe(exponents, false);
	}

	/** S sⁿ with any n between 0 and 1, as impedance fits give it. */
	private static boolean isConstantPhase(Exponents exponents) {
		int n = exponents.thousandths(BaseQuantity.TIME) - SIEMENS.thousandths(BaseQuantity.TIME);
		return n > 0 && n < Exponents.UNIT && Arrays.stream(BaseQuantity.values()).allMatch(
				base -> base == BaseQuantity.TIME || exponents.thousandths(base) == SIEMENS.thousandths(base));
	}

	private static Map<Exponents, Named> read() {
		Map<Exponents, Named> result = new HashMap<>();
		TABLE.lines().forEach(line -> {
			int bar = line.indexOf('|');
			String unit = line.substring(bar + 1);
			result.put(UnitParser.parse(unit, 0, unit.length()).exponents(), new Named(line.substring(0, bar), unit));
		});
		return Map.copyOf(result);
	}

	private static String describe(Exponents exponents, boolean words) {
		return Arrays.stream(BaseQuantity.values()).filter(base -> exponents.thousandths(base) != 0)
				.map(base -> (words ? word(base) : base.symbol()) + power(exponents.thousandths(base)))
				.collect(Collectors.joining(" "));
	}

	private static String word(BaseQuantity base) {
		return base.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static String power(int thousandths) {
		return thousandths == Exponents.UNIT ? ""
				: "^" + BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
	}
}
