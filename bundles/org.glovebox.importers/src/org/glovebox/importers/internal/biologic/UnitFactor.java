/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.Map;
import java.util.OptionalDouble;

/** Factors between the units in which EC-Lab writes a quantity and the unit of the vocabulary. */
final class UnitFactor {

	/** Value in the vocabulary's unit = value in EC-Lab's unit x factor; SI prefixes, 1 h = 3600 s, 1 C = 1 A s. */
	private static final Map<String, Double> FACTORS = Map.ofEntries(Map.entry("A>mA", 1e3), Map.entry("µA>mA", 1e-3),
			Map.entry("nA>mA", 1e-6), Map.entry("pA>mA", 1e-9), Map.entry("mV>V", 1e-3), Map.entry("µV>V", 1e-6),
			Map.entry("ms>s", 1e-3), Map.entry("µs>s", 1e-6), Map.entry("min>s", 60.0), Map.entry("h>s", 3600.0),
			Map.entry("C>mAh", 1 / 3.6), Map.entry("mC>mAh", 1e-3 / 3.6), Map.entry("µC>mAh", 1e-6 / 3.6),
			Map.entry("A.h>mAh", 1e3), Map.entry("µA.h>mAh", 1e-3), Map.entry("W>mW", 1e3), Map.entry("µW>mW", 1e-3),
			Map.entry("W.h>mWh", 1e3), Map.entry("µW.h>mWh", 1e-3), Map.entry("kHz>Hz", 1e3), Map.entry("MHz>Hz", 1e6),
			Map.entry("mHz>Hz", 1e-3), Map.entry("kOhm>ohm", 1e3), Map.entry("MOhm>ohm", 1e6),
			Map.entry("mOhm>ohm", 1e-3), Map.entry("F>µF", 1e6), Map.entry("mF>µF", 1e3), Map.entry("nF>µF", 1e-3),
			Map.entry("pF>µF", 1e-6));

	private UnitFactor() {
	}

	/** The factor to a unit of the vocabulary; empty where the label's unit does not measure the same. */
	static OptionalDouble between(EcLabLabel label, String vocabularyUnit) {
		if (label.plainUnit().equals(vocabularyUnit)) {
			return OptionalDouble.of(1);
		}
		Double factor = FACTORS.get(label.unit() + '>' + vocabularyUnit);
		return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
	}
}
