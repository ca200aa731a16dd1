/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.Optional;
import java.util.Set;

import org.glovebox.core.store.Words;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.units.Quantity;

/** Conductivity of an electrolyte from its resistance, with thickness and area of the cell: σ = L / (R A). */
final class Conductivity {

	/** Properties that are the resistance of the whole electrolyte, in folded words. */
	private static final Set<String> RESISTANCES = Set.of("bulk resistance", "electrolyte resistance",
			"ionic resistance", "total resistance", "total electrolyte resistance", "pellet resistance");

	private final Reckoning reckoning;
	private final Derivations derivations;

	Conductivity(Sources sources, Derivations derivations) {
		this.reckoning = new Reckoning(sources);
		this.derivations = derivations;
	}

	/** The conductivity in S/cm; empty where a result is no resistance of an electrolyte. */
	Optional<Derivation> of(Analysis analysis, Result result) {
		Quantity value = result.getValue();
		String property = result.getProperty();
		if (value == null || property == null || !value.dimension().name().equals("resistance")
				|| !RESISTANCES.contains(words(property))) {
			return Optional.empty();
		}
		return cell(analysis).map(cell -> conductivity(cell, result, value));
	}

	private static String words(String property) {
		return String.join(" ", Words.of(property.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")));
	}

	private static Optional<CellBuild> cell(Analysis analysis) {
		return analysis.getInputs().stream().map(AnalysisInput::getRecord).filter(Measurement.class::isInstance)
				.map(m -> ((Measurement) m).getSubject()).filter(CellBuild.class::isInstance)
				.map(CellBuild.class::cast).findFirst();
	}

	private Derivation conductivity(CellBuild cell, Result result, Quantity value) {
		Derivation resistance = reckoning.stated(result, AnalysisPackage.Literals.RESULT__VALUE, value,
				words(String.valueOf(result.getProperty())), "\u03a9", FactorBasis.MEASURED);
		Derivation areal = Reckoning.product("arealResistance", "\u03a9 cm2", resistance, "\u03a9", area(cell), "cm2");
		return Reckoning.quotient("ionicConductivity", "S/cm", derivations.thickness(cell), "cm", areal,
				"\u03a9 cm2");
	}

	/** That of the cell; of a pellet between blocking electrodes that of the pellet. */
	private Derivation area(CellBuild cell) {
		Derivation area = derivations.area(cell);
		return area instanceof Derivation.Found ? area
				: cell.getLayers().stream().filter(layer -> layer.getRole() == LayerRole.ELECTROLYTE).findFirst()
						.map(derivations::area).orElse(area);
	}
}
