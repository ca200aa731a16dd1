/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.List;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;

/** Adds binding energies to spectra that are recorded against kinetic ones, and tells so once for a file. */
final class EnergyAxis {

	private int computed;
	private double photons = Double.NaN;

	/** Binding energies are those of the photons less the kinetic ones. */
	static Column binding(Column kinetic, double photonEnergy) {
		double[] binding = kinetic.numbers();
		for (int i = 0; i < binding.length; i++) {
			binding[i] = photonEnergy - binding[i];
		}
		return Column.of(Columns.BINDING_ENERGY, "eV", binding);
	}

	/** Puts binding energies behind kinetic ones, where these come first and the energy of the photons is known. */
	void addBinding(List<Column> columns, double photonEnergy) {
		if (columns.isEmpty() || !columns.get(0).name().equals(Columns.KINETIC_ENERGY) || !(photonEnergy > 0)) {
			return;
		}
		columns.add(1, binding(columns.get(0), photonEnergy));
		computed++;
		photons = photonEnergy;
	}

	void tell(Notes notes) {
		if (computed > 0) {
			notes.info("binding energies were computed as the energy of the photons, such as " + photons
					+ " eV, less the kinetic energy", computed);
		}
	}
}
