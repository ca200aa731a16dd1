/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.Map;

/**
 * Where a column that another program read under EC-Lab's label is to be found here, written down by hand from the
 * table of columns so that it does not follow the importer's own mapping.
 *
 * @param name name of the column
 * @param factor value here = value there x factor
 */
record Peer(String name, double factor) {

	private static final Map<String, Peer> PEERS = Map.ofEntries(at("time/s", "time"), at("step time/s", "step_time"),
			at("control/V", "control_voltage"), at("control/mA", "control_current"), at("control/V/mA", "control"),
			at("Ewe/V", "voltage"), at("<Ewe>/V", "voltage"), at("Ece/V", "counter_voltage"),
			at("<Ecv>/V", "counter_voltage"), at("Ewe-Ece/V", "cell_voltage"), at("I/mA", "current"),
			at("<I>/mA", "current"), at("cycle number", "cycle"), at("half cycle", "half_cycle"),
			at("Ns", "step_index"), at("mode", "mode"), at("dq/mA.h", "charge_increment"), at("(Q-Qo)/mA.h", "net_charge"),
			at("(Q-Qo)/C", "net_charge", 1000.0 / 3600), at("Q charge/discharge/mA.h", "half_cycle_charge"),
			at("Energy charge/W.h", "charge_energy", 1000), at("Energy discharge/W.h", "discharge_energy", 1000),
			at("P/W", "power", 1000), at("freq/Hz", "frequency"), at("|Ewe|/V", "voltage_amplitude"),
			at("|I|/A", "current_amplitude", 1000), at("Re(Z)/Ohm", "z_real"), at("-Im(Z)/Ohm", "z_imag", -1),
			at("|Z|/Ohm", "z_modulus"), at("Phase(Z)/deg", "z_phase"), at("Re(Zce)/Ohm", "z_real_ce"),
			at("-Im(Zce)/Ohm", "z_imag_ce", -1), at("|Zce|/Ohm", "z_modulus_ce"), at("Phase(Zce)/deg", "z_phase_ce"),
			at("Re(Zwe-ce)/Ohm", "z_real_cell"), at("-Im(Zwe-ce)/Ohm", "z_imag_cell", -1),
			at("|Zwe-ce|/Ohm", "z_modulus_cell"), at("Phase(Zwe-ce)/deg", "z_phase_cell"),
			at("Cs/µF", "series_capacitance"), at("Cp/µF", "parallel_capacitance"));

	private static Map.Entry<String, Peer> at(String label, String name) {
		return at(label, name, 1);
	}

	private static Map.Entry<String, Peer> at(String label, String name, double factor) {
		return Map.entry(label, new Peer(name, factor));
	}

	/**
	 * The column for a label.
	 *
	 * @param bothCounterPotentials whether the file holds the potential of the counter electrode and its average
	 */
	static Peer of(String label, boolean bothCounterPotentials) {
		if (label.equals("<Ece>/V")) {
			return new Peer(bothCounterPotentials ? "<Ece>" : "counter_voltage", 1);
		}
		String own = label.replaceAll("/(mA\\.h|W\\.h|C|V|A|µF|Ohm-1|Ohm|deg|%|s)$", "");
		return PEERS.getOrDefault(label, new Peer(own, 1));
	}
}
