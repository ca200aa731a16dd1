/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.result;

import java.util.Optional;

import org.glovebox.units.Quantity;
import org.glovebox.units.Uncertainty;
import org.glovebox.units.Unit;

/**
 * Energies per particle and per mole are two ways to say the same: 1 eV is 96.485 kJ/mol. Activation energies are published
 * in both. The factor is the Avogadro constant, 6.02214076e23 / mol exactly (SI Brochure, 9th edition, 2019).
 */
final class MolarEnergy {

	private static final double AVOGADRO = 6.02214076e23;
	private static final String ENERGY = "energy";
	private static final String MOLAR_ENERGY = "molar energy";

	private MolarEnergy() {
	}

	/**
	 * An energy in the way in which another is given.
	 *
	 * @param value the energy
	 * @param like says per what it is wanted
	 * @return the value in the unit of the other one; itself where both are per the same, or are no energies
	 */
	static Quantity like(Quantity value, Quantity like) {
		String have = value.dimension().name();
		String want = like.dimension().name();
		if (have.equals(ENERGY) && want.equals(MOLAR_ENERGY)) {
			return converted(value, AVOGADRO, like.unit());
		}
		return have.equals(MOLAR_ENERGY) && want.equals(ENERGY) ? converted(value, 1 / AVOGADRO, like.unit()) : value;
	}

	private static Quantity converted(Quantity value, double factor, Unit target) {
		double scale = factor / Quantity.of(1, target).canonical();
		double number = value.canonical() * scale;
		Optional<Uncertainty> deviation = value.uncertainty()
				.filter(u -> u.kind() == Uncertainty.Kind.STANDARD_DEVIATION);
		return deviation.isEmpty() ? Quantity.of(number, target)
				: Quantity.of(number, (value.canonicalUpper() - value.canonicalLower()) / 2 * scale, target);
	}
}
