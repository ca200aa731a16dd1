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
import java.util.Optional;

import org.glovebox.api.analysis.Givens;
import org.glovebox.core.derivation.Ingredients.Ingredient;
import org.glovebox.core.derivation.MassFractions.Way;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.ActiveComponent;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.units.Formula;
import org.glovebox.units.Quantity;

/** Active mass and capacity of the electrodes of a cell. */
final class Electrodes {

	private final Sources sources;
	private final Reckoning reckoning;
	private final Layers layers;
	private final MassFractions fractions;

	Electrodes(Sources sources) {
		this.sources = sources;
		this.reckoning = new Reckoning(sources);
		this.layers = new Layers(sources);
		this.fractions = new MassFractions(sources);
	}

	/** The layer whose capacity is counted: the positive electrode, else the negative one. */
	static Optional<Layer> working(CellBuild cell) {
		return layer(cell, LayerRole.POSITIVE_ELECTRODE).or(() -> layer(cell, LayerRole.NEGATIVE_ELECTRODE));
	}

	static Optional<Layer> layer(CellBuild cell, LayerRole role) {
		return cell.getLayers().stream().filter(l -> l.getRole() == role).findFirst();
	}

	/** Mass of all active components of a layer, in mg. */
	Derivation activeMass(Layer layer) {
		return activeMass(layer, layer.getActiveComponents());
	}

	/** Mass of one active component of a layer, in mg. */
	Derivation activeMass(Layer layer, ActiveComponent component) {
		return activeMass(layer, List.of(component));
	}

	private Derivation activeMass(Layer layer, List<ActiveComponent> components) {
		if (!(layers.mass(layer) instanceof Derivation.Found(Derived mass))) {
			return layers.mass(layer);
		}
		List<Way> ways = activeWays(layer, components);
		if (ways.isEmpty()) {
			return new Derivation.Missing(whyNoActiveMaterial(layer, components));
		}
		BigDecimal fraction = ways.stream().map(Way::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
		List<Factor> factors = new ArrayList<>(mass.factors());
		ways.forEach(w -> factors.addAll(w.factors()));
		return Reckoning.found(Givens.ACTIVE_MASS,
				Calculation.in(mass.value(), "mg").multiply(fraction, Calculation.EXACT), "mg",
				expression(mass.expression(), ways), factors);
	}

	private static String expression(String mass, List<Way> ways) {
		if (ways.size() == 1) {
			List<Factor> factors = ways.get(0).factors();
			return factors.isEmpty() ? mass : mass + " \u00d7 " + Calculation.product(factors);
		}
		List<String> products = ways.stream().map(w -> w.factors().isEmpty() ? "1" : Calculation.product(w.factors()))
				.toList();
		return mass + " \u00d7 (" + String.join(" + ", products) + ")";
	}

	private List<Way> activeWays(Layer layer, List<ActiveComponent> components) {
		Material source = layer.getSource();
		List<Ingredient> ingredients = Layers.ingredients(layer);
		if (components.isEmpty()) {
			return fractions.activeWays(Layers.material(layer), ingredients);
		}
		List<Way> result = new ArrayList<>();
		for (ActiveComponent active : components) {
			Optional<Substance> substance = substance(active);
			if (substance.isPresent()) {
				boolean whole = source != null && layer.getComposition() == null && substance.get().is(source);
				result.addAll(whole ? List.of(Way.HERE)
						: fractions.ways(Layers.material(layer), ingredients, substance.get()));
			}
		}
		return result;
	}

	static Optional<Substance> substance(ActiveComponent active) {
		Material material = active.getMaterial();
		return Substance.of(active.getSubstance()).or(() -> material == null ? Optional.empty()
				: Substance.of(material.getFormula()).or(() -> Substance.of(material.getTitle())));
	}

	private static String whyNoActiveMaterial(Layer layer, List<ActiveComponent> components) {
		if (components.isEmpty()) {
			return "nothing in " + Layers.name(layer)
					+ " is marked as active material, and the layer names no active component";
		}
		String names = components.stream().flatMap(a -> substance(a).stream()).map(Substance::name)
				.reduce((a, b) -> a + ", " + b).orElse("the active component");
		return names + " is not found in what " + Layers.name(layer) + " was made of";
	}

	/**
	 * Charge per mass that a component can store, in mAh/g: as stated, else n F / (3.6 M) from its formula and the number
	 * of electrons ({@link Formula#theoreticalCapacity}).
	 */
	Derivation theoreticalCapacity(ActiveComponent active) {
		Quantity stated = active.getTheoreticalCapacity();
		Quantity electrons = active.getElectrons();
		String name = substance(active).map(Substance::name).orElse("the active component");
		if (stated != null) {
			return reckoning.stated(active, MaterialPackage.Literals.ACTIVE_COMPONENT__THEORETICAL_CAPACITY, stated,
					"theoretical capacity of " + name, "mAh/g", FactorBasis.NOMINAL);
		}
		Optional<Formula> formula = Formula.tryParse(name).filter(f -> f.unknowns().isEmpty());
		if (electrons == null || formula.isEmpty() || !electrons.dimension().isRatio()) {
			return new Derivation.Missing("neither the theoretical capacity of " + name
					+ " nor its formula with the number of electrons is stated");
		}
		Factor factor = sources.factor("electrons per " + name, electrons, FactorBasis.NOMINAL, active,
				MaterialPackage.Literals.ACTIVE_COMPONENT__ELECTRONS);
		double capacity = formula.get().theoreticalCapacity(electrons.in(""));
		return Reckoning.found("theoreticalCapacity", new BigDecimal(capacity, Calculation.EXACT), "mAh/g",
				electrons.text() + " F / M(" + name + ")", List.of(factor));
	}

	/** What a layer can store at most, in mAh: the sum over its active components of mass times theoretical capacity. */
	Derivation capacity(Layer layer) {
		List<Derivation> terms = layer.getActiveComponents().stream().map(a -> Reckoning.product("capacity", "mAh",
				activeMass(layer, a), "g", theoreticalCapacity(a), "mAh/g")).toList();
		return terms.isEmpty()
				? new Derivation.Missing("no active component with its theoretical capacity is stated for "
						+ Layers.name(layer))
				: Reckoning.sum("theoreticalElectrodeCapacity", "mAh", terms);
	}

	/** Capacity that 1C refers to, in mAh: as the cell states it, else what the working electrode can store. */
	Derivation nominal(CellBuild cell, Derivation activeMass, Derivation area) {
		Quantity stated = cell.getNominalCapacity();
		if (stated == null) {
			Derivation capacity = working(cell).filter(l -> !l.getActiveComponents().isEmpty()).map(this::capacity)
					.orElseGet(() -> new Derivation.Missing("neither a nominal capacity nor an active component is "
							+ "stated for " + RecordLabels.shortName(cell)));
			return Reckoning.named(Givens.NOMINAL_CAPACITY, "mAh", capacity);
		}
		Derivation typed = reckoning.stated(cell, CellPackage.Literals.CELL_BUILD__NOMINAL_CAPACITY, stated,
				"nominal capacity", stated.unit().text(), FactorBasis.NOMINAL);
		return stated(stated, typed, activeMass, area);
	}

	/** A capacity of the whole cell, per mass of active material, or per area, as capacity of the cell in mAh. */
	Derivation stated(Quantity stated, Derivation typed, Derivation activeMass, Derivation area) {
		return switch (stated.dimension().name()) {
		case "charge" -> Reckoning.named(Givens.NOMINAL_CAPACITY, "mAh", typed);
		case "specific capacity" -> Reckoning.product(Givens.NOMINAL_CAPACITY, "mAh", typed, "mAh/mg", activeMass,
				"mg");
		case "areal capacity" -> Reckoning.product(Givens.NOMINAL_CAPACITY, "mAh", typed, "mAh/cm2", area, "cm2");
		default -> new Derivation.Missing("the capacity " + stated.text()
				+ " is neither that of a cell nor per mass nor per area");
		};
	}

	/** Capacity of the negative electrode over that of the positive one, as both can store at most; a plain number. */
	Derivation negativeToPositive(CellBuild cell) {
		Optional<Layer> negative = layer(cell, LayerRole.NEGATIVE_ELECTRODE);
		Optional<Layer> positive = layer(cell, LayerRole.POSITIVE_ELECTRODE);
		if (negative.isEmpty() || positive.isEmpty()) {
			return new Derivation.Missing(RecordLabels.shortName(cell) + " has no "
					+ (negative.isEmpty() ? "negative" : "positive") + " electrode");
		}
		return Reckoning.quotient("npRatio", "", capacity(negative.get()), "mAh", capacity(positive.get()), "mAh");
	}
}
