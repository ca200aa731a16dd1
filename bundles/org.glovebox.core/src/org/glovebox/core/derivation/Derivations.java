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
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.core.derivation.Ingredients.Ingredient;
import org.glovebox.core.derivation.MassFractions.Way;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.electrochemistry.ElectrochemicalTest;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.material.ActiveComponent;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.CurrentDirection;
import org.glovebox.units.Quantity;

/**
 * Quantities that follow from the genealogy of a cell: electrode area, active mass, areal loading, thickness, nominal
 * capacity. Each names every factor with the record and field that states it and what it rests on; measured goes before
 * weighed, weighed before nominal. Nothing is stored; a change upstream changes the result. Keeps no state, and reads
 * records that belong to the caller's thread.
 */
public final class Derivations {

	private final Sources sources;
	private final MassFractions fractions;

	/**
	 * @param notebook knows the newest revisions of the records
	 */
	public Derivations(Notebook notebook) {
		this.sources = new Sources(uuid -> notebook.summary(uuid).map(RecordSummary::revision));
		this.fractions = new MassFractions(sources);
	}

	/** The layer whose capacity is counted: the positive electrode, else the negative one. */
	public static Optional<Layer> workingLayer(CellBuild cell) {
		return layer(cell, LayerRole.POSITIVE_ELECTRODE).or(() -> layer(cell, LayerRole.NEGATIVE_ELECTRODE));
	}

	private static Optional<Layer> layer(CellBuild cell, LayerRole role) {
		return cell.getLayers().stream().filter(l -> l.getRole() == role).findFirst();
	}

	/** Area of the working electrode, π d² / 4, in cm2; without an electrode that of the die. */
	public Derivation area(CellBuild cell) {
		Optional<Layer> layer = workingLayer(cell).filter(l -> l.getDiameter() != null);
		Quantity diameter = layer.map(Layer::getDiameter).orElse(cell.getDiameter());
		if (diameter == null) {
			return new Derivation.Missing("the diameter of " + RecordLabels.shortName(cell) + " is not known");
		}
		if (!diameter.dimension().name().equals("length")) {
			return new Derivation.Missing("the diameter " + diameter.text() + " is no length");
		}
		Factor factor = layer.isPresent()
				? sources.factor("diameter of " + name(layer.get()), diameter, FactorBasis.NOMINAL, layer.get(),
						CellPackage.Literals.LAYER__DIAMETER)
				: sources.factor("diameter of the die", diameter, FactorBasis.NOMINAL, cell,
						CellPackage.Literals.CELL_BUILD__DIAMETER);
		BigDecimal centimetres = Calculation.in(diameter, "cm");
		BigDecimal area = centimetres.multiply(centimetres).multiply(new BigDecimal(Math.PI / 4), Calculation.EXACT);
		return new Derivation.Found(new Derived(Givens.AREA, Calculation.quantity(area, "cm2"),
				"\u03c0/4 \u00d7 (" + diameter.text() + ")\u00b2", List.of(factor)));
	}

	/** Thickness of all electrolyte layers together, in cm. */
	public Derivation thickness(CellBuild cell) {
		List<Factor> factors = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (Layer layer : cell.getLayers()) {
			if (layer.getRole() == LayerRole.ELECTROLYTE || layer.getRole() == LayerRole.INTERLAYER) {
				Quantity thickness = layer.getThickness();
				if (thickness == null || !thickness.dimension().name().equals("length")) {
					return new Derivation.Missing("the thickness of " + name(layer) + " is not known");
				}
				sum = sum.add(Calculation.in(thickness, "cm"));
				factors.add(sources.factor("thickness of " + name(layer), thickness, FactorBasis.MEASURED, layer,
						CellPackage.Literals.LAYER__THICKNESS));
			}
		}
		if (factors.isEmpty()) {
			return new Derivation.Missing(RecordLabels.shortName(cell) + " has no electrolyte layer");
		}
		return new Derivation.Found(new Derived(Givens.THICKNESS, Calculation.quantity(sum, "cm"),
				Calculation.product(factors).replace(" \u00d7 ", " + "), factors));
	}

	/** Active mass of the working electrode, in mg. */
	public Derivation activeMass(CellBuild cell) {
		return workingLayer(cell).map(this::activeMass).orElseGet(
				() -> new Derivation.Missing(RecordLabels.shortName(cell) + " has no electrode layer"));
	}

	/**
	 * Active mass of a layer, in mg: its mass times the mass fraction of its active components, followed down the
	 * materials that it was mixed of. Where the layer does not name active components, what is marked as active material
	 * along the mixtures counts.
	 */
	public Derivation activeMass(Layer layer) {
		Quantity mass = layer.getMass();
		if (mass == null || !mass.dimension().name().equals("mass")) {
			return new Derivation.Missing("the mass of " + name(layer) + " is not known");
		}
		List<Way> ways = activeWays(layer);
		if (ways.isEmpty()) {
			return new Derivation.Missing(whyNoActiveMaterial(layer));
		}
		Factor total = sources.factor("mass of " + name(layer), mass, FactorBasis.WEIGHED, layer,
				CellPackage.Literals.LAYER__MASS);
		BigDecimal fraction = ways.stream().map(Way::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal value = Calculation.in(mass, "mg").multiply(fraction, Calculation.EXACT);
		List<Factor> factors = new ArrayList<>(List.of(total));
		ways.forEach(w -> factors.addAll(w.factors()));
		return new Derivation.Found(new Derived(Givens.ACTIVE_MASS, Calculation.quantity(value, "mg"),
				expression(total, ways), factors));
	}

	private static String expression(Factor total, List<Way> ways) {
		if (ways.size() == 1) {
			List<Factor> all = new ArrayList<>(List.of(total));
			all.addAll(ways.get(0).factors());
			return Calculation.product(all);
		}
		List<String> products = ways.stream().map(w -> w.factors().isEmpty() ? "1" : Calculation.product(w.factors()))
				.toList();
		return total.value().text() + " \u00d7 (" + String.join(" + ", products) + ")";
	}

	private List<Way> activeWays(Layer layer) {
		Material source = layer.getSource();
		List<Ingredient> ingredients = Ingredients.stated(layer.getComposition(), FactorBasis.NOMINAL)
				.orElseGet(() -> source == null ? List.of() : Ingredients.of(source));
		if (layer.getActiveComponents().isEmpty()) {
			return fractions.activeWays(material(layer), ingredients);
		}
		List<Way> result = new ArrayList<>();
		for (ActiveComponent active : layer.getActiveComponents()) {
			Optional<Substance> substance = substance(active);
			if (substance.isPresent()) {
				boolean whole = source != null && layer.getComposition() == null && substance.get().is(source);
				result.addAll(whole ? List.of(Way.HERE)
						: fractions.ways(material(layer), ingredients, substance.get()));
			}
		}
		return result;
	}

	private static Optional<Substance> substance(ActiveComponent active) {
		Material material = active.getMaterial();
		return Substance.of(active.getSubstance()).or(() -> material == null ? Optional.empty()
				: Substance.of(material.getFormula()).or(() -> Substance.of(material.getTitle())));
	}

	private static String whyNoActiveMaterial(Layer layer) {
		if (layer.getActiveComponents().isEmpty()) {
			return "nothing in " + name(layer) + " is marked as active material, and the layer names no active component";
		}
		String names = layer.getActiveComponents().stream().flatMap(a -> substance(a).stream()).map(Substance::name)
				.reduce((a, b) -> a + ", " + b).orElse("the active component");
		return names + " is not found in what " + name(layer) + " was made of";
	}

	/** Active mass per area of the working electrode, in mg/cm2. */
	public Derivation arealLoading(CellBuild cell) {
		Derivation mass = activeMass(cell);
		Derivation area = area(cell);
		if (!(mass instanceof Derivation.Found(Derived m))) {
			return mass;
		}
		if (!(area instanceof Derivation.Found(Derived a))) {
			return area;
		}
		BigDecimal loading = m.value().value().divide(a.value().value(), Calculation.EXACT);
		List<Factor> factors = new ArrayList<>(m.factors());
		factors.addAll(a.factors());
		return new Derivation.Found(new Derived("arealLoading", Calculation.quantity(loading, "mg/cm2"),
				"(" + m.expression() + ") / (" + a.expression() + ")", factors));
	}

	/** Capacity that 1C refers to, in mAh: as the cell states it, else active mass times theoretical capacity. */
	public Derivation nominalCapacity(CellBuild cell) {
		Quantity stated = cell.getNominalCapacity();
		if (stated != null) {
			return scaled(cell, stated, sources.factor("nominal capacity", stated, FactorBasis.NOMINAL, cell,
					CellPackage.Literals.CELL_BUILD__NOMINAL_CAPACITY));
		}
		Optional<ActiveComponent> active = workingLayer(cell)
				.filter(l -> l.getActiveComponents().size() == 1).map(l -> l.getActiveComponents().get(0))
				.filter(a -> a.getTheoreticalCapacity() != null);
		if (active.isEmpty()) {
			return new Derivation.Missing("neither a nominal capacity nor the theoretical capacity of one active "
					+ "component is stated for " + RecordLabels.shortName(cell));
		}
		Quantity theoretical = Objects.requireNonNull(active.get().getTheoreticalCapacity());
		return scaled(cell, theoretical, sources.factor("theoretical capacity", theoretical, FactorBasis.NOMINAL,
				active.get(), MaterialPackage.Literals.ACTIVE_COMPONENT__THEORETICAL_CAPACITY));
	}

	/** A capacity of the whole cell, per mass of active material, or per area, as capacity of the cell. */
	private Derivation scaled(CellBuild cell, Quantity capacity, Factor factor) {
		return switch (capacity.dimension().name()) {
		case "charge" -> new Derivation.Found(new Derived(Givens.NOMINAL_CAPACITY,
				Calculation.quantity(Calculation.in(capacity, "mAh"), "mAh"), capacity.text(), List.of(factor)));
		case "specific capacity" -> times(Calculation.in(capacity, "mAh/mg"), factor, activeMass(cell));
		case "areal capacity" -> times(Calculation.in(capacity, "mAh/cm2"), factor, area(cell));
		default -> new Derivation.Missing("the capacity " + capacity.text()
				+ " is neither that of a cell nor per mass nor per area");
		};
	}

	private static Derivation times(BigDecimal capacity, Factor factor, Derivation other) {
		if (!(other instanceof Derivation.Found(Derived by))) {
			return other;
		}
		BigDecimal value = capacity.multiply(by.value().value(), Calculation.EXACT);
		List<Factor> factors = new ArrayList<>(List.of(factor));
		factors.addAll(by.factors());
		return new Derivation.Found(new Derived(Givens.NOMINAL_CAPACITY, Calculation.quantity(value, "mAh"),
				factor.value().text() + " \u00d7 " + by.expression(), factors));
	}

	/** The numbers that a measurement's records give to analyzers. */
	public TestGivens givens(Measurement measurement) {
		List<Derived> derived = new ArrayList<>();
		List<Given> givens = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		@Nullable CellBuild cell = measurement.getSubject() instanceof CellBuild c ? c : null;
		if (measurement instanceof ElectrochemicalTest test) {
			Derivation noCell = new Derivation.Missing("the test has no cell");
			add(typed(test, test.getActiveMass(), "mg").orElseGet(() -> cell == null ? noCell : activeMass(cell)),
					"active mass", "mg", derived, givens, missing);
			add(typedArea(test).orElseGet(() -> cell == null ? noCell : area(cell)), "area", "cm2", derived, givens,
					missing);
		}
		if (cell != null) {
			add(thickness(cell), "thickness", "cm", derived, givens, missing);
			add(nominalCapacity(cell), "nominal capacity", "mAh", derived, givens, missing);
		}
		dischargeFirst(measurement, cell).ifPresent(givens::add);
		return new TestGivens(Givens.of(givens), derived, missing);
	}

	private static void add(Derivation derivation, String what, String unit, List<Derived> derived,
			List<Given> givens, List<String> missing) {
		switch (derivation) {
		case Derivation.Found(var value) -> {
			derived.add(value);
			givens.add(value.given(unit));
		}
		case Derivation.Missing(var reason) -> missing.add(what + ": " + reason);
		}
	}

	private Optional<Derivation> typed(ElectrochemicalTest test, @Nullable Quantity mass, String unit) {
		return mass == null ? Optional.empty()
				: Optional.of(typed(Givens.ACTIVE_MASS, mass, unit, sources.factor("active mass of the test", mass,
						FactorBasis.TYPED, test,
						ElectrochemistryPackage.Literals.ELECTROCHEMICAL_TEST__ACTIVE_MASS)));
	}

	private Optional<Derivation> typedArea(ElectrochemicalTest test) {
		Quantity area = test.getArea();
		return area == null ? Optional.empty()
				: Optional.of(typed(Givens.AREA, area, "cm2", sources.factor("area of the test", area,
						FactorBasis.TYPED, test, ElectrochemistryPackage.Literals.ELECTROCHEMICAL_TEST__AREA)));
	}

	private static Derivation typed(String name, Quantity value, String unit, Factor factor) {
		Quantity one = Quantity.parse("1 " + unit);
		return value.dimension().equals(one.dimension())
				? new Derivation.Found(new Derived(name, Calculation.quantity(Calculation.in(value, unit), unit),
						value.text(), List.of(factor)))
				: new Derivation.Missing(value.text() + " cannot be given in " + unit);
	}

	/**
	 * Whether efficiency is charge over discharge: where the test says that it began with a discharge, or, where it does
	 * not say, in a cell whose active material is sulfur, which is made charged.
	 */
	private static Optional<Given> dischargeFirst(Measurement measurement, @Nullable CellBuild cell) {
		CurrentDirection first = measurement instanceof GalvanostaticCycling cycling ? cycling.getFirstDirection()
				: CurrentDirection.UNSPECIFIED;
		boolean sulfur = cell != null && workingLayer(cell).stream().flatMap(l -> l.getActiveComponents().stream())
				.anyMatch(a -> substance(a).filter(s -> s.isCalled("S")).isPresent());
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

	private static String name(Layer layer) {
		CellBuild cell = (CellBuild) layer.eContainer();
		return "layer " + (cell.getLayers().indexOf(layer) + 1) + " (" + material(layer) + ")";
	}

	private static String material(Layer layer) {
		Material source = layer.getSource();
		String title = layer.getTitle();
		return title != null && !title.isBlank() ? title
				: source == null ? "no material" : Ingredients.title(source);
	}
}
