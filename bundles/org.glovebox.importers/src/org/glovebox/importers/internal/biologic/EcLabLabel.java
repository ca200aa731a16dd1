/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.Map;
import java.util.Set;

/**
 * A column label of EC-Lab taken apart: "Q charge/discharge/mA.h" is the quantity "Q charge/discharge" in "mA.h". What
 * stands behind a slash is a unit only where EC-Lab has such a unit.
 *
 * @param quantity the label without its unit
 * @param unit the unit in EC-Lab's spelling, "" for none
 */
record EcLabLabel(String quantity, String unit) {

	private static final Set<String> UNITS = Set.of("s", "ms", "µs", "min", "h", "V", "mV", "µV", "V/mA", "A", "mA",
			"µA", "nA", "pA", "mA/s", "A/cm2", "mA/cm2", "C", "mC", "µC", "C/cm2", "A.h", "mA.h", "µA.h", "mA.h/g",
			"mA.h/V", "mA.h/cm2", "W", "mW", "µW", "W.h", "mW.h", "µW.h", "W.h/kg", "Hz", "kHz", "MHz", "mHz", "Ohm",
			"kOhm", "MOhm", "mOhm", "Ohm-1", "Ohm.cm", "Ohm.cm2", "S", "mS", "S.cm-1", "mS/cm", "S/cm", "F", "mF", "µF",
			"nF", "pF", "µF-2", "deg", "rad", "mdeg", "%", "°C", "K", "rpm", "nm", "g", "mg", "mol.L-1", "mm/yr", "s/V",
			"AU", "bar", "mbar");

	/** What EC-Lab writes differently from the vocabulary of units. */
	private static final Map<String, String> SPELLING = Map.ofEntries(Map.entry("A.h", "Ah"),
			Map.entry("mA.h", "mAh"), Map.entry("µA.h", "µAh"), Map.entry("mA.h/g", "mAh/g"),
			Map.entry("mA.h/V", "mAh/V"), Map.entry("mA.h/cm2", "mAh/cm2"), Map.entry("W.h", "Wh"),
			Map.entry("mW.h", "mWh"), Map.entry("µW.h", "µWh"), Map.entry("W.h/kg", "Wh/kg"), Map.entry("Ohm", "ohm"),
			Map.entry("kOhm", "kohm"), Map.entry("MOhm", "Mohm"), Map.entry("mOhm", "mohm"), Map.entry("Ohm-1", "S"),
			Map.entry("Ohm.cm", "ohm cm"), Map.entry("Ohm.cm2", "ohm cm2"), Map.entry("S.cm-1", "S/cm"), Map.entry("°C", "degC"),
			Map.entry("mol.L-1", "mol/L"), Map.entry("AU", ""), Map.entry("V/mA", ""));

	/** Takes a label apart; the Greek mu and "u" are read as the micro sign. */
	static EcLabLabel of(String label) {
		String text = label.strip().replace('\u03BC', 'µ').replace("\u2126", "Ohm").replace("\u03A9", "Ohm");
		if (text.equals("<Ewe/V>")) {
			return new EcLabLabel("<Ewe>", "V");
		}
		for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
			String unit = text.substring(slash + 1).strip();
			String micro = unit.startsWith("u") ? "µ" + unit.substring(1) : unit;
			if (UNITS.contains(micro)) {
				return new EcLabLabel(text.substring(0, slash).strip(), micro);
			}
		}
		return new EcLabLabel(text, "");
	}

	/** The unit as the vocabulary of units spells it; "" for none and for what is no unit. */
	String plainUnit() {
		return SPELLING.getOrDefault(unit, unit);
	}
}
