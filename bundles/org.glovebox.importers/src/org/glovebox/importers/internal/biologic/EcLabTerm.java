/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.List;
import java.util.Map;

import org.glovebox.api.data.Columns;

/**
 * A column of the vocabulary that one of EC-Lab's quantities may become. Several quantities can stand for the same
 * column, such as the potential and its average over the time since the row before; the one of lowest rank gets it.
 *
 * @param name name in the vocabulary
 * @param rank smaller comes first
 * @param negated whether EC-Lab's sign is the opposite one
 */
record EcLabTerm(String name, int rank, boolean negated) {

	private static final Map<String, List<EcLabTerm>> BY_QUANTITY = Map.ofEntries(
			// running numbers and time
			is("time", Columns.TIME), is("step time", Columns.STEP_TIME), is("mode", Columns.MODE),
			is("Ns", Columns.STEP_INDEX), is("cycle number", Columns.CYCLE), is("half cycle", Columns.HALF_CYCLE),
			// potentials; without a potential of the working electrode the cell voltage is the voltage
			is("Ewe", Columns.VOLTAGE), is("<Ewe>", Columns.VOLTAGE, 1),
			Map.entry("Ecell", cell(2)), Map.entry("Ewe-Ece", cell(3)), Map.entry("<Ewe-Ece>", cell(4)),
			is("Ece", Columns.COUNTER_VOLTAGE), is("<Ece>", Columns.COUNTER_VOLTAGE, 1),
			// current, charge, energy
			is("I", Columns.CURRENT), is("<I>", Columns.CURRENT, 1), is("(Q-Qo)", Columns.NET_CHARGE),
			is("dq", Columns.CHARGE_INCREMENT), is("Q charge/discharge", Columns.HALF_CYCLE_CHARGE),
			is("Energy charge", Columns.CHARGE_ENERGY), is("Energy we charge", Columns.CHARGE_ENERGY, 1),
			is("Energy discharge", Columns.DISCHARGE_ENERGY), is("Energy we discharge", Columns.DISCHARGE_ENERGY, 1),
			is("P", Columns.POWER), is("Pwe", Columns.POWER, 1), is("Temperature", Columns.TEMPERATURE),
			// impedance
			is("freq", Columns.FREQUENCY), is("|Ewe|", Columns.VOLTAGE_AMPLITUDE),
			is("|I|", Columns.CURRENT_AMPLITUDE), is("Cs", Columns.SERIES_CAPACITANCE),
			is("Cp", Columns.PARALLEL_CAPACITANCE),
			is("Re(Z)", Columns.Z_REAL), negative("-Im(Z)", Columns.Z_IMAG), is("|Z|", Columns.Z_MODULUS),
			is("Phase(Z)", Columns.Z_PHASE),
			is("Re(Zce)", Columns.Z_REAL_CE), negative("-Im(Zce)", Columns.Z_IMAG_CE),
			is("|Zce|", Columns.Z_MODULUS_CE), is("Phase(Zce)", Columns.Z_PHASE_CE),
			is("Re(Zwe-ce)", Columns.Z_REAL_CELL), negative("-Im(Zwe-ce)", Columns.Z_IMAG_CELL),
			is("|Zwe-ce|", Columns.Z_MODULUS_CELL), is("Phase(Zwe-ce)", Columns.Z_PHASE_CELL));

	/** What a column with this label may become, best first; empty where the vocabulary has nothing for it. */
	static List<EcLabTerm> of(EcLabLabel label) {
		if (label.quantity().equals("control")) {
			return switch (label.unit()) {
			case "V/mA" -> List.of(new EcLabTerm(Columns.CONTROL, 0, false));
			case "V", "mV" -> List.of(new EcLabTerm(Columns.CONTROL_VOLTAGE, 0, false));
			case "A", "mA", "µA" -> List.of(new EcLabTerm(Columns.CONTROL_CURRENT, 0, false));
			default -> List.of();
			};
		}
		return BY_QUANTITY.getOrDefault(label.quantity(), List.of());
	}

	private static Map.Entry<String, List<EcLabTerm>> is(String quantity, String name) {
		return is(quantity, name, 0);
	}

	private static Map.Entry<String, List<EcLabTerm>> is(String quantity, String name, int rank) {
		return Map.entry(quantity, List.of(new EcLabTerm(name, rank, false)));
	}

	private static Map.Entry<String, List<EcLabTerm>> negative(String quantity, String name) {
		return Map.entry(quantity, List.of(new EcLabTerm(name, 0, true)));
	}

	private static List<EcLabTerm> cell(int rank) {
		return List.of(new EcLabTerm(Columns.VOLTAGE, rank, false),
				new EcLabTerm(Columns.CELL_VOLTAGE, 10 + rank, false));
	}
}
