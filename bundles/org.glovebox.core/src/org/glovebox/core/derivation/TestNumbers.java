/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.electrochemistry.ElectrochemicalTest;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.notebook.CurrentDirection;
import org.glovebox.units.Quantity;

/** What the records behind a test say to its data: mass, area, thickness, capacity, current and rate. */
final class TestNumbers {

	private final Reckoning reckoning;
	private final Layers layers;
	private final Electrodes electrodes;

	TestNumbers(Sources sources) {
		this.reckoning = new Reckoning(sources);
		this.layers = new Layers(sources);
		this.electrodes = new Electrodes(sources);
	}

	/** The numbers that a measurement's records give to analyzers. */
	TestGivens givens(Measurement measurement) {
		List<Derived> derived = new ArrayList<>();
		List<Given> givens = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		@Nullable CellBuild cell = measurement.getSubject() instanceof CellBuild c ? c : null;
		if (measurement instanceof ElectrochemicalTest test) {
			add(activeMass(test), "active mass", derived, givens, missing);
			add(area(test), "area", derived, givens, missing);
		}
		if (measurement.getTemperature() != null) {
			add(reckoning.stated(measurement, CharacterizationPackage.Literals.MEASUREMENT__TEMPERATURE,
					measurement.getTemperature(), "temperature of the test", "degC", FactorBasis.TYPED), "temperature",
					derived, givens, missing);
		}
		if (cell != null) {
			add(layers.electrolyteThickness(cell), "thickness", derived, givens, missing);
			add(nominalCapacity(measurement), "nominal capacity", derived, givens, missing);
		}
		dischargeFirst(measurement, cell).ifPresent(givens::add);
		return new TestGivens(Givens.of(givens), derived, missing);
	}

	private static void add(Derivation derivation, String what, List<Derived> derived, List<Given> givens,
			List<String> missing) {
		switch (derivation) {
		case Derivation.Found(var value) -> {
			derived.add(value);
			givens.add(value.given(TestGivens.unit(value.name())));
		}
		case Derivation.Missing(var reason) -> missing.add(what + ": " + reason);
		}
	}

	/** Active mass as the test states it, else of its cell; in mg. */
	Derivation activeMass(ElectrochemicalTest test) {
		return test.getActiveMass() != null
				? Reckoning.named(Givens.ACTIVE_MASS, "mg", reckoning.stated(test,
						ElectrochemistryPackage.Literals.ELECTROCHEMICAL_TEST__ACTIVE_MASS, test.getActiveMass(),
						"active mass of the test", "mg", FactorBasis.TYPED))
				: cell(test).map(c -> Electrodes.working(c).map(electrodes::activeMass).orElseGet(
						() -> new Derivation.Missing(RecordLabels.shortName(c) + " has no electrode layer")))
						.orElseGet(TestNumbers::noCell);
	}

	/** Area as the test states it, else of its cell; in cm2. */
	Derivation area(ElectrochemicalTest test) {
		return test.getArea() != null
				? Reckoning.named(Givens.AREA, "cm2", reckoning.stated(test,
						ElectrochemistryPackage.Literals.ELECTROCHEMICAL_TEST__AREA, test.getArea(),
						"area of the test", "cm2", FactorBasis.TYPED))
				: cell(test).map(layers::area).orElseGet(TestNumbers::noCell);
	}

	private Derivation nominalCapacity(Measurement measurement) {
		if (measurement instanceof ElectrochemicalTest test && test.getNominalCapacity() != null) {
			return electrodes.stated(test.getNominalCapacity(), reckoning.stated(test,
					ElectrochemistryPackage.Literals.ELECTROCHEMICAL_TEST__NOMINAL_CAPACITY,
					test.getNominalCapacity(), "capacity for 1C of the test",
					test.getNominalCapacity().unit().text(), FactorBasis.TYPED), activeMass(test), area(test));
		}
		return cellCapacity(measurement);
	}

	private Derivation cellCapacity(Measurement test) {
		return cell(test).map(c -> electrodes.nominal(c, Electrodes.working(c).map(electrodes::activeMass).orElseGet(
				() -> new Derivation.Missing(RecordLabels.shortName(c) + " has no electrode layer")), layers.area(c)))
				.orElseGet(TestNumbers::noCell);
	}

	private static Optional<CellBuild> cell(Measurement test) {
		return test.getSubject() instanceof CellBuild cell ? Optional.of(cell) : Optional.empty();
	}

	private static Derivation noCell() {
		return new Derivation.Missing("the test has no cell");
	}

	/** Current density that follows from current and area, else from rate, capacity and area; in mA/cm2. */
	Derivation currentDensity(GalvanostaticCycling test) {
		Quantity rate = test.getRate();
		Derivation current = test.getCurrent() == null && rate != null
				? atRate(test, rate)
				: reckoning.stated(test, ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING__CURRENT,
						test.getCurrent(), "current of the test", "mA", FactorBasis.TYPED);
		return Reckoning.quotient("currentDensity", "mA/cm2", current, "mA", area(test), "cm2");
	}

	private Derivation atRate(GalvanostaticCycling test, Quantity rate) {
		Derivation stated = reckoning.stated(test, ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING__RATE, rate,
				"rate of the test", "C-rate", FactorBasis.TYPED);
		return Reckoning.product("current", "mA", stated, "C-rate", nominalCapacity(test), "mAh");
	}

	/** Rate that follows from the current, or from current density and area, and the capacity of 1C; a C-rate. */
	Derivation rate(GalvanostaticCycling test) {
		Derivation current = test.getCurrent() != null
				? reckoning.stated(test, ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING__CURRENT,
						test.getCurrent(), "current of the test", "mA", FactorBasis.TYPED)
				: Reckoning.product("current", "mA",
						reckoning.stated(test,
								ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING__CURRENT_DENSITY,
								test.getCurrentDensity(), "current density of the test", "mA/cm2", FactorBasis.TYPED),
						"mA/cm2", area(test), "cm2");
		return Reckoning.quotient("chargeRate", "C-rate", current, "mA", nominalCapacity(test), "mAh");
	}

	/**
	 * Whether efficiency is charge over discharge: where the test says that it began with a discharge, or, where it does
	 * not say, in a cell whose active material is sulfur, which is made charged.
	 */
	private static Optional<Given> dischargeFirst(Measurement measurement, @Nullable CellBuild cell) {
		CurrentDirection first = measurement instanceof GalvanostaticCycling cycling ? cycling.getFirstDirection()
				: CurrentDirection.UNSPECIFIED;
		boolean sulfur = cell != null && Electrodes.working(cell).stream()
				.flatMap(l -> l.getActiveComponents().stream())
				.anyMatch(a -> Electrodes.substance(a).filter(s -> s.isCalled("S")).isPresent());
		return switch (first) {
		case DISCHARGE -> Optional.of(convention(1, "first half cycle is a discharge", measurement));
		case CHARGE -> Optional.of(convention(0, "first half cycle is a charge", measurement));
		default -> sulfur ? Optional.of(convention(1, "active material is sulfur", measurement)) : Optional.empty();
		};
	}

	private static Given convention(double value, String why, Measurement measurement) {
		return new Given(Givens.DISCHARGE_FIRST, value, "",
				List.of(new Given.Factor(why, value > 0 ? "1" : "0", "nominal", RecordLabels.shortName(measurement))));
	}
}
