/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.glovebox.core.exposure.Exposure;
import org.glovebox.core.exposure.ExposureHistory;
import org.glovebox.core.exposure.Surroundings;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/** For how long air could get at a material or a cell, with every time that was written down. */
final class AirExposure {

	private final Sources sources;

	AirExposure(Sources sources) {
		this.sources = sources;
	}

	/** The sum in such surroundings, in h; missing where no time is known. */
	Derivation of(String name, Record record, Surroundings surroundings) {
		List<Factor> factors = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (Exposure exposure : ExposureHistory.of(record).exposures()) {
			if (exposure.surroundings() == surroundings && exposure.duration().isPresent()) {
				Quantity duration = exposure.duration().get();
				sum = sum.add(Calculation.in(duration, "h"));
				factors.add(new Factor(exposure.what() + " of " + exposure.recordName()
						+ (exposure.atmosphere().isEmpty() ? "" : " in " + exposure.atmosphere()), duration,
						FactorBasis.TYPED, exposure.record(), exposure.recordName(), exposure.field(),
						sources.revision(exposure.record())));
			}
		}
		return factors.isEmpty() ? new Derivation.Missing("no time in " + surroundings.word() + " is written down")
				: Reckoning.found(name, sum, "h",
						Calculation.product(factors).replace(" \u00d7 ", " + "), factors);
	}
}
